"""The page of a case: where it is, what has happened, and what can be done."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_safe

from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.formularer import Formular
from workflows.indbakke.historik import gange
from workflows.indbakke.indtastet import husk_felter
from workflows.indbakke.noegle import laes_noegle, tilfoej_regelbrud
from workflows.indbakke.opgaveside import lav_formular
from workflows.indbakke.opslag import set_af
from workflows.indbakke.sagsside import diagramtekst, proces_for, sagskontekst, synlig_sag
from workflows.motor.diagram import bpmn as tegn_bpmn
from workflows.motor.doere import afbryd, maa_afbryde
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.feltaendringer import i_ord, poster
from workflows.motor.noder import Afbrydelse
from workflows.motor.sag import Sag

#: History rows a page; what was done at one time may be cut in two by it.
PR_SIDE = 100


@require_safe
def sag(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """One case, for whoever may see it."""
    kontekst = sagskontekst(synlig_sag(sagsnummer, request.adgang), request)
    if kontekst["diagram"]:
        kontekst["diagramtekst"] = diagramtekst(kontekst["diagram"])
    return render(request, "sager/sag.html", kontekst)


@require_safe
def historik(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Every change of the case's fields, in pages."""
    sagen = synlig_sag(sagsnummer, request.adgang)
    side = Paginator(poster(sagen, request.adgang), PR_SIDE).get_page(request.GET.get("side"))
    kontekst = {
        "sag": sagen,
        "sti": [
            {"titel": sagen.sagsnummer, "url": reverse("indbakke:sag", args=[sagen.sagsnummer])},
            {"titel": "Historik"},
        ],
        "side": side,
        "gange": gange(i_ord(sagen, request.adgang, side)),
        "set_af": set_af(sagen, request.adgang),
    }
    return render(request, "sager/historik.html", kontekst)


@require_safe
def bpmn(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The process of the case as BPMN."""
    proces = proces_for(synlig_sag(sagsnummer, request.adgang))
    if proces is None:
        raise Http404
    hoved = {"Content-Disposition": f'attachment; filename="{proces.flow_class.kode()}.bpmn"'}
    return HttpResponse(tegn_bpmn(proces.flow_class), "application/xml", headers=hoved)


class AfbrydView(View):
    """A way out of the case: first what will happen, then the door."""

    def get(self, request: Foresporgsel, sagsnummer: str, navn: str) -> HttpResponse:
        """Ask for confirmation; refused with the reason where the way is shut."""
        sagen, udvej = _udvej(request, sagsnummer, navn)
        return _vis(request, sagen, udvej, lav_formular(udvej.form, sagen, request), uuid4())

    def post(self, request: Foresporgsel, sagsnummer: str, navn: str) -> HttpResponse:
        """Take the way out."""
        noegle = laes_noegle(request)
        sagen, udvej = _udvej(request, sagsnummer, navn)
        formular = lav_formular(udvej.form, sagen, request, request.POST)
        if formular is not None:
            husk_felter(request, formular.fields)
        try:
            if formular is None or formular.is_valid():
                data = formular.cleaned_data if formular else {}
                return _taget(request, sagen, udvej, data, noegle)
        except Regelbrud as fejl:
            formular = tilfoej_regelbrud(formular, fejl)
        return _vis(request, sagen, udvej, formular, noegle)


def _udvej(request: Foresporgsel, sagsnummer: str, navn: str) -> tuple[Sag, Afbrydelse]:
    """The way out of a case that the person may see."""
    sagen = synlig_sag(sagsnummer, request.adgang)
    proces = proces_for(sagen)
    udvej = proces.flow_class.afbrydelser().get(navn) if proces else None
    if udvej is None:
        raise Http404
    return sagen, udvej


def _vis(request: Foresporgsel, sagen: Sag, udvej: Afbrydelse, formular: Formular | None, noegle: UUID) -> HttpResponse:
    # Who first, then when: only somebody who could have taken the way out came too late.
    kraev(som_aktoer(request.adgang.kompetent(udvej.rolle, sagen.enhed, sagen.person_id)))
    if sagen.fase not in udvej.fra:
        raise ForSent(None, sagen.sagsnummer)
    kraev(som_aktoer(maa_afbryde(request.adgang, udvej, sagen)))
    slut = sagen.faser(udvej.fase).label.lower()
    kontekst = {
        "sag": sagen,
        "udvej": udvej,
        "form": formular,
        "skjulte": [{"navn": "noegle", "vaerdi": noegle}],
        "foelger": [
            f"Sagen {sagen.sagsnummer} stopper: {slut}.",
            "Det, der er sket, bliver stående i forløbet.",
        ],
    }
    return render(request, "sager/afbryd.html", kontekst)


def _taget(request: Foresporgsel, sagen: Sag, udvej: Afbrydelse, data: dict[str, object], noegle: UUID) -> HttpResponse:
    resultat = afbryd(
        afbrydelse=udvej, sag=sagen, adgang=request.adgang, data=data, tidspunkt=request.tidspunkt, noegle=noegle
    )
    messages.success(request, f"»{udvej.titel}« er gemt. Sagen er slut: {sagen.faser(udvej.fase).label.lower()}.")
    return redirect("indbakke:sag", resultat.sagsnummer)
