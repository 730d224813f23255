"""A clock that the test moves: the field history is dated by it, a moment after the step, as in real life."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde
from tests.fabrikker import sager
from tests.fabrikker.aftryk import laeg_hold, laeg_scene
from tests.fabrikker.hold import NU, Hold
from workflows.forloeb.kursusoenske import Kursusoenske
from workflows.motor.doere import afbryd


@dataclass
class Ur:
    """What time it is in the story; whoever asks the clock is told so."""

    nu: datetime = NU

    def kl(self, timer: float) -> datetime:
        """Let it be so many hours after `NU`: the instant of a request; its rows are written three seconds later."""
        tidspunkt = NU + timedelta(hours=timer)
        self.nu = tidspunkt + timedelta(seconds=3)
        return tidspunkt


@pytest.fixture
def ur(monkeypatch: pytest.MonkeyPatch) -> Ur:
    """The clock of the story; it begins just before `NU`."""
    uret = Ur(NU - timedelta(hours=1))
    monkeypatch.setattr("django.utils.timezone.now", lambda: uret.nu)
    return uret


@pytest.fixture
def hold(ur: Ur, db: None) -> Hold:
    """The organisation is older than the story."""
    return laeg_hold("historiens ur")


@pytest.fixture
def runde(hold: Hold, ur: Ur) -> Prioriteringsrunde:
    """A round with a grant, a refusal, a withdrawn wish and the chief's own, decided at one and released at two."""
    runden = laeg_scene(hold, _runde, ur)
    ur.kl(2)
    return runden


def _runde(hold: Hold, ur: Ur) -> Prioriteringsrunde:
    mads = sager.vurderet(hold, "mads", titel="Mads' kursus")
    aya = sager.vurderet(hold, "aya", titel="Ayas kursus", kursusgebyr_oere=900_000)
    trukket = sager.vurderet(hold, "ina", "per", titel="Inas kursus")
    carls = sager.vurderet(hold, "carl", "sofie", titel="Carls kursus")
    runden = sager.runde(hold)
    sager.laas_alle(hold, runden)
    sager.udkast(hold, runden, mads)
    sager.udkast(hold, runden, aya, "AFSLAG")
    sager.udkast(hold, runden, carls, af="sofie")
    _traek(hold, trukket)
    ur.kl(1)
    sager.beslut(hold, runden)
    ur.kl(2)
    sager.frigiv(runden)
    return runden


def _traek(hold: Hold, oenske: Oenske) -> None:
    udvej = Kursusoenske.afbrydelser()["traek"]
    afbryd(afbrydelse=udvej, sag=oenske, adgang=hold.adgang("ina"), data={"begrundelse": ""}, tidspunkt=NU)
