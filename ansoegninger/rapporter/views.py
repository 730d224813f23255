"""The reports as pages and as spreadsheets. Whoever may not read a round's is not even told that it is there."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.rapporter.efterspoergsel import Efterspoergsel, efterspoergsel
from ansoegninger.rapporter.fordeling import Fordeling, fordel
from ansoegninger.rapporter.kompetencehuller import huller, hulside
from ansoegninger.rapporter.oversigt import RUNDEKOLONNER, kort_om, runderaekke, valgt_center
from ansoegninger.rapporter.policies import maa_se_rapporter, maa_se_tal
from ansoegninger.rapporter.queries import (
    afgoerelser,
    ansatte,
    centre_i,
    rundens_dag,
    runder_med_rapport,
    udbudte,
)
from ansoegninger.rapporter.regneark import INDHOLDSTYPE, efterspoergselsark, fordelingsark
from ansoegninger.rapporter.visning import efterspoergselsside, fordelingsside
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev


@require_safe
def oversigt(request: Foresporgsel) -> HttpResponse:
    """The latest round's findings as cards, and every round of the centre."""
    kraev(maa_se_rapporter(request.adgang))
    runder = list(runder_med_rapport(request.adgang))
    centre = centre_i(runder)
    center = valgt_center(centre, request.GET.get("center", ""))
    i_centret = [runde for runde in runder if runde.enhed == center]
    seneste = next((runde for runde in i_centret if maa_se_tal(runde)), None)
    kontekst = {
        "center": center,
        "andre_centre": [c for c in centre if c != center],
        "seneste": seneste,
        "kort": _kort(seneste) if seneste else [],
        "kolonner": RUNDEKOLONNER,
        "raekker": [runderaekke(runde) for runde in i_centret],
    }
    return render(request, "rapporter/oversigt.html", kontekst)


@require_safe
def fordeling(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Who was granted something, by each thing that may be compared."""
    runde = rundens(request, sagsnummer)
    svar = maa_se_tal(runde)
    side = fordelingsside(_fordeling(runde)) if svar else {}
    return render(request, "rapporter/fordeling.html", {"runde": runde, "svar": svar, **side})


@require_safe
def behov(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """What is asked for, against what is offered."""
    runde = rundens(request, sagsnummer)
    svar = maa_se_tal(runde)
    side = efterspoergselsside(_efterspoergsel(runde)) if svar else {}
    return render(request, "rapporter/efterspoergsel.html", {"runde": runde, "svar": svar, **side})


@require_safe
def kompetencehuller(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Where the round's centre is below what the strategy expects, today. It says nothing of what was decided."""
    runde = rundens(request, sagsnummer)
    return render(
        request, "rapporter/kompetencehuller.html", {"runde": runde, **hulside(huller(runde.enhed, request.dag))}
    )


@require_safe
def fordeling_regneark(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The first report as a file."""
    runde = rundens(request, sagsnummer)
    kraev(maa_se_tal(runde))
    return fil(fordelingsark(runde, _fordeling(runde)), f"fordeling-{runde.sagsnummer}.xlsx")


@require_safe
def behov_regneark(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The second report as a file."""
    runde = rundens(request, sagsnummer)
    kraev(maa_se_tal(runde))
    return fil(
        efterspoergselsark(runde, _efterspoergsel(runde), huller(runde.enhed, request.dag)),
        f"efterspoergsel-{runde.sagsnummer}.xlsx",
    )


def rundens(request: Foresporgsel, sagsnummer: str) -> Prioriteringsrunde:
    """The round, where the person reads its reports."""
    kraev(maa_se_rapporter(request.adgang))
    return get_object_or_404(runder_med_rapport(request.adgang), sagsnummer=sagsnummer)


def _fordeling(runde: Prioriteringsrunde) -> Fordeling:
    return fordel(ansatte(runde), afgoerelser(runde).afgjorte, rundens_dag(runde))


def _efterspoergsel(runde: Prioriteringsrunde) -> Efterspoergsel:
    fundet, (kurser, navne) = afgoerelser(runde), udbudte(runde)
    return efterspoergsel(fundet.oenskede, kurser, fundet.temanavne | navne)


def _kort(runde: Prioriteringsrunde) -> list[dict[str, Any]]:
    """The cards ask for what both have in common once, and not for the catalogue."""
    fundet = afgoerelser(runde)
    fordeling = fordel(ansatte(runde), fundet.afgjorte, rundens_dag(runde))
    return kort_om(runde, fordeling, efterspoergsel(fundet.oenskede, (), fundet.temanavne))


def fil(indhold: bytes, navn: str) -> HttpResponse:
    """A spreadsheet to fetch."""
    # The case number of our own row, never the text of the address, becomes the file's name.
    svar = HttpResponse(indhold, content_type=INDHOLDSTYPE)
    svar["Content-Disposition"] = f'attachment; filename="{navn}"'
    svar["Cache-Control"] = "no-store, private"
    return svar
