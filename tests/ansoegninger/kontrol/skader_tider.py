"""What can be broken about the order of times, and what an auditor must never have written."""

from collections.abc import Callable
from datetime import timedelta

from tests.ansoegninger.kontrol.bagom import sql
from tests.ansoegninger.kontrol.skader_efter import TIDER_EFTER
from tests.ansoegninger.kontrol.verden import SENERE, Verden
from tests.fabrikker.hold import NU

FOER = NU - timedelta(days=1)


def _saet(tabel: str, kolonne: str, vaerdi: object = FOER) -> Callable[[Verden], None]:
    return lambda v: sql(f"UPDATE {tabel} SET {kolonne} = %s", vaerdi)


def _taget(v: Verden) -> None:
    sql(
        "INSERT INTO ansoegninger_gennemfoerelse (oenske_id, gennemfoert, begrundelse, registreret_kl)"
        " VALUES (%s, %s, '', %s)",
        *(v.bevilget.pk, True, FOER),
    )


def _evalueret(v: Verden) -> None:
    sql("UPDATE ansoegninger_tilmelding SET tilmeldt_kl = %s", FOER)
    sql(
        "INSERT INTO ansoegninger_gennemfoerelse (oenske_id, gennemfoert, begrundelse, registreret_kl)"
        " VALUES (%s, %s, '', %s)",
        *(v.bevilget.pk, True, SENERE),
    )
    sql(
        "INSERT INTO ansoegninger_evaluering (oenske_id, udbytte, vil_anbefale, tekst, evalueret_kl)"
        " VALUES (%s, 3, %s, '', %s)",
        *(v.bevilget.pk, True, FOER),
    )


TIDER: dict[str, list[tuple[Callable[[Verden], object], str]]] = {
    "tiderne_staar_i_raekkefoelge": [
        (_saet("ansoegninger_oenske", "indsendt_kl"), "indsendt, før"),
        (_saet("ansoegninger_vurdering", "vurderet_kl"), "vurderet, før"),
        (_saet("ansoegninger_vurdering", "vurderet_kl", SENERE), "besluttet, før"),
        (_saet("ansoegninger_beslutning", "besluttet_kl", SENERE), "frigivet, før"),
        (_saet("ansoegninger_laesekvittering", "laest_kl"), "læst, før"),
        (_saet("ansoegninger_tilmelding", "tilmeldt_kl"), "tilmeldt, før"),
        (_taget, "taget, før"),
        (_evalueret, "evalueret, før"),
        *TIDER_EFTER,
        (_saet("ansoegninger_afholdelse", "registreret_kl"), "holdt, før"),
        (_saet("ansoegninger_plangodkendelse", "godkendt_kl"), "godkendt, før"),
        (_saet("ansoegninger_orientering", "frigivet_kl"), "orienteret, før"),
        (_saet("workflows_besked", "sendt_kl"), "sendt, før"),
    ],
    "revisor_har_kun_laest": [
        (
            lambda v: sql("UPDATE workflows_sporpost SET rolle = 'REVISOR' WHERE art = 'kursusoenske.laes'"),
            "en revisor har gjort noget: kursusoenske.laes",
        ),
        (_saet("ansoegninger_beslutning", "rolle", "REVISOR"), "en revisor har besluttet"),
        (_saet("ansoegninger_beslutningsudkast", "sat_rolle", "REVISOR"), "en revisor har besluttet"),
    ],
}
