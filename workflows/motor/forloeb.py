"""The base of every modelled process."""

from __future__ import annotations

from inspect import cleandoc
from typing import Any, ClassVar, TypeVar

from viewflow import this
from viewflow.workflow import flow

from workflows.motor.laas import Proceslaas
from workflows.motor.models import Sagsproces
from workflows.motor.noder import Afvent, Begynd, Opgave
from workflows.motor.udloeb import Udloeb
from workflows.motor.veje import Afbrydelse, Flytning, Omvej, Undervejs, Vej

V = TypeVar("V", bound=Vej)

_FORLOEB: dict[str, type[Forloeb]] = {}


class Forloeb(flow.Flow):
    """A process whose artifact is a case. None of viewflow's own pages is mounted, so its permissions are shut."""

    process_class = Sagsproces
    lock_impl = Proceslaas()

    #: Counts up when the procedure changes; a case keeps the version it started on.
    version: ClassVar[int] = 1

    def __init_subclass__(cls, **kwargs: Any) -> None:
        # viewflow would let a process inherit this base's title; each says its own, in its docstring.
        cls.process_title, _, cls.process_description = cleandoc(cls.__doc__ or cls.__name__).partition("\n\n")
        super().__init_subclass__(**kwargs)
        _FORLOEB[cls.kode()] = cls
        for vej in cls._veje(Vej).values():
            vej.flow_class = cls
        for omvej in cls.omveje().values():
            omvej.til = this.resolve(cls.instance, omvej.til)

    @classmethod
    def kode(cls) -> str:
        """The stable code of the process, e.g. "kursusoenske"."""
        return cls.__name__.lower()

    @classmethod
    def noder(cls) -> dict[str, Any]:
        """Every node by name."""
        return dict(cls._nodes_by_name)

    @classmethod
    def opgaver(cls) -> dict[str, Opgave]:
        """The human steps by name."""
        return {navn: node for navn, node in cls.noder().items() if isinstance(node, Opgave)}

    @classmethod
    def ure(cls) -> dict[str, Udloeb]:
        """The deadlines that end a step by themselves, by name."""
        return {navn: node for navn, node in cls.noder().items() if isinstance(node, Udloeb)}

    @classmethod
    def afbrydelser(cls) -> dict[str, Afbrydelse]:
        """The ways out by name."""
        return cls._veje(Afbrydelse)

    @classmethod
    def undervejs(cls) -> dict[str, Undervejs]:
        """The acts on the way by name."""
        return cls._veje(Undervejs)

    @classmethod
    def omveje(cls) -> dict[str, Omvej]:
        """The detours by name."""
        return cls._veje(Omvej)

    @classmethod
    def flytninger(cls) -> dict[str, Flytning]:
        """How its cases follow their person, by name."""
        return cls._veje(Flytning)

    @classmethod
    def _veje(cls, slags: type[V]) -> dict[str, V]:
        return {navn: vej for navn, vej in sorted(vars(cls).items()) if isinstance(vej, slags)}

    @classmethod
    def arter(cls) -> set[str]:
        """Every kind of trail entry that this process can write."""
        noder = (n for n in cls.noder().values() if isinstance(n, Opgave | Begynd | Afvent | Udloeb))
        return {n.art for n in noder} | {v.art for v in cls._veje(Vej).values()}

    def has_view_permission(self, user: Any, obj: Any = None) -> bool:
        return False

    has_manage_permission = has_view_permission


def forloeb(kode: str) -> type[Forloeb]:
    """The process with this code.

    Raises:
        LookupError: there is none.
    """
    return _FORLOEB[kode]


def alle_forloeb() -> dict[str, type[Forloeb]]:
    """Every process by code."""
    return dict(_FORLOEB)
