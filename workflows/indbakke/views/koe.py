"""My tasks."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from roller.adgang.foresporgsel import Foresporgsel
from workflows.motor.models import AabenOpgave

PR_SIDE = 25


def opgaver(request: Foresporgsel) -> HttpResponse:
    """The open steps that the person may do, in person or on somebody's behalf."""
    opgaver = AabenOpgave.objects.for_adgang(request.adgang).til_liste()
    side = Paginator(opgaver, PR_SIDE).get_page(request.GET.get("side"))
    return render(request, "opgaver/liste.html", {"side": side})
