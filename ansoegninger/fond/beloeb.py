"""What the fund may pay and what the workplace pays, to the øre. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ansoegninger.fond.regler import Anker, Grundlag
from workflows.kalender import plus_maaneder


@dataclass(frozen=True, slots=True)
class Tidligere:
    """An earlier grant to the same person (øre), or one that is applied for and not answered."""

    beloeb_oere: int
    ansoegt_dag: date
    start_dag: date

    def dag(self, anker: str) -> date:
        """The day that counts in the window."""
        return self.start_dag if anker == Anker.START else self.ansoegt_dag


@dataclass(frozen=True, slots=True)
class Deling:
    """How a cost is shared (øre); the two are the cost."""

    tilskud_oere: int
    egenandel_oere: int


def brugt_i_vinduet(tidligere: Iterable[Tidligere], *, dag: date, maaneder: int, anker: str) -> int:
    """What counts against the cap for a grant on this day (øre).

    The cap holds in every period of so many months that the day lies in, also those that reach ahead to a course that
    is granted already. A period ends before the same day of the month comes again: what was granted exactly so many
    months ago does not count.
    """
    dage = [(t.dag(anker), t.beloeb_oere) for t in tidligere]
    begyndelser = {dag, *(d for d, _ in dage if d <= dag < plus_maaneder(d, maaneder))}
    return max(sum(oere for d, oere in dage if fra <= d < plus_maaneder(fra, maaneder)) for fra in begyndelser)


def rest_af_loft(loft_oere: int, tidligere: Iterable[Tidligere], *, dag: date, maaneder: int, anker: str) -> int:
    """What is left of the cap for a grant on this day (øre, never negative)."""
    return max(0, loft_oere - brugt_i_vinduet(tidligere, dag=dag, maaneder=maaneder, anker=anker))


def del_udgift(udgift_oere: int, *, procent: int, grundlag: str, rest_oere: int) -> Deling:
    """Share a cost (øre) between fund and workplace; what cannot be shared evenly is the workplace's.

    Args:
        udgift_oere: what the fund covers of the price, whole øre.
        procent: the fund's share, 1-100.
        grundlag: `Grundlag.UDGIFT`: so many per cent of the cost. `Grundlag.ANSOEGT`: the workplace pays at least
            the rest of the per cent, counted of the amount applied for.
        rest_oere: what is left of the cap.
    """
    naevner = 100 if grundlag == Grundlag.UDGIFT else 200 - procent
    taeller = procent if grundlag == Grundlag.UDGIFT else 100
    tilskud = min(udgift_oere * taeller // naevner, rest_oere)
    return Deling(tilskud, udgift_oere - tilskud)
