"""How many open steps nobody can do: roller must know before it ends a role, but knows no steps itself.

Whoever does know them (`workflows.motor.ansvar`) registers its count here, so that imports keep pointing down.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from roller.tildelinger.roller import Rolle


@dataclass(frozen=True, slots=True)
class UdenAnsvarlig:
    """Open steps in one unit that wait for a role which nobody can fill today. Numbers only, never a case."""

    enhed_id: int
    enhed_navn: str
    rolle: Rolle
    antal: int
    naermeste_frist: date | None


class Taeller(Protocol):
    """Counts the open steps that nobody can do, as it is or as it would be without a role or a person."""

    def __call__(
        self, dag: date, *, uden_tildeling: int | None = None, uden_person: int | None = None
    ) -> list[UdenAnsvarlig]: ...


_TAELLERE: list[Taeller] = []


def registrer(taeller: Taeller) -> None:
    """Say who counts; asked once, when the apps are loaded."""
    _TAELLERE[:] = [taeller]


def uden_ansvarlig(
    dag: date, *, uden_tildeling: int | None = None, uden_person: int | None = None
) -> list[UdenAnsvarlig]:
    """Open steps that nobody can do on this day, by unit and role."""
    return [m for taeller in _TAELLERE for m in taeller(dag, uden_tildeling=uden_tildeling, uden_person=uden_person)]


def bliver_uden_ansvarlig(dag: date, *, uden_tildeling: int | None = None, uden_person: int | None = None) -> int:
    """How many open steps more would nobody be able to do, without this role or this person?"""
    efter = uden_ansvarlig(dag, uden_tildeling=uden_tildeling, uden_person=uden_person)
    return sum(m.antal for m in efter) - sum(m.antal for m in uden_ansvarlig(dag))
