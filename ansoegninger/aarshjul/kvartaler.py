"""Quarters of the year."""

from __future__ import annotations

from datetime import date

ORD = {1: "januar–marts", 2: "april–juni", 3: "juli–september", 4: "oktober–december"}


def kvartal_for(dag: date) -> tuple[int, int]:
    """Year and quarter of a day."""
    return dag.year, (dag.month - 1) // 3 + 1
