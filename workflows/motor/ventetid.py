"""A wait until a day: the case rests in the flow, and the same door that ends a step by its deadline lets it go on.

The instant stands in the row of the wait, as a timer's does (`udloeb`). Nothing here asks what time it is.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone
from viewflow.workflow.activation import Activation
from viewflow.workflow.models import Task
from viewflow.workflow.nodes.timer import Timer
from viewflow.workflow.signals import task_finished
from viewflow.workflow.status import STATUS

from workflows.motor.noder import Afvent, AfventActivation, Service, projicer
from workflows.motor.sag import Sag
from workflows.motor.trin import aktuelt_trin
from workflows.motor.udloeb import udloeber_kl
from workflows.sprog.formater import dato

#: (case) -> the first day on which it goes on; of the case alone, so that it can be computed again.
FoersteDag = Callable[[Any], date]


def begynder_kl(dag: date) -> datetime:
    """The first instant of the day, in Denmark."""
    return udloeber_kl(dag - timedelta(days=1))


class AfventDagActivation(AfventActivation):
    """Waits in the row; says no word of what went wrong: an exception takes everything back (see motor's doors)."""

    @classmethod
    def create(cls, flow_task, prev_activation, token, data=None, seed=None):  # type: ignore[no-untyped-def]
        """As viewflow's, but the row is born waiting for its day: one write instead of two."""
        sag: Sag = prev_activation.process.artifact
        ventetid = Task(
            process=prev_activation.process,
            flow_task=flow_task,
            token=token,
            status=STATUS.SCHEDULED,
            scheduled=flow_task.gaar_videre_kl(sag),
            data=data or {},
            seed=seed,
        )
        ventetid.save(force_insert=True)
        ventetid.previous.add(prev_activation.task)
        projicer(sag, flow_task.fase)
        return cls(ventetid)

    @Activation.status.transition(source=STATUS.SCHEDULED, target=STATUS.SCHEDULED)
    def activate(self) -> None:
        """It waits already."""

    def flyt(self, kl: datetime) -> None:
        """Let it wait for another instant."""
        self.task.scheduled = kl
        self.task.save(update_fields=["scheduled"])

    @Activation.status.transition(source=STATUS.SCHEDULED, target=STATUS.STARTED)
    def start(self) -> None:
        self.task.started = aktuelt_trin().tidspunkt
        self.task.save()

    @Activation.status.transition(source=STATUS.STARTED, target=STATUS.DONE)
    def complete(self) -> None:
        self._slut()
        task_finished.send(sender=self.flow_class, process=self.process, task=self.task)

    @Activation.status.transition(source=[STATUS.NEW, STATUS.SCHEDULED], target=STATUS.CANCELED)
    def cancel(self) -> None:
        self._slut()

    def _slut(self) -> None:
        self.task.finished = aktuelt_trin().tidspunkt
        self.task.save()


class AfventDag(Afvent):
    """A wait for a day that the case itself gives; ended only by `ure.fyr`.

    Args:
        fra: (case) -> the first day on which it goes on.
        fase: the case's phase meanwhile.
        paa: what the page says it waits for, the day comes after it ("at det nye er prøvet af").
        service: what is written when the day has come, as a detour's; it returns what more the trail says.
    """

    activation_class = AfventDagActivation
    task_type = "TIMER"
    shape = Timer.shape

    def __init__(self, fra: FoersteDag, *, fase: str, paa: str, service: Service | None = None) -> None:
        super().__init__(fase=fase, paa=paa)
        self.fra, self.service = fra, service

    def bpmn_content(self) -> str:
        return "<bpmn:timerEventDefinition/>"

    def gaar_videre_kl(self, sag: Sag) -> datetime:
        """The instant at which the case goes on, as it is now."""
        return begynder_kl(self.fra(sag))

    def stil(self, ventetid: Task, sag: Sag) -> bool:
        """Move the wait where the case's dates have changed. Was it moved?"""
        kl = self.gaar_videre_kl(sag)
        if ventetid.scheduled == kl:
            return False
        self.activation_class(ventetid).flyt(kl)
        return True

    def ventetekst(self, ventetid: Task) -> str:
        """What it waits for, and until when."""
        return f"{self.paa}, {dato(timezone.localdate(ventetid.scheduled))}"
