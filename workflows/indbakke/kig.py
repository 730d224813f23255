"""Writes down who opened a page of a case, and who was refused: by construction, since every such page passes here."""

from __future__ import annotations

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, cast

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from roller.adgang.foresporgsel import Foresporgsel
from workflows.indbakke.opslag import Kig, noter_afvist, noter_kig, noter_naegtet
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import Sag, sagsmodeller

logger = logging.getLogger(__name__)

LAESER = ("GET", "HEAD")


class KigMiddleware:
    """Every address with a case number in it is a page of that case. It must stand after `AdgangMiddleware`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        svar = self.get_response(request)
        if request.resolver_match and request.user.is_authenticated:
            try:
                noter(cast("Foresporgsel", request), svar.status_code)
            except DatabaseError:
                # The page is made already. A look that could not be written down is an incident, not a broken page.
                logger.exception("Et kig i en sag kunne ikke noteres")
        return svar


def noter(request: Foresporgsel, status: int) -> None:
    """Write down what this answer means, if it means anything."""
    assert request.resolver_match is not None
    felter: dict[str, Any] = request.resolver_match.kwargs
    kig = Kig(request.adgang, request.resolver_match.view_name, request.tidspunkt)
    if status == HTTPStatus.FORBIDDEN and request.method not in LAESER:
        noter_afvist(_sagen(felter), kig, getattr(request, "afvist_grund", ""))
        return
    laes = {HTTPStatus.OK: noter_kig, HTTPStatus.NOT_FOUND: noter_naegtet}.get(HTTPStatus(status))
    if laes and request.method in LAESER and _er_om_en_person(felter) and (sag := _sagen(felter)):
        laes(sag, kig)


def _er_om_en_person(felter: dict[str, Any]) -> bool:
    """A round and a department's list show many wishes and belong to nobody; asked without a query."""
    model = sagsmodeller().get(felter.get("sagsnummer", "")[:1])
    return model is not None and model.om_en_person


def _sagen(felter: dict[str, Any]) -> Sag | None:
    """The case that the address is about: named by its number, or by one of its open steps."""
    sagsnummer = felter.get("sagsnummer")
    if sagsnummer is None and "task_id" in felter:
        opgaver = AabenOpgave.objects.filter(task_id=felter["task_id"])
        sagsnummer = opgaver.values_list("sagsnummer", flat=True).first()
    model: Any = sagsmodeller().get((sagsnummer or "")[:1])
    return model.objects.select_related("enhed").filter(sagsnummer=sagsnummer).first() if model else None
