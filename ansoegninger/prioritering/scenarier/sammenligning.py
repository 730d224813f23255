"""Scenarios side by side: the sums of what each has in, and who is in one but not in another. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workflows.sprog.formater import antal, kr, sorteringsnoegle, tal


@dataclass(frozen=True, slots=True)
class Valgt:
    """A wish that a scenario has in."""

    scenarie_id: int
    oenske_id: int
    sagsnummer: str
    titel: str
    person_id: int
    person: str
    afdeling: str
    ramme_id: int
    tema: str
    point: int
    pris_oere: int
    forplejning_oere: int
    tilskud_oere: int = 0

    @property
    def i_alt_oere(self) -> int:
        """What it costs together."""
        return self.pris_oere + self.forplejning_oere

    @property
    def netto_oere(self) -> int:
        """What the pots pay of that, when the fund pays what was counted on."""
        return self.i_alt_oere - self.tilskud_oere


@dataclass(frozen=True, slots=True)
class Givet:
    """What a pool gives a department's ceiling in a scenario."""

    scenarie_id: int
    fra: str
    til_ramme_id: int
    oere: int


def sum_for(valgte: Iterable[Valgt], scenarie_id: int) -> tuple[int, int, int, int]:
    """Wishes, points and øre of one scenario, and how many øre of them the fund is counted on to pay."""
    egne = [v for v in valgte if v.scenarie_id == scenarie_id]
    return len(egne), sum(v.point for v in egne), sum(v.i_alt_oere for v in egne), sum(v.tilskud_oere for v in egne)


def grupper(valgte: Sequence[Valgt], felt: str, navne: Mapping[int, str]) -> list[dict[str, Any]]:
    """By department or theme, a bar for each scenario: wishes and money, on the scale of the largest."""
    summer: dict[str, dict[int, list[int]]] = {}
    for v in valgte:
        tal_ = summer.setdefault(getattr(v, felt), {}).setdefault(v.scenarie_id, [0, 0, 0])
        tal_[0] += 1
        tal_[1] += v.i_alt_oere
        tal_[2] += v.tilskud_oere
    hoejest = max((oere - fonden for pr in summer.values() for _, oere, fonden in pr.values()), default=0)
    return [
        {
            "navn": gruppe,
            "linjer": [_linje(navn, summer[gruppe].get(pk, [0, 0, 0]), hoejest) for pk, navn in navne.items()],
        }
        for gruppe in sorted(summer, key=sorteringsnoegle)
    ]


def puljer(valgte: Sequence[Valgt], givet: Sequence[Givet], navne: Mapping[int, str]) -> list[dict[str, Any]]:
    """By pot: what each scenario takes from it. What a pool gives a department is the pool's money."""
    summer: dict[str, dict[int, int]] = {}
    afdeling = {v.ramme_id: v.afdeling for v in valgte}

    def laeg(navn: str, scenarie_id: int, oere: int) -> None:
        egne = summer.setdefault(navn, {})
        egne[scenarie_id] = egne.get(scenarie_id, 0) + oere

    for v in valgte:
        laeg(v.afdeling, v.scenarie_id, v.pris_oere - v.tilskud_oere)
        if v.forplejning_oere:
            laeg("Forplejning og lokale", v.scenarie_id, v.forplejning_oere)
    for g in givet:
        laeg(g.fra, g.scenarie_id, g.oere)
        if g.til_ramme_id in afdeling:
            laeg(afdeling[g.til_ramme_id], g.scenarie_id, -g.oere)
    hoejest = max((oere for pr in summer.values() for oere in pr.values()), default=0)
    return [
        {"navn": navn, "linjer": [_penge(n, summer[navn].get(pk, 0), hoejest) for pk, n in navne.items()]}
        for navn in sorted(summer, key=sorteringsnoegle)
    ]


def forskelle(valgte: Sequence[Valgt], navne: Mapping[int, str], uden_person: int) -> list[dict[str, Any]]:
    """The wishes that some of the scenarios have in and others do not; never the reader's own."""
    i_hvilke: dict[int, set[int]] = {}
    efter_pk = {v.oenske_id: v for v in valgte if v.person_id != uden_person}
    for v in valgte:
        i_hvilke.setdefault(v.oenske_id, set()).add(v.scenarie_id)
    return [
        {
            "oenske": efter_pk[pk],
            "med": ", ".join(navn for s, navn in navne.items() if s in i_hvilke[pk]),
            "ikke_med": ", ".join(navn for s, navn in navne.items() if s not in i_hvilke[pk]),
        }
        for pk in sorted(efter_pk, key=lambda pk: efter_pk[pk].sagsnummer)
        if len(i_hvilke[pk]) < len(navne)
    ]


def _linje(navn: str, tal_: Sequence[int], hoejest: int) -> dict[str, Any]:
    hvor_mange, oere, fonden = tal_
    ord_ = {"antal": antal(hvor_mange, "ønske", "ønsker"), "tal": tal(hvor_mange)}
    hele = {"brutto": kr(oere, hele=True), "fonden": kr(fonden, hele=True)}
    return _penge(navn, oere - fonden, hoejest) | ord_ | hele


def _penge(navn: str, oere: int, hoejest: int) -> dict[str, Any]:
    return {"scenarie": navn, "oere": oere, "tekst": kr(oere, hele=True), "bredde": _bredde(oere, hoejest)}


def _bredde(oere: int, hoejest: int) -> int:
    return max(0, oere) * 100 // hoejest if hoejest else 0
