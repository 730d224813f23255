"""Requests on the day of `hold`: the clock is read in one place, and the tests set it there."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils import timezone

from roller.brugere.models import Bruger
from tests.fabrikker.hold import NU


@pytest.fixture(autouse=True)
def paa_dagen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every request happens at `NU`."""
    ur = SimpleNamespace(now=lambda: NU, localdate=timezone.localdate)
    monkeypatch.setattr("roller.adgang.ur.timezone", ur)


@pytest.fixture
def som() -> Callable[[Bruger], Client]:
    """A browser in which this person is signed in."""

    def log_ind(bruger: Bruger) -> Client:
        client = Client()
        client.force_login(bruger)
        return client

    return log_ind
