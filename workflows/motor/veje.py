"""What may happen to a case beside its steps: ways out and acts on the way; detours and moves by the system.

None of them is a node: each is open in some phases, whatever step the case is at. They are declared in the flow file
and carried out by the doors.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.motor.noder import Politik, Service, altid


@dataclass(eq=False, kw_only=True)
class Vej:
    """Something that may happen to a case in the phases `fra`."""

    fra: frozenset[str]
    flow_class: Any = field(init=False, default=None)
    name: str = field(init=False, default="")

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @property
    def art(self) -> str:
        """The kind of entry that the trail gets."""
        return f"{self.flow_class.kode()}.{self.name}"


@dataclass(eq=False, kw_only=True)
class Handling(Vej):
    """What a person does to a case beside its steps, on a page of its own.

    Attributes:
        service: called as `service(sag=…, aktoer=…, tidspunkt=…, **cleaned_data)`; writes the facts.
        rolle: who may do it. Disqualification moves it up, as in a step.
        titel: the page's heading, and what the case's page calls it.
        form: the form of the page; None where a confirmation is enough.
        maa: what more the domain asks for; answers with a reason.
    """

    service: Service = field(kw_only=False)
    rolle: Rolle
    titel: str
    form: type | None = None
    maa: Politik = altid


@dataclass(eq=False, kw_only=True)
class Afbrydelse(Handling):
    """A way out of the case, such as the employee's withdrawal: it ends in `fase`. Carried out by `afbryd`."""

    fase: str


@dataclass(eq=False, kw_only=True)
class Undervejs(Handling):
    """An act on the way, such as new dates: the case goes on where it is. Carried out by `undervejs`.

    The deadlines of the case's open steps are computed anew afterwards. `knap` is the text of the page's button.
    """

    knap: str = "Gem"


@dataclass(eq=False)
class Omvej(Vej):
    """A detour: the system moves the case to another node, because of something outside it. See `omdiriger`.

    Attributes:
        til: where it goes on, as `this.node`; its phase is not among those that the detour leads from.
        service: called as `service(sag=…, aktoer=None, tidspunkt=…)`; writes the fact that the detour means, if any.
    """

    til: Any
    service: Service | None = None


@dataclass(eq=False, kw_only=True)
class Flytning(Vej):
    """The case follows its person to another unit, wherever it is and without losing its place. See `flyt`.

    Attributes:
        service: called as `service(sag=…, til=<unit>, tidspunkt=…)` while the case is still in its old unit.
        hvorhen: (case, day) -> the unit where it belongs; None where it is there already, or belongs nowhere.
    """

    service: Service = field(kw_only=False)
    hvorhen: Callable[[Any, date], Enhed | None]
