"""The wishes for next year, and what became of them."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat

from ansoegninger.aarshjul.models import NAESTE_AAR, Aarshjulsemne
from ansoegninger.aarshjul.naeste.models import Hjuloenske
from ansoegninger.aarshjul.queries import PLANLAEGGERE, ansat_under
from roller.adgang.adgang import Adgang


def synlige_hjuloensker(adgang: Adgang) -> QuerySet[Any]:
    """The department's own, and the planner's departments'; with the quarter in which a placed one stands."""
    placeret = Aarshjulsemne.objects.fra_hjuloensket(OuterRef("enhed"), OuterRef("pk"))
    hvor = placeret.annotate(hvor=Concat(Cast("kvartal", CharField()), Value(". kvartal "), Cast("aar", CharField())))
    return (
        Hjuloenske.objects.gaeldende()
        .filter(adgang.q("enhed", *PLANLAEGGERE) | Q(Exists(ansat_under(adgang))))
        .select_related("enhed", "person")
        .annotate(placeret=Subquery(hvor.values("hvor")[:1], output_field=CharField()))
        .order_by("enhed__path", "pk")
    )


def er_placeret(oenske: Hjuloenske) -> bool:
    """Is it a topic on the wheel?"""
    return Aarshjulsemne.objects.filter(enhed_id=oenske.enhed_id, kilde=NAESTE_AAR, reference=str(oenske.pk)).exists()
