"""Scenarios of a round: the list side by side, one answer with its progress, and what the chief can do with it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.prioritering.afvigelser.queries import er_maalestok, maalestok_for
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.queries import synlige_runder
from ansoegninger.prioritering.scenarier import koersel as beregning
from ansoegninger.prioritering.scenarier import services
from ansoegninger.prioritering.scenarier.brug import brug as laeg_forslag
from ansoegninger.prioritering.scenarier.grundlag import laes
from ansoegninger.prioritering.scenarier.listen import liste
from ansoegninger.prioritering.scenarier.models import Koersel, Scenarie
from ansoegninger.prioritering.scenarier.policies import maa_lave, maa_se_oenskerne, maa_se_scenarier
from ansoegninger.prioritering.scenarier.queries import fremdrift as naaet
from ansoegninger.prioritering.scenarier.queries import med_graenser, seneste_koersel
from ansoegninger.prioritering.scenarier.svar import konflikt, oenskeside, svar, udeladte
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud
from workflows.sprog.formater import antal

_FLEST_CIFRE = 18


def hent_runde(request: Foresporgsel, sagsnummer: str) -> Prioriteringsrunde:
    """The round, for those who see its scenarios.

    Raises:
        Http404: it does not exist, or the person may not know that it does.
        IngenAdgang: the person sees the round, but not this.
    """
    runde = get_object_or_404(synlige_runder(request.adgang), sagsnummer=sagsnummer)
    kraev(maa_se_scenarier(request.adgang, runde))
    return runde


def hent_scenarie(request: Foresporgsel, sagsnummer: str, pk: int) -> Scenarie:
    """One of its scenarios with its limits."""
    runde = hent_runde(request, sagsnummer)
    alle = med_graenser(Scenarie.objects.filter(runde=runde)).prefetch_related("rammer__ramme__enhed")
    scenarie = get_object_or_404(alle, pk=pk)
    scenarie.runde = runde
    return scenarie


@require_safe
def scenarier(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Every scenario of the round, and some of them side by side."""
    runde = hent_runde(request, sagsnummer)
    valgt = {int(pk) for pk in request.GET.getlist("vis") if pk.isdecimal() and len(pk) <= _FLEST_CIFRE}
    ser_oensker = bool(maa_se_oenskerne(request.adgang, runde))
    kontekst = liste(runde, valgt, request.adgang.bruger.pk, ser_oensker=ser_oensker)
    kontekst |= {"runde": runde, "maa": som_aktoer(maa_lave(request.adgang, runde))}
    return render(request, "prioritering/scenarier/liste.html", kontekst)


@require_safe
def scenarie(request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
    """The answer, and what each wish would cost to turn."""
    fundet = hent_scenarie(request, sagsnummer, pk)
    kontekst = svar(fundet, request.dag)
    kontekst |= {
        "runde": fundet.runde,
        "maa": som_aktoer(maa_lave(request.adgang, fundet.runde)),
        "ser_oensker": maa_se_oenskerne(request.adgang, fundet.runde),
        "maalestok": maalestok_for(fundet.runde),
        "er_maalestok": er_maalestok(fundet.pk),
    }
    if kontekst["koersel"]:
        kontekst |= _enkelte(request, fundet, kontekst["koersel"], kontekst)
    return render(request, "prioritering/scenarier/svar.html", kontekst)


def _enkelte(request: Foresporgsel, fundet: Scenarie, koersel: Koersel, kontekst: dict[str, Any]) -> dict[str, Any]:
    """What concerns single wishes, for those who may know."""
    bruger, ser = request.adgang.bruger, bool(kontekst["ser_oensker"])
    ekstra: dict[str, Any] = {"konflikt": konflikt(koersel, fundet, bruger, ser_oensker=ser)}
    if ser and koersel.har_svar:
        vis = request.GET.get("vis", "")
        side, maa = request.GET.get("side"), bool(kontekst["maa"]) and not kontekst["brugt"]
        ekstra |= oenskeside(koersel, fundet, bruger, vis, side, kan_maerke=maa) | {"vis": vis}
    if ser and kontekst["udeladt"]:
        ekstra["udeladte"] = udeladte(laes(fundet.runde, request.dag), bruger)
    return ekstra


@require_safe
def fremdrift(request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
    """How far the computation is: the part of the page that renews itself, and loads the page when there is more."""
    fundet = hent_scenarie(request, sagsnummer, pk)
    koersel = seneste_koersel(fundet)
    if koersel is None:
        raise Http404
    faerdige, i_alt = naaet(koersel)
    kontekst = {"runde": fundet.runde, "scenarie": fundet, "koersel": koersel, "faerdige": faerdige, "i_alt": i_alt}
    svaret = render(request, "prioritering/scenarier/_fremdrift.html", kontekst)
    vist_svar = request.GET.get("svar") == "1"
    if not koersel.er_aaben or koersel.har_svar != vist_svar:
        svaret["HX-Refresh"] = "true"
    return svaret


@require_POST
def beregn(request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
    """Compute at once what is small; the rest is ordered."""
    fundet = hent_scenarie(request, sagsnummer, pk)
    try:
        koersel = services.bestil(scenarie=fundet, adgang=request.adgang, tidspunkt=request.tidspunkt)
    except Regelbrud as fejl:
        messages.warning(request, fejl.besked)
        return redirect("prioritering:scenarie", sagsnummer, pk)
    if koersel.laan and not koersel.har_svar and koersel.bestilt_kl == request.tidspunkt:
        beregning.straks(koersel.pk, koersel.laan, lambda: request.tidspunkt)
    return redirect("prioritering:scenarie", sagsnummer, pk)


@require_POST
def stop(request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
    """Stop what is under way."""
    fundet = hent_scenarie(request, sagsnummer, pk)
    koersel = seneste_koersel(fundet)
    if koersel is not None:
        koersel.scenarie = fundet
        services.annuller(koersel=koersel, adgang=request.adgang, tidspunkt=request.tidspunkt)
        messages.success(request, "Beregningen stoppes. Det, der er regnet ud, bliver stående.")
    return redirect("prioritering:scenarie", sagsnummer, pk)


@require_POST
def slet(request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
    """Throw a scenario away."""
    fundet = hent_scenarie(request, sagsnummer, pk)
    try:
        services.slet(scenarie=fundet, adgang=request.adgang)
    except Regelbrud as fejl:
        messages.warning(request, fejl.besked)
        return redirect("prioritering:scenarie", sagsnummer, pk)
    messages.success(request, f"Scenariet »{fundet.navn}« er slettet.")
    return redirect("prioritering:scenarier", sagsnummer)


@require_POST
def brug(request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
    """Lay the answer as drafts in the decision room."""
    fundet = hent_scenarie(request, sagsnummer, pk)
    koersel = seneste_koersel(fundet)
    if koersel is None:
        raise Http404
    koersel.scenarie = fundet
    try:
        nye = laeg_forslag(koersel=koersel, adgang=request.adgang, tidspunkt=request.tidspunkt)
    except Regelbrud as fejl:
        messages.warning(request, fejl.besked)
        return redirect("prioritering:scenarie", sagsnummer, pk)
    besked = f"{antal(nye, 'forslag', 'forslag')} er lagt i rummet. Skriv en begrundelse til hvert af dem."
    messages.success(request, besked)
    return redirect("prioritering:runde", sagsnummer)
