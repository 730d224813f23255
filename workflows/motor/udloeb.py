"""A deadline that ends a step by itself: viewflow's timer on the border of the step, moved by our door alone.

The instant stands in the timer's own row. Nothing here asks what time it is: whoever carries out the step knows it.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone
from viewflow.workflow.activation import Activation
from viewflow.workflow.models import Task
from viewflow.workflow.nodes.boundary import TimerBoundary, TimerBoundaryActivation
from viewflow.workflow.signals import task_finished
from viewflow.workflow.status import STATUS

from workflows.motor.frister import Frist
from workflows.motor.sag import Sag
from workflows.motor.trin import aktuelt_trin
from workflows.sprog.formater import DANSK_TID

#: A step's timer is called after the step: `underskriv__frist`.
ENDELSE = "frist"


def udloeber_kl(sidste_dag: date) -> datetime:
    """The first instant after the day, in Denmark: not 24 hours after the last one where the clocks are changed."""
    return datetime.combine(sidste_dag + timedelta(days=1), time.min, tzinfo=DANSK_TID)


class UdloebActivation(TimerBoundaryActivation):
    """Waits in the row, and says no word of what went wrong: an exception takes everything back (see motor's doors)."""

    @Activation.status.transition(source=STATUS.NEW, target=STATUS.SCHEDULED)
    def activate(self, kl: datetime) -> None:
        self.task.scheduled = kl
        self.task.save()

    def flyt(self, kl: datetime) -> None:
        """Let it wait for another instant."""
        self.task.scheduled = kl
        self.task.save(update_fields=["scheduled"])

    @Activation.status.transition(source=STATUS.SCHEDULED, target=STATUS.STARTED)
    def start(self) -> None:
        self.task.started = aktuelt_trin().tidspunkt
        self.task.save()

    @Activation.status.transition(source=STATUS.STARTED)
    def execute(self) -> None:
        for trin in self.task.previous.filter(status=STATUS.NEW):
            trin.flow_task.activation_class(trin).cancel()
        self.complete()
        self.activate_next()

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


class Udloeb(TimerBoundary):
    """Ends a step when its last day is over; written as `Opgave(…).Udloeb(naar, this.node)`.

    `naar(case, day the step was opened)` gives the last day on which the step may be done; None for no timer.
    """

    activation_class = UdloebActivation

    def __init__(self, naar: Frist) -> None:
        # viewflow fills in the step that it stands on when the process is put together.
        super().__init__(None, delay=None)
        self.naar = naar

    @property
    def trin(self) -> Any:
        """The step that it ends."""
        return self._attached_to

    @property
    def foerer_til(self) -> Any:
        """The node where the case goes on."""
        return self._next

    @property
    def art(self) -> str:
        """The kind of entry that the trail gets when the step is ended so."""
        return f"{self.flow_class.kode()}.{self.name}"

    def armeret(self, trin: Task) -> Task | None:
        """The timer of one open step, if it has one."""
        return Task.objects.filter(flow_task=self, previous=trin, status=STATUS.SCHEDULED).first()

    def stil(self, aktivering: Any, sag: Sag, aabnet: date) -> None:
        """Set the timer of an open step by the case as it is now: armed, moved, or taken away."""
        sidste = self.naar(sag, aabnet)
        ur = self.armeret(aktivering.task)
        if sidste is None:
            if ur:
                self.activation_class(ur).cancel()
        elif ur is None:
            self._armer(aktivering, udloeber_kl(sidste))
        elif ur.scheduled != udloeber_kl(sidste):
            self.activation_class(ur).flyt(udloeber_kl(sidste))

    def _arm(self, host_activation: Any) -> None:
        sidste = self.naar(host_activation.process.artifact, timezone.localdate(aktuelt_trin().tidspunkt))
        if sidste is not None:
            self._armer(host_activation, udloeber_kl(sidste))

    def _armer(self, aktivering: Any, kl: datetime) -> None:
        self.activation_class.create(self, aktivering, aktivering.task.token).activate(kl)
