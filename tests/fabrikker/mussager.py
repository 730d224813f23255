"""MUS rounds and talks, brought to a phase through the doors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from uuid import uuid4

from ansoegninger.mus import services
from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.aktiviteter.services import gem_aktivitet
from ansoegninger.mus.models import MusRunde, MusSamtale, Udviklingsmaal
from ansoegninger.mus.opfoelgning.services import Svar
from tests.fabrikker.aftryk import laeg_scene
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer
from workflows.motor import ure

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


AKTIVITET: dict[str, Any] = {
    "fase": "UNDER",
    "art": "KURSUS",
    "hvad": "Kursus i gode begrundelser",
    "hvem": "MEDARBEJDER",
    "frist_dag": date(2027, 2, 1),
}


def aktivitet(maal_: Udviklingsmaal, hold: Hold, navn: str = "mads", **felter: Any) -> Planaktivitet:
    """An activity of a goal."""
    return gem_aktivitet(
        samtale=maal_.samtale,
        adgang=hold.adgang(navn),
        maal_id=maal_.pk,
        felter=AKTIVITET | felter,
        tidspunkt=NU,
    )


#: Halfway from `DAG` to the round of next year.
OPFOELGES = datetime(2027, 3, 2, 8, 0, tzinfo=UTC)


def i_opfoelgning(runde: MusRunde, hold: Hold, navn: str = "mads") -> MusSamtale:
    """The plan holds, with an activity, and its first day has come."""
    sag = holdt(runde, hold, navn)
    aktivitet(maal(sag, hold, navn), hold, navn, hvad="Prøve det i to sager", fase="EFTER", art="AFPROEVNING")
    goer(hold[LEDER[navn]], sag, "plan")
    godkend(sag, hold, navn)
    godkend(sag, hold, LEDER[navn], part="leder")
    ure.forfaldent(OPFOELGES, sag)
    sag.refresh_from_db()
    return sag


def statusser(sag: MusSamtale, status: str = "I_GANG", ord_: str = "") -> list[Svar]:
    """The same answer to everything in the plan."""
    maalene = [Svar(pk, None, status, ord_) for pk in sag.maal.values_list("pk", flat=True)]
    egne = Planaktivitet.objects.filter(maal__samtale=sag).values_list("maal", "pk")
    return [*maalene, *(Svar(maal_, pk, status) for maal_, pk in egne)]


def fulgt_op(runde: MusRunde, hold: Hold, navn: str = "mads") -> MusSamtale:
    """The employee has said where everything is; the leader is to answer."""
    sag = i_opfoelgning(runde, hold, navn)
    svar = statusser(sag, ord_=f"ORD-{navn}")
    goer(hold[navn], sag, "foelg_op", tidspunkt=OPFOELGES, statusser=svar, bemaerkning=f"SAGT-{navn}")
    return sag


def foelg_til_doers(sag: MusSamtale, hold: Hold, navn: str = "mads", ord_: str = "") -> None:
    """Both follow up when every day has come, and the talk is over."""
    sidst = OPFOELGES.replace(month=8)
    ure.forfaldent(sidst, sag)
    svar = statusser(sag, ord_=ord_)
    goer(hold[navn], sag, "foelg_op", tidspunkt=sidst, statusser=svar, bemaerkning=ord_)
    goer(hold[LEDER[navn]], sag, "svar_paa_opfoelgning", tidspunkt=sidst, bemaerkning=ord_)
