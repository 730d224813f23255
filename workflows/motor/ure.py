"""The door of what time alone does: a deadline runs out, a wait is over; and the worker's part that sends it there."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone
from viewflow.workflow.models import Task
from viewflow.workflow.status import PROCESS, STATUS

from workflows.motor.faelles import laas_sag, processer, skriv_post
from workflows.motor.hver_for_sig import hver_for_sig
from workflows.motor.laas import i_en_transaktion
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import Sag
from workflows.motor.trin import i_trin
from workflows.motor.udloeb import Udloeb
from workflows.motor.ventetid import AfventDag
from workflows.sprog.formater import dato

#: The dates of the case were changed by something that is no act on the way: the timer finds out when it rings.
FLYTTET, BORTFALDET = "frist.flyttet", "frist.bortfaldet"
VENTETID_FLYTTET = "ventetid.flyttet"


def forfaldent(nu: datetime, sag: Sag | None = None) -> int:
    """Let every deadline that has run out, and every wait that is over, take its effect, the oldest first.

    Safe to stop and to run again. With a case, only what is due of it.

    Returns:
        How many steps and waits were ended.
    """
    forfaldne = Task.objects.filter(status=STATUS.SCHEDULED, scheduled__lte=nu).order_by("scheduled", "pk")
    if sag is not None:
        forfaldne = forfaldne.filter(process__in=processer(sag))
    return hver_for_sig(list(forfaldne.values_list("pk", flat=True)), lambda pk: fyr(task_id=pk, tidspunkt=nu))


@i_en_transaktion
def fyr(*, task_id: int, tidspunkt: datetime) -> bool:
    """End a step whose deadline has run out, or a wait whose day has come, by the system itself; safe to repeat.

    The day is computed once more: where the case's dates have changed meanwhile, the timer waits for the new one.

    Returns:
        False when nothing was ended: it is done, the case was stopped, or the time has not come.
    """
    fundet = Task.objects.filter(pk=task_id).only("flow_task", "process_id").first()
    if fundet is None or not isinstance(fundet.flow_task, Udloeb | AfventDag):
        return False
    node = fundet.flow_task
    with node.flow_class.lock(fundet.process_id):
        ur = Task.objects.select_related("process").get(pk=task_id)
        if ur.status != STATUS.SCHEDULED or ur.process.status != PROCESS.NEW:
            return False
        sag = laas_sag(ur.process)
        with i_trin(None, tidspunkt):
            tiden = _er_ventet if isinstance(node, AfventDag) else _er_udloebet
            if not tiden(node, ur, sag, tidspunkt):
                return False
            activation = node.activation_class(ur)
            activation.process.artifact = sag
            skriv_post(node.art, sag, None, tidspunkt, _ord(node, ur) | _fakta(node, sag, tidspunkt))
            activation.start()
            activation.execute()
    return True


def _er_ventet(node: AfventDag, ventetid: Task, sag: Sag, tidspunkt: datetime) -> bool:
    """Has the day come, as it is computed now? Otherwise the wait is set to it."""
    if node.stil(ventetid, sag) and ventetid.scheduled > tidspunkt:
        skriv_post(VENTETID_FLYTTET, sag, None, tidspunkt, _ord(node, ventetid))
    return bool(ventetid.scheduled <= tidspunkt)


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


def _fakta(node: Udloeb | AfventDag, sag: Sag, tidspunkt: datetime) -> dict[str, object]:
    """What a wait writes when its day has come."""
    if not isinstance(node, AfventDag) or node.service is None:
        return {}
    return dict(node.service(sag=sag, aktoer=None, tidspunkt=tidspunkt))


def _ord(node: Udloeb | AfventDag, ur: Task) -> dict[str, object]:
    """What the sentences say: which step and its last day, or which wait and the day it ends."""
    dag = timezone.localdate(ur.scheduled)
    if isinstance(node, AfventDag):
        return {"trin": str(node.task_title), "dag": dato(dag)}
    return {"trin": str(node.trin.task_title), "frist": dato(dag - timedelta(days=1))}
