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


@dataclass(frozen=True, slots=True)
class Gruppe:
    """The money of one unit's applications of one year; the year is the one in which the education begins."""

    enhed_sti: str
    aar: int
    penge: Penge


def sum_af(dele: Iterable[Penge]) -> Penge:
    """All of it."""
    alle = list(dele)
    return Penge(*(sum(getattr(penge, felt.name) for penge in alle) for felt in fields(Penge)))
