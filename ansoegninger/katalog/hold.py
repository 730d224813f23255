"""When a team is cheaper than single seats: the cost of each, and the number at which they cross. Pure, whole øre."""

from __future__ import annotations

from dataclasses import dataclass

from ansoegninger.prisandel import vores_andel


@dataclass(frozen=True, slots=True)
class Gruppepris:
    """A price for several together.

    Attributes:
        pris_oere: for one team, or, when `delt`, for the whole course; 0 or more.
        maks: how many a team has room for (None when nobody has said), or, when `delt`, how many share in all.
        delt: do participants from elsewhere pay their part of it?
    """

    pris_oere: int
    maks: int | None
    delt: bool = False

    def hold(self, deltagere: int) -> int:
        """How many teams so many participants fill; the last may have seats to spare."""
        if deltagere <= 0:
            return 0
        return 1 if self.maks is None or self.delt else -(-deltagere // self.maks)

    def samlet(self, deltagere: int) -> int | None:
        """What so many of ours cost together; None when a shared course has no room for them."""
        if deltagere <= 0:
            return 0
        if not self.delt:
            return self.hold(deltagere) * self.pris_oere
        if self.maks is None or deltagere > self.maks:
            return None
        return vores_andel(self.pris_oere, deltagere, self.maks)


@dataclass(frozen=True, slots=True)
class Punkt:
    """So many participants: single seats together, and as a group. None where there is no such price."""

    deltagere: int
    enkelt_oere: int | None
    samlet_oere: int | None

    @property
    def sparer_oere(self) -> int | None:
        """What the group saves; negative when it is dearer, None when there is nothing to compare."""
        if self.enkelt_oere is None or self.samlet_oere is None:
            return None
        return self.enkelt_oere - self.samlet_oere


def kurve(til: int, enkelt_oere: int | None, pris: Gruppepris | None) -> list[Punkt]:
    """The cost for 1..`til` participants; empty when `til` is below 1."""
    return [punkt(n, enkelt_oere, pris) for n in range(1, til + 1)]


def punkt(deltagere: int, enkelt_oere: int | None, pris: Gruppepris | None) -> Punkt:
    """The cost for exactly so many."""
    enkelt = None if enkelt_oere is None else enkelt_oere * max(deltagere, 0)
    return Punkt(deltagere, enkelt, pris.samlet(deltagere) if pris else None)


def balancepunkt(enkelt_oere: int | None, pris: Gruppepris | None) -> int | None:
    """The fewest participants for whom the group is cheaper than single seats.

    Returns:
        The number; None when it never is, or when either price is not known.

    Method: one team beats n single seats when n > team / single. If that n does not fit into one team, then a full
    team costs at least as much as its seats, and so do any number of teams. A shared price is tried number by number,
    since its rounding may move the crossing by one.
    """
    if enkelt_oere is None or pris is None or enkelt_oere <= 0:
        return None
    if pris.delt:
        return next((p.deltagere for p in kurve(pris.maks or 0, enkelt_oere, pris) if (p.sparer_oere or 0) > 0), None)
    foerste = pris.pris_oere // enkelt_oere + 1
    return foerste if pris.maks is None or foerste <= pris.maks else None
