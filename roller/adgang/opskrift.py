"""A query compiled once and asked again with other values.

Only for the few that every page asks before it can begin: Django takes three times as long to build them as the
database to answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.query import RawQuerySet


class Opskrift:
    """The query, with values in it that stand for those to come: each must be one that no other value is equal to."""

    def __init__(self, raekker: QuerySet[Any, Any]) -> None:
        self._sql, pladser = raekker.query.sql_with_params()
        self._pladser = tuple(pladser)

    def spoerg(self, vaerdier: Mapping[Any, Any]) -> list[tuple[Any, ...]]:
        """Run it with these values instead of those that stand for them."""
        with connection.cursor() as markoer:
            markoer.execute(self._sql, self._indsat(vaerdier))
            return list(markoer.fetchall())

    def sammen_med(
        self, model: type[Model], pk: int, felter: Sequence[str], vaerdier: Mapping[Any, Any]
    ) -> RawQuerySet[Any]:
        """One row of a model, once for each row of the query, whose columns it bears under these names.

        A row of the model to which the query finds nothing comes once, with None in all of them.
        """
        egen, navne = model._meta, connection.ops.quote_name
        # Names of tables and columns, ours and quoted; every value is a parameter.
        sql = (
            f"WITH fundet ({', '.join(felter)}) AS ({self._sql}) "  # noqa: S608
            f"SELECT egen.*, fundet.* FROM {navne(egen.db_table)} egen LEFT JOIN fundet ON 1 = 1 "
            f"WHERE egen.{navne(str(egen.pk.column))} = %s"
        )
        return model._default_manager.raw(sql, [*self._indsat(vaerdier), pk])

    def _indsat(self, vaerdier: Mapping[Any, Any]) -> list[Any]:
        indsat = {_lagret(plads): _lagret(vaerdi) for plads, vaerdi in vaerdier.items()}
        return [indsat.get(plads, plads) for plads in self._pladser]


def _lagret(vaerdi: Any) -> Any:
    """As the database wants it."""
    return connection.ops.adapt_datefield_value(vaerdi) if isinstance(vaerdi, date) else vaerdi
