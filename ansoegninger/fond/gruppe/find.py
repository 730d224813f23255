"""Who could apply together: same workplace, same education, courses that run at the same time. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ansoegninger.fond.tjek import Gruppe, opdel
from ansoegninger.oensker.ens import Kandidat, find_ens


@dataclass(frozen=True, slots=True)
class Medlem:
    """A wish that can be applied for, or an application that the fund has not got yet.

    Attributes:
        start_dag, slut_dag: the application's where there is one; `slut_dag` is never before `start_dag`.
        ansoegning: the application's case number, empty where nobody has applied; `ansoegt_oere` goes with it.
        gruppe_id: the group that the application is in.
    """

    kandidat: Kandidat
    overenskomst: str
    start_dag: date | None = None
    slut_dag: date | None = None
    ansoegning: str = ""
    ansoegt_oere: int = 0
    gruppe_id: int | None = None


@dataclass(frozen=True, slots=True)
class Uddannelse:
    """One education at one workplace, and those who want it, by agreement."""

    enhed_id: int
    kursus_id: int | None
    titel: str
    udbyder: str
    start_dag: date | None
    slut_dag: date | None
    dele: tuple[Gruppe[Medlem], ...]


def find_uddannelser(
    medlemmer: Iterable[Medlem], kurser: Mapping[int, tuple[str, str]], mindst: Mapping[str, int]
) -> list[Uddannelse]:
    """The educations that two or more of one workplace want at the same time.

    Args:
        medlemmer: in any order; somebody who wants the same thing twice counts once, first the one that is applied for.
        kurser: the catalogue's (title, provider) of the courses that they point at.
        mindst: from how many an agreement lets them ask the fund first.

    Returns:
        The largest first, then by the lowest case number.
    """
    alle = {m.kandidat.oenske_id: m for m in medlemmer}
    fundne: list[tuple[int, str, Uddannelse]] = []
    for enhed_id in sorted({m.kandidat.enhed_id for m in alle.values()}):
        her = [m.kandidat for m in alle.values() if m.kandidat.enhed_id == enhed_id]
        for ens in find_ens(her, kurser):
            for samtidige in _samtidige([alle[k.oenske_id] for k in ens.oensker]):
                if len(hver := _een_gang(samtidige)) > 1:
                    uddannelse = _uddannelse(ens.kursus_id, hver, kurser, mindst)
                    fundne.append((-len(hver), hver[0].kandidat.sagsnummer, uddannelse))
    return [uddannelse for *_, uddannelse in sorted(fundne, key=lambda f: f[:2])]


def samme(a: Kandidat, b: Kandidat, kurser: Mapping[int, tuple[str, str]]) -> bool:
    """Are the two for the same education?"""
    return bool(find_ens((a, b), kurser))


def overlapper(medlem: Medlem, fra: date, til: date) -> bool:
    """Does it begin while the others are at it, or they while this is?"""
    if medlem.start_dag is None:
        return False
    return medlem.start_dag <= til and fra <= (medlem.slut_dag or medlem.start_dag)


def _samtidige(medlemmer: Iterable[Medlem]) -> Iterator[list[Medlem]]:
    """Those who begin before the first of them is done; those without a date know of each other only."""
    uden, hold = [], []  # type: list[Medlem], list[Medlem]
    for medlem in sorted(medlemmer, key=lambda m: (m.start_dag or date.max, m.kandidat.sagsnummer)):
        if medlem.start_dag is None:
            uden.append(medlem)
        elif hold and not overlapper(medlem, hold[0].start_dag or date.max, _slut(hold[0])):
            yield hold
            hold = [medlem]
        else:
            hold.append(medlem)
    yield hold
    yield uden


def _slut(medlem: Medlem) -> date:
    return medlem.slut_dag or medlem.start_dag or date.max


def _een_gang(medlemmer: Iterable[Medlem]) -> list[Medlem]:
    """Each person once, by case number."""
    efter: dict[int | None, Medlem] = {}
    for medlem in sorted(medlemmer, key=lambda m: (not m.ansoegning, m.kandidat.sagsnummer)):
        efter.setdefault(medlem.kandidat.person_id, medlem)
    return sorted(efter.values(), key=lambda m: m.kandidat.sagsnummer)


def _uddannelse(
    kursus_id: int | None,
    medlemmer: list[Medlem],
    kurser: Mapping[int, tuple[str, str]],
    mindst: Mapping[str, int],
) -> Uddannelse:
    foerste = medlemmer[0].kandidat
    titel, udbyder = kurser[kursus_id] if kursus_id is not None else (foerste.titel, foerste.udbyder)
    starter = [m.start_dag for m in medlemmer if m.start_dag]
    return Uddannelse(
        enhed_id=foerste.enhed_id,
        kursus_id=kursus_id,
        titel=titel,
        udbyder=udbyder,
        start_dag=min(starter, default=None),
        slut_dag=max((_slut(m) for m in medlemmer if m.start_dag), default=None),
        dele=tuple(opdel(medlemmer, mindst)),
    )
