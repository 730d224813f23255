"""Passing somebody over, and taking that back."""

from __future__ import annotations

from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views import View
from django.views.decorators.http import require_POST

from ansoegninger.budget.models import Ramme
from ansoegninger.budget.views.noegle import noegle_i
from ansoegninger.venteliste.forms import SpringForm
from ansoegninger.venteliste.laeser import Laeser
from ansoegninger.venteliste.models import Overspringning
from ansoegninger.venteliste.queries import Raekke
from ansoegninger.venteliste.services import spring_over, tag_tilbage
from ansoegninger.venteliste.views.hent import hent_liste, hent_raekke, runden
from roller.adgang.foresporgsel import Foresporgsel
from workflows.motor.fejl import Regelbrud


class SpringView(View):
    """One waiting wish, in one pot."""

    def get(self, request: Foresporgsel, sagsnummer: str, oenske: str, ramme_id: int) -> HttpResponse:
        """The form."""
        laeser = hent_liste(request, sagsnummer)
        raekke = hent_raekke(laeser, oenske)
        if raekke is None:
            return _vaek(request, sagsnummer)
        return self._vis(request, laeser, raekke, self._ramme(laeser, ramme_id), SpringForm())

    def post(self, request: Foresporgsel, sagsnummer: str, oenske: str, ramme_id: int) -> HttpResponse:
        """Pass it over; a refusal keeps what was typed."""
        laeser = hent_liste(request, sagsnummer)
        raekke = hent_raekke(laeser, oenske)
        if raekke is None:
            return _vaek(request, sagsnummer)
        formular, ramme = SpringForm(request.POST), self._ramme(laeser, ramme_id)
        if formular.is_valid():
            try:
                spring_over(
                    runde=runden(laeser),
                    oenske=raekke.oenske,
                    ramme_id=ramme.pk,
                    begrundelse=formular.cleaned_data["begrundelse"],
                    adgang=request.adgang,
                    tidspunkt=request.tidspunkt,
                    noegle=noegle_i(request),
                )
            except Regelbrud as fejl:
                formular.add_error(fejl.felt if fejl.felt in formular.fields else None, fejl.besked)
            else:
                messages.success(request, f"{laeser.navn(raekke)} er sprunget over i {ramme.kort_navn}.")
                return redirect("venteliste:liste", sagsnummer)
        return self._vis(request, laeser, raekke, ramme, formular)

    def _vis(
        self, request: Foresporgsel, laeser: Laeser, raekke: Raekke, ramme: Ramme, formular: SpringForm
    ) -> HttpResponse:
        kontekst = {
            "runde": runden(laeser),
            "oenske": raekke.oenske,
            "ramme": ramme,
            "form": formular,
            "noegle": request.POST.get("noegle") or uuid4(),
        }
        return render(request, "venteliste/spring.html", kontekst)

    def _ramme(self, laeser: Laeser, ramme_id: int) -> Ramme:
        """The pot that the address names."""
        ramme = laeser.liste.rammer.get(ramme_id)
        if ramme is None:
            raise Http404
        return ramme


@require_POST
def tilbage(request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
    """Let a wish have its turn again."""
    laeser = hent_liste(request, sagsnummer)
    sprunget = get_object_or_404(
        Overspringning.objects.select_related("oenske", "ramme"), pk=pk, oenske__in=list(laeser.liste.efter_oenske)
    )
    if laeser.raekken(laeser.liste.efter_oenske[sprunget.oenske_id].ventende) is None:
        raise Http404
    try:
        tag_tilbage(
            runde=runden(laeser),
            sprunget=sprunget,
            adgang=request.adgang,
            tidspunkt=request.tidspunkt,
            noegle=noegle_i(request),
        )
    except Regelbrud as fejl:
        messages.warning(request, fejl.besked)
    else:
        messages.success(request, f"Ønsket har fået sin plads igen i {sprunget.ramme.kort_navn}.")
    return redirect("venteliste:liste", sagsnummer)


def _vaek(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    messages.warning(request, "Ønsket står ikke på ventelisten længere. Her er listen, som den er nu.")
    return redirect("venteliste:liste", sagsnummer)
