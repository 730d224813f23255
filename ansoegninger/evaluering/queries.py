"""Reading evaluations: never one person's, only what enough people say together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Avg, Count, Q

from ansoegninger.anonymitet import kan_summeres, kan_taelles
from ansoegninger.evaluering.models import Evaluering
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle
from workflows.sprog.formater import sorteringsnoegle

#: Who learns from the evaluations of their units.
LAESERE = (Rolle.LEDER, Rolle.CENTERCHEF, Rolle.SAETTECHEF, Rolle.FAGLIG_KOORDINATOR, Rolle.REVISOR)
UDEN_FOR_KATALOGET = "Kurser uden for kataloget"


@dataclass(frozen=True, slots=True)
class Kursussvar:
    """What the participants say of one course; the numbers are None when they are about too few."""

    titel: str
    svar: int | None
    udbytte: float | None
    anbefaler: int | None


@dataclass(frozen=True, slots=True)
class Oversigt:
    """Every course that was evaluated, and all of them together (None where that would tell about few)."""

    kurser: list[Kursussvar]
    samlet: Kursussvar | None


def oversigt(adgang: Adgang) -> Oversigt:
    """Evaluations per course in the units that the person's roles reach, in two queries.

    Titles that employees typed are gathered in one row: they may hold a name, and there are few of each.
    """
    synlige = Evaluering.objects.filter(adgang.q("oenske__enhed", *LAESERE))
    tal = {
        "personer": Count("oenske__person", distinct=True),
        "svar": Count("pk"),
        "udbytte": Avg("udbytte"),
        "anbefaler": Count("pk", filter=Q(vil_anbefale=True)),
    }
    pr_kursus: Any = synlige.order_by().values("oenske__kursus_id", "oenske__kursus__titel").annotate(**tal)
    grupper: list[dict[str, Any]] = list(pr_kursus)
    kurser = [_kursussvar(g["oenske__kursus__titel"] or UDEN_FOR_KATALOGET, g) for g in grupper]
    samlet = synlige.aggregate(**tal) if kan_summeres(g["personer"] for g in grupper) else {"personer": 0}
    alt = _kursussvar("Alle kurser", samlet) if kan_taelles(samlet["personer"]) else None
    return Oversigt(sorted(kurser, key=lambda k: sorteringsnoegle(k.titel)), alt)


def _kursussvar(titel: str, tal: Mapping[str, Any]) -> Kursussvar:
    if not kan_taelles(tal["personer"]):
        return Kursussvar(titel, None, None, None)
    return Kursussvar(titel, tal["svar"], tal["udbytte"], tal["anbefaler"])
