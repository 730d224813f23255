"""When the talks are, brought about through the services and the doors."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from ansoegninger.mus import services
from ansoegninger.mus.models import MusRunde, MusSamtale
from ansoegninger.mus.tidslaesning import aaben_indbydelse, ledige_tider
from tests.fabrikker import mussager
from tests.fabrikker.hold import NU, Hold
from workflows.forloeb.mus import Mus
from workflows.motor.doere import undervejs
from workflows.sprog.formater import DANSK_TID


def kl(dag: int, time: int, minut: int = 0) -> datetime:
    """In October 2026, by the Danish clock."""
    return datetime(2026, 10, dag, time, minut, tzinfo=DANSK_TID)


#: Two times the day after tomorrow and one the day after.
TIDER = (kl(5, 9), kl(5, 10, 15), kl(6, 13))


def foreslaa(
    hold: Hold, samtaler: Sequence[MusSamtale], *tider: datetime, navn: str = "lone", tidspunkt: datetime = NU
) -> int:
    """The leader gives the employees of these talks some times to choose from."""
    return services.foreslaa_tider(
        samtaler=samtaler,
        tider=tider or TIDER,
        minutter=60,
        sted="Lokale 2",
        adgang=hold.adgang(navn),
        tidspunkt=tidspunkt,
        noegle=uuid4(),
    )


def handl(hold: Hold, navn: str, sag: MusSamtale, hvad: str, *, tidspunkt: datetime = NU, **data: Any) -> None:
    """An act on the way of a talk."""
    handling = getattr(Mus, hvad)
    undervejs(handling=handling, sag=sag, adgang=hold.adgang(navn), data=data, tidspunkt=tidspunkt, noegle=uuid4())
    sag.refresh_from_db()


def vaelg(hold: Hold, sag: MusSamtale, nummer: int = 0, navn: str = "mads", *, tidspunkt: datetime = NU) -> None:
    """The employee takes this of the times that are free."""
    indbydelse = aaben_indbydelse(sag)
    assert indbydelse is not None
    tid = ledige_tider(indbydelse, tidspunkt)[nummer]
    handl(hold, navn, sag, "vaelg_tid", tidspunkt=tidspunkt, tid=str(tid.pk), bemaerkning="")


def holdt(runde: MusRunde, hold: Hold) -> MusSamtale:
    """Mads' talk, held after a time that he had chosen."""
    sag = mussager.samtale(runde, hold)
    foreslaa(hold, [sag])
    vaelg(hold, sag)
    return mussager.holdt(runde, hold)
