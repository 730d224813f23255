"""Copying a PostgreSQL database with its own pg_dump and pg_restore."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import psycopg
from psycopg import sql

from workflows.sikkerhedskopi.adresser import Adresse
from workflows.sikkerhedskopi.fejl import Kopifejl

FIL = "database.dump"


def tag(kilde: Adresse, fil: Path) -> None:
    """Write a consistent dump of the database to `fil`."""
    # Owners and rights belong to the server that it is restored on (deploy/postgres-roller.sql).
    _koer("pg_dump", kilde, "--format=custom", "--no-owner", "--no-privileges", f"--file={fil}")


def laeg(fil: Path, til: Adresse) -> None:
    """Put a dump into a database that is empty or not there yet.

    Raises:
        Kopifejl: the database holds tables, or cannot be made.
    """
    with _vedligehold(til) as forbindelse:
        fundet = forbindelse.execute("SELECT 1 FROM pg_database WHERE datname = %s", [til.navn]).fetchone()
        if not fundet:
            forbindelse.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(til.navn)))
    if fundet and _har_tabeller(til):
        raise Kopifejl(f"Databasen {til.navn} er ikke tom. Giv en, der er det, eller et navn, der ikke findes.")
    _koer("pg_restore", til, "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", str(fil))


def fjern(adresse: Adresse) -> None:
    """Remove a database that was only made to try a copy in."""
    with _vedligehold(adresse) as forbindelse:
        forbindelse.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(adresse.navn)))


def _vedligehold(adresse: Adresse) -> psycopg.Connection:
    try:
        return psycopg.connect(str(adresse.med_navn("postgres")), autocommit=True, connect_timeout=5)
    except psycopg.OperationalError as fejl:
        raise Kopifejl(f"PostgreSQL svarer ikke på {adresse.vist}: {fejl}") from fejl


def _har_tabeller(adresse: Adresse) -> bool:
    with psycopg.connect(str(adresse), connect_timeout=5) as forbindelse:
        return bool(forbindelse.execute("SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1").fetchone())


def _koer(program: str, adresse: Adresse, *argumenter: str) -> None:
    if shutil.which(program) is None:
        raise Kopifejl(f"{program} findes ikke her. Installér PostgreSQL's klientprogrammer (postgresql-client).")
    miljoe = os.environ | adresse.miljoe()
    svar = subprocess.run(
        [program, f"--dbname={adresse.navn}", *argumenter], env=miljoe, capture_output=True, text=True, check=False
    )
    if svar.returncode:
        raise Kopifejl(f"{program} fejlede: {svar.stderr.strip()[-500:]}")
