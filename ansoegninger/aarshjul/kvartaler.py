"""Quarters, and the wheel drawn from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import cos, radians, sin

ORD = {1: "januar–marts", 2: "april–juni", 3: "juli–september", 4: "oktober–december"}

_MIDTE, _YDRE, _INDRE, _LUFT = 100.0, 96.0, 46.0, 2.0


def kvartal_for(dag: date) -> tuple[int, int]:
    """Year and quarter of a day."""
    return dag.year, (dag.month - 1) // 3 + 1


@dataclass(frozen=True, slots=True)
class Udsnit:
    """A quarter of the wheel as SVG: the path, where its words stand, and what they say."""

    kvartal: int
    antal: int
    er_nu: bool
    sti: str
    x: float
    y: float


def hjul(aar: int, antal: Mapping[int, int], nu: tuple[int, int]) -> list[Udsnit]:
    """The four quarters clockwise from the top, each with its number of topics."""
    return [_udsnit(k, antal.get(k, 0), (aar, k) == nu) for k in ORD]


def _udsnit(kvartal: int, antal: int, er_nu: bool) -> Udsnit:
    fra, til = 90.0 * (kvartal - 1) + _LUFT, 90.0 * kvartal - _LUFT
    hjoerner = [_punkt(_YDRE, fra), _punkt(_YDRE, til), _punkt(_INDRE, til), _punkt(_INDRE, fra)]
    a, b, c, d = (f"{x:.2f} {y:.2f}" for x, y in hjoerner)
    sti = f"M{a}A{_YDRE} {_YDRE} 0 0 1 {b}L{c}A{_INDRE} {_INDRE} 0 0 0 {d}Z"
    x, y = _punkt((_YDRE + _INDRE) / 2, (fra + til) / 2)
    return Udsnit(kvartal, antal, er_nu, sti, round(x, 2), round(y, 2))


def _punkt(radius: float, grader: float) -> tuple[float, float]:
    """A point on the circle; 0 degrees is the top, and it goes clockwise like a clock."""
    return _MIDTE + radius * sin(radians(grader)), _MIDTE - radius * cos(radians(grader))
