"""Writes down who opened a page of a case, and who was refused: by construction, since every such page passes here."""

from __future__ import annotations

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, cast

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch
from viewflow.workflow.models import Task

from roller.adgang.foresporgsel import Foresporgsel
from workflows.indbakke.opslag import Kig, noter_afvist, noter_kig, noter_naegtet
from workflows.motor.models import AabenOpgave
from workflows.motor.sag import Sag, sagsmodeller
from workflows.spor import SYSTEM
from workflows.spor.models import Sporpost
from workflows.spor.udkast import sagsnummer_i

logger = logging.getLogger(__name__)

LAESER = ("GET", "HEAD")
#: What an answer to a reader means. 409 is the page of a step that is done: it tells who did it.
_SVAR: dict[int, Callable[[Sag, Kig], object]] = {
    HTTPStatus.OK: noter_kig,
    HTTPStatus.CONFLICT: noter_kig,
    HTTPStatus.NOT_FOUND: noter_naegtet,
}


class KigMiddleware:
    """An address that names a case, or a step or an entry of one, is a page of it. Stands after `AdgangMiddleware`."""

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
    kig = Kig(request.adgang, request.resolver_match.view_name, request.tidspunkt)
    laeser = request.method in LAESER
    if status == HTTPStatus.FORBIDDEN:
        noter_afvist(_sagen(request.resolver_match), kig, getattr(request, "afvist_grund", ""), en_gang=laeser)
        return
    laes = _SVAR.get(status)
    if laes and laeser and (sag := _sagen(request.resolver_match, kun_om_en_person=True)):
        laes(sag, kig)


def _sagen(adresse: ResolverMatch, *, kun_om_en_person: bool = False) -> Sag | None:
    """The case that the address is about; a round and a department's list show many wishes and belong to nobody."""
    sagsnummer = _sagsnummer(adresse)
    model: Any = sagsmodeller().get(sagsnummer[:1])
    if model is None or (kun_om_en_person and not model.om_en_person):
        return None
    sag: Sag | None = model.objects.select_related("enhed").filter(sagsnummer=sagsnummer).first()
    return sag


def _sagsnummer(adresse: ResolverMatch) -> str:
    """The case's number: as it stands there, or that of the step or the entry. Only the latter two cost a query."""
    felter = adresse.kwargs
    if "task_id" in felter:
        return _trinnets(felter["task_id"])
    if adresse.view_name == "spor:post":
        poster = Sporpost.objects.filter(pk=felter["pk"])
        return sagsnummer_i(poster.values_list("kaede", flat=True).first() or SYSTEM)
    return str(felter.get("sagsnummer", ""))


def _trinnets(task_id: int) -> str:
    """The case of a step, open or done."""
    opgaver = AabenOpgave.objects.filter(task_id=task_id)
    if sagsnummer := opgaver.values_list("sagsnummer", flat=True).first():
        return sagsnummer
    task = Task.objects.select_related("process__artifact_content_type").filter(pk=task_id).first()
    return getattr(task.process.artifact, "sagsnummer", "") if task else ""
