"""How many queries a human step costs, from the door to the commit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import connection

from tests.bench.vejen import doeren, gaa_vejen
from tests.fabrikker.hold import Hold

HOEJST = 30


class Taeller:
    """Counts queries without keeping their text. Savepoints are not counted: they ask and write nothing."""

    antal = 0

    def __call__(self, execute: Callable[..., Any], sql: str, *andet: Any) -> Any:
        self.antal += not sql.startswith(("SAVEPOINT", "RELEASE SAVEPOINT"))
        return execute(sql, *andet)


def opslag_pr_trin(hold: Hold) -> dict[str, int]:
    """Take every human step and count what it asks and writes."""
    maalt: dict[str, int] = {}

    def trin(navn: str, sag: Any, trin: str, **data: Any) -> None:
        doer, taeller = doeren(hold, navn, sag, trin, data), Taeller()
        with connection.execute_wrapper(taeller):
            doer()
        maalt[trin] = taeller.antal

    gaa_vejen(hold, trin)
    return maalt
