"""Reading the needs: who sees which month, and what the past year showed within a theme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Cast

from ansoegninger.behov.models import Behovsart, Behovsfund, Behovsopgoerelse
from ansoegninger.behov.perioder import siden
from roller.adgang.adgang import Adgang
from roller.organisation.models import Ansaettelse, Enhed
from roller.tildelinger.roller import Rolle

#: Who enters a month, in this order when a person is both.
OPGOERER = (Rolle.FAGLIG_KOORDINATOR, Rolle.LEDER)
LAESERE = (*OPGOERER, Rolle.CENTERCHEF, Rolle.SAETTECHEF, Rolle.REVISOR)
UDEN_TEMA = "Uden for strategiens temaer"


@dataclass(slots=True)
class Temabehov:
    """What the past year showed within one theme, kind by kind."""

    nummer: int | None
    navn: str
    fund: dict[str, int] = field(default_factory=dict)

    @property
    def i_alt(self) -> int:
        return sum(self.fund.values())


def synlige(adgang: Adgang) -> QuerySet[Behovsopgoerelse]:
    """The department talks about its own figures at its meetings, so whoever is employed there reads them."""
    ansat = Ansaettelse.objects.paa(adgang.dag).filter(
        person=adgang.bruger, enhed__path__startswith=OuterRef("enhed__path")
    )
    return Behovsopgoerelse.objects.select_related("enhed", "registreret_af").filter(
        adgang.q("enhed", *LAESERE) | Q(Exists(ansat))
    )


def til_liste(adgang: Adgang) -> QuerySet[Behovsopgoerelse]:
    """The months a person sees, the latest first, with their findings."""
    fund = Behovsfund.objects.select_related("tema").order_by(F("tema__nummer").asc(nulls_last=True), "pk")
    return synlige(adgang).prefetch_related(Prefetch("fund", fund)).order_by("-maaned", "enhed__path", "art", "pk")


def temaer_i(opgoerelser: QuerySet[Behovsopgoerelse], dag: date) -> list[Temabehov]:
    """The past year theme by theme, most findings first, in one query. A theme is called what it was called last."""
    fund: Any = (
        Behovsfund.objects.filter(opgoerelse__in=opgoerelser.order_by(), opgoerelse__maaned__gte=siden(dag))
        .values("tema__nummer", "tema__navn", "opgoerelse__art")
        .annotate(fund=Sum("antal"))
        .order_by("tema__nummer", "tema__strategi__version")
    )
    return _samlet(fund)


def _samlet(fund: Iterable[dict[str, Any]]) -> list[Temabehov]:
    temaer: dict[int | None, Temabehov] = {}
    for raekke in fund:
        nummer = raekke["tema__nummer"]
        tema = temaer.setdefault(nummer, Temabehov(nummer, UDEN_TEMA))
        if nummer is not None:
            tema.navn = f"{nummer}. {raekke['tema__navn']}"
        art = raekke["opgoerelse__art"]
        tema.fund[art] = tema.fund.get(art, 0) + raekke["fund"]
    return sorted(temaer.values(), key=lambda t: -t.i_alt)


def fund_i_temaet(enhed: Enhed, nummer: int | None, dag: date) -> list[Behovsfund]:
    """What a wish from this unit within this theme can be held against, the latest first; nothing without a theme.

    A department's figures count for its teams, and a centre's for its departments.
    """
    if nummer is None:
        return []
    return list(
        _det_seneste_aar(dag)
        .annotate(sti=Value(enhed.path, output_field=CharField()))
        .filter(tema__nummer=nummer, sti__startswith=F("opgoerelse__enhed__path"))
        .select_related("opgoerelse__enhed")
        .order_by("-opgoerelse__maaned", "opgoerelse__art", "pk")
    )


def antal_fund(dag: date, *, sti: str, nummer: str) -> Subquery:
    """For the columns of a query that hold a unit's path and a theme's number: the past year's number of findings."""
    fund = (
        _det_seneste_aar(dag)
        .annotate(sti=Cast(OuterRef(sti), CharField()))
        .filter(tema__nummer=OuterRef(nummer), sti__startswith=F("opgoerelse__enhed__path"))
        .order_by()
        .values("tema__nummer")
    )
    return Subquery(fund.annotate(i_alt=Sum("antal")).values("i_alt"))


def fund_pr_art(fund: Iterable[Behovsfund]) -> list[tuple[str, int]]:
    """How many findings of each kind, in the order of the kinds; those with none are left out."""
    alle = list(fund)
    tal = {art: sum(f.antal for f in alle if f.opgoerelse.art == art) for art in Behovsart}
    return [(art.label, antal) for art, antal in tal.items() if antal]


def _det_seneste_aar(dag: date) -> QuerySet[Behovsfund]:
    return Behovsfund.objects.filter(opgoerelse__maaned__gte=siden(dag))
