"""Writing a scenario: a new one, perhaps as a copy, its limits, and a mark on one wish."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views import View

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde, Rundevaegt
from ansoegninger.prioritering.scenarier import services
from ansoegninger.prioritering.scenarier.forms import MaerkeForm, ScenarieForm
from ansoegninger.prioritering.scenarier.grundlag import laes
from ansoegninger.prioritering.scenarier.models import Scenarie
from ansoegninger.prioritering.scenarier.policies import maa_lave, maa_maerke
from ansoegninger.prioritering.scenarier.queries import med_graenser
from ansoegninger.prioritering.views.scenarier import hent_runde, hent_scenarie
from ansoegninger.strategi.queries import temaer_i
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud

_FLEST_CIFRE = 18


class NytView(View):
    """A new scenario; with ?fra= it begins as another one of the round."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """The form."""
        runde = _til_arbejde(request, sagsnummer)
        fra = _fra(runde, request.GET.get("fra", ""))
        if fra:
            fra.navn = ""
        return _vis(request, runde, formular(request, runde, scenarie=fra), noegle=uuid4(), fra=fra)

    def post(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Make it; sent twice it is made once."""
        runde = _til_arbejde(request, sagsnummer)
        form, noegle = formular(request, runde, request.POST), _noegle(request)
        fra = _fra(runde, request.POST.get("fra", ""))
        if form.is_valid():
            try:
                ny = services.opret(
                    runde=runde,
                    data=form.data_til_service,
                    adgang=request.adgang,
                    tidspunkt=request.tidspunkt,
                    noegle=noegle,
                    maerker_fra=fra,
                )
                return redirect("prioritering:scenarie", sagsnummer, ny.pk)
            except Regelbrud as fejl:
                form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
        return _vis(request, runde, form, noegle=noegle, fra=fra)


class RetView(View):
    """The limits of a scenario."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """The form with what it says now."""
        runde = _til_arbejde(request, sagsnummer)
        scenarie = hent_scenarie(request, sagsnummer, pk)
        return _vis(request, runde, formular(request, runde, scenarie=scenarie), scenarie=scenarie)

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Change it, if nobody else has meanwhile."""
        runde = _til_arbejde(request, sagsnummer)
        scenarie = hent_scenarie(request, sagsnummer, pk)
        form = formular(request, runde, request.POST, scenarie=scenarie)
        if form.is_valid():
            try:
                version = form.cleaned_data["version"]
                services.ret(scenarie=scenarie, data=form.data_til_service, version=version, adgang=request.adgang)
                messages.success(request, "Scenariet er rettet. Regn igen for at se, hvad det giver.")
                return redirect("prioritering:scenarie", sagsnummer, pk)
            except Regelbrud as fejl:
                form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
        return _vis(request, runde, form, scenarie=scenarie)


class MaerkeView(View):
    """A wish that must be in, or must never be."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int, oenske: str) -> HttpResponse:
        """The form with the mark that it has."""
        scenarie, fundet = self._hent(request, sagsnummer, pk, oenske)
        gammelt = next((m for m in scenarie.maerker.all() if m.oenske_id == fundet.pk), None)
        start = {"maerke": gammelt.maerke, "grund": gammelt.grund} if gammelt else {}
        return self._vis(request, scenarie, fundet, MaerkeForm(initial=start))

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int, oenske: str) -> HttpResponse:
        """Set it or take it away."""
        scenarie, fundet = self._hent(request, sagsnummer, pk, oenske)
        form = MaerkeForm(request.POST)
        if form.is_valid():
            try:
                services.saet_maerke(
                    scenarie=scenarie,
                    oenske=fundet,
                    adgang=request.adgang,
                    tidspunkt=request.tidspunkt,
                    **form.cleaned_data,
                )
                messages.success(request, "Mærket er gemt. Regn igen for at se, hvad det giver.")
                return redirect("prioritering:scenarie", sagsnummer, pk)
            except Regelbrud as fejl:
                form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
        return self._vis(request, scenarie, fundet, form)

    def _hent(self, request: Foresporgsel, sagsnummer: str, pk: int, oenske: str) -> tuple[Scenarie, Oenske]:
        scenarie = hent_scenarie(request, sagsnummer, pk)
        i_runden = Oenske.objects.filter(placeringer__indstilling__runde=scenarie.runde).til_liste()
        fundet = get_object_or_404(i_runden, sagsnummer=oenske)
        kraev(som_aktoer(maa_maerke(request.adgang, scenarie.runde, fundet)))
        return scenarie, fundet

    def _vis(self, request: Foresporgsel, scenarie: Scenarie, oenske: Oenske, form: MaerkeForm) -> HttpResponse:
        kontekst = {"runde": scenarie.runde, "scenarie": scenarie, "oenske": oenske, "form": form}
        return render(request, "prioritering/scenarier/maerke.html", kontekst)


def formular(
    request: Foresporgsel, runde: Prioriteringsrunde, data: Any = None, *, scenarie: Scenarie | None = None
) -> ScenarieForm:
    """The form with the round's pots, weights and themes."""
    return ScenarieForm(
        data,
        rammer=laes(runde, request.dag).pots,
        vaegte=Rundevaegt.objects.filter(runde=runde).select_related("kriterium").order_by("kriterium__orden"),
        temaer={tema.nummer: tema.navn for tema in temaer_i([runde.enhed.path], request.dag)},
        scenarie=scenarie,
    )


def _vis(
    request: Foresporgsel,
    runde: Prioriteringsrunde,
    form: ScenarieForm,
    *,
    scenarie: Scenarie | None = None,
    fra: Scenarie | None = None,
    noegle: UUID | None = None,
) -> HttpResponse:
    kontekst = {"runde": runde, "form": form, "scenarie": scenarie, "fra": fra, "noegle": noegle}
    return render(request, "prioritering/scenarier/formular.html", kontekst)


def _til_arbejde(request: Foresporgsel, sagsnummer: str) -> Prioriteringsrunde:
    """The round, for whoever may make scenarios in it now."""
    runde = hent_runde(request, sagsnummer)
    kraev(som_aktoer(maa_lave(request.adgang, runde)))
    return runde


def _fra(runde: Prioriteringsrunde, pk: str) -> Scenarie | None:
    """The scenario to begin from, if one was asked for."""
    if not pk:
        return None
    if not pk.isdecimal() or len(pk) > _FLEST_CIFRE:
        raise Http404
    return get_object_or_404(med_graenser(Scenarie.objects.filter(runde=runde)), pk=int(pk))


def _noegle(request: Foresporgsel) -> UUID:
    try:
        return UUID(request.POST.get("noegle", ""))
    except ValueError as fejl:
        raise BadRequest("Formularen mangler sin nøgle") from fejl
