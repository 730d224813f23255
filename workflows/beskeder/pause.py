"""Holding the outbox back, and letting it go on."""

from __future__ import annotations

from datetime import datetime

from workflows.beskeder.models import Udbakkepause


def aktuel_pause() -> Udbakkepause | None:
    """Why nothing is sent just now; None when everything is."""
    return Udbakkepause.objects.filter(ophaevet_kl=None).first()


def saet_paa_pause(*, grund: str, tidspunkt: datetime) -> Udbakkepause:
    """Send nothing until somebody says so. What is under way this very moment still arrives."""
    return Udbakkepause.objects.create(grund=grund, sat_kl=tidspunkt)


def ophaev(*, tidspunkt: datetime) -> int:
    """Let the outbox go on.

    Returns:
        How many pauses were open.
    """
    aabne = list(Udbakkepause.objects.filter(ophaevet_kl=None))
    for pause in aabne:
        pause.ophaevet_kl = tidspunkt
        pause.save(update_fields=["ophaevet_kl"])
    return len(aabne)
