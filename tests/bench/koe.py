"""The leader's queue with a small archive and with a big one, against a bare page, in the same run."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from time import perf_counter

from django.test import Client, override_settings

from tests.bench.historie import afsluttet, kopier, opdater_statistik
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold
from workflows.motor.models import AabenOpgave

AABNE = 40


@dataclass(frozen=True)
class Koemaal:
    """Medians in milliseconds, measured in turns so that a noisy machine disturbs both alike."""

    faa: int
    mange: int
    koe_faa_ms: float
    koe_mange_ms: float
    bar_ms: float
    opslag: int

    @property
    def vaekst(self) -> float:
        """How much the archive costs the queue."""
        return self.koe_mange_ms / self.koe_faa_ms

    @property
    def mod_bar(self) -> float:
        """How much the queue costs against a bare page."""
        return self.koe_mange_ms / self.bar_ms


def maal_koe(hold: Hold, *, faa: int = 1_000, mange: int = 100_000, gange: int = 60) -> Koemaal:
    """Measure with `faa` finished cases, then with `mange`."""
    gammel = afsluttet(hold)
    for nr in range(AABNE):
        sager.indsendt(hold, ("mads", "aya", "kim")[nr % 3])
    assert AabenOpgave.objects.for_adgang(hold.adgang("lone")).count() >= AABNE
    kopier(gammel, 1, faa)
    opdater_statistik()
    koe_faa, bar_foer, _ = _maal(hold, gange)
    kopier(gammel, faa + 1, mange)
    opdater_statistik()
    koe_mange, bar_efter, opslag = _maal(hold, gange)
    # The bare page reads no archive: what it takes more or less the second time is the machine, not the data.
    drift = bar_efter / bar_foer
    return Koemaal(faa, mange, koe_faa * drift, koe_mange, bar_efter, opslag)


@override_settings(ROOT_URLCONF="tests.bench.bar")
def _maal(hold: Hold, gange: int) -> tuple[float, float, int]:
    klient = Client()
    klient.force_login(hold["lone"], backend="roller.adgang.backend.Adgangsbackend")
    tider: dict[str, list[float]] = {"/opgaver/": [], "/bar/": []}
    for gang in range(gange + 10):
        for sti, maalt in tider.items():
            start = perf_counter()
            svar = klient.get(sti)
            sekunder = perf_counter() - start
            assert svar.status_code == 200, svar
            if gang >= 10:
                maalt.append(sekunder * 1000)
    return median(tider["/opgaver/"]), median(tider["/bar/"]), _opslag(klient)


def _opslag(klient: Client) -> int:
    from django.db import connection

    from tests.bench.opslag import Taeller

    taeller = Taeller()
    with connection.execute_wrapper(taeller):
        klient.get("/opgaver/")
    return taeller.antal
