"""Introductory programmes, brought to a phase through the doors."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any
from uuid import uuid4

from ansoegninger.introforloeb import arbejde, services
from ansoegninger.introforloeb.models import Introforloeb, Introtrin
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer
from workflows.motor import ure

#: What the koordinator says of Mads, who comes back; Aya is his mentor.
ERFARING = "Kender sagsgangen, men ikke det nye system."
STATUS = {"gang": "GODT", "tekst": "Det går fint."}
KONKLUSION = {"niveau": "B", "videre": "Øve den gode begrundelse."}
LEDER = {"mads": "lone", "aya": "lone", "lasse": "lone", "lone": "carl", "ina": "per", "kim": "lone"}


def kl(dag: date) -> datetime:
    """Eight o'clock on the day."""
    return datetime.combine(dag, time(8), tzinfo=UTC)


def nyt(hold: Hold, navn: str = "mads", af: str = "kim", *, enhed: str = "voksen", **ramme: Any) -> Introforloeb:
    """A programme whose plan is being laid."""
    felter = {"slags": "TILBAGE", "start_dag": DAG, "erfaring": ERFARING, "mentor": hold["aya"]}
    if navn == "aya":
        felter["mentor"] = hold["mads"]
    forloeb = services.opret(
        enhed=hold.enhed[enhed],
        person=hold[navn],
        ramme=services.Ramme(**(felter | ramme)),
        adgang=hold.adgang(af),
        tidspunkt=NU,
        noegle=uuid4(),
    )
    assert forloeb is not None
    return Introforloeb.objects.select_related("enhed", "person").get(pk=forloeb.pk)


def hos_leder(hold: Hold, navn: str = "mads", **ramme: Any) -> Introforloeb:
    """The plan is with the leader."""
    forloeb = nyt(hold, navn, **ramme)
    goer(hold["kim"], forloeb, "laeg_plan")
    return forloeb


def godkend(hold: Hold, forloeb: Introforloeb, *, enig: bool = True, begrundelse: str = "", af: str = "lone") -> None:
    """The leader answers the plan as it is."""
    forloeb.refresh_from_db()
    svar = {"enig": enig, "begrundelse": begrundelse, "planversion": forloeb.planversion}
    goer(hold[af], forloeb, "godkend", **svar)


def i_gang(hold: Hold, navn: str = "mads", **ramme: Any) -> Introforloeb:
    """The leader has agreed, and it runs."""
    forloeb = hos_leder(hold, navn, **ramme)
    godkend(hold, forloeb, af=LEDER[navn])
    return forloeb


def naa(forloeb: Introforloeb, dag: date) -> Introforloeb:
    """The worker comes by on this day."""
    ure.forfaldent(kl(dag), forloeb)
    arbejde.forfaldent(kl(dag))
    forloeb.refresh_from_db()
    return forloeb


def til_status(hold: Hold, navn: str = "mads", **ramme: Any) -> Introforloeb:
    """The first day of status has come."""
    forloeb = i_gang(hold, navn, **ramme)
    return naa(forloeb, forloeb.milepaele.order_by("dag")[0].dag)


def til_afslutning(hold: Hold, navn: str = "mads", **ramme: Any) -> Introforloeb:
    """The last day has come."""
    forloeb = i_gang(hold, navn, **ramme)
    return naa(forloeb, forloeb.slut_dag)


def til_bekraeftelse(hold: Hold, navn: str = "mads", **ramme: Any) -> Introforloeb:
    """The leader has written the conclusion."""
    forloeb = til_afslutning(hold, navn, **ramme)
    goer(hold[LEDER[navn]], forloeb, "konkluder", **KONKLUSION)
    return forloeb


def bekraeft(hold: Hold, forloeb: Introforloeb, *, enig: bool = True, begrundelse: str = "") -> None:
    """The employee answers the conclusion as it is."""
    konklusion = forloeb.konklusioner.order_by("-pk")[0].pk
    svar = {"enig": enig, "begrundelse": begrundelse, "konklusion": konklusion}
    goer(forloeb.person, forloeb, "bekraeft", **svar)


def afsluttet(hold: Hold, navn: str = "mads", **ramme: Any) -> Introforloeb:
    """Both agree."""
    forloeb = til_bekraeftelse(hold, navn, **ramme)
    bekraeft(hold, forloeb)
    return forloeb


def trin(forloeb: Introforloeb, titel: str) -> Introtrin:
    """The step of this name."""
    return forloeb.trin.select_related("forloeb__enhed").get(titel=titel)
