"""What an entry of the trail is expected to say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Ventet:
    """What the entry of an act must say: whom, where, and which fields changed from what to what."""

    art: str
    person: str | None
    enhed: str | None
    #: None of a field that must not be there.
    aendringer: dict[str, tuple[str | None, str | None] | None]
