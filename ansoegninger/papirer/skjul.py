"""Which numbers of a table cannot be shown, so that no group of fewer than five people can be read out of it. Pure."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass

from ansoegninger.anonymitet import kan_taelles

Personer = Collection[Hashable]
_Grupper = list[frozenset[Hashable]]


@dataclass(frozen=True, slots=True)
class Skjult:
    """The rows whose numbers are not shown, and whether the total is not either."""

    raekker: frozenset[int]
    i_alt: bool


def skjul(grupper: Sequence[Personer], *, rest: Sequence[Personer] = (), ogsaa: Collection[int] = ()) -> Skjult:
    """Hide the rows about too few people, and as many more as it takes that the total does not give them away.

    Whoever subtracts the rows that are shown from the total learns about the hidden ones together; so together they
    must be about five or more. Groups are compared as people, not added: somebody may be in several rows.

    Args:
        grupper: the people behind each row; nobody is nobody's secret, and such a row is shown.
        rest: per row, those whom a neighbouring column gives away: asked less granted is who was not granted. That
            number of the whole table is the decision itself and may be read; a row's may not.
        ogsaa: rows that another column of the same table hides, and that this one must hide with it.

    Returns:
        What to hide. The total is hidden where all rows together are about too few.

    Method: hidden next is the smallest row that is enough, or else the smallest that helps; ties go to the earlier row.
    """
    alle = [frozenset(gruppe) for gruppe in grupper]
    andre = [frozenset(gruppe) for gruppe in rest] or [frozenset[Hashable]()] * len(alle)
    skjulte = {nr for nr in range(len(alle)) if nr in ogsaa or er_faa(alle[nr]) or er_faa(andre[nr])}
    while skjulte and (nr := _naeste(alle, andre, skjulte)) is not None:
        skjulte.add(nr)
    return Skjult(frozenset(skjulte), bool(skjulte) and not kan_taelles(len(_samlet(alle, skjulte))))


def _naeste(alle: _Grupper, andre: _Grupper, skjulte: set[int]) -> int | None:
    """The row to hide next; None when the hidden ones are enough together, or nothing more would help."""
    for_faa, for_faa_andre = _mangler(alle, andre, skjulte)
    hjaelper = [
        nr for nr in range(len(alle)) if nr not in skjulte and ((for_faa and alle[nr]) or (for_faa_andre and andre[nr]))
    ]

    def bedst(nr: int) -> tuple[bool, int, int]:
        return any(_mangler(alle, andre, skjulte | {nr})), len(alle[nr] | andre[nr]), nr

    return min(hjaelper, key=bedst, default=None)


def _mangler(alle: _Grupper, andre: _Grupper, skjulte: set[int]) -> tuple[bool, bool]:
    """Are these rows together about too few, and are those whom a neighbouring column gives away too few?"""
    return not kan_taelles(len(_samlet(alle, skjulte))), er_faa(_samlet(andre, skjulte))


def _samlet(grupper: _Grupper, raekker: set[int]) -> frozenset[Hashable]:
    return frozenset[Hashable]().union(*(grupper[nr] for nr in raekker))


def er_faa(personer: Personer) -> bool:
    """Is a group somebody, but too few to be told of?"""
    return bool(personer) and not kan_taelles(len(personer))
