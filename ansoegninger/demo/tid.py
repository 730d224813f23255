"""The demo's own clock: days relative to the day it is built, and rows dated as if they had been written then."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone
from simple_history.signals import pre_create_historical_record

from roller.brugere.models import Bruger

_LOERDAG = 5
#: Where the trail says that the demo's rows come from.
KILDE = "demoens data"


@dataclass(frozen=True)
class Kalender:
    """From "so many days from today" to a working day and an instant on it."""

    idag: date

    def dag(self, antal: int) -> date:
        """The day; a weekend becomes the Friday before, so that nobody works on a Sunday. Never changes an order."""
        dag = self.idag + timedelta(days=antal)
        return dag - timedelta(days=max(0, dag.weekday() - _LOERDAG + 1))

    def kl(self, antal: int, time_: int, rng: Random) -> datetime:
        """Some minute of the hour on that day."""
        klokken = time(time_, rng.randrange(60), rng.randrange(60))
        return timezone.make_aware(datetime.combine(self.dag(antal), klokken))


@dataclass
class Ur:
    """Who acts, and when, in the story that is being told."""

    nu: datetime | None = None
    bruger: Bruger | None = field(default=None)

    @contextmanager
    def som(self, bruger: Bruger | None, tidspunkt: datetime) -> Iterator[None]:
        """Everything inside was done by this person at that instant."""
        foer = self.nu, self.bruger
        self.nu, self.bruger = tidspunkt, bruger
        try:
            yield
        finally:
            self.nu, self.bruger = foer


@contextmanager
def historien_dateres(ur: Ur) -> Iterator[None]:
    """Date the field history by the story's clock: saving a row would date it to the day the demo is built."""

    def dater(history_instance: Any, **_: Any) -> None:
        if ur.nu is not None:
            history_instance.history_date, history_instance.history_user = ur.nu, ur.bruger

    pre_create_historical_record.connect(dater, weak=False)
    try:
        yield
    finally:
        pre_create_historical_record.disconnect(dater)
