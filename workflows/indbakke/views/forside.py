"""The front page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.valg import valgt_rolle
from workflows.indbakke.forside import forside_for


@require_safe
def forside(request: Foresporgsel) -> HttpResponse:
    """What awaits the person, in the role that is looked through."""
    return render(request, "forside/forside.html", forside_for(valgt_rolle(request, request.adgang), request))
