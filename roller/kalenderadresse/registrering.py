"""What stands in a person's calendar: each domain registers a function, which asks the policies that its pages ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from roller.adgang.adgang import Adgang
from workflows.sprog.ical import Begivenhed

#: A calendar is fetched again and again; so much of it is of use.
BAGUD, FREM = timedelta(days=60), timedelta(days=400)
HOEJST = 500


@dataclass(frozen=True, slots=True)
class Opslag:
    """Who asks, when, and how an address becomes one that a calendar can open."""

    adgang: Adgang
    tidspunkt: datetime
    adresse: Callable[[str], str]


Kilde = Callable[[Opslag], Iterable[Begivenhed]]

_KILDER: dict[str, Kilde] = {}


def registrer_kalender(navn: str, kilde: Kilde) -> None:
    """Let events stand in everybody's calendar; the function sees to it that each gets only what they may read."""
    _KILDER[navn] = kilde


def begivenheder(opslag: Opslag) -> list[Begivenhed]:
    """Everything of the person's, by the day; at most so much."""
    dag = opslag.adgang.dag
    alle = (b for kilde in _KILDER.values() for b in kilde(opslag) if dag - BAGUD <= b.dag <= dag + FREM)
    return list(islice(sorted(alle, key=lambda b: (b.dag, b.uid)), HOEJST))
