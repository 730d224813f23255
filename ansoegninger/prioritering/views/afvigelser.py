"""The yardstick of the room: chosen, removed and asked after; and taking back what was last saved there."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.prioritering import fortryd as fortrydelse
from ansoegninger.prioritering.afvigelser import services
from ansoegninger.prioritering.afvigelser.queries import maalestok_for
from ansoegninger.prioritering.afvigelser.stand import er_foraeldet
from ansoegninger.prioritering.policies import maa_arbejde_i_rummet
from ansoegninger.prioritering.scenarier.models import Koersel
from ansoegninger.prioritering.views.runde import hent
from ansoegninger.prioritering.views.scenarier import hent_runde, hent_scenarie
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud


@require_POST
def vaelg(request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
    """Hold the room against the computation that the page showed."""
    scenarie = hent_scenarie(request, sagsnummer, pk)
    nummer = request.POST.get("koersel", "")
    koersel = Koersel.objects.filter(scenarie=scenarie, pk=nummer).first() if nummer.isdecimal() else None
    if koersel is None:
        raise Http404
    koersel.scenarie = scenarie
    try:
        services.vaelg(koersel=koersel, adgang=request.adgang, tidspunkt=request.tidspunkt)
    except Regelbrud as fejl:
        messages.warning(request, fejl.besked)
        return redirect("prioritering:scenarie", sagsnummer, pk)
    messages.success(request, f"Rummet holdes nu op mod »{scenarie.navn}«. Skriv en grund, hvor udkastet afviger.")
    return redirect(reverse("prioritering:runde", args=[sagsnummer]) + "#maalestok")


@require_POST
def fjern(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Hold the room against nothing."""
    runde = hent_runde(request, sagsnummer)
    if services.fjern(runde=runde, adgang=request.adgang, tidspunkt=request.tidspunkt):
        messages.success(request, "Rummet holdes ikke længere op mod noget. De grunde, I har skrevet, er gemt.")
    return redirect("prioritering:runde", sagsnummer)


@require_safe
def stand(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Does the yardstick still hold? The part of the room that is asked for when the rest is there."""
    runde = hent_runde(request, sagsnummer)
    maalestok = maalestok_for(runde)
    foraeldet = maalestok is not None and er_foraeldet(maalestok.koersel, runde, request.dag)
    kontekst = {"runde": runde, "maalestok": maalestok, "foraeldet": foraeldet}
    return render(request, "prioritering/afvigelser/_stand.html", kontekst)


@require_POST
def fortryd(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Take back the save that the page named."""
    runde, _ = hent(request, sagsnummer)
    kraev(maa_arbejde_i_rummet(request.adgang, runde))
    try:
        fortrudt = fortrydelse.fortryd(runde=runde, skridt=_noegle(request.POST.get("skridt")), adgang=request.adgang)
    except Regelbrud as fejl:
        messages.warning(request, fejl.besked)
    else:
        titler = ", ".join(f"»{titel}«" for titel in fortrudt.titler)
        messages.success(request, f"Fortrudt: {titler} er som før, du gemte.")
        for hvorfor in fortrudt.ikke:
            messages.warning(request, hvorfor)
    spoergsmaal = f"?{request.GET.urlencode()}" if request.GET else ""
    return redirect(reverse("prioritering:runde", args=[sagsnummer]) + spoergsmaal)


def _noegle(tekst: str | None) -> UUID:
    try:
        return UUID(tekst or "")
    except ValueError:
        raise Http404 from None
