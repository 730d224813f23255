"""A calendar file (RFC 5545) with days that something must be done by. Pure: the same events, the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

INDHOLDSTYPE = "text/calendar; charset=utf-8"
PRODUKT = "-//Kursussporet//Kursussporet//DA"
#: A line holds so many bytes, the space that a continued one begins with among them.
_LINJE = 75
# The backslash first, or those that the others get would be doubled.
_TEGN = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\r", "\\n"), ("\n", "\\n"))

_FORBUDTE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Begivenhed:
    """One whole day.

    Attributes:
        uid: the same whenever the event is written, so that a calendar moves it instead of adding another.
        url: where to read on; empty where nowhere.
    """

    uid: str
    dag: date
    titel: str
    tekst: str = ""
    url: str = ""


def kalender(navn: str, begivenheder: Iterable[Begivenhed], tidspunkt: datetime) -> bytes:
    """The file.

    Args:
        navn: what calendars call it.
        begivenheder: in the order in which they are to stand.
        tidspunkt: when it was made.
    """
    linjer = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUKT}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_tekst(navn)}",
    ]
    for begivenhed in begivenheder:
        linjer += _begivenhed(begivenhed, tidspunkt)
    linjer.append("END:VCALENDAR")
    return b"".join(stykke + b"\r\n" for linje in linjer for stykke in fold(linje))


def fold(linje: str) -> Iterator[bytes]:
    """The line in pieces of at most 75 bytes, cut between characters; each after the first begins with a space."""
    stykke = b""
    for tegn in linje:
        kodet = tegn.encode()
        if len(stykke) + len(kodet) > _LINJE:
            yield stykke
            stykke = b" "
        stykke += kodet
    yield stykke


def _begivenhed(b: Begivenhed, tidspunkt: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_tekst(b.uid)}"
    yield f"DTSTAMP:{tidspunkt.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_dag(b.dag)}"
    # The end is the first day after.
    yield f"DTEND;VALUE=DATE:{_dag(b.dag + timedelta(days=1))}"
    yield f"SUMMARY:{_tekst(b.titel)}"
    if b.tekst:
        yield f"DESCRIPTION:{_tekst(b.tekst)}"
    if b.url:
        yield f"URL:{_uden_styretegn(b.url)}"
    # A deadline does not make anybody busy.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _dag(dag: date) -> str:
    # %Y leaves the zeros of an early year out.
    return dag.isoformat().replace("-", "")


def _tekst(tekst: str) -> str:
    for tegn, skrevet in _TEGN:
        tekst = tekst.replace(tegn, skrevet)
    return _uden_styretegn(tekst)


def _uden_styretegn(tekst: str) -> str:
    """Without what no line may hold: control characters, and half of a character outside the basic plane."""
    return _FORBUDTE.sub("", tekst)
