"""What else there is to read about a round.

Papers about rounds are made above this domain. They register here, and the round's page links to those that the person
may read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ansoegninger.prioritering.models import Prioriteringsrunde
from roller.adgang.adgang import Adgang


@dataclass(frozen=True, slots=True)
class Rundelink:
    """One page about the round."""

    titel: str
    url: str


Links = Callable[[Adgang, Prioriteringsrunde], Iterable[Rundelink]]

_LINKS: list[Links] = []


def registrer_rundelinks(links: Links) -> None:
    """Say what one domain has: (access, round) -> the pages that the person may open."""
    _LINKS.append(links)


def rundelinks(adgang: Adgang, runde: Prioriteringsrunde) -> list[Rundelink]:
    """Every page about the round that the person may open."""
    return [link for links in _LINKS for link in links(adgang, runde)]
