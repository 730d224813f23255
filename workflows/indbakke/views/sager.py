"""Search over cases."""

from django.http import HttpResponse
from django.shortcuts import render

from roller.adgang.foresporgsel import Foresporgsel


def sager(request: Foresporgsel) -> HttpResponse:
    """The cases that the person may see."""
    return render(request, "sager/liste.html")
