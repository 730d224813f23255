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
    """The cases that the person may see, of every kind or of one."""
    slags = sagssoegning.slags_for(request.GET.get("soeg", ""), request.GET.get("slags", ""))
    enheder = sagssoegning.enheder_i(slags.values(), request.adgang)
    formular = sagssoegning.SagsFilter(request.GET, enheder=enheder)
    valgt = formular.valgt()
    side = Paginator(sagssoegning.find(slags, request.adgang, valgt), PR_SIDE).get_page(request.GET.get("side"))
    kontekst = {
        "overskrift": next(iter(slags.values())).navn if len(slags) == 1 else "Sager af alle slags",
        "side": side,
        "filter": formular,
        "aktive": len(valgt),
        "kolonner": sagssoegning.KOLONNER,
        "raekker": [sagssoegning.raekke(fundet) for fundet in side],
    }
    return render(request, "sager/liste.html", kontekst)
