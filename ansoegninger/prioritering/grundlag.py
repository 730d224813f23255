"""What a round is decided on, and what follows from it. Pure: plain values in, the same hash and result out.

The preview and the decision fill it with the rows as they are; the auditor's replay with the rows as they were.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from ansoegninger.oensker.models import KAN_PRIORITERES
from ansoegninger.prioritering.afvigelser.regel import Grund, gaelder, retning
from ansoegninger.prioritering.models import Beslutningsudfald
from roller.tildelinger.roller import Rolle

UDEN_UDKAST = "Der er ikke valgt en beslutning"
UDEN_BEGRUNDELSE = "Begrundelsen mangler"
FORKERT_PULJE = "Puljen, der er valgt, kan ikke betale ønsket"


@dataclass(frozen=True, slots=True)
class Linje:
    """One wish and what is meant for it.

    Attributes:
        pris_oere: what a grant takes from the pot that pays, whole øre ex. moms.
        besluttet_andetsteds: has another round's decision that is not released yet.
        ramme_id: the pot that pays a grant.
        egen_ramme_id: the department's own ceiling, where another pot pays; 0 where it pays itself.
        naas: does the pot reach the wish?
        forplejning_ramme_id: the department's pot for catering and venue, where it has one.
        forplejning_oere: what catering and venue take from it, whole øre ex. moms.
        maalt: does the yardstick have it in? None where there is none, or where it does not look at the wish.
        maalt_af: the computation that is the yardstick.
        grund: the reason that was given for differing from a yardstick, in force or not.
        udfald: the draft's outcome, its code; empty where there is no draft.
        begrundelse: the draft's reasons.
        sat_af_id: who made the draft; 0 where there is none.
        sat_rolle: in what role.
        hovedhensyn: what counted most, its code; only where it is not granted.
        henvisning: what it leans on; only where it is not granted.
        navne: what the person and the course are called, which a reason is read without.
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
    egen_ramme_id: int = 0
    naas: bool = True
    forplejning_ramme_id: int | None = None
    forplejning_oere: int = 0
    hovedhensyn: str = ""
    henvisning: str = ""
    navne: tuple[str, ...] = ()
    maalt: bool | None = None
    maalt_af: int | None = None
    grund: Grund | None = None

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
        """What it would take from the pot that pays."""
        return self.pris_oere if self.bevilges else 0

    @property
    def tager(self) -> dict[int, int]:
        """What it would commit (øre) in each pot; nothing where that is nothing."""
        if not self.bevilges:
            return {}
        af = {self.ramme_id: self.pris_oere}
        if self.forplejning_ramme_id is not None:
            af[self.forplejning_ramme_id] = af.get(self.forplejning_ramme_id, 0) + self.forplejning_oere
        return {ramme_id: oere for ramme_id, oere in af.items() if oere}

    @property
    def mangel(self) -> str:
        """What the wish itself lacks before it can be decided; the rest stands in `mangler`."""
        if not self.er_med:
            return ""
        if not self.udfald:
            return UDEN_UDKAST
        if self.bevilges and not self.naas:
            return FORKERT_PULJE
        return "" if self.begrundelse.strip() else UDEN_BEGRUNDELSE

    @property
    def afviger(self) -> str:
        """Which way the draft differs from the yardstick; empty where it does not."""
        if not self.er_med:
            return ""
        return retning(valgt=self.maalt, udfald=self.udfald, bevilges=self.bevilges, sat_rolle=self.sat_rolle)

    @property
    def afvigelse(self) -> Grund | None:
        """The reason for differing, where it is one for this very difference."""
        return self.grund if gaelder(self.grund, self.afviger, self.maalt_af) else None

    @property
    def uden_grund(self) -> bool:
        """Does it differ without a reason for this very difference?"""
        return bool(self.afviger) and self.afvigelse is None

    def forkert_rolle(self, chefer: AbstractSet[int]) -> bool:
        """Was the draft made in another role than the case asks for, when these people are the centre's chief?

        A chief's own wish needs the sættechef's draft, and only theirs does.
        """
        if not self.er_med or not self.udfald:
            return False
        return (self.person_id in chefer) != (self.sat_rolle == Rolle.SAETTECHEF)


@dataclass(frozen=True, slots=True)
class Pulje:
    """A pot and what is bound of it already, whole øre."""

    ramme_id: int
    ramme_oere: int
    disponeret_oere: int
    tilskud_oere: int = 0
    reserveret_oere: int = 0
    forbrugt_oere: int = 0

    @property
    def bundet_oere(self) -> int:
        """What is somebody's already."""
        return self.reserveret_oere + self.disponeret_oere + self.forbrugt_oere

    @property
    def rest_oere(self) -> int:
        """What is left."""
        return self.ramme_oere + self.tilskud_oere - self.bundet_oere


@dataclass(frozen=True, slots=True)
class Afgoerelse:
    """What deciding the round says of one wish.

    Attributes:
        af_id: who decides it; None where whoever decides the round does.
        ramme_id: the pot that pays a grant; None where nothing is granted.
        tager: what is committed (øre), by pot.
    """

    udfald: str
    begrundelse: str
    beloeb_oere: int
    af_id: int | None
    ramme_id: int | None = None
    tager: Mapping[int, int] = field(default_factory=dict)
    hovedhensyn: str = ""
    henvisning: str = ""


def snapshot(linjer: Sequence[Linje], puljer: Sequence[Pulje]) -> str:
    """A hash (64 hexadecimal digits) of everything that the decision would write, whatever the order it was read in.

    What came later (the pools of ADR 0023, the yardstick of ADR 0030, the main considerations of ADR 0031) stands in it
    only where it is used, so that rounds that were decided before keep their hash and can be computed once more.
    """
    indhold = sorted(
        [
            r.sagsnummer,
            r.fase,
            r.er_med,
            r.pris_oere,
            r.udfald,
            r.begrundelse,
            r.sat_af_id,
            *_betaling(r),
            *_hensyn(r),
            *_afvigelse(r),
        ]
        for r in linjer
    )
    rammer = sorted([p.ramme_id, p.ramme_oere, p.disponeret_oere, *_oevrigt(p)] for p in puljer)
    return hashlib.sha256(json.dumps([indhold, rammer], ensure_ascii=False).encode()).hexdigest()


def _betaling(linje: Linje) -> list[str | int]:
    betaling: list[str | int] = []
    if linje.bevilges and linje.egen_ramme_id:
        betaling += ["betales af", linje.ramme_id]
    if linje.bevilges and linje.forplejning_ramme_id is not None and linje.forplejning_oere:
        betaling += ["forplejning", linje.forplejning_ramme_id, linje.forplejning_oere]
    return betaling


def _hensyn(linje: Linje) -> list[str]:
    sagt = (linje.hovedhensyn, linje.henvisning)
    return ["hovedhensyn, henvisning", *sagt] if any(sagt) else []


def _afvigelse(linje: Linje) -> list[str | int | None]:
    grund = linje.afvigelse
    return ["afviger", grund.koersel_id, grund.retning, grund.tab, grund.pris_oere, grund.tekst] if grund else []


def _oevrigt(pulje: Pulje) -> list[str | int]:
    tal = (pulje.tilskud_oere, pulje.reserveret_oere, pulje.forbrugt_oere)
    return ["tilskud, reserveret, forbrugt", *tal] if any(tal) else []


def afgoerelser(linjer: Sequence[Linje]) -> dict[str, Afgoerelse]:
    """What deciding writes, by case number, for the wishes that can be decided and have a draft.

    The chief's own wish is decided by the sættechef who drafted it.
    """
    return {
        r.sagsnummer: Afgoerelse(
            udfald=r.udfald,
            begrundelse=r.begrundelse,
            beloeb_oere=r.bevilget_oere,
            af_id=r.sat_af_id if r.sat_rolle == Rolle.SAETTECHEF else None,
            ramme_id=r.ramme_id if r.bevilges else None,
            tager=r.tager,
            hovedhensyn=r.hovedhensyn,
            henvisning=r.henvisning,
        )
        for r in linjer
        if r.er_med and r.udfald
    }


def taget(linjer: Iterable[Linje]) -> dict[int, int]:
    """What the decision would commit in each pot (øre)."""
    summer: dict[int, int] = {}
    for linje in linjer:
        for ramme_id, oere in linje.tager.items():
            summer[ramme_id] = summer.get(ramme_id, 0) + oere
    return summer


def rester(linjer: Sequence[Linje], puljer: Sequence[Pulje]) -> dict[int, int]:
    """What each pot would have left (øre); negative when it is too much."""
    rest = {p.ramme_id: p.rest_oere for p in puljer}
    for ramme_id, oere in taget(linjer).items():
        rest[ramme_id] = rest.get(ramme_id, 0) - oere
    return rest
