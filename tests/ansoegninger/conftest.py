"""A signed-in browser, on the day of `hold`: the clock is read in one place, and the tests set it there."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils import timezone

from tests.fabrikker.hold import NU, Hold

Klient = Callable[[str], Client]


@pytest.fixture
def klient(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> Klient:
    """`klient("mads")` is Mads' browser."""
    ur = SimpleNamespace(now=lambda: NU, localdate=timezone.localdate)
    monkeypatch.setattr("roller.adgang.ur.timezone", ur)

    def som(navn: str) -> Client:
        browser = Client()
        browser.force_login(hold[navn], backend="roller.adgang.backend.Adgangsbackend")
        return browser

    return som
