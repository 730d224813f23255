"""Short words for extents, so that a catalogue row can be read aloud."""

from decimal import Decimal

from .former import Omfang
from .koder import Omfangsenhed


def dage(antal: str, til: str | None = None, note: str = "") -> Omfang:
    return Omfang(Decimal(antal), Omfangsenhed.DAGE, None if til is None else Decimal(til), note)


def timer(antal: str) -> Omfang:
    return Omfang(Decimal(antal), Omfangsenhed.TIMER)


def ects(antal: str) -> Omfang:
    return Omfang(Decimal(antal), Omfangsenhed.ECTS)
