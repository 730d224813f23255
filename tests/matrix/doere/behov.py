"""What the department's own work showed: everybody reads their own, the koordinator and the leader enter it."""

from tests.matrix.doer import ALLE, Doer

OPGOERER = {"leder", "stedfortræder", "koordinator"}

DOERE = {
    "behov:liste": Doer(ALLE),
    "behov:ny": Doer(OPGOERER, lambda s: {"enhed_id": s.enhed()}),
    "behov:ret": Doer(
        OPGOERER,
        lambda s: {"pk": s.behov},
        ellers=dict.fromkeys(("naboleder", "systemadmin", "fremmed leder", "økonomi"), 404),
    ),
}
