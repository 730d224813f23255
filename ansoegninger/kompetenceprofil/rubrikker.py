"""The rows of a profile: the strategy's learning goals and the department's kinds of cases. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from ansoegninger.kompetenceprofil.models import Profilniveau
from ansoegninger.strategi.models import Laeringsmaal, Laeringsmaalsart

#: What kind of row a case type is, beside the kinds of learning goals.
SAGSTYPE = "SAGSTYPE"
#: The order on the page, with the headings.
ARTER = {
    Laeringsmaalsart.METODE.value: "Metoder og teknikker",
    Laeringsmaalsart.VIDEN.value: "Faglig viden",
    Laeringsmaalsart.ROLLE.value: "Roller",
    SAGSTYPE: "Sagstyper",
}
#: From nothing to most; a level is compared by its place.
STIGENDE = (Profilniveau.INTET, Profilniveau.C, Profilniveau.B, Profilniveau.A)
RANG = {niveau.value: plads for plads, niveau in enumerate(STIGENDE)}

#: What kind of row a learning goal is, whichever of its three kinds it is of.
MAAL = "MAAL"
#: What a row is called across years and versions of the strategy.
Noegle = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Rubrik:
    """One row: a learning goal in the words of one version, or a case type.

    Attributes:
        samme: the keys of the goal in every version that it stands in, where that is more than one.
    """

    art: str
    pk: int
    tekst: str
    samme: frozenset[int] = frozenset()

    @property
    def noegle(self) -> Noegle:
        """What makes two rows the same row: a goal is the one that it was copied from, whatever its words and kind."""
        # A goal is always younger than the one before it.
        return (SAGSTYPE, self.pk) if self.er_sagstype else (MAAL, min((self.pk, *self.samme)))

    @property
    def er_sagstype(self) -> bool:
        return self.art == SAGSTYPE

    @property
    def felt(self) -> str:
        """What the form calls its field."""
        return f"{'s' if self.er_sagstype else 'm'}_{self.pk}"


def i_alle_versioner(rubrikker: Iterable[Rubrik]) -> frozenset[int]:
    """The keys of these learning goals in every version of the strategy that they stand in."""
    return frozenset(pk for rubrik in rubrikker if not rubrik.er_sagstype for pk in (rubrik.pk, *rubrik.samme))


def blandt_manglerne(maal: Iterable[Laeringsmaal], mangler: Iterable[Rubrik]) -> list[Laeringsmaal]:
    """Which of these learning goals, of whatever version of the strategy, are among the gaps."""
    huller = i_alle_versioner(mangler)
    return [m for m in maal if m.pk in huller]


def niveauord(niveau: str, *, sagstype: bool) -> str:
    """A level in words."""
    if niveau == Profilniveau.INTET:
        return "Arbejder ikke med den" if sagstype else "Endnu ikke"
    return niveau


def efter_art(rubrikker: Iterable[Rubrik]) -> list[tuple[str, list[Rubrik]]]:
    """The rows under their headings, in the order of the page."""
    raekkefoelge = list(ARTER)
    sorteret = sorted(rubrikker, key=lambda r: raekkefoelge.index(r.art))
    return [(ARTER[art], list(gruppe)) for art, gruppe in groupby(sorteret, key=lambda r: r.art)]


@dataclass(frozen=True, slots=True)
class Vurderet:
    """One row of one answer, as it was given."""

    person_id: int
    vurderer: str
    besvarelse_id: int
    kl: datetime
    rubrik: Rubrik
    niveau: str


@dataclass(frozen=True, slots=True)
class Profilsvar:
    """A whole answer on its way in: the level by the key of each goal and each case type."""

    maal: dict[int, str]
    sagstyper: dict[int, str]


def mangler_svar(rubrikker: Sequence[Rubrik], svar: Profilsvar) -> bool:
    """Is a row not answered, or is something answered that was not asked or is no level?"""
    maal = {r.pk for r in rubrikker if not r.er_sagstype}
    sagstyper = {r.pk for r in rubrikker if r.er_sagstype}
    kendte = {*svar.maal.values(), *svar.sagstyper.values()} <= RANG.keys()
    return not (kendte and svar.maal.keys() == maal and svar.sagstyper.keys() == sagstyper)
