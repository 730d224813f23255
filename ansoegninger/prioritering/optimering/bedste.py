"""Find the best set with CP-SAT, the same every time: one worker, a fixed seed, work counted instead of seconds."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil, gcd

from ortools.sat.python import cp_model

from ansoegninger.prioritering.optimering.krav import EtKrav, Led, krav
from ansoegninger.prioritering.optimering.model import Maal, Model
from ansoegninger.prioritering.optimering.udvalgsopgave import Afbrudt, TidenGik, Udvalg, Udvalgsopgave, Uloeselig

#: In the solver's own count of work, about a second each on an ordinary machine, but the same count on every machine.
ARBEJDE = 30.0
_MINDSTE_ARBEJDE = 1.0
_MELLEM_SPOERGSMAAL_SEK = 0.2
#: The most points, and of those the cheapest.
_LOVEDE_MAAL = 2

Stop = Callable[[], bool]


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


def find_bedste(opgave: Udvalgsopgave, *, arbejde: float = ARBEJDE, stop: Stop | None = None) -> Udvalg:
    """Find the set with the most points that keeps every limit, the cheapest of those, and say how good it is.

    Args:
        opgave: the candidates and the limits.
        arbejde: how much work to spend at most; when it is used, the best set found so far is the answer.
        stop: asked now and then; when it says yes, the search is given up.

    Raises:
        Uloeselig: no set keeps the limits.
        TidenGik: no set was found with that much work.
        Afbrudt: `stop` said so.
    """
    svar: list[Delsvar] = []
    rest = arbejde
    for del_ in dele(opgave):
        svar.append(loes(opgave, del_, arbejde=max(rest, _MINDSTE_ARBEJDE), stop=stop))
        rest -= svar[-1].arbejde
    return saml(opgave, svar)


def saml(opgave: Udvalgsopgave, svar: Sequence[Delsvar]) -> Udvalg:
    """The parts' answers as one."""
    valgte = [k for i, k in enumerate(opgave.kandidater) if any(i in d.valgt for d in svar)]
    givet = sorted((n, oere) for d in svar for n, oere in d.tilskud.items() if oere)
    return Udvalg(
        valgt=tuple(k.sagsnummer for k in valgte),
        vaerdi=sum(k.vaerdi for k in valgte),
        pris_oere=sum(k.pris_oere for k in valgte),
        tilskud=tuple((opgave.tilskud[n].fra, opgave.tilskud[n].til, oere) for n, oere in givet),
        graense=sum(d.graense for d in svar),
        bevist=all(d.bevist for d in svar),
    )


def dele(opgave: Udvalgsopgave) -> list[Del]:
    """Split the problem where no limit binds the pieces together, in the order of their first candidate."""
    alle, antal = krav(opgave), len(opgave.kandidater)
    foraelder = list(range(antal + len(opgave.tilskud)))

    def rod(i: int) -> int:
        while foraelder[i] != i:
            foraelder[i] = foraelder[foraelder[i]]
            i = foraelder[i]
        return i

    beroert = [sorted({*k.kandidater, *(antal + n for n in k.tilskud)}) for k in alle]
    if not all(beroert):
        # A unit or a theme without a single wish, that must have some: nothing can ever be right.
        raise Uloeselig
    for numre in beroert:
        for i in numre[1:]:
            # The lowest is always the root, so that a part is known by its first candidate.
            lav, hoej = sorted((rod(numre[0]), rod(i)))
            foraelder[hoej] = lav
    samlet: dict[int, tuple[list[int], list[int], list[EtKrav]]] = defaultdict(lambda: ([], [], []))
    for i in range(antal):
        samlet[rod(i)][0].append(i)
    for n in range(len(opgave.tilskud)):
        samlet[rod(antal + n)][1].append(n)
    for numre, k in zip(beroert, alle, strict=True):
        samlet[rod(numre[0])][2].append(k)
    return [Del(tuple(i), tuple(n), tuple(k)) for _, (i, n, k) in sorted(samlet.items()) if i]


def loes(opgave: Udvalgsopgave, del_: Del, *, arbejde: float, stop: Stop | None = None) -> Delsvar:
    """Solve one part, aim by aim; what an earlier aim reached, a later one keeps.

    More points and cheaper are promised; the order among equals is kept as far as the work reaches.
    """
    model = _model(opgave, del_)
    alle, rest = maal(opgave, del_.numre), arbejde
    naaet, graense, valgt = 0, 0, frozenset[int]()
    while naaet < len(alle):
        samlet = model.maksimer(alle[naaet:])
        loeser, status = _koer(model, max(rest, _MINDSTE_ARBEJDE), stop)
        rest -= loeser.response_proto.deterministic_time
        if status not in {cp_model.OPTIMAL, cp_model.FEASIBLE}:
            if naaet:
                break
            raise Uloeselig if status == cp_model.INFEASIBLE else TidenGik
        valgt = frozenset(i for i, variabel in model.valg.items() if loeser.boolean_value(variabel))
        if not naaet:
            graense = max(alle[0].af(valgt), samlet.graense_for_foerste(_opad(loeser.best_objective_bound)))
        if status == cp_model.FEASIBLE:
            break
        for opnaaet in samlet.maal:
            model.fasthold(opnaaet, opnaaet.af(valgt))
        naaet += len(samlet.maal)
    if naaet:
        graense = alle[0].af(valgt)
    return Delsvar(valgt, _tilskud(opgave, del_, valgt), graense, naaet >= _LOVEDE_MAAL, arbejde - rest)


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


def _model(opgave: Udvalgsopgave, del_: Del) -> Model:
    model = Model(opgave, del_.numre, del_.tilskud)
    for k in del_.krav:
        model.kraev(k)
    return model


def _tilskud(opgave: Udvalgsopgave, del_: Del, valgt: frozenset[int]) -> dict[int, int]:
    """What must be given from pool to pool for this set."""
    if not del_.tilskud:
        return {}
    model = _model(opgave, del_)
    model.vaelg(valgt)
    loeser, _ = _koer(model, ARBEJDE, None)
    return {n: loeser.value(variabel) for n, variabel in model.tilskud.items()}


def _koer(model: Model, arbejde: float, stop: Stop | None) -> tuple[cp_model.CpSolver, cp_model.CpSolverStatus]:
    loeser = cp_model.CpSolver()
    loeser.parameters.num_workers = 1
    loeser.parameters.random_seed = 1
    loeser.parameters.max_deterministic_time = arbejde
    # Cuts over all limits prove in a tenth of a second what searching alone takes minutes for.
    loeser.parameters.linearization_level = 2
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
    return ceil(graense + abs(graense) * 2**-50)
