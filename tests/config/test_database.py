"""Which database an address means, and what is always set on it."""

from pathlib import Path

import psycopg
import pytest

from config.database import database

FIL = Path("/data/kursussporet.sqlite3")


def test_uden_adresse_er_det_sqlite_i_standardfilen():
    opsaetning = database("", standardfil=FIL)
    assert (opsaetning["ENGINE"], opsaetning["NAME"]) == ("django.db.backends.sqlite3", str(FIL))


@pytest.mark.parametrize("adresse", ["", "sqlite:////andet/sted.sqlite3"])
def test_sqlite_tager_skrivelaasen_straks_og_udloeser_alle_triggere(adresse):
    valg = database(adresse, standardfil=FIL)["OPTIONS"]
    assert valg["transaction_mode"] == "IMMEDIATE"
    assert "recursive_triggers=ON" in valg["init_command"]


def test_postgresql_venter_hoejst_fem_sekunder_paa_en_laas():
    opsaetning = database("postgres://a:b@127.0.0.1:5432/c", standardfil=FIL)
    assert opsaetning["OPTIONS"] == {"options": "-c lock_timeout=5000"}


def test_valg_i_adressen_bevares():
    opsaetning = database("postgres://a@127.0.0.1/c?sslmode=require", standardfil=FIL)
    assert opsaetning["OPTIONS"] == {"sslmode": "require", "options": "-c lock_timeout=5000"}


def test_andre_databaser_afvises():
    with pytest.raises(ValueError, match="Kun SQLite og PostgreSQL"):
        database("mysql://a@127.0.0.1/c", standardfil=FIL)


def test_driveren_til_postgresql_er_den_hurtige():
    assert psycopg.pq.__impl__ in {"binary", "c"}
