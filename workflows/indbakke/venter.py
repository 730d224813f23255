"""What a case waits for: who, for what, by when. The same words on the case, on its cards and after a step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from viewflow.workflow.models import Task
from viewflow.workflow.status import STATUS

from roller.adgang.beslutningstagere import Kompetente, kompetente
from roller.tildelinger.roller import Rolle
from workflows.motor.faelles import processer
from workflows.motor.models import AabenOpgave
from workflows.motor.noder import Afvent
from workflows.motor.sag import Sag
from workflows.sprog.formater import dato


@dataclass(frozen=True, slots=True)
class Venter:
    """One thing the case waits for. Without `hvem` it is something outside the process."""

    hvad: str
    hvem: Kompetente | None = None
    frist: date | None = None
    overskredet: bool = False

    def __str__(self) -> str:
        """As on the page: "Lone Lervad (leder) – vurder ønsket – senest 15. oktober 2026"."""
        dele = [str(self.hvem) if self.hvem else "", self.hvad, self._frist()]
        return " – ".join(d for d in dele if d)

    def _frist(self) -> str:
        if self.frist is None:
            return ""
        return f"fristen var {dato(self.frist)}" if self.overskredet else f"senest {dato(self.frist)}"


def aabne_opgaver(sag: Sag) -> list[AabenOpgave]:
    """The open steps of the case."""
    return list(AabenOpgave.objects.til_liste().filter(sagsnummer=sag.sagsnummer))


def venter_paa(sag: Sag, dag: date, opgaver: Sequence[AabenOpgave] | None = None) -> list[Venter]:
    """Every open step of the case, or the wait it is in; nothing when it is finished or not begun.

    `opgaver` are the open steps, where the page has read them already.
    """
    opgaver = aabne_opgaver(sag) if opgaver is None else opgaver
    if opgaver:
        return [_fra_opgave(opgave, dag) for opgave in opgaver]
    aabne = Task.objects.filter(process__in=processer(sag), status__in=[STATUS.NEW, STATUS.SCHEDULED])
    return [Venter(task.flow_task.ventetekst(task)) for task in aabne if isinstance(task.flow_task, Afvent)]


def _fra_opgave(opgave: AabenOpgave, dag: date) -> Venter:
    hvem = kompetente(Rolle(opgave.rolle), opgave.enhed, opgave.person, dag)
    titel = opgave.titel[:1].lower() + opgave.titel[1:]
    return Venter(titel, hvem, opgave.frist_dag, opgave.er_overskredet(dag))


def naeste_i_ord(sag: Sag, dag: date) -> str:
    """What happens next, as one sentence for a message."""
    venter = venter_paa(sag, dag)
    if not venter:
        return f"Sagen er slut: {sag.fasetekst.lower()}."
    return f"Nu venter sagen på {', og på '.join(map(str, venter))}."
