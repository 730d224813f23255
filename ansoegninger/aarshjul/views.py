"""Knowledge sharing and the year wheel."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views import View

from ansoegninger.aarshjul.forms import EmneForm
from ansoegninger.aarshjul.kvartaler import kvartal_for
from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.policies import maa_planlaegge, maa_rette
from ansoegninger.aarshjul.queries import LAESERE, PLANLAEGGERE, synlige_emner, videndelinger
from ansoegninger.aarshjul.services import ret_emne, saet_paa_hjulet
from ansoegninger.aarshjul.visning import hjulet
from ansoegninger.oensker.models import Oenske
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from roller.organisation.models import Enhed
from workflows.motor.fejl import Regelbrud
from workflows.sidedeling import Sidedeling

PR_SIDE = 25


class ListeView(View):
    """The wheel of a year, and for its planners the wishes that are to come on it."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """Show both."""
        planlaegger = bool(request.adgang.i_rolle(*PLANLAEGGERE))
        kontekst: dict[str, Any] = {**hjulet(request.adgang, request.GET, request.dag), "planlaegger": planlaegger}
        kontekst["maa_se_evalueringer"] = bool(request.adgang.i_rolle(*LAESERE))
        if planlaegger:
            kontekst["side"] = Sidedeling(videndelinger(request.adgang), PR_SIDE).get_page(request.GET.get("side"))
        return render(request, "aarshjul/liste.html", kontekst)


class PlacerView(View):
    """Put a wish that was answered with knowledge sharing on the wheel."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """The form, with the course's name as the topic to begin with."""
        oenske = _oenske(request, sagsnummer)
        return self._vis(request, oenske, EmneForm(dag=request.dag, initial={"emne": oenske.titel}))

    def post(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Save, and go back to the wheel of that year."""
        oenske = _oenske(request, sagsnummer)
        form = EmneForm(request.POST, dag=request.dag)
        if not (form.is_valid() and _saet(request, oenske.enhed, form, oenske)):
            return self._vis(request, oenske, form)
        return _videre(request, form)

    def _vis(self, request: Foresporgsel, oenske: Oenske, form: EmneForm) -> HttpResponse:
        return render(request, "aarshjul/emne.html", {"form": form, "oenske": oenske, "enhed": oenske.enhed})


class NytEmneView(View):
    """Put a topic on the wheel that comes from no wish."""

    def get(self, request: Foresporgsel, enhed_id: int) -> HttpResponse:
        """The empty form."""
        return self._vis(request, _enhed(request, enhed_id), EmneForm(dag=request.dag))

    def post(self, request: Foresporgsel, enhed_id: int) -> HttpResponse:
        """Save, and go back to the wheel of that year."""
        enhed = _enhed(request, enhed_id)
        form = EmneForm(request.POST, dag=request.dag)
        if not (form.is_valid() and _saet(request, enhed, form, None)):
            return self._vis(request, enhed, form)
        return _videre(request, form)

    def _vis(self, request: Foresporgsel, enhed: Enhed, form: EmneForm) -> HttpResponse:
        return render(request, "aarshjul/emne.html", {"form": form, "enhed": enhed})


class RetEmneView(View):
    """Change a topic, or move it to another quarter."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """The form as the topic stands."""
        emne = self._emne(request, pk)
        felter = ("emne", "vidensperson")
        start = {felt: getattr(emne, felt) for felt in felter} | {"aar": str(emne.aar), "kvartal": str(emne.kvartal)}
        return self._vis(request, emne, EmneForm(dag=request.dag, initial=start))

    def post(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """Save, and go back to the wheel of that year."""
        emne = self._emne(request, pk)
        form = EmneForm(request.POST, dag=request.dag)
        if not (form.is_valid() and _ret(request, emne, form)):
            return self._vis(request, emne, form)
        return _videre(request, form)

    def _emne(self, request: Foresporgsel, pk: int) -> Aarshjulsemne:
        emne = get_object_or_404(synlige_emner(request.adgang), pk=pk)
        kraev(som_aktoer(maa_rette(request.adgang, emne, kvartal_for(request.dag))))
        return emne

    def _vis(self, request: Foresporgsel, emne: Aarshjulsemne, form: EmneForm) -> HttpResponse:
        kontekst = {"form": form, "retter": emne, "oenske": emne.oenske, "enhed": emne.enhed}
        return render(request, "aarshjul/emne.html", kontekst)


def _oenske(request: Foresporgsel, sagsnummer: str) -> Oenske:
    return get_object_or_404(videndelinger(request.adgang), sagsnummer=sagsnummer)


def _enhed(request: Foresporgsel, enhed_id: int) -> Enhed:
    enhed = get_object_or_404(Enhed, pk=enhed_id)
    kraev(som_aktoer(maa_planlaegge(request.adgang, enhed)))
    return enhed


def _saet(request: Foresporgsel, enhed: Enhed, form: EmneForm, oenske: Oenske | None) -> bool:
    """Save a new topic; a refusal becomes the form's error."""
    try:
        saet_paa_hjulet(
            **form.cleaned_data, enhed=enhed, oenske=oenske, adgang=request.adgang, tidspunkt=request.tidspunkt
        )
    except Regelbrud as fejl:
        form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
        return False
    return True


def _ret(request: Foresporgsel, emne: Aarshjulsemne, form: EmneForm) -> bool:
    """Save a change; a refusal becomes the form's error."""
    data = {felt: form.cleaned_data[felt] for felt in ("aar", "kvartal", "vidensperson")}
    try:
        ret_emne(**data, emne=emne, tekst=form.cleaned_data["emne"], adgang=request.adgang, tidspunkt=request.tidspunkt)
    except Regelbrud as fejl:
        form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
        return False
    return True


def _videre(request: Foresporgsel, form: EmneForm) -> HttpResponse:
    data = form.cleaned_data
    messages.success(request, f"»{data['emne']}« står i {data['kvartal']}. kvartal {data['aar']}.")
    svar = redirect("aarshjul:liste")
    svar["Location"] += f"?aar={data['aar']}"
    return svar
