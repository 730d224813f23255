"""After 40 days: what the participant has tried and what it changed; then what the leader has seen of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ansoegninger.evaluering.models import Forankring, Forankringssyn
from ansoegninger.oensker.models import Oenske
from roller.adgang.adgang import Aktoer
from workflows.motor.fejl import Regelbrud

#: Counted from the last day of the course: by then the new has been tried, and is not forgotten yet.
FOERST, SENEST = timedelta(days=40), timedelta(days=90)
#: Whoever was late with something else still has so many days for this.
MINDST = timedelta(days=14)
#: So long after its deadline an answer is no longer waited for: whoever has left would else leave an open case behind.
OPGIVES = timedelta(days=90)


def foerste_dag(sag: Oenske) -> date:
    """The first day on which to ask what the course has changed."""
    slut: date = sag.tilmelding.slut_dag
    return slut + FOERST


def frist_for_forankring(sag: Oenske, dag: date) -> date:
    """Ninety days after the course, and never before there has been time to answer."""
    return max(sag.tilmelding.slut_dag + SENEST, dag + MINDST)


def sidste_dag_for_forankring(sag: Oenske, dag: date) -> date:
    """The last day on which it can be told; then the case ends without it."""
    return frist_for_forankring(sag, dag) + OPGIVES


def sidste_dag_for_synet(sag: Oenske, dag: date) -> date:
    """The last day on which the leader can answer."""
    return dag + MINDST + OPGIVES


def forankr(
    *,
    sag: Oenske,
    aktoer: Aktoer,
    proevet: str,
    aendret: str,
    effekt: int,
    andre: str,
    deles: bool,
    tidspunkt: datetime,
    emne: str = "",
    holder_oplaeg: bool = False,
) -> Forankring:
    """Record what the participant has tried, what it changed, and who else should hear of it.

    Raises:
        Regelbrud: it is to be shared, and no topic says as what.
    """
    if deles and not emne.strip():
        raise Regelbrud("Skriv, hvad emnet skal hedde på årshjulet.", "emne")
    return Forankring.objects.create(
        oenske=sag,
        proevet=proevet.strip(),
        aendret=aendret.strip(),
        effekt=effekt,
        andre=andre.strip(),
        deles=deles,
        emne=emne.strip() if deles else "",
        holder_oplaeg=holder_oplaeg and deles,
        besvaret_kl=tidspunkt,
    )


def se_paa_forankringen(
    *, sag: Oenske, aktoer: Aktoer, effekt: int, naeste: str, tidspunkt: datetime
) -> Forankringssyn:
    """Record what the leader has seen of the effect, and what comes next."""
    return Forankringssyn.objects.create(
        oenske=sag, effekt=effekt, naeste=naeste.strip(), set_af=aktoer.bruger, set_kl=tidspunkt
    )
