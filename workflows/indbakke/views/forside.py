"""The front page."""

from django.http import HttpResponse
from django.shortcuts import render

from roller.adgang.foresporgsel import Foresporgsel


def forside(request: Foresporgsel) -> HttpResponse:
    """What awaits the person."""
    return render(request, "forside/forside.html")
