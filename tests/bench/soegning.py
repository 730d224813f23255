"""The auditor's search with a short trail and with a long one: the first page, in the same run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from time import perf_counter

from django.db import connection
from django.test import Client, override_settings
from django.utils.http import urlencode

from tests.bench.opslag import Taeller
from tests.bench.sporbyg import byg_spor
from tests.fabrikker.hold import NU, Hold

_DAG = (NU + timedelta(days=4)).strftime("%d.%m.%Y")
#: What an auditor asks for; the entries are spread over nine days and all the people of the team.
SOEGNINGER = {
    "en person": {"soeg": "Mads"},
    "en persons afgørelser": {"soeg": "Lone", "som": "besluttede"},
    "en dag": {"fra": _DAG, "til": _DAG},
    "en person på en dag": {"soeg": "Mads", "fra": _DAG, "til": _DAG},
    "intet bestemt": {},
}


@dataclass(frozen=True)
class Soegemaal:
    """The median of one search's first page in milliseconds, with few entries and with many, and its queries."""

    navn: str
    faa_ms: float
    mange_ms: float
    opslag: int

    @property
    def gange(self) -> float:
        """How much the long trail costs."""
        return self.mange_ms / self.faa_ms


def maal_soegning(hold: Hold, *, faa: int = 10_000, mange: int = 1_000_000, gange: int = 15) -> list[Soegemaal]:
    """Measure with `faa` entries, then with `mange`; a bare page tells how much slower the machine itself became."""
    byg_spor(hold, faa, serie="A", kontrolpunkter=False)
    foer = _maal(hold, gange)
    byg_spor(hold, mange - faa, kontrolpunkter=False)
    efter = _maal(hold, gange)
    drift = efter["/bar/"][0] / foer["/bar/"][0]
    return [
        Soegemaal(navn, foer[sti][0] * drift, efter[sti][0], efter[sti][1])
        for navn, sti in ((navn, _sti(spurgt)) for navn, spurgt in SOEGNINGER.items())
    ]


def _sti(spurgt: dict[str, str]) -> str:
    return f"/spor/?{urlencode(spurgt)}"


@override_settings(ROOT_URLCONF="tests.bench.bar")
def _maal(hold: Hold, gange: int) -> dict[str, tuple[float, int]]:
    klient = Client()
    klient.force_login(hold["rikke"], backend="roller.adgang.backend.Adgangsbackend")
    stier = ["/bar/", *map(_sti, SOEGNINGER.values())]
    tider: dict[str, list[float]] = {sti: [] for sti in stier}
    for _ in range(gange):
        for sti in stier:
            start = perf_counter()
            svar = klient.get(sti)
            tider[sti].append((perf_counter() - start) * 1000)
            assert svar.status_code == 200, svar
            assert sti == "/bar/" or b"A-000" in svar.content or b"B-0" in svar.content, f"{sti} fandt intet"
    return {sti: (median(tider[sti][3:]), _opslag(klient, sti)) for sti in stier}


def _opslag(klient: Client, sti: str) -> int:
    taeller = Taeller()
    with connection.execute_wrapper(taeller):
        klient.get(sti)
    return taeller.antal
