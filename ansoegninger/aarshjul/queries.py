"""Reading the year wheel, and the wishes that are to become topics on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.oensker.queries import synlige as synlige_oensker
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald
from roller.adgang.adgang import Adgang
from roller.organisation.models import Ansaettelse
from roller.tildelinger.roller import Rolle

#: Who plans the wheel, in this order when a person is both.
PLANLAEGGERE = (Rolle.FAGLIG_KOORDINATOR, Rolle.LEDER)
#: Who reads the wheels, and the evaluations beside them, of units where they are not employed.
LAESERE = (*PLANLAEGGERE, Rolle.CENTERCHEF, Rolle.SAETTECHEF, Rolle.REVISOR)


@dataclass(frozen=True, slots=True)
class Hjulvalg:
    """Which wheels there are to see: the years with topics, and the units that have any.

    Beside them, how many `ulaeste_svar` there are for a planner; read in the same query.
    """

    aar: list[int]
    enheder: list[tuple[int, str]]
    ulaeste: int


def synlige_emner(adgang: Adgang) -> QuerySet[Aarshjulsemne]:
    """Everybody reads the wheel of their own department and of the units above it; the planners also theirs."""
    ansat = Ansaettelse.objects.paa(adgang.dag).filter(
        person=adgang.bruger, enhed__path__startswith=OuterRef("enhed__path")
    )
    return Aarshjulsemne.objects.select_related("enhed", "oenske").filter(
        adgang.q("enhed", *LAESERE) | Q(Exists(ansat))
    )


def hjulvalg(adgang: Adgang) -> Hjulvalg:
    """What the page's filters offer, in one query."""
    ulaeste = ulaeste_svar(adgang)
    raekker = synlige_emner(adgang).annotate(ulaeste=Coalesce(Subquery(_antal(ulaeste)), 0))
    valg = raekker.order_by("aar", "enhed__path").values_list("aar", "enhed_id", "enhed__navn", "ulaeste").distinct()
    alle = list(valg)
    return Hjulvalg(
        aar=sorted({aar for aar, *_ in alle}),
        enheder=list({pk: (pk, navn) for _, pk, navn, _ in alle}.values()),
        ulaeste=alle[0][-1] if alle else ulaeste.count(),
    )


def ulaeste_svar(adgang: Adgang) -> QuerySet[Beslutning]:
    """Wishes that are coming to `videndelinger`: answered so, but the employee has not read it yet.

    The answer is the employee's first. Only their number is told, so that an answer nobody reads is missed by somebody.
    """
    return Beslutning.objects.filter(
        adgang.q("oenske__enhed", *PLANLAEGGERE),
        udfald=Beslutningsudfald.VIDENDELING,
        frigivet_kl__isnull=False,
        oenske__fase=Fase.TILBAGEMELDING,
    )


def videndelinger(adgang: Adgang) -> QuerySet[Oenske]:
    """Wishes in the planner's units that were answered with knowledge sharing; those without a quarter come first."""
    svar = Beslutning.objects.filter(oenske=OuterRef("pk"), udfald=Beslutningsudfald.VIDENDELING).order_by(
        "-besluttet_kl", "-pk"
    )
    return (
        synlige_oensker(adgang)
        .filter(adgang.q("enhed", *PLANLAEGGERE), fase=Fase.VIDENDELING)
        .select_related("tema", "enhed", "aarshjulsemne")
        .annotate(svar=Subquery(svar.values("begrundelse")[:1]), besluttet_kl=Subquery(svar.values("besluttet_kl")[:1]))
        .order_by(F("aarshjulsemne__aar").asc(nulls_first=True), "aarshjulsemne__kvartal", "besluttet_kl", "pk")
    )


def _antal(raekker: QuerySet[Beslutning]) -> QuerySet[Any]:
    """How many, as one row in one column."""
    return raekker.order_by().annotate(alle=Value(1)).values("alle").annotate(antal=Count("pk")).values("antal")
