"""Working days: Monday to Friday, and no Danish public holiday. Pure."""

from __future__ import annotations

from datetime import date, timedelta

from holidays import country_holidays

_LOERDAG = 5
#: By law; it works a year out when it is first asked about.
_HELLIGDAGE = country_holidays("DK")


def er_arbejdsdag(dag: date) -> bool:
    """Is it one?"""
    return dag.weekday() < _LOERDAG and dag not in _HELLIGDAGE


def arbejdsdag(fra: date, antal: int = 0) -> date:
    """So many working days (0 or more) after the first working day on or after `fra`."""
    dag = _naeste(fra)
    for _ in range(antal):
        dag = _naeste(dag + timedelta(days=1))
    return dag


def _naeste(dag: date) -> date:
    while not er_arbejdsdag(dag):
        dag += timedelta(days=1)
    return dag
