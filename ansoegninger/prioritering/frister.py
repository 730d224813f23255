"""Deadlines of the prioritisation."""

from datetime import date
from typing import Any


def indstil_senest(sag: Any, dag: date) -> date:
    """The round says by when the departments must have locked."""
    frist: date = sag.runde.indstil_senest_dag
    return frist
