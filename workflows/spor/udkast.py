"""An entry before it has a number: what the writer of the trail is given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

#: The chain of everything that belongs to no case.
SYSTEM = "system"
#: A case's second chain: who looked, and who was refused. They hold no lock on the case, so they cannot share its head.
ADGANG = "/adgang"

#: The kinds of entry in which a wish or a round is decided. Who decided is searched for, so they have indexes of their
#: own: a chief does much else.
BESLUTNINGER = ("beslutning", "prioritering.beslut")


def adgangskaede(sagsnummer: str) -> str:
    """The chain in which reads and refusals of a case are kept."""
    return f"{sagsnummer}{ADGANG}"


def sagsnummer_i(kaede: str) -> str:
    """The case that a chain tells of; empty for the system's own."""
    return "" if kaede == SYSTEM else kaede.removesuffix(ADGANG)


@dataclass(frozen=True, slots=True)
class Aendring:
    """One field that changed: of what (a model's name and key), which, from what, to what; values as text or None."""

    om: str
    felt: str
    foer: str | None
    efter: str | None


@dataclass(frozen=True, slots=True)
class Sporudkast:
    """One completed step or administrative act.

    Attributes:
        kaede: the case number, `adgangskaede(...)` of it, or `SYSTEM`.
        art: stable code of what happened; its sentence is registered in `saetninger`.
        aktoer_id: who did it; None when the system itself did (a release, a deadline).
        rolle: in what role, as its stored code.
        paa_vegne_af_id: whom a stand-in acted for.
        person_id: whom it is about.
        enhed_id: the unit concerned.
        procesversion: the version of the process that the case runs on.
        regelversion: the strategy or rule set it was judged on, as its own name or number.
        begrundelse: the reason given.
        data: what the sentence needs; JSON values only.
        aendringer: what changed, old and new.
        henvisninger: what it leans on or made, as "model:key".
    """

    kaede: str
    art: str
    tidspunkt: datetime
    aktoer_id: int | None = None
    rolle: str = ""
    paa_vegne_af_id: int | None = None
    person_id: int | None = None
    enhed_id: int | None = None
    procesversion: int | None = None
    regelversion: str = ""
    begrundelse: str = ""
    data: Mapping[str, object] = field(default_factory=dict)
    aendringer: Sequence[Aendring] = ()
    henvisninger: Sequence[str] = ()
