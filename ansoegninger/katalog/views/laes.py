"""The catalogue: search it, read about a course, wish for it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from ansoegninger.katalog import queries
from ansoegninger.katalog.erfaringer import laeg_erfaringer, om_kurset_og_udbyderen
from ansoegninger.katalog.forms import KatalogFilter
from ansoegninger.katalog.policies import maa_rette_kataloget
from ansoegninger.katalog.visning import datoraekker, kort, resume
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from workflows.sidedeling import Sidedeling

SIDELAENGDE = 25


@require_GET
def liste(request: Foresporgsel) -> HttpResponse:
    """Every course that can be wished for, with search and filters; or those that are archived."""
    kurser = queries.med_naeste(queries.med_temanavn(queries.alle(), request.user, request.dag), request.dag)
    filter_ = KatalogFilter(request.GET, valg=queries.filtervalg(kurser))
    valgt: dict[str, Any] = filter_.cleaned_data if filter_.is_valid() else {}
    side = Sidedeling(queries.filtrer(kurser, valgt), SIDELAENGDE).get_page(request.GET.get("side"))
    laeg_erfaringer(list(side), request.adgang)
    kontekst = {
        "filter": filter_,
        "aktive": sum(1 for vaerdi in valgt.values() if vaerdi),
        "side": side,
        "kort": [kort(kursus) for kursus in side],
        "retter": som_aktoer(maa_rette_kataloget(request.adgang)),
        "arkiverede": valgt.get("status") == queries.ARKIVEREDE,
    }
    return render(request, "katalog/liste.html", kontekst)


@require_GET
def vis(request: Foresporgsel, kursus_id: int) -> HttpResponse:
    """One course; an archived one can still be read, but not wished for."""
    kurser = queries.med_datoer(queries.med_temanavn(queries.alle(), request.user, request.dag))
    kursus: Any = get_object_or_404(kurser, pk=kursus_id)
    retter = bool(som_aktoer(maa_rette_kataloget(request.adgang)))
    kontekst = {
        **om_kurset_og_udbyderen(kursus, request.adgang),
        "kursus": kursus,
        "raekker": resume(kursus),
        "retter": retter,
        "datoer": datoraekker(kursus, request.dag, retter=retter and not kursus.arkiveret),
    }
    return render(request, "katalog/vis.html", kontekst)
