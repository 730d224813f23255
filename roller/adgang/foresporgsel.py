"""The request as our views see it."""

from __future__ import annotations

from datetime import date, datetime

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger


class Foresporgsel(HttpRequest):
    """A signed-in request: who, with which capacities, and at what instant (read once, by the middleware)."""

    user: Bruger
    adgang: Adgang
    tidspunkt: datetime
    dag: date
    htmx: HtmxDetails
    #: Set by a page that has counted what waits in the role, so that the frame need not ask again.
    antal_opgaver: int
