"""Which transaction is this? SQLite cannot say, so its triggers ask us; PostgreSQL knows by itself.

The function exists only on connections that the system opened: a program that writes to the file without it is refused
by the database ("no such function: spor_transaktion"). One that defines a function of that name is not: docs/sporet.md
says what that leaves unproved.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.dispatch import receiver


class Transaktionsnummer:
    """Numbers the transactions of one connection: a new one at each BEGIN, and at each statement outside one."""

    def __init__(self, forbindelse: BaseDatabaseWrapper) -> None:
        self._forbindelse = forbindelse
        self._nummer = uuid4().hex

    def __call__(self) -> str:
        if not self._forbindelse.in_atomic_block:
            self._nummer = uuid4().hex
        return self._nummer

    def lyt(self, execute: Callable[..., Any], sql: str, *andet: Any) -> Any:
        """Every statement passes here; only the one that opens a transaction matters."""
        if sql.startswith("BEGIN"):
            self._nummer = uuid4().hex
        return execute(sql, *andet)


@receiver(connection_created)
def giv_nummer(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Teach a new SQLite connection to say which transaction it is in."""
    if connection.vendor != "sqlite":
        return
    nummer = Transaktionsnummer(connection)
    connection.connection.create_function("spor_transaktion", 0, nummer)
    ens = [w for w in connection.execute_wrappers if isinstance(getattr(w, "__self__", None), Transaktionsnummer)]
    for gammel in ens:
        connection.execute_wrappers.remove(gammel)
    connection.execute_wrappers.append(nummer.lyt)
