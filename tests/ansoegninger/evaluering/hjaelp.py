"""A wish past its grant, step by step."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from viewflow.workflow.models import Task
from viewflow.workflow.status import STATUS

from ansoegninger.oensker.models import Oenske
from roller.brugere.models import Bruger
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor import ure
from workflows.motor.faelles import processer
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import Sag
from workflows.motor.ventetid import begynder_kl

SENERE = DAG + timedelta(days=30)
#: The same day, when the letter has been written and read.
KL = NU + timedelta(hours=5)
FORSLAG: dict[str, Any] = {
    "hvorfor": "Vi får flere klager.",
    "oeve": "At skrive begrundelsen først.",
    "opgaver": "Afslag på ledsagelse.",
    "stoette": "Aya",
}
FULGT_OP: dict[str, Any] = {
    "proevet": "Jeg har skrevet ti afgørelser på den nye måde.",
    "aendret": "Færre ringer for at forstå dem.",
    "effekt": 4,
    "andre": "Visitationen",
    "deles": True,
    "emne": "Begrundelsen først",
    "holder_oplaeg": False,
}


def aabne(sag: Oenske) -> set[str]:
    return set(AabenOpgave.objects.filter(sagsnummer=sag.sagsnummer).values_list("trin", flat=True))


def goer(bruger: Bruger, sag: Sag, trin: str, *, tidspunkt: datetime = KL, **data: Any) -> None:
    """Do an open step, after the letter was read."""
    sager.goer(bruger, sag, trin, tidspunkt=tidspunkt, **data)


def tilmeldt(hold: Hold, oenske: Oenske, start: date = SENERE, slut: date | None = None) -> Oenske:
    """Enrolled; the course begins in a month where nothing else is said."""
    goer(hold["mads"], oenske, "tilmeld", start_dag=start, slut_dag=slut or start)
    return oenske


def evalueret(hold: Hold, oenske: Oenske, dag: date = DAG, *, tidspunkt: datetime = KL) -> Oenske:
    """Taken on a day that is here already, and evaluated."""
    goer(hold["mads"], oenske, "tilmeld", start_dag=dag, slut_dag=dag, tidspunkt=tidspunkt)
    goer(hold["mads"], oenske, "gennemfoer", gennemfoert=True, begrundelse="", tidspunkt=tidspunkt)
    svar = {"udbytte": 4, "vil_anbefale": True, "tekst": "Jeg skriver kortere."}
    goer(hold["mads"], oenske, "evaluer", tidspunkt=tidspunkt, **svar)
    return oenske


def ventetid(oenske: Oenske) -> Task:
    """The row of the wait."""
    return Task.objects.get(process__in=processer(oenske), status=STATUS.SCHEDULED)


def fyrre_dage_efter(oenske: Oenske) -> datetime:
    """Let the days go by, to the first on which the follow-up is open."""
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=KL)
    kl = begynder_kl(oenske.tilmelding.slut_dag + timedelta(days=40))
    assert ure.forfaldent(kl) == 1
    oenske.refresh_from_db()
    return kl
