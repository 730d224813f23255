"""How many queries a human step costs, from the door to the commit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.db import connection

from ansoegninger.mus.services import gem_maal
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.mussager import musrunde, samtale
from tests.fabrikker.sager import VURDERING
from tests.motor.trindata import MAAL
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.doere import udfoer
from workflows.motor.models import AabenOpgave

HOEJST = 30


class Taeller:
    """Counts queries without keeping their text. Savepoints are not counted: they ask and write nothing."""

    antal = 0

    def __call__(self, execute: Callable[..., Any], sql: str, *andet: Any) -> Any:
        self.antal += not sql.startswith(("SAVEPOINT", "RELEASE SAVEPOINT"))
        return execute(sql, *andet)


def opslag_pr_trin(hold: Hold) -> dict[str, int]:
    """Take a wish and a talk the whole way and count each step. Deciding a round is measured as a batch instead."""
    maalt: dict[str, int] = {}

    def trin(navn: str, sag: Any, navn_paa_trin: str, **data: Any) -> None:
        opgave = AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=navn_paa_trin)
        adgang, taeller = hold.adgang(navn), Taeller()
        with connection.execute_wrapper(taeller):
            udfoer(opgave_id=opgave.task_id, adgang=adgang, data=data, tidspunkt=NU, noegle=uuid4())
        maalt[navn_paa_trin] = taeller.antal

    oenske = sager.indsendt(hold, "mads")
    trin("lone", oenske, "vurder", **(VURDERING | {"udfald": "RETUR", "begrundelse": "Hvornår?"}))
    trin("mads", oenske, "ret", svar="Til foråret")
    trin("lone", oenske, "vurder", **VURDERING)
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=NU)
    trin("mads", oenske, "laes")
    trin("mads", oenske, "tilmeld", start_dag=DAG, slut_dag=DAG)
    trin("mads", oenske, "gennemfoer", gennemfoert=True, begrundelse="")
    trin("mads", oenske, "evaluer", udbytte=4, vil_anbefale=True, tekst="Jeg skriver kortere.")
    trin("lone", runde.indstillinger.get(enhed=hold.enhed["voksen"]), "orienter")

    sag = samtale(musrunde(hold), hold)
    trin("mads", sag, "forbered_medarbejder", noter="Klar", niveau="B")
    trin("lone", sag, "forbered_leder", noter="Klar", niveau="B")
    trin("lone", sag, "hold", afholdt_dag=DAG)
    gem_maal(samtale=sag, adgang=hold.adgang("lone"), felter=MAAL, tidspunkt=NU)
    trin("lone", sag, "plan")
    trin("mads", sag, "godkend_medarbejder", planversion=1)
    trin("lone", sag, "godkend_leder", planversion=1)
    return maalt
