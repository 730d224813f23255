"""The strategy as people read it."""

from __future__ import annotations

from itertools import groupby

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ansoegninger.strategi import queries
from ansoegninger.strategi.kasser import kasser
from roller.adgang.foresporgsel import Foresporgsel


@require_GET
def vis(request: Foresporgsel) -> HttpResponse:
    """The strategy that holds for the person's centre, or the version asked for."""
    versioner = list(queries.synlige(request.adgang))
    oensket, center = request.GET.get("version", ""), request.GET.get("center", "")
    strategi = queries.gaeldende(versioner, request.dag, oensket, center)
    if strategi is None:
        if oensket:
            raise Http404
        return render(request, "strategi/ingen.html")
    maal = strategi.laeringsmaal.order_by("art", "nummer")
    kontekst = {
        "strategi": strategi,
        "gaelder": strategi.fra_dag <= request.dag < strategi.til_dag,
        "versioner": [s for s in versioner if s.enhed_id == strategi.enhed_id],
        "centre": list({s.enhed_id: s.enhed for s in versioner}.values()),
        "temaer": [(tema, kasser(tema)) for tema in strategi.temaer.all()],
        "laeringsmaal": [(art, list(gruppe)) for art, gruppe in groupby(maal, lambda m: m.get_art_display())],
        "niveauer": list(strategi.niveauer.all()),
    }
    return render(request, "strategi/vis.html", kontekst)
