"""The step that is being carried out: who and when, for the nodes that the engine creates on the way.

viewflow's node factories take no extra arguments, and nobody below the door may read the clock.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime

from roller.adgang.adgang import Aktoer


@dataclass(frozen=True, slots=True)
class Trin:
    """Who acts (None: the system itself), at what instant, and for how many cases with the same answer."""

    aktoer: Aktoer | None
    tidspunkt: datetime
    antal: int = 1


_aktuelt: ContextVar[Trin] = ContextVar("trin")


@contextmanager
def i_trin(aktoer: Aktoer | None, tidspunkt: datetime, antal: int = 1) -> Iterator[Trin]:
    """Carry out one step."""
    trin = Trin(aktoer, tidspunkt, antal)
    token = _aktuelt.set(trin)
    try:
        yield trin
    finally:
        _aktuelt.reset(token)


def aktuelt_trin() -> Trin:
    """The step being carried out.

    Raises:
        LookupError: something moved a process without going through the motor's doors.
    """
    return _aktuelt.get()
