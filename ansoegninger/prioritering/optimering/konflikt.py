"""Which limits cannot hold together, when no set keeps them all."""

from __future__ import annotations

from collections.abc import Sequence

from ortools.sat.python import cp_model

from ansoegninger.prioritering.optimering.krav import EtKrav, krav
from ansoegninger.prioritering.optimering.model import Model
from ansoegninger.prioritering.optimering.soegning import ARBEJDE
from ansoegninger.prioritering.optimering.udvalgsopgave import Udvalgsopgave


def konflikt(opgave: Udvalgsopgave) -> list[EtKrav]:
    """Limits that contradict each other; without any one of them the others could hold. Empty when all can hold.

    Where the work for one question is used up, that question is answered as if the limits could hold: more of them may
    then be named than need be.
    """
    mistaenkte = _modstrid(opgave, krav(opgave))
    for k in list(mistaenkte):
        uden = [andet for andet in mistaenkte if andet is not k]
        if _modstrid(opgave, uden):
            mistaenkte = uden
    return mistaenkte


def _modstrid(opgave: Udvalgsopgave, kravene: Sequence[EtKrav]) -> list[EtKrav]:
    """Some of these limits that contradict each other already, perhaps more than need be; empty when they do not."""
    model = Model(opgave, range(len(opgave.kandidater)), range(len(opgave.tilskud)))
    gaelder = {}
    for k in kravene:
        antaget = model.cp.new_bool_var("")
        model.kraev(k, antaget)
        gaelder[antaget.index] = k
        model.cp.add_assumption(antaget)
    loeser = cp_model.CpSolver()
    loeser.parameters.num_workers = 1
    loeser.parameters.max_deterministic_time = ARBEJDE
    if loeser.solve(model.cp) != cp_model.INFEASIBLE:
        return []
    kerne = set(loeser.sufficient_assumptions_for_infeasibility())
    return [k for nummer, k in gaelder.items() if nummer in kerne] or list(kravene)
