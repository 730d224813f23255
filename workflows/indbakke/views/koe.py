"""My tasks."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from roller.adgang.foresporgsel import Foresporgsel
from workflows.indbakke import koe
from workflows.indbakke.udsnit import hale, uden_tomme, udsnit

PR_SIDE = 25


@require_safe
def opgaver(request: Foresporgsel) -> HttpResponse:
    """The open steps that the person may do, in person or on somebody's behalf."""
    set_paa = udsnit(request, request.GET)
    sider = Paginator(set_paa.opgaver, PR_SIDE)
    if not set_paa.valgt:
        sider.count = request.antal_opgaver
    side = sider.get_page(request.GET.get("side"))
    alle_valgt = request.GET.get("vaelg") == str(side.number)
    videre = hale(uden_tomme(request.GET))
    kontekst = {
        "side": side,
        "filter": set_paa.formular,
        "aktive": len(set_paa.valgt),
        "kolonner": koe.kolonner(set_paa.orden),
        **koe.tabel(side, request.adgang, request.dag, alle_valgt=alle_valgt, hale=videre),
    }
    return render(request, "opgaver/liste.html", kontekst)
