"""Looking for words in every column of every table, as somebody with the database in hand would."""

from __future__ import annotations

from django.db import connection
from django.db.backends.utils import CursorWrapper


def steder(*ord_: str) -> list[str]:
    """Table and column of every place where one of these stands, once per row."""
    fundne = []
    with connection.cursor() as markoer:
        for tabel in connection.introspection.table_names(markoer):
            kolonner = _kolonner(markoer, tabel)
            # Every column in one reading of the table: how many of its rows hold one of the words.
            hvor = " OR ".join(['LOWER(CAST("{0}" AS TEXT)) LIKE %s'] * len(ord_))
            antal = ", ".join(f"COUNT(CASE WHEN {hvor.format(kolonne)} THEN 1 END)" for kolonne in kolonner)
            markoer.execute(f'SELECT {antal} FROM "{tabel}"', [f"%{o.lower()}%" for o in ord_] * len(kolonner))
            for kolonne, rammer in zip(kolonner, markoer.fetchone(), strict=True):
                fundne += [f"{tabel}.{kolonne}"] * rammer
    return fundne


def _kolonner(markoer: CursorWrapper, tabel: str) -> list[str]:
    """From an empty answer: Django's own description of a table parses the statement that made it."""
    markoer.execute(f'SELECT * FROM "{tabel}" LIMIT 0')
    return [kolonne[0] for kolonne in markoer.description]
