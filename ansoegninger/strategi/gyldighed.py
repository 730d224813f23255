"""Which version holds when: where periods overlap, the latest version wins. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Periode:
    """Days from `fra` until, and not including, `til`."""

    fra: date
    til: date


@dataclass(frozen=True, slots=True)
class Version:
    """An approved version: its key, number, and the days it would hold if no other did."""

    pk: int
    nummer: int
    periode: Periode


def raader(versioner: Iterable[Version]) -> list[tuple[Version, Periode]]:
    """Who holds when, in the order of the days; days that no version holds are left out.

    A version that a later one has a hole in comes twice.
    """
    alle = [v for v in versioner if v.periode.fra < v.periode.til]
    dage = sorted({dag for v in alle for dag in (v.periode.fra, v.periode.til)})
    fundne: list[tuple[Version, Periode]] = []
    for fra, til in pairwise(dage):
        gaelder = [v for v in alle if v.periode.fra <= fra and til <= v.periode.til]
        if not gaelder:
            continue
        vinder = max(gaelder, key=lambda v: v.nummer)
        fortsaetter = bool(fundne) and fundne[-1][0] == vinder and fundne[-1][1].til == fra
        begynder = fundne.pop()[1].fra if fortsaetter else fra
        fundne.append((vinder, Periode(begynder, til)))
    return fundne
