"""The door that a deadline goes through when it has run out, and the worker's part that sends it there."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone
from viewflow.workflow.models import Task
from viewflow.workflow.status import PROCESS, STATUS

from workflows.motor.faelles import laas_sag, skriv_post
from workflows.motor.hver_for_sig import hver_for_sig
from workflows.motor.laas import i_en_transaktion
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import Sag
from workflows.motor.trin import i_trin
from workflows.motor.udloeb import Udloeb
from workflows.sprog.formater import dato

#: The dates of the case were changed by something that is no act on the way: the timer finds out when it rings.
FLYTTET, BORTFALDET = "frist.flyttet", "frist.bortfaldet"


def forfaldent(nu: datetime) -> int:
    """Let every deadline that has run out take its effect, the oldest first; safe to stop and to run again.

    Returns:
        How many steps were ended.
    """
    forfaldne = Task.objects.filter(status=STATUS.SCHEDULED, scheduled__lte=nu).order_by("scheduled", "pk")
    return hver_for_sig(list(forfaldne.values_list("pk", flat=True)), lambda pk: fyr(task_id=pk, tidspunkt=nu))


@i_en_transaktion
def fyr(*, task_id: int, tidspunkt: datetime) -> bool:
    """End a step whose deadline has run out, by the system itself; safe to repeat.

    The last day is computed once more: where the case's dates have changed meanwhile, the timer waits for the new one.

    Returns:
        False when the step was not ended: it is done, the case was stopped, or the deadline is not over.
    """
    fundet = Task.objects.filter(pk=task_id).only("flow_task", "process_id").first()
    if fundet is None or not isinstance(fundet.flow_task, Udloeb):
        return False
    node = fundet.flow_task
    with node.flow_class.lock(fundet.process_id):
        ur = Task.objects.select_related("process").get(pk=task_id)
        if ur.status != STATUS.SCHEDULED or ur.process.status != PROCESS.NEW:
            return False
        sag = laas_sag(ur.process)
        with i_trin(None, tidspunkt):
            if not _er_udloebet(node, ur, sag, tidspunkt):
                return False
            activation = node.activation_class(ur)
            activation.process.artifact = sag
            skriv_post(node.art, sag, None, tidspunkt, _ord(node, ur))
            activation.start()
            activation.execute()
    return True


def _er_udloebet(node: Udloeb, ur: Task, sag: Sag, tidspunkt: datetime) -> bool:
    """Is the last day over, as it is computed now? Otherwise the timer is set to when it will be."""
    opgave = AabenOpgave.objects.select_related("task").get(task__leading=ur)
    opgave.task.process = ur.process
    foer = ur.scheduled
    node.stil(node.trin.activation_class(opgave.task), sag, timezone.localdate(opgave.modtaget_kl))
    ur.refresh_from_db(fields=["status", "scheduled"])
    if ur.status != STATUS.SCHEDULED:
        skriv_post(BORTFALDET, sag, None, tidspunkt, _ord(node, ur))
        return False
    if ur.scheduled > tidspunkt:
        if ur.scheduled != foer:
            skriv_post(FLYTTET, sag, None, tidspunkt, _ord(node, ur))
        return False
    return True


def _ord(node: Udloeb, ur: Task) -> dict[str, str]:
    """What the sentences say: which step, and its last day."""
    sidste = timezone.localdate(ur.scheduled) - timedelta(days=1)
    return {"trin": str(node.trin.task_title), "frist": dato(sidste)}
