"""A preparation that is still being written keeps itself."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from ansoegninger.mus import services
from ansoegninger.mus.forms import ForberedelseForm
from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.queries import mine
from roller.adgang.foresporgsel import Foresporgsel
from workflows.motor.fejl import Regelbrud


@require_POST
def gem_kladden(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Keep what is filled in so far; the button without script comes here too, and goes to the case."""
    samtaler: Any = mine(request.adgang).select_related("person", "enhed", "runde__strategi")
    samtale: MusSamtale = get_object_or_404(samtaler, sagsnummer=sagsnummer)
    form = ForberedelseForm(request.POST, sag=samtale, adgang=request.adgang, dag=request.dag)
    try:
        services.gem_forberedelseskladde(
            samtale=samtale, adgang=request.adgang, felter=form.gyldige(), tidspunkt=request.tidspunkt
        )
    except Regelbrud as fejl:
        return HttpResponse(fejl.besked, status=409, content_type="text/plain; charset=utf-8")
    if request.htmx:
        return HttpResponse(status=204)
    messages.success(request, "Kladden til din forberedelse er gemt. Kun du kan se den.")
    return redirect("indbakke:sag", sagsnummer)
