"""Search one part of a problem: first among the wishes that are hard to be sure of, then as far as the proof asks."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil, gcd

from ortools.sat.python import cp_model

from ansoegninger.prioritering.optimering.krav import EtKrav, Led
from ansoegninger.prioritering.optimering.lempelse import Lempelse, lemp
from ansoegninger.prioritering.optimering.model import Maal, Model
from ansoegninger.prioritering.optimering.udvalgsopgave import Afbrudt, TidenGik, Udvalgsopgave, Uloeselig

#: In the solver's own count of work: a few seconds each on an ordinary machine, but the same count on every machine.
ARBEJDE = 8.0
#: A part with no more wishes is searched as it is; of a larger one first only those that are hard to be sure of.
KERNE = 500
_MINDSTE_ARBEJDE = 0.2
#: What is left for the later rounds and aims, as a share of the work.
_TIL_SENERE = 0.25
_MELLEM_SPOERGSMAAL_SEK = 0.2

Stop = Callable[[], bool]
_FUNDET = (cp_model.OPTIMAL, cp_model.FEASIBLE)


@dataclass(frozen=True, slots=True)
class Del:
    """Candidates and grants (by place) whose limits have nothing to do with the others."""

    numre: tuple[int, ...]
    tilskud: tuple[int, ...]
    krav: tuple[EtKrav, ...]


@dataclass(frozen=True, slots=True)
class Delsvar:
    """The best found for a part: the chosen, the øre by grant, the most points there can be, and is it proved?"""

    valgt: frozenset[int]
    tilskud: Mapping[int, int]
    graense: int
    bevist: bool
    arbejde: float


def loes(
    opgave: Udvalgsopgave, del_: Del, *, arbejde: float = ARBEJDE, stop: Stop | None = None, kerne: int = KERNE
) -> Delsvar:
    """Solve one part: the most points, of those the cheapest, of those the order among equals.

    More points and cheaper are promised; the order among equals is kept as far as the work reaches.

    Raises:
        Uloeselig: no set keeps the limits.
        TidenGik: no set was found with that much work.
        Afbrudt: `stop` said so.
    """
    return _Soegning(opgave, del_, arbejde, stop).loes(kerne)


class _Soegning:
    def __init__(self, opgave: Udvalgsopgave, del_: Del, arbejde: float, stop: Stop | None) -> None:
        self.opgave, self.del_, self.stop = opgave, del_, stop
        self.arbejde = self.rest = arbejde
        self.maal = maal(opgave, del_.numre)
        self.lempelse: Lempelse | None = None
        self.fri = frozenset(del_.numre)
        self.valgt: frozenset[int] | None = None
        self.graense = sum(opgave.kandidater[i].vaerdi for i in del_.numre)

    def loes(self, kerne: int) -> Delsvar:
        if len(self.del_.numre) > kerne:
            self._lemp(kerne)
        bevist = self._flest_point() and self._billigst()
        if self.valgt is None:
            raise TidenGik
        tilskud = givet(self.opgave, self.del_, self.valgt)
        return Delsvar(self.valgt, tilskud, self.graense, bevist, self.arbejde - self.rest)

    def _lemp(self, kerne: int) -> None:
        vaerdier = {i: self.opgave.kandidater[i].vaerdi for i in self.del_.numre}
        lofter = {n: self.opgave.puljer[self.opgave.tilskud[n].fra] for n in self.del_.tilskud}
        self.lempelse = lemp(vaerdier, lofter, self.del_.krav)
        if self.lempelse:
            self.fri = self.lempelse.kerne(kerne // 5)
            self.graense = min(self.graense, self.lempelse.graense)

    def _flest_point(self) -> bool:
        """The most points, round by round with more of the wishes let loose; is it proved?"""
        while True:
            alle = len(self.fri) == len(self.del_.numre)
            model = self._model()
            model.maksimer(self.maal[0])
            loeser, status = self._koer(model, 1 if alle else 1 - _TIL_SENERE, fra_loftet=True)
            if status in _FUNDET:
                self._husk(model, loeser)
            elif status == cp_model.INFEASIBLE and alle and self.valgt is None:
                raise Uloeselig
            loesnede = self._loesnes()
            if alle or loesnede <= self.fri:
                # Whatever was held fast is so in every set with as many points: what holds here holds for all.
                if status in _FUNDET:
                    self.graense = self._point if status == cp_model.OPTIMAL else self._bedste_graense(loeser)
                return status == cp_model.OPTIMAL
            if status == cp_model.FEASIBLE:
                # Among fewer it was too much already: with more of them there would be nothing but a worse set.
                return False
            self.fri |= loesnede

    @property
    def _point(self) -> int:
        return self.maal[0].af(self.valgt or frozenset())

    def _loesnes(self) -> frozenset[int]:
        """Those that the best set may have otherwise than their price says, as far as is known now."""
        if self.lempelse is None or self.valgt is None:
            return frozenset(self.del_.numre)
        return self.lempelse.kan_vendes(self._point)

    def _billigst(self) -> bool:
        """The cheapest with so many points; is that proved? Then the order among equals, as far as there is work."""
        bevist = self._naa(1)
        if bevist:
            self._naa(2)
        return bevist

    def _naa(self, nr: int) -> bool:
        """The most of one aim, with the earlier ones kept; is it proved?"""
        model = self._model()
        for opnaaet in self.maal[:nr]:
            model.fasthold(opnaaet, opnaaet.af(self.valgt or frozenset()))
        model.maksimer(self.maal[nr])
        loeser, status = self._koer(model, 1)
        if status in _FUNDET:
            self._husk(model, loeser)
        return status == cp_model.OPTIMAL

    def _model(self) -> Model:
        """The limits, with what is held fast as its price says, and never fewer points than the best set so far."""
        over = self.lempelse.over if self.lempelse else {}
        fast = {i: over[i] > 0 for i in self.del_.numre if i not in self.fri}
        model = Model(self.opgave, self.del_.numre, self.del_.tilskud, fast)
        for k in self.del_.krav:
            model.kraev(k)
        if self.valgt is not None:
            model.fasthold(self.maal[0], self._point)
            model.foreslaa(self.valgt)
        return model

    def _koer(
        self, model: Model, andel: float, *, fra_loftet: bool = False
    ) -> tuple[cp_model.CpSolver, cp_model.CpSolverStatus]:
        loeser, status = koer(model, max(self.rest * andel, _MINDSTE_ARBEJDE), self.stop, fra_loftet=fra_loftet)
        self.rest -= loeser.response_proto.deterministic_time
        return loeser, status

    def _bedste_graense(self, loeser: cp_model.CpSolver) -> int:
        return max(self._point, min(self.graense, _opad(loeser.best_objective_bound)))

    def _husk(self, model: Model, loeser: cp_model.CpSolver) -> None:
        self.valgt = frozenset(i for i, variabel in model.valg.items() if loeser.boolean_value(variabel))


def maal(opgave: Udvalgsopgave, numre: Sequence[int]) -> list[Maal]:
    """What is best, in order: see `udvalgsopgave`."""
    antal = len(opgave.kandidater)
    kandidater = [(i, opgave.kandidater[i]) for i in numre]
    # Prices are nearly always whole kroner or more; smaller numbers make a smaller problem.
    enhed = gcd(*(k.pris_oere for _, k in kandidater)) or 1
    return [
        Maal(tuple(Led(i, k.vaerdi) for i, k in kandidater)),
        Maal(tuple(Led(i, -k.pris_oere // enhed) for i, k in kandidater)),
        Maal(tuple(Led(i, antal - i) for i, _ in kandidater)),
    ]


def givet(opgave: Udvalgsopgave, del_: Del, valgt: frozenset[int]) -> dict[int, int]:
    """What must be given from pool to pool for this set."""
    if not del_.tilskud:
        return {}
    model = Model(opgave, del_.numre, del_.tilskud, {i: i in valgt for i in del_.numre})
    for k in del_.krav:
        model.kraev(k)
    model.giv_mindst()
    loeser, _ = koer(model, ARBEJDE, None)
    return {n: loeser.value(variabel) for n, variabel in model.tilskud.items()}


def koer(
    model: Model, arbejde: float, stop: Stop | None, *, fra_loftet: bool = False
) -> tuple[cp_model.CpSolver, cp_model.CpSolverStatus]:
    """Run the solver the way that gives the same answer every time: one worker, one seed, work counted, not seconds.

    Args:
        model: the variables, limits and the aim.
        arbejde: how much work to spend at most.
        stop: asked now and then.
        fra_loftet: search from the most that can be and down, which is quick where that is near the answer.

    Raises:
        Afbrudt: `stop` said so.
    """
    loeser = cp_model.CpSolver()
    loeser.parameters.num_workers = 1
    loeser.parameters.random_seed = 1
    loeser.parameters.max_deterministic_time = arbejde
    # Cuts over all limits prove in a tenth of a second what searching alone takes minutes for.
    loeser.parameters.linearization_level = 2
    if fra_loftet:
        loeser.parameters.use_objective_lb_search = True
        loeser.parameters.cut_level = 0
    with _vagt(loeser, stop) as afbrudt:
        status = loeser.solve(model.cp)
    if afbrudt.is_set():
        raise Afbrudt
    return loeser, status


@contextmanager
def _vagt(loeser: cp_model.CpSolver, stop: Stop | None) -> Iterator[threading.Event]:
    """Ask beside the search whether it shall stop."""
    afbrudt, faerdig = threading.Event(), threading.Event()

    def hold_oeje(spoerg: Stop) -> None:
        while not faerdig.wait(_MELLEM_SPOERGSMAAL_SEK):
            if spoerg():
                afbrudt.set()
                loeser.stop_search()
                return

    if stop is None:
        yield afbrudt
        return
    if stop():
        raise Afbrudt
    traad = threading.Thread(target=hold_oeje, args=(stop,), daemon=True)
    traad.start()
    try:
        yield afbrudt
    finally:
        faerdig.set()
        traad.join()


def _opad(graense: float) -> int:
    """The solver's bound as a whole number, never below it: beyond 2^53 a float is not exact."""
    return ceil(graense if abs(graense) < 2**53 else graense + abs(graense) * 2**-50)
