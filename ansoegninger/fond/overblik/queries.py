"""The overview's rows and sums: of the applications that the person may read, by the one rule, and of no others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Coalesce, ExtractYear

from ansoegninger.fond.ansoegning.fakta import Fondsindsendelse
from ansoegninger.fond.ansoegning.models import SLUTFASER, Fase, FondsansoegningQuerySet
from ansoegninger.fond.ansoegning.queries import synlige
from ansoegninger.fond.overblik.frister import med_frist
from ansoegninger.fond.overblik.penge import Gruppe, Penge
from ansoegninger.fond.overblik.regelbog import Regelbog
from ansoegninger.oensker.models import PRISDELE
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed
from workflows.motor.models import AabenOpgave

#: The fund pays nothing of these, and whether the workplace does is not said here.
UDEN_PENGE = (
    Fase.IKKE_AFTALT,
    Fase.OPGIVET,
    Fase.ANNULLERET,
    Fase.AFSLAG,
    Fase.AFSLAAET,
    Fase.TILBAGEBETALT,
)
#: The grant was given up again.
OPGIVET_TILSKUD = (Fase.ANNULLERET, Fase.TILBAGEBETALT)


@dataclass(frozen=True, slots=True)
class Udvalg:
    """What the page is about: a unit with all under it (by its path; empty for all), and the year that it begins."""

    enhed_sti: str = ""
    aar: int | None = None

    def q(self) -> Q:
        """The same as a filter over applications."""
        fundne = Q(enhed__path__startswith=self.enhed_sti) if self.enhed_sti else Q()
        return fundne & Q(start_dag__year=self.aar) if self.aar else fundne


def aabne(adgang: Adgang, udvalg: Udvalg, regelbog: Regelbog) -> FondsansoegningQuerySet:
    """The applications under way with `frist_dag`, what closes first before what closes last or never."""
    fundne = synlige(adgang).aabne().filter(udvalg.q()).til_liste()
    return med_frist(fundne, regelbog).order_by(F("frist_dag").asc(nulls_last=True), "sagsnummer")


def penge(adgang: Adgang) -> list[Gruppe]:
    """The money of every unit and year that the person reads, summed in the database, in one query."""
    tilskud, udbetalt = "fondssvar__tilskud_oere", "udbetaling__beloeb_oere"
    sendt = Exists(Fondsindsendelse.objects.filter(ansoegning=OuterRef("pk")))
    udgift: Any = sum((F(felt) for felt in PRISDELE[1:]), F(PRISDELE[0]))
    egenandel = udgift - Coalesce(udbetalt, tilskud, "ansoegt_oere")
    # In the order of the attributes of `Penge`, after where and when.
    summer: dict[str, Any] = {
        "antal": Count("pk"),
        "paa_vej": Sum("ansoegt_oere", filter=Q(sendt=False) & ~Q(fase__in=SLUTFASER), default=0),
        "ansoegt": Sum("ansoegt_oere", filter=Q(sendt=True) & ~Q(fase=Fase.ANNULLERET), default=0),
        "bevilget": Sum(tilskud, filter=~Q(fase__in=OPGIVET_TILSKUD), default=0),
        "udbetalt": Sum(udbetalt, default=0),
        "egenandel": Sum(egenandel, filter=~Q(fase__in=UDEN_PENGE), default=0),
    }
    grupper = synlige(adgang).order_by().alias(sendt=sendt).values("enhed__path", aar=ExtractYear("start_dag"))
    raekker = grupper.annotate(**summer).values_list("enhed__path", "aar", *summer)
    return [Gruppe(sti, aar, Penge(*tal)) for sti, aar, *tal in raekker]


def enheder(stier: Collection[str]) -> list[Enhed]:
    """The units at these paths and those above them, in the order of the tree."""
    alle = {sti[:slut] for sti in stier for slut in range(Enhed.steplen, len(sti) + 1, Enhed.steplen)}
    return list(Enhed.objects.filter(path__in=alle).order_by("path"))


def trin_i(sagsnumre: Collection[str]) -> dict[str, list[AabenOpgave]]:
    """The open steps of these cases, in one query."""
    fundne: dict[str, list[AabenOpgave]] = defaultdict(list)
    opgaver: QuerySet[AabenOpgave] = AabenOpgave.objects.filter(sagsnummer__in=sagsnumre)
    for opgave in opgaver.order_by("pk"):
        fundne[opgave.sagsnummer].append(opgave)
    return fundne
