"""The deadlines of a talk: as many days as its round says, else as many as the process does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from workflows.motor.frister import Dage
from workflows.motor.sag import Sag


@dataclass(frozen=True, slots=True)
class RundensDage(Dage):
    """So many days after the step was opened, where the round says nothing else.

    Attributes:
        felt: the round's own number.
        efter_udsaettelse: do they count from the day that a postponed talk is taken up again?
    """

    felt: str
    efter_udsaettelse: bool = False

    def __call__(self, sag: Sag, dag: date) -> date:
        antal = getattr(sag.runde, self.felt)  # type: ignore[attr-defined]
        udsat = sag.udsat_til_dag if self.efter_udsaettelse else None  # type: ignore[attr-defined]
        return Dage(self.antal if antal is None else antal)(sag, max(dag, udsat or dag))


at_forberede = RundensDage(21, "dage_forberedelse", efter_udsaettelse=True)
at_holde = RundensDage(30, "dage_samtale", efter_udsaettelse=True)
at_planlaegge = RundensDage(14, "dage_plan")
at_godkende = RundensDage(14, "dage_godkendelse")

#: The round's own number for each step: its field, and what the process says itself.
DAGE = {frist.felt: frist.antal for frist in (at_forberede, at_holde, at_planlaegge, at_godkende)}
