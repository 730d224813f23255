"""Copying a SQLite database while it is in use: its own backup API, never a copy of the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from workflows.sikkerhedskopi.adresser import Adresse
from workflows.sikkerhedskopi.fejl import Kopifejl

FIL = "database.sqlite3"


def tag(kilde: Adresse, fil: Path) -> None:
    """Write a consistent copy of the database to `fil`.

    Raises:
        Kopifejl: there is no database there.
    """
    if not Path(kilde.navn).is_file():
        raise Kopifejl(f"Der er ingen database i {kilde.navn}.")
    with closing(sqlite3.connect(f"file:{kilde.navn}?mode=ro", uri=True)) as fra, closing(sqlite3.connect(fil)) as til:
        fra.backup(til)
        # One file, no journal beside it: the copy is what its checksum says.
        til.execute("PRAGMA journal_mode=DELETE")


def laeg(fil: Path, til: Adresse) -> None:
    """Put a copy where nothing is yet.

    Raises:
        Kopifejl: something is there, or the copy is damaged.
    """
    maal = Path(til.navn)
    if maal.exists():
        raise Kopifejl(f"{maal} findes. Flyt den gamle database først, eller giv en anden sti.")
    with closing(sqlite3.connect(f"file:{fil}?mode=ro", uri=True)) as fra, closing(sqlite3.connect(maal)) as ny:
        fra.backup(ny)
        svar = [linje for (linje,) in ny.execute("PRAGMA integrity_check")]
    if svar != ["ok"]:
        maal.unlink()
        raise Kopifejl(f"Kopien er beskadiget: {'; '.join(svar[:3])}")


def fjern(adresse: Adresse) -> None:
    """Remove a database that was only made to try a copy in."""
    for endelse in ("", "-wal", "-shm"):
        Path(f"{adresse.navn}{endelse}").unlink(missing_ok=True)
