"""The list of rounds, and opening a new one."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.budget.queries import seneste_rammer
from ansoegninger.kriterier.queries import gaeldende
from ansoegninger.prioritering.forms import RundeForm
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.policies import maa_aabne_runde
from ansoegninger.prioritering.queries import centre_for, synlige_runder
from ansoegninger.prioritering.services import aabn_runde
from ansoegninger.prioritering.udtryk import rundebadge
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from roller.organisation.models import Enhed
from roller.organisation.queries import afdelinger_i
from roller.tildelinger.roller import Rolle
from workflows.motor.fejl import Regelbrud

PR_SIDE = 25


@require_safe
def runder(request: Foresporgsel) -> HttpResponse:
    """The rounds that the person's roles reach, the newest first."""
    side: Page[Prioriteringsrunde] = Paginator(synlige_runder(request.adgang), PR_SIDE).get_page(
        request.GET.get("side")
    )
    kontekst = {
        "side": side,
        "raekker": [_raekke(runde) for runde in side],
        "kan_aabne": bool(request.adgang.i_rolle(Rolle.CENTERCHEF)),
    }
    return render(request, "prioritering/runder.html", kontekst)


class NyView(View):
    """Open a round for a centre."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """The form, or first which centre when the person is chief of several."""
        centre = centre_for(request.adgang)
        if not centre:
            kraev(maa_aabne_runde(request.adgang, Enhed()))
        if len(centre) > 1 and "center" not in request.GET:
            return render(request, "prioritering/vaelg_center.html", {"centre": centre})
        center = _valgt(centre, request.GET.get("center", ""))
        return self._vis(request, center, self._formular(request, center), uuid4())

    def post(self, request: Foresporgsel) -> HttpResponse:
        """Open the round; sent twice, it is opened once."""
        center = _valgt(centre_for(request.adgang), request.POST.get("center", ""))
        formular, noegle = self._formular(request, center, request.POST), _noegle(request)
        if not formular.is_valid():
            return self._vis(request, center, formular, noegle)
        try:
            runde = self._aabn(request, center, formular, noegle)
        except Regelbrud as fejl:
            formular.add_error(fejl.felt if fejl.felt in formular.fields else None, fejl.besked)
            return self._vis(request, center, formular, noegle)
        messages.success(request, f"{runde.sagstitel} er åbnet. Afdelingslederne kan nu rangere deres ønsker.")
        return redirect("prioritering:runde", runde.sagsnummer)

    def _aabn(self, request: Foresporgsel, center: Enhed, formular: RundeForm, noegle: UUID) -> Prioriteringsrunde:
        return aabn_runde(
            center=center,
            aar=formular.cleaned_data["aar"],
            indstil_senest_dag=formular.cleaned_data["indstil_senest_dag"],
            rammer=formular.rammer,
            vaegte=formular.vaegte,
            adgang=request.adgang,
            tidspunkt=request.tidspunkt,
            noegle=noegle,
        )

    def _formular(self, request: Foresporgsel, center: Enhed, data: Any = None) -> RundeForm:
        enheder = [*afdelinger_i(center), center]
        kriterier = gaeldende(center.path).kriterier
        return RundeForm(data, enheder=enheder, seneste=seneste_rammer(enheder), kriterier=kriterier, dag=request.dag)

    def _vis(self, request: Foresporgsel, center: Enhed, formular: RundeForm, noegle: UUID) -> HttpResponse:
        return render(request, "prioritering/ny.html", {"form": formular, "center": center, "noegle": noegle})


def _raekke(runde: Prioriteringsrunde) -> dict[str, Any]:
    """One round as a row of the table."""
    return {
        "id": runde.pk,
        "celler": [
            {"art": "titel", "tekst": runde.sagstitel, "url": reverse("prioritering:runde", args=[runde.sagsnummer])},
            {"tekst": str(runde.enhed)},
            {"badge": rundebadge(runde.fase)},
            {"art": "dato", "dag": runde.indstil_senest_dag, "maerke": "Indstillinger senest"},
            {"tekst": runde.sagsnummer},
        ],
    }


def _valgt(centre: list[Enhed], pk: str) -> Enhed:
    """The centre asked for; the only one when there is one."""
    if len(centre) == 1 and not pk:
        return centre[0]
    fundet = next((c for c in centre if str(c.pk) == pk), None)
    if fundet is None:
        raise Http404
    return fundet


def _noegle(request: Foresporgsel) -> UUID:
    try:
        return UUID(request.POST.get("noegle", ""))
    except ValueError as fejl:
        raise BadRequest("Formularen mangler sin nøgle") from fejl
