"""Measure what other rules would change, and what may be expected of the fund: every open wish held against them."""

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
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.tilskud import forventede_af
from roller.organisation.models import Ansaettelse
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold
from tests.fabrikker.mange import klon


@dataclass(frozen=True)
class Fondsmaal:
    """How many wishes; how long each took, and how many queries: other rules, and what may be expected."""

    antal: int
    sekunder: float
    opslag: int
    ventet_sekunder: float
    ventet_opslag: int


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
    return Fondsmaal(antal, sekunder, len(fanget), *_maal_ventet(antal))


def _maal_ventet(antal: int) -> tuple[float, int]:
    """What the room and a scenario ask; here with the wishes read as well, which there come along with the rows."""
    priser = dict.fromkeys(Oenske.objects.order_by("sagsnummer").values_list("pk", flat=True), 2_000_000)
    # SQLite is asked once per process whether it knows JSON.
    assert connection.features.supports_json_field
    start = perf_counter()
    with CaptureQueriesContext(connection) as fanget:
        fundne = forventede_af(Oenske.objects.all(), priser, DAG)
    sekunder = perf_counter() - start
    assert len(fundne) == antal
    return sekunder, len(fanget)
