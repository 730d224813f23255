"""What each wish of a team takes of the team's price. Pure; the room, the decision and its replay all ask here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from ansoegninger.katalog.hold import Gruppepris
from ansoegninger.prisandel import prisandele, vores_andel
from workflows.sprog.formater import antal


@dataclass(frozen=True, slots=True)
class Medlem:
    """A wish in a team; `ment` says whether it is meant to be granted."""

    oenske_id: int
    sagsnummer: str
    ment: bool


@dataclass(frozen=True, slots=True)
class Gruppe:
    """A team: its price, and its wishes. `titel` is the catalogue's, empty for a course in own words."""

    hold_id: int
    titel: str
    pris: Gruppepris
    medlemmer: tuple[Medlem, ...]

    @property
    def mente(self) -> int:
        """How many are meant to be granted."""
        return sum(m.ment for m in self.medlemmer)

    @property
    def hindring(self) -> str:
        """Why it cannot be decided so; empty when it can."""
        maks = self.pris.maks
        if maks is None or self.mente <= maks:
            return ""
        plads = f"der er kun plads til {maks}" if not self.pris.delt else f"prisen deles kun mellem {maks}"
        om = f" på {self.titel}" if self.titel else ""
        return f"Hold {self.hold_id}{om}: {antal(self.mente, 'ønske', 'ønsker')} bevilges, men {plads}"


def fordel(pris: Gruppepris, deltagere: int) -> list[int]:
    """What each of so many of ours pays (øre), the first first; together exactly what we pay.

    A team over its maximum still has one price: it cannot be decided so, and nobody guesses at a second team.
    """
    if deltagere < 1:
        return []
    vores = pris.pris_oere
    if pris.delt and pris.maks is not None:
        vores = vores_andel(pris.pris_oere, min(deltagere, pris.maks), pris.maks)
    return prisandele(vores, [1] * deltagere)


def andele(gruppe: Gruppe) -> dict[int, int]:
    """What granting each wish takes of the team's price, by wish (øre).

    The price is shared over those that are meant to be granted, in the order of their case numbers. For another wish
    it is the share that it would have if it were granted as well.
    """
    mente = sorted((m for m in gruppe.medlemmer if m.ment), key=_raekke)
    svar = dict(zip((m.oenske_id for m in mente), fordel(gruppe.pris, len(mente)), strict=True))
    een_til = fordel(gruppe.pris, len(mente) + 1)
    for m in gruppe.medlemmer:
        if not m.ment:
            svar[m.oenske_id] = een_til[sum(_raekke(anden) < _raekke(m) for anden in mente)]
    return svar


def _raekke(medlem: Medlem) -> tuple[str, int]:
    return medlem.sagsnummer, medlem.oenske_id


@dataclass(frozen=True)
class Priser:
    """What a grant of each wish takes from the budget, when these teams are joined."""

    grupper: tuple[Gruppe, ...] = ()
    _andele: Mapping[int, int] = field(init=False, repr=False)
    _hold: Mapping[int, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        samlet = {pk: oere for gruppe in self.grupper for pk, oere in andele(gruppe).items()}
        object.__setattr__(self, "_andele", samlet)
        paa_hold = {m.oenske_id: gruppe.hold_id for gruppe in self.grupper for m in gruppe.medlemmer}
        object.__setattr__(self, "_hold", paa_hold)

    def pris(self, oenske_id: int, pris_oere: int, gebyr_oere: int) -> int:
        """The price of a wish whose own price is `pris_oere`, `gebyr_oere` of it the course fee.

        In a team, the share stands instead of the fee; transport, materials and lodging stay each one's own.
        """
        andel = self._andele.get(oenske_id)
        return pris_oere if andel is None else pris_oere - gebyr_oere + andel

    def andel(self, oenske_id: int) -> int | None:
        """The share of a team's price; None for a wish that is in no team."""
        return self._andele.get(oenske_id)

    def hold(self, oenske_id: int) -> int | None:
        """The team that the wish is in, if any."""
        return self._hold.get(oenske_id)

    @property
    def hindringer(self) -> list[str]:
        """What stands in the way of deciding, in words."""
        return [gruppe.hindring for gruppe in self.grupper if gruppe.hindring]

    def hvis(self, ogsaa: Collection[int]) -> Priser:
        """The prices if these wishes, too, were meant to be granted."""
        return Priser(tuple(_med(gruppe, ogsaa) for gruppe in self.grupper))


def _med(gruppe: Gruppe, ogsaa: Collection[int]) -> Gruppe:
    medlemmer = (Medlem(m.oenske_id, m.sagsnummer, m.ment or m.oenske_id in ogsaa) for m in gruppe.medlemmer)
    return Gruppe(gruppe.hold_id, gruppe.titel, gruppe.pris, tuple(medlemmer))


def samlede(raekker: Iterable[tuple[int, str, Gruppepris, Medlem]]) -> Priser:
    """Teams from one row a member: (team, its title, its price, the member)."""
    grupper: dict[int, list[tuple[str, Gruppepris, Medlem]]] = {}
    for hold_id, titel, pris, medlem in raekker:
        grupper.setdefault(hold_id, []).append((titel, pris, medlem))
    return Priser(
        tuple(Gruppe(pk, m[0][0], m[0][1], tuple(medlem for _, _, medlem in m)) for pk, m in sorted(grupper.items()))
    )


#: A round in which nothing is joined.
UDEN_HOLD = Priser()
