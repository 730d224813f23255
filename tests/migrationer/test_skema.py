"""The migrations make exactly the tables that the models say, constraints, indexes and triggers included.

The tests' own database is made from the models, in a fourth of the time: this is what says that it is the same.
"""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Permission
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from tests.migrationer import skema
from workflows.sikkerhedskopi import postgres
from workflows.sikkerhedskopi.adresser import SQLITE, Adresse, i_brug

#: How wide a key is, and what a foreign key is called: left as they were by the packages' own migrations.
ANDRES = re.compile(r"(table|kolonne|krav) (auth|viewflow)_\w+(\.\w+)?")

pytestmark = [pytest.mark.django_db, pytest.mark.lang]


@pytest.fixture(scope="module")
def migreret(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None) -> Iterator[Adresse]:
    """A new database, as `manage.py migrate` makes it."""
    if connection.vendor == "sqlite":
        yield _migrer(Adresse(SQLITE, str(tmp_path_factory.mktemp("migreret") / "ny.sqlite3")))
        return
    sted = i_brug(connection.settings_dict).med_navn(f"{connection.settings_dict['NAME']}_migreret")
    postgres.fjern(sted)  # an earlier run may have been killed here
    with psycopg.connect(str(sted.med_navn("postgres")), autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{sted.navn}"')
    yield _migrer(sted)
    postgres.fjern(sted)


def _migrer(sted: Adresse) -> Adresse:
    miljoe = os.environ | {"DATABASE_URL": str(sted), "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    kommando = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
    svar = subprocess.run(kommando, cwd=settings.BASE_DIR, env=miljoe, capture_output=True, text=True, check=False)
    assert (svar.returncode, "spor.W001" in svar.stderr) == (0, False), "en ny database mangler endnu intet"
    return sted


def _spoerg(sted: Adresse, sql: str) -> set[tuple[str, ...]]:
    aabn = closing(sqlite3.connect(sted.navn)) if sted.motor == SQLITE else psycopg.connect(str(sted))
    with aabn as forbindelse:
        return set(forbindelse.execute(sql).fetchall())


def _skema(sted: Adresse) -> skema.Skema:
    if sted.motor == SQLITE:
        with closing(sqlite3.connect(Path(sted.navn))) as forbindelse:
            return skema.sqlite(forbindelse.cursor())
    with psycopg.connect(str(sted)) as forbindelse, forbindelse.cursor() as markoer:
        return skema.postgresql(markoer)


def test_migrationerne_giver_modellernes_tabeller_krav_indeks_og_udloesere(migreret: Adresse) -> None:
    med = _skema(migreret)
    with connection.cursor() as markoer:
        uden = skema.sqlite(markoer) if connection.vendor == "sqlite" else skema.postgresql(markoer)
    assert len(uden) > 1000, "prøven læser ikke det, den skal"
    forskellige = {navn for navn in med.keys() | uden.keys() if med.get(navn) != uden.get(navn)}
    assert sorted(navn for navn in forskellige if not ANDRES.fullmatch(navn)) == []


def test_en_ny_database_har_de_samme_tilladelser_og_ellers_ingen_raekker(migreret: Adresse) -> None:
    """A migration that laid rows down for good would be missed by every other test."""
    hvilke = "SELECT app_label, codename FROM auth_permission p JOIN django_content_type t ON t.id = content_type_id"
    assert _spoerg(migreret, hvilke) == set(Permission.objects.values_list("content_type__app_label", "codename"))
    tabeller = {model._meta.db_table for model in apps.get_models()}
    assert {tabel for tabel in tabeller if _spoerg(migreret, f'SELECT 1 FROM "{tabel}" LIMIT 1')} == {
        "auth_permission",
        "django_content_type",
    }


def test_proevernes_database_er_bogfoert_som_migreret(migreret: Adresse) -> None:
    """`migrate --check` and the guard's own check ask the list of what has been run."""
    bogfoert = set(MigrationRecorder(connection).applied_migrations())
    assert bogfoert == _spoerg(migreret, "SELECT app, name FROM django_migrations")


@pytest.mark.parametrize(
    ("krop", "led"),
    [
        ('"a" integer NOT NULL, "b" decimal(5, 2)', ['"a" integer NOT NULL', '"b" decimal(5, 2)']),
        ("CHECK (a IN (1, 2)), UNIQUE (a, b)", ["CHECK (a IN (1, 2))", "UNIQUE (a, b)"]),
        ("CHECK (a <> ',('), b text", ["CHECK (a <> ',(')", "b text"]),
    ],
)
def test_en_tabel_deles_ved_de_yderste_kommaer(krop: str, led: list[str]) -> None:
    assert list(skema._led(krop)) == led


GAMMEL = (
    'CREATE TABLE "t" ("id" integer NOT NULL, "navn" varchar(7) NOT NULL, CONSTRAINT "k" CHECK ("id" > 0))',
    'CREATE INDEX "i" ON "t" ("navn")',
    'CREATE TRIGGER "u" BEFORE DELETE ON "t" BEGIN SELECT 1; END',
)


@pytest.mark.parametrize(
    ("fra", "til", "ses"),
    [
        (
            '"id" integer NOT NULL, "navn" varchar(7) NOT NULL',
            '"navn" varchar(7) NOT NULL, "id" integer NOT NULL',
            set(),
        ),
        ("varchar(7)", "varchar(8)", {"table t"}),
        (', CONSTRAINT "k" CHECK ("id" > 0)', "", {"table t"}),
        ('INDEX "i" ON "t" ("navn")', 'INDEX "j" ON "t" ("navn")', {"index i", "index j"}),
        ("BEFORE DELETE", "BEFORE UPDATE", {"trigger u"}),
    ],
)
def test_en_forskel_ses_og_en_anden_raekkefoelge_er_ingen(fra: str, til: str, ses: set[str]) -> None:
    skemaer = []
    for sql in (GAMMEL, [saetning.replace(fra, til) for saetning in GAMMEL]):
        with closing(sqlite3.connect(":memory:")) as base:
            base.executescript(";".join(sql))
            skemaer.append(skema.sqlite(base.cursor()))
    foer, efter = skemaer
    assert {navn for navn in foer.keys() | efter.keys() if foer.get(navn) != efter.get(navn)} == ses
