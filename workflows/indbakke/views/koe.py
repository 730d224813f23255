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
    formular = koe.KoeFilter(request.GET, valg=koe.valg_i(mine))
    valgt, orden = formular.valgt(), request.GET.get("sorter", "")
    fundne = koe.filtrer(mine.til_liste(), valgt, rolle=valgt_rolle(request, request.adgang), dag=request.dag)
    side = Paginator(koe.sorter(fundne, orden), PR_SIDE).get_page(request.GET.get("side"))
    kontekst = {
        "side": side,
        "filter": formular,
        "aktive": len(valgt),
        "kolonner": koe.kolonner(orden),
        "raekker": [koe.raekke(opgave, request.adgang, request.dag) for opgave in side],
    }
    return render(request, "opgaver/liste.html", kontekst)
