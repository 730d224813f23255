"""Whole months, as people count them. Pure."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

AARETS_MAANEDER = 12


def plus_maaneder(dag: date, maaneder: int) -> date:
    """So many months later (earlier where negative), on the same day of the month, or its last where it lacks it."""
    aar, maaned = divmod(dag.year * AARETS_MAANEDER + dag.month - 1 + maaneder, AARETS_MAANEDER)
    return date(aar, maaned + 1, min(dag.day, monthrange(aar, maaned + 1)[1]))
