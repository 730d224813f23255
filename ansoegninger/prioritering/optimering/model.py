"""A problem as CP-SAT sees it: a Boolean for each wish, and a number for each grant from pool to pool."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Self

from ortools.sat.python import cp_model

from ansoegninger.prioritering.optimering.krav import EtKrav, Led, Vaekkrav
from ansoegninger.prioritering.optimering.udvalgsopgave import Udvalgsopgave

#: Sums of coefficients must stay clear of 64 bits.
STOERSTE = 2**60


@dataclass(frozen=True, slots=True)
class Maal:
    """One aim as a sum to make large: what each chosen candidate is worth."""

    led: tuple[Led, ...]

    @property
    def mindst(self) -> int:
        """No set is worth less."""
        return sum(min(0, led.tal) for led in self.led)

    @property
    def spaend(self) -> int:
        """Two sets differ by less than this."""
        return sum(abs(led.tal) for led in self.led) + 1

    def af(self, valgt: AbstractSet[int]) -> int:
        """What this set is worth."""
        return sum(led.tal for led in self.led if led.kandidat in valgt)


@dataclass(frozen=True, slots=True)
class Samlet:
    """Several aims in one number: one point of an earlier aim is more than all of the later ones together."""

    maal: tuple[Maal, ...]
    vaegte: tuple[int, ...]

    @classmethod
    def af(cls, maal: Sequence[Maal]) -> Self:
        """As many of these aims, from the first, as there is room for."""
        spaend = [m.spaend for m in maal]
        antal = max(n for n in range(1, len(maal) + 1) if n == 1 or math.prod(spaend[:n]) <= STOERSTE)
        return cls(tuple(maal[:antal]), tuple(math.prod(spaend[n + 1 : antal]) for n in range(antal)))

    def graense_for_foerste(self, graense: int) -> int:
        """The most that the first aim can be, when the whole number is at most this."""
        rest = sum(m.mindst * vaegt for m, vaegt in zip(self.maal[1:], self.vaegte[1:], strict=True))
        return (graense - rest) // self.vaegte[0]


class Model:
    """The variables and limits of these candidates and grants (by their place in the problem)."""

    def __init__(self, opgave: Udvalgsopgave, kandidater: Iterable[int], tilskud: Iterable[int]) -> None:
        self.cp = cp_model.CpModel()
        self.valg = {i: self.cp.new_bool_var("") for i in kandidater}
        self.tilskud = {n: self.cp.new_int_var(0, opgave.puljer[opgave.tilskud[n].fra], "") for n in tilskud}

    def kraev(self, krav: EtKrav, gaelder: cp_model.IntVar | None = None) -> None:
        """Add a limit; with `gaelder` it holds only where that is true."""
        udtryk = self._vaek(krav) if isinstance(krav, Vaekkrav) else self._sum(krav.led, krav.ind, krav.ud)
        mindst = None if isinstance(krav, Vaekkrav) else krav.mindst
        graenser = []
        if krav.hoejst is not None:
            graenser.append(self.cp.add(udtryk <= krav.hoejst))
        if mindst is not None:
            graenser.append(self.cp.add(udtryk >= mindst))
        if gaelder is not None:
            for graense in graenser:
                graense.only_enforce_if(gaelder)

    def maksimer(self, maal: Sequence[Maal]) -> Samlet:
        """Aim at as many of these at once as the numbers have room for, at least one, the first counting most."""
        samlet = Samlet.af(maal)
        par = zip(samlet.maal, samlet.vaegte, strict=True)
        self.cp.maximize(self._sum(Led(x.kandidat, x.tal * vaegt) for m, vaegt in par for x in m.led))
        return samlet

    def fasthold(self, maal: Maal, vaerdi: int) -> None:
        """An aim that is reached stays reached."""
        self.cp.add(self._sum(maal.led) >= vaerdi)

    def vaelg(self, valgt: AbstractSet[int]) -> None:
        """Exactly this set, with as little given from pool to pool as it takes."""
        for i, variabel in self.valg.items():
            self.cp.add(variabel == int(i in valgt))
        self.cp.minimize(cp_model.LinearExpr.sum(list(self.tilskud.values())))

    def _sum(self, led: Iterable[Led], ind: Sequence[int] = (), ud: Sequence[int] = ()) -> cp_model.LinearExprT:
        par = [(self.valg[x.kandidat], x.tal) for x in led]
        par += [(self.tilskud[n], 1) for n in ind] + [(self.tilskud[n], -1) for n in ud]
        return cp_model.LinearExpr.weighted_sum([variabel for variabel, _ in par], [tal for _, tal in par])

    def _vaek(self, krav: Vaekkrav) -> cp_model.LinearExprT:
        vaek = []
        for numre in krav.personer:
            er_vaek = self.valg[numre[0]]
            if len(numre) > 1:
                er_vaek = self.cp.new_bool_var("")
                for i in numre:
                    self.cp.add_implication(self.valg[i], er_vaek)
            vaek.append(er_vaek)
        return cp_model.LinearExpr.sum(vaek)
