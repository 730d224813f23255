"""Agreeing on the days on which the plan is looked at again."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views import View

from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.opfoelgning import services
from ansoegninger.mus.opfoelgning.dage import forslag_til
from ansoegninger.mus.opfoelgning.forms import DageForm
from ansoegninger.mus.policies import maa_rette_plan
from ansoegninger.mus.views.plan import find_samtale, gemt, sti
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud


class Dage(View):
    """The days as they are agreed, or as they are suggested."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """The form."""
        samtale = self._hent(request, sagsnummer)
        return self._vis(request, samtale, self._form(request, samtale))

    def post(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Save; the plan becomes a new version where they changed."""
        samtale = self._hent(request, sagsnummer)
        form = self._form(request, samtale, request.POST)
        if form.is_valid():
            try:
                aendret = services.aftal_dage(
                    samtale=samtale,
                    adgang=request.adgang,
                    dage=form.dage,
                    set_version=form.cleaned_data["set_version"],
                    tidspunkt=request.tidspunkt,
                )
            except Regelbrud as fejl:
                form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
            else:
                if aendret:
                    return gemt(request, samtale, "Opfølgningsdagene er gemt.")
                return redirect("mus:plan", sagsnummer)
        return self._vis(request, samtale, form)

    def _hent(self, request: Foresporgsel, sagsnummer: str) -> MusSamtale:
        samtale = find_samtale(request, sagsnummer)
        kraev(maa_rette_plan(request.adgang, samtale))
        return samtale

    def _form(self, request: Foresporgsel, samtale: MusSamtale, data: object = None) -> DageForm:
        aftalt = list(samtale.opfoelgningsdage.values_list("dag", flat=True))
        return DageForm(data, dage=aftalt or forslag_til(samtale, request.dag), i_dag=request.dag, samtale=samtale)

    def _vis(self, request: Foresporgsel, samtale: MusSamtale, form: DageForm) -> HttpResponse:
        kontekst = {"samtale": samtale, "form": form, "har_dage": samtale.opfoelgningsdage.exists()}
        return render(request, "mus/opfoelgning/dage.html", kontekst | {"sti": sti(samtale, "Opfølgningsdage")})
