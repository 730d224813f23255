"""A problem as CP-SAT sees it: a Boolean for each wish, and a number for each grant from pool to pool."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ortools.sat.python import cp_model

from ansoegninger.prioritering.optimering.krav import EtKrav, Led, Vaekkrav
from ansoegninger.prioritering.optimering.udvalgsopgave import Udvalgsopgave


@dataclass(frozen=True, slots=True)
class Maal:
    """One aim as a sum to make large: what each chosen candidate is worth."""

    led: tuple[Led, ...]

    def af(self, valgt: AbstractSet[int]) -> int:
        """What this set is worth."""
        return sum(led.tal for led in self.led if led.kandidat in valgt)


class Model:
    """The variables and limits of these candidates and grants (by their place in the problem); `fast` are held so."""

    def __init__(
        self,
        opgave: Udvalgsopgave,
        kandidater: Iterable[int],
        tilskud: Iterable[int],
        fast: Mapping[int, bool] | None = None,
    ) -> None:
        self.cp = cp_model.CpModel()
        self.fast = fast or {}
        self.valg = {i: self._valg(i) for i in kandidater}
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

    def maksimer(self, maal: Maal) -> None:
        """Aim at this."""
        self.cp.maximize(self._sum(maal.led))

    def fasthold(self, maal: Maal, vaerdi: int) -> None:
        """An aim that is reached stays reached."""
        self.cp.add(self._sum(maal.led) >= vaerdi)

    def foreslaa(self, valgt: AbstractSet[int]) -> None:
        """A set to begin with."""
        for i, variabel in self.valg.items():
            if i not in self.fast:
                self.cp.add_hint(variabel, i in valgt)

    def giv_mindst(self) -> None:
        """As little given from pool to pool as it takes."""
        self.cp.minimize(cp_model.LinearExpr.sum(list(self.tilskud.values())))

    def _valg(self, kandidat: int) -> cp_model.IntVar:
        """Free to choose, or held fast."""
        if kandidat in self.fast:
            return self.cp.new_constant(int(self.fast[kandidat]))
        return self.cp.new_bool_var("")

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
