"""A round in a process of its own that is killed (SIGKILL) at a chosen query.

python -m tests.ansoegninger.prioritering.afbrudt byg|beslut|frigiv|scenarie|regn [query at which to die]

A computation asks beside its search whether it shall stop, the oftener the slower the machine: there only what it
writes is counted.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import nullcontext
from datetime import timedelta
from typing import Any

import django

#: Wishes in the round.
ANTAL = 6


def main(hvad: str, doed_ved: int | None) -> None:
    """Do one thing, and die on the way when told to."""
    from django.db import connection

    connection.ensure_connection()
    taeller = _skriver if hvad == "regn" else bool
    with connection.execute_wrapper(_Doed(doed_ved, taeller)) if doed_ved else nullcontext():
        {"byg": _byg, "beslut": _beslut, "frigiv": _frigiv, "scenarie": _scenarie, "regn": _regn}[hvad]()


class _Doed:
    """Kills its own process at the n-th query that counts: no handler runs, no transaction is ended."""

    def __init__(self, ved: int, taeller: Callable[[str], bool]) -> None:
        self.tilbage, self.taeller = ved, taeller

    def __call__(self, execute: Callable[..., Any], sql: str, *args: Any) -> Any:
        self.tilbage -= self.taeller(sql)
        if self.tilbage == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, *args)


def _skriver(sql: str) -> bool:
    return sql.startswith(("INSERT", "UPDATE", "DELETE"))


def _byg() -> None:
    from ansoegninger.oensker.models import Oenske
    from tests.fabrikker import sager
    from tests.fabrikker.hold import byg_hold

    hold = byg_hold()
    for nummer in range(ANTAL):
        sager.vurderet(hold, "mads", titel=f"Kursus {nummer}", kursusgebyr_oere=100)
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for oenske in Oenske.objects.all():
        sager.udkast(hold, runde, oenske)


def _scenarie() -> None:
    """Ordered, and left to the worker."""
    from ansoegninger.prioritering.models import Prioriteringsrunde
    from ansoegninger.prioritering.scenarier.models import Koersel, Scenarie
    from roller.brugere.models import Bruger
    from tests.fabrikker.hold import NU

    carl = Bruger.objects.get(brugernavn="carl")
    scenarie = Scenarie.objects.create(
        runde=Prioriteringsrunde.objects.get(), navn="Alt", oprettet_af=carl, oprettet_kl=NU
    )
    Koersel.objects.create(scenarie=scenarie, bestilt_af=carl, bestilt_kl=NU)


def _regn() -> None:
    """A worker that comes when the lease of the one before has run out."""
    from ansoegninger.prioritering.scenarier.arbejde import forfaldent
    from ansoegninger.prioritering.scenarier.models import Koersel
    from tests.fabrikker.hold import NU

    laan = Koersel.objects.values_list("laan_til_kl", flat=True).get()
    forfaldent((laan or NU) + timedelta(seconds=1))


def _beslut() -> None:
    from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
    from ansoegninger.prioritering.models import Prioriteringsrunde
    from roller.brugere.models import Bruger
    from tests.fabrikker.hold import NU
    from tests.fabrikker.sager import goer

    runde = Prioriteringsrunde.objects.get()
    carl = Bruger.objects.get_by_natural_key("carl")
    goer(carl, runde, "beslut", snapshot=forhaandsvis(runde).snapshot, tidspunkt=NU + timedelta(hours=1))


def _frigiv() -> None:
    from ansoegninger.prioritering.arbejde import forfaldent
    from tests.fabrikker.hold import NU

    forfaldent(NU + timedelta(hours=2))


if __name__ == "__main__":
    django.setup()
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None)
