"""What can be wrong with an application to the fund: its verdicts, its answer, its money."""

from collections.abc import Callable

from ansoegninger.budget.models import Ramme
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from tests.ansoegninger.kontrol.bagom import sql
from tests.ansoegninger.kontrol.verden import SENERE, Verden
from tests.fabrikker import fondssager


def _besvaret(verden: Verden) -> Fondsansoegning:
    """An application that the fund has granted; its money stands in the department's pot."""
    if "tove" not in verden.hold.person:
        fondssager.med_tr(verden.hold)
    ansoegning = fondssager.soegt(verden.hold, oenske=verden.bevilget, tidspunkt=SENERE)
    fondssager.besvaret(verden.hold, ansoegning, tidspunkt=SENERE)
    assert Ramme.objects.filter(tilskud_oere=1_000_000).exists()
    return ansoegning


def _efter(saetning: str) -> Callable[[Verden], object]:
    def skad(verden: Verden) -> None:
        ansoegning = _besvaret(verden)
        sql(saetning, ansoegning.sagsnummer if "sagsnummer" in saetning else ansoegning.pk)

    return skad


FOND: dict[str, list[tuple[Callable[[Verden], object], str]]] = {
    "hver_fondsdom_kan_genspilles": [
        (
            _efter(
                "UPDATE ansoegninger_fondsdom SET tilskud_oere = 7 WHERE ansoegning_id = %s AND anledning = 'SOEGT'"
            ),
            "genspillet giver det et andet svar",
        ),
    ],
    "fasen_foelger_fondens_svar": [
        (
            _efter("DELETE FROM ansoegninger_fondssvar WHERE ansoegning_id = %s"),
            "fonden har ikke svaret, men ansøgningen er gået videre",
        ),
        (
            _efter("UPDATE ansoegninger_fondsansoegning SET fase = 'HOS_FONDEN' WHERE id = %s"),
            "fonden har svaret, men ansøgningen er ikke gået videre",
        ),
    ],
    "tilskuddet_er_bogfoert": [
        (
            _efter("UPDATE ansoegninger_postering SET beloeb_oere = 7 WHERE art = 'FONDSTILSKUD' AND sagsnummer = %s"),
            "7 øre er bogført, 1000000 skulle være det",
        ),
    ],
}
