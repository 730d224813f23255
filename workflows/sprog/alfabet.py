"""The Danish alphabet in the database's own sorting: æ, ø and å last, `aa` as `å`, and case does not count.

PostgreSQL has it as a collation. SQLite is taught one of the same name on each connection; it is asked for in queries
only, never in a table or an index, so a file can still be read without it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.models.functions import Collate
from django.dispatch import receiver

from workflows.sprog.formater import sorteringsnoegle

KOLLATION = "da-x-icu"

# A sort asks for each text again and again.
_noegle = lru_cache(maxsize=10_000)(sorteringsnoegle)


def dansk(felt: str) -> Collate:
    """A name or a title, to order by. No plain index serves it: not for lists that grow with the archive."""
    return Collate(felt, KOLLATION)


@receiver(connection_created)
def laer_alfabetet(connection: BaseDatabaseWrapper, **_: Any) -> None:
    """Teach a new SQLite connection the alphabet."""
    if connection.vendor == "sqlite":
        connection.connection.create_collation(KOLLATION, _sammenlign)


def _sammenlign(en: str, anden: str) -> int:
    foer, efter = _noegle(en), _noegle(anden)
    return (foer > efter) - (foer < efter)
