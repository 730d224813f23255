"""The strategy as people read it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ansoegninger.strategi import queries
from ansoegninger.strategi.godkendelse import AABNE
from ansoegninger.strategi.indhold import indhold
from ansoegninger.strategi.models import Strategi
from ansoegninger.strategi.pdf import som_pdf
from ansoegninger.strategi.policies import maa_skrive, skriverens_hverv
from ansoegninger.strategi.visning import afloesning, plakat, som_laest
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.organisation.models import Enhed, Enhedsart


@require_safe
def vis(request: Foresporgsel) -> HttpResponse:
    """The strategy that holds for the person's centre, or the version asked for."""
    versioner = list(queries.synlige(request.adgang))
    oensket, center = request.GET.get("version", ""), request.GET.get("center", "")
    strategi = queries.gaeldende(versioner, request.dag, oensket, center)
    if strategi is None:
        if oensket:
            raise Http404
        return render(request, "strategi/ingen.html", {"skriver_i": _skriver_i(request)})
    egne = [s for s in versioner if s.enhed_id == strategi.enhed_id]
    # The centre of the strategy is read with it; the latest proposal only where the person reads drafts.
    udkast = queries.synlige_forslag(request.adgang).filter(strategi__enhed=strategi.enhed_id, fase__in=AABNE)
    kontekst = som_laest(indhold(strategi)) | {
        "versioner": egne,
        "centre": list({s.enhed_id: s.enhed for s in versioner}.values()),
        "afloesning": afloesning(strategi, egne, request.dag),
        "udkast": udkast.first(),
        "skriver": som_aktoer(maa_skrive(request.adgang, strategi.enhed)),
    }
    return render(request, "strategi/vis.html", kontekst)


@require_safe
def plakatside(request: Foresporgsel, pk: int) -> HttpResponse:
    """The strategy at a glance: to hold up at a meeting, and to print."""
    strategi = _laeselig(request, pk)
    return render(request, "strategi/plakat.html", som_laest(indhold(strategi)) | _stand(strategi))


@require_safe
def pdf(request: Foresporgsel, pk: int) -> HttpResponse:
    """The same as an accessible PDF."""
    strategi = _laeselig(request, pk)
    svar = HttpResponse(som_pdf(plakat(indhold(strategi), request.dag), request.dag), content_type="application/pdf")
    svar["Content-Disposition"] = f'attachment; filename="strategi-version-{strategi.version}.pdf"'
    svar["Cache-Control"] = "no-store, private"
    return svar


def _laeselig(request: Foresporgsel, pk: int) -> Strategi:
    return get_object_or_404(queries.laeselige(request.adgang), pk=pk)


def _stand(strategi: Strategi) -> dict[str, Any]:
    return {"er_udkast": not hasattr(strategi, "godkendelse")}


def _skriver_i(request: Foresporgsel) -> list[Enhed]:
    """The centres that the person could write a first strategy for."""
    centre = Enhed.objects.filter(art=Enhedsart.CENTER).order_by("path")
    return [center for center in centre if skriverens_hverv(request.adgang, center)]
