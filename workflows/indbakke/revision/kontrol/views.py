"""The two control reports as pages. They only read."""

from __future__ import annotations

from typing import Any, cast

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.indbakke.revision.kontrol import rolleaendringer, sammenfald
from workflows.indbakke.revision.kontrol.filtre import RapportFilter, i_ord
from workflows.indbakke.revision.policies import maa_laese_sporet
from workflows.indbakke.revision.queries import enheder_i_mandatet
from workflows.indbakke.revision.soegning import PR_SIDE
from workflows.indbakke.revision.views import sti


@require_safe
def flere_trin(request: Foresporgsel) -> HttpResponse:
    """The same person at several steps of a case."""
    kontekst = _kontekst(request, "flere_trin", sammenfald.Sammenfald, sammenfald.HVAD) | {
        "kolonner": sammenfald.KOLONNER,
        "former": "fund,fund",
        "billedtekst": "Personer og sager, det senest skete først",
        "tomt_tekst": "Fundene kommer her, når den samme person handler i flere egenskaber i en sag.",
        "sti": sti("Samme person på flere trin"),
    }
    return render(request, "spor/flere_trin.html", kontekst)


@require_safe
def rolleskift(request: Foresporgsel) -> HttpResponse:
    """Changes of roles, stand-ins, mandates, units and people."""
    kontekst = _kontekst(request, "rolleskift", rolleaendringer.Rolleaendringer, rolleaendringer.HVAD) | {
        "kolonner": rolleaendringer.KOLONNER,
        "former": "ændring,ændringer",
        "billedtekst": "Ændringer af roller og adgang, den seneste først",
        "tomt_tekst": "Ændringerne kommer her, når nogen får eller mister en rolle eller en adgang.",
        "sti": sti("Ændringer af roller og adgang"),
    }
    return render(request, "spor/rolleskift.html", kontekst)


def _kontekst(request: Foresporgsel, udvalg: str, rapport: Any, hvad: list[tuple[str, str]]) -> dict[str, Any]:
    """The report, as far as the mandate goes: its filters, its finding, and one page of it."""
    kraev(maa_laese_sporet(request.adgang))
    enheder = enheder_i_mandatet(request.adgang)
    formular = RapportFilter(request.GET, enheder=enheder, hvad=hvad)
    valgt = formular.valgt()
    fundne = rapport(valgt, request.adgang, enheder)
    side: Page[Any] = Paginator(cast("Any", fundne), PR_SIDE).get_page(request.GET.get("side"))
    return {
        "side": side,
        "filter": formular,
        "aktive": len(valgt),
        "afgraenset": i_ord(formular, valgt),
        "konklusion": fundne.konklusion,
        "raekker": [fundne.raekke(fund) for fund in side],
        "udvalg": udvalg,
    }
