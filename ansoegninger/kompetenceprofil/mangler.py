"""Gaps: where a person, or a unit, is below what the strategy expects. Pure.

The strategy expects C of everybody who is new and B of the experienced, and one resource person (A) for each kind of
case in the department. Nobody must master every kind of case: one that a person does not work with is no gap of theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ansoegninger.anonymitet import kan_taelles
from ansoegninger.kompetenceprofil.models import Profilniveau
from ansoegninger.kompetenceprofil.rubrikker import RANG, Noegle, Rubrik

#: Everybody is new for the first year of an employment that was not broken. That all new are on C, the experienced on
#: B is said by the strategy in the words of its level descriptions; how long one is new, no version of it says, so the
#: year is our reading (0042). A version that gives a number would need a field for it: words cannot be counted with.
NY_I_AAR = 1
#: An employment: the first day, and the first day without it.
Periode = tuple[date, date | None]


def ansat_siden(perioder: Iterable[Periode], dag: date) -> date | None:
    """Since when the person has been employed without a break, as of the day; None when not employed then.

    Whoever moved from one unit to another has not begun anew; whoever came back has.
    """
    siden: date | None = None
    for fra, til in sorted(perioder, key=lambda p: p[0], reverse=True):
        if fra > dag:
            continue
        if siden is None:
            if til is None or til > dag:
                siden = fra
        elif til is None or til >= siden:
            siden = min(siden, fra)
    return siden


def er_ny(siden: date | None, dag: date) -> bool:
    """Is the person in the first year?"""
    return siden is not None and dag < _aaret_efter(siden)


def forventet(siden: date | None, dag: date) -> Profilniveau:
    """The level that the strategy expects of the person."""
    return Profilniveau.C if er_ny(siden, dag) else Profilniveau.B


def er_mangel(rubrik: Rubrik, niveau: str | None, ventet: str) -> bool:
    """Is this a gap? What nobody has assessed is not known to be one."""
    if niveau is None or (rubrik.er_sagstype and niveau == Profilniveau.INTET):
        return False
    return RANG[niveau] < RANG[ventet]


def mangler(rubrikker: Iterable[Rubrik], svar: Mapping[Noegle, str], ventet: str) -> list[Rubrik]:
    """The rows in which a person is below what is expected."""
    return [r for r in rubrikker if er_mangel(r, svar.get(r.noegle), ventet)]


@dataclass(frozen=True, slots=True)
class Enhedsmangel:
    """How a unit stands in one row.

    Attributes:
        under: how many are below what is expected of each of them.
        paa: how many are not; without the resource persons where those are named.
        uden_for: how many do not work with it, or have not been asked.
        ressourcepersoner: who is on A.
    """

    rubrik: Rubrik
    under: int
    paa: int
    uden_for: int
    ressourcepersoner: tuple[int, ...]

    @property
    def mangler_ressourceperson(self) -> bool:
        """A kind of case that nobody is a resource person for."""
        return self.rubrik.er_sagstype and not self.ressourcepersoner

    @property
    def grupper(self) -> tuple[int, int, int]:
        """The people that the numbers are about without naming them."""
        return self.under, self.paa, self.uden_for

    @property
    def kan_vises(self) -> bool:
        """May the numbers stand without names: is each about nobody, or about enough?

        All of a row or nothing of it: one number left out is what the others are short of the whole.
        """
        return any(self.grupper) and _nok(self.grupper)


#: Per person: the levels, and the expected one.
Profiler = Mapping[int, tuple[Mapping[Noegle, str], str]]


def i_enheden(rubrikker: Sequence[Rubrik], profiler: Profiler) -> list[Enhedsmangel]:
    """The unit row by row; only those who have a profile are counted."""
    return [_enhedsmangel(rubrik, profiler) for rubrik in rubrikker]


def _enhedsmangel(rubrik: Rubrik, profiler: Profiler) -> Enhedsmangel:
    svar = {person: (levels.get(rubrik.noegle), ventet) for person, (levels, ventet) in profiler.items()}
    paa_a = tuple(person for person, (niveau, _) in svar.items() if niveau == Profilniveau.A)
    under = sum(er_mangel(rubrik, niveau, ventet) for niveau, ventet in svar.values())
    udenfor = (None, Profilniveau.INTET) if rubrik.er_sagstype else (None,)
    uden_for = sum(niveau in udenfor for niveau, _ in svar.values())
    navngivne = len(paa_a) if rubrik.er_sagstype else 0
    return Enhedsmangel(rubrik, under, len(svar) - under - uden_for - navngivne, uden_for, paa_a)


@dataclass(frozen=True, slots=True)
class Centermangel:
    """A learning goal over several departments: how many are below, of how many. None where that would point."""

    art: str
    tekst: str
    under: int | None
    af: int | None


def i_centret(afdelinger: Sequence[Sequence[Enhedsmangel]]) -> list[Centermangel]:
    """The departments' learning goals together, the widest gap first.

    Somebody reads one department's numbers beside these, and a leader knows their own to the last. So what is left
    when the shown departments are subtracted, and any one of the hidden, must be about nobody or about enough.
    """
    samlet: dict[Noegle, list[Enhedsmangel]] = {}
    for afdeling in afdelinger:
        for m in afdeling:
            if not m.rubrik.er_sagstype:
                samlet.setdefault(m.rubrik.noegle, []).append(m)
    raekker = [_centermangel(fundne) for fundne in samlet.values()]
    return sorted(raekker, key=lambda r: (r.under is None, -(r.under or 0)))


def _centermangel(fundne: Sequence[Enhedsmangel]) -> Centermangel:
    rubrik = fundne[0].rubrik
    under, paa, uden_for = _sum(fundne)
    skjulte = [m for m in fundne if not m.kan_vises and any(m.grupper)]
    tilbage = [_sum(skjulte), *(_sum([m for m in skjulte if m is not een]) for een in skjulte)]
    if not (under or paa) or not all(map(_nok, ((under, paa, uden_for), *tilbage))):
        return Centermangel(rubrik.art, rubrik.tekst, None, None)
    return Centermangel(rubrik.art, rubrik.tekst, under, under + paa)


def _sum(fundne: Sequence[Enhedsmangel]) -> tuple[int, int, int]:
    return sum(m.under for m in fundne), sum(m.paa for m in fundne), sum(m.uden_for for m in fundne)


def _nok(grupper: tuple[int, int, int]) -> bool:
    """Is each number about nobody, or about enough?"""
    return all(n == 0 or kan_taelles(n) for n in grupper)


def _aaret_efter(dag: date) -> date:
    try:
        return dag.replace(year=dag.year + NY_I_AAR)
    except ValueError:
        # 29 February: the first year is over when March begins.
        return date(dag.year + NY_I_AAR, 3, 1)
