"""An entry before it has a number: what the writer of the trail is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

#: The chain of everything that belongs to no case.
SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Sporudkast:
    """One completed step or administrative act.

    Attributes:
        kaede: the case number, or `SYSTEM`.
        art: stable code of what happened; its sentence is registered in `saetninger`.
        aktoer_id: who did it; None when the system itself did (a release, a deadline).
        rolle: in what role, as its stored code.
        paa_vegne_af_id: whom a stand-in acted for.
        enhed_id: the unit concerned.
        begrundelse: the reason given.
        data: what the sentence needs, and what changed; JSON values only.
    """

    kaede: str
    art: str
    tidspunkt: datetime
    aktoer_id: int | None = None
    rolle: str = ""
    paa_vegne_af_id: int | None = None
    enhed_id: int | None = None
    begrundelse: str = ""
    data: Mapping[str, object] = field(default_factory=dict)
