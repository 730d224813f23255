"""The score as a bar: where each piece stands, in tenths of a percent of the highest score."""

from __future__ import annotations

from typing import NamedTuple

from ansoegninger.kriterier.score import Score

#: The bar's own width; a piece's place is a share of it.
BREDDE = 1000
#: So many fills are told apart; beyond them they begin again.
FYLD = 4


class Stykke(NamedTuple):
    """One criterion's piece of the bar."""

    navn: str
    x: int
    bredde: int
    fyld: int


def stykker(score: Score) -> list[Stykke]:
    """The pieces from the left; each edge is rounded by itself, so that they meet and none overlaps."""
    fundne: list[Stykke] = []
    sum_ = 0
    for linje in score.linjer:
        if not linje.bidrag:
            continue
        x = sum_ * BREDDE // score.hoejst
        sum_ += linje.bidrag
        fundne.append(Stykke(linje.navn, x, sum_ * BREDDE // score.hoejst - x, len(fundne) % FYLD))
    return fundne
