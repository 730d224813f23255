"""Months, as the first day of each. Pure."""

from __future__ import annotations

from datetime import date

MAANEDER = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
#: How far back a need counts, and a month can be entered.
MAANEDER_TILBAGE = 12


def den_foerste(dag: date) -> date:
    """The first day of the month."""
    return dag.replace(day=1)


def seneste(dag: date, antal: int = MAANEDER_TILBAGE) -> list[date]:
    """This month and those before it, `antal` in all, the latest first."""
    loebende = dag.year * 12 + dag.month - 1
    return [date(nr // 12, nr % 12 + 1, 1) for nr in range(loebende, loebende - antal, -1)]


def siden(dag: date) -> date:
    """The first month of "det seneste år": twelve months with the present one."""
    return seneste(dag)[-1]


def i_ord(maaned: date) -> str:
    """As one says it: "august 2027"."""
    return f"{MAANEDER[maaned.month - 1]} {maaned.year}"
