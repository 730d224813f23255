"""Do writers wait for each other at the trail? One process against four, each with cases of its own.

    python -m tests.bench.skrivere PK,PK,… [uden]      one writer: submits and assesses these drafts, when told to

Measured with the trail and without: what four gain without it is what the machine and the database allow.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.fabrikker.hold import Hold

FIRE = 4
ANSATTE = ("mads", "aya", "kim")


@dataclass(frozen=True)
class Skrivemaal:
    """Steps a second, by one process and by four."""

    en: float
    fire: float
    en_uden: float
    fire_uden: float

    @property
    def gange(self) -> float:
        """What four reach against one."""
        return self.fire / self.en

    @property
    def gange_uden(self) -> float:
        """The same without the trail: what there is to reach."""
        return self.fire_uden / self.en_uden


def maal_skrivere(hold: Hold, *, pr_skriver: int = 150) -> Skrivemaal:
    """Measure one and four in turns, with the trail and then without."""
    from tests.bench.sporpris import uden_spor

    fart = [_fart(hold, antal, pr_skriver, "") for antal in (1, FIRE, FIRE, 1)]
    with uden_spor():
        fart_uden = [_fart(hold, antal, pr_skriver, "uden") for antal in (1, FIRE, FIRE, 1)]
    return Skrivemaal(*(sum(f[i] for i in valg) / 2 for f in (fart, fart_uden) for valg in ((0, 3), (1, 2))))


def _fart(hold: Hold, antal: int, pr_skriver: int, uden: str) -> float:
    """Steps a second by so many processes at once."""
    skrivere = [_start(_kladder(hold, pr_skriver), uden) for _ in range(antal)]
    for skriver in skrivere:
        assert skriver.stdout is not None
        assert skriver.stdout.readline() == "klar\n"
    start = perf_counter()
    for skriver in skrivere:
        assert skriver.stdin is not None
        skriver.stdin.write("\n")
        skriver.stdin.flush()
    koder = [skriver.wait() for skriver in skrivere]
    sekunder = perf_counter() - start
    assert koder == [0] * antal
    return antal * pr_skriver * 2 / sekunder


def _kladder(hold: Hold, antal: int) -> Sequence[int]:
    from tests.fabrikker import sager

    return [sager.kladde(hold, ANSATTE[nr % len(ANSATTE)]).pk for nr in range(antal)]


def _start(kladder: Sequence[int], uden: str) -> subprocess.Popen[str]:
    from django.db import connection

    o = connection.settings_dict
    adresse = f"postgres://{o['USER']}:{o['PASSWORD']}@{o['HOST']}:{o['PORT'] or 5432}/{o['NAME']}"
    return subprocess.Popen(
        [sys.executable, "-m", "tests.bench.skrivere", ",".join(map(str, kladder)), uden],
        env={**os.environ, "DATABASE_URL": adresse},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def skriv_sager(kladder: Sequence[int], uden: str) -> None:
    """Submit each draft and assess it, two transactions a case."""
    import django

    django.setup()
    from ansoegninger.oensker.models import Oenske
    from roller.brugere.models import Bruger
    from tests.bench.sporpris import ingen_poster
    from tests.bench.vejen import doeren
    from tests.fabrikker.hold import Hold
    from tests.fabrikker.sager import VURDERING

    hold = Hold(person={b.brugernavn: b for b in Bruger.objects.all()})
    oensker = list(Oenske.objects.filter(pk__in=kladder).select_related("person"))
    with ingen_poster() if uden else nullcontext():
        sys.stdout.write("klar\n")
        sys.stdout.flush()
        sys.stdin.readline()
        for oenske in oensker:
            doeren(hold, oenske.person.brugernavn, oenske, "indsend", {})()
            doeren(hold, "lone", oenske, "vurder", dict(VURDERING))()


if __name__ == "__main__":
    skriv_sager([int(pk) for pk in sys.argv[1].split(",")], sys.argv[2])
