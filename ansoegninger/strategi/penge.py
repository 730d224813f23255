"""What the initiatives cost together: computed here, whatever a paper says. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

#: States by what they say of the money.
FINANSIERET = frozenset({"PLANLAGT", "I_GANG", "GENNEMFOERT"})
IKKE_FINANSIERET = frozenset({"IKKE_FINANSIERET"})


class Koster(Protocol):
    """What the sum asks of an initiative."""

    @property
    def nu(self) -> str: ...

    @property
    def vores_pris_oere(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Sum:
    """Some initiatives: what they cost us in whole øre ex. moms, how many, and of how many the price is not known."""

    oere: int
    antal: int
    ukendte: int


@dataclass(frozen=True, slots=True)
class Penge:
    """The sum of what there is money for, and of what there is not; what was given up is in neither."""

    finansieret: Sum
    ikke_finansieret: Sum
    opgivne: int


def penge(initiativer: Iterable[Koster]) -> Penge:
    """Sum up; a price that is not known counts as none, and is told."""
    alle = list(initiativer)
    med = [i for i in alle if i.nu in FINANSIERET]
    uden = [i for i in alle if i.nu in IKKE_FINANSIERET]
    return Penge(_sum(med), _sum(uden), len(alle) - len(med) - len(uden))


def _sum(initiativer: list[Koster]) -> Sum:
    priser = [i.vores_pris_oere for i in initiativer]
    return Sum(sum(p for p in priser if p is not None), len(priser), priser.count(None))
