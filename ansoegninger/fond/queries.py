"""The rules in force, and what the system knows about wishes that the rules ask for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from ansoegninger.fond.beloeb import Tidligere
from ansoegninger.fond.models import Fondsregel, Fondsregelsaet
from ansoegninger.fond.regler import Regelart, Regler
from ansoegninger.fond.sag import Ansoeger, Sag, Uddannelse
from ansoegninger.fond.standard import GAELDER_FRA, standard
from ansoegninger.oensker.models import AFSLUTTEDE, PRISDELE, Fase, Oenske
from roller.organisation.models import Ansaettelse
from workflows.kalender import plus_maaneder


def gaeldende(overenskomst: str, dag: date) -> Regler:
    """The rules of an agreement on a day, in one query: the latest version that had begun; else the shipped one."""
    begyndt = Fondsregelsaet.objects.filter(overenskomst=overenskomst, fra_dag__lte=dag)
    return _laes(overenskomst, begyndt.order_by("-version"))


def i_version(overenskomst: str, version: int) -> Regler:
    """The rules of an agreement as they stood in a version, in one query."""
    return _laes(overenskomst, Fondsregelsaet.objects.filter(overenskomst=overenskomst, version=version))


def gaeldende_for(overenskomster: Collection[str], dag: date) -> dict[str, Regler]:
    """The same for several agreements, in one query however many they are."""
    begyndt = Fondsregelsaet.objects.filter(overenskomst=OuterRef("saet__overenskomst"), fra_dag__lte=dag)
    gaelder = Subquery(begyndt.order_by("-version").values("pk")[:1])
    raekker = Fondsregel.objects.filter(saet=gaelder, saet__overenskomst__in=overenskomster)
    fundne: dict[str, list[Fondsregel]] = {}
    for regel in raekker.select_related("saet").order_by("saet", "orden"):
        fundne.setdefault(regel.saet.overenskomst, []).append(regel)
    return {navn: _regler(navn, fundne.get(navn, [])) for navn in overenskomster}


def nyeste(overenskomst: str) -> Regler:
    """The version that the next one comes after, whether it has begun or not."""
    return _laes(overenskomst, Fondsregelsaet.objects.filter(overenskomst=overenskomst).order_by("-version"))


def _laes(overenskomst: str, saet: QuerySet[Fondsregelsaet]) -> Regler:
    hvilket = Subquery(saet.values("pk")[:1])
    return _regler(overenskomst, list(Fondsregel.objects.filter(saet=hvilket).select_related("saet").order_by("orden")))


def _regler(overenskomst: str, raekker: Sequence[Fondsregel]) -> Regler:
    """The rows of one version as values; without any, what is shipped."""
    if not raekker:
        return Regler(overenskomst, 1, standard(overenskomst))
    return Regler(overenskomst, raekker[0].saet.version, tuple(r.vaerdi for r in raekker))


def versioner(overenskomst: str) -> QuerySet[Fondsregelsaet]:
    """Every version that has been written, the latest first; none until somebody changed what is shipped."""
    return Fondsregelsaet.objects.filter(overenskomst=overenskomst).select_related("skrevet_af").order_by("-version")


def gaelder_fra(overenskomst: str, version: int) -> date:
    """The first day of a version."""
    fundet = Fondsregelsaet.objects.filter(overenskomst=overenskomst, version=version).first()
    return fundet.fra_dag if fundet else GAELDER_FRA


@dataclass(frozen=True, slots=True)
class Ansat:
    """The employment that would apply, as far as the rules ask."""

    overenskomst: str
    stilling: str
    til_dag: date | None


def med_ansaettelse(oensker: QuerySet[Oenske], dag: date) -> QuerySet[Oenske]:
    """Annotate the employment of each wish's person on the day; of several, the one with the most hours."""
    paa_dagen = Ansaettelse.objects.paa(dag).filter(person=OuterRef("person")).order_by("-timer_pr_uge", "pk")
    felter = {f"ansat_{felt}": Subquery(paa_dagen.values(felt)[:1]) for felt in ("overenskomst", "stilling", "til_dag")}
    return oensker.annotate(**felter)


def ansat_paa(oenske: Oenske) -> Ansat | None:
    """The employment of a wish that was read `med_ansaettelse`; None where there is none."""
    overenskomst: str | None = oenske.ansat_overenskomst  # type: ignore[attr-defined]
    if overenskomst is None:
        return None
    return Ansat(overenskomst, oenske.ansat_stilling, oenske.ansat_til_dag)  # type: ignore[attr-defined]


def aabne(overenskomst: str, dag: date) -> QuerySet[Oenske]:
    """The wishes that are handed in and not over, of those who are covered by the agreement, by case number."""
    i_gang = Oenske.objects.exclude(fase__in=(Fase.KLADDE, *AFSLUTTEDE))
    med: QuerySet[Any] = med_ansaettelse(i_gang, dag)
    return med.filter(ansat_overenskomst=overenskomst).order_by("sagsnummer")


def naar_der_soeges(regler: Regler, start_dag: date | None, dag: date) -> date:
    """The first day from today on which it can be applied for: today, or when the period before the start begins."""
    tidligst = regler.en(Regelart.TIDLIGST)
    if start_dag is None or tidligst is None or tidligst.tal is None:
        return dag
    return max(dag, plus_maaneder(start_dag, -tidligst.tal))


def sagen(
    oenske: Oenske, regler: Regler, dag: date, kendte: Mapping[int, Collection[Tidligere]] = MappingProxyType({})
) -> Sag:
    """A wish that was read `med_ansaettelse`, as the rules ask about it; what nobody has said is left unknown.

    `kendte` is what the person's applications for each wish have got or asked for, as far as it was done here: what was
    granted elsewhere is unknown until somebody applies and says so.
    """
    andre = tuple(t for fra, alle in kendte.items() if fra != oenske.pk for t in alle)
    ansat = ansat_paa(oenske)
    return Sag(
        ansoeger=Ansoeger(ansat.overenskomst, ansat.stilling, ansat.til_dag) if ansat else Ansoeger(""),
        uddannelse=Uddannelse(oenske.type, oenske.titel, oenske.ects, oenske.eksamen, oenske.start_dag),
        udgifter={felt: getattr(oenske, felt) for felt in PRISDELE},
        dag=naar_der_soeges(regler, oenske.start_dag, dag),
        tidligere=andre or None,
        alle_kendt=False,
        har_plan=True if oenske.maal_id else None,
    )
