"""Groups' talks, brought to a phase through the doors."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from ansoegninger.mus.grus import services
from ansoegninger.mus.grus.models import Grusaktivitet, Grusmaal, Grussamtale
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.mussager import AKTIVITET
from tests.fabrikker.sager import goer
from workflows.motor import ure

#: The day that is agreed on below.
OPFOELGES = datetime(2027, 1, 15, 8, 0, tzinfo=UTC)


def planlagt(hold: Hold, *deltagere: str, **felter: Any) -> Grussamtale:
    """A talk that Lone has planned with Mads and Aya."""
    standard: dict[str, Any] = {
        "enhed": hold.enhed["voksen"],
        "navn": "Fælles opfølgning",
        "dag": DAG,
        "temaer": "TEMA: hvordan vi følger op",
        "deltagere": [hold[navn].pk for navn in deltagere or ("mads", "aya")],
        "adgang": hold.adgang("lone"),
        "tidspunkt": NU,
        "noegle": uuid4(),
    }
    return services.opret(**standard | felter)


def holdt(hold: Hold) -> Grussamtale:
    """The talk is held; the plan can be written."""
    grus = planlagt(hold)
    goer(hold["lone"], grus, "hold", afholdt_dag=DAG)
    return grus


def maal(grus: Grussamtale, hold: Hold, tekst: str = "Vi følger op på samme måde") -> Grusmaal:
    """A shared goal."""
    felter = {"maal": tekst, "frist_dag": date(2027, 3, 1)}
    return services.gem_maal(grus=grus, adgang=hold.adgang("lone"), felter=felter, tidspunkt=NU)


def aktivitet(maal_: Grusmaal, hold: Hold, **felter: Any) -> Grusaktivitet:
    """An activity of a shared goal."""
    return services.gem_aktivitet(
        grus=maal_.grus, adgang=hold.adgang("lone"), maal_id=maal_.pk, felter=AKTIVITET | felter, tidspunkt=NU
    )


def godkendt(hold: Hold) -> Grussamtale:
    """The plan holds, with a goal, an activity and a day."""
    grus = holdt(hold)
    aktivitet(maal(grus, hold), hold)
    goer(hold["lone"], grus, "plan", dage=[OPFOELGES.date()])
    return grus


def i_opfoelgning(hold: Hold) -> Grussamtale:
    """The day has come."""
    grus = godkendt(hold)
    ure.forfaldent(OPFOELGES, grus)
    grus.refresh_from_db()
    return grus
