"""The deadlines of many applications at once, in SQL: the same days as `fond.ansoegning.frister` finds one by one.

In SQL, so that the list can be put in their order and read a page at a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    Case,
    DateField,
    DurationField,
    ExpressionWrapper,
    F,
    Min,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Least

from ansoegninger.fond.ansoegning import frister
from ansoegninger.fond.ansoegning.fakta import Fondsindsendelse, Fondsnummer
from ansoegninger.fond.ansoegning.models import Fase, FondsansoegningQuerySet
from ansoegninger.fond.ansoegning.visning import FRISTER, trafiklys
from ansoegninger.fond.overblik.regelbog import Noegle, Regelbog
from ansoegninger.fond.regler import Regelart, Regler
from workflows.motor.models import AabenOpgave

#: What the deadline is for, in a phase where it is the step's own and not the fund's.
OPGAVEN = "Opgaven skal være løst"
#: The days before the start, after the case number and after the upload; None where no rule says.
Dage = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Frist:
    """What must be done, by when (the last day on which it can be), and how near that is in words."""

    hvad: str
    dag: date
    badge: dict[str, str]


def med_frist(ansoegninger: FondsansoegningQuerySet, regelbog: Regelbog) -> FondsansoegningQuerySet:
    """Annotate `frist_dag`: the fund's deadline that counts in the phase (`fondens_dag`), else the open step's own."""
    nyeste_foerst = {"ansoegning": OuterRef("pk")}
    nummer = Fondsnummer.objects.filter(**nyeste_foerst).order_by("-pk").values("dag")[:1]
    sendt = Fondsindsendelse.objects.filter(**nyeste_foerst).order_by("-pk").values("dag")[:1]
    trin = AabenOpgave.objects.filter(sagsnummer=OuterRef("sagsnummer")).order_by().values("sagsnummer")
    return (
        ansoegninger.alias(
            nummer_dag=Subquery(nummer),
            sendt_dag=Subquery(sendt),
            opgavefrist=Subquery(trin.annotate(foerst=Min("frist_dag")).values("foerst")),
        )
        .annotate(fondens_dag=_fondens(regelbog))
        .annotate(frist_dag=Coalesce("fondens_dag", "opgavefrist", output_field=DateField()))
    )


def fristen(ansoegning: Any, dag: date) -> Frist | None:
    """The deadline of a row that was read `med_frist`."""
    if ansoegning.frist_dag is None:
        return None
    hvad = OPGAVEN if ansoegning.fondens_dag is None else FRISTER[Fase(ansoegning.fase)][0]
    return Frist(hvad, ansoegning.frist_dag, trafiklys(ansoegning.frist_dag, dag))


def _fondens(regelbog: Regelbog) -> Case:
    grupper: dict[Dage, list[Noegle]] = defaultdict(list)
    for noegle, regler in regelbog.alle():
        grupper[_dage(regler)].append(noegle)
    naar = [when for dage, noegler in grupper.items() for when in _naar(dage, noegler)]
    return Case(*naar, default=Value(None), output_field=DateField())


def _dage(regler: Regler) -> Dage:
    senest, underskrift, svartid = (
        regel.tal if (regel := regler.en(art)) else None
        for art in (Regelart.SENEST, Regelart.UNDERSKRIFT, Regelart.SVARTID)
    )
    return senest, underskrift, svartid


def _naar(dage: Dage, noegler: list[Noegle]) -> Iterator[When]:
    """One case for each phase that has a deadline under these rules."""
    under = _q(noegler)
    for fase, (_, frist) in FRISTER.items():
        if (udtryk := _UDTRYK[frist](*dage)) is not None:
            yield When(under & Q(fase=fase) & _FORUDSAT.get(frist, Q()), then=udtryk)


def _q(noegler: list[Noegle]) -> Q:
    versioner: dict[str, list[int]] = defaultdict(list)
    for overenskomst, version in noegler:
        versioner[overenskomst].append(version)
    fundne = Q(pk__in=[])
    for overenskomst, alle in sorted(versioner.items()):
        fundne |= Q(overenskomst=overenskomst, regelversion_nr__in=alle)
    return fundne


def _plus(felt: str, dage: int) -> Cast:
    """A day so many days later. PostgreSQL makes an instant of it, so it is made a day again."""
    forskel = Value(timedelta(days=dage), DurationField())
    return Cast(ExpressionWrapper(F(felt) + forskel, DateField()), DateField())


def _at_oprette(senest: int | None, underskrift: int | None, svartid: int | None) -> Any:
    return None if senest is None else _plus("start_dag", -senest)


def _at_underskrive(senest: int | None, underskrift: int | None, svartid: int | None) -> Any:
    foer_start = _at_oprette(senest, underskrift, svartid)
    if underskrift is None:
        return foer_start
    efter_nummer = _plus("nummer_dag", underskrift)
    return efter_nummer if foer_start is None else Least(efter_nummer, foer_start)


def _at_faa_svar(senest: int | None, underskrift: int | None, svartid: int | None) -> Any:
    return None if svartid is None else _plus("sendt_dag", svartid)


#: The function that finds the deadline of one application -> the same for many.
_UDTRYK: dict[Any, Callable[[int | None, int | None, int | None], Any]] = {
    frister.at_oprette: _at_oprette,
    frister.at_underskrive: _at_underskrive,
    frister.at_faa_svar: _at_faa_svar,
}
#: What must have happened before there is such a deadline: the two databases do not agree on the least of nothing.
_FORUDSAT = {
    frister.at_underskrive: Q(nummer_dag__isnull=False),
    frister.at_faa_svar: Q(sendt_dag__isnull=False),
}
