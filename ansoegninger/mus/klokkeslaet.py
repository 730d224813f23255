"""Times as people type them: `9`, `9.30`, `kl. 13:15`; and many of them, a day a line. Pure."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from workflows.sprog.formater import DANSK_TID

_TID = re.compile(r"^([0-9]{1,2})(?:[.:]([0-9]{2}))?$")
_DAG = re.compile(r"^([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})$")
_UDEN_BETYDNING = {"kl", "kl.", "den", "og", "-", "–"}


class Ulaeselig(ValueError):
    """What was typed is no day or time; the text says what to do, in Danish."""


def laes_tid(tekst: str) -> time:
    """One time of the day.

    Raises:
        Ulaeselig: it is none.
    """
    fundet = _TID.match(tekst.strip().lower().removeprefix("kl.").removeprefix("kl").strip())
    if fundet and int(fundet[1]) < 24 and int(fundet[2] or 0) < 60:  # noqa: PLR2004 - hours and minutes
        return time(int(fundet[1]), int(fundet[2] or 0))
    raise Ulaeselig("Skriv klokkeslættet som timer og minutter, fx 9.30.")


def laes_tider(tekst: str) -> list[datetime]:
    """Every time in the text, earliest first: on each line a day and one time or more.

    Raises:
        Ulaeselig: a line cannot be read, or a time stands twice; the text says which line.
    """
    tider: list[datetime] = []
    for nr, linje in enumerate(tekst.splitlines(), start=1):
        if linje.strip():
            tider += _linje(nr, linje)
    if dobbelt := next((t for t in tider if tider.count(t) > 1), None):
        raise Ulaeselig(f"{dobbelt:%d.%m.%Y kl. %H.%M} står mere end én gang.")
    return sorted(tider)


def instant(dag: date, klokken: time) -> datetime:
    """The instant of a Danish clock on a day.

    Raises:
        Ulaeselig: the clock skips it that night.
    """
    kl = datetime.combine(dag, klokken, tzinfo=DANSK_TID)
    if kl.astimezone(UTC).astimezone(DANSK_TID).time() != klokken:
        raise Ulaeselig(f"Klokken bliver ikke {klokken:%H.%M} den nat, hvor uret stilles frem.")
    return kl


def _linje(nr: int, linje: str) -> list[datetime]:
    ordene = [o for o in re.split(r"[\s,;]+", linje.strip().lower()) if o and o not in _UDEN_BETYDNING]
    fundet = _DAG.match(ordene[0]) if ordene else None
    try:
        if fundet is None:
            raise ValueError
        dag = date(int(fundet[3]), int(fundet[2]), int(fundet[1]))
    except ValueError as fejl:
        raise Ulaeselig(f"Linje {nr}: Begynd linjen med en dato, der findes, fx 05.01.2026.") from fejl
    if len(ordene) == 1:
        raise Ulaeselig(f"Linje {nr}: Skriv mindst ét klokkeslæt efter datoen, fx 05.01.2026 9.00 10.15.")
    try:
        return [instant(dag, laes_tid(ord_)) for ord_ in ordene[1:]]
    except Ulaeselig as fejl:
        raise Ulaeselig(f"Linje {nr}: {fejl}") from fejl
