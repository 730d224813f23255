"""Granting from the list: the answers, then exactly what will happen, then it happens."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views import View

from ansoegninger.breve.indhold import brevindhold
from ansoegninger.prioritering.models import Beslutning
from ansoegninger.venteliste.forms import Bekraeftet, BevilgForm
from ansoegninger.venteliste.laeser import Laeser
from ansoegninger.venteliste.queries import Raekke
from ansoegninger.venteliste.services import BEVILG, Afgoerelse, bevilg, find, udkast_til
from ansoegninger.venteliste.views.hent import hent_liste, hent_raekke, runden
from ansoegninger.venteliste.vist import pak
from roller.adgang.adgang import Aktoer
from roller.adgang.foresporgsel import Foresporgsel
from workflows.motor.fejl import Regelbrud
from workflows.motor.noegler import tidligere
from workflows.sprog.formater import kr


class BevilgView(View):
    """One waiting wish."""

    def get(self, request: Foresporgsel, sagsnummer: str, oenske: str) -> HttpResponse:
        """The form, with the pot that the link names."""
        laeser = hent_liste(request, sagsnummer)
        raekke = hent_raekke(laeser, oenske)
        if raekke is None:
            return _vaek(request, sagsnummer)
        afgoerelser = _afgoerelser(laeser, raekke)
        return _formular(request, laeser, raekke, BevilgForm(afgoerelser=afgoerelser, initial=_start(request)))

    def post(self, request: Foresporgsel, sagsnummer: str, oenske: str) -> HttpResponse:
        """Show what will happen, or let it; a refusal keeps everything that was typed."""
        laeser = hent_liste(request, sagsnummer)
        raekke = hent_raekke(laeser, oenske)
        if raekke is None:
            return self._igen(request, sagsnummer, oenske)
        formular = BevilgForm(request.POST, afgoerelser=_afgoerelser(laeser, raekke))
        if "ret" in request.POST or not formular.is_valid():
            return _formular(request, laeser, raekke, formular)
        bekraeftet = Bekraeftet(request.POST)
        if not bekraeftet.is_valid():
            return _forhaandsvis(request, laeser, raekke, formular)
        try:
            self._bevilg(request, laeser, raekke, formular, bekraeftet)
        except Regelbrud as fejl:
            formular.add_error(fejl.felt if fejl.felt in formular.fields else None, fejl.besked)
            return _formular(request, laeser, raekke, formular)
        messages.success(request, f"{raekke.oenske.titel} er bevilget. {raekke.oenske.person} får brev om det.")
        return redirect("venteliste:liste", sagsnummer)

    def _bevilg(
        self, request: Foresporgsel, laeser: Laeser, raekke: Raekke, formular: BevilgForm, bekraeftet: Bekraeftet
    ) -> None:
        bevilg(
            runde=runden(laeser),
            oenske=raekke.oenske,
            ramme_id=formular.valgt.forslag.pot.ramme_id,
            begrundelse=formular.cleaned_data["begrundelse"],
            hvorfor=formular.cleaned_data.get("hvorfor", ""),
            vist=bekraeftet.cleaned_data["vist"],
            adgang=request.adgang,
            tidspunkt=request.tidspunkt,
            noegle=bekraeftet.cleaned_data["noegle"],
        )

    def _igen(self, request: Foresporgsel, sagsnummer: str, oenske: str) -> HttpResponse:
        """Sent once more after it was done, the same form gets the same receipt."""
        bekraeftet = Bekraeftet(request.POST)
        gjort = tidligere(request.adgang.bruger, bekraeftet.cleaned_data["noegle"]) if bekraeftet.is_valid() else None
        if gjort and (gjort.sagsnummer, gjort.trin) == (oenske, BEVILG):
            messages.success(request, "Ønsket er bevilget.")
            return redirect("venteliste:liste", sagsnummer)
        return _vaek(request, sagsnummer)


def _start(request: Foresporgsel) -> dict[str, str]:
    return {"ramme": request.GET.get("ramme", "")}


def _afgoerelser(laeser: Laeser, raekke: Raekke) -> list[Afgoerelse]:
    """The wish in each pot that may pay for it."""
    liste, pk = laeser.liste, raekke.oenske.pk
    return [find(liste, pk, f.pot.ramme_id) for f in liste.for_oensket(pk)]


def _vaek(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    messages.warning(request, "Ønsket står ikke på ventelisten længere. Her er listen, som den er nu.")
    return redirect("venteliste:liste", sagsnummer)


def _formular(request: Foresporgsel, laeser: Laeser, raekke: Raekke, formular: BevilgForm) -> HttpResponse:
    kontekst = _faelles(laeser, raekke) | {"form": formular}
    return render(request, "venteliste/bevilg.html", kontekst)


def _forhaandsvis(request: Foresporgsel, laeser: Laeser, raekke: Raekke, formular: BevilgForm) -> HttpResponse:
    """Exactly what the button does: the money, the letter word for word, and where the case goes."""
    valgt, data = formular.valgt, formular.cleaned_data
    aktoer = laeser.svar(raekke)
    assert isinstance(aktoer, Aktoer), "hent_raekke har spurgt"
    udkast: Beslutning = udkast_til(valgt, data["begrundelse"], aktoer, request.tidspunkt)
    kontekst = _faelles(laeser, raekke) | {
        "brev": brevindhold(udkast, kommune=settings.KOMMUNE_NAVN),
        "foelger": _foelger(valgt),
        "skjulte": {
            "ramme": data["ramme"],
            "begrundelse": data["begrundelse"],
            "hvorfor": data.get("hvorfor", ""),
            "vist": pak(valgt.vist),
            "noegle": uuid4(),
        }.items(),
    }
    return render(request, "venteliste/forhaandsvisning.html", kontekst)


def _faelles(laeser: Laeser, raekke: Raekke) -> dict[str, Any]:
    return {"runde": runden(laeser), "oenske": raekke.oenske, "pris_oere": raekke.ventende.pris_oere, "raekke": raekke}


def _foelger(valgt: Afgoerelse) -> list[str]:
    """What happens, in sentences."""
    liste, oenske = valgt.liste, valgt.raekke.oenske
    penge = [
        f"{kr(oere)} disponeres i {liste.rammer[pk].kort_navn}: "
        f"{kr(liste.fri[pk])} fri nu, {kr(liste.fri[pk] - oere)} bagefter."
        for pk, oere in sorted(valgt.tager.items())
    ]
    andet = (
        "" if valgt.fulgt else "Listen foreslår et andet ønske. Din grund gemmes til revisor og kommer ikke i brevet."
    )
    return [
        *(penge or ["Der disponeres ingen penge: Pladsen koster ikke mere."]),
        f"{oenske.person} får brevet nedenfor og en e-mail om det.",
        "Sagen går videre fra ventelisten. Det tidligere svar bliver stående på sagen.",
        *([andet] if andet else []),
        "Beslutningen kan ikke ændres bagefter.",
    ]
