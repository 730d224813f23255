"""The times of the MUS round under way: proposed, chosen, not answered, of no use; and a talk that is postponed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

from ansoegninger.demo.verden import Verden
from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.services import foreslaa_tider
from ansoegninger.mus.services.tider import INGEN
from ansoegninger.mus.tidsmodeller import Samtaletid
from workflows.motor.doere import undervejs
from workflows.motor.forloeb import forloeb
from workflows.sprog.formater import DANSK_TID

LEDER = "henrik"
INVITERES = ("dorte", "nadia", "hanne", "lasse")
UDSAETTES, CHEFENS = "louise", "mette"
#: Of each of two days.
KLOKKEN = (time(9), time(10, 15), time(13))
_LOERDAG = 5


def byg_mustider(verden: Verden) -> None:
    """Lay them into the story, when the talks yet to come are prepared."""
    verden.sker(-3, 8, lambda kl: _foreslaar(verden, kl))
    verden.sker(-2, 9, lambda kl: _vaelger(verden, "dorte", kl, str(_tid(verden, 0).pk)))
    verden.sker(-2, 10, lambda kl: _vaelger(verden, "lasse", kl, str(_tid(verden, 4).pk)))
    verden.sker(-2, 11, lambda kl: _vaelger(verden, "nadia", kl, INGEN, "Helst først på dagen i ugen efter"))
    til_dag = verden.kalender.dag(45)
    verden.sker(-2, 12, lambda kl: _handler(verden, LEDER, UDSAETTES, "udsaet", kl, til_dag=til_dag))
    tid = {"begynder_kl": _kommende(verden)(0, time(14)), "minutter": 60, "sted": "Birgittes kontor"}
    verden.sker(-1, 9, lambda kl: _handler(verden, "birgitte", CHEFENS, "saet_tid", kl, **tid))


def _kommende(verden: Verden) -> Callable[[int, time], datetime]:
    """Instants on the working days that come after the weekend or the next days."""
    dage = [verden.kalender.idag + timedelta(days=nr) for nr in range(3, 10)]
    hverdage = [dag for dag in dage if dag.weekday() < _LOERDAG]
    return lambda nr, klokken: datetime.combine(hverdage[nr], klokken, tzinfo=DANSK_TID)


def _foreslaar(verden: Verden, tidspunkt: datetime) -> None:
    kl = _kommende(verden)
    with verden.ur.som(verden.person[LEDER], tidspunkt):
        foreslaa_tider(
            samtaler=[_samtale(navn) for navn in INVITERES],
            tider=[kl(nr, klokken) for nr in range(2) for klokken in KLOKKEN],
            minutter=60,
            sted="Mødelokale 2.14",
            adgang=verden.adgang(LEDER, tidspunkt),
            tidspunkt=tidspunkt,
            noegle=verden.noegle(),
        )


def _vaelger(verden: Verden, navn: str, tidspunkt: datetime, tid: str, bemaerkning: str = "") -> None:
    _handler(verden, navn, navn, "vaelg_tid", tidspunkt, tid=tid, bemaerkning=bemaerkning)


def _handler(verden: Verden, navn: str, person: str, hvad: str, tidspunkt: datetime, **data: Any) -> None:
    with verden.ur.som(verden.person[navn], tidspunkt):
        undervejs(
            handling=forloeb("mus").undervejs()[hvad],
            sag=_samtale(person),
            adgang=verden.adgang(navn, tidspunkt),
            data=data,
            tidspunkt=tidspunkt,
            noegle=verden.noegle(),
        )


def _tid(verden: Verden, nr: int) -> Samtaletid:
    return Samtaletid.objects.filter(udbud__leder=verden.person[LEDER]).order_by("begynder_kl")[nr]


def _samtale(navn: str) -> MusSamtale:
    return MusSamtale.objects.select_related("runde", "enhed", "person").get(person__brugernavn=navn)
