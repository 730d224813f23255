"""Reading an outside pool's agreement, of one pool or of many, in the same number of queries."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Exists, Max, OuterRef, Q, QuerySet, Sum

from ansoegninger.budget.aftale.models import Afrapportering, Afrapporteringsfrist, Puljeomraade
from ansoegninger.budget.models import Ramme, Rammeart
from ansoegninger.budget.queries import overfoert, synlige_rammer
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle

#: A report that is due within so many days is told of on the front page.
VARSLES = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Omraadetal:
    """An area with its share, and what its units are called and where they are."""

    pk: int
    ramme_id: int
    navn: str
    beloeb_oere: int
    enheder: tuple[str, ...] = ()
    stier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Friststand:
    """A day of reporting, and how far it is.

    Attributes:
        versioner: how many times it is handed in; nought is not yet.
        seneste_id: what was handed in last.
    """

    frist: Afrapporteringsfrist
    versioner: int
    seneste_id: int | None
    dag: date

    @property
    def er_indsendt(self) -> bool:
        """Is it handed in at least once?"""
        return bool(self.versioner)

    @property
    def er_overskredet(self) -> bool:
        """Is the day gone, and nothing handed in?"""
        return not self.versioner and self.frist.senest_dag < self.dag


def udefra() -> Q:
    """The pools that somebody else gives."""
    return Q(art=Rammeart.OEREMAERKET) & ~Q(giver="")


def synlige_puljer(adgang: Adgang) -> QuerySet[Ramme]:
    """The outside pools among the pots that the person sees, the latest year first."""
    return synlige_rammer(adgang).filter(udefra()).order_by("-aar", "enhed__path", "navn", "pk")


def omraader(rammer: Collection[Ramme]) -> list[Omraadetal]:
    """The areas of these pools in the order in which they were made, each with its units; in one query."""
    raekker = Puljeomraade.objects.filter(ramme__in=[r.pk for r in rammer]).order_by("pk", "enheder__enhed__path")
    samlet: dict[int, Omraadetal] = {}
    for pk, ramme, navn, oere, enhed, sti in raekker.values_list(
        "pk", "ramme", "navn", "beloeb_oere", "enheder__enhed__navn", "enheder__enhed__path"
    ):
        foer = samlet.get(pk, Omraadetal(pk, ramme, navn, oere))
        samlet[pk] = replace(foer, enheder=(*foer.enheder, enhed), stier=(*foer.stier, sti)) if sti else foer
    return list(samlet.values())


def fristerne(rammer: Collection[Ramme], dag: date) -> list[Friststand]:
    """The days of reporting of these pools, the earliest first."""
    frister = Afrapporteringsfrist.objects.filter(ramme__in=[r.pk for r in rammer])
    return [_stand(f, dag) for f in _med_versioner(frister)]


def forfaldne(adgang: Adgang, dag: date) -> list[Friststand]:
    """What the chief is to report within a month, or should have reported."""
    frister = Afrapporteringsfrist.objects.filter(
        ~Exists(Afrapportering.objects.filter(frist=OuterRef("pk"))),
        adgang.q("ramme__enhed", Rolle.CENTERCHEF),
        senest_dag__lte=dag + VARSLES,
    )
    return [_stand(f, dag) for f in _med_versioner(frister)]


def fordelbart(rammer: Collection[Ramme]) -> dict[int, int]:
    """What the areas of each pool may share, whole øre: what was given, though the rest has gone on to next year."""
    flyttet = overfoert(rammer)
    return {r.pk: givet(r, flyttet.get(r.pk, 0)) for r in rammer}


def givet(ramme: Ramme, overfoert_oere: int) -> int:
    """The same of one pool, where it is known what was carried over into or out of it."""
    return ramme.midler_oere - min(0, overfoert_oere)


def mindste_ramme(rammer: Collection[Ramme]) -> dict[int, int]:
    """How small the areas of each pool let its ceiling be, whole øre; a pool without areas is left out."""
    raadighed, delt = fordelbart(rammer), fordelt(rammer)
    return {r.pk: delt[r.pk] - raadighed[r.pk] + r.ramme_oere for r in rammer if r.pk in delt}


def fordelt(rammer: Collection[Ramme]) -> dict[int, int]:
    """What the areas of each pool share already, whole øre; a pool without areas is left out."""
    raekker = Puljeomraade.objects.filter(ramme__in=[r.pk for r in rammer]).order_by()
    return dict(raekker.values_list("ramme").annotate(oere=Sum("beloeb_oere")))


def med_aftale(rammer: Collection[Ramme]) -> set[int]:
    """Those of these pots that something is agreed about."""
    noget = Q(omraader__isnull=False) | Q(fokusemner__isnull=False) | Q(frister__isnull=False)
    return set(Ramme.objects.filter(noget, pk__in=[r.pk for r in rammer]).order_by().values_list("pk", flat=True))


def _med_versioner(frister: QuerySet[Afrapporteringsfrist]) -> Iterable[Afrapporteringsfrist]:
    return frister.select_related("ramme__enhed").annotate(
        versioner=Max("afrapporteringer__version"), seneste=Max("afrapporteringer__pk")
    )


def _stand(frist: Afrapporteringsfrist, dag: date) -> Friststand:
    return Friststand(frist, getattr(frist, "versioner", None) or 0, getattr(frist, "seneste", None), dag)
