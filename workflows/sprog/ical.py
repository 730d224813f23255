"""A calendar file (RFC 5545): days to do something by, and meetings. Pure: the same events, the same bytes."""

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
class Tid:
    """From one instant to another."""

    fra: datetime
    til: datetime


@dataclass(frozen=True, slots=True)
class Begivenhed:
    """One whole day, or some hours of it.

    Attributes:
        uid: the same whenever the event is written, so that a calendar moves it instead of adding another.
        url: where to read on; empty where nowhere.
        tid: the hours; None for the whole day.
        sted: where it is; empty where that is not said.
        aflyst: it was to be, and is not; calendars that had it strike it out.
        sekvens: how many times it was changed, so that a calendar knows which is the newer (RFC 5546 § 2.1.4).
        arrangoer: the address that a meeting comes from, which RFC 5546 wants of one that is sent; empty otherwise.
    """

    uid: str
    dag: date
    titel: str
    tekst: str = ""
    url: str = ""
    tid: Tid | None = None
    sted: str = ""
    aflyst: bool = False
    sekvens: int = 0
    arrangoer: str = ""


def moedefil(navn: str, moede: Begivenhed, tidspunkt: datetime) -> bytes:
    """The file of one meeting with an organiser, or of its being off: a calendar takes it in or takes it out."""
    return _fil(navn, _begivenhed(moede, tidspunkt), "CANCEL" if moede.aflyst else "PUBLISH")


def kalender(navn: str, begivenheder: Iterable[Begivenhed], tidspunkt: datetime) -> bytes:
    """The file.

    Args:
        navn: what calendars call it.
        begivenheder: in the order in which they are to stand.
        tidspunkt: when it was made.
    """
    return _fil(navn, (linje for b in begivenheder for linje in _begivenhed(b, tidspunkt)))


def _fil(navn: str, indhold: Iterable[str], metode: str = "") -> bytes:
    linjer = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUKT}", "CALSCALE:GREGORIAN"]
    if metode:
        linjer.append(f"METHOD:{metode}")
    linjer += [f"X-WR-CALNAME:{_tekst(navn)}", *indhold, "END:VCALENDAR"]
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
    yield f"DTSTAMP:{_instant(tidspunkt)}"
    if b.sekvens or b.arrangoer:
        yield f"SEQUENCE:{b.sekvens}"
    if b.arrangoer:
        yield f"ORGANIZER:mailto:{_uden_styretegn(b.arrangoer)}"
    yield from _hvornaar(b)
    if b.aflyst or b.arrangoer:
        yield f"STATUS:{'CANCELLED' if b.aflyst else 'CONFIRMED'}"
    yield f"SUMMARY:{_tekst(b.titel)}"
    if b.tekst:
        yield f"DESCRIPTION:{_tekst(b.tekst)}"
    if b.sted:
        yield f"LOCATION:{_tekst(b.sted)}"
    if b.url:
        yield f"URL:{_uden_styretegn(b.url)}"
    # A deadline does not make anybody busy, nor does a meeting that is not held.
    yield f"TRANSP:{'OPAQUE' if b.tid and not b.aflyst else 'TRANSPARENT'}"
    yield "END:VEVENT"


def _hvornaar(b: Begivenhed) -> Iterator[str]:
    if b.tid:
        yield f"DTSTART:{_instant(b.tid.fra)}"
        yield f"DTEND:{_instant(b.tid.til)}"
    else:
        yield f"DTSTART;VALUE=DATE:{_dag(b.dag)}"
        # The end is the first day after.
        yield f"DTEND;VALUE=DATE:{_dag(b.dag + timedelta(days=1))}"


def _instant(tidspunkt: datetime) -> str:
    return f"{_dag(tidspunkt.astimezone(UTC).date())}T{tidspunkt.astimezone(UTC):%H%M%SZ}"


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
