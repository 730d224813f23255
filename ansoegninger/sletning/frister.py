"""When a retention period has run out: whole months, without a database."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from workflows.kalender import AARETS_MAANEDER, plus_maaneder


def traek_fra(dag: date, maaneder: int) -> date:
    """The same day of the month so many months (0 or more) earlier; where that month is shorter, its last day."""
    return plus_maaneder(dag, -maaneder)


def laeg_til(dag: date, maaneder: int) -> date:
    """The same day of the month so many months later; where that month is shorter, the first day after it.

    So a period never ends before it is full, and `laeg_til(anker, n) <= dag` exactly when `anker <= traek_fra(dag, n)`:
    the page says the former, the query asks the latter.
    """
    aar, maaned = divmod(dag.year * AARETS_MAANEDER + dag.month - 1 + maaneder, AARETS_MAANEDER)
    if dag.day <= monthrange(aar, maaned + 1)[1]:
        return date(aar, maaned + 1, dag.day)
    return laeg_til(date(aar, maaned + 1, 1), 1)


def i_ord(maaneder: int) -> str:
    """A period as people say it: "5 år", "18 måneder", "1 måned"."""
    if maaneder and maaneder % AARETS_MAANEDER == 0:
        return f"{maaneder // AARETS_MAANEDER} år"
    return f"{maaneder} {'måned' if maaneder == 1 else 'måneder'}"
