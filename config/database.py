"""From an address to Django's database settings: SQLite for one machine, PostgreSQL beyond."""

from pathlib import Path
from typing import Any

import dj_database_url

# Measured with eight writers: in the default mode half of the writes met "database is locked", with IMMEDIATE none.
# Recursive triggers make INSERT OR REPLACE fire the delete triggers that guard the trail.
SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA recursive_triggers=ON",
}
# A person waits at most this long for a colleague's lock, then gets the page that says so.
POSTGRESQL = {"options": "-c lock_timeout=5000"}


def database(adresse: str, *, standardfil: Path) -> dict[str, Any]:
    """Read `adresse` (`postgres://…`, `sqlite:///…`); an empty one means SQLite in `standardfil`.

    Raises:
        ValueError: neither SQLite nor PostgreSQL.
    """
    opsaetning: dict[str, Any] = dict(dj_database_url.parse(adresse.strip() or f"sqlite:///{standardfil}"))
    match opsaetning["ENGINE"]:
        case "django.db.backends.sqlite3":
            return opsaetning | {"OPTIONS": SQLITE}
        case "django.db.backends.postgresql":
            valg = {**opsaetning.get("OPTIONS", {}), **POSTGRESQL}
            return opsaetning | {"OPTIONS": valg, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
        case motor:
            raise ValueError(f"Kun SQLite og PostgreSQL er understøttet, ikke {motor}")
