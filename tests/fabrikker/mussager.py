"""MUS rounds and talks, brought to a phase through the doors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any
from uuid import uuid4

from ansoegninger.mus import services
from ansoegninger.mus.models import MusRunde, MusSamtale, Udviklingsmaal
from tests.fabrikker.aftryk import laeg_scene
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer

MAAL: dict[str, Any] = {
    "art": "VIDEN",
    "tema": None,
    "maal": "Kan begrunde en afgørelse",
    "niveau_nu": "C",
    "niveau_maal": "B",
    "aktivitet": "Kursus og derefter tre afgørelser med sparring",
    "ansvarlig": "MEDARBEJDER",
    "frist_dag": date(2027, 3, 1),
    "behovskilde": "STRATEGI",
}

#: Who leads whom in `hold`, for the leader's steps.
LEDER = {
    "mads": "lone",
    "aya": "lone",
    "kim": "lone",
    "lone": "carl",
    "ina": "per",
    "signe": "per",
    "per": "carl",
    "carl": "sofie",
}


def aaben_runde(hold: Hold, *enheder: str, navn: str = "MUS 2026", noegle: Any = None) -> MusRunde:
    """A round that the centre's chief has opened, without its talks."""
    assert hold.strategi is not None
    return services.aabn_runde(
        center=hold.enhed["center"],
        navn=navn,
        enheder=[hold.enhed[enhed] for enhed in enheder or ("voksen", "visitation")],
        strategi=hold.strategi,
        fra_dag=date(2026, 8, 1),
        til_dag=date(2026, 10, 31),
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
        noegle=noegle or uuid4(),
    )


def musrunde(hold: Hold, *enheder: str, navn: str = "MUS 2026") -> MusRunde:
    """A round with its talks."""
    return laeg_scene(hold, _rundens_scene(enheder, navn))


@cache
def _rundens_scene(enheder: tuple[str, ...], navn: str) -> Callable[[Hold], MusRunde]:
    def byg(hold: Hold) -> MusRunde:
        runde = aaben_runde(hold, *enheder, navn=navn)
        services.opret_samtaler(runde=runde, nu=lambda: NU)
        runde.refresh_from_db()
        return runde

    return byg


def ny_samtale(hold: Hold, naaet: Callable[[MusRunde, Hold], MusSamtale]) -> MusSamtale:
    """Mads's talk in a new round, as far as this."""
    return laeg_scene(hold, _samtalens_scene(naaet))


@cache
def _samtalens_scene(naaet: Callable[[MusRunde, Hold], MusSamtale]) -> Callable[[Hold], MusSamtale]:
    return lambda hold: naaet(musrunde(hold), hold)


def samtale(runde: MusRunde, hold: Hold, navn: str = "mads") -> MusSamtale:
    """This person's talk."""
    return MusSamtale.objects.select_related("enhed", "runde", "person").get(runde=runde, person=hold[navn])


def forberedt(runde: MusRunde, hold: Hold, navn: str = "mads") -> MusSamtale:
    """Both have prepared."""
    sag = samtale(runde, hold, navn)
    goer(hold[navn], sag, "forbered_medarbejder", noter=f"NOTE-{navn}-SELV", niveau="C")
    goer(hold[LEDER[navn]], sag, "forbered_leder", noter=f"NOTE-{navn}-LEDER", niveau="B")
    return sag


def holdt(runde: MusRunde, hold: Hold, navn: str = "mads") -> MusSamtale:
    """The talk is held; the plan can be written."""
    sag = forberedt(runde, hold, navn)
    goer(hold[LEDER[navn]], sag, "hold", afholdt_dag=DAG)
    return sag


def maal(sag: MusSamtale, hold: Hold, navn: str = "mads", **felter: Any) -> Udviklingsmaal:
    """A goal in the plan."""
    fundet = services.gem_maal(samtale=sag, adgang=hold.adgang(navn), felter=MAAL | felter, tidspunkt=NU)
    sag.refresh_from_db()
    return fundet


def til_godkendelse(runde: MusRunde, hold: Hold, navn: str = "mads") -> MusSamtale:
    """The plan has one goal and waits for both."""
    sag = holdt(runde, hold, navn)
    maal(sag, hold, navn)
    goer(hold[LEDER[navn]], sag, "plan")
    return sag


def godkend(sag: MusSamtale, hold: Hold, navn: str, *, part: str = "medarbejder") -> None:
    """Approve the plan as it is now."""
    sag.refresh_from_db()
    goer(hold[navn], sag, f"godkend_{part}", planversion=sag.planversion)


def afsluttet(runde: MusRunde, hold: Hold, navn: str = "mads") -> MusSamtale:
    """Both have approved."""
    sag = til_godkendelse(runde, hold, navn)
    godkend(sag, hold, navn)
    godkend(sag, hold, LEDER[navn], part="leder")
    return sag
