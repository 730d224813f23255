"""The problem: which wishes may be granted together, and which set is worth most.

Rules of a set, all of them data:
- each chosen wish is paid by its own pools, and no pool pays more than it has and gets;
- a pool may give another one money, some of them only for what the money is earmarked for;
- a wish marked SKAL is in and one marked ALDRIG is out; the wishes of one team come in together or stay out together;
- at most so many per person, at least so many per unit, at most so many people of a unit away on the same day;
- a theme's share of the money is within its limits.

Best is: the most points; of those the cheapest; of those the set whose case numbers, counted from the last to the
first, give the largest sum of places (so one more wish wins, and of equally many those with the lower numbers); and
then as little money as possible is given from pool to pool.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Maerke(StrEnum):
    """What people have said about a wish beforehand."""

    FRI = "FRI"
    SKAL = "SKAL"
    ALDRIG = "ALDRIG"


@dataclass(frozen=True, slots=True)
class Kandidat:
    """A wish that may be granted.

    Attributes:
        vaerdi: points, whole, 0 or more.
        traek: øre that it takes from each pool.
        periode: first and last day away, both included; None when nobody knows.
        hold: wishes with the same team (0 = none) are granted together or not at all.
    """

    sagsnummer: str
    vaerdi: int
    traek: tuple[tuple[int, int], ...]
    person: int
    enhed: int
    tema: int | None = None
    periode: tuple[date, date] | None = None
    maerke: Maerke = Maerke.FRI
    hold: int = 0

    @property
    def pris_oere(self) -> int:
        """What it takes together."""
        return sum(oere for _, oere in self.traek)


@dataclass(frozen=True, slots=True)
class Tilskud:
    """A pool that may give another one money; earmarked, it is never more than the wishes on its themes cost."""

    fra: int
    til: int
    temaer: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Temagraense:
    """How much of the money a theme gets, whole øre; `hoejst_oere` None means no upper limit."""

    mindst_oere: int = 0
    hoejst_oere: int | None = None


@dataclass(frozen=True, slots=True)
class Udvalgsopgave:
    """Candidates and limits. The order of the candidates does not matter: they are sorted by case number.

    Attributes:
        puljer: what each pool can pay, whole øre.
        tilskud: which pools may give which others money.
        hoejst_pr_person: how many wishes one person can get at most.
        mindst_pr_enhed: how many wishes of a unit must be granted at least.
        hoejst_vaek: how many people of a unit may be away on the same day at most.
        temaer: the limits of each theme's share.

    Raises:
        ValueError: a number is negative, a case number comes twice, or a candidate names a pool that is not there.
    """

    kandidater: tuple[Kandidat, ...]
    puljer: Mapping[int, int]
    tilskud: tuple[Tilskud, ...] = ()
    hoejst_pr_person: int | None = None
    mindst_pr_enhed: Mapping[int, int] = field(default_factory=dict)
    hoejst_vaek: Mapping[int, int] = field(default_factory=dict)
    temaer: Mapping[int, Temagraense] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort, so that the same candidates in another order are the same problem."""
        object.__setattr__(self, "kandidater", tuple(sorted(self.kandidater, key=lambda k: k.sagsnummer)))
        object.__setattr__(self, "tilskud", tuple(sorted(self.tilskud, key=lambda t: (t.til, t.fra))))
        _kraev_gyldig(self)


@dataclass(frozen=True, slots=True)
class Udvalg:
    """A set that keeps every limit, and how good it is known to be.

    Attributes:
        valgt: the chosen wishes' case numbers, in order.
        vaerdi: their points together.
        pris_oere: what they take from the pools together.
        tilskud: (from pool, to pool, øre) that must be given for it, in order.
        graense: no set that keeps the limits has more points than this.
        bevist: nothing better exists: neither more points nor as many for less.
    """

    valgt: tuple[str, ...]
    vaerdi: int
    pris_oere: int
    tilskud: tuple[tuple[int, int, int], ...]
    graense: int
    bevist: bool

    @property
    def afstand(self) -> int:
        """How many points it may be from the best at most."""
        return self.graense - self.vaerdi


class Uloeselig(Exception):
    """No set keeps all the limits."""


class TidenGik(Exception):
    """The work allowed was used before any set was found."""


class Afbrudt(Exception):
    """Somebody asked for it to stop."""


def _kraev_gyldig(opgave: Udvalgsopgave) -> None:
    gange = Counter(k.sagsnummer for k in opgave.kandidater)
    if dobbelte := [nummer for nummer, antal in gange.items() if antal > 1]:
        raise ValueError(f"Samme sagsnummer to gange: {', '.join(dobbelte)}")
    for k in opgave.kandidater:
        if k.vaerdi < 0 or any(oere < 0 for _, oere in k.traek):
            raise ValueError(f"{k.sagsnummer} har et negativt tal")
        if ukendte := {pulje for pulje, _ in k.traek} - set(opgave.puljer):
            raise ValueError(f"{k.sagsnummer} trækker på ukendte puljer: {sorted(ukendte)}")
        if k.periode and k.periode[1] < k.periode[0]:
            raise ValueError(f"{k.sagsnummer} slutter, før den begynder")
    givere = {t.fra for t in opgave.tilskud}
    if {p for t in opgave.tilskud for p in (t.fra, t.til)} - set(opgave.puljer) or givere & {
        t.til for t in opgave.tilskud
    }:
        raise ValueError("Et tilskud går fra eller til en ukendt pulje, eller i flere led")
    graenser = [*opgave.puljer.values(), *opgave.mindst_pr_enhed.values(), *opgave.hoejst_vaek.values()]
    graenser += [g.mindst_oere for g in opgave.temaer.values()]
    graenser += [g.hoejst_oere for g in opgave.temaer.values() if g.hoejst_oere is not None]
    if any(tal < 0 for tal in graenser) or (opgave.hoejst_pr_person or 0) < 0:
        raise ValueError("En grænse er negativ")
