"""Which wishes of a round are for the same course, and why they look the same. Pure; it only ever proposes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from workflows.sprog.foldning import fold
from workflows.sprog.formater import antal, kort_dato


@dataclass(frozen=True, slots=True)
class Kandidat:
    """A wish that may be joined with others. `kursus_id` is None where the employee wrote the course in own words."""

    oenske_id: int
    sagsnummer: str
    person_id: int | None
    enhed_id: int
    kursus_id: int | None
    titel: str
    udbyder: str
    start_dag: date | None = None


@dataclass(frozen=True, slots=True)
class Ens:
    """Two or more wishes for the same course; `kursus_id` is the catalogue's, when one of them is from there."""

    kursus_id: int | None
    oensker: tuple[Kandidat, ...]

    @property
    def grund(self) -> str:
        """Why they look the same."""
        fra_kataloget = sum(k.kursus_id is not None for k in self.oensker)
        if fra_kataloget == len(self.oensker):
            return "Samme kursus i kataloget"
        if fra_kataloget:
            return "Samme kursus i kataloget, og samme navn og udbyder i ønsker skrevet med egne ord"
        return "Samme navn og samme udbyder, skrevet med egne ord"

    @property
    def forbehold(self) -> tuple[str, ...]:
        """What differs, so that somebody must look: other dates, or one person twice."""
        return tuple(filter(None, (self._datoer(), self._samme_person())))

    def _datoer(self) -> str:
        dage = Counter(k.start_dag for k in self.oensker)
        if len(dage) < 2:  # noqa: PLR2004 - one date is no difference
            return ""
        kendte = [f"{kort_dato(dag)} ({dage[dag]})" for dag in sorted(dag for dag in dage if dag)]
        uden = [f"uden dato ({dage[None]})"] if dage[None] else []
        return f"Forskellige datoer: {', '.join([*kendte, *uden])}"

    def _samme_person(self) -> str:
        flere = sum(gange > 1 for gange in Counter(k.person_id for k in self.oensker).values())
        return f"{antal(flere, 'medarbejder', 'medarbejdere')} har ønsket det mere end én gang" if flere else ""


def find_ens(kandidater: Iterable[Kandidat], kurser: Mapping[int, tuple[str, str]]) -> list[Ens]:
    """Group the wishes that are for the same course.

    Args:
        kandidater: in any order.
        kurser: the catalogue's (title, provider) of the courses that the wishes point at.

    Returns:
        Groups of two or more, the largest first, then by the lowest case number; wishes by case number.

    Method: a wish from the catalogue belongs to its course. One in own words belongs to the course of the round whose
    title and provider fold alike, else to the others whose title and provider do. An empty title is like no other.
    """
    kendte = {_ord(*kurser[pk]): pk for pk in sorted(kurser, reverse=True)}
    grupper: dict[object, list[Kandidat]] = {}
    for k in sorted(kandidater, key=lambda k: (k.sagsnummer, k.oenske_id)):
        if (noegle := _noegle(k, kendte)) is not None:
            grupper.setdefault(noegle, []).append(k)
    fundne = [Ens(pk if isinstance(pk, int) else None, tuple(g)) for pk, g in grupper.items() if len(g) > 1]
    return sorted(fundne, key=lambda e: (-len(e.oensker), e.oensker[0].sagsnummer))


def _noegle(k: Kandidat, kendte: Mapping[tuple[str, str], int]) -> int | tuple[str, str] | None:
    if k.kursus_id is not None:
        return k.kursus_id
    ord_ = _ord(k.titel, k.udbyder)
    return kendte.get(ord_, ord_) if ord_[0] else None


def _ord(titel: str, udbyder: str) -> tuple[str, str]:
    return fold(titel), fold(udbyder)
