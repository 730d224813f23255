"""What a database is made of, part by part, so that two can be compared whatever order they grew in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

#: The name of a part, and what it is.
Skema = dict[str, Any]

_TABEL = re.compile(r'CREATE TABLE "\w+" \((.*)\)', re.DOTALL)

_POSTGRES = {
    "kolonne": """
        SELECT c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
            a.attgenerated, a.attcollation, pg_get_expr(d.adbin, d.adrelid)
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p')
            AND a.attnum > 0 AND NOT a.attisdropped
    """,
    "krav": """
        SELECT conrelid::regclass || '.' || conname, pg_get_constraintdef(oid), condeferrable, condeferred, convalidated
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    """,
    "indeks": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "udløser": """
        SELECT tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid), tgenabled
        FROM pg_trigger WHERE NOT tgisinternal
    """,
    "funktion": "SELECT proname, pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
}


def sqlite(markoer: Any) -> Skema:
    """Tables column by column and constraint by constraint; indexes and triggers as they were written."""
    markoer.execute("SELECT type, name, sql FROM sqlite_master")
    skema: Skema = {}
    for art, navn, sql in list(markoer.fetchall()):
        tabel = _TABEL.fullmatch(sql or "")
        skema[f"{art} {navn}"] = set(_led(tabel[1])) if tabel else sql
    return skema


def postgresql(markoer: Any) -> Skema:
    """As PostgreSQL itself says when it is asked."""
    skema: Skema = {}
    for art, sql in _POSTGRES.items():
        markoer.execute(sql)
        skema |= {f"{art} {navn}": tuple(resten) for navn, *resten in markoer.fetchall()}
    return skema


def _led(krop: str) -> Iterator[str]:
    """What stands between the commas that are not inside a parenthesis or a text."""
    dybde, fra, tekst = 0, 0, False
    for nr, tegn in enumerate(krop):
        tekst ^= tegn == "'"
        dybde += not tekst and (tegn == "(") - (tegn == ")")
        if tegn == "," and not dybde and not tekst:
            yield krop[fra:nr].strip()
            fra = nr + 1
    yield krop[fra:].strip()
