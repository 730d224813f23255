"""A decided round with people on its waiting list."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils import timezone

from tests.ansoegninger.venteliste.scene import SIDEN, Scene, byg
from tests.fabrikker.aftryk import laeg_scene
from tests.fabrikker.hold import Hold


@pytest.fixture(autouse=True)
def i_dag(monkeypatch: pytest.MonkeyPatch) -> None:
    """The middleware reads the clock; here it stands some hours after the round."""
    ur = SimpleNamespace(now=lambda: SIDEN, localdate=timezone.localdate)
    monkeypatch.setattr("roller.adgang.ur.timezone", ur)


@pytest.fixture
def som(client: Client, hold: Hold) -> Callable[[str], Client]:
    """A browser signed in as this person."""

    def ind(navn: str) -> Client:
        client.force_login(hold[navn])
        return client

    return ind


@pytest.fixture
def scene(hold: Hold) -> Scene:
    """The list as it stands when everybody has read the answer; 15.000 kr. are left in Voksenstøtte."""
    return laeg_scene(hold, byg)
