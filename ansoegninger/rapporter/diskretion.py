"""What must be left out of a table, so that nobody can be found in it. See docs/beslutninger/0026.

A number may stand when it is about enough people (`anonymitet.MINDSTE_GRUPPE`), and when what is left after
subtracting it from the other numbers is about enough people, too.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from typing import TypeVar

from ansoegninger.anonymitet import kan_taelles

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class ForFaa(ValueError):
    """There are no numbers to give of so few people; whoever asks finds out first."""


def skjul(
    grupper: Mapping[K, T],
    *,
    alene: Callable[[T], bool],
    samlet: Callable[[Sequence[T]], bool],
    stoerrelse: Callable[[T], int],
) -> frozenset[K]:
    """Which groups of one table are not shown.

    Args:
        grupper: the groups; together they are the total.
        alene: may this group be shown?
        samlet: may it be known what these hidden groups are together? It always is: the total minus what is shown.
        stoerrelse: how much is lost by hiding the group; what holds nobody protects nobody and is 0.

    Returns:
        Those that may not stand alone, and then the smallest others until the hidden ones may be known together;
        all of them, where nothing less will do.
    """
    skjulte = {noegle for noegle, tal in grupper.items() if not alene(tal)}
    aabne = [noegle for noegle in grupper if noegle not in skjulte]
    aabne.sort(key=lambda noegle: (not stoerrelse(grupper[noegle]), stoerrelse(grupper[noegle])))
    while skjulte and aabne and not samlet([grupper[noegle] for noegle in skjulte]):
        skjulte.add(aabne.pop(0))
    return frozenset(skjulte)


class Offentliggjort:
    """The sets of wishes that a report has given numbers of; the next number must not differ from them by a few."""

    def __init__(self, ejer: Mapping[int, int | None]) -> None:
        """`ejer`: wish -> the person who wished."""
        self._ejer = ejer
        self._maengder: set[frozenset[int]] = set()

    def tilfoej(self, *maengder: frozenset[int]) -> None:
        """These have numbers now."""
        self._maengder.update(maengder)

    def peger_paa_faa(self, oensker: frozenset[int]) -> bool:
        """Would a number of these wishes, taken from a number that stands already, leave fewer than enough people?"""
        return any(self._faa(forskel) for forskel in self._forskelle(oensker))

    def _forskelle(self, oensker: frozenset[int]) -> list[frozenset[int]]:
        over = [anden - oensker for anden in self._maengder if oensker < anden]
        return over + [oensker - anden for anden in self._maengder if anden < oensker]

    def _faa(self, oensker: Collection[int]) -> bool:
        return not kan_taelles(len({self._ejer[oenske] for oenske in oensker}))
