"""The gateways a flow is written with: viewflow's, without the queries that nobody needs.

Nobody waits at a gateway. `Hvis`, `Vaelg` and `Del` are made and finished in one breath, and so is the end; `Saml`
waits for its branches, but knows already what the step before it holds.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from viewflow.workflow import flow
from viewflow.workflow.activation import Activation
from viewflow.workflow.models import Task
from viewflow.workflow.nodes.if_gate import IfActivation
from viewflow.workflow.nodes.join import JoinActivation
from viewflow.workflow.nodes.mixins import NextNodeActivationMixin
from viewflow.workflow.nodes.split import SplitActivation
from viewflow.workflow.nodes.switch import SwitchActivation
from viewflow.workflow.status import STATUS

from workflows.motor.models import Sagsproces


class StraksActivation(Activation):
    """Inserts the row of a node when it is finished, instead of inserting it and saving it again at once."""

    _forrige: Task | None = None

    # A row without a key cannot be hashed, and viewflow keeps its activations in a set: each is only itself.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @classmethod
    def create(cls, flow_task: Any, prev_activation: Any, token: Any, data: Any = None, seed: Any = None) -> Any:
        # Between branches the row must be there at once: an end in another branch counts what is still under way.
        if token.is_split_token():
            return super().create(flow_task, prev_activation, token, data=data, seed=seed)
        task = flow_task.flow_class.task_class(process=prev_activation.process, flow_task=flow_task, token=token)
        task.data, task.seed = data or {}, seed
        activation = cls(task)
        activation._forrige = prev_activation.task
        return activation

    @Activation.status.transition(source=STATUS.NEW, target=STATUS.DONE)
    def complete(self) -> None:
        super().complete.original()
        if self._forrige:
            self.task.previous.add(self._forrige)


class HvisActivation(StraksActivation, IfActivation):
    """Chooses between two ways."""


class Hvis(flow.If):
    """One of two ways, by a condition."""

    activation_class = HvisActivation


class VaelgActivation(StraksActivation, SwitchActivation):
    """Chooses among several ways."""


class Vaelg(flow.Switch):
    """One of several ways, the first whose condition holds."""

    activation_class = VaelgActivation


class DelActivation(StraksActivation, SplitActivation):
    """Opens the branches."""


class Del(flow.Split):
    """Several ways at once."""

    activation_class = DelActivation


class AleneActivation(NextNodeActivationMixin, StraksActivation):
    """A join that is reached from no branch: there is nobody to wait for, and it is gone through as any gateway."""

    @Activation.status.super()
    def activate(self) -> None:
        pass


class SamlActivation(JoinActivation):
    """Goes on with the process and the case that the step before it holds, locked, instead of reading them again.

    viewflow asks what the join waits for when it looks whether it may go on, when it goes on, and once more while it
    does; the case is locked and nothing happens in between, so here it is asked once. Whoever comes first starts it as
    it is inserted, and is all that has reached it.
    """

    @classmethod
    def create(cls, flow_task, prev_activation, token, data=None, seed=None):  # type: ignore[no-untyped-def]
        if not token.is_split_token():
            return AleneActivation.create(flow_task, prev_activation, token, data=data, seed=seed)
        forrige, task = prev_activation.task, _ventende(flow_task, prev_activation.process)
        er_foerst = task is None
        if task is None:
            basis = token.get_base_split_token()
            task = flow_task.flow_class.task_class(flow_task=flow_task, token=basis, data=data or {}, seed=seed)
        task.process = prev_activation.process
        if er_foerst:
            task.status, task.started = STATUS.STARTED, forrige.finished
            task.save()
        task.previous.add(forrige)
        activation = cls(task)
        if er_foerst:
            activation._grene = {forrige.token.get_common_split_prefix(task.token, forrige.pk)}
        return activation

    def is_done(self) -> bool:
        return self._er_samlet

    def _join_token_prefixes(self) -> set[str]:
        return self._grene

    @cached_property
    def _er_samlet(self) -> bool:
        return bool(super().is_done())

    @cached_property
    def _grene(self) -> set[str]:
        return set(super()._join_token_prefixes())


def _ventende(flow_task: Saml, proces: Sagsproces) -> Task | None:
    """The join that an earlier branch has reached, if any; two of them would be an error, and `get` says so."""
    aabne = Task.objects.filter(process=proces, flow_task=flow_task, status__in=[STATUS.NEW, STATUS.STARTED])
    try:
        return aabne.get()
    except Task.DoesNotExist:
        return None


class Saml(flow.Join):
    """Waits for every branch of a split."""

    activation_class = SamlActivation
