"""The moves that a leader can take back, carried along in the page's own addresses.

Nothing is stored: what a move was is in the history of the places already. The moves hold only for the list that they
led to, so a list that somebody else has moved since, or a wish that came, leaves nothing to take back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

#: So many moves back, and not one more.
FLEST = 20
_TEKST = re.compile(r"(?P<aftryk>[0-9a-f]{16})_(?P<skridt>\d{1,10}\.\d{1,5}(?:-\d{1,10}\.\d{1,5}){0,19})")


@dataclass(frozen=True, slots=True)
class Skridt:
    """A wish, and the place that it was moved from."""

    oenske_id: int
    plads: int


def laes(tekst: str, aftryk: str) -> tuple[Skridt, ...]:
    """The moves of an address, the last one last; none where they led to another list than this."""
    fundet = _TEKST.fullmatch(tekst)
    if fundet is None or fundet["aftryk"] != aftryk:
        return ()
    par = (del_.split(".") for del_ in fundet["skridt"].split("-"))
    return tuple(Skridt(int(oenske_id), int(plads)) for oenske_id, plads in par)


def skriv(skridt: Sequence[Skridt], aftryk: str) -> str:
    """The same for an address; empty where there is none."""
    sidste = skridt[-FLEST:]
    return f"{aftryk}_{'-'.join(f'{s.oenske_id}.{s.plads}' for s in sidste)}" if sidste else ""
