"""Reading a round for its reports: few queries, however many people there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Substr
from django.utils import timezone

from ansoegninger.katalog.models import Kursus, Kursustype
from ansoegninger.mus.models import GAELDENDE, Udviklingsmaal
from ansoegninger.prioritering.models import Beslutning, Beslutningsudfald, Indstilling, Prioriteringsrunde
from ansoegninger.rapporter.efterspoergsel import UDEN_TEMA, Katalogkursus, Oensket
from ansoegninger.rapporter.fordeling import Afgjort
from ansoegninger.rapporter.grupper import Ansat
from ansoegninger.strategi.models import Strategi, Tema
from roller.adgang.adgang import Adgang
from roller.organisation.models import Ansaettelse, Enhed
from roller.tildelinger.roller import Rolle

#: Who reads the reports of a centre that the role reaches.
HELE_CENTRET = (Rolle.CENTERCHEF, Rolle.OEKONOMI, Rolle.FAGLIG_KOORDINATOR, Rolle.REVISOR)
#: Who reads them also from a department in it: the numbers are joint, and of nobody.
FRA_AFDELINGEN = (Rolle.LEDER, Rolle.FAGLIG_KOORDINATOR)
LAESERE = tuple(dict.fromkeys((*HELE_CENTRET, *FRA_AFDELINGEN)))
_AFDELINGENS_STI = 3 * Enhed.steplen
#: As the round decided. One grant from the waiting list would move the figures by one, and point at somebody.
_I_RUNDEN = Q(beslutninger__efter__isnull=True)


def runder_med_rapport(adgang: Adgang) -> QuerySet[Prioriteringsrunde]:
    """The rounds of the person's centres, newest first, with what is decided in each and what is not released."""
    i_runden = Indstilling.objects.filter(adgang.q("enhed", *FRA_AFDELINGEN), runde=OuterRef("pk"))
    runder = Prioriteringsrunde.objects.select_related("enhed").filter(
        adgang.q("enhed", *HELE_CENTRET) | Exists(i_runden)
    )
    return runder.annotate(
        afgjort=Count("beslutninger", filter=_I_RUNDEN),
        bevilget=Count("beslutninger", filter=_I_RUNDEN & Q(beslutninger__udfald=Beslutningsudfald.BEVILGET)),
        personer=Count("beslutninger__oenske__person", distinct=True),
        ikke_frigivet=Count("beslutninger", filter=Q(beslutninger__frigivet_kl__isnull=True)),
    ).order_by("-aar", "enhed__path")


def rundens_dag(runde: Prioriteringsrunde) -> date:
    """The day on which the round was decided; who is employed then is in its numbers."""
    return timezone.localtime(runde.besluttet_kl).date()


@dataclass(frozen=True, slots=True)
class Afgoerelser:
    """What a round decided: the answers without the wishes, the wishes without the answers, and the themes' names."""

    afgjorte: tuple[Afgjort, ...]
    oenskede: tuple[Oensket, ...]
    temanavne: dict[int, str]


def afgoerelser(runde: Prioriteringsrunde) -> Afgoerelser:
    """Every decided wish of the round, in one query."""
    felter = ("oenske_id", "oenske__person_id", "udfald", "beloeb_oere", "oenske__tema__nummer", "oenske__tema__navn")
    hvad = ("oenske__kursus_id", "oenske__titel", "oenske__type")
    afgjorte, oenskede, navne = [], [], {}
    # A theme may have been renamed: the latest strategy's name is read last.
    raekker = Beslutning.objects.i_runden().filter(runde=runde).order_by("oenske__strategi__version", "pk")
    for pk, person, udfald, oere, nr, navn, kursus, titel, art in raekker.values_list(*felter, *hvad):
        afgjorte.append(Afgjort(pk, person, udfald == Beslutningsudfald.BEVILGET, oere))
        oenskede.append(Oensket(pk, person, nr or UDEN_TEMA, kursus is not None, titel, Kursustype(art).label))
        if nr:
            navne[nr] = navn
    return Afgoerelser(tuple(afgjorte), tuple(oenskede), navne)


def ansatte(runde: Prioriteringsrunde) -> list[Ansat]:
    """Everybody who is or was employed in the centre by the round's day, in one query.

    The latest employment counts; `er_ansat` says whether it held that day.
    """
    dag = rundens_dag(runde)
    afdeling = Enhed.objects.filter(path=OuterRef("afdelingens_sti")).values("navn")
    raekker = (
        Ansaettelse.objects.i(runde.enhed.path)
        .filter(fra_dag__lte=dag)
        .annotate(afdelingens_sti=Substr("enhed__path", 1, _AFDELINGENS_STI))
        .annotate(afdeling=Subquery(afdeling), niveau=_niveau(dag), sidst_kl=_sidst_bevilget(runde))
        .order_by("fra_dag", "pk")
    )
    felter = ("person_id", "afdeling", "afdelingens_sti", "stilling", "overenskomst", "timer_pr_uge", "til_dag")
    seneste: dict[int, Ansat] = {}
    for raekke in raekker.values_list(*felter, "niveau", "sidst_kl"):
        ansat = _ansat(raekke, dag)
        seneste[ansat.person_id] = ansat
    return list(seneste.values())


def _ansat(raekke: Sequence[Any], dag: date) -> Ansat:
    person, afdeling, sti, stilling, overenskomst, timer, til_dag, niveau, sidst_kl = raekke
    return Ansat(
        person_id=person,
        afdeling=afdeling,
        afdelingens_sti=sti,
        stilling=stilling,
        overenskomst=overenskomst,
        timer_pr_uge=timer,
        er_ansat=til_dag is None or til_dag > dag,
        niveau=niveau or "",
        sidst_bevilget_dag=timezone.localtime(sidst_kl).date() if sidst_kl else None,
    )


def _niveau(dag: date) -> Subquery:
    """The highest level in the goals of the person's latest plan that both approved; never what was prepared."""
    maal = Udviklingsmaal.objects.filter(
        samtale__person=OuterRef("person"), samtale__fase__in=GAELDENDE, samtale__afholdelse__afholdt_dag__lte=dag
    )
    return Subquery(maal.order_by("-samtale__afholdelse__afholdt_dag", "niveau_nu").values("niveau_nu")[:1])


def _sidst_bevilget(runde: Prioriteringsrunde) -> Subquery:
    """When something was last granted to the person in an earlier round, and told."""
    bevillinger = Beslutning.objects.filter(
        oenske__person=OuterRef("person"),
        udfald=Beslutningsudfald.BEVILGET,
        frigivet_kl__isnull=False,
        besluttet_kl__lt=runde.besluttet_kl,
    ).exclude(runde=runde)
    return Subquery(bevillinger.order_by("-besluttet_kl").values("besluttet_kl")[:1])


def udbudte(runde: Prioriteringsrunde) -> tuple[list[Katalogkursus], dict[int, str]]:
    """What the catalogue offers today, and what the centre's latest strategy calls the themes of it."""
    godkendte = Strategi.objects.godkendte().filter(enhed=runde.enhed_id)
    tema = Tema.objects.filter(strategi__in=godkendte.order_by(), nummer=OuterRef("temanummer"))
    navn = Subquery(tema.order_by("-strategi__version").values("navn")[:1])
    kurser = list(
        Kursus.objects.aktive().order_by().annotate(temanavn=navn).values_list("titel", "temanummer", "temanavn")
    )
    # A number that the centre's strategy does not have is no theme here.
    fundne = [Katalogkursus(titel, nr if nr and navn else UDEN_TEMA) for titel, nr, navn in kurser]
    return fundne, {nr: navn for _, nr, navn in kurser if nr and navn}


def centre_i(runder: Iterable[Prioriteringsrunde]) -> list[Enhed]:
    """The centres of these rounds, in the order of the tree."""
    return sorted({runde.enhed for runde in runder}, key=lambda enhed: str(enhed.path))
