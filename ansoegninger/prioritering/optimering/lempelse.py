"""The problem with halves allowed: an exact bound, and how much of it turning each wish would cost.

A linear program (GLOP, in OR-Tools) prices the limits: what one more øre, place or day is worth. Its numbers are floats
and prove nothing by themselves. But whatever the prices are, as long as they have the right sign, no set has more than

    sum(price x limit) + sum(what each wish is worth over its price, where that is positive)

points, so they are rounded to whole numbers and that sum is computed exactly. A wish that is worth d more or less than
its price takes d from the bound when it is turned. Where that leaves less than what some set has, the wish stays as it
is in every best set: reduced-cost fixing, as for large knapsacks (Balas and Zemel 1980).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ortools.linear_solver.python import model_builder

from ansoegninger.prioritering.optimering.krav import EtKrav, Led, Vaekkrav

#: Prices and worths are whole numbers of 1/SKALA points, finer than any float that they come from.
SKALA = 2**60


@dataclass(frozen=True, slots=True)
class Lempelse:
    """What the relaxed problem says.

    Attributes:
        loft: no set that keeps the limits has more points than this, in 1/SKALA points.
        over: by candidate, what it is worth over its price, in 1/SKALA points; negative where the price is more.
    """

    loft: int
    over: Mapping[int, int]

    @property
    def graense(self) -> int:
        """No set has more whole points than this."""
        return self.loft // SKALA

    def kan_vendes(self, vaerdi: int) -> frozenset[int]:
        """Those that a set with at least so many points may have otherwise than their price says."""
        luft = self.loft - vaerdi * SKALA
        return frozenset(i for i, over in self.over.items() if abs(over) <= luft)

    def kerne(self, flere: int) -> frozenset[int]:
        """Those that their price says nothing about (less than a point), and so many more of the nearest."""
        afstande = sorted(abs(over) for over in self.over.values())
        uvisse = sum(afstand < SKALA for afstand in afstande)
        luft = afstande[min(uvisse + flere, len(afstande)) - 1]
        return frozenset(i for i, over in self.over.items() if abs(over) <= luft)


@dataclass(frozen=True, slots=True)
class Raekke:
    """A limit as one sum, never narrower than the limit itself."""

    led: tuple[Led, ...]
    mindst: int | None
    hoejst: int | None
    ind: tuple[int, ...] = ()
    ud: tuple[int, ...] = ()


def lemp(vaerdier: Mapping[int, int], lofter: Mapping[int, int], kravene: Sequence[EtKrav]) -> Lempelse | None:
    """Price the limits, and compute what follows.

    Args:
        vaerdier: points by candidate.
        lofter: the most øre that each grant from pool to pool can be.
        kravene: the limits.

    Returns:
        None when the linear program finds no answer: then nothing is known.
    """
    raekker = [_raekke(k) for k in kravene]
    priser = _priser(vaerdier, lofter, raekker)
    return None if priser is None else regn(vaerdier, lofter, raekker, priser)


def regn(
    vaerdier: Mapping[int, int], lofter: Mapping[int, int], raekker: Sequence[Raekke], priser: Sequence[int]
) -> Lempelse:
    """The bound and the worths that these prices (1/SKALA points, one by limit) prove. Whole numbers only."""
    over = {i: vaerdi * SKALA for i, vaerdi in vaerdier.items()}
    tilskud = dict.fromkeys(lofter, 0)
    loft = 0
    for r, raa in zip(raekker, priser, strict=True):
        pris = _med_rette_fortegn(r, raa)
        loft += pris * ((r.hoejst if pris > 0 else r.mindst) or 0)
        for led in r.led:
            over[led.kandidat] -= pris * led.tal
        for n in r.ind:
            tilskud[n] -= pris
        for n in r.ud:
            tilskud[n] += pris
    loft += sum(max(0, v) for v in over.values()) + sum(max(0, v) * lofter[n] for n, v in tilskud.items())
    return Lempelse(loft, over)


def _med_rette_fortegn(raekke: Raekke, pris: int) -> int:
    """Room has a price of 0 or more, a demand one of 0 or less; a limit without the one or the other has none."""
    if raekke.hoejst is None:
        pris = min(pris, 0)
    return max(pris, 0) if raekke.mindst is None else pris


def _raekke(krav: EtKrav) -> Raekke:
    if not isinstance(krav, Vaekkrav):
        return Raekke(krav.led, krav.mindst, krav.hoejst, krav.ind, krav.ud)
    # Whoever has several wishes is away for at least the mean of them.
    faelles = math.lcm(*(len(numre) for numre in krav.personer))
    led = tuple(Led(i, faelles // len(numre)) for numre in krav.personer for i in numre)
    return Raekke(led, None, krav.hoejst * faelles)


def _priser(vaerdier: Mapping[int, int], lofter: Mapping[int, int], raekker: Sequence[Raekke]) -> list[int] | None:
    model = model_builder.Model()  # type: ignore[no-untyped-call]
    valg = {i: model.new_num_var(0, 1, "") for i in vaerdier}
    tilskud = {n: model.new_num_var(0, loft, "") for n, loft in lofter.items()}
    graenser = []
    for r in raekker:
        par = [(valg[led.kandidat], led.tal) for led in r.led]
        par += [(tilskud[n], 1) for n in r.ind] + [(tilskud[n], -1) for n in r.ud]
        lav, hoej = (uden if tal is None else tal for tal, uden in ((r.mindst, -math.inf), (r.hoejst, math.inf)))
        udtryk = model_builder.LinearExpr.weighted_sum([v for v, _ in par], [tal for _, tal in par])
        graenser.append(model.add_linear_constraint(udtryk, lav, hoej))
    model.maximize(model_builder.LinearExpr.weighted_sum(list(valg.values()), list(vaerdier.values())))
    loeser = model_builder.Solver("GLOP")
    if loeser.solve(model) != model_builder.SolveStatus.OPTIMAL:
        return None
    return [round(loeser.dual_value(graense) * SKALA) for graense in graenser]
