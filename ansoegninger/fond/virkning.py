"""What other rules would change: the open wishes and applications whose answer or money is another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from ansoegninger.fond.ansoegning.models import FOER_FONDEN, Fondsansoegning
from ansoegninger.fond.ansoegning.queries import tidligere_for
from ansoegninger.fond.ansoegning.spoergsmaal import sagerne_om
from ansoegninger.fond.queries import aabne, sagen
from ansoegninger.fond.regler import Regler
from ansoegninger.fond.sag import Udfald
from ansoegninger.fond.tjek import Tjek, tjek


@dataclass(frozen=True, slots=True)
class Aendret:
    """One wish or application: its answer before and after, and what the fund would pay (øre)."""

    sagsnummer: str
    foer: Udfald
    efter: Udfald
    foer_oere: int
    efter_oere: int


@dataclass(frozen=True, slots=True)
class Virkning:
    """How many were looked at, and those that change."""

    antal: int
    aendrede: tuple[Aendret, ...]


def virkning(foer: Regler, efter: Regler, dag: date) -> Virkning:
    """Hold every open wish and every application that is not with the fund yet against both sets of rules.

    A wish that is applied for is its application. The number of queries does not grow with how many they are.
    """
    alle = [*_oenskerne(foer, efter, dag), *_ansoegningerne(foer, efter, dag)]
    return Virkning(len(alle), tuple(a for a in alle if (a.foer, a.foer_oere) != (a.efter, a.efter_oere)))


def _oenskerne(foer: Regler, efter: Regler, dag: date) -> Iterator[Aendret]:
    under_vejs = Exists(Fondsansoegning.objects.aabne().filter(oenske=OuterRef("pk")))
    spurgt = aabne(foer.overenskomst, dag).filter(~under_vejs)
    tidligere = tidligere_for(spurgt.order_by().values("person"))
    for oenske in spurgt:
        kendte = tidligere.get(oenske.person_id, {})
        nu, saa = (tjek(regler, sagen(oenske, regler, dag, kendte)) for regler in (foer, efter))
        yield _sammenlign(oenske.sagsnummer, nu, saa)


def _ansoegningerne(foer: Regler, efter: Regler, dag: date) -> Iterator[Aendret]:
    i_gang = Fondsansoegning.objects.filter(overenskomst=foer.overenskomst, fase__in=FOER_FONDEN)
    ansoegninger = list(i_gang.select_related("oenske").order_by("sagsnummer"))
    if not ansoegninger:
        return
    for ansoegning, sag in zip(ansoegninger, sagerne_om(ansoegninger, dag), strict=True):
        yield _sammenlign(ansoegning.sagsnummer, tjek(foer, sag), tjek(efter, sag))


def _sammenlign(sagsnummer: str, nu: Tjek, saa: Tjek) -> Aendret:
    return Aendret(sagsnummer, nu.udfald, saa.udfald, nu.deling.tilskud_oere, saa.deling.tilskud_oere)
