"""The door that a case goes through when its person has changed unit: nothing is stopped, and nothing is begun again.

Whoever may see the case, and whose its open steps are, follows from its unit. So both are changed here at once.
"""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from viewflow.workflow.status import PROCESS

from workflows.motor.faelles import laas_sag, processer, skriv_post
from workflows.motor.fejl import UkendtOpgave
from workflows.motor.laas import i_en_transaktion
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import Sag
from workflows.motor.trin import i_trin
from workflows.motor.veje import Flytning


@i_en_transaktion
def flyt(*, sag: Sag, flytning: Flytning, tidspunkt: datetime) -> bool:
    """Let the case follow its person, by the system itself; safe to repeat, and by several workers at once.

    Where it belongs is asked under its lock: what somebody saw a moment ago may have changed.

    Returns:
        False when it stays where it is.

    Raises:
        UkendtOpgave: the case's process does not move so.
    """
    proces = processer(sag).select_for_update(of=("self",)).filter(status=PROCESS.NEW).first()
    if proces is None:
        return False
    if proces.flow_class is not flytning.flow_class:
        raise UkendtOpgave(flytning.art)
    laast = laas_sag(proces)
    til = flytning.hvorhen(laast, timezone.localdate(tidspunkt)) if laast.fase in flytning.fra else None
    if til is None or til.pk == laast.enhed_id:
        return False
    with i_trin(None, tidspunkt):
        data = flytning.service(sag=laast, til=til, tidspunkt=tidspunkt)
        laast.enhed = til
        laast.save(update_fields=["enhed"])
        AabenOpgave.objects.filter(proces=proces).update(enhed=til)
        skriv_post(flytning.art, laast, None, tidspunkt, data)
    return True
