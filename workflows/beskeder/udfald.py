"""What became of messages, told to whoever keeps the trail, in the transaction that says so.

The outbox lies beside the trail and below the cases: it knows neither, so those who do listen here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import connection, models

from workflows.beskeder.models import Besked


class Udfald(models.TextChoices):
    """What can become of a message, as a person would say it."""

    SENDT = "sendt", "Sendt"
    OPGIVET = "opgivet", "Opgivet"
    ANNULLERET = "annulleret", "Taget tilbage"
    NYT_FORSOEG = "nyt_forsoeg", "Får et nyt forsøg"


Lytter = Callable[[Udfald, Sequence[Besked], datetime], None]

_LYTTERE: list[Lytter] = []


def lyt(lytter: Lytter) -> Lytter:
    """Be told what becomes of messages; as a decorator."""
    _LYTTERE.append(lytter)
    return lytter


def meld(udfald: Udfald, beskeder: Sequence[Besked], *, tidspunkt: datetime) -> None:
    """Tell the listeners what has just become of these messages (as they were before)."""
    assert connection.in_atomic_block, "hvad der blev af en besked, skrives sammen med det"
    if beskeder:
        for lytter in _LYTTERE:
            lytter(udfald, beskeder, tidspunkt)
