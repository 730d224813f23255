"""My tasks."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.valg import valgt_rolle
from workflows.indbakke import koe
from workflows.motor.models import AabenOpgave

PR_SIDE = 25


@require_safe
def opgaver(request: Foresporgsel) -> HttpResponse:
    """The open steps that the person may do, in person or on somebody's behalf."""
    mine = AabenOpgave.objects.for_adgang(request.adgang)
    rolle, indhold = valgt_rolle(request, request.adgang), koe.indhold(mine)
    request.antal_opgaver = indhold.antal(rolle)
    formular = koe.KoeFilter(request.GET, indhold=indhold)
    valgt, orden = formular.valgt(), request.GET.get("sorter", "")
    fundne = koe.filtrer(mine.til_liste(), valgt, rolle=rolle, dag=request.dag)
    sider = Paginator(koe.sorter(fundne, orden), PR_SIDE)
    if not valgt:
        sider.count = request.antal_opgaver
    side = sider.get_page(request.GET.get("side"))
    kontekst = {
        "side": side,
        "filter": formular,
        "aktive": len(valgt),
        "kolonner": koe.kolonner(orden),
        **koe.tabel(side, request.adgang, request.dag, alle_valgt=request.GET.get("vaelg") == str(side.number)),
    }
    return render(request, "opgaver/liste.html", kontekst)
