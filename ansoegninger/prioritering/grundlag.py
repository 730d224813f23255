"""What a round is decided on, and what follows from it. Pure: plain values in, the same hash and result out.

The preview and the decision fill it with the rows as they are; the auditor's replay with the rows as they were.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ansoegninger.oensker.models import KAN_PRIORITERES
from ansoegninger.prioritering.models import Beslutningsudfald
from roller.tildelinger.roller import Rolle

UDEN_UDKAST = "Der er ikke valgt en beslutning"
UDEN_BEGRUNDELSE = "Begrundelsen mangler"


@dataclass(frozen=True, slots=True)
class Linje:
    """One wish and what is meant for it.

    Attributes:
        pris_oere: what a grant takes from the ceiling, whole øre ex. moms.
        besluttet_andetsteds: has another round's decision that is not released yet.
        ramme_id: the ceiling that a grant is taken from.
        udfald: the draft's outcome, its code; empty where there is no draft.
        begrundelse: the draft's reasons.
        sat_af_id: who made the draft; 0 where there is none.
        sat_rolle: in what role.
    """

    sagsnummer: str
    person_id: int | None
    fase: str
    pris_oere: int
    besluttet_andetsteds: bool
    ramme_id: int
    udfald: str = ""
    begrundelse: str = ""
    sat_af_id: int = 0
    sat_rolle: str = ""

    @property
    def er_med(self) -> bool:
        """Can it still be decided?

        It may have been withdrawn after the indstilling was locked, or another year's round was faster.
        """
        return self.fase in KAN_PRIORITERES and not self.besluttet_andetsteds

    @property
    def bevilges(self) -> bool:
        """Is it meant to be granted?"""
        return self.er_med and self.udfald == Beslutningsudfald.BEVILGET

    @property
    def bevilget_oere(self) -> int:
        """What it would take from the ceiling."""
        return self.pris_oere if self.bevilges else 0

    @property
    def mangel(self) -> str:
        """What is missing before it can be decided; empty when nothing is."""
        if not self.er_med:
            return ""
        if not self.udfald:
            return UDEN_UDKAST
        return "" if self.begrundelse.strip() else UDEN_BEGRUNDELSE

    def forkert_rolle(self, chefer: AbstractSet[int]) -> bool:
        """Was the draft made in another role than the case asks for, when these people are the centre's chief?

        A chief's own wish needs the sættechef's draft, and only theirs does.
        """
        if not self.er_med or not self.udfald:
            return False
        return (self.person_id in chefer) != (self.sat_rolle == Rolle.SAETTECHEF)


@dataclass(frozen=True, slots=True)
class Pulje:
    """A department's ceiling and what is committed of it already, whole øre."""

    ramme_id: int
    ramme_oere: int
    disponeret_oere: int


@dataclass(frozen=True, slots=True)
class Afgoerelse:
    """What deciding the round says of one wish. `af_id` is None where whoever decides the round decides it."""

    udfald: str
    begrundelse: str
    beloeb_oere: int
    af_id: int | None


def snapshot(linjer: Sequence[Linje], puljer: Sequence[Pulje]) -> str:
    """A hash (64 hexadecimal digits) of everything that the decision would write, whatever the order it was read in."""
    indhold = sorted(
        [r.sagsnummer, r.fase, r.er_med, r.pris_oere, r.udfald, r.begrundelse, r.sat_af_id] for r in linjer
    )
    rammer = sorted([p.ramme_id, p.ramme_oere, p.disponeret_oere] for p in puljer)
    return hashlib.sha256(json.dumps([indhold, rammer], ensure_ascii=False).encode()).hexdigest()


def afgoerelser(linjer: Sequence[Linje]) -> dict[str, Afgoerelse]:
    """What deciding writes, by case number, for the wishes that can be decided and have a draft.

    The chief's own wish is decided by the sættechef who drafted it.
    """
    return {
        r.sagsnummer: Afgoerelse(
            r.udfald, r.begrundelse, r.bevilget_oere, r.sat_af_id if r.sat_rolle == Rolle.SAETTECHEF else None
        )
        for r in linjer
        if r.er_med and r.udfald
    }


def rester(linjer: Sequence[Linje], puljer: Sequence[Pulje]) -> dict[int, int]:
    """What each ceiling would have left (øre); negative when it is too much."""
    rest = {p.ramme_id: p.ramme_oere - p.disponeret_oere for p in puljer}
    for r in linjer:
        rest[r.ramme_id] = rest.get(r.ramme_id, 0) - r.bevilget_oere
    return rest
