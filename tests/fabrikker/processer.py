"""Real processes on the database of the test: an in-memory SQLite is copied to a file that all can open."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

import pytest
from django.conf import settings
from django.db import connection

ROD = Path(settings.BASE_DIR)


def migreret_fil(fil: Path, request: pytest.FixtureRequest) -> None:
    """A SQLite file with every table and nobody in it, for other processes, booked as migrated.

    Copied from this process's own database, where that is SQLite too: migrating takes half a minute, and gives the same
    (tests/migrationer/test_skema). For a fixture that comes before any transaction of the test's.
    """
    if connection.vendor == "sqlite":
        request.getfixturevalue("django_db_setup")
        with request.getfixturevalue("django_db_blocker").unblock(), connection.cursor() as markoer:
            markoer.execute("VACUUM INTO %s", [str(fil)])
        return
    miljoe = os.environ | {"DATABASE_URL": f"sqlite:///{fil}", "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=ROD, env=miljoe, check=True)


class Delt:
    """The test's database as other processes see it; whatever it started ends with the `with`."""

    def __init__(self, mappe: Path) -> None:
        self.startet: list[subprocess.Popen[str]] = []
        self.sqlite = connection.vendor == "sqlite"
        if self.sqlite:
            self.adresse = f"sqlite:///{mappe / 'delt.sqlite3'}"
            with connection.cursor() as cursor:
                cursor.execute("VACUUM INTO %s", [str(mappe / "delt.sqlite3")])
        else:
            opsaet = connection.settings_dict
            vaert, port = opsaet["HOST"] or "127.0.0.1", opsaet["PORT"] or 5432
            self.adresse = f"postgres://{opsaet['USER']}:{opsaet['PASSWORD']}@{vaert}:{port}/{opsaet['NAME']}"

    def koer(self, *argumenter: str, **miljoe: str) -> subprocess.Popen[str]:
        """Start Python on the project with the shared database."""
        proces = subprocess.Popen(
            [sys.executable, *argumenter],
            cwd=ROD,
            env={
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "config.settings.test",
                "DATABASE_URL": self.adresse,
                "PYTHONPATH": str(ROD),
                **miljoe,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.startet.append(proces)
        return proces

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fejl: object) -> None:
        for proces in self.startet:
            if proces.poll() is None:
                draeb(proces)

    def raekker(self, sql: str) -> list[tuple[Any, ...]]:
        """What the database holds now."""
        if not self.sqlite:
            with connection.cursor() as cursor:
                cursor.execute(sql)
                return list(cursor.fetchall())
        import sqlite3

        with sqlite3.connect(self.adresse.removeprefix("sqlite:///")) as fil:
            return list(fil.execute(sql).fetchall())


def vent_paa(proces: subprocess.Popen[str], sekunder: float = 60) -> str:
    """Let it end by itself, well."""
    ud, fejl = proces.communicate(timeout=sekunder)
    assert proces.returncode == 0, fejl
    return ud + fejl


def draeb(proces: subprocess.Popen[str]) -> None:
    """kill -9: nothing of it runs any more."""
    proces.send_signal(signal.SIGKILL)
    proces.communicate(timeout=10)


def vent_til(betingelse: Any, sekunder: float = 30) -> None:
    """Wait until it holds."""
    senest = time.monotonic() + sekunder
    while not betingelse():
        assert time.monotonic() < senest, "det skete ikke i tide"
        time.sleep(0.02)
