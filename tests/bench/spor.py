"""Recomputing a long trail: how long, how much memory, and what a checkpoint costs on top of it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from django.db import connection

from tests.bench.sporbyg import byg_spor
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from workflows.spor.kontrolpunkter.eksport import ajourfoer
from workflows.spor.kontrolpunkter.noegler import egen_noegle
from workflows.spor.kontrolpunkter.queries import antal_poster
from workflows.spor.kontrolpunkter.services import lav_kontrolpunkt


@dataclass(frozen=True)
class Spormaal:
    """Seconds, and the peak memory of the process that verified."""

    poster: int
    byg_sekunder: float
    kontrolpunkt_sekunder: float
    verificer_sekunder: float
    verificer_mb: float


def maal_spor(hold: Hold, *, poster: int = 1_000_000) -> Spormaal:
    """Build a trail, make a checkpoint after a few more entries, and verify it all in a process of its own."""
    start = perf_counter()
    byg_spor(hold, poster)
    byg = perf_counter() - start
    sager.indsendt(hold, "mads")
    start = perf_counter()
    assert lav_kontrolpunkt(noegle=egen_noegle(), tidspunkt=NU + timedelta(days=99))
    kontrolpunkt = perf_counter() - start
    with TemporaryDirectory() as mappe:
        fil = Path(mappe) / "kontrolpunkter.jsonl"
        ajourfoer(fil)
        sekunder, mb = _i_egen_proces("spor_verificer", "--noter-ikke", "--kontrolpunkt", str(fil))
    return Spormaal(antal_poster(), byg, kontrolpunkt, sekunder, mb)


def _i_egen_proces(*kommando: str) -> tuple[float, float]:
    """As it is run in earnest: from the shell, with Django's start in the time and in the memory."""
    start = perf_counter()
    proces = subprocess.Popen([sys.executable, "manage.py", *kommando], env=_miljoe(), stdout=subprocess.PIPE)
    assert proces.stdout is not None
    svar = proces.stdout.read().decode()
    _, slut, forbrug = os.wait4(proces.pid, 0)
    assert slut == 0, svar
    return perf_counter() - start, forbrug.ru_maxrss / 1024


def _miljoe() -> dict[str, str]:
    v = connection.settings_dict
    adresse = f"postgres://{v['USER']}:{v['PASSWORD']}@{v['HOST']}:{v['PORT']}/{v['NAME']}"
    return os.environ | {"DATABASE_URL": adresse}
