"""The nodes a flow is written with: what viewflow's nodes lack, and nothing else.

`Begynd` starts a case, `Opgave` is a human step that says who, what and by when, `Afvent` waits for something
outside the flow, `Slut` ends. Each projects the case's phase when it opens; nothing else writes `Sag.fase`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from simple_history.utils import bulk_update_with_history
from viewflow.workflow import flow
from viewflow.workflow.models import Task
from viewflow.workflow.nodes.end import EndActivation
from viewflow.workflow.nodes.handle import HandleActivation
from viewflow.workflow.nodes.start import StartHandleActivation
from viewflow.workflow.nodes.view import ViewActivation
from viewflow.workflow.status import STATUS

from roller.adgang.adgang import Adgang
from roller.adgang.svar import JA, Svar
from roller.brugere.models import Bruger
from roller.tildelinger.roller import Rolle
from workflows.motor import udloeb
from workflows.motor.formular import Samletformular
from workflows.motor.frister import Frist, Paamind
from workflows.motor.models import AabenOpgave
from workflows.motor.porte import StraksActivation
from workflows.motor.sag import Sag
from workflows.motor.trin import aktuelt_trin
from workflows.raekker import PORTION

Service = Callable[..., Any]
Politik = Callable[[Adgang, Any], Svar]


def altid(adgang: Adgang, sag: Sag) -> Svar:
    """The extra policy of a step that asks for nothing but its role."""
    return JA


def projicer(sag: Sag, fase: str) -> None:
    """Set the case's phase: the only place that writes it, and with the first one the version that it runs on."""
    if sag.fase != fase:
        sag.fase = fase
        sag.save(update_fields=["fase", "procesversion"])


def projicer_mange(sager: Sequence[Sag], fase: str, tidspunkt: datetime) -> None:
    """The same for many cases that were begun alike, with the version of the process that they run on."""
    for sag in sager:
        sag.fase = fase
    bulk_update_with_history(
        sager, type(sager[0]), ["fase", "procesversion"], batch_size=PORTION, default_date=tidspunkt
    )


class OpgaveActivation(ViewActivation):
    """Keeps one `AabenOpgave` for as long as the step is open."""

    @classmethod
    def create(cls, flow_task, prev_activation, token, data=None, seed=None):  # type: ignore[no-untyped-def]
        activation = super().create(flow_task, prev_activation, token, data=data, seed=seed)
        projicer(activation.process.artifact, flow_task.fase)
        _aabn(activation)
        return activation

    @ViewActivation.status.transition(source=STATUS.NEW, target=STATUS.ASSIGNED)
    def assign(self, user: Bruger) -> None:
        # Not saved here: the door carries the step out in the same breath, and completing it saves the row.
        self.task.owner = user

    @ViewActivation.status.transition(source=STATUS.STARTED, target=STATUS.DONE)
    def complete(self) -> None:
        super().complete.original()
        AabenOpgave.objects.filter(task=self.task).delete()

    @ViewActivation.status.transition(source=[STATUS.NEW, STATUS.ASSIGNED], target=STATUS.CANCELED)
    def cancel(self) -> None:
        super().cancel.original()
        AabenOpgave.objects.filter(task=self.task).delete()
        # viewflow does it for a step that is done; one of several timers may have ended this one.
        for node in self.flow_task.ure:
            if ur := node.armeret(self.task):
                node.activation_class(ur).cancel()


def _aabn(activation: OpgaveActivation) -> None:
    sag: Sag = activation.process.artifact
    aaben_opgave(activation.flow_task, activation.task, sag, aktuelt_trin().tidspunkt).save(force_insert=True)


def aaben_opgave(node: Opgave, task: Task, sag: Sag, tidspunkt: datetime) -> AabenOpgave:
    """The queue's row of a step that is opened now, not yet saved."""
    dag = timezone.localdate(tidspunkt)
    frist = node.frist(sag, dag) if node.frist else None
    return AabenOpgave(
        task=task,
        proces_id=task.process_id,
        sagstype=ContentType.objects.get_for_model(sag),
        sag_id=sag.pk,
        sagsnummer=sag.sagsnummer,
        sagstitel=sag.sagstitel[:200],
        emne=sag.emne[:120],
        forloeb=node.flow_class.kode(),
        trin=node.name,
        titel=node.task_title,
        rolle=node.rolle,
        enhed_id=sag.enhed_id,
        person_id=sag.person_id,
        frist_dag=frist,
        varsel_dag=node.paamind.foerste(frist, dag) if node.paamind else None,
        modtaget_kl=tidspunkt,
    )


@dataclass(frozen=True, slots=True)
class Samlet:
    """That a step may be done for several cases at once, with the same answer for each.

    Args:
        knap: what is done, on the button: "Anbefal ønskerne".
        foelge: what each of the cases gets, as a sentence.
        form: the questions that are answered once for all of them; None where a confirmation is enough.
    """

    knap: str
    foelge: str
    form: type[Samletformular] | None = None


class Opgave(flow.View):
    """A human step: the service it calls, its form, who does it, the phase it means, and by when.

    Args:
        service: called as `service(sag=…, aktoer=…, tidspunkt=…, **cleaned_data)`; writes the facts.
        form: the form of the step's page; None where a confirmation is enough.
        rolle: whose step it is. Disqualification moves it up (see `Adgang.kompetent`).
        fase: the case's phase while the step is open.
        frist: when it is due.
        paamind: who is reminded of that, and when; None for nobody.
        maa: what more the domain asks for; answers with a reason.
        knap: the button's text.
        samlet: how it is done for several cases at once; None where each case needs its own answer.
        bagefter: called with the case's id and the instant once the step is committed; must be idempotent.
    """

    activation_class = OpgaveActivation

    def __init__(
        self,
        service: Service,
        *,
        rolle: Rolle,
        fase: str,
        form: type | None = None,
        frist: Frist | None = None,
        paamind: Paamind | None = None,
        maa: Politik = altid,
        knap: str = "Gem",
        samlet: Samlet | None = None,
        bagefter: Callable[[int, datetime], Any] | None = None,
    ) -> None:
        super().__init__(view=None)
        self.service, self.form, self.rolle, self.fase, self.frist = service, form, rolle, fase, frist
        self.maa, self.knap, self.samlet, self.bagefter = maa, knap, samlet, bagefter
        self.paamind = paamind

    def Udloeb(self, naar: Frist, saa: Any, titel: str = "Fristen er gået") -> Opgave:  # noqa: N802 - as `.Next`
        """End the step when the last day that `naar` gives is over, and go on at `saa`."""
        self._boundary_specs.append((udloeb.ENDELSE, udloeb.Udloeb(naar).Next(saa).Annotation(title=titel)))
        return self

    @property
    def ure(self) -> tuple[udloeb.Udloeb, ...]:
        """The timers that may end the step."""
        return tuple(self._boundary_events)

    @property
    def art(self) -> str:
        """The kind of entry that the trail gets when the step is done."""
        return f"{self.flow_class.kode()}.{self.name}"


class BegyndActivation(StartHandleActivation):
    """Starts a process for a case that exists already."""


class Begynd(flow.StartHandle):
    """The start of a case: like an `Opgave`, but for a case that has no process yet (a draft)."""

    activation_class = BegyndActivation

    def __init__(self, service: Service, *, rolle: Rolle | None, maa: Politik = altid) -> None:
        super().__init__()
        self.service, self.rolle, self.maa = service, rolle, maa

    @property
    def art(self) -> str:
        """The kind of entry that the trail gets when the case starts."""
        return f"{self.flow_class.kode()}.{self.name}"


class AfventActivation(HandleActivation):
    """Projects the phase that the wait means."""

    @classmethod
    def create(cls, flow_task, prev_activation, token, data=None, seed=None):  # type: ignore[no-untyped-def]
        activation = super().create(flow_task, prev_activation, token, data=data, seed=seed)
        projicer(activation.process.artifact, flow_task.fase)
        return activation


class Afvent(flow.MessageCatch):
    """A wait for something outside the flow; resumed only by `genoptag`.

    Args:
        fase: the case's phase meanwhile.
        paa: what the page says it waits for ("prioriteringen i efteråret").
    """

    activation_class = AfventActivation

    def __init__(self, *, fase: str, paa: str) -> None:
        super().__init__()
        self.fase, self.paa = fase, paa

    @property
    def art(self) -> str:
        """The kind of entry that the trail gets when the wait is over."""
        return f"{self.flow_class.kode()}.{self.name}"

    def ventetekst(self, ventetid: Task) -> str:
        """What the wait in this row is for."""
        return self.paa


class SlutActivation(StraksActivation, EndActivation):
    """Projects the final phase."""

    @classmethod
    def create(cls, flow_task, prev_activation, token, data=None, seed=None):  # type: ignore[no-untyped-def]
        activation = super().create(flow_task, prev_activation, token, data=data, seed=seed)
        projicer(activation.process.artifact, flow_task.fase)
        return activation


class Slut(flow.End):
    """The end of a case, in a final phase."""

    activation_class = SlutActivation

    def __init__(self, *, fase: str) -> None:
        super().__init__()
        self.fase = fase
