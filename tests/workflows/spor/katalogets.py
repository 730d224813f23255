"""Every act in the catalogue, in an order in which each can be done: what is called, its kind, and what it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ansoegninger.katalog import services as katalog
from ansoegninger.katalog.billede import aftryk, billede, nyt_billede
from ansoegninger.katalog.indlaesning.services import fortryd
from ansoegninger.katalog.models import Kursus, Kursusafholdelse
from ansoegninger.katalog.queries import til_billede
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.katalog import indlaest, raekke

Handling = tuple[Callable[[], Any], str, dict[str, Any]]
ARKIVERET = ("False", "True")


def handlinger(hold: Hold) -> Iterator[Handling]:
    """Courses and dates kept on pages, and a file that is read in and taken back."""
    af: dict[str, Any] = {"adgang": hold.adgang("kim"), "tidspunkt": NU}
    yield from _kurser(af)
    yield from _datoer(af)
    i: list[Any] = []
    indlaest_kl = {"titel": (None, "Ret"), "indlaest_kl": (None, str(NU))}
    yield lambda: i.append(indlaest(hold, raekke("Ret"))), "fil_indlaest", indlaest_kl
    tilbage = {"arkiveret": ARKIVERET, "fortrudt_kl": (None, str(NU))}
    yield lambda: fortryd(indlaesning=i[0], grund="x", **af), "indlaesning_fortrudt", tilbage


def _kurser(af: dict[str, Any]) -> Iterator[Handling]:
    til = nyt_billede() | {"titel": "Jura", "udbyder": "Kredsen", "udbyderart": "FORENING", "type": "TEMADAG"}
    nyt = {"titel": (None, "Jura"), "navn": (None, "Kredsen")}
    yield lambda: katalog.gem_kursus(kursus=None, til=til, vist="", **af), "kursus_oprettet", nyt

    def ret() -> None:
        katalog.gem_kursus(kursus=_kursus(), til=til | {"dage": "2"}, vist=aftryk(billede(_kursus())), **af)

    yield ret, "kursus_rettet", {"dage": (None, "2"), "titel": None}
    yield lambda: katalog.arkiver(kursus=_kursus(), grund="x", **af), "kursus_arkiveret", {"arkiveret": ARKIVERET}
    frem = {"arkiveret": ARKIVERET[::-1]}
    yield lambda: katalog.genopret(kursus=_kursus(), grund="x", **af), "kursus_genoprettet", frem


def _datoer(af: dict[str, Any]) -> Iterator[Handling]:
    felter: dict[str, Any] = {"start_dag": DAG, "sted": "Ribe", "online": False}

    def gem(dato: Callable[[], Kursusafholdelse | None], **andet: Any) -> None:
        katalog.gem_dato(kursus=_kursus(), dato=dato(), felter=felter | andet, **af)

    yield lambda: gem(lambda: None), "dato_tilfoejet", {"sted": (None, "Ribe")}
    yield lambda: gem(_dato, sted="Esbjerg"), "dato_rettet", {"sted": ("Ribe", "Esbjerg")}
    yield lambda: katalog.aflys(dato=_dato(), grund="x", **af), "dato_aflyst", {"aflyst": ("False", "True")}


def _kursus() -> Kursus:
    return til_billede().get(titel="Jura")


def _dato() -> Kursusafholdelse:
    return _kursus().afholdelser.get()
