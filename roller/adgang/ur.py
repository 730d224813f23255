"""The clock of a request: read here, by the middleware and by whoever must know the day before it."""

from datetime import datetime

from django.utils import timezone


def nu() -> datetime:
    """The time, with its zone."""
    return timezone.now()
