"""Measure deciding and releasing a big round, on the database that `DATABASE_URL` names.

The wishes are cloned from one that went through the doors: what is measured is the round, not how it was filled.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from time import perf_counter
from typing import Any

from django.db import connection

from ansoegninger.breve import services as breve
from ansoegninger.prioritering import services
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.models import Beslutning, Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.udkast import foreslaa
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.mange import klon
from tests.fabrikker.sager import goer

STORRAMME = 5_000_000_000


@dataclass(frozen=True)
class Rundemaal:
    """What was measured: seconds, queries, and cases a second."""

    antal: int
    laas_sekunder: float
    forslag_sekunder: float
    forhaandsvis_sekunder: float
    beslut_sekunder: float
    beslut_opslag: int
    breve_sekunder: float
    frigivet: int
    frigiv_pr_sekund: float

    def __str__(self) -> str:
        return (
            f"{self.antal} ønsker: lås {self.laas_sekunder:.2f} s, forslag {self.forslag_sekunder:.2f} s, "
            f"forhåndsvisning {self.forhaandsvis_sekunder:.2f} s, beslut {self.beslut_sekunder:.2f} s "
            f"(heraf breve {self.breve_sekunder:.2f} s, {self.beslut_opslag} opslag); "
            f"frigiv {self.frigiv_pr_sekund:.0f} sager/s ({self.frigivet} sager)"
        )


def maal_runde(hold: Hold, *, antal: int = 5000, frigiv: int = 600) -> Rundemaal:
    """Fill a round with `antal` wishes, decide it in one transaction, and release `frigiv` of them."""
    klon(sager.vurderet(hold, "mads"), antal - 1, [hold["mads"], hold["aya"], hold["kim"]])
    runde = sager.runde(hold, rammer={"voksen": STORRAMME, "visitation": 0, "center": 0})
    laas = _tid(lambda: sager.laas_alle(hold, runde))
    forslag = _tid(lambda: foreslaa(runde=runde, adgang=hold.adgang("carl"), tidspunkt=NU))
    _begrund(runde)
    forhaandsvisning = _tid(lambda: forhaandsvis(runde))
    snapshot = forhaandsvis(runde).snapshot
    brevtid = _med_ur(breve, "skriv_breve")
    opslag = _Taeller()
    with connection.execute_wrapper(opslag):
        beslut = _tid(lambda: goer(hold["carl"], runde, "beslut", snapshot=snapshot, tidspunkt=NU + timedelta(hours=1)))
    rest = Beslutning.objects.filter(runde=runde).order_by("pk").values_list("pk", flat=True)[:frigiv]
    start = perf_counter()
    flyttet = sum(services.frigiv_en(pk, NU + timedelta(hours=2)) for pk in list(rest))
    sekunder = perf_counter() - start
    return Rundemaal(
        antal, laas, forslag, forhaandsvisning, beslut, opslag.antal, brevtid[0], flyttet, flyttet / sekunder
    )


def _begrund(runde: Prioriteringsrunde) -> None:
    """Everybody gets a reason of their own."""
    udkast = list(Beslutningsudkast.objects.filter(runde=runde).select_related("oenske"))
    for u in udkast:
        u.begrundelse = f"Kurset er set i forhold til afdelingens mål. {sager.egne_ord(u.oenske)}"
    Beslutningsudkast.objects.bulk_update(udkast, ["begrundelse"], batch_size=500)


class _Taeller:
    """Counts queries without keeping their text."""

    antal = 0

    def __call__(self, execute: Callable[..., Any], *args: Any) -> Any:
        self.antal += 1
        return execute(*args)


def _tid(handling: Callable[[], Any]) -> float:
    start = perf_counter()
    handling()
    return perf_counter() - start


def _med_ur(modul: Any, navn: str) -> list[float]:
    """Let a function of a module tell how long it took; the list holds the seconds."""
    aegte, sekunder = getattr(modul, navn), [0.0]

    def med_ur(*args: Any, **kwargs: Any) -> Any:
        start = perf_counter()
        try:
            return aegte(*args, **kwargs)
        finally:
            sekunder[0] += perf_counter() - start
            setattr(modul, navn, aegte)

    setattr(modul, navn, med_ur)
    return sekunder
