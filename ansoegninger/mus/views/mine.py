"""My talks: my own, and those I hold as leader."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, Value, When
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ansoegninger.kompetenceprofil.policies import maa_se_matrix
from ansoegninger.mus.forms import SamtaleFilter
from ansoegninger.mus.models import Fase, MusSamtale
from ansoegninger.mus.queries import mine as mine_samtaler
from ansoegninger.mus.visning import BADGE, Naeste, naeste_skridt
from roller.adgang.foresporgsel import Foresporgsel
from workflows.sprog.alfabet import dansk

PR_SIDE = 25
KOLONNER = [
    {"titel": "Medarbejder", "art": "titel"},
    {"titel": "Hvor langt"},
    {"titel": "Næste skridt"},
    {"titel": "Frist", "art": "dato"},
]


@require_safe
def mine(request: Foresporgsel) -> HttpResponse:
    """One list of talks: the person's own first, as cards, then the department's as a table."""
    filter_ = SamtaleFilter(request.GET, adgang=request.adgang)
    valgte = filter_.valgte()
    egen_foerst = Case(When(person=request.user, then=Value(0)), default=Value(1), output_field=IntegerField())
    samtaler = (
        mine_samtaler(request.adgang)
        .filter(**valgte)
        .select_related("person", "enhed", "runde")
        .order_by(egen_foerst, "-runde__fra_dag", dansk("person__navn"), "pk")
    )
    side = Paginator(samtaler, PR_SIDE).get_page(request.GET.get("side"))
    naeste = naeste_skridt(list(side), request.user)
    flere = "enhed" in filter_.fields
    kontekst = {
        "side": side,
        "filter": filter_,
        "aktive": len(valgte),
        "holder_samtaler": bool(filter_.stier),
        "ser_kompetencer": bool(maa_se_matrix(request.adgang)),
        "kort": [_kort(s, naeste[s.pk]) for s in side if s.person_id == request.user.pk],
        "kolonner": KOLONNER,
        "raekker": [_raekke(s, naeste[s.pk], request.dag, flere) for s in side if s.person_id != request.user.pk],
    }
    return render(request, "mus/mine.html", kontekst)


def _kort(samtale: MusSamtale, naeste: Naeste) -> dict[str, Any]:
    return {
        "titel": samtale.runde.navn,
        "url": reverse("indbakke:sag", args=[samtale.sagsnummer]),
        "badge": BADGE[Fase(samtale.fase)],
        "over": samtale.sagsnummer,
        "fakta": [samtale.enhed.navn],
        "frist": naeste.frist_dag,
        "naeste": naeste.tekst,
    }


def _raekke(samtale: MusSamtale, naeste: Naeste, dag: date, flere_enheder: bool) -> dict[str, Any]:
    overskredet = naeste.frist_dag is not None and naeste.frist_dag < dag
    return {
        "id": samtale.pk,
        "celler": [
            {
                "art": "titel",
                "tekst": str(samtale.person),
                "url": reverse("indbakke:sag", args=[samtale.sagsnummer]),
                "under": f"{samtale.runde.navn} · {samtale.enhed.navn}" if flere_enheder else samtale.runde.navn,
            },
            {"badge": BADGE[Fase(samtale.fase)]},
            {"tekst": naeste.tekst},
            {
                "art": "dato",
                "dag": naeste.frist_dag,
                "maerke": "Frist" if naeste.frist_dag else "",
                "under": "Overskredet" if overskredet else "",
            },
        ],
    }
