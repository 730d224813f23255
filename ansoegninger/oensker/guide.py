"""The wizard's three steps: their names, their order, and where each leads."""

from __future__ import annotations

from typing import TypedDict

from django.urls import reverse

from ansoegninger.oensker.models import Oenske

KURSUS, BEGRUNDELSE, SEND = "kursus", "begrundelse", "send"
TITLER = {KURSUS: "Kursus", BEGRUNDELSE: "Begrundelse og mål", SEND: "Tjek og send"}
RAEKKEFOELGE = tuple(TITLER)


class Trinkonverter:
    """The steps in which something is written, as a part of an address."""

    regex = f"{KURSUS}|{BEGRUNDELSE}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class Led(TypedDict):
    """One step as `komponenter/trin.html` shows it."""

    titel: str
    url: str
    tilstand: str


def adresse(oenske: Oenske, trin: str) -> str:
    """Where a step of this draft is."""
    if trin == SEND:
        return reverse("oensker:send", args=[oenske.sagsnummer])
    return reverse("oensker:ret", args=[oenske.sagsnummer, trin])


def naeste(trin: str) -> str:
    """The step after this one."""
    return RAEKKEFOELGE[RAEKKEFOELGE.index(trin) + 1]


def led(aktuelt: str, oenske: Oenske | None = None) -> list[Led]:
    """The steps as the page shows them; those before this one can be gone back to."""
    her = RAEKKEFOELGE.index(aktuelt)
    return [
        {
            "titel": TITLER[trin],
            "url": adresse(oenske, trin) if oenske else "",
            "tilstand": "udfoert" if nr < her else "aktuel" if nr == her else "kommende",
        }
        for nr, trin in enumerate(RAEKKEFOELGE)
    ]
