"""The score of a wish: what each criterion gives, and the sum. Advice for people; nothing is ordered by it alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ansoegninger.kriterier.saet import FLEST, Kriterietekst

IKKE_OPLYST = "Ikke oplyst"


@dataclass(frozen=True, slots=True)
class Vaegtet:
    """A criterion with the weight that the round gives it, 0-100."""

    kriterium: Kriterietekst
    vaegt: int


@dataclass(frozen=True, slots=True)
class Svar:
    """What is known of a wish on one criterion: points 0-4, and how they came about in words."""

    point: int
    hvordan: str = ""


@dataclass(frozen=True, slots=True)
class Linje:
    """What one criterion gives. `oplyst` is False where nothing is known; it then gives nothing."""

    kode: str
    navn: str
    vaegt: int
    point: int
    ord: str
    hvordan: str
    oplyst: bool

    @property
    def bidrag(self) -> int:
        """The weight times the points."""
        return self.vaegt * self.point

    @property
    def hoejst(self) -> int:
        """What it could have given."""
        return self.vaegt * FLEST


@dataclass(frozen=True, slots=True)
class Score:
    """The sum of the lines, and how much of the highest there is."""

    linjer: tuple[Linje, ...]

    @property
    def point(self) -> int:
        """Σ weight x points."""
        return sum(linje.bidrag for linje in self.linjer)

    @property
    def hoejst(self) -> int:
        """The highest possible: four points on everything."""
        return sum(linje.hoejst for linje in self.linjer)

    @property
    def promille(self) -> int:
        """The share of the highest in tenths of a percent, rounded half up; 0 where no criterion has a weight."""
        return (2 * self.point * 1000 + self.hoejst) // (2 * self.hoejst) if self.hoejst else 0

    @property
    def procent(self) -> str:
        """The share with one decimal, as it is written."""
        hele, tiendedel = divmod(self.promille, 10)
        return f"{hele},{tiendedel}\u00a0%"

    @property
    def ikke_oplyst(self) -> int:
        """How many criteria with a weight nothing is known of."""
        return sum(1 for linje in self.linjer if linje.vaegt and not linje.oplyst)


def beregn(vaegtede: Sequence[Vaegtet], svar: Mapping[str, Svar]) -> Score:
    """Weigh what is known of one wish.

    Args:
        vaegtede: the round's criteria in order.
        svar: by the criterion's code; one that is missing gives 0 points and is said to be unknown.

    Method: whole numbers only, so that the lines add up to the score.
    """
    return Score(tuple(_linje(v, svar.get(v.kriterium.kode)) for v in vaegtede))


def _linje(vaegtet: Vaegtet, svar: Svar | None) -> Linje:
    k = vaegtet.kriterium
    if svar is None:
        return Linje(k.kode, k.navn, vaegtet.vaegt, 0, IKKE_OPLYST, "", oplyst=False)
    return Linje(k.kode, k.navn, vaegtet.vaegt, svar.point, k.ord_for(svar.point) or "", svar.hvordan, oplyst=True)
