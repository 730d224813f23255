"""The page of a case: where it is, what has happened, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
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
from workflows.motor.doere import afbryd, maa_handle, undervejs
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.feltaendringer import i_ord, poster
from workflows.motor.forloeb import Forloeb
from workflows.motor.sag import Sag
from workflows.motor.veje import Afbrydelse, Handling

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


class HandlingView(View):
    """What a person may do to a case beside its steps: first what will happen, then the door."""

    def get(self, request: Foresporgsel, sagsnummer: str, navn: str) -> HttpResponse:
        """Ask for confirmation; refused with the reason where it is shut."""
        sagen, handling = self._find(request, sagsnummer, navn)
        return self._vis(request, sagen, handling, lav_formular(handling.form, sagen, request), uuid4())

    def post(self, request: Foresporgsel, sagsnummer: str, navn: str) -> HttpResponse:
        """Do it."""
        noegle = laes_noegle(request)
        sagen, handling = self._find(request, sagsnummer, navn)
        formular = lav_formular(handling.form, sagen, request, request.POST)
        if formular is not None:
            husk_felter(request, formular.fields)
        try:
            if formular is None or formular.is_valid():
                felter = {
                    "sag": sagen,
                    "adgang": request.adgang,
                    "data": formular.cleaned_data if formular else {},
                    "tidspunkt": request.tidspunkt,
                    "noegle": noegle,
                }
                messages.success(request, self.goer(handling, felter))
                return redirect("indbakke:sag", sagen.sagsnummer)
        except Regelbrud as fejl:
            formular = tilfoej_regelbrud(formular, fejl)
        return self._vis(request, sagen, handling, formular, noegle)

    def _find(self, request: Foresporgsel, sagsnummer: str, navn: str) -> tuple[Sag, Any]:
        """What may be done to a case that the person may see."""
        sagen = synlig_sag(sagsnummer, request.adgang)
        proces = proces_for(sagen)
        handling = self.handlinger(proces.flow_class).get(navn) if proces else None
        if handling is None:
            raise Http404
        return sagen, handling

    def _vis(
        self, request: Foresporgsel, sagen: Sag, handling: Handling, formular: Formular | None, noegle: UUID
    ) -> HttpResponse:
        # Who first, then when: only somebody who could have done it came too late.
        kraev(som_aktoer(request.adgang.kompetent(handling.rolle, sagen.enhed, sagen.person_id)))
        if sagen.fase not in handling.fra:
            raise ForSent(None, sagen.sagsnummer)
        kraev(som_aktoer(maa_handle(request.adgang, handling, sagen)))
        kontekst = {
            "sag": sagen,
            "handling": handling,
            "form": formular,
            "skjulte": [{"navn": "noegle", "vaerdi": noegle}],
        }
        return render(request, "sager/handling.html", kontekst | self.ord(handling, sagen))

    def handlinger(self, flow_class: type[Forloeb]) -> Mapping[str, Handling]:
        """Those of the process that this page is for."""
        return flow_class.undervejs()

    def ord(self, handling: Any, sagen: Sag) -> dict[str, Any]:
        """What the page says of it."""
        foelger = ["Sagen bliver, hvor den er.", "Fristerne for det, der er åbent, bliver regnet ud igen."]
        return {"overskrift": "Det sker", "foelger": foelger, "knap": handling.knap, "fortryd": "Fortryd"}

    def goer(self, handling: Any, felter: dict[str, Any]) -> str:
        """Through the door; says what was done."""
        undervejs(handling=handling, **felter)
        return f"»{handling.titel}« er gemt."


class AfbrydView(HandlingView):
    """A way out of the case."""

    def handlinger(self, flow_class: type[Forloeb]) -> Mapping[str, Handling]:
        return flow_class.afbrydelser()

    def ord(self, handling: Any, sagen: Sag) -> dict[str, Any]:
        foelger = [
            f"Sagen {sagen.sagsnummer} stopper: {_slut(handling, sagen)}.",
            "Det, der er sket, bliver stående i forløbet.",
        ]
        return {
            "overskrift": "Er du sikker?",
            "foelger": foelger,
            "advarsel": "Det kan ikke fortrydes.",
            "knap": handling.titel,
            "fortryd": "Nej, gå tilbage",
        }

    def goer(self, handling: Any, felter: dict[str, Any]) -> str:
        afbryd(afbrydelse=handling, **felter)
        return f"»{handling.titel}« er gemt. Sagen er slut: {_slut(handling, felter['sag'])}."


def _slut(udvej: Afbrydelse, sagen: Sag) -> str:
    return str(sagen.faser(udvej.fase).label).lower()
