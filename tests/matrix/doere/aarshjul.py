"""Knowledge sharing and the year wheel: everybody reads their department's, the koordinator and the leader plan it."""

from tests.matrix.doer import ALLE, Doer

PLANLAEGGER = {"leder", "stedfortræder", "koordinator"}

DOERE = {
    "aarshjul:liste": Doer(ALLE),
    "aarshjul:ret": Doer(
        PLANLAEGGER,
        lambda s: {"pk": s.emne.pk},
        ellers=dict.fromkeys(("naboleder", "systemadmin", "fremmed leder", "økonomi"), 404),
    ),
    "aarshjul:nyt": Doer(PLANLAEGGER, lambda s: {"enhed_id": s.enhed()}),
    "aarshjul:placer": Doer(PLANLAEGGER, lambda s: {"sagsnummer": s.videndeling.sagsnummer}, lukket=404),
}
