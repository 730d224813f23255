"""Many new rows at once, in the way that their database takes them best."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

PORTION = 1000
#: So few are quicker in one statement, which also tells their keys.
FAA = 500

Raekke = TypeVar("Raekke", bound=models.Model)


def indsaet(raekker: Sequence[Raekke]) -> list[Raekke]:
    """Insert new rows of one model, as its manager's `bulk_create` would; each has its key afterwards.

    Many on PostgreSQL by COPY. Django sends the columns as arrays inside the statement, and putting the quotes of five
    thousand letters between an array's quotes took longer than writing the letters.
    """
    alle = list(raekker)
    # The connection itself: its proxy is asked some fifty thousand times below, and finds it anew each time.
    forbindelse = connections[DEFAULT_DB_ALIAS]
    if forbindelse.vendor == "postgresql" and len(alle) > FAA:
        _kopier_ind(alle, forbindelse)
    elif alle:
        type(alle[0])._default_manager.bulk_create(alle, batch_size=PORTION)
    return alle


@contextmanager
def uden_oprydning() -> Iterator[None]:
    """Let Python's collector of cycles rest while many rows are made.

    They all live until the transaction ends. Looking for garbage among them found none, again and again, and took a
    tenth of a round's decision.
    """
    var_til = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if var_til:
            gc.enable()


def _kopier_ind(raekker: Sequence[models.Model], forbindelse: BaseDatabaseWrapper) -> None:
    meta = type(raekker[0])._meta
    felter = [felt for felt in meta.local_concrete_fields if not felt.generated]
    navn = forbindelse.ops.quote_name
    kolonner = ", ".join(navn(str(felt.column)) for felt in felter)
    with forbindelse.wrap_database_errors, forbindelse.cursor() as markoer:
        _giv_noegler(raekker, forbindelse)
        with markoer.copy(f"COPY {navn(meta.db_table)} ({kolonner}) FROM STDIN") as kopi:
            for raekke in raekker:
                kopi.write_row([felt.get_db_prep_save(felt.pre_save(raekke, True), forbindelse) for felt in felter])
    for raekke in raekker:
        raekke._state.adding, raekke._state.db = False, forbindelse.alias  # noqa: SLF001 - as Django's own insert


def _giv_noegler(raekker: Sequence[models.Model], forbindelse: BaseDatabaseWrapper) -> None:
    """The sequence's next numbers; COPY does not tell which it would have taken."""
    meta = type(raekker[0])._meta
    uden = [raekke for raekke in raekker if raekke.pk is None]
    with forbindelse.cursor() as markoer:
        markoer.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [meta.db_table, str(meta.pk.column), len(uden)],
        )
        for raekke, (noegle,) in zip(uden, markoer.fetchall(), strict=True):
            raekke.pk = noegle
