"""A trail from before there was a chain is chained when the system is brought up to date, and can go back."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from django.conf import settings

from workflows.spor.efterproev import FELTER, INTET, indhold_digest, postens_hash

GAMMEL = """
    INSERT INTO workflows_sporpost (kaede, nummer, art, tidspunkt, rolle, begrundelse, data)
    VALUES (?, ?, ?, ?, '', ?, ?)
"""


def migrer(fil: Path, *maal: str) -> None:
    miljoe = os.environ | {"DATABASE_URL": f"sqlite:///{fil}", "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    kommando = [sys.executable, "manage.py", "migrate", "--verbosity=0", *maal]
    subprocess.run(kommando, env=miljoe, check=True, cwd=settings.BASE_DIR)


def raekker(fil: Path) -> list[sqlite3.Row]:
    with sqlite3.connect(fil) as forbindelse:
        forbindelse.row_factory = sqlite3.Row
        return list(forbindelse.execute("SELECT * FROM workflows_sporpost ORDER BY kaede, nummer"))


def test_et_spor_fra_foer_kaeden_faar_en_kaede_og_kan_faa_den_af_igen(tmp_path: Path) -> None:
    fil = tmp_path / "gammel.sqlite3"
    migrer(fil, "workflows", "0001")
    with sqlite3.connect(fil) as forbindelse:
        for kaede, nummer, grund in (("K-1", 1, ""), ("K-1", 2, "Æblegrød"), ("system", 1, "")):
            forbindelse.execute(GAMMEL, (kaede, nummer, "x", "2026-01-05 10:00:00.5", grund, f'{{"nr": {nummer}}}'))
    migrer(fil, "workflows", "0002")
    forrige = {}
    for r in raekker(fil):
        felter = {navn: r[navn] for navn in FELTER} | {
            "tidspunkt": datetime.fromisoformat(f"{r['tidspunkt'][:19]}.500000+00:00")
        }
        assert r["forrige"] == forrige.get(r["kaede"], INTET)
        assert r["indhold_digest"] == indhold_digest(r["salt"], r["indhold"])
        assert r["hash"] == postens_hash(felter)
        forrige[r["kaede"]] = r["hash"]
    with sqlite3.connect(fil) as forbindelse:
        assert dict(forbindelse.execute("SELECT kaede, hash FROM workflows_kaedehoved")) == forrige
    migrer(fil, "workflows", "0001")
    assert [(r["begrundelse"], r["data"]) for r in raekker(fil)][1] == ("Æblegrød", '{"nr": 2}')
