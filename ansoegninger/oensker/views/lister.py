"""The lists: my own wishes, and those of the departments that I may see."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views import View
from django.views.decorators.http import require_GET

from ansoegninger.oensker import kort, queries
from ansoegninger.oensker.forms import AfdelingFilter
from ansoegninger.oensker.models import AFSLUTTEDE, Fase
from roller.adgang.foresporgsel import Foresporgsel

SIDELAENGDE = 25


@require_GET
def mine(request: Foresporgsel) -> HttpResponse:
    """Drafts, what is under way, and what is done, the newest first."""
    aabne = queries.mine_aabne(request.adgang)
    faerdige = queries.mine(request.adgang).filter(fase__in=AFSLUTTEDE).til_liste()
    side = Paginator(faerdige, SIDELAENGDE).get_page(request.GET.get("side"))
    kontekst = {
        "kladder": [kort.kort(o) for o in aabne if o.fase == Fase.KLADDE],
        "i_gang": [kort.kort(o) for o in aabne if o.fase != Fase.KLADDE],
        "faerdige": [kort.kort(o) for o in side],
        "side": side,
    }
    return render(request, "oensker/liste.html", kontekst)


class Afdeling(View):
    """All wishes handed in that the person may see, with search and filters."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        oensker = queries.indsendte(request.adgang)
        filter_ = AfdelingFilter(request.GET, valg=queries.filtervalg(oensker))
        valgt: dict[str, Any] = filter_.cleaned_data if filter_.is_valid() else {}
        orden = request.GET.get("sorter", "")
        fundet = queries.sorter(queries.filtrer(oensker, valgt), orden).til_liste()
        side = Paginator(fundet, SIDELAENGDE).get_page(request.GET.get("side"))
        kontekst = {
            "filter": filter_,
            "aktive": sum(1 for vaerdi in valgt.values() if vaerdi),
            "side": side,
            "kolonner": kort.kolonner(orden),
            "raekker": [kort.raekke(o) for o in side],
        }
        return render(request, "oensker/afdeling.html", kontekst)
