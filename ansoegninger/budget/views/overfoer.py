"""Carrying the rest of a year over: the amounts first, then all that is chosen at once."""

from __future__ import annotations

from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views import View

from ansoegninger.budget.models import Ramme
from ansoegninger.budget.policies import maa_rette_ramme, maa_styre_noget
from ansoegninger.budget.queries import synlige_rammer
from ansoegninger.budget.services import overfoer
from ansoegninger.budget.views.noegle import noegle_i
from roller.adgang.adgang import Aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.formularer.laesning import laes_id
from workflows.motor.fejl import Regelbrud
from workflows.sprog.formater import antal, kr


class OverfoerView(View):
    """The unspent rests of a year."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """What may go on, pot by pot."""
        return self._vis(request, "")

    def post(self, request: Foresporgsel) -> HttpResponse:
        """Carry over exactly the amounts that were shown."""
        noegle, beloeb = noegle_i(request), _valgte(request)
        try:
            flyttet = overfoer(beloeb=beloeb, adgang=request.adgang, tidspunkt=request.tidspunkt, noegle=noegle)
        except Regelbrud as fejl:
            return self._vis(request, fejl.besked)
        if flyttet:
            i_alt, til = kr(sum(f.beloeb_oere for f in flyttet), hele=True), flyttet[0].til.aar
            messages.success(request, f"{i_alt} fra {antal(len(flyttet), 'ramme', 'rammer')} er overført til {til}.")
            return redirect(f"{reverse('budget:oversigt')}?aar={til}")
        return redirect("budget:oversigt")

    def _vis(self, request: Foresporgsel, fejl: str) -> HttpResponse:
        kraev(maa_styre_noget(request.adgang))
        alle = [
            r
            for r in synlige_rammer(request.adgang)
            if r.overfoerbar_oere and isinstance(maa_rette_ramme(request.adgang, r), Aktoer)
        ]
        aar = _aar(request, alle)
        kontekst = {
            "aar": aar,
            "andre_aar": sorted({r.aar for r in alle} - {aar}, reverse=True),
            "rammer": [r for r in alle if r.aar == aar],
            "valgte": _valgte(request) if request.method == "POST" else {},
            "fejl": fejl,
            "noegle": uuid4(),
        }
        return render(request, "budget/overfoer.html", kontekst)


def _aar(request: Foresporgsel, rammer: list[Ramme]) -> int:
    """The year asked for; otherwise the latest that has begun, since next year's money is nobody's rest yet."""
    oensket = request.GET.get("aar", "") or request.POST.get("aar", "")
    kendte = sorted({r.aar for r in rammer}, reverse=True)
    begyndt = [a for a in kendte if a <= request.dag.year]
    standard = begyndt[0] if begyndt else request.dag.year
    return next((a for a in kendte if str(a) == oensket), standard)


def _valgte(request: Foresporgsel) -> dict[int, int]:
    """The chosen pots with the amount that stood beside each; what is no number is not chosen."""
    par = ((laes_id(pk), laes_id(request.POST.get(f"beloeb-{pk}", ""))) for pk in request.POST.getlist("ramme"))
    return {pk: oere for pk, oere in par if pk is not None and oere is not None}
