"""Who on the waiting list is next, pot by pot. Pure: plain values in, the same proposal out.

A proposal decides nothing: it says whose turn it is by an order that everybody knew beforehand, and a person decides.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

#: Comes after every place and every score there is.
_SIDST = 1_000_000_000


class Stand(Enum):
    """Where a waiting wish stands in one pot."""

    NAESTE = "Foreslås"
    KAN = "Kan bevilges"
    FOR_DYR = "Koster mere, end der er fri"
    SPRUNGET = "Sprunget over"
    UDEN_PRIS = "Prisen er ikke oplyst"
    UMULIG = "Kan ikke bevilges"


#: A wish in one of these may be granted, when a person says so.
KAN_VAELGES = frozenset({Stand.NAESTE, Stand.KAN, Stand.SPRUNGET, Stand.UDEN_PRIS})


@dataclass(frozen=True, slots=True)
class Ventende:
    """One waiting wish, as far as its turn goes.

    Attributes:
        pris_oere: what a grant takes from the pot that pays, whole øre ex. moms.
        pris_kendt: does anybody know what it costs?
        plads: the leader's rank in the round; None where nobody ranked it, as a leader's own.
        score: the round's score; None where the round has none.
        betalere: the pots that may pay for it.
        forplejning_ramme_id, forplejning_oere: what catering and venue take, and from which pot, where there is one.
        hindring: why it cannot be granted at all now; empty where it can.
    """

    oenske_id: int
    sagsnummer: str
    pris_oere: int
    betalere: frozenset[int]
    plads: int | None = None
    score: int | None = None
    pris_kendt: bool = True
    forplejning_ramme_id: int | None = None
    forplejning_oere: int = 0
    hindring: str = ""

    def tager(self, ramme_id: int) -> dict[int, int]:
        """What it would commit (øre) in each pot if this one paid; nothing where that is nothing."""
        af = {ramme_id: self.pris_oere}
        if self.forplejning_ramme_id is not None:
            af[self.forplejning_ramme_id] = af.get(self.forplejning_ramme_id, 0) + self.forplejning_oere
        return {pk: oere for pk, oere in af.items() if oere}

    def er_der_raad(self, ramme_id: int, fri: Mapping[int, int]) -> bool:
        """Does everything that it takes fit in what is free?"""
        return all(oere <= fri.get(pk, 0) for pk, oere in self.tager(ramme_id).items())


@dataclass(frozen=True, slots=True)
class Pot:
    """A pot that may pay. `faelles`: no department's own, and so ordered by the score and not by one leader's rank."""

    ramme_id: int
    faelles: bool = False


@dataclass(frozen=True, slots=True)
class Post:
    """One wish in one pot's order, and where it stands."""

    ventende: Ventende
    stand: Stand


@dataclass(frozen=True, slots=True)
class Forslag:
    """One pot: what is free, and everybody who waits for it, in order."""

    pot: Pot
    fri_oere: int
    poster: tuple[Post, ...]

    @property
    def naeste(self) -> Ventende | None:
        """Whose turn it is; None when nobody can be granted."""
        return next((post.ventende for post in self.poster if post.stand is Stand.NAESTE), None)

    def stand(self, oenske_id: int) -> Stand | None:
        """Where one wish stands; None where the pot does not reach it."""
        return next((post.stand for post in self.poster if post.ventende.oenske_id == oenske_id), None)


def foreslaa(
    ventende: Sequence[Ventende],
    potter: Sequence[Pot],
    fri: Mapping[int, int],
    sprungne: Collection[tuple[int, int]] = (),
) -> tuple[Forslag, ...]:
    """Say for each pot who is next.

    Args:
        ventende: everybody who waits, in any order.
        potter: the pots that may pay; the answer comes in their order.
        fri: what is free in each pot (øre), also in those for catering.
        sprungne: (pot, wish) that somebody has passed over.

    Method: in a department's own ceiling the leader's rank, then the case number; in a pool that several departments
    share the score, then the rank, then the case number. What costs more than is free is gone past, and stays listed.
    """
    return tuple(_i(pot, ventende, fri, sprungne) for pot in potter)


def _i(
    pot: Pot, ventende: Sequence[Ventende], fri: Mapping[int, int], sprungne: Collection[tuple[int, int]]
) -> Forslag:
    i_orden = sorted((v for v in ventende if pot.ramme_id in v.betalere), key=_orden(pot))
    poster, fundet = [], False
    for v in i_orden:
        stand = _stand(pot.ramme_id, v, fri, sprungne)
        if stand is Stand.KAN and not fundet:
            stand, fundet = Stand.NAESTE, True
        poster.append(Post(v, stand))
    return Forslag(pot, fri.get(pot.ramme_id, 0), tuple(poster))


def _stand(ramme_id: int, v: Ventende, fri: Mapping[int, int], sprungne: Collection[tuple[int, int]]) -> Stand:
    if v.hindring:
        return Stand.UMULIG
    if not v.er_der_raad(ramme_id, fri):
        return Stand.FOR_DYR
    if (ramme_id, v.oenske_id) in sprungne:
        return Stand.SPRUNGET
    return Stand.KAN if v.pris_kendt else Stand.UDEN_PRIS


def _orden(pot: Pot):  # type: ignore[no-untyped-def]
    def noegle(v: Ventende) -> tuple[int, int, str]:
        plads = _SIDST if v.plads is None else v.plads
        score = -v.score if v.score is not None else _SIDST
        return (score if pot.faelles else 0, plads, v.sagsnummer)

    return noegle
