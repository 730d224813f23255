"""A clock that the test moves: the field history is dated by it, a moment after the step, as in real life."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from tests.fabrikker.hold import NU


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
