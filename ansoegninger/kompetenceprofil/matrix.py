"""A unit's matrix as its leader reads it: everybody's level in every row, and how many stand where. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ansoegninger.kompetenceprofil.rubrikker import STIGENDE, Noegle, Rubrik

#: Person -> row -> the level that counts.
Niveauer = Mapping[int, Mapping[Noegle, str]]


@dataclass(frozen=True, slots=True)
class Matrixraekke:
    """One row: each person's level (None: not assessed), and how many there are of each."""

    rubrik: Rubrik
    niveauer: Mapping[int, str | None]
    antal: Mapping[str, int]
    ikke_vurderet: int


def matrix(rubrikker: Sequence[Rubrik], niveauer: Niveauer) -> list[Matrixraekke]:
    """The unit, row by row."""
    return [_raekke(rubrik, niveauer) for rubrik in rubrikker]


def _raekke(rubrik: Rubrik, niveauer: Niveauer) -> Matrixraekke:
    svar = {person: levels.get(rubrik.noegle) for person, levels in niveauer.items()}
    antal = {niveau.value: sum(s == niveau for s in svar.values()) for niveau in STIGENDE}
    return Matrixraekke(rubrik, svar, antal, sum(s is None for s in svar.values()))
