"""What the trail costs: a step with its entry and the database's guard, against the same step without either.

Without means that the triggers are taken down and that writing an entry does nothing. The two are walked in turns on
the same database, so that a noisy machine disturbs both alike.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

from tests.bench.vejen import doeren, gaa_vejen
from tests.fabrikker.hold import Hold
from workflows.spor import services, vaern

OMGANGE, PR_OMGANG = 6, 4

Tider = dict[str, list[float]]


@dataclass(frozen=True)
class Trinpris:
    """A step's median time in milliseconds, with the trail and without."""

    trin: str
    med_ms: float
    uden_ms: float

    @property
    def gange(self) -> float:
        """How many times as long it takes with the trail."""
        return self.med_ms / self.uden_ms


def maal_pris(hold: Hold) -> list[Trinpris]:
    """Walk every step, with and without the trail in turns; the dearest first."""
    med: Tider = defaultdict(list)
    uden: Tider = defaultdict(list)
    for omgang in range(OMGANGE):
        _gaa(hold, med, omgang * 2)
        with uden_spor():
            _gaa(hold, uden, omgang * 2 + 1)
    priser = [Trinpris(trin, median(med[trin]), median(uden[trin])) for trin in med]
    return sorted(priser, key=lambda pris: -pris.gange)


def _gaa(hold: Hold, tider: Tider, omgang: int) -> None:
    """Some walks; the first is not counted, since the database makes its plans anew."""

    def trin(navn: str, sag: Any, trin: str, **data: Any) -> None:
        doer = doeren(hold, navn, sag, trin, data)
        start = perf_counter()
        doer()
        if taeller:
            tider[trin].append((perf_counter() - start) * 1000)

    for nr in range(PR_OMGANG):
        taeller = nr > 0
        gaa_vejen(hold, trin, gang=omgang * PR_OMGANG + nr)


@contextmanager
def uden_spor() -> Iterator[None]:
    """No triggers, and no entries."""
    vaern.fjern()
    try:
        with ingen_poster():
            yield
    finally:
        vaern.installer()


@contextmanager
def ingen_poster() -> Iterator[None]:
    """Whoever has taken the functions that write entries by name is given ones that do nothing."""
    aegte = {"skriv": services.skriv, "skriv_mange": services.skriv_mange}
    steder = [
        (modul, navn)
        for modul in list(sys.modules.values())
        for navn, funktion in aegte.items()
        if getattr(modul, navn, None) is funktion
    ]
    for modul, navn in steder:
        setattr(modul, navn, lambda _: None)
    try:
        yield
    finally:
        for modul, navn in steder:
            setattr(modul, navn, aegte[navn])
