"""Measure the search for the best set, on invented wishes with a fixed seed; each size in a process of its own.

python -m tests.bench.optimering 2000 20        one size: wishes and units
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from random import Random
from time import perf_counter

from ansoegninger.prioritering.optimering.bedste import find_bedste
from ansoegninger.prioritering.optimering.udvalgsopgave import Kandidat, Tilskud, Udvalgsopgave

#: Wishes, units, and the seconds that were promised.
STOERRELSER = ((300, 3, 1), (2_000, 20, 5), (10_000, 100, 60))
_PRISER_KR = (0, 1_200, 3_950, 4_500, 7_506, 9_800, 12_500, 19_750, 27_025, 39_500)
_FAELLES = 0


@dataclass(frozen=True)
class Optimeringsmaal:
    """What one size cost, and how good the answer is known to be (0 = proved best)."""

    antal: int
    enheder: int
    regler: bool
    sekunder: float
    mb: float
    afstand_promille: float


def opdigt(antal: int, enheder: int, *, regler: bool) -> Udvalgsopgave:
    """Wishes worth 200-1,600 points; each unit has money for about a third of its own, the centre for a little more.

    With all the rules, a person gets at most one wish, each unit at least two, at most every fifth person of a unit is
    away at once, and the centre may give them money from its pool.
    """
    tilfaeldig = Random(antal)
    kandidater = []
    for n in range(antal):
        enhed = n % enheder + 1
        oere = tilfaeldig.choice(_PRISER_KR) * 100 + tilfaeldig.choice((0, 0, 0, 35_000, 60_050))
        fra = date(2027, 1, 4) + timedelta(days=tilfaeldig.randrange(300))
        kandidater.append(
            Kandidat(
                f"K-2026-{n:05}",
                tilfaeldig.randint(200, 1600),
                ((enhed, oere),),
                person=tilfaeldig.randrange(antal * 3 // 4),
                enhed=enhed,
                periode=(fra, fra + timedelta(days=tilfaeldig.randrange(5))),
            )
        )
    pr_enhed = antal // enheder * 400_000
    puljer = {_FAELLES: pr_enhed * enheder // 20} | dict.fromkeys(range(1, enheder + 1), pr_enhed)
    if not regler:
        return Udvalgsopgave(tuple(kandidater), puljer)
    numre = range(1, enheder + 1)
    return Udvalgsopgave(
        tuple(kandidater),
        puljer,
        tilskud=tuple(Tilskud(_FAELLES, enhed) for enhed in numre),
        hoejst_pr_person=1,
        mindst_pr_enhed=dict.fromkeys(numre, 2),
        hoejst_vaek=dict.fromkeys(numre, max(2, antal // enheder // 25)),
    )


def maal_optimering(antal: int, enheder: int, *, regler: bool) -> Optimeringsmaal:
    """Measure one size in a fresh process, so that its memory is its own."""
    kommando = [sys.executable, "-m", __name__, str(antal), str(enheder), str(int(regler))]
    svar = subprocess.run(kommando, check=True, capture_output=True, text=True)
    return Optimeringsmaal(**json.loads(svar.stdout))


def _maal_her(antal: int, enheder: int, *, regler: bool) -> Optimeringsmaal:
    opgave = opdigt(antal, enheder, regler=regler)
    start = perf_counter()
    udvalg = find_bedste(opgave)
    sekunder = perf_counter() - start
    mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    afstand = 0 if udvalg.bevist else max(udvalg.afstand, 1)
    return Optimeringsmaal(antal, enheder, regler, sekunder, mb, 1000 * afstand / udvalg.vaerdi)


if __name__ == "__main__":
    tal = [int(ord_) for ord_ in sys.argv[1:]]
    sys.stdout.write(json.dumps(asdict(_maal_her(tal[0], tal[1], regler=bool(tal[2])))))
