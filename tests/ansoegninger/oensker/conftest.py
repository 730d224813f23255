"""A signed-in browser, on the day of `hold`."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from tests.fabrikker.hold import NU, Hold

Klient = Callable[[str], Client]


@pytest.fixture
def klient(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> Klient:
    """`klient("mads")` is Mads' browser."""
    monkeypatch.setattr("roller.adgang.middleware.timezone.now", lambda: NU)

    def som(navn: str) -> Client:
        browser = Client()
        browser.force_login(hold[navn], backend="django.contrib.auth.backends.ModelBackend")
        return browser

    return som
