"""The money by year: every pot with its bar, and the ledger; and one pot with those who have bound it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, Sum
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ansoegninger.budget.aftale.visning import aftalen
from ansoegninger.budget.forms import Posteringsfilter
from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.budget.policies import maa_indlaese_noget, maa_rette_ramme, maa_se_budgettet, maa_styre_noget
from ansoegninger.budget.queries import BINDENDE, bindinger, posteringer, synlige_rammer
from ansoegninger.budget.visning import bjaelke, fund, kort, oplysninger, posteringsraekker
from roller.adgang.adgang import Aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.formularer.laesning import laes_id

PR_SIDE = 25


@require_safe
def oversigt(request: Foresporgsel) -> HttpResponse:
    """The year asked for, or the latest that has a pot."""
    kraev(maa_se_budgettet(request.adgang))
    alle = list(_med_antal(synlige_rammer(request.adgang)))
    alle_aar = sorted({ramme.aar for ramme in alle}, reverse=True)
    oensket = request.GET.get("aar", "")
    aar = next((a for a in alle_aar if str(a) == oensket), alle_aar[0] if alle_aar else None)
    rammer = [ramme for ramme in alle if ramme.aar == aar]
    filter_ = Posteringsfilter(request.GET, rammer=rammer)
    side, aktive = _side(rammer, filter_, request.GET.get("side"))
    kontekst = {
        "overskrift": f"Budget {aar}" if aar else "Budget",
        "aar": aar,
        "andre_aar": [a for a in alle_aar if a != aar],
        "puljer": [kort(ramme, request.adgang) for ramme in rammer],
        "samlet": bjaelke(rammer) if len(rammer) > 1 else None,
        "fund": fund(rammer),
        "filter": filter_,
        "aktive": aktive,
        "nulstil_url": f"?aar={aar}#posteringer",
        "side": side,
        "raekker": posteringsraekker(list(side), request.adgang),
        "kan_styre": maa_styre_noget(request.adgang),
        "kan_indlaese": maa_indlaese_noget(request.adgang),
    }
    return render(request, "budget/oversigt.html", kontekst)


@require_safe
def vis(request: Foresporgsel, pk: int) -> HttpResponse:
    """One pot, and what each case holds of it."""
    antal = Count("posteringer__sagsnummer", filter=Q(posteringer__art__in=BINDENDE), distinct=True)
    overfoert = Sum("posteringer__beloeb_oere", filter=Q(posteringer__art=Posteringsart.OVERFOERSEL))
    rammer = synlige_rammer(request.adgang).annotate(antal_bindinger=antal, overfoert_oere=overfoert)
    ramme = get_object_or_404(rammer, pk=pk)
    sider = Paginator(bindinger([ramme]), PR_SIDE)
    sider.count = ramme.antal_bindinger  # type: ignore[attr-defined]
    side = sider.get_page(request.GET.get("side"))
    kontekst = {
        "ramme": ramme,
        "bjaelke": bjaelke([ramme]),
        "oplysninger": oplysninger(ramme),
        "aftale": aftalen(ramme, getattr(ramme, "overfoert_oere", None) or 0, request.dag),
        "kan_rettes": isinstance(maa_rette_ramme(request.adgang, ramme), Aktoer),
        "side": side,
        "raekker": posteringsraekker(list(side), request.adgang),
    }
    return render(request, "budget/vis.html", kontekst)


def _med_antal(rammer: Any) -> Any:
    sager = Q(posteringer__art__in=BINDENDE) & ~Q(posteringer__sagsnummer="")
    return rammer.annotate(
        antal_posteringer=Count("posteringer"),
        antal_sager=Count("posteringer__sagsnummer", filter=sager, distinct=True),
    )


def _side(rammer: Sequence[Ramme], filter_: Posteringsfilter, nummer: str | None) -> tuple[Page[Postering], int]:
    """A page of the ledger, and how many filters are in use.

    The pots were counted with their entries, so without a kind nothing is counted again.
    """
    data = filter_.cleaned_data if filter_.is_valid() else {}
    valgt = laes_id(data.get("pulje", ""))
    med = [r for r in rammer if valgt in (None, r.pk)]
    sider = Paginator(posteringer(med, data.get("art", "")), PR_SIDE)
    if not data.get("art"):
        sider.count = sum(ramme.antal_posteringer for ramme in med)  # type: ignore[attr-defined]
    return sider.get_page(nummer), sum(map(bool, (valgt, data.get("art"))))
