"""What a group of answers says together, each number only where it is about enough people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Avg, Count, DecimalField, Q, Sum
from django.db.models.functions import Coalesce

from ansoegninger.anonymitet import kan_taelles

#: What is asked of each group. A measure has its own people: not everybody who evaluated has told what it changed.
MAALINGER = ("svar", "effekt", "pris")


@dataclass(frozen=True, slots=True)
class Tal:
    """The numbers of one group; None where a number would be about too few, or about nobody.

    Attributes:
        svar: how many evaluations.
        udbytte: their score, on average, 1–5.
        anbefaler: how many of them would recommend it.
        effekt: what was told after 40 to 90 days, on average, 1–5.
        pris_pr_dag_oere: what was paid per participant and day, øre ex. moms.
    """

    svar: int | None = None
    udbytte: float | None = None
    anbefaler: int | None = None
    effekt: float | None = None
    pris_pr_dag_oere: int | None = None


INGEN = Tal()
_DAGE = Coalesce("dage", "kursus__dage", output_field=DecimalField())
#: (measure) -> which of the evaluated wishes it is about.
HAR: Mapping[str, Q] = {
    "svar": Q(),
    "effekt": Q(forankring__isnull=False),
    "pris": Q(gennemfoerelse__pris_oere__isnull=False, antal_dage__gt=0),
}


def med_dage(oensker: Any) -> Any:
    """Annotate what the sums need: the extent of the course in days, by the wish or else by the catalogue."""
    return oensker.annotate(antal_dage=_DAGE)


def summer() -> dict[str, Any]:
    """What is asked of the database about each group of evaluated wishes; they have `med_dage`."""
    personer = {f"personer_{m}": antal_personer(HAR[m]) for m in MAALINGER}
    return personer | {
        "antal_svar": Count("pk"),
        "udbytte": Avg("evaluering__udbytte"),
        "anbefaler": Count("pk", filter=Q(evaluering__vil_anbefale=True)),
        "effekt": Avg("forankring__effekt"),
        "betalt": Sum("gennemfoerelse__pris_oere", filter=HAR["pris"]),
        "kursusdage": Sum("antal_dage", filter=HAR["pris"]),
    }


def antal_personer(betingelse: Q) -> Count:
    """How many people stand behind the wishes of which this holds."""
    return Count("person", distinct=True, filter=betingelse) if betingelse else Count("person", distinct=True)


def synlige(raekke: Mapping[str, Any]) -> frozenset[str]:
    """The measures that are about enough people in this group."""
    return frozenset(m for m in MAALINGER if kan_taelles(raekke[f"personer_{m}"]))


def tal(raekke: Mapping[str, Any], vises: frozenset[str]) -> Tal:
    """The numbers of a group, as far as they may be shown."""
    svar, effekt, pris = (m in vises for m in MAALINGER)
    return Tal(
        svar=raekke["antal_svar"] if svar else None,
        udbytte=raekke["udbytte"] if svar else None,
        anbefaler=raekke["anbefaler"] if svar else None,
        effekt=raekke["effekt"] if effekt else None,
        pris_pr_dag_oere=round(raekke["betalt"] / raekke["kursusdage"]) if pris else None,
    )


def rest_er_ingen_eller_nok(personer: int) -> bool:
    """What is left when everything that is shown is subtracted is about nobody, or about enough."""
    return personer == 0 or kan_taelles(personer)
