"""The catalogue: search it, read about a course, wish for it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from ansoegninger.katalog import queries
from ansoegninger.katalog.forms import KatalogFilter
from ansoegninger.katalog.omfang import omfang
from ansoegninger.katalog.prisord import prislinjer
from roller.adgang.foresporgsel import Foresporgsel
from workflows.sidedeling import Sidedeling

SIDELAENGDE = 25


@require_GET
def liste(request: Foresporgsel) -> HttpResponse:
    """Every course that can be wished for, with search and filters."""
    kurser = queries.med_temanavn(queries.udvalg(), request.user, request.dag)
    filter_ = KatalogFilter(request.GET, valg=queries.filtervalg(kurser))
    valgt: dict[str, Any] = filter_.cleaned_data if filter_.is_valid() else {}
    side = Sidedeling(queries.filtrer(kurser, valgt), SIDELAENGDE).get_page(request.GET.get("side"))
    kontekst = {
        "filter": filter_,
        "aktive": sum(1 for vaerdi in valgt.values() if vaerdi),
        "side": side,
        "kurser": [(kursus, omfang(kursus.dage, kursus.timer, kursus.ects), prislinjer(kursus)) for kursus in side],
    }
    return render(request, "katalog/liste.html", kontekst)


@require_GET
def vis(request: Foresporgsel, kursus_id: int) -> HttpResponse:
    """One course; an archived one can still be read, but not wished for."""
    kurser = queries.med_temanavn(queries.alle(), request.user, request.dag)
    kursus: Any = get_object_or_404(kurser, pk=kursus_id)
    kontekst = {
        "kursus": kursus,
        "raekker": [
            {"navn": "Udbyder", "vaerdi": f"{kursus.udbyder} ({kursus.udbyder.get_art_display().lower()})"},
            {"navn": "Type", "vaerdi": kursus.get_type_display()},
            {"navn": "Omfang", "vaerdi": omfang(kursus.dage, kursus.timer, kursus.ects)},
            {"navn": "Pris", "vaerdi": "\n".join(prislinjer(kursus))},
            *([{"navn": "Om prisen", "vaerdi": kursus.prisnote}] if kursus.prisnote else []),
            {"navn": "Tema", "vaerdi": kursus.temanavn},
            {"navn": "Målgruppe", "vaerdi": kursus.maalgruppe},
        ],
    }
    return render(request, "katalog/vis.html", kontekst)
