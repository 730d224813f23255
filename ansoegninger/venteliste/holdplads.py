"""What one more on a team costs after the round. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from ansoegninger.katalog.hold import Gruppepris
from ansoegninger.prioritering.samling.andele import fordel


def gebyr_for_een_til(pris: Gruppepris, betalt: Sequence[int]) -> int | None:
    """The course fee of one more, whole øre; None where the team is full.

    Args:
        pris: the team's price.
        betalt: the share that each of those who are on it was granted; who dropped out has given theirs back.

    Method: what we are to pay for one more in all, less what those on it are granted already. Their grants stand as
    decided (ADR 0025), so nobody is paid for twice, and who comes late never makes it cheaper for the others.
    """
    if pris.maks is not None and len(betalt) >= pris.maks:
        return None
    return max(0, sum(fordel(pris, len(betalt) + 1)) - sum(betalt))
