"""Multidimensional knapsack problems with known optima, as published.

Source: OR-Library, file mknap2 (J. E. Beasley, "OR-Library: distributing test problems by electronic mail", Journal of
the Operational Research Society 41, 1990). WEING: H. M. Weingartner and D. N. Ness, "Methods for the solution of the
multidimensional 0/1 knapsack problem", Operations Research 15, 1967. WEISH: W. Shih, "A branch and bound method for
the multiconstraint zero one knapsack problem", Journal of the Operational Research Society 30, 1979.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Instans:
    """Values by object, capacities by knapsack, weights by knapsack and object, and the largest value there is."""

    navn: str
    vaerdier: list[int]
    pladser: list[int]
    vaegte: list[list[int]]
    optimum: int


def _tal(tekst: str) -> list[int]:
    return [int(ord_) for ord_ in tekst.split()]


def _raekker(tekst: str, laengde: int) -> list[list[int]]:
    alle = _tal(tekst)
    return [alle[i : i + laengde] for i in range(0, len(alle), laengde)]


_WEING_28 = """1898 440 22507 270 14148 3100 4650 30800 615 4975 1160 4225 510 11880 479 440 490 330 110 560
24355 2885 11748 4550 750 3720 1950 10500"""
_WEING_28_VAEGTE = """45 0 85 150 65 95 30 0 170 0 40 25 20 0 0 25 0 0 25 0 165 0 85 0 0 0 0 100
30 20 125 5 80 25 35 73 12 15 15 40 5 10 10 12 10 9 0 20 60 40 50 36 49 40 19 150"""
_WEING_105 = """41850 38261 23800 21697 7074 5587 5560 5500 3450 2391 761 460 367 24785 47910 30250 107200 4235 9835
9262 15000 6399 6155 10874 37100 27040 4117 32240 1600 4500 70610 6570 15290 23840 16500 7010 16020 8000 31026 2568
2365 4350 1972 4975 29400 7471 2700 3840 22400 3575 13500 1125 11950 12753 10568 15600 20652 13150 2900 1790
4970 5770 8180 2450 7140 12470 6010 16000 11100 11093 4685 2590 11500 5820 2842 5000 3300 2800 5420 900
13300 8450 5300 750 1435 2100 7215 2605 2422 5500 8550 2700 540 2550 2450 725 445 700 1720 2675 220 300 405 150 70"""
_WEING_105_VAEGTE = """75 40 365 95 25 17 125 20 22 84 75 50 15 0 0 12 0 10 0 50 0 0 10 0 0 50 60 150 0 0
75 0 102 0 0 40 60 0 165 0 0 0 45 0 0 0 25 0 150 0 0 0 158 0 85 95 0 89 20 0 0 0 0 0 0 80 0 110 0 15
0 60 5 135 0 0 25 0 300 35 100 0 0 25 0 0 225 25 0 0 0 0 0 0 0 5 0 60 0 100 0 0 0 0 0
0 0 0 0 0 0 0 0 0 0 0 0 0 5 10 10 50 2 5 5 10 5 6 11 41 30 5 40 2 6 100 10 25 39 30 13 30 15 60 5
5 10 5 15 91 24 10 15 90 15 60 5 55 60 50 75 100 65 15 10 30 35 50 15 45 80 40 110 80 80 36 20 90 50 25 50 35 30 60 10
150 110 70 10 20 30 104 40 40 94 150 50 10 50 50 16 10 20 50 90 10 15 39 20 20"""
_WEISH_30 = """360 83 59 130 431 67 230 52 93 125 670 892 600 38 48 147 78 256 63 17
120 164 432 35 92 110 22 42 50 323"""
_WEISH_30_VAEGTE = """7 0 30 22 80 94 11 81 70 64 59 18 0 36 3 8 15 42 9 0 42 47 52 32 26 48 55 6 29 84
8 66 98 50 0 30 0 88 15 37 26 72 61 57 17 27 83 3 9 66 97 42 2 44 71 11 25 74 90 20
3 74 88 50 55 19 0 6 30 62 17 81 25 46 67 28 36 8 1 52 19 37 27 62 39 84 16 14 21 5
21 40 0 6 82 91 43 30 62 91 10 41 12 4 80 77 98 50 78 35 7 1 96 67 85 4 23 38 2 57
94 86 80 92 31 17 65 51 46 66 44 3 26 0 39 20 11 6 55 70 11 75 82 35 47 99 5 14 23 38"""

_KENDTE = {
    "WEING1": (_WEING_28, [600, 600], _WEING_28_VAEGTE, 141278),
    "WEING2": (_WEING_28, [500, 500], _WEING_28_VAEGTE, 130883),
    "WEING3": (_WEING_28, [300, 300], _WEING_28_VAEGTE, 95677),
    "WEING4": (_WEING_28, [300, 600], _WEING_28_VAEGTE, 119337),
    "WEING5": (_WEING_28, [600, 300], _WEING_28_VAEGTE, 98796),
    "WEING6": (_WEING_28, [562, 497], _WEING_28_VAEGTE, 130623),
    "WEING7": (_WEING_105, [3000, 3000], _WEING_105_VAEGTE, 1095445),
    "WEING8": (_WEING_105, [500, 500], _WEING_105_VAEGTE, 624319),
    "WEISH01": (_WEISH_30, [400, 500, 500, 600, 600], _WEISH_30_VAEGTE, 4554),
    "WEISH02": (_WEISH_30, [370, 650, 460, 980, 870], _WEISH_30_VAEGTE, 4536),
    "WEISH03": (_WEISH_30, [480, 800, 500, 300, 620], _WEISH_30_VAEGTE, 4115),
}


def instanser() -> Iterator[Instans]:
    """All of them."""
    for navn, (vaerdier, pladser, vaegte, optimum) in _KENDTE.items():
        tal = _tal(vaerdier)
        yield Instans(navn, tal, pladser, _raekker(vaegte, len(tal)), optimum)
