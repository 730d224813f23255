"""How far an initiative is."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views import View

from ansoegninger.strategi.forms import TilstandForm
from ansoegninger.strategi.initiativer import Initiativ, Tilstand
from ansoegninger.strategi.policies import maa_saette_tilstand
from ansoegninger.strategi.queries import synlige
from ansoegninger.strategi.services import saet_tilstand
from ansoegninger.strategi.visning import initiativlinje
from roller.adgang.foresporgsel import Foresporgsel
from workflows.motor.faelles import kraev_aktoer
from workflows.motor.fejl import Regelbrud


class TilstandView(View):
    """One initiative of the version in force: its state, and what was said of it before."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """The form, filled in with how it is."""
        initiativ = _hent(request, pk)
        return _vis(request, initiativ, TilstandForm(initial={"vist": initiativ.nu, "tilstand": initiativ.nu}))

    def post(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """Keep it; a refusal keeps what was typed."""
        initiativ = _hent(request, pk)
        form = TilstandForm(request.POST)
        if form.is_valid():
            felter = form.cleaned_data | {"tilstand": Tilstand(form.cleaned_data["tilstand"])}
            try:
                ny = saet_tilstand(initiativ=initiativ, adgang=request.adgang, tidspunkt=request.tidspunkt, **felter)
            except Regelbrud as fejl:
                form.add_error(fejl.felt or None, fejl.besked)
                # What stands now has been shown with the refusal, so the next answer is given on it.
                data = request.POST.copy()
                data["vist"] = initiativ.nu
                form.data = data
            else:
                messages.success(request, f"»{initiativ}« er nu: {ny.get_tilstand_display().lower()}.")
                return redirect("strategi:vis")
        return _vis(request, initiativ, form)


def _hent(request: Foresporgsel, pk: int) -> Initiativ:
    fundne = Initiativ.objects.filter(strategi__in=synlige(request.adgang).order_by())
    initiativ = get_object_or_404(fundne.select_related("strategi__enhed", "tema"), pk=pk)
    kraev_aktoer(maa_saette_tilstand(request.adgang, initiativ))
    return initiativ


def _vis(request: Foresporgsel, initiativ: Initiativ, form: TilstandForm) -> HttpResponse:
    kontekst = {
        "linje": initiativlinje(initiativ),
        "strategi": initiativ.strategi,
        "form": form,
        "foer": initiativ.tilstande.select_related("sat_af"),
    }
    return render(request, "strategi/tilstand.html", kontekst)
