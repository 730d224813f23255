"""The overview as a page, as a calendar and as a spreadsheet; and how much of the cap each person has used.

Everybody who is signed in gets in, and each sees the applications that `fond.ansoegning.queries.synlige` lets them
read: an employee's are their own, a union representative's those that are to be signed.
"""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.fond.overblik.forms import UdtagForm, Udvalgsfilter
from ansoegninger.fond.overblik.kalenderfil import kalenderfil
from ansoegninger.fond.overblik.lofter import i_alt, lofter, personer
from ansoegninger.fond.overblik.penge import Gruppe, sum_af
from ansoegninger.fond.overblik.queries import aabne, penge, trin_i
from ansoegninger.fond.overblik.regelbog import laes_regelbog
from ansoegninger.fond.overblik.regneark import INDHOLDSTYPE
from ansoegninger.fond.overblik.services import tag_ud
from ansoegninger.fond.overblik.visning import (
    KOLONNER,
    LOFTKOLONNER,
    kort,
    loftraekker,
    loftsum,
    lukker_snart,
    opdelt,
    pengehoved,
    pengeraekker,
    raekke,
    soejler,
)
from roller.adgang.foresporgsel import Foresporgsel
from roller.tildelinger.roller import Rolle
from workflows.sidedeling import Sidedeling
from workflows.sprog import ical

PR_SIDE = 25


@require_safe
def overblik(request: Foresporgsel) -> HttpResponse:
    """What is under way, what closes soon, and the money."""
    alle, filter_ = _udvalg(request)
    grupper = _i_udvalget(alle, filter_)
    side = Sidedeling(aabne(request.adgang, filter_.udvalg, laes_regelbog()), PR_SIDE).get_page(request.GET.get("side"))
    trin = trin_i({a.sagsnummer for a in side})
    efter, dele = opdelt(grupper)
    kontekst = {
        "filter": filter_,
        "har_noget": bool(alle),
        "kort": kort(sum_af(g.penge for g in grupper)),
        # The rows are in the order of their deadlines, so that the first page has those that close first.
        "snart": lukker_snart(list(side), request.dag) if side.number == 1 else None,
        "side": side,
        "kolonner": KOLONNER,
        "raekker": [raekke(a, trin.get(a.sagsnummer, ()), request.dag) for a in side],
        "efter": efter.lower(),
        "soejler": soejler(dele),
        "pengekolonner": pengehoved(efter),
        "pengeraekker": pengeraekker(dele),
    }
    return render(request, "fond/overblik.html", kontekst)


@require_safe
def kalender(request: Foresporgsel) -> HttpResponse:
    """The deadlines, to put in one's own calendar."""
    _, filter_ = _udvalg(request)
    fundne = aabne(request.adgang, filter_.udvalg, laes_regelbog())

    def adresse(sagsnummer: str) -> str:
        return request.build_absolute_uri(reverse("indbakke:sag", args=[sagsnummer]))

    fil = kalenderfil(fundne, adresse, request.tidspunkt)
    return _fil(fil, ical.INDHOLDSTYPE, "kompetencefonden-frister.ics")


class RegnearkView(View):
    """Asks what for; a POST answers with the same rows and sums as a file. What is chosen stands in the address."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """Show what would be taken out."""
        return self._side(request, _udvalg(request)[1], UdtagForm())

    def post(self, request: Foresporgsel) -> HttpResponse:
        """Send the file, or say why not."""
        alle, filter_ = _udvalg(request)
        form = UdtagForm(request.POST)
        if not form.is_valid():
            return self._side(request, filter_, form)
        fil = tag_ud(
            adgang=request.adgang,
            udvalg=filter_.udvalg,
            i_ord=filter_.i_ord,
            dele=opdelt(_i_udvalget(alle, filter_)),
            formaal=form.cleaned_data["formaal"],
            tidspunkt=request.tidspunkt,
        )
        return _fil(fil, INDHOLDSTYPE, f"kompetencefonden-{request.dag:%Y-%m-%d}.xlsx")

    def _side(self, request: Foresporgsel, filter_: Udvalgsfilter, form: UdtagForm) -> HttpResponse:
        tilbage = f"{reverse('fond:overblik')}?{request.GET.urlencode()}"
        kontekst = {"form": form, "udvalg": filter_.i_ord, "tilbage_url": tilbage}
        return render(request, "fond/overblik_regneark.html", kontekst)


@require_safe
def loft_pr_person(request: Foresporgsel) -> HttpResponse:
    """How much of the cap each person has used today."""
    side = Sidedeling(personer(request.adgang), PR_SIDE).get_page(request.GET.get("side"))
    regelbog = laes_regelbog()
    foelger_pengene = bool(request.adgang.i_rolle(Rolle.OEKONOMI))
    kontekst = {
        "side": side,
        "kolonner": LOFTKOLONNER,
        "raekker": loftraekker(list(side), lofter(side, regelbog, request.dag)),
        "sum": loftsum(lofter(i_alt(request.adgang), regelbog, request.dag)) if foelger_pengene else None,
    }
    return render(request, "fond/lofter.html", kontekst)


def _udvalg(request: Foresporgsel) -> tuple[list[Gruppe], Udvalgsfilter]:
    """All the money that the person reads, and what is chosen of it."""
    alle = penge(request.adgang)
    return alle, Udvalgsfilter(request.GET, grupper=alle)


def _i_udvalget(alle: list[Gruppe], filter_: Udvalgsfilter) -> list[Gruppe]:
    valgt = filter_.udvalg
    return [g for g in alle if g.enhed.sti.startswith(valgt.enhed_sti) and valgt.aar in (None, g.aar)]


def _fil(indhold: bytes, indholdstype: str, navn: str) -> HttpResponse:
    svar = HttpResponse(indhold, content_type=indholdstype)
    svar["Content-Disposition"] = f'attachment; filename="{navn}"'
    svar["Cache-Control"] = "no-store, private"
    return svar
