"""The deadlines as a calendar file: the case number and what must be done, and nobody's name.

A calendar is often shown to others, and is kept by somebody else than the municipality.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone

from ansoegninger.fond.overblik.frister import fristen
from ansoegninger.fond.overblik.queries import Udvalg, aabne
from ansoegninger.fond.overblik.regelbog import laes_regelbog
from roller.kalenderadresse.registrering import HOEJST, Opslag, registrer_kalender
from workflows.sprog.ical import Begivenhed, kalender

NAVN = "Kompetencefonden: frister"


def kalenderfil(ansoegninger: Iterable[Any], adresse: Callable[[str], str], tidspunkt: datetime) -> bytes:
    """One day for each application that has a deadline; they were read by `queries.aabne`.

    Args:
        ansoegninger: in the order of the file.
        adresse: from the case's number to where it is read.
        tidspunkt: when the file is asked for.
    """
    return kalender(NAVN, frister(ansoegninger, adresse, timezone.localdate(tidspunkt)), tidspunkt)


def frister(ansoegninger: Iterable[Any], adresse: Callable[[str], str], dag: date) -> Iterator[Begivenhed]:
    """The same, one by one."""
    for a in ansoegninger:
        if frist := fristen(a, dag):
            yield Begivenhed(
                # One a case: the next deadline takes the place of the one that was met.
                uid=f"{a.sagsnummer}-frist@kursussporet",
                dag=frist.dag,
                titel=f"{a.sagsnummer}: {frist.hvad}",
                tekst=a.fasetekst,
                url=adresse(a.sagsnummer),
            )


def i_kalenderen(opslag: Opslag) -> Iterator[Begivenhed]:
    """The deadlines in the person's own calendar: of the applications that the overview shows them."""
    fundne = aabne(opslag.adgang, Udvalg(), laes_regelbog())[:HOEJST]
    yield from frister(fundne, lambda nr: opslag.adresse(reverse("indbakke:sag", args=[nr])), opslag.adgang.dag)


registrer_kalender("fond", i_kalenderen)
