"""What other rules would change: the open wishes whose answer or money is another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ansoegninger.fond.ansoegning.queries import tidligere_for
from ansoegninger.fond.queries import aabne, sagen
from ansoegninger.fond.regler import Regler
from ansoegninger.fond.sag import Udfald
from ansoegninger.fond.tjek import tjek


@dataclass(frozen=True, slots=True)
class Aendret:
    """One wish: its answer before and after, and what the fund would pay (øre)."""

    sagsnummer: str
    foer: Udfald
    efter: Udfald
    foer_oere: int
    efter_oere: int


@dataclass(frozen=True, slots=True)
class Virkning:
    """How many wishes were looked at, and those that change."""

    antal: int
    aendrede: tuple[Aendret, ...]


def virkning(foer: Regler, efter: Regler, dag: date) -> Virkning:
    """Hold every open wish of the agreement against both, in two queries however many they are."""
    spurgt = aabne(foer.overenskomst, dag)
    oensker, tidligere = list(spurgt), tidligere_for(spurgt.order_by().values("person"))
    aendrede = []
    for oenske in oensker:
        kendte = tidligere.get(oenske.person_id, {})
        nu, saa = (tjek(regler, sagen(oenske, regler, dag, kendte)) for regler in (foer, efter))
        if (nu.udfald, nu.deling) != (saa.udfald, saa.deling):
            beloeb = (nu.deling.tilskud_oere, saa.deling.tilskud_oere)
            aendrede.append(Aendret(oenske.sagsnummer, nu.udfald, saa.udfald, *beloeb))
    return Virkning(len(oensker), tuple(aendrede))
