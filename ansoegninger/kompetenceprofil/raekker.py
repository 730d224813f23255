"""The rows of profiles as the database has them: what is asked, what was answered, and which goal was which.

Each is one question: the goals with one before them come along in it, as rows of a kind of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, DateTimeField, IntegerField, QuerySet, Value
from django.db.models.functions import Cast

from ansoegninger.kompetenceprofil.models import Maalvurdering, Profilbesvarelse, Sagstype, Sagstypevurdering
from ansoegninger.kompetenceprofil.rubrikker import ARTER, SAGSTYPE, Rubrik, Vurderet
from ansoegninger.strategi.models import Laeringsmaal
from ansoegninger.strategi.queries import maal_med_forgaenger, samme_maal
from workflows.sprog.formater import sorteringsnoegle

#: The kind of the rows of a query that are no rows of a profile: they say which goal came before which.
_FOER = "FOER"
#: Of a goal the keys of all the versions of it.
Samme = dict[int, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Stedrubrik:
    """A row and where it is asked: at or under this path."""

    sti: str
    sted: str
    rubrik: Rubrik


def stedrubrikker(maal: QuerySet[Laeringsmaal], sagstyper: QuerySet[Sagstype]) -> list[Stedrubrik]:
    """These goals and case types as rows, in the order of the page. One query."""
    som_raekker = (
        maal.order_by()
        .annotate(sti=Value("", CharField()), sted=Value("", CharField()))
        .values_list("art", "nummer", "pk", "tekst", "sti", "sted")
    )
    som_sagstyper = (
        sagstyper.order_by()
        .annotate(art=Value(SAGSTYPE, CharField()), nummer=Value(0, IntegerField()))
        .values_list("art", "nummer", "pk", "navn", "enhed__path", "enhed__navn")
    )
    tom = Value("", CharField())
    kaeden = (
        maal_med_forgaenger()
        .annotate(slags=Value(_FOER, CharField()), tom=tom)
        .values_list("slags", "forgaenger_id", "pk", "tom", "tom", "tom")
    )
    alle: Iterable[Any] = som_raekker.union(som_sagstyper, kaeden, all=True)
    raekker, samme = _med_kaeden(alle, art=0, pk=2, forrige=1)
    raekkefoelge = list(ARTER)
    sorteret = sorted(raekker, key=lambda r: (raekkefoelge.index(r[0]), r[1], sorteringsnoegle(r[3])))
    return [Stedrubrik(sti, sted, _rubrik(art, pk, tekst, samme)) for art, _, pk, tekst, sti, sted in sorteret]


def vurderinger(besvarelser: QuerySet[Profilbesvarelse]) -> list[Vurderet]:
    """Every row of these answers, the oldest answer first; one query."""
    felter = ("person", "vurderer", "id", "besvaret_kl")
    udvalgte = besvarelser.order_by().values("pk")
    om = [f"besvarelse__{felt}" for felt in felter]
    maal = (
        Maalvurdering.objects.filter(besvarelse__in=udvalgte)
        .order_by()
        .values_list(*om, "laeringsmaal__art", "laeringsmaal_id", "laeringsmaal__tekst", "niveau")
    )
    sagstyper = (
        Sagstypevurdering.objects.filter(besvarelse__in=udvalgte)
        .order_by()
        .annotate(art=Value(SAGSTYPE, CharField()))
        .values_list(*om, "art", "sagstype_id", "sagstype__navn", "niveau")
    )
    kaeden = (
        maal_med_forgaenger()
        .annotate(
            tom=Value("", CharField()),
            ingen=Cast(Value(None), IntegerField()),
            aldrig=Cast(Value(None), DateTimeField()),
            slags=Value(_FOER, CharField()),
        )
        .values_list("forgaenger_id", "tom", "ingen", "aldrig", "slags", "pk", "tom", "tom")
    )
    raekker, samme = _med_kaeden(maal.union(sagstyper, kaeden, all=True), art=4, pk=5, forrige=0)
    fundne = [
        Vurderet(person, vurderer, besvarelse, kl, _rubrik(art, pk, tekst, samme), niveau)
        for person, vurderer, besvarelse, kl, art, pk, tekst, niveau in raekker
    ]
    return sorted(fundne, key=lambda v: (v.kl, v.besvarelse_id))


def _med_kaeden(alle: Iterable[Any], *, art: int, pk: int, forrige: int) -> tuple[list[Any], Samme]:
    """What a query found, parted: the rows themselves, and which goals are the same goal. One question for both."""
    raekker, par = [], []
    for raekke in alle:
        if raekke[art] == _FOER:
            par.append((raekke[pk], raekke[forrige]))
        else:
            raekker.append(raekke)
    return raekker, samme_maal(par)


def _rubrik(art: str, pk: int, tekst: str, samme: Samme) -> Rubrik:
    # A case type's key may be that of a goal, too.
    return Rubrik(art, pk, tekst, frozenset() if art == SAGSTYPE else samme.get(pk, frozenset()))
