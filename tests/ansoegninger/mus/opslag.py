"""What the tests of the pages of MUS look up."""

import re
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from roller.brugere.models import Bruger
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import Sag

Som = Callable[[Bruger], Client]


def tekst(svar: Any) -> str:
    return " ".join(svar.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


def ord_(svar: Any) -> str:
    """Only the words of the page."""
    return " ".join(re.sub(r"<[^>]+>", " ", tekst(svar)).split())


def opslag(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as maalt:
        svar = client.get(url)
    assert svar.status_code == 200
    return len(maalt)


def trin(sag: Sag, navn: str) -> str:
    return reverse("indbakke:opgave", args=[AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=navn).task_id])
