"""The guide of a round: headings with questions, written as one text and read as its parts. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: What people put before a question in a list.
_PUNKT = re.compile(r"^[-*•–]\s*")
_TOM_LINJE = re.compile(r"\n\s*\n")

STANDARD = """Siden sidst
Hvad er du mest tilfreds med i det seneste år?
Hvad blev der af målene i den forrige plan?

Opgaver og samarbejde
Hvilke opgaver lykkes godt, og hvilke er svære?
Hvordan fungerer samarbejdet med kolleger og leder?

Udvikling
Hvad vil du gerne kunne om et år?
Hvad får afdelingen brug for, at du kan?

Trivsel
Hvad giver dig energi i arbejdet?
Hvad skal være anderledes, for at du trives?"""

INDBYDELSE = (
    "Det er tid til MUS. Forbered dig med spørgsmålene i guiden, og vælg den tid, der passer dig bedst.\n\n"
    "Samtalen handler om dit arbejde og din udvikling. Bagefter skriver vi sammen en udviklingsplan."
)


@dataclass(frozen=True, slots=True)
class Afsnit:
    """One heading and the questions below it."""

    overskrift: str
    spoergsmaal: tuple[str, ...]


def laes(tekst: str) -> tuple[Afsnit, ...]:
    """The parts of a guide: an empty line between them, the heading first, a question on each line after it."""
    blokke = (blok.strip() for blok in _TOM_LINJE.split(tekst.strip()))
    return tuple(_afsnit(blok) for blok in blokke if blok)


def _afsnit(blok: str) -> Afsnit:
    overskrift, *resten = (linje.strip() for linje in blok.splitlines())
    spoergsmaal = (_PUNKT.sub("", linje) for linje in resten)
    return Afsnit(_PUNKT.sub("", overskrift).rstrip(":"), tuple(s for s in spoergsmaal if s))
