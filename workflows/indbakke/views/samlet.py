"""Several open steps of one kind, done with one answer: answer, see exactly what will happen, confirm."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views import View

from roller.adgang.foresporgsel import Foresporgsel
from workflows.indbakke import samlet
from workflows.indbakke.indtastet import husk_felter, indtastet
from workflows.indbakke.noegle import laes_noegle
from workflows.indbakke.udsnit import fulgt_koe, koe_url
from workflows.motor.fejl import Regelbrud
from workflows.motor.formular import Samletformular
from workflows.motor.noder import Samlet
from workflows.motor.samlet import faelles_trin, proev_samlet, udfoer_samlet


class SamletView(View):
    """What was chosen in the queue. Everything about each case is the motor's answer; nothing is decided here."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """The questions; or which kind to take first, where more than one is chosen."""
        ids = samlet.valgte(request.GET)
        grupper = samlet.grupper(samlet.aabne(ids, request.adgang))
        if not ids:
            return _til_koen(request, "Vælg mindst én opgave, før du fortsætter.")
        if not grupper:
            return _til_koen(request, "De valgte opgaver er ikke længere åbne for dig.")
        if len(grupper) > 1 or grupper[0].samlet is None:
            kort = [samlet.kort(gruppe, fulgt_koe(request).urlencode()) for gruppe in grupper]
            return render(request, "opgaver/samlet/vaelg.html", _kontekst(request) | {"kort": kort})
        try:
            _, saadan = faelles_trin([opgave.task_id for opgave in grupper[0].opgaver])
            formular = _formular(request, saadan, stier=[opgave.enhed.path for opgave in grupper[0].opgaver])
        except Regelbrud as fejl:
            return _til_koen(request, fejl.besked)
        return _spoerg(request, ids, saadan, formular, uuid4())

    def post(self, request: Foresporgsel) -> HttpResponse:
        """The preview; or, confirmed, each step through the door. What was typed is kept until then."""
        noegle, ids = laes_noegle(request), samlet.valgte(request.POST)
        try:
            _, saadan = faelles_trin(ids)
        except Regelbrud as fejl:
            return _til_koen(request, fejl.besked)
        formular = _formular(request, saadan, request.POST)
        if "_ret" in request.POST or (formular is not None and not formular.is_valid()):
            return _spoerg(request, ids, saadan, formular, noegle)
        data = formular.cleaned_data if formular else {}
        if "_udfoer" in request.POST:
            return _udfoer(request, ids, saadan, data, noegle)
        return _forhaandsvis(request, ids, saadan, data, noegle)


def _formular(
    request: Foresporgsel, saadan: Samlet, data: QueryDict | None = None, stier: Collection[str] = ()
) -> Samletformular | None:
    formular = saadan.form(data, dag=request.dag, stier=stier) if saadan.form else None
    husk_felter(request, formular.fields if formular else {})
    return formular


def _spoerg(
    request: Foresporgsel, ids: Sequence[int], saadan: Samlet, formular: Samletformular | None, noegle: UUID
) -> HttpResponse:
    opgaver = samlet.aabne(ids, request.adgang)
    if not opgaver:
        return _til_koen(request, "De valgte opgaver er ikke længere åbne for dig.")
    kontekst = {
        "form": formular,
        "kolonner": samlet.kolonner(),
        "raekker": samlet.raekker(opgaver, request.adgang),
        "ids": [opgave.task_id for opgave in opgaver],
        "lukkede": len(ids) - len(opgaver),
        "noegle": noegle,
    }
    return render(request, "opgaver/samlet/spoerg.html", _kontekst(request, saadan) | kontekst)


def _forhaandsvis(
    request: Foresporgsel, ids: Sequence[int], saadan: Samlet, data: dict[str, Any], noegle: UUID
) -> HttpResponse:
    opgaver = samlet.aabne(ids, request.adgang)
    svar = proev_samlet(opgave_ids=ids, adgang=request.adgang, data=data, tidspunkt=request.tidspunkt)
    kontekst = {
        "overblik": samlet.overblik(svar, opgaver, request.adgang, foer=True),
        "svarene": indtastet(request),
        "svarfelter": _skjult(request, saadan),
        "noegle": noegle,
    }
    return render(request, "opgaver/samlet/forhaandsvis.html", _kontekst(request, saadan) | kontekst)


def _udfoer(
    request: Foresporgsel, ids: Sequence[int], saadan: Samlet, data: dict[str, Any], noegle: UUID
) -> HttpResponse:
    opgaver = samlet.aabne(ids, request.adgang)
    svar = udfoer_samlet(opgave_ids=ids, adgang=request.adgang, data=data, tidspunkt=request.tidspunkt, noegle=noegle)
    overblik = samlet.overblik(svar, opgaver, request.adgang, foer=False)
    return render(request, "opgaver/samlet/gjort.html", _kontekst(request, saadan) | {"overblik": overblik})


def _skjult(request: HttpRequest, saadan: Samlet) -> list[tuple[str, str]]:
    """The answers as they were typed, so that the confirmation sends them again."""
    felter = saadan.form.felter_i(request.POST) if saadan.form else {}
    return [(navn, vaerdi) for navn in felter for vaerdi in request.POST.getlist(navn)]


def _kontekst(request: HttpRequest, saadan: Samlet | None = None) -> dict[str, Any]:
    """What all the pages have: how it is done, and the way back to the queue as it was filtered."""
    return {
        "saadan": saadan,
        "koe": fulgt_koe(request).urlencode(),
        "koe_url": koe_url(fulgt_koe(request)),
        "kolonner_bliver": samlet.kolonner(samlet.BLIVER),
        "kolonner_grund": samlet.kolonner(samlet.HVORFOR_IKKE),
        "kolonner_for_sent": samlet.kolonner(samlet.SENEST_SKET),
    }


def _til_koen(request: HttpRequest, besked: str) -> HttpResponse:
    messages.error(request, besked)
    return redirect(koe_url(fulgt_koe(request)))
