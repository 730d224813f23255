"""kill -9 in the middle of the decision and of the release, then once more: nothing missing, nothing double."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from tests.ansoegninger.prioritering.afbrudt import ANTAL
from tests.fabrikker.processer import migreret_fil

ROD = Path(__file__).resolve().parents[3]
Spoerg = Callable[[str], int]

DISPONERET = "SELECT COALESCE(SUM(disponeret_oere), 0) FROM ansoegninger_ramme"
BOGFOERT = "SELECT COALESCE(SUM(beloeb_oere), 0) FROM ansoegninger_postering WHERE art = 'DISPONERET'"
BESLUTNINGER = "SELECT COUNT(*) FROM ansoegninger_beslutning"
BREVE = "SELECT COUNT(*) FROM ansoegninger_brev"
FRIGIVET = "SELECT COUNT(*) FROM ansoegninger_beslutning WHERE frigivet_kl IS NOT NULL"
FLYTTET = "SELECT COUNT(*) FROM ansoegninger_oenske WHERE fase = 'TILBAGEMELDING'"
I_SPORET = "SELECT COUNT(*) FROM workflows_sporpost WHERE art = 'kursusoenske.afvent_prioritering'"
AFSLUTTET = "SELECT COUNT(*) FROM ansoegninger_prioriteringsrunde WHERE fase = 'AFSLUTTET'"


def koer(adresse: str, *argumenter: str) -> int:
    """The exit code of a process of its own; negative for a signal."""
    miljoe = os.environ | {"DATABASE_URL": adresse, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    kommando = [sys.executable, "-m", "tests.ansoegninger.prioritering.afbrudt", *argumenter]
    return subprocess.run(kommando, cwd=ROD, env=miljoe, check=False, capture_output=True).returncode


VALG = "SELECT COUNT(*) FROM ansoegninger_koerselsvalg"
BYTTER = "SELECT COUNT(*) FROM ansoegninger_koerselsvalg WHERE bytte <> 'MANGLER'"
REGNET = "SELECT COUNT(*) FROM ansoegninger_koersel WHERE status = 'FAERDIG'"


def proev_scenarie(adresse: str, spoerg: Spoerg) -> None:
    """The worker that computes a scenario is killed before the answer, and between two exchanges."""
    assert koer(adresse, "scenarie") == 0
    assert koer(adresse, "regn", "2") == -signal.SIGKILL
    assert [spoerg(s) for s in (VALG, BYTTER)] == [0, 0]
    assert koer(adresse, "regn", "6") == -signal.SIGKILL
    assert spoerg(VALG) == ANTAL
    assert 0 < spoerg(BYTTER) < ANTAL
    for _ in range(2):
        assert koer(adresse, "regn") == 0
        assert [spoerg(s) for s in (VALG, BYTTER, REGNET)] == [ANTAL, ANTAL, 1]


def proev(adresse: str, spoerg: Spoerg) -> None:
    """Kill, look, and run again."""
    assert koer(adresse, "byg") == 0
    proev_scenarie(adresse, spoerg)
    for doed_ved in ("12", "45"):
        assert koer(adresse, "beslut", doed_ved) == -signal.SIGKILL
        assert [spoerg(s) for s in (DISPONERET, BOGFOERT, BESLUTNINGER, BREVE)] == [0, 0, 0, 0]
    assert koer(adresse, "beslut") == 0
    assert [spoerg(s) for s in (DISPONERET, BOGFOERT, BESLUTNINGER, BREVE)] == [600, 600, ANTAL, ANTAL]
    for doed_ved in ("30", "75"):
        assert koer(adresse, "frigiv", doed_ved) == -signal.SIGKILL
        assert spoerg(FRIGIVET) == spoerg(FLYTTET) == spoerg(I_SPORET) < ANTAL
    assert spoerg(FRIGIVET) > 0
    for _ in range(2):
        assert koer(adresse, "frigiv") == 0
        assert spoerg(FRIGIVET) == spoerg(FLYTTET) == spoerg(I_SPORET) == ANTAL
        assert spoerg(AFSLUTTET) == 1


@pytest.mark.lang
def test_draebt_midt_i_det_hele_paa_sqlite(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    fil = tmp_path / "runde.sqlite3"
    migreret_fil(fil, request)

    def spoerg(sql: str) -> int:
        forbindelse = sqlite3.connect(fil)
        try:
            return int(forbindelse.execute(sql).fetchone()[0])
        finally:
            forbindelse.close()

    proev(f"sqlite:///{fil}", spoerg)


@pytest.mark.lang
@pytest.mark.postgres
@pytest.mark.skipif(connection.vendor != "postgresql", reason="kræver PostgreSQL")
@pytest.mark.django_db(transaction=True)
def test_draebt_midt_i_det_hele_paa_postgresql() -> None:
    base = connection.settings_dict
    adresse = f"postgres://{base['USER']}:{base['PASSWORD']}@{base['HOST']}:{base['PORT'] or 5432}/{base['NAME']}"

    def spoerg(sql: str) -> int:
        with psycopg.connect(adresse, autocommit=True) as forbindelse:
            raekke = forbindelse.execute(sql).fetchone()  # type: ignore[call-overload]
        return int(raekke[0])

    proev(adresse, spoerg)
