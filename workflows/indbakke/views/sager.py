"""Search over cases."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from roller.adgang.foresporgsel import Foresporgsel
from workflows.indbakke import sagssoegning

PR_SIDE = 25


@require_safe
def sager(request: Foresporgsel) -> HttpResponse:
    """The cases that the person may see, one kind at a time."""
    slags = sagssoegning.slags_for(request.GET.get("soeg", ""), request.GET.get("slags", ""))
    synlige = slags.synlige(request.adgang)
    formular = sagssoegning.SagsFilter(request.GET, slags=slags, enheder=sagssoegning.enheder_i(synlige))
    valgt = formular.valgt()
    side = Paginator(sagssoegning.find(slags, synlige, valgt), PR_SIDE).get_page(request.GET.get("side"))
    kontekst = {
        "slags": slags,
        "side": side,
        "filter": formular,
        "aktive": len(valgt),
        "kolonner": sagssoegning.KOLONNER,
        "raekker": [sagssoegning.raekke(sag) for sag in side],
    }
    return render(request, "sager/liste.html", kontekst)
