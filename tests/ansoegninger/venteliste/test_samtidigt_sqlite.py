"""The same race on one SQLite file, in real processes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ansoegninger.venteliste.otte import OTTE
from tests.fabrikker.processer import migreret_fil

ROD = Path(__file__).resolve().parents[3]


@pytest.mark.lang
def test_de_sidste_kroner_otte_paa_een_gang_er_een_bevilling(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    fil = tmp_path / "kursussporet.sqlite3"
    migreret_fil(fil, request)
    miljoe = os.environ | {"DATABASE_URL": f"sqlite:///{fil}", "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    kommando = [sys.executable, "-m", "tests.ansoegninger.venteliste.otte"]
    koert = subprocess.run(kommando, cwd=ROD, env=miljoe, check=False, capture_output=True, text=True)
    assert koert.returncode == 0, koert.stderr
    assert json.loads(koert.stdout.splitlines()[-1]) == [*["Regelbrud"] * (OTTE - 1), "bevilget", 600_000, 1]
