"""Something that could be taken up at a meeting, from whatever source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forslag:
    """Something that could be taken up.

    Attributes:
        reference: what the source knows it by; at most 60 characters, and the same every time.
        enhed_id: the department on whose wheel it would stand, and `enhed_navn`.
        tekst: the topic to begin with.
        under: who said so, or why; may be empty.
        url: where to read on; may be empty.
        kilde: the source's code, and `kildeord`, its name on the page; both are filled in by `forslag`.
        placeret: where it stands already, in words; filled in by `forslag` unless the source knows better.
        placer_url: where it is placed; filled in by `forslag` unless the source has a page of its own.
    """

    reference: str
    enhed_id: int
    enhed_navn: str
    tekst: str
    under: str = ""
    url: str = ""
    kilde: str = ""
    kildeord: str = ""
    placeret: str = ""
    placer_url: str = ""
