"""What else there is to do and to read about a round.

Letters, papers and reports about rounds are made above this domain. They register here, and the round's page shows
those that the person may open as cards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ansoegninger.prioritering.models import Prioriteringsrunde
from roller.adgang.adgang import Adgang


@dataclass(frozen=True, slots=True)
class Rundelink:
    """One page about the round, and in a sentence what it is good for."""

    titel: str
    url: str
    fordi: str

    @property
    def kort(self) -> dict[str, Any]:
        """As a card."""
        return {"titel": self.titel, "url": self.url, "fakta": [self.fordi]}


Links = Callable[[Adgang, Prioriteringsrunde], Iterable[Rundelink]]

_LINKS: list[Links] = []


def registrer_rundelinks(links: Links) -> None:
    """Say what one domain has: (access, round) -> the pages that the person may open."""
    _LINKS.append(links)


def rundelinks(adgang: Adgang, runde: Prioriteringsrunde) -> list[Rundelink]:
    """Every page about the round that the person may open."""
    return [link for links in _LINKS for link in links(adgang, runde)]


def rundekort(adgang: Adgang, runde: Prioriteringsrunde) -> list[dict[str, Any]]:
    """The same as cards."""
    return [link.kort for link in rundelinks(adgang, runde)]
