"""The page on which a selection is taken out."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views import View

from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import kraev
from workflows.indbakke.revision.eksport.forms import EksportForm
from workflows.indbakke.revision.eksport.services import tag_ud
from workflows.indbakke.revision.eksport.udvalg import UDVALG, Udvalg, find_udvalg
from workflows.indbakke.revision.policies import maa_laese_sporet
from workflows.indbakke.revision.views import sti


class EksportView(View):
    """Asks what for; a POST answers with the file. The filters stand in the address, as on the list itself."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Only for an auditor, and only what there is."""
        kraev(maa_laese_sporet(request.adgang))  # type: ignore[attr-defined]
        if kwargs["udvalg"] not in UDVALG:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: Foresporgsel, udvalg: str) -> HttpResponse:
        """Show what would be taken out."""
        return self._side(request, find_udvalg(udvalg, request.GET, request.adgang), EksportForm())

    def post(self, request: Foresporgsel, udvalg: str) -> HttpResponseBase:
        """Send the file, or say why not."""
        fundet, formular = find_udvalg(udvalg, request.GET, request.adgang), EksportForm(request.POST)
        if not formular.is_valid():
            return self._side(request, fundet, formular)
        data = formular.cleaned_data
        try:
            udtag = tag_ud(udvalg=fundet, format_=data["format"], formaal=data["formaal"], tidspunkt=request.tidspunkt)
        except Regelbrud as fejl:
            formular.add_error(None, fejl.besked)
            return self._side(request, fundet, formular)
        svar = FileResponse(udtag.fil, as_attachment=True, filename=udtag.navn, content_type=udtag.indholdstype)
        svar["Cache-Control"] = "no-store, private"
        return svar

    def _side(self, request: Foresporgsel, udvalg: Udvalg, formular: EksportForm) -> HttpResponse:
        tilbage = f"{reverse(udvalg.side)}?{request.GET.urlencode()}"
        kontekst = {"form": formular, "udvalg": udvalg, "tilbage_url": tilbage, "sti": sti("Tag ud")}
        return render(request, "spor/eksport.html", kontekst)
