"""What the chief does with a pot: create it, change it, enter a grant or set money aside."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View

from ansoegninger.budget.forms import BevaegelseForm, PuljeForm, RammeForm
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.policies import maa_rette_ramme, maa_styre_noget
from ansoegninger.budget.queries import synlige_rammer
from ansoegninger.budget.services import bevaeg, opret_pulje, reguler
from ansoegninger.budget.services.rammer import kraev_aktoer
from ansoegninger.budget.views.noegle import noegle_i
from ansoegninger.strategi.queries import temaer_i
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.motor.fejl import Regelbrud


class NyView(View):
    """A new pot."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """The form."""
        return self._vis(request, self._formular(request), uuid4())

    def post(self, request: Foresporgsel) -> HttpResponse:
        """Create it; a refusal keeps everything that was typed."""
        formular, noegle = self._formular(request, request.POST), noegle_i(request)
        if formular.is_valid():
            data = formular.cleaned_data
            try:
                ny = opret_pulje(
                    data=formular.pulje,
                    ramme_oere=data["ramme_oere"],
                    begrundelse=data["begrundelse"],
                    adgang=request.adgang,
                    tidspunkt=request.tidspunkt,
                    noegle=noegle,
                )
            except Regelbrud as fejl:
                formular.add_error(fejl.felt if fejl.felt in formular.fields else None, fejl.besked)
            else:
                messages.success(request, f"{ny.kort_navn} er oprettet for {ny.aar}.")
                return redirect("budget:vis", ny.pk)
        return self._vis(request, formular, noegle)

    def _formular(self, request: Foresporgsel, data: Any = None) -> PuljeForm:
        kraev(maa_styre_noget(request.adgang))
        egne = request.adgang.q_enheder(Rolle.CENTERCHEF)
        enheder = list(Enhed.objects.filter(egne, art__in=["CENTER", "AFDELING"]).order_by("path"))
        temaer = temaer_i((enhed.path for enhed in enheder), request.dag)
        start = {"aar": request.dag.year + 1, "udgift": "KURSUS"}
        return PuljeForm(data, enheder=enheder, temaer=temaer, initial=start)

    def _vis(self, request: Foresporgsel, formular: PuljeForm, noegle: UUID) -> HttpResponse:
        return render(request, "budget/ny.html", {"form": formular, "noegle": noegle})


def _hvem(request: Foresporgsel, noegle: UUID) -> dict[str, Any]:
    return {"adgang": request.adgang, "tidspunkt": request.tidspunkt, "noegle": noegle}


class EnRamme(View):
    """A form about one pot."""

    def _hent(self, request: Foresporgsel, pk: int) -> Ramme:
        ramme = get_object_or_404(synlige_rammer(request.adgang), pk=pk)
        kraev_aktoer(maa_rette_ramme(request.adgang, ramme))
        return ramme


class RetView(EnRamme):
    """Change a ceiling."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """The form, with what is bound already."""
        ramme = self._hent(request, pk)
        return self._vis(request, ramme, RammeForm(ramme=ramme), uuid4())

    def post(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """Change it; a refusal keeps everything that was typed."""
        ramme = self._hent(request, pk)
        formular, noegle = RammeForm(request.POST, ramme=ramme), noegle_i(request)
        if formular.is_valid():
            try:
                ny = reguler(ramme=ramme, **formular.cleaned_data, **_hvem(request, noegle))
            except Regelbrud as fejl:
                formular.add_error(fejl.felt, fejl.besked)
            else:
                messages.success(request, f"Rammen for {ny.kort_navn} i {ny.aar} er ændret.")
                return redirect(f"{reverse('budget:oversigt')}?aar={ny.aar}")
        return self._vis(request, ramme, formular, noegle)

    def _vis(self, request: Foresporgsel, ramme: Ramme, formular: RammeForm, noegle: UUID) -> HttpResponse:
        return render(request, "budget/ret.html", {"form": formular, "ramme": ramme, "noegle": noegle})


class BevaegView(EnRamme):
    """Enter a grant, set money aside, or let it go."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """The form."""
        return self._vis(request, self._hent(request, pk), BevaegelseForm(), uuid4())

    def post(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """Enter it; a refusal keeps everything that was typed."""
        ramme = self._hent(request, pk)
        formular, noegle = BevaegelseForm(request.POST), noegle_i(request)
        if formular.is_valid():
            try:
                bevaeg(ramme=ramme, **formular.cleaned_data, **_hvem(request, noegle))
            except Regelbrud as fejl:
                formular.add_error(fejl.felt, fejl.besked)
            else:
                messages.success(request, f"Det er bogført i {ramme.kort_navn}.")
                return redirect("budget:vis", ramme.pk)
        return self._vis(request, ramme, formular, noegle)

    def _vis(self, request: Foresporgsel, ramme: Ramme, formular: BevaegelseForm, noegle: UUID) -> HttpResponse:
        return render(request, "budget/bevaeg.html", {"form": formular, "ramme": ramme, "noegle": noegle})
