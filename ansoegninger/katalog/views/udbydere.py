"""The providers: what participants say of each, and what it offers."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from ansoegninger.katalog import queries
from ansoegninger.katalog.erfaringer import laeg_udbydererfaringer
from ansoegninger.katalog.models import Udbyder
from ansoegninger.katalog.visning import UDBYDERKOLONNER, kort, udbyderraekke
from roller.adgang.foresporgsel import Foresporgsel
from workflows.sidedeling import Sidedeling

SIDELAENGDE = 25


@require_GET
def liste(request: Foresporgsel) -> HttpResponse:
    """Every provider with a course in the catalogue, in the order of the alphabet, for everybody who may wish."""
    side = Paginator(queries.udbydere(), SIDELAENGDE).get_page(request.GET.get("side"))
    laeg_udbydererfaringer(list(side), request.adgang)
    kontekst = {"side": side, "kolonner": UDBYDERKOLONNER, "raekker": [udbyderraekke(u) for u in side]}
    return render(request, "katalog/udbydere.html", kontekst)


@require_GET
def vis(request: Foresporgsel, udbyder_id: int) -> HttpResponse:
    """One provider: all its courses together, and those that can be wished for."""
    udbyder: Any = get_object_or_404(Udbyder, pk=udbyder_id)
    kurser = queries.med_temanavn(queries.udvalg().filter(udbyder=udbyder), request.user, request.dag)
    side = Sidedeling(queries.med_naeste(kurser, request.dag), SIDELAENGDE).get_page(request.GET.get("side"))
    laeg_udbydererfaringer([udbyder], request.adgang, list(side))
    kontekst = {"udbyder": udbyder, "side": side, "kort": [kort(kursus) for kursus in side]}
    return render(request, "katalog/udbyder.html", kontekst)
