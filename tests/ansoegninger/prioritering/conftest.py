"""A round in each of its phases."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils import timezone

from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from tests.fabrikker import sager
from tests.fabrikker.aftryk import laeg_scene
from tests.fabrikker.hold import NU, Hold

IKKE = {"udfald": "ANBEFALES_IKKE", "begrundelse": "Vi har dækket emnet i år."}
VIDEN = {"udfald": "VIDENDELING", "begrundelse": "Kim kan holde et oplæg."}


@pytest.fixture(autouse=True)
def i_dag(monkeypatch: pytest.MonkeyPatch) -> None:
    """The middleware reads the clock; here it stands at the day of `hold`."""
    ur = SimpleNamespace(now=lambda: NU, localdate=timezone.localdate)
    monkeypatch.setattr("roller.adgang.ur.timezone", ur)


@pytest.fixture
def som(client: Client, hold: Hold) -> Callable[[str], Client]:
    """A browser signed in as this person."""

    def ind(navn: str) -> Client:
        client.force_login(hold[navn])
        return client

    return ind


@pytest.fixture
def runde(hold: Hold, request: pytest.FixtureRequest) -> Prioriteringsrunde:
    """An open round with four wishes: two in Voksenstøtte, one in Visitation, one of the chief's own."""
    return laeg_scene(hold, _klar if "klar" in request.fixturenames else _aaben)


@pytest.fixture
def klar(runde: Prioriteringsrunde) -> Prioriteringsrunde:
    """The same round, locked and ready to be decided."""
    return runde


def _aaben(hold: Hold) -> Prioriteringsrunde:
    sager.vurderet(hold, "mads", titel="Den gode afgørelse")
    sager.vurderet(hold, "aya", titel="Projektledelse")
    sager.vurderet(hold, "ina", "per", titel="Motiverende samtale")
    sager.vurderet(hold, "carl", "sofie", titel="Ledelse i politik")
    return sager.runde(hold)


def _klar(hold: Hold) -> Prioriteringsrunde:
    runde = _aaben(hold)
    sager.laas_alle(hold, runde)
    return runde


def indstilling_for(runde: Prioriteringsrunde, hold: Hold, enhed: str) -> Indstilling:
    """A department's part of the round."""
    return Indstilling.objects.get(runde=runde, enhed=hold.enhed[enhed])
