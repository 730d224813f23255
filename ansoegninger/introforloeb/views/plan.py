"""One programme: its plan, its steps and its days."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.introforloeb import services
from ansoegninger.introforloeb.forms import IntrotrinForm, RammeForm
from ansoegninger.introforloeb.models import Fase, Introforloeb, Introtrin, Udeladt
from ansoegninger.introforloeb.policies import maa_rette_plan, maa_rette_rammen
from ansoegninger.introforloeb.queries import kan_ifoelge_profilen, sendt_tilbage, synlige
from ansoegninger.introforloeb.sider import billede
from ansoegninger.introforloeb.views.faelles import find_forloeb, tilfoej, vejen_til
from ansoegninger.introforloeb.visning import BADGE
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave


@require_safe
def plan(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The plan as drawing and table, with the step that is the reader's own, if one is open."""
    forloeb = find_forloeb(request, sagsnummer)
    opgave = AabenOpgave.objects.for_adgang(request.adgang).filter(sagsnummer=sagsnummer).order_by("frist_dag").first()
    maa_rette = som_aktoer(maa_rette_plan(request.adgang, forloeb))
    profil = kan_ifoelge_profilen(request.adgang, forloeb.person_id) if maa_rette else []
    kontekst = {
        **vejen_til(forloeb),
        **billede(forloeb, request.adgang, request.dag, profil),
        "badge": BADGE[Fase(forloeb.fase)],
        "opgave": opgave,
        "send": opgave if opgave and opgave.trin in {"laeg_plan", "laeg_plan_som_leder"} else None,
        "svar_tilbage": sendt_tilbage(forloeb),
        "maa_rette": maa_rette,
        "maa_rette_rammen": som_aktoer(maa_rette_rammen(request.adgang, forloeb)),
        "egen": forloeb.person_id == request.user.pk,
        "noegle": uuid4(),
    }
    return render(request, "introforloeb/plan.html", kontekst)


class Trin(View):
    """Add a step, or change one."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int | None = None) -> HttpResponse:
        """The form, empty or as the step is."""
        forloeb, trin = self._hent(request, sagsnummer, pk)
        return self._vis(request, forloeb, trin, IntrotrinForm(forloeb=forloeb, dag=request.dag, trin=trin))

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int | None = None) -> HttpResponse:
        """Save, and go back to the plan."""
        forloeb, trin = self._hent(request, sagsnummer, pk)
        form = IntrotrinForm(request.POST, forloeb=forloeb, dag=request.dag, trin=trin)
        if not (form.is_valid() and self._gem(request, forloeb, form, pk)):
            return self._vis(request, forloeb, trin, form)
        messages.success(request, f"»{form.cleaned_data['titel']}« er gemt.")
        return redirect("introforloeb:plan", sagsnummer)

    def _gem(self, request: Foresporgsel, forloeb: Introforloeb, form: IntrotrinForm, pk: int | None) -> bool:
        svar = {navn: form.cleaned_data[navn] for navn in ("noegle", "set_version")}
        af: dict[str, Any] = {"adgang": request.adgang, "tidspunkt": request.tidspunkt, **svar}
        try:
            services.gem_trin(forloeb=forloeb, felter=form.felter, laeringsmaal=form.maal, trin_id=pk, **af)
        except Regelbrud as fejl:
            tilfoej(form, fejl)
            return False
        return True

    def _hent(self, request: Foresporgsel, sagsnummer: str, pk: int | None) -> tuple[Introforloeb, Introtrin | None]:
        forloeb = find_forloeb(request, sagsnummer)
        kraev(som_aktoer(maa_rette_plan(request.adgang, forloeb)))
        return forloeb, get_object_or_404(forloeb.trin.select_related("mentor"), pk=pk) if pk else None

    def _vis(
        self, request: Foresporgsel, forloeb: Introforloeb, trin: Introtrin | None, form: IntrotrinForm
    ) -> HttpResponse:
        titel = "Ret trinnet" if trin else "Nyt trin"
        return render(request, "introforloeb/trin.html", {**vejen_til(forloeb, titel), "titel": titel, "form": form})


class RetRammen(View):
    """The days and what is written about the person, until it begins."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """The form as they are."""
        forloeb = self._hent(request, sagsnummer)
        return self._vis(request, forloeb, RammeForm(forloeb=forloeb))

    def post(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Save, and go back to the plan."""
        forloeb = self._hent(request, sagsnummer)
        form = RammeForm(request.POST, forloeb=forloeb)
        if form.is_valid():
            af: dict[str, Any] = {"adgang": request.adgang, "tidspunkt": request.tidspunkt}
            try:
                services.ret_rammen(forloeb=forloeb, **form.vaerdier, **af)
            except Regelbrud as fejl:
                tilfoej(form, fejl)
            else:
                messages.success(request, "Det er gemt.")
                return redirect("introforloeb:plan", sagsnummer)
        return self._vis(request, forloeb, form)

    def _hent(self, request: Foresporgsel, sagsnummer: str) -> Introforloeb:
        forloeb = find_forloeb(request, sagsnummer)
        kraev(som_aktoer(maa_rette_rammen(request.adgang, forloeb)))
        return forloeb

    def _vis(self, request: Foresporgsel, forloeb: Introforloeb, form: RammeForm) -> HttpResponse:
        titel = "Ret dage og kendskab"
        return render(request, "introforloeb/trin.html", {**vejen_til(forloeb, titel), "titel": titel, "form": form})


@require_POST
def streg(request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
    """Cross a step out, or take it in again, with one click."""
    forloeb = find_forloeb(request, sagsnummer)
    trin = get_object_or_404(forloeb.trin, pk=pk)
    udeladt = Udeladt.KAN if request.POST.get("med") == "nej" else ""
    af: dict[str, Any] = {"adgang": request.adgang, "tidspunkt": request.tidspunkt}
    try:
        services.streg(forloeb=forloeb, trin_id=pk, udeladt=udeladt, **af)
    except Regelbrud as fejl:
        messages.error(request, fejl.besked)
    else:
        messages.success(request, f"»{trin.titel}« er {'streget over' if udeladt else 'med igen'}.")
    return redirect(reverse("introforloeb:plan", args=[sagsnummer]) + f"#trin-{pk}")


@require_POST
def kryds(request: Foresporgsel, pk: int) -> HttpResponse:
    """Tick a step off, or take the tick back; the mentor does it without seeing the rest of the programme."""
    trin = get_object_or_404(Introtrin.objects.select_related("forloeb__enhed"), pk=pk)
    ser_sagen = synlige(request.adgang).filter(pk=trin.forloeb_id).exists()
    if not ser_sagen and trin.mentor_id != request.user.pk:
        raise Http404
    af: dict[str, Any] = {"trin": trin, "adgang": request.adgang, "tidspunkt": request.tidspunkt}
    if request.POST.get("gjort") == "ja":
        services.kryds_af(**af)
        messages.success(request, f"»{trin.titel}« er gjort.")
    else:
        services.tag_krydset_af(**af)
        messages.success(request, f"Krydset ved »{trin.titel}« er taget af igen.")
    if ser_sagen:
        return redirect(reverse("introforloeb:plan", args=[trin.forloeb.sagsnummer]) + f"#trin-{pk}")
    return redirect("introforloeb:mentor")
