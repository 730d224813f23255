"""Making a programme."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views import View

from ansoegninger.introforloeb.forms import NytForm
from ansoegninger.introforloeb.models import Introforloeb
from ansoegninger.introforloeb.queries import skabelon_for
from ansoegninger.introforloeb.services import opret
from ansoegninger.introforloeb.views.faelles import find_enhed, sti, tilfoej
from ansoegninger.strategi.models import Strategi
from ansoegninger.strategi.queries import strategi_for
from roller.adgang.foresporgsel import Foresporgsel
from roller.organisation.models import Enhed
from workflows.motor.fejl import Regelbrud
from workflows.motor.noegler import tidligere


class Nyt(View):
    """Whom it is for, when, and what the person can already."""

    def get(self, request: Foresporgsel, enhed_id: int) -> HttpResponse:
        """The form."""
        enhed = find_enhed(request, enhed_id)
        form = NytForm(enhed=enhed, strategi=_strategi(request, enhed), adgang=request.adgang)
        return self._vis(request, enhed, form)

    def post(self, request: Foresporgsel, enhed_id: int) -> HttpResponse:
        """Make it, and go to the plan that was proposed."""
        enhed = find_enhed(request, enhed_id)
        if _sendt_foer(request):
            return self._videre(request, None)
        form = NytForm(request.POST, enhed=enhed, strategi=_strategi(request, enhed), adgang=request.adgang)
        if form.is_valid():
            try:
                forloeb = self._opret(request, enhed, form)
            except Regelbrud as fejl:
                tilfoej(form, fejl)
            else:
                return self._videre(request, forloeb)
        return self._vis(request, enhed, form)

    def _opret(self, request: Foresporgsel, enhed: Enhed, form: NytForm) -> Introforloeb | None:
        af: dict[str, Any] = {
            "adgang": request.adgang,
            "tidspunkt": request.tidspunkt,
            "noegle": form.cleaned_data["noegle"],
        }
        return opret(enhed=enhed, person=form.person_valgt, ramme=form.ramme, **af)

    def _videre(self, request: Foresporgsel, forloeb: Introforloeb | None) -> HttpResponse:
        if forloeb is None:
            messages.info(request, "Introforløbet var allerede oprettet.")
            return redirect("introforloeb:liste")
        messages.success(request, "Planen er foreslået. Ret den til, og send den til lederen.")
        return redirect("introforloeb:plan", forloeb.sagsnummer)

    def _vis(self, request: Foresporgsel, enhed: Enhed, form: NytForm) -> HttpResponse:
        kontekst = {"form": form, "enhed": enhed, "sti": sti(("Nyt introforløb", ""))}
        return render(request, "introforloeb/nyt.html", kontekst)


def _sendt_foer(request: Foresporgsel) -> bool:
    """Has this very form made one? Its person is no longer among those who can be chosen."""
    try:
        return tidligere(request.user, UUID(request.POST.get("noegle", ""))) is not None
    except ValueError:
        return False


def _strategi(request: Foresporgsel, enhed: Enhed) -> Strategi | None:
    """What the template is built on; the strategy in force, where there is no template yet."""
    skabelon = skabelon_for(enhed)
    return skabelon.strategi if skabelon else strategi_for(enhed, request.dag)
