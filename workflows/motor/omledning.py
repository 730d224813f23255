"""A detour inside the flow: what is open is stopped, and another node is made to follow it."""

from __future__ import annotations

from typing import Any

from viewflow.workflow.activation import Activation
from viewflow.workflow.models import Task
from viewflow.workflow.status import STATUS
from viewflow.workflow.token import Token

from workflows.motor.models import Sagsproces

_AFSLUTTET = (STATUS.DONE, STATUS.CANCELED, STATUS.REVIVED)


class _Omledning(Activation):
    """Goes on from a stopped step, which viewflow's own will not."""

    def gaa_til(self, node: Any) -> None:
        # Nothing else is under way any more, so the case is out of every branch that it may have been in.
        self._activate_next({node._create(self, Token("start"))})  # noqa: SLF001 - as viewflow's own nodes do


def omled(proces: Sagsproces, til: Any) -> None:
    """Stop every open node of the process and activate another; under the case's lock, inside a door."""
    aabne = list(Task.objects.filter(process=proces).exclude(status__in=_AFSLUTTET).order_by("pk"))
    for task in aabne:
        task.process = proces
        # A step takes its timers with it, so the row may be stopped already.
        task.refresh_from_db(fields=["status"])
        if task.status not in _AFSLUTTET:
            task.flow_task.activation_class(task).cancel()
    _Omledning(aabne[0]).gaa_til(til)
