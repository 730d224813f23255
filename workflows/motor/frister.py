"""Deadlines, said in the flow itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from workflows.motor.sag import Sag

#: Each kind of case has its own deadlines, so the case is whatever the flow's cases are.
Frist = Callable[[Any, date], date | None]


@dataclass(frozen=True, slots=True)
class Dage:
    """So many calendar days after the step was opened."""

    antal: int

    def __call__(self, sag: Sag, dag: date) -> date:
        return dag + timedelta(days=self.antal)
