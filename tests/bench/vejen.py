"""Every human step once: a wish and a talk taken the whole way. Deciding a round is measured as a batch instead."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol
from uuid import uuid4

from ansoegninger.mus.services import gem_maal
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.mussager import musrunde, samtale
from tests.fabrikker.sager import VURDERING
from tests.motor.trindata import MAAL
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.doere import begynd, udfoer
from workflows.motor.models import AabenOpgave


class Trin(Protocol):
    """Does an open step of a case as this person, and measures it."""

    def __call__(self, navn: str, sag: Any, trin: str, **data: Any) -> None: ...


def doeren(hold: Hold, navn: str, sag: Any, trin: str, data: dict[str, Any]) -> Callable[[], object]:
    """The door to a step, ready to be opened: what is looked up to get there is not the step's."""
    adgang = hold.adgang(navn)
    if trin == "indsend":
        return partial(begynd, kode="kursusoenske", sag=sag, adgang=adgang, data={}, tidspunkt=NU, noegle=uuid4())
    opgave = AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=trin)
    return partial(udfoer, opgave_id=opgave.task_id, adgang=adgang, data=data, tidspunkt=NU, noegle=uuid4())


def gaa_vejen(hold: Hold, trin: Trin, *, gang: int = 0) -> None:
    """Take the steps; each walk on the same database has a number of its own, for its rounds."""
    oenske = sager.kladde(hold, "mads")
    trin("mads", oenske, "indsend")
    trin("lone", oenske, "vurder", **(VURDERING | {"udfald": "RETUR", "begrundelse": "Hvornår?"}))
    trin("mads", oenske, "ret", svar="Til foråret")
    trin("lone", oenske, "vurder", **VURDERING)
    runde = sager.runde(hold, aar=2027 + gang)
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

    sag = samtale(musrunde(hold, navn=f"MUS {gang}"), hold)
    trin("mads", sag, "forbered_medarbejder", noter="Klar", niveau="B")
    trin("lone", sag, "forbered_leder", noter="Klar", niveau="B")
    trin("lone", sag, "hold", afholdt_dag=DAG)
    gem_maal(samtale=sag, adgang=hold.adgang("lone"), felter=MAAL, tidspunkt=NU)
    trin("lone", sag, "plan")
    trin("mads", sag, "godkend_medarbejder", planversion=1)
    trin("lone", sag, "godkend_leder", planversion=1)
