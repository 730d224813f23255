"""Measure what other rules would change: every open wish of an agreement held against both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from time import perf_counter

from django.db import connection
from django.test.utils import CaptureQueriesContext

from ansoegninger.fond.queries import gaeldende
from ansoegninger.fond.regler import Regelart, Regler
from ansoegninger.fond.virkning import virkning
from ansoegninger.katalog.models import Kursustype
from roller.organisation.models import Ansaettelse
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold
from tests.fabrikker.mange import klon


@dataclass(frozen=True)
class Fondsmaal:
    """How many wishes, how long, and how many queries."""

    antal: int
    sekunder: float
    opslag: int


def maal_fond(hold: Hold, *, antal: int = 10_000) -> Fondsmaal:
    """A lower cap, held against `antal` open wishes of three people."""
    folk = [hold["mads"], hold["aya"], hold["kim"]]
    Ansaettelse.objects.filter(person__in=folk).update(overenskomst="DS")
    felter = {"type": Kursustype.DIPLOMMODUL, "ects": 10, "start_dag": DAG + timedelta(days=60)}
    klon(sager.vurderet(hold, "mads", kursusgebyr_oere=2_000_000, **felter), antal - 1, folk)
    nu = gaeldende("DS", DAG)
    lavere = tuple(replace(r, tal=1_000_000) if r.art == Regelart.LOFT else r for r in nu.regler)
    start = perf_counter()
    with CaptureQueriesContext(connection) as fanget:
        fundet = virkning(nu, Regler("DS", 2, lavere), DAG)
    sekunder = perf_counter() - start
    assert len(fundet.aendrede) == antal
    return Fondsmaal(antal, sekunder, len(fanget))
