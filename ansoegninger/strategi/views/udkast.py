"""The draft of a version: how it begins, and the page where it is written."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.strategi.forms import NyForm
from ansoegninger.strategi.godkendelse import Strategiforslag
from ansoegninger.strategi.indhold import indhold
from ansoegninger.strategi.mangler import foer, mangler
from ansoegninger.strategi.policies import maa_rette, maa_skrive
from ansoegninger.strategi.queries import aabent_forslag, strategi_for, synlige_forslag
from ansoegninger.strategi.services import begynd_version
from ansoegninger.strategi.slags import SLAGS
from ansoegninger.strategi.views.noegle import laes_noegle
from ansoegninger.strategi.visning import som_laest
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.organisation.models import Enhed, Enhedsart
from workflows.motor.faelles import kraev_aktoer
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave


class NyView(View):
    """The next version begins."""

    def get(self, request: Foresporgsel, center_id: int) -> HttpResponse:
        """How; or the draft that is there already."""
        center = _center(request, center_id)
        if aabent := aabent_forslag(center.pk):
            return redirect("strategi:udkast", aabent.sagsnummer)
        return _vis_ny(request, center, NyForm())

    def post(self, request: Foresporgsel, center_id: int) -> HttpResponse:
        """Begin it, once however often the form is sent."""
        center, noegle = _center(request, center_id), laes_noegle(request)
        form = NyForm(request.POST)
        if form.is_valid():
            try:
                forslag = begynd_version(
                    center=center,
                    som_kopi=form.cleaned_data["begynd"] == "kopi",
                    adgang=request.adgang,
                    tidspunkt=request.tidspunkt,
                    noegle=noegle,
                )
            except Regelbrud as fejl:
                form.add_error(None, fejl.besked)
            else:
                messages.success(request, f"Udkastet {forslag.sagsnummer} er begyndt.")
                return redirect("strategi:udkast", forslag.sagsnummer)
        return _vis_ny(request, center, form)


@require_safe
def udkast(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The draft part by part, as it is read, with the ways to change it for whoever writes it."""
    forslag = get_object_or_404(synlige_forslag(request.adgang), sagsnummer=sagsnummer)
    skriver = som_aktoer(maa_rette(request.adgang, forslag))
    forrige = foer(forslag.strategi, request.dag)
    kontekst: dict[str, Any] = som_laest(indhold(forslag.strategi)) | {
        "forslag": forslag,
        "skriver": skriver,
        "mangler": mangler(forslag.strategi, request.dag) if skriver else [],
        "forrige": forrige if forrige != forslag.strategi else None,
        "tilfoej": [(slags.kode, f"Tilføj {slags.ubestemt}") for slags in SLAGS.values()],
        "send_url": _send_url(forslag) if skriver else "",
    }
    return render(request, "strategi/udkast.html", kontekst)


def _send_url(forslag: Strategiforslag) -> str:
    opgave = AabenOpgave.objects.filter(sagsnummer=forslag.sagsnummer, trin="skriv").first()
    return reverse("indbakke:opgave", args=[opgave.task_id]) if opgave else ""


def _center(request: Foresporgsel, pk: int) -> Enhed:
    center = get_object_or_404(Enhed, pk=pk, art=Enhedsart.CENTER)
    kraev_aktoer(maa_skrive(request.adgang, center))
    return center


def _vis_ny(request: Foresporgsel, center: Enhed, form: NyForm) -> HttpResponse:
    kontekst = {"center": center, "form": form, "noegle": uuid4(), "forrige": strategi_for(center, request.dag)}
    return render(request, "strategi/ny.html", kontekst)
