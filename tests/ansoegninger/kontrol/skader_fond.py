"""What can be wrong with an application to the fund: its verdicts, its answer, its money."""

from collections.abc import Callable

from tests.ansoegninger.kontrol.bagom import sql
from tests.ansoegninger.kontrol.verden import Verden


def _efter(saetning: str) -> Callable[[Verden], object]:
    """Run it on the application that the fund has granted."""

    def skad(verden: Verden) -> None:
        sag = verden.fondsansoegning
        sql(saetning, sag.sagsnummer if "sagsnummer" in saetning else sag.pk)

    return skad


FOND: dict[str, list[tuple[Callable[[Verden], object], str]]] = {
    "hver_fondsdom_kan_genspilles": [
        (
            _efter("UPDATE ansoegninger_fondsdom SET tilskud_oere = 7 WHERE ansoegning_id = %s"),
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
