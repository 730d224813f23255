"""Whoever serves pages or does the work looks for the guard first: without it nothing would be caught or refused."""

from __future__ import annotations

import logging

from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError

from workflows.spor import vaern
from workflows.spor.vaern.plan import UKENDT

logger = logging.getLogger(__name__)

NAEVNT = 3


class VaernetMangler(ImproperlyConfigured):
    """The database does not guard the trail as it should."""


def kraev_vaern() -> None:
    """Refuse to start without the guard. A database that does not answer just now is no reason to stay away.

    Raises:
        VaernetMangler: triggers are missing, turned off, or not as they should be.
    """
    try:
        manglende = vaern.manglende()
    except OperationalError:
        logger.warning("Databasen svarer ikke endnu, så værnet om sporet er ikke set efter")
        return
    if manglende:
        raise VaernetMangler(besked(manglende))


def besked(manglende: list[str]) -> str:
    """What is missing and what to do about it, in Danish."""
    fremmed = any(navn.endswith(UKENDT) for navn in manglende)
    flere = len(manglende) - NAEVNT
    navne = ", ".join(manglende[:NAEVNT]) + (f" og {flere} til" if flere > 0 else "")
    return (
        f"Databasens værn om sporet er ikke, som det skal være. Det gælder {navne}. "
        "Er databasen ny eller programmet nyere, så kør manage.py migrate. "
        "Ellers har nogen taget det ned: kør manage.py spor_verificer først."
        + (f" Det, der er mærket {UKENDT}, er ikke systemets; migrate fjerner det ikke." if fremmed else "")
    )
