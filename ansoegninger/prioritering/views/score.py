"""How a wish's score in a round came about."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.policies import maa_se_score
from ansoegninger.prioritering.scorebillede import stykker
from ansoegninger.prioritering.scorer import scorer
from roller.adgang.foresporgsel import Foresporgsel
from workflows.motor.sider import maa_se


@require_safe
def score(request: Foresporgsel, runde: str, sagsnummer: str) -> HttpResponse:
    """Every criterion with its words, points, weight and part of the sum, as a table and as a bar."""
    fundet = get_object_or_404(Oenske.objects.select_related("enhed", "person"), sagsnummer=sagsnummer)
    runden = get_object_or_404(Prioriteringsrunde.objects.select_related("enhed", "kriteriesaet"), sagsnummer=runde)
    # Whoever may not know of the wish is not told that it is scored.
    if not maa_se(request.adgang, fundet) or not maa_se_score(request.adgang, runden, fundet):
        raise Http404
    talt = scorer(runden, [fundet.pk]).get(fundet.pk)
    if talt is None:
        raise Http404
    kontekst = {"runde": runden, "oenske": fundet, "score": talt, "stykker": stykker(talt)}
    return render(request, "prioritering/score.html", kontekst)
