"""How a check is declared and run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any

from django.db import connection


@dataclass(frozen=True, slots=True)
class Brud:
    """Something that does not hold: where (a case number, where there is one), and what, in Danish."""

    hvor: str
    hvad: str

    def __str__(self) -> str:
        return f"{self.hvor}: {self.hvad}"


Finder = Callable[[datetime], Iterable[Brud]]


@dataclass(frozen=True, slots=True)
class Kontrol:
    """One thing that must hold.

    Attributes:
        navn: the function's name, for choosing it on the command line.
        krav: what must hold, as a sentence.
        find: (instant) -> what breaks it.
    """

    navn: str
    krav: str
    find: Finder


_KONTROLLER: dict[str, Kontrol] = {}
_MODULER = (
    "forloeb",
    "opgaver",
    "ure",
    "spor",
    "afstemning",
    "historik",
    "penge",
    "fond",
    "beslutninger",
    "venteliste",
    "tider",
    "beviser",
    "breve",
    "mus",
    "synlighed",
    "sletning",
    "kaede",
)


def kontrol(krav: str) -> Callable[[Finder], Finder]:
    """Declare a check: what must hold, and the function that finds what breaks it."""

    def erklaer(find: Finder) -> Finder:
        navn = find.__name__
        _KONTROLLER[navn] = Kontrol(navn, krav, find)
        return find

    return erklaer


def alle_kontroller() -> list[Kontrol]:
    """Every check, in the order of the modules."""
    for modul in _MODULER:
        import_module(f"ansoegninger.kontrol.{modul}")
    return sorted(_KONTROLLER.values(), key=lambda k: _MODULER.index(k.find.__module__.rpartition(".")[2]))


def brud(tidspunkt: datetime) -> list[str]:
    """Everything that does not hold, each line led by the name of its check."""
    return [f"{k.navn}: {b}" for k in alle_kontroller() for b in k.find(tidspunkt)]


def raekker(sql: str, *parametre: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of a query that the ORM cannot say; the same words on both databases."""
    with connection.cursor() as markoer:
        markoer.execute(sql, parametre)
        yield from markoer.fetchall()


def numre(sager: Any, felt: str = "sagsnummer") -> Iterator[str]:
    """The case numbers of these rows, in the order of the numbers."""
    yield from sager.order_by(felt).values_list(felt, flat=True)
