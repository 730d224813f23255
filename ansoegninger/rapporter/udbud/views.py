"""The report as a page and as a file."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.rapporter.policies import maa_se_tal
from ansoegninger.rapporter.udbud.beregning import Rapport, hold_op
from ansoegninger.rapporter.udbud.grundlag import grundlag
from ansoegninger.rapporter.udbud.regneark import udbudsark
from ansoegninger.rapporter.udbud.visning import side
from ansoegninger.rapporter.views import fil, rundens
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev


@require_safe
def udbud(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """What is asked for against what is offered, with the holes both ways."""
    runde = rundens(request, sagsnummer)
    svar = maa_se_tal(runde)
    kontekst = side(_rapport(request, runde)) if svar else {}
    return render(request, "rapporter/udbud.html", {"runde": runde, "svar": svar, **kontekst})


@require_safe
def regneark(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The same as a file."""
    runde = rundens(request, sagsnummer)
    kraev(maa_se_tal(runde))
    return fil(udbudsark(runde, _rapport(request, runde)), f"udbud-{runde.sagsnummer}.xlsx")


def _rapport(request: Foresporgsel, runde: Prioriteringsrunde) -> Rapport:
    return hold_op(grundlag(runde, request.dag))
