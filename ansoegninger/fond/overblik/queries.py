"""The overview's rows and sums: of the applications that the person may read, by the one rule, and of no others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce, ExtractYear, Substr

from ansoegninger.fond.ansoegning.fakta import Fondsindsendelse
from ansoegninger.fond.ansoegning.models import SLUTFASER, UDEN_VIRKNING, Fase, FondsansoegningQuerySet
from ansoegninger.fond.ansoegning.queries import synlige
from ansoegninger.fond.overblik.frister import med_frist
from ansoegninger.fond.overblik.penge import Gruppe, Penge, Sted
from ansoegninger.fond.overblik.regelbog import Regelbog
from ansoegninger.oensker.models import PRISDELE
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed
from workflows.motor.models import AabenOpgave

#: So long is a centre's path.
CENTERSTI = 2 * Enhed.steplen
#: The fund pays nothing of these, and whether the workplace does is not said here.
UDEN_PENGE = (
    Fase.IKKE_AFTALT,
    Fase.OPGIVET,
    Fase.ANNULLERET,
    Fase.AFSLAG,
    Fase.AFSLAAET,
    Fase.TILBAGEBETALT,
)


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
        "bevilget": Sum(tilskud, filter=~Q(fase__in=UDEN_VIRKNING), default=0),
        "udbetalt": Sum(udbetalt, default=0),
        "egenandel": Sum(egenandel, filter=~Q(fase__in=UDEN_PENGE), default=0),
    }
    center = Enhed.objects.filter(path=Substr(OuterRef("enhed__path"), 1, CENTERSTI)).order_by()
    hvor = {"center_pk": Subquery(center.values("pk")), "center_navn": Subquery(center.values("navn"))}
    enhed = ("enhed__path", "enhed_id", "enhed__navn")
    grupper = synlige(adgang).order_by().alias(sendt=sendt).values(*enhed, aar=ExtractYear("start_dag"), **hvor)
    raekker = grupper.annotate(**summer).values_list(*enhed, *hvor, "aar", *summer)
    return [_gruppe(*raekke) for raekke in raekker]


def _gruppe(sti: str, pk: int, navn: str, center_pk: int | None, center_navn: str, aar: int, *tal: int) -> Gruppe:
    center = Sted(sti[:CENTERSTI], center_pk, center_navn) if center_pk and len(sti) >= CENTERSTI else None
    return Gruppe(Sted(sti, pk, navn), center, aar, Penge(*tal))


def trin_i(sagsnumre: Collection[str]) -> dict[str, list[AabenOpgave]]:
    """The open steps of these cases, in one query."""
    fundne: dict[str, list[AabenOpgave]] = defaultdict(list)
    opgaver: QuerySet[AabenOpgave] = AabenOpgave.objects.filter(sagsnummer__in=sagsnumre)
    for opgave in opgaver.order_by("pk"):
        fundne[opgave.sagsnummer].append(opgave)
    return fundne
