"""What the facts share: who registered them and when, and that they have happened."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from roller.adgang.adgang import Aktoer
from workflows.motor.fejl import Regelbrud


def af(aktoer: Aktoer, tidspunkt: datetime) -> dict[str, Any]:
    """The columns of a fact that say who registered it and when."""
    return {"registreret_af": aktoer.bruger, "registreret_kl": tidspunkt}


def kraev_fortid(skete_dag: date, tidspunkt: datetime) -> None:
    """Has the day been?

    Raises:
        Regelbrud: it is still to come.
    """
    if skete_dag > timezone.localdate(tidspunkt):
        raise Regelbrud("Dagen er ikke kommet endnu.", "skete_dag")
