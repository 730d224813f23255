"""Where the people of the talks are employed now: who has changed unit, and who has left."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import DateField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Greatest, Substr

from ansoegninger.mus.models import AABNE, FOELGES, MusSamtale
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart

#: The path of a department: municipality, centre, department. A team's talk is its department's.
_AFDELINGENS_STI = 3 * Enhed.steplen


def samtalens_enhed(enhed: Enhed) -> Enhed:
    """The unit that a talk is held in, of somebody employed here: the department, or the unit above all departments."""
    return enhed.naermeste(Enhedsart.AFDELING) or enhed


def hvorhen(samtale: MusSamtale, dag: date) -> Enhed | None:
    """The unit where the person is employed now; None where that is the talk's own, or they are employed nowhere."""
    ansat = _paa(_dagen(samtale, dag)).filter(person=samtale.person_id).select_related("enhed")
    enheder = [samtalens_enhed(a.enhed) for a in ansat.order_by("-fra_dag", "-pk")]
    return None if not enheder or samtale.enhed_id in {e.pk for e in enheder} else enheder[0]


def har_forladt(samtale: MusSamtale, dag: date) -> bool:
    """Has the person no employment any more, and none to come?"""
    return not _endnu(_dagen(samtale, dag)).filter(person=samtale.person_id).exists()


def skal_flyttes(dag: date) -> QuerySet[MusSamtale]:
    """The talks under way whose person is employed, and not in the talk's unit."""
    nu = _af_personen(_paa(OuterRef("dagen")))
    her = nu.annotate(afdeling=Substr("enhed__path", 1, _AFDELINGENS_STI)).filter(afdeling=OuterRef("enhed__path"))
    return _i_gang(dag).filter(Exists(nu)).exclude(Exists(her))


def skal_slutte(dag: date) -> QuerySet[MusSamtale]:
    """The talks under way whose person has left."""
    return _i_gang(dag).exclude(Exists(_af_personen(_endnu(OuterRef("dagen")))))


def _i_gang(dag: date) -> QuerySet[MusSamtale]:
    """Under way, or with a plan to follow up; `dagen` is today, or the round's first day where that is to come."""
    dagen = Greatest(ExpressionWrapper(Value(dag), DateField()), F("runde__fra_dag"))
    return MusSamtale.objects.filter(fase__in=AABNE | FOELGES).alias(dagen=dagen).order_by("pk")


def _dagen(samtale: MusSamtale, dag: date) -> date:
    return max(dag, samtale.runde.fra_dag)


def _af_personen(ansat: QuerySet[Ansaettelse]) -> QuerySet[Ansaettelse]:
    return ansat.filter(person=OuterRef("person")).order_by()


def _paa(dag: Any) -> QuerySet[Ansaettelse]:
    """As `paa`, also of a day that another query knows."""
    return _endnu(dag).filter(fra_dag__lte=dag)


def _endnu(dag: Any) -> QuerySet[Ansaettelse]:
    return Ansaettelse.objects.filter(Q(til_dag__isnull=True) | Q(til_dag__gt=dag))
