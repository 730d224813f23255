"""The deadlines of a case's open steps, computed anew when what they were computed from has changed."""

from __future__ import annotations

from django.utils import timezone

from workflows.motor.models import AabenOpgave, Sagsproces
from workflows.motor.sag import Sag
from workflows.motor.trin import aktuelt_trin


def genberegn(proces: Sagsproces, sag: Sag) -> None:
    """Deadlines, reminders and timers of every open step; under the case's lock, inside a door.

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
