"""The deadlines of open steps, computed anew: when the dates of the case have changed, and before a step is done."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from viewflow.workflow.models import Task
from viewflow.workflow.status import STATUS

from roller.adgang.regelbrud import Regelbrud
from workflows.motor.models import AabenOpgave, Sagsproces
from workflows.motor.noder import Opgave
from workflows.motor.sag import Sag
from workflows.motor.trin import aktuelt_trin
from workflows.motor.udloeb import udloeber_kl
from workflows.motor.ventetid import AfventDag
from workflows.sprog.formater import dato


def genberegn(proces: Sagsproces, sag: Sag) -> None:
    """Deadlines, reminders and timers of every open step, and the day of a wait; under the case's lock, inside a door.

    The service may have written to rows that the case reads its dates from, so they are read again.
    """
    sag.refresh_from_db()
    proces.artifact = sag
    for opgave in AabenOpgave.objects.filter(proces=proces).select_related("task").order_by("pk"):
        _ny_frist(opgave, sag)
        opgave.task.process = proces
        aktivering = opgave.task.flow_task.activation_class(opgave.task)
        for ur in opgave.task.flow_task.ure:
            ur.stil(aktivering, sag, timezone.localdate(opgave.modtaget_kl))
    for ventetid in Task.objects.filter(process=proces, status=STATUS.SCHEDULED).order_by("pk"):
        if isinstance(ventetid.flow_task, AfventDag):
            ventetid.process = proces
            ventetid.flow_task.stil(ventetid, sag)


def _ny_frist(opgave: AabenOpgave, sag: Sag) -> None:
    """A deadline that stays where it was has had its reminders."""
    node = opgave.task.flow_task
    frist = node.frist(sag, timezone.localdate(opgave.modtaget_kl)) if node.frist else None
    if frist == opgave.frist_dag:
        return
    opgave.frist_dag = frist
    if node.paamind:
        opgave.varsel_dag = node.paamind.foerste(frist, timezone.localdate(aktuelt_trin().tidspunkt))
    opgave.save(update_fields=["frist_dag", "varsel_dag"])


def kraev_inden_fristen(node: Opgave, opgave: AabenOpgave, sag: Sag, tidspunkt: datetime) -> None:
    """A last day is the last one also when no worker has been there to say so.

    Raises:
        Regelbrud: it is over.
    """
    for ur in node.ure:
        sidste = ur.naar(sag, timezone.localdate(opgave.modtaget_kl))
        if sidste and udloeber_kl(sidste) <= tidspunkt:
            raise Regelbrud(f"Fristen var {dato(sidste)}, så det kan ikke lade sig gøre længere.")
