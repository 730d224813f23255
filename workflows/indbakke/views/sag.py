"""The page of a case: where it is, what has happened, and what can be done."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views import View
from viewflow.workflow import chart

from roller.adgang.foresporgsel import Foresporgsel
from workflows.indbakke.sagsside import forloeb_for, opgavekort, synlig_sag, udveje
from workflows.indbakke.spor import historie
from workflows.indbakke.venter import venter_paa


def sag(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """One case, for whoever may see it."""
    sagen = synlig_sag(sagsnummer, request.adgang)
    kontekst = {
        "sag": sagen,
        "venter": venter_paa(sagen, request.dag),
        "opgaver": opgavekort(sagen, request),
        "udveje": udveje(sagen, forloeb_for(sagen), request.adgang),
        "haendelser": historie(sagsnummer),
    }
    return render(request, "sager/sag.html", kontekst)


def bpmn(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The process of the case as BPMN."""
    flow_class = forloeb_for(synlig_sag(sagsnummer, request.adgang))
    if flow_class is None:
        raise Http404
    indhold = chart.grid_to_bpmn(chart.calc_layout_data(flow_class))
    navn = f"{flow_class.kode()}.bpmn"
    return HttpResponse(indhold, "application/xml", headers={"Content-Disposition": f'attachment; filename="{navn}"'})


class AfbrydView(View):
    """A way out of the case."""

    def get(self, request: Foresporgsel, sagsnummer: str, navn: str) -> HttpResponse:
        """Say what will happen."""
        return redirect("indbakke:sag", synlig_sag(sagsnummer, request.adgang).sagsnummer)
