"""The limits of a problem, as sums over the chosen wishes; those that cannot bite are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from ansoegninger.prioritering.optimering.udvalgsopgave import Maerke, Udvalgsopgave


class Kravart(StrEnum):
    """What kind of limit it is; with the key it says which."""

    PULJE = "PULJE"
    TEMA = "TEMA"
    PERSON = "PERSON"
    ENHED = "ENHED"
    VAEK = "VAEK"
    HOLD = "HOLD"
    MAERKE = "MAERKE"


@dataclass(frozen=True, slots=True)
class Led:
    """A candidate (its index), and what it counts for when it is chosen."""

    kandidat: int
    tal: int


@dataclass(frozen=True, slots=True)
class Krav:
    """A sum that stays within its limits (None = no limit); `noegle` is the pool, theme, person, unit or case.

    `ind` and `ud` are the grants that add to the sum and take from it, by their place in the problem's list.
    """

    art: Kravart
    noegle: int | str
    led: tuple[Led, ...]
    mindst: int | None = None
    hoejst: int | None = None
    ind: tuple[int, ...] = ()
    ud: tuple[int, ...] = ()

    @property
    def kandidater(self) -> set[int]:
        """The candidates it concerns."""
        return {led.kandidat for led in self.led}

    @property
    def tilskud(self) -> set[int]:
        """The grants it concerns."""
        return {*self.ind, *self.ud}


@dataclass(frozen=True, slots=True)
class Vaekkrav:
    """At most so many people away at once; a person with several of these wishes is away only once."""

    noegle: int
    personer: tuple[tuple[int, ...], ...]
    hoejst: int
    art: Kravart = Kravart.VAEK

    @property
    def kandidater(self) -> set[int]:
        """The candidates it concerns."""
        return {nummer for person in self.personer for nummer in person}

    @property
    def tilskud(self) -> set[int]:
        """None."""
        return set()


EtKrav = Krav | Vaekkrav


def krav(opgave: Udvalgsopgave) -> list[EtKrav]:
    """Every limit that can bite, always in the same order."""
    slags = (_puljer, _temaer, _personer, _enheder, _hold, _maerker)
    return [*(k for find in slags for k in find(opgave) if _kan_bide(k)), *_vaek(opgave)]


def _kan_bide(k: Krav) -> bool:
    if k.ind:
        return True
    over = k.hoejst is not None and sum(max(0, led.tal) for led in k.led) > k.hoejst
    under = k.mindst is not None and sum(min(0, led.tal) for led in k.led) < k.mindst
    return over or under


def _puljer(opgave: Udvalgsopgave) -> Iterator[Krav]:
    traek: dict[int, list[Led]] = defaultdict(list)
    for i, kandidat in enumerate(opgave.kandidater):
        for pulje, oere in kandidat.traek:
            traek[pulje].append(Led(i, oere))
    faar, giver = _tilskud(opgave, "til"), _tilskud(opgave, "fra")
    for pulje in sorted({*traek, *giver}):
        # What a pool gives away is spent like anything else; what it gets is so much more to spend.
        yield Krav(
            Kravart.PULJE,
            pulje,
            tuple(traek[pulje]),
            hoejst=opgave.puljer[pulje],
            ind=tuple(giver.get(pulje, ())),
            ud=tuple(faar.get(pulje, ())),
        )
    for til, numre in faar.items():
        yield from _oeremaerkede(opgave, til, [n for n in numre if opgave.tilskud[n].temaer is not None])


def _oeremaerkede(opgave: Udvalgsopgave, til: int, numre: list[int]) -> Iterator[Krav]:
    """No set of earmarked grants is more than what the wishes that any of them fits cost (Hall's condition)."""
    for antal in range(1, len(numre) + 1):
        for valgte in combinations(numre, antal):
            temaer = frozenset[int]().union(*(opgave.tilskud[n].temaer or () for n in valgte))
            led = (
                Led(i, -oere)
                for i, k in enumerate(opgave.kandidater)
                if k.tema in temaer
                for pulje, oere in k.traek
                if pulje == til
            )
            yield Krav(Kravart.PULJE, opgave.tilskud[valgte[0]].fra, tuple(led), hoejst=0, ind=valgte)


def _tilskud(opgave: Udvalgsopgave, felt: str) -> dict[int, list[int]]:
    fundne: dict[int, list[int]] = defaultdict(list)
    for nummer, tilskud in enumerate(opgave.tilskud):
        fundne[getattr(tilskud, felt)].append(nummer)
    return fundne


def _temaer(opgave: Udvalgsopgave) -> Iterator[Krav]:
    for tema, graense in sorted(opgave.temaer.items()):
        led = tuple(Led(i, k.pris_oere) for i, k in enumerate(opgave.kandidater) if k.tema == tema)
        yield Krav(Kravart.TEMA, tema, led, graense.mindst_oere, graense.hoejst_oere)


def _personer(opgave: Udvalgsopgave) -> Iterator[Krav]:
    if opgave.hoejst_pr_person is None:
        return
    for person, numre in sorted(_efter(opgave, "person").items()):
        yield Krav(Kravart.PERSON, person, _antal(numre), hoejst=opgave.hoejst_pr_person)


def _enheder(opgave: Udvalgsopgave) -> Iterator[Krav]:
    numre = _efter(opgave, "enhed")
    for enhed, mindst in sorted(opgave.mindst_pr_enhed.items()):
        yield Krav(Kravart.ENHED, enhed, _antal(numre.get(enhed, [])), mindst=mindst)


def _hold(opgave: Udvalgsopgave) -> Iterator[Krav]:
    for hold, numre in sorted(_efter(opgave, "hold").items()):
        if hold:
            for nummer in numre[1:]:
                yield Krav(Kravart.HOLD, hold, (Led(nummer, 1), Led(numre[0], -1)), mindst=0, hoejst=0)


def _maerker(opgave: Udvalgsopgave) -> Iterator[Krav]:
    for i, k in enumerate(opgave.kandidater):
        if k.maerke is not Maerke.FRI:
            ind = int(k.maerke is Maerke.SKAL)
            yield Krav(Kravart.MAERKE, k.sagsnummer, _antal([i]), mindst=ind, hoejst=ind)


def _vaek(opgave: Udvalgsopgave) -> Iterator[Vaekkrav]:
    """Most people are away on a day when somebody leaves, so only those days are counted."""
    numre = _efter(opgave, "enhed")
    for enhed, hoejst in sorted(opgave.hoejst_vaek.items()):
        set_foer = set()
        perioder = [(i, p) for i in numre.get(enhed, []) if (p := opgave.kandidater[i].periode)]
        for dag in sorted({fra for _, (fra, _) in perioder}):
            vaek: dict[int, list[int]] = defaultdict(list)
            for i, (fra, til) in perioder:
                if fra <= dag <= til:
                    vaek[opgave.kandidater[i].person].append(i)
            personer = tuple(tuple(vaek[person]) for person in sorted(vaek))
            if len(personer) > hoejst and personer not in set_foer:
                set_foer.add(personer)
                yield Vaekkrav(enhed, personer, hoejst)


def _efter(opgave: Udvalgsopgave, felt: str) -> dict[int, list[int]]:
    grupper: dict[int, list[int]] = defaultdict(list)
    for i, kandidat in enumerate(opgave.kandidater):
        grupper[getattr(kandidat, felt)].append(i)
    return grupper


def _antal(numre: list[int]) -> tuple[Led, ...]:
    return tuple(Led(i, 1) for i in numre)
