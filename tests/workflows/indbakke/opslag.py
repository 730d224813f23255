"""Small look-ups that the tests of the shared pages share."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from roller.brugere.models import Bruger
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import Sag

Som = Callable[[Bruger], Client]


def opgave_id(sag: Sag, trin: str) -> int:
    """The open step's id, as it stands in the address."""
    return AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=trin).task_id


def tekst(svar: Any) -> str:
    """The page with every space as one plain space."""
    return " ".join(svar.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())
