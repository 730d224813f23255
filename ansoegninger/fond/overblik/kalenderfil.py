"""The deadlines as a calendar file: the case number and what must be done, and nobody's name.

A calendar is often shown to others, and is kept by somebody else than the municipality.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone

from ansoegninger.fond.overblik.frister import fristen
from workflows.sprog.ical import Begivenhed, kalender

NAVN = "Kompetencefonden: frister"


def kalenderfil(ansoegninger: Iterable[Any], adresse: Callable[[str], str], tidspunkt: datetime) -> bytes:
    """One day for each application that has a deadline; they were read by `queries.aabne`.

    Args:
        ansoegninger: in the order of the file.
        adresse: from the case's number to where it is read.
        tidspunkt: when the file is asked for.
    """
    dag = timezone.localdate(tidspunkt)
    fundne = ((a, fristen(a, dag)) for a in ansoegninger)
    begivenheder = (
        Begivenhed(
            # One a case: the next deadline takes the place of the one that was met.
            uid=f"{a.sagsnummer}-frist@kursussporet",
            dag=frist.dag,
            titel=f"{a.sagsnummer}: {frist.hvad}",
            tekst=a.fasetekst,
            url=adresse(a.sagsnummer),
        )
        for a, frist in fundne
        if frist
    )
    return kalender(NAVN, begivenheder, tidspunkt)
