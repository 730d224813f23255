"""The individual development plan: both parties write it, goal by goal."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.mus import services
from ansoegninger.mus.forms import MaalForm
from ansoegninger.mus.models import Fase, MusSamtale, Udviklingsmaal
from ansoegninger.mus.planvisning import planvisning
from ansoegninger.mus.policies import maa_rette_plan
from ansoegninger.mus.queries import synlige
from ansoegninger.mus.views.noegle import laes_noegle
from ansoegninger.mus.visning import BADGE
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.models import AabenOpgave


@require_safe
def plan(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The plan, with the step that is the reader's own, if one is open."""
    samtale = _samtale(request, sagsnummer)
    opgaver = AabenOpgave.objects.for_adgang(request.adgang).filter(sagsnummer=sagsnummer)
    egne = {opgave.trin: opgave for opgave in opgaver}
    kontekst = {
        "samtale": samtale,
        "badge": BADGE[Fase(samtale.fase)],
        "plan": planvisning(samtale, request.adgang),
        "send": egne.get("plan"),
        "godkend": egne.get("godkend_medarbejder") or egne.get("godkend_leder"),
        "noegle": uuid4(),
        "sti": _sti(samtale),
    }
    return render(request, "mus/plan.html", kontekst)


class Maal(View):
    """Add a goal, or change one."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int | None = None) -> HttpResponse:
        """The form, empty or as the goal is."""
        samtale, maal = self._hent(request, sagsnummer, pk)
        return self._vis(request, samtale, MaalForm(samtale=samtale, dag=request.dag, maal=maal), maal, uuid4())

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int | None = None) -> HttpResponse:
        """Save; the plan becomes a new version."""
        noegle = laes_noegle(request)
        samtale, maal = self._hent(request, sagsnummer, pk)
        form = MaalForm(request.POST, samtale=samtale, dag=request.dag, maal=maal)
        if form.is_valid():
            try:
                services.gem_maal(samtale=samtale, adgang=request.adgang, **self._argumenter(request, form, pk, noegle))
            except Regelbrud as fejl:
                form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
            else:
                return _gemt(request, samtale, "Målet er gemt.")
        return self._vis(request, samtale, form, maal, noegle)

    def _argumenter(self, request: Foresporgsel, form: MaalForm, pk: int | None, noegle: UUID) -> dict[str, Any]:
        return {
            "felter": form.felter(),
            "maal_id": pk,
            "set_version": form.cleaned_data["set_version"],
            "noegle": noegle,
            "tidspunkt": request.tidspunkt,
        }

    def _hent(self, request: Foresporgsel, sagsnummer: str, pk: int | None) -> tuple[MusSamtale, Udviklingsmaal | None]:
        samtale = _samtale(request, sagsnummer)
        kraev(maa_rette_plan(request.adgang, samtale))
        return samtale, _maal(request, samtale, pk) if pk else None

    def _vis(
        self, request: Foresporgsel, samtale: MusSamtale, form: MaalForm, maal: Udviklingsmaal | None, noegle: UUID
    ) -> HttpResponse:
        titel = "Ret målet" if maal else "Nyt mål"
        kontekst = {"samtale": samtale, "form": form, "maal": maal, "noegle": noegle, "titel": titel}
        return render(request, "mus/maal.html", kontekst | {"sti": _sti(samtale, titel)})


class FjernMaal(View):
    """Take a goal out of the plan, after a confirmation."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Say what will happen."""
        samtale = _samtale(request, sagsnummer)
        kraev(maa_rette_plan(request.adgang, samtale))
        kontekst = {"samtale": samtale, "maal": _maal(request, samtale, pk), "sti": _sti(samtale, "Fjern målet")}
        return render(request, "mus/fjern_maal.html", kontekst)

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Remove it; a goal that is gone already is as it should be."""
        samtale = _samtale(request, sagsnummer)
        try:
            services.slet_maal(samtale=samtale, adgang=request.adgang, maal_id=pk, tidspunkt=request.tidspunkt)
        except Regelbrud as fejl:
            messages.error(request, fejl.besked)
            return redirect("mus:plan", sagsnummer)
        return _gemt(request, samtale, "Målet er fjernet.")


def _samtale(request: Foresporgsel, sagsnummer: str) -> MusSamtale:
    samtaler = synlige(request.adgang).select_related("person", "enhed", "runde__strategi")
    return get_object_or_404(samtaler, sagsnummer=sagsnummer)


def _maal(request: Foresporgsel, samtale: MusSamtale, pk: int) -> Udviklingsmaal:
    maal = samtale.maal.select_related("tema").filter(pk=pk).first()
    if maal is None and request.method == "POST":
        # The other party removed it: the page for that gives back what was typed.
        raise ForSent(None, samtale.sagsnummer)
    if maal is None:
        raise Http404
    return maal


def _gemt(request: Foresporgsel, samtale: MusSamtale, besked: str) -> HttpResponse:
    """Say that it is saved, and that it needs both approvals where they are being given."""
    igen = " Planen er nu ændret og skal godkendes af jer begge." if samtale.fase == Fase.GODKENDELSE else ""
    messages.success(request, besked + igen)
    return redirect("mus:plan", samtale.sagsnummer)


def _sti(samtale: MusSamtale, sidst: str = "") -> list[dict[str, str]]:
    planen = {"titel": "Udviklingsplan", "url": reverse("mus:plan", args=[samtale.sagsnummer])}
    sti = [
        {"titel": "MUS", "url": reverse("mus:mine")},
        {"titel": samtale.sagsnummer, "url": reverse("indbakke:sag", args=[samtale.sagsnummer])},
        planen,
    ]
    return [*sti, {"titel": sidst, "url": ""}] if sidst else sti
