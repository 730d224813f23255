"""What somebody is asked to stand for."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from ansoegninger.aarshjul.kvartaler import kvartal_for
from ansoegninger.aarshjul.viden.models import Forespoergsel
from roller.brugere.models import Bruger


def spurgt(person: Bruger, dag: date) -> QuerySet[Forespoergsel]:
    """What waits for the person's answer, of quarters that are not over; the nearest first."""
    aar, kvartal = kvartal_for(dag)
    kommende = Q(emne__aar__gt=aar) | Q(emne__aar=aar, emne__kvartal__gte=kvartal)
    return (
        Forespoergsel.objects.ubesvarede()
        .filter(kommende, person=person)
        .select_related("emne__enhed", "spurgt_af")
        .order_by("emne__aar", "emne__kvartal", "pk")
    )


def mine(person: Bruger) -> QuerySet[Forespoergsel]:
    """Everything the person was ever asked, withdrawn or not."""
    return Forespoergsel.objects.filter(person=person).select_related("emne__enhed", "emne__moede", "spurgt_af")
