"""The department's template."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View

from ansoegninger.introforloeb import services
from ansoegninger.introforloeb.forms import SkabelontrinForm
from ansoegninger.introforloeb.models import Introskabelon, Skabelontrin
from ansoegninger.introforloeb.queries import skabelon_for
from ansoegninger.introforloeb.views.faelles import find_enhed, sti, tilfoej
from ansoegninger.strategi.queries import strategi_for
from roller.adgang.foresporgsel import Foresporgsel
from roller.organisation.models import Enhed
from workflows.motor.fejl import Regelbrud


class Skabelon(View):
    """The steps that are proposed to everybody; a department without one begins from the strategy."""

    def get(self, request: Foresporgsel, enhed_id: int) -> HttpResponse:
        """The steps in their order."""
        enhed = find_enhed(request, enhed_id)
        skabelon = skabelon_for(enhed)
        trin = skabelon.trin.select_related("tema").prefetch_related("laeringsmaal") if skabelon else []
        gaeldende = strategi_for(enhed, request.dag)
        kontekst = {
            "enhed": enhed,
            "skabelon": skabelon,
            "trin": list(trin),
            "ny_strategi": gaeldende if skabelon and gaeldende and gaeldende.pk != skabelon.strategi_id else None,
            "sti": _sti(enhed),
        }
        return render(request, "introforloeb/skabelon.html", kontekst)

    def post(self, request: Foresporgsel, enhed_id: int) -> HttpResponse:
        """Begin one; or take over the strategy that holds now."""
        enhed = find_enhed(request, enhed_id)
        af: dict[str, Any] = {"adgang": request.adgang, "tidspunkt": request.tidspunkt}
        skabelon = services.sikr_skabelon(enhed=enhed, **af)
        if request.POST.get("strategi") == "ny":
            services.foelg_strategien(skabelon=skabelon, **af)
            messages.success(request, "Skabelonen følger nu den gældende strategi. Se trinnene igennem.")
        return redirect("introforloeb:skabelon", enhed_id)


class Trin(View):
    """Add a step to the template, or change one."""

    def get(self, request: Foresporgsel, enhed_id: int, pk: int | None = None) -> HttpResponse:
        """The form, empty or as the step is."""
        skabelon, trin = _hent(request, enhed_id, pk)
        return self._vis(request, skabelon, trin, SkabelontrinForm(strategi=skabelon.strategi, trin=trin))

    def post(self, request: Foresporgsel, enhed_id: int, pk: int | None = None) -> HttpResponse:
        """Save, and go back to the template."""
        skabelon, trin = _hent(request, enhed_id, pk)
        form = SkabelontrinForm(request.POST, strategi=skabelon.strategi, trin=trin)
        if not (form.is_valid() and self._gem(request, skabelon, form, pk)):
            return self._vis(request, skabelon, trin, form)
        messages.success(request, f"»{form.cleaned_data['titel']}« er gemt i skabelonen.")
        return redirect("introforloeb:skabelon", enhed_id)

    def _gem(self, request: Foresporgsel, skabelon: Introskabelon, form: SkabelontrinForm, pk: int | None) -> bool:
        af: dict[str, Any] = {
            "adgang": request.adgang,
            "tidspunkt": request.tidspunkt,
            **{navn: form.cleaned_data[navn] for navn in ("noegle", "set_version")},
        }
        try:
            services.gem_skabelontrin(skabelon=skabelon, felter=form.felter, laeringsmaal=form.maal, trin_id=pk, **af)
        except Regelbrud as fejl:
            tilfoej(form, fejl)
            return False
        return True

    def _vis(
        self, request: Foresporgsel, skabelon: Introskabelon, trin: Skabelontrin | None, form: SkabelontrinForm
    ) -> HttpResponse:
        titel = "Ret trinnet i skabelonen" if trin else "Nyt trin i skabelonen"
        enhed = skabelon.enhed
        kontekst = {"form": form, "titel": titel, "enhed": enhed, "over": enhed.navn, "sti": _sti(enhed, titel)}
        return render(request, "introforloeb/trin.html", kontekst)


class Fjern(View):
    """Take a step out of the template, after a confirmation."""

    def get(self, request: Foresporgsel, enhed_id: int, pk: int) -> HttpResponse:
        """Say what will happen."""
        skabelon, trin = _hent(request, enhed_id, pk)
        kontekst = {"trin": trin, "enhed": skabelon.enhed, "sti": _sti(skabelon.enhed, "Fjern trinnet")}
        return render(request, "introforloeb/fjern.html", kontekst)

    def post(self, request: Foresporgsel, enhed_id: int, pk: int) -> HttpResponse:
        """Remove it; a step that is gone already is as it should be."""
        skabelon = _skabelon(request, enhed_id)
        services.fjern_skabelontrin(skabelon=skabelon, adgang=request.adgang, trin_id=pk, tidspunkt=request.tidspunkt)
        messages.success(request, "Trinnet er fjernet fra skabelonen.")
        return redirect("introforloeb:skabelon", enhed_id)


def _skabelon(request: Foresporgsel, enhed_id: int) -> Introskabelon:
    skabelon = skabelon_for(find_enhed(request, enhed_id))
    if skabelon is None:
        raise Http404
    return skabelon


def _hent(request: Foresporgsel, enhed_id: int, pk: int | None) -> tuple[Introskabelon, Skabelontrin | None]:
    skabelon = _skabelon(request, enhed_id)
    return skabelon, get_object_or_404(skabelon.trin, pk=pk) if pk else None


def _sti(enhed: Enhed, sidst: str = "") -> list[dict[str, str]]:
    skabelonen = (f"Skabelon for {enhed}", reverse("introforloeb:skabelon", args=[enhed.pk]))
    return sti(skabelonen, *([(sidst, "")] if sidst else []))
