"""The money by department and year, and changing a ceiling."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.budget.forms import RammeForm
from ansoegninger.budget.models import Postering, Ramme
from ansoegninger.budget.policies import maa_rette_ramme, maa_se_budgettet
from ansoegninger.budget.queries import posteringer, synlige_rammer
from ansoegninger.budget.sagslinks import kan_aabnes
from ansoegninger.budget.services import ret_ramme
from roller.adgang.adgang import Aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import IngenAdgang, Svar, kraev
from workflows.motor.fejl import Regelbrud

PR_SIDE = 25


@require_safe
def oversigt(request: Foresporgsel) -> HttpResponse:
    """The year asked for, or the latest that has a ceiling."""
    kraev(maa_se_budgettet(request.adgang))
    alle = list(synlige_rammer(request.adgang).annotate(antal_posteringer=Count("posteringer")))
    alle_aar = sorted({ramme.aar for ramme in alle}, reverse=True)
    oensket = request.GET.get("aar", "")
    aar = next((a for a in alle_aar if str(a) == oensket), alle_aar[0] if alle_aar else None)
    rammer = [ramme for ramme in alle if ramme.aar == aar]
    side = _side(rammer, request.GET.get("side"))
    kontekst = {
        "overskrift": f"Budget {aar}" if aar else "Budget",
        "aar": aar,
        "andre_aar": [a for a in alle_aar if a != aar],
        "afdelinger": [
            {"ramme": r, "kan_rettes": isinstance(maa_rette_ramme(request.adgang, r), Aktoer)} for r in rammer
        ],
        "samlet": _samlet(rammer) if len(rammer) > 1 else None,
        "side": side,
        "raekker": _raekker(side, request),
    }
    return render(request, "budget/oversigt.html", kontekst)


class RetView(View):
    """Change a ceiling."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """The form, with what is committed already."""
        ramme = self._hent(request, pk)
        return self._vis(request, ramme, RammeForm(ramme=ramme), uuid4())

    def post(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """Change it; a refusal keeps everything that was typed."""
        ramme = self._hent(request, pk)
        formular, noegle = RammeForm(request.POST, ramme=ramme), _noegle(request)
        if formular.is_valid():
            try:
                ny = ret_ramme(
                    ramme=ramme,
                    **formular.cleaned_data,
                    adgang=request.adgang,
                    tidspunkt=request.tidspunkt,
                    noegle=noegle,
                )
            except Regelbrud as fejl:
                formular.add_error(fejl.felt, fejl.besked)
            else:
                messages.success(request, f"Rammen for {ny.enhed} i {ny.aar} er ændret.")
                return redirect(f"{reverse('budget:oversigt')}?aar={ny.aar}")
        return self._vis(request, ramme, formular, noegle)

    def _hent(self, request: Foresporgsel, pk: int) -> Ramme:
        ramme = get_object_or_404(synlige_rammer(request.adgang), pk=pk)
        svar = maa_rette_ramme(request.adgang, ramme)
        if isinstance(svar, Svar):
            raise IngenAdgang(svar)
        return ramme

    def _vis(self, request: Foresporgsel, ramme: Ramme, formular: RammeForm, noegle: UUID) -> HttpResponse:
        return render(request, "budget/ret.html", {"form": formular, "ramme": ramme, "noegle": noegle})


def _side(rammer: Sequence[Ramme], nummer: str | None) -> Page[Postering]:
    """A page of the ledger; the ceilings were counted with their entries, so nothing is counted again."""
    sider = Paginator(posteringer(rammer), PR_SIDE)
    sider.count = sum(ramme.antal_posteringer for ramme in rammer)  # type: ignore[attr-defined]
    return sider.get_page(nummer)


def _samlet(rammer: Sequence[Ramme]) -> dict[str, int]:
    return {
        "ramme_oere": sum(r.ramme_oere for r in rammer),
        "disponeret_oere": sum(r.disponeret_oere for r in rammer),
        "rest_oere": sum(r.rest_oere for r in rammer),
    }


def _raekker(side: Page[Postering], request: Foresporgsel) -> list[dict[str, Any]]:
    """The ledger's rows; a case that the person may not open is a number without a link."""
    poster = list(side)
    synlige = kan_aabnes(request.adgang, {p.sagsnummer for p in poster if p.sagsnummer})
    return [{"postering": p, "kan_aabnes": p.sagsnummer in synlige} for p in poster]


def _noegle(request: Foresporgsel) -> UUID:
    try:
        return UUID(request.POST.get("noegle", ""))
    except ValueError as fejl:
        raise BadRequest("Formularen mangler sin nøgle") from fejl
