"""`hold` is made once in each process; every other test that asks for it gets a copy of the same rows.

Thousands of tests begin with `hold`, and its forty saves with their history are half of what many of them cost. The
rows are laid in table by table as they were, history included; the triggers of the trail see them as they would any.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Permission
from django.db import connection, transaction

from tests.fabrikker.hold import MANDATETS_TILLADELSE, Hold, byg_hold
from workflows.spor.models import Fanget


@dataclass(frozen=True)
class Aftryk:
    """The rows of one `hold`, and the people and units that point at them."""

    tilladelse: tuple[int, int]
    indsaet: tuple[tuple[str, list[Any]], ...]
    hold: bytes

    def laeg(self) -> Hold:
        """Lay the rows into the database; what comes back belongs to this test alone."""
        with transaction.atomic(), connection.cursor() as markoer:
            for sql, vaerdier in self.indsaet:
                markoer.execute(sql, vaerdier)
        hold: Hold = pickle.loads(self.hold)
        return hold


_AFTRYK: Aftryk | None = None


def laeg_hold() -> Hold:
    """`hold`, from the imprint where there is one that still fits the database."""
    global _AFTRYK  # noqa: PLW0603 -- one imprint a process
    # A test with real transactions empties the database, and the permissions are then made again with other numbers.
    tilladelse = Permission.objects.values_list("pk", "content_type_id").get(codename=MANDATETS_TILLADELSE)
    if _AFTRYK and _AFTRYK.tilladelse == tilladelse:
        return _AFTRYK.laeg()
    foer = _tael()
    hold = byg_hold()
    nye = [tabel for tabel, antal in _tael().items() if antal != foer[tabel]]
    if not any(foer[tabel] for tabel in nye):  # otherwise somebody else's rows would be in the imprint too
        _AFTRYK = Aftryk(tilladelse, tuple(_indsaet(tabel) for tabel in nye), pickle.dumps(hold))
    return hold


def _tael() -> dict[str, int]:
    """How many rows each table has, without what the trail's triggers write by themselves."""
    tabeller = [tabel for tabel in connection.introspection.table_names() if tabel != Fanget._meta.db_table]
    with connection.cursor() as markoer:
        return {tabel: _hent(markoer, f"SELECT count(*) FROM {_navn(tabel)}")[0][0] for tabel in tabeller}


def _indsaet(tabel: str) -> tuple[str, list[Any]]:
    """One statement that lays all the rows of a table in again, and its values."""
    with connection.cursor() as markoer:
        raekker = _hent(markoer, f"SELECT * FROM {_navn(tabel)}")
        kolonner = ", ".join(_navn(kolonne[0]) for kolonne in markoer.description)
    een = "(" + ", ".join(["%s"] * len(raekker[0])) + ")"
    sql = f"INSERT INTO {_navn(tabel)} ({kolonner}) VALUES {', '.join([een] * len(raekker))}"
    return sql, [vaerdi for raekke in raekker for vaerdi in raekke]


def _hent(markoer: Any, sql: str) -> list[tuple[Any, ...]]:
    markoer.execute(sql)
    raekker: list[tuple[Any, ...]] = markoer.fetchall()
    return raekker


def _navn(navn: str) -> str:
    return connection.ops.quote_name(navn)
