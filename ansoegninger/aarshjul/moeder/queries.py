"""Reading meetings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, Prefetch, Q, QuerySet

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.moeder.models import Moede, Moedepunkt, MoedeQuerySet, Rytme
from ansoegninger.aarshjul.queries import LAESERE, ansat_under
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed


def synlige_moeder(adgang: Adgang) -> MoedeQuerySet:
    """The meetings on the wheels that the person reads."""
    return Moede.objects.select_related("enhed").filter(adgang.q("enhed", *LAESERE) | Q(Exists(ansat_under(adgang))))


def teamets_moeder(adgang: Adgang) -> MoedeQuerySet:
    """The meetings that the person is to be at: of the own department and of the units above it."""
    return Moede.objects.select_related("enhed").filter(Exists(ansat_under(adgang)))


def med_emner(moeder: MoedeQuerySet) -> MoedeQuerySet:
    """With the topics of each in order, in one more query."""
    return moeder.prefetch_related(Prefetch("emner", Aarshjulsemne.objects.order_by("plads", "pk")))


def kommende(enheder: Iterable[Enhed | int], dag: date) -> MoedeQuerySet:
    """The meetings to come, on which a topic can be taken up."""
    return Moede.objects.holdes().filter(enhed__in=list(enheder), dag__gte=dag).order_by("dag", "fra_kl", "pk")


def rytmer(enhed: Enhed) -> QuerySet[Rytme]:
    """The department's rhythms, those that go on first."""
    return Rytme.objects.filter(enhed=enhed).order_by("til_dag", "art", "pk")


def punkter(moede: Moede) -> QuerySet[Moedepunkt]:
    """The agenda that the team has written, in the order in which it was."""
    return moede.punkter.filter(trukket_kl__isnull=True).select_related("person").order_by("pk")
