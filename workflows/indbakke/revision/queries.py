"""Reading the trail, as far as the mandate goes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connection
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.spor.models import Sporpost, SporpostQuerySet


def enheder_i_mandatet(adgang: Adgang) -> list[Enhed]:
    """The units that the person may audit today, in the order of the tree."""
    return list(Enhed.objects.filter(adgang.q_enheder(Rolle.REVISOR)).order_by("path"))


def laesbare(adgang: Adgang, enheder: Collection[int], *, via_indeks: bool = True) -> SporpostQuerySet:
    """The entries about these units, which must lie in the mandate; none about the auditor.

    What was done to the system as a whole has no unit, and is for whoever audits the whole: the municipality.

    Args:
        adgang: who reads.
        enheder: keys from `enheder_i_mandatet`.
        via_indeks: False hides the units from SQLite's planner, where another index gives the order as well:
            without statistics it takes whichever column it is told of first. PostgreSQL knows better by itself.
    """
    poster = Sporpost.objects.exclude(person_id=adgang.bruger.pk)
    uden_enhed = not {h.enhed_id for h in adgang.i_rolle(Rolle.REVISOR) if er_roden(h.enhed_sti)}.isdisjoint(enheder)
    felt = "enhed_id"
    if not via_indeks and connection.vendor != "postgresql":
        poster, felt = poster.alias(enhedsnummer=F("enhed_id") + 0), "enhedsnummer"
    betingelse = Q(**{f"{felt}__in": enheder})
    return poster.filter(betingelse | Q(**{f"{felt}__isnull": True}) if uden_enhed else betingelse)


def er_roden(sti: str) -> bool:
    """Is this the path of the municipality itself, above which there is nothing?"""
    return len(sti) == Enhed.steplen


def til_visning(poster: QuerySet[Sporpost]) -> QuerySet[Any]:
    """With the names that a line prints: who, for whom, about whom (`om`)."""
    om = Bruger.objects.filter(pk=OuterRef("person_id")).values("navn")
    return poster.select_related("aktoer", "paa_vegne_af").annotate(om=Subquery(om[:1]))


def under(enheder: Sequence[Enhed], valgt: str | None) -> list[int]:
    """The chosen unit with those below it; without a choice, all of the mandate's."""
    sti = next((e.path for e in enheder if str(e.pk) == valgt), "")
    return [e.pk for e in enheder if e.path.startswith(sti)]


def i_perioden(fra: date | None, til: date | None) -> Q:
    """Entries from the one day to the other, both included; a missing day leaves that end open."""
    periode = Q()
    if fra:
        periode &= Q(tidspunkt__gte=_midnat(fra))
    if til:
        periode &= Q(tidspunkt__lt=_midnat(til + timedelta(days=1)))
    return periode


def _midnat(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag, time.min))
