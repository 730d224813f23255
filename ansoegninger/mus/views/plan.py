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

from ansoegninger.kompetenceprofil.queries import egne_mangler
from ansoegninger.kompetenceprofil.rubrikker import Rubrik
from ansoegninger.mus import services
from ansoegninger.mus.forms import MaalForm
from ansoegninger.mus.grus.queries import faelles_maal
from ansoegninger.mus.models import Fase, MusSamtale, Udviklingsmaal
from ansoegninger.mus.opfoelgning.dage import forslag_til
from ansoegninger.mus.opfoelgning.queries import aabent_fra_sidst, fra_sidst
from ansoegninger.mus.planvisning import planvisning
from ansoegninger.mus.policies import maa_rette_plan
from ansoegninger.mus.queries import synlige
from ansoegninger.mus.views.noegle import laes_noegle
from ansoegninger.mus.visning import BADGE
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.formularer.laesning import laes_id
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.models import AabenOpgave


@require_safe
def plan(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The plan, with the step that is the reader's own, if one is open."""
    samtale = find_samtale(request, sagsnummer)
    opgaver = AabenOpgave.objects.for_adgang(request.adgang).filter(sagsnummer=sagsnummer)
    egne = {opgave.trin: opgave for opgave in opgaver}
    kontekst = {
        "samtale": samtale,
        "badge": BADGE[Fase(samtale.fase)],
        "plan": (vist := planvisning(samtale, request.adgang)),
        "fra_sidst": fra_sidst(samtale, request.adgang) if vist.maa_rette else (),
        "faelles": faelles_maal(samtale.person_id, request.adgang) if samtale.person_id else (),
        "forslag": forslag_til(samtale, request.dag) if vist.maa_rette and not vist.dage else (),
        "send": egne.get("plan"),
        "godkend": egne.get("godkend_medarbejder") or egne.get("godkend_leder"),
        "noegle": uuid4(),
        "sti": sti(samtale),
    }
    return render(request, "mus/plan.html", kontekst)


class Maal(View):
    """Add a goal, or change one."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int | None = None) -> HttpResponse:
        """The form, empty or as the goal is."""
        samtale, maal = self._hent(request, sagsnummer, pk)
        return self._vis(request, samtale, self._form(request, samtale, maal), maal, uuid4())

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int | None = None) -> HttpResponse:
        """Save; the plan becomes a new version."""
        noegle = laes_noegle(request)
        samtale, maal = self._hent(request, sagsnummer, pk)
        form = self._form(request, samtale, maal, request.POST)
        if form.is_valid():
            try:
                services.gem_maal(samtale=samtale, adgang=request.adgang, **self._argumenter(request, form, pk, noegle))
            except Regelbrud as fejl:
                form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
            else:
                return gemt(request, samtale, "Målet er gemt.")
        return self._vis(request, samtale, form, maal, noegle)

    def _form(
        self, request: Foresporgsel, samtale: MusSamtale, maal: Udviklingsmaal | None, data: Any = None
    ) -> MaalForm:
        """With `?fra=` a new goal goes on from one of the plan before; anything else there is passed over."""
        fra = None if maal else aabent_fra_sidst(samtale, request.adgang, laes_id(request.GET.get("fra", "")))
        mangler = _mangler(request, samtale)
        return MaalForm(data, samtale=samtale, dag=request.dag, maal=maal, fra=fra, mangler=mangler)

    def _argumenter(self, request: Foresporgsel, form: MaalForm, pk: int | None, noegle: UUID) -> dict[str, Any]:
        return {
            "felter": form.felter(),
            "maal_id": pk,
            "set_version": form.cleaned_data["set_version"],
            "noegle": noegle,
            "tidspunkt": request.tidspunkt,
        }

    def _hent(self, request: Foresporgsel, sagsnummer: str, pk: int | None) -> tuple[MusSamtale, Udviklingsmaal | None]:
        samtale = find_samtale(request, sagsnummer)
        kraev(maa_rette_plan(request.adgang, samtale))
        return samtale, find_maal(request, samtale, pk) if pk else None

    def _vis(
        self, request: Foresporgsel, samtale: MusSamtale, form: MaalForm, maal: Udviklingsmaal | None, noegle: UUID
    ) -> HttpResponse:
        titel = "Ret målet" if maal else "Nyt mål"
        kontekst = {"samtale": samtale, "form": form, "maal": maal, "noegle": noegle, "titel": titel}
        return render(request, "mus/maal.html", kontekst | {"sti": sti(samtale, titel)})


class FjernMaal(View):
    """Take a goal out of the plan, after a confirmation."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Say what will happen."""
        samtale = find_samtale(request, sagsnummer)
        kraev(maa_rette_plan(request.adgang, samtale))
        kontekst = {"samtale": samtale, "maal": find_maal(request, samtale, pk), "sti": sti(samtale, "Fjern målet")}
        return render(request, "mus/fjern_maal.html", kontekst)

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Remove it; a goal that is gone already is as it should be."""
        samtale = find_samtale(request, sagsnummer)
        try:
            services.slet_maal(samtale=samtale, adgang=request.adgang, maal_id=pk, tidspunkt=request.tidspunkt)
        except Regelbrud as fejl:
            messages.error(request, fejl.besked)
            return redirect("mus:plan", sagsnummer)
        return gemt(request, samtale, "Målet er fjernet.")


def _mangler(request: Foresporgsel, samtale: MusSamtale) -> list[Rubrik]:
    """The gaps of the employee's profile, for the two parties."""
    assert samtale.person_id is not None, "en samtale har altid en person"
    return egne_mangler(request.adgang, samtale.person_id)


def find_samtale(request: Foresporgsel, sagsnummer: str) -> MusSamtale:
    """A talk that this person may see."""
    samtaler = synlige(request.adgang).select_related("person", "enhed", "runde__strategi")
    return get_object_or_404(samtaler, sagsnummer=sagsnummer)


def find_maal(request: Foresporgsel, samtale: MusSamtale, pk: int) -> Udviklingsmaal:
    """A goal of the plan."""
    maal = samtale.maal.select_related("tema").filter(pk=pk).first()
    if maal is None and request.method == "POST":
        # The other party removed it: the page for that gives back what was typed.
        raise ForSent(None, samtale.sagsnummer)
    if maal is None:
        raise Http404
    return maal


def gemt(request: Foresporgsel, samtale: MusSamtale, besked: str) -> HttpResponse:
    """Say that it is saved, and that it needs both approvals where they are being given."""
    igen = " Planen er nu ændret og skal godkendes af jer begge." if samtale.fase == Fase.GODKENDELSE else ""
    messages.success(request, besked + igen)
    return redirect("mus:plan", samtale.sagsnummer)


def sti(samtale: MusSamtale, sidst: str = "") -> list[dict[str, str]]:
    """The way to the plan, and to a page under it."""
    planen = {"titel": "Udviklingsplan", "url": reverse("mus:plan", args=[samtale.sagsnummer])}
    vej = [
        {"titel": "MUS", "url": reverse("mus:mine")},
        {"titel": samtale.sagsnummer, "url": reverse("indbakke:sag", args=[samtale.sagsnummer])},
        planen,
    ]
    return [*vej, {"titel": sidst, "url": ""}] if sidst else vej
