"""The database's own guard of the trail: triggers that refuse, that advance a chain's head, and that catch changes.

They are made anew after every migrate, and the server and the worker ask for them before they start (`manglende`).
"""

from __future__ import annotations

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from workflows.spor.vaern import postgres, sqlite
from workflows.spor.vaern.plan import plan


def har_sine_tabeller(alias: str = "default") -> bool:
    """Are all the tables there that the guard stands on? After a migration part of the way they need not be."""
    return plan().tabeller() <= set(connections[alias].introspection.table_names())


def installer(alias: str = "default") -> None:
    """Make every trigger as it should be; those of an earlier version go."""
    forbindelse = connections[alias]
    with transaction.atomic(using=alias), forbindelse.cursor() as markoer:
        for saetning in _motor(forbindelse).installation(forbindelse, plan()):
            markoer.execute(saetning)


def fjern(alias: str = "default") -> None:
    """Take every trigger of ours away: for a restore, and for tests that empty the tables."""
    forbindelse = connections[alias]
    with transaction.atomic(using=alias), forbindelse.cursor() as markoer:
        for saetning in _motor(forbindelse).fjernelse(forbindelse):
            markoer.execute(saetning)


def manglende(alias: str = "default") -> list[str]:
    """The triggers that are missing, turned off, not as they should be, or not ours; by table and name."""
    forbindelse = connections[alias]
    return sorted(_motor(forbindelse).afvigelser(forbindelse, plan()))


def _motor(forbindelse: BaseDatabaseWrapper):  # type: ignore[no-untyped-def]
    return postgres if forbindelse.vendor == "postgresql" else sqlite
