"""Reading evaluations: never one person's, only what enough people say together; and what somebody wants to share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone

from ansoegninger.evaluering.models import Forankring
from ansoegninger.evaluering.tal import (
    HAR,
    INGEN,
    MAALINGER,
    Tal,
    antal_personer,
    med_dage,
    rest_er_ingen_eller_nok,
    summer,
    synlige,
    tal,
)
from ansoegninger.oensker.models import Fase, Oenske
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle
from workflows.spor.models import Sletning
from workflows.sprog.formater import sorteringsnoegle

#: Who learns from the evaluations of their units.
LAESERE = (Rolle.LEDER, Rolle.CENTERCHEF, Rolle.SAETTECHEF, Rolle.FAGLIG_KOORDINATOR, Rolle.REVISOR)
UDEN_FOR_KATALOGET = "Kurser uden for kataloget"
_KURSUS = ("kursus_id", "kursus__titel", "kursus__udbyder_id", "kursus__udbyder__navn")
_UDBYDER = ("kursus__udbyder_id", "kursus__udbyder__navn")


@dataclass(frozen=True, slots=True)
class Gruppe:
    """What the participants say of one course, or of one provider's courses."""

    titel: str
    tal: Tal


@dataclass(frozen=True, slots=True)
class Oversigt:
    """Every course that was evaluated, every provider, and all of it together."""

    kurser: list[Gruppe]
    udbydere: list[Gruppe]
    samlet: Tal


@dataclass(frozen=True, slots=True)
class Venter:
    """How many courses in the reader's units are to be followed up: by the participant, and by the leader."""

    medarbejder: int
    leder: int


@dataclass(frozen=True, slots=True)
class Delingsforslag:
    """What a participant learned that others should hear of: a topic for the year wheel.

    Attributes:
        oenske_id: the case that it came from.
        kursus: the catalogue's title; empty for a course outside it, whose title is somebody's own words.
        andre: who else could use it, in the participant's words; empty where nothing is said.
        oplaeg_ved: the participant, only where they offered to tell of it themselves; else empty.
        dag: when it was suggested.
    """

    oenske_id: int
    enhed_id: int
    enhed: str
    kursus: str
    emne: str
    andre: str
    oplaeg_ved: str
    dag: date


def evaluerede() -> QuerySet[Any]:
    """The wishes whose course somebody evaluated, ready to be summed."""
    return med_dage(Oenske.objects.filter(evaluering__isnull=False).order_by())  # type: ignore[no-any-return]


def oversigt(adgang: Adgang) -> Oversigt:
    """Evaluations per course and per provider in the units that the person's roles reach, in three queries.

    Titles that employees typed are gathered in one row: they may hold a name, and there are few of each. A sum is
    shown only where what it holds beside the rows that are shown is about nobody or about enough.
    """
    alle = evaluerede().filter(adgang.q("enhed", *LAESERE))
    kurser: list[dict[str, Any]] = list(alle.values(*_KURSUS).annotate(**summer()))
    skjulte = {m: [k["kursus_id"] for k in kurser if m not in synlige(k)] for m in MAALINGER}
    udbydere = _med_rest(alle, skjulte)
    vist = {u["kursus__udbyder_id"]: _vises(u) for u in udbydere}
    samlet = _samlet(alle, skjulte, vist)
    return Oversigt(
        _sorteret(Gruppe(k["kursus__titel"] or UDEN_FOR_KATALOGET, tal(k, synlige(k))) for k in kurser),
        _sorteret(Gruppe(u["kursus__udbyder__navn"], tal(u, vist[u["kursus__udbyder_id"]])) for u in udbydere),
        tal(samlet, _vises(samlet)) if kurser else INGEN,
    )


def venter_paa_opfoelgning(adgang: Adgang) -> Venter:
    """Follow-ups that are open in the units of those who learn from them; one query."""
    i_enhederne = Oenske.objects.filter(adgang.q("enhed", *LAESERE), fase__in=(Fase.FORANKRING, Fase.FORANKRING_LEDER))
    faser = list(i_enhederne.order_by().values_list("fase", flat=True))
    return Venter(faser.count(Fase.FORANKRING), faser.count(Fase.FORANKRING_LEDER))


def delingsforslag(adgang: Adgang, *roller: Rolle) -> list[Delingsforslag]:
    """What participants in these roles' units want others to learn, the newest first; one query.

    Nobody is named but whoever offered to tell of it. Whoever reads it without a role that reaches the unit gets none.
    """
    forslag = Forankring.objects.filter(~er_slettet("oenske_id"), adgang.q("oenske__enhed", *roller), deles=True)
    raekker = forslag.select_related("oenske__enhed", "oenske__kursus", "oenske__person").order_by(
        "-besvaret_kl", "-pk"
    )
    return [
        Delingsforslag(
            oenske_id=f.oenske_id,
            enhed_id=f.oenske.enhed_id,
            enhed=f.oenske.enhed.navn,
            kursus=f.oenske.kursus.titel if f.oenske.kursus else "",
            emne=f.emne,
            andre=f.andre,
            oplaeg_ved=str(f.oenske.person) if f.holder_oplaeg else "",
            dag=timezone.localdate(f.besvaret_kl),
        )
        for f in raekker
    ]


def er_slettet(noegle: str = "pk") -> Exists:
    """A condition on a row: the wish at this key is erased, and nothing of what was written about it is left."""
    nummer = Cast(OuterRef(noegle), CharField(max_length=40))
    return Exists(Sletning.objects.filter(tabel=Oenske._meta.db_table, noegle=nummer))


def _med_rest(alle: QuerySet[Any], skjulte: Mapping[str, list[Any]]) -> list[dict[str, Any]]:
    """Per provider, with how many people stand in its courses that are not shown, by measure."""
    rest = {f"rest_{m}": antal_personer(HAR[m] & Q(kursus__in=skjulte[m])) for m in MAALINGER}
    af_kataloget = alle.filter(kursus__isnull=False)
    return list(af_kataloget.values(*_UDBYDER).annotate(**summer(), **rest))


def _samlet(
    alle: QuerySet[Any], skjulte: Mapping[str, list[Any]], vist: Mapping[int, frozenset[str]]
) -> dict[str, Any]:
    """All of it, with how many people nothing that is shown tells of: hidden courses of hidden providers."""
    rest = {}
    for m in MAALINGER:
        skjulte_udbydere = [pk for pk, vises in vist.items() if m not in vises]
        ukendt = Q(kursus__in=skjulte[m], kursus__udbyder__in=skjulte_udbydere)
        uden_for = Q(kursus__isnull=True) if None in skjulte[m] else Q(pk__in=[])
        rest[f"rest_{m}"] = antal_personer(HAR[m] & (ukendt | uden_for))
    return alle.aggregate(**summer(), **rest)


def _vises(sum_: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(m for m in synlige(sum_) if rest_er_ingen_eller_nok(sum_[f"rest_{m}"]))


def _sorteret(grupper: Iterable[Gruppe]) -> list[Gruppe]:
    return sorted(grupper, key=lambda g: sorteringsnoegle(g.titel))
