"""Deadlines, said in the flow itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from roller.tildelinger.roller import Rolle
from workflows.motor.sag import Sag

#: Each kind of case has its own deadlines, so the case is whatever the flow's cases are.
Frist = Callable[[Any, date], date | None]


@dataclass(frozen=True, slots=True)
class Dage:
    """So many calendar days after the step was opened."""

    antal: int

    def __call__(self, sag: Sag, dag: date) -> date:
        return dag + timedelta(days=self.antal)


@dataclass(frozen=True, slots=True)
class Paamind:
    """Who is reminded of a step's deadline, and when.

    Args:
        foer: so many days before it, whoever may do the step gets a message.
        eskaler: whose holder at the unit gets one too, when the deadline has passed; None for nobody.
        eskaler_foer: and already from so many days before it: a step that its deadline closes has no day after.
    """

    foer: tuple[int, ...] = ()
    eskaler: Rolle | None = None
    eskaler_foer: int = -1

    def opad(self, frist: date, dag: date) -> Rolle | None:
        """Whom it is escalated to on a day."""
        return self.eskaler if (frist - dag).days <= self.eskaler_foer else None

    def foerste(self, frist: date | None, aabnet: date) -> date | None:
        """The first day on which to remind: never the day itself on which the step is opened."""
        return self.naeste(frist, min(frist, aabnet)) if frist else None

    def naeste(self, frist: date | None, efter: date) -> date | None:
        """The first day after `efter` on which to remind."""
        return min((dag for dag in self._dage(frist) if dag > efter), default=None)

    def seneste(self, frist: date | None, dag: date) -> date | None:
        """The last day, up to and including this one, on which there was something to remind of."""
        return max((d for d in self._dage(frist) if d <= dag), default=None)

    def _dage(self, frist: date | None) -> list[date]:
        """Before the deadline, and the day after it."""
        return [frist - timedelta(days=antal) for antal in (*self.foer, -1)] if frist else []
