"""`hold` is made once in each process; every other test that asks for it gets a copy of the same rows.

Thousands of tests begin with `hold`, and its forty saves with their history are half of what many of them cost. The
rows are laid in table by table as they were, history included; the triggers of the trail see them as they would any.
A scene that many tests begin with is copied in the same way, on top of `hold`.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from typing import Any, TypeVar

from django.contrib.auth.models import Permission
from django.db import connection, transaction

from ansoegninger.strategi.godkendelse import Strategigodkendelse
from tests.fabrikker.hold import MANDATETS_TILLADELSE, Hold, byg_hold
from workflows.spor.models import Fanget, Kaedehoved, SporetTransaktion

T = TypeVar("T")
Raekker = dict[str, list[tuple[Any, ...]]]


#: What the trail's triggers write by themselves, when the rows are made and when they are laid in again.
_UDLOESERNES = {model._meta.db_table for model in (Fanget, Kaedehoved, SporetTransaktion)}
#: What locks other tables' rows as soon as it is there, and so comes after them.
_LAASER = {Strategigodkendelse._meta.db_table}


@dataclass(frozen=True)
class Aftryk:
    """The rows of one `hold` or of a scene on top of it, and the objects that point at them."""

    #: What the rows stand on and would no longer fit without: a permission's numbers, or the imprint of `hold`.
    grund: Any
    indsaet: tuple[tuple[str, list[Any]], ...]
    genstande: bytes

    def laeg(self) -> Any:
        """Lay the rows into the database; what comes back belongs to this test alone."""
        with transaction.atomic(), connection.cursor() as markoer:
            for sql, vaerdier in self.indsaet:
                markoer.execute(sql, vaerdier)
        return pickle.loads(self.genstande)


@dataclass(frozen=True)
class _Lagt:
    """The `hold` that was laid into the database last, and how much had been written then."""

    hold: Hold
    aftryk: Aftryk
    ur: str
    skrevet: int


_HOLD: dict[str, Aftryk] = {}
_SCENER: dict[tuple[str, Callable[..., Any]], Aftryk] = {}
_LAGT: _Lagt | None = None


def laeg_hold(ur: str = "") -> Hold:
    """`hold`, from the imprint where there is one that still fits the database; one imprint for each clock."""
    global _LAGT  # noqa: PLW0603 -- one database a process
    # A test with real transactions empties the database, and the permissions are then made again with other numbers.
    tilladelse = Permission.objects.values_list("pk", "content_type_id").get(codename=MANDATETS_TILLADELSE)
    aftryk = _HOLD.get(ur)
    if aftryk and aftryk.grund == tilladelse:
        hold: Hold = aftryk.laeg()
        _LAGT = _Lagt(hold, aftryk, ur, _skrevet())
        return hold
    foer = _raekker()
    hold, _LAGT = byg_hold(), None
    nye = _nye(foer)
    if not any(foer[tabel] for tabel in nye):  # otherwise somebody else's rows would be in the imprint too
        _HOLD[ur] = Aftryk(tilladelse, _indsaet(nye), pickle.dumps(hold))
        _LAGT = _Lagt(hold, _HOLD[ur], ur, _skrevet())
    return hold


def laeg_scene(hold: Hold, byg: Callable[..., T], *andet: Any) -> T:
    """What `byg` makes on top of `hold`: made in the process's first test that asks, copied in the others.

    Only inside the test's own transaction, since what follows a commit is not copied, and only where nothing was
    written since `hold`. What else `byg` is given (a clock that it moves) must be the same each time.
    """
    lagt = _LAGT
    if not lagt or hold is not lagt.hold or not connection.in_atomic_block or lagt.skrevet != _skrevet():
        return byg(hold, *andet)
    aftryk = _SCENER.get((lagt.ur, byg))
    if aftryk and aftryk.grund is lagt.aftryk:
        nyt_hold, scene = aftryk.laeg()
        hold.__dict__.update(nyt_hold.__dict__)
        return scene  # type: ignore[no-any-return]
    foer = _raekker()
    scene = byg(hold, *andet)
    nye = _nye(foer)
    _SCENER[lagt.ur, byg] = Aftryk(lagt.aftryk, _indsaet(nye), pickle.dumps((hold, scene)))
    return scene


def _skrevet() -> int:
    """A number that grows whenever a row is written."""
    if connection.vendor == "sqlite":
        return int(connection.connection.total_changes)
    with connection.cursor() as markoer:
        markoer.execute("SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_xact_user_tables")
        return int(markoer.fetchone()[0])


def _raekker() -> Raekker:
    """Every row of every table, without what the trail's triggers write by themselves.

    In the order of their numbers: PostgreSQL gives rows as they lie, and a chain takes its entries one after another.
    """
    tabeller = [tabel for tabel in connection.introspection.table_names() if tabel not in _UDLOESERNES]
    tabeller.sort(key=_LAASER.__contains__)
    with connection.cursor() as markoer:
        return {tabel: _hent(markoer, f"SELECT * FROM {_navn(tabel)} ORDER BY 1") for tabel in tabeller}


def _nye(foer: Raekker) -> Raekker:
    """The rows that have come since; a row that was there before must still be what it was."""
    nye = {}
    for tabel, raekker in _raekker().items():
        assert all(raekke in raekker for raekke in foer[tabel]), f"et aftryk kan ikke rette rækker i {tabel}"
        if tilkomne := [raekke for raekke in raekker if raekke not in foer[tabel]]:
            nye[tabel] = tilkomne
    return nye


def _indsaet(nye: Raekker) -> tuple[tuple[str, list[Any]], ...]:
    """One statement for each table that lays all its rows in again, and its values."""
    saetninger = []
    with connection.cursor() as markoer:
        for tabel, raekker in nye.items():
            markoer.execute(f"SELECT * FROM {_navn(tabel)} LIMIT 0")
            kolonner = ", ".join(_navn(kolonne[0]) for kolonne in markoer.description)
            een = "(" + ", ".join(["%s"] * len(raekker[0])) + ")"
            sql = f"INSERT INTO {_navn(tabel)} ({kolonner}) VALUES {', '.join([een] * len(raekker))}"
            saetninger.append((sql, [_bindes(vaerdi) for raekke in raekker for vaerdi in raekke]))
    return tuple(saetninger)


def _bindes(vaerdi: Any) -> Any:
    """SQLite's driver gives a time of day, and takes none."""
    return vaerdi.isoformat() if isinstance(vaerdi, time) and connection.vendor == "sqlite" else vaerdi


def _hent(markoer: Any, sql: str) -> list[tuple[Any, ...]]:
    markoer.execute(sql)
    raekker: list[tuple[Any, ...]] = markoer.fetchall()
    return raekker


def _navn(navn: str) -> str:
    return connection.ops.quote_name(navn)
