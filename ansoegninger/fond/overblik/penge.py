"""The fund's money by unit and year, added up as the page asks. Amounts are whole øre. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Penge:
    """What some applications are about.

    Attributes:
        antal: how many they are.
        paa_vej_oere: of those under way, what is not sent to the fund yet.
        ansoegt_oere: what was sent to the fund and not withdrawn, whatever it answered.
        bevilget_oere: what the fund said yes to, and was not given up again.
        udbetalt_oere: what the fund has paid.
        egenandel_oere: what the workplace pays itself of those under way and those granted.
    """

    antal: int = 0
    paa_vej_oere: int = 0
    ansoegt_oere: int = 0
    bevilget_oere: int = 0
    udbetalt_oere: int = 0
    egenandel_oere: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Sted:
    """A unit: where it stands in the tree, its key and its name."""

    sti: str
    pk: int
    navn: str


@dataclass(frozen=True, slots=True)
class Gruppe:
    """The money of one unit's applications of one year: the one in which the education begins.

    Attributes:
        center: the centre that the unit is in, or is; none for what belongs to the whole municipality.
    """

    enhed: Sted
    center: Sted | None
    aar: int
    penge: Penge


def steder(grupper: Iterable[Gruppe]) -> list[Sted]:
    """What can be chosen, in the order of the tree: each unit, and each centre that gathers several but not all."""
    alle = list(grupper)
    egne = {g.enhed for g in alle}
    centre = {g.center for g in alle if g.center}
    samler = {c for c in centre if 1 < sum(e.sti.startswith(c.sti) for e in egne) < len(egne)}
    return sorted(egne | samler)


def sum_af(dele: Iterable[Penge]) -> Penge:
    """All of it."""
    alle = list(dele)
    return Penge(*(sum(getattr(penge, felt.name) for penge in alle) for felt in fields(Penge)))
