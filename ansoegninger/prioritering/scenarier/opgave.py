"""A scenario's wishes and limits as a problem for the optimiser. Pure; numbered so that keys never matter.

The optimiser settles equals by the order of what it is given. Here units come by their place in the tree, pots by
their unit, kind and name, people and teams by their lowest case number: the same facts are the same problem, whatever
keys the database gave them and in whatever order they were read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ansoegninger.oensker.tilskud import Sikkerhed
from ansoegninger.prioritering.optimering.udvalgsopgave import (
    Kandidat,
    Maerke,
    Temagraense,
    Tilskud,
    Udvalgsopgave,
)

_HUNDREDE = 100


@dataclass(frozen=True, slots=True)
class Post:
    """One wish that may be granted.

    Attributes:
        enhed_sti: the path of the department that recommended it.
        ramme_id: the department's own ceiling.
        forplejning: the department's pot for catering and venue and what the wish takes from it, if there is one.
        pris_oere: what it costs.
        tilskud_oere: what the fund is counted on to pay of that, so that the ceiling pays the rest.
        hold_id: the team it is in, if any.
    """

    oenske_id: int
    sagsnummer: str
    person_id: int
    enhed_sti: str
    ramme_id: int
    point: int
    pris_oere: int
    forplejning: tuple[int, int] | None = None
    temanummer: int | None = None
    periode: tuple[date, date] | None = None
    maerke: Maerke = Maerke.FRI
    hold_id: int | None = None
    tilskud_oere: int = 0

    @property
    def netto_oere(self) -> int:
        """What it takes from the department's ceiling."""
        return self.pris_oere - self.tilskud_oere

    @property
    def forplejning_oere(self) -> int:
        """What it takes from the pot for catering and venue."""
        return self.forplejning[1] if self.forplejning else 0


@dataclass(frozen=True, slots=True)
class Pulje:
    """A pot, what it has in the scenario, and what tells it from others in the same order everywhere."""

    ramme_id: int
    orden: tuple[str, ...]
    beloeb_oere: int


@dataclass(frozen=True, slots=True)
class Giver:
    """A pool that may give a department's ceiling money, perhaps only for some themes."""

    fra: int
    til: int
    temaer: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Rammer:
    """The limits of a scenario.

    Attributes:
        temaer: by the theme's number, the least and the most of the whole frame, in percent.
        ansatte: how many people are employed in each department, by its path.
    """

    puljer: Sequence[Pulje]
    givere: Sequence[Giver] = ()
    hoejst_pr_person: int | None = None
    hoejst_vaek_procent: int | None = None
    mindst_pr_enhed: int | None = None
    temaer: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    ansatte: Mapping[str, int] = field(default_factory=dict)

    @property
    def i_alt_oere(self) -> int:
        """The whole frame."""
        return sum(p.beloeb_oere for p in self.puljer)


@dataclass(frozen=True)
class Opgave:
    """The problem, and what its numbers stand for.

    Attributes:
        rammer: the key of each pot, by its number.
        stier: the path of each department, by its number.
        personer: the key of each person, by its number.
        sikkerhed: how sure a grant of the fund had to be to count.
        tilskud: the grants that were counted (øre), by case number; only where any may count.
    """

    udvalgsopgave: Udvalgsopgave
    rammer: tuple[int, ...]
    stier: tuple[str, ...]
    personer: tuple[int, ...]
    sikkerhed: str = Sikkerhed.INTET
    tilskud: tuple[tuple[str, int], ...] = ()

    @property
    def aftryk(self) -> str:
        """A hash of everything that the answer depends on, and of what it says of the fund."""
        alt = _kanonisk(self.udvalgsopgave)
        if self.sikkerhed != Sikkerhed.INTET:
            # Only here: what was computed at full prices keeps the hash that it has always had.
            alt["fonden"] = [self.sikkerhed, *map(list, self.tilskud)]
        return hashlib.sha256(json.dumps(alt, sort_keys=True).encode()).hexdigest()


def byg(poster: Collection[Post], rammer: Rammer, sikkerhed: str = Sikkerhed.INTET) -> Opgave:
    """Number everything, and put wishes and limits together; the posts hold the grants that are sure enough."""
    i_orden = sorted(poster, key=lambda p: p.sagsnummer)
    puljer = sorted(rammer.puljer, key=lambda p: p.orden)
    pulje_nr = {p.ramme_id: nr for nr, p in enumerate(puljer)}
    stier = tuple(sorted({p.enhed_sti for p in i_orden}))
    enhed_nr = {sti: nr for nr, sti in enumerate(stier)}
    person_nr = _numre(p.person_id for p in i_orden)
    hold_nr = _numre(p.hold_id for p in i_orden if p.hold_id is not None)
    kandidater = tuple(
        Kandidat(
            p.sagsnummer,
            p.point,
            _traek(p, pulje_nr),
            person=person_nr[p.person_id],
            enhed=enhed_nr[p.enhed_sti],
            tema=p.temanummer,
            periode=p.periode,
            maerke=p.maerke,
            hold=hold_nr[p.hold_id] + 1 if p.hold_id is not None else 0,
        )
        for p in i_orden
    )
    opgave = Udvalgsopgave(
        kandidater,
        {nr: p.beloeb_oere for nr, p in enumerate(puljer)},
        tuple(Tilskud(pulje_nr[g.fra], pulje_nr[g.til], g.temaer) for g in rammer.givere),
        hoejst_pr_person=rammer.hoejst_pr_person,
        mindst_pr_enhed=_mindst(kandidater, rammer),
        hoejst_vaek=_vaek(enhed_nr, rammer),
        temaer=_temaer(rammer),
    )
    tilskud = tuple((p.sagsnummer, p.tilskud_oere) for p in i_orden if p.tilskud_oere)
    return Opgave(opgave, tuple(p.ramme_id for p in puljer), stier, tuple(person_nr), sikkerhed, tilskud)


def _numre(noegler: Iterable[int]) -> dict[int, int]:
    """0, 1, 2 … in the order in which they are first met."""
    return {noegle: nr for nr, noegle in enumerate(dict.fromkeys(noegler))}


def _traek(post: Post, pulje_nr: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
    traek = [(pulje_nr[post.ramme_id], post.netto_oere)]
    if post.forplejning:
        ramme_id, oere = post.forplejning
        traek.append((pulje_nr[ramme_id], oere))
    return tuple(traek)


def _mindst(kandidater: Sequence[Kandidat], rammer: Rammer) -> dict[int, int]:
    """A department that has fewer wishes than the limit gets all of them, rather than making it impossible."""
    if not rammer.mindst_pr_enhed:
        return {}
    antal: dict[int, int] = {}
    for k in kandidater:
        antal[k.enhed] = antal.get(k.enhed, 0) + 1
    return {enhed: min(n, rammer.mindst_pr_enhed) for enhed, n in sorted(antal.items())}


def _vaek(enhed_nr: Mapping[str, int], rammer: Rammer) -> dict[int, int]:
    """Whole people, rounded down, but always one: a share of a small team would otherwise keep all of it at home."""
    if rammer.hoejst_vaek_procent is None:
        return {}
    andel = rammer.hoejst_vaek_procent
    return {nr: max(1, rammer.ansatte.get(sti, 0) * andel // _HUNDREDE) for sti, nr in enhed_nr.items()}


def _temaer(rammer: Rammer) -> dict[int, Temagraense]:
    helheden = rammer.i_alt_oere
    return {
        nummer: Temagraense(
            -(-helheden * mindst // _HUNDREDE), None if hoejst >= _HUNDREDE else helheden * hoejst // _HUNDREDE
        )
        for nummer, (mindst, hoejst) in sorted(rammer.temaer.items())
    }


def _kanonisk(opgave: Udvalgsopgave) -> dict[str, Any]:
    """Everything in it as lists and numbers, in one order."""
    return {
        "kandidater": [
            [
                *(k.sagsnummer, k.vaerdi, k.traek, k.person, k.enhed, k.tema),
                [dag.isoformat() for dag in k.periode or ()],
                *(k.maerke.value, k.hold),
            ]
            for k in opgave.kandidater
        ],
        "puljer": sorted(opgave.puljer.items()),
        "tilskud": [[t.fra, t.til, sorted(t.temaer) if t.temaer is not None else None] for t in opgave.tilskud],
        "hoejst_pr_person": opgave.hoejst_pr_person,
        "mindst_pr_enhed": sorted(opgave.mindst_pr_enhed.items()),
        "hoejst_vaek": sorted(opgave.hoejst_vaek.items()),
        "temaer": [[n, g.mindst_oere, g.hoejst_oere] for n, g in sorted(opgave.temaer.items())],
    }
