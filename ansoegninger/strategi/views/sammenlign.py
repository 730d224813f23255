"""Any two versions of a centre held up against each other."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ansoegninger.strategi.forms import SammenlignForm
from ansoegninger.strategi.indhold import indhold
from ansoegninger.strategi.mangler import forskelle
from ansoegninger.strategi.models import Strategi
from ansoegninger.strategi.queries import laeselige
from ansoegninger.strategi.sammenligning import antal
from roller.adgang.foresporgsel import Foresporgsel


@require_safe
def sammenlign(request: Foresporgsel, pk: int) -> HttpResponse:
    """This version, or the one asked for, against an older one; without a choice the one just before it."""
    denne = get_object_or_404(laeselige(request.adgang), pk=pk)
    versioner = list(laeselige(request.adgang).filter(enhed=denne.enhed_id))
    til = _valgt(versioner, request.GET.get("til", "")) or denne
    fra = _valgt(versioner, request.GET.get("fra", "")) or _foer(versioner, til)
    valg = [(str(s.pk), _navn(s)) for s in versioner]
    kontekst: dict[str, Any] = {
        "strategi": denne,
        "fra": fra,
        "til": til,
        "filter": SammenlignForm({"fra": str(fra.pk) if fra else "", "til": str(til.pk)}, valg=valg),
        "alene": len(versioner) == 1,
    }
    if fra:
        afsnit = forskelle(indhold(fra), indhold(til))
        kontekst |= {"afsnit": afsnit, "antal": antal(afsnit).items()}
    return render(request, "strategi/sammenlign.html", kontekst)


def _valgt(versioner: list[Strategi], pk: str) -> Strategi | None:
    return next((s for s in versioner if str(s.pk) == pk), None)


def _foer(versioner: list[Strategi], til: Strategi) -> Strategi | None:
    """The version just before it; of the first, the one after."""
    return next((s for s in versioner if s.version < til.version), None) or next(
        (s for s in reversed(versioner) if s.version > til.version), None
    )


def _navn(strategi: Strategi) -> str:
    godkendt = hasattr(strategi, "godkendelse")
    return f"Version {strategi.version}" if godkendt else f"Version {strategi.version} ({_stand(strategi)})"


def _stand(strategi: Strategi) -> str:
    return "trukket tilbage" if strategi.forslag.fase == "TRUKKET" else "udkast"
