"""Reminders of a step's deadline, written by the worker: before it to whoever may do the step, after it also upwards.

`AabenOpgave.varsel_dag` is the next day on which there is one. However many days a worker was stopped, what it missed
becomes one message.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils import timezone
from viewflow.workflow.models import Task

from roller.adgang.beslutningstagere import kompetente
from roller.tildelinger.roller import Rolle
from workflows.beskeder.services import Kladde, laeg_mange_i_udbakken
from workflows.motor.faelles import laas_sag, skriv_post
from workflows.motor.frister import Paamind
from workflows.motor.hver_for_sig import hver_for_sig
from workflows.motor.laas import i_en_transaktion
from workflows.motor.models import AabenOpgave
from workflows.motor.trin import i_trin
from workflows.sprog.formater import antal, dato

ART = "paamindelse"

_FIND = "Log på Kursussporet, og åbn sag {sagsnummer}. {hvor}\n"
_DIN = "Opgaven står også under »Opgaver«."
_ANDRES = "Der kan du se, hvem den venter på."


def forfaldent(nu: datetime) -> int:
    """Write the reminders that are due, the oldest first; safe to stop and to run again.

    Returns:
        Of how many steps somebody was reminded.
    """
    forfaldne = AabenOpgave.objects.filter(varsel_dag__lte=timezone.localdate(nu)).order_by("varsel_dag", "pk")
    opgaver = list(forfaldne.values_list("task_id", flat=True))
    return hver_for_sig(opgaver, lambda task_id: paamind(opgave_id=task_id, tidspunkt=nu))


@i_en_transaktion
def paamind(*, opgave_id: int, tidspunkt: datetime) -> bool:
    """Remind of one open step, if there is something to remind of; safe to repeat.

    Returns:
        False when there was nothing: the step is done, somebody was faster, or its deadline was moved.
    """
    fundet = Task.objects.filter(pk=opgave_id).select_related("process").first()
    if fundet is None:
        return False
    dag = timezone.localdate(tidspunkt)
    with fundet.flow_task.flow_class.lock(fundet.process_id):
        aabne = AabenOpgave.objects.select_related("enhed", "person")
        opgave = aabne.filter(task=opgave_id, varsel_dag__lte=dag).first()
        if opgave is None:
            return False
        regel: Paamind | None = fundet.flow_task.paamind
        varslet = regel.seneste(opgave.frist_dag, dag) if regel else None
        opgave.varsel_dag = regel.naeste(opgave.frist_dag, dag) if regel else None
        opgave.save(update_fields=["varsel_dag"])
        if regel is None or varslet is None or opgave.frist_dag is None:
            # The process does not remind of this step any more.
            return False
        sag = laas_sag(fundet.process)
        kladder = list(_kladder(opgave, regel, opgave.frist_dag, varslet, dag))
        laeg_mange_i_udbakken(kladder, tidspunkt=tidspunkt)
        with i_trin(None, tidspunkt):
            data = {"antal": len(kladder), "trin": opgave.titel, "frist": dato(opgave.frist_dag)}
            skriv_post(ART, sag, None, tidspunkt, data)
    return True


def _kladder(opgave: AabenOpgave, regel: Paamind, frist: date, varslet: date, dag: date) -> Iterator[Kladde]:
    """One to each who may do the step; and to each it is escalated to on that day."""
    egne = kompetente(Rolle(opgave.rolle), opgave.enhed, opgave.person, dag).personer
    for person in egne:
        yield _kladde(opgave, person, varslet, _tekst(opgave, frist, dag, _DIN))
    if (opad := regel.opad(frist, dag)) is not None:
        for person in kompetente(opad, opgave.enhed, opgave.person, dag).personer:
            if person not in egne:
                yield _kladde(opgave, person, varslet, _tekst(opgave, frist, dag, _ANDRES))


def _kladde(opgave: AabenOpgave, person: int, varslet: date, tekst: str) -> Kladde:
    return Kladde(
        noegle=f"paamindelse:{opgave.task_id}:{varslet.isoformat()}:{person}",
        modtager_id=person,
        emne=f"Påmindelse om »{opgave.titel}« i sag {opgave.sagsnummer}",
        tekst=tekst,
        sagsnummer=opgave.sagsnummer,
    )


def _tekst(opgave: AabenOpgave, frist: date, dag: date, hvor: str) -> str:
    """Which step of which case, by when, and where it is: nothing about the person or the course."""
    hvad = f"»{opgave.titel}« i sag {opgave.sagsnummer}"
    if frist < dag:
        besked = f"Fristen for {hvad} var {dato(frist)}, og opgaven er stadig åben."
    elif frist == dag:
        besked = f"{hvad} har frist i dag, {dato(frist)}."
    else:
        besked = f"{hvad} har frist {dato(frist)}. Det er om {antal((frist - dag).days, 'dag', 'dage')}."
    return f"{besked}\n\n{_FIND.format(sagsnummer=opgave.sagsnummer, hvor=hvor)}"
