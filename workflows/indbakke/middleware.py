"""What went wrong on the way through a door, as a page that says what to do; views need not catch it."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import IngenAdgang
from workflows.indbakke.fejl import fejl_404
from workflows.indbakke.indtastet import indtastet
from workflows.indbakke.spor import sket_imens
from workflows.motor.fejl import ForSent, Optaget, UkendtOpgave
from workflows.motor.sag import find_sag
from workflows.motor.sider import maa_se

#: PostgreSQL: lock_not_available, deadlock_detected. SQLite has only the words.
_LAASEKODER = frozenset({"55P03", "40P01"})
_VENT_SEKUNDER = "5"


class DoerfejlMiddleware:
    """Turn the doors' exceptions into pages. It must stand after `AdgangMiddleware`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer what a view raised; everything unknown goes on to Django."""
        foresporgsel = cast("Foresporgsel", request)
        match exception:
            case ForSent():
                return for_sent(foresporgsel, exception)
            case IngenAdgang():
                # The trail's own middleware, which comes after the answer, writes down why.
                request.afvist_grund = exception.svar.grund  # type: ignore[attr-defined]
                kontekst = {"grund": exception.svar.grund, "indtastet": indtastet(request)}
                return render(request, "fejl/403.html", kontekst, status=403)
            case UkendtOpgave():
                return fejl_404(request)
            case Optaget():
                return optaget(request)
            case Optaget() | OperationalError() if _er_laast(exception):
                return optaget(request)
        return None


def for_sent(request: Foresporgsel, exception: ForSent) -> HttpResponse:
    """Somebody was faster: say who did what, and give back what was typed."""
    sag = find_sag(exception.sagsnummer)
    if sag is None or not maa_se(request.adgang, sag):
        return fejl_404(request)
    trin = exception.task.flow_task if exception.task else None
    kontekst = {
        "haendelser": sket_imens(sag, request.adgang, trin.art if trin else ""),
        "indtastet": indtastet(request),
        "sag_url": reverse("indbakke:sag", args=[exception.sagsnummer]),
    }
    return render(request, "fejl/409.html", kontekst, status=409)


def optaget(request: HttpRequest) -> HttpResponse:
    """The database is busy: nothing was written, and the same may be sent again in a moment."""
    kontekst = {
        "grund": "Der er travlt lige nu, og din handling kom ikke igennem. Der er ikke gemt noget. Prøv igen om lidt.",
        "indtastet": indtastet(request),
    }
    svar = render(request, "fejl/503.html", kontekst, status=503)
    svar["Retry-After"] = _VENT_SEKUNDER
    return svar


def _er_laast(fejl: Exception) -> bool:
    """Was it a lock, and not a database that is broken?"""
    if isinstance(fejl, Optaget):
        return True
    kode = getattr(fejl.__cause__, "sqlstate", None)
    return kode in _LAASEKODER or "database is locked" in str(fejl) or "database table is locked" in str(fejl)
