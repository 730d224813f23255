"""Several processes and one SQLite file: they wait for one another, and nobody meets "database is locked"."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.fabrikker.processer import migreret_fil
from tests.motor.skrivere import HVER, SKRIVERE

ROD = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def moedte(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> dict[str, list[Any]]:
    """What the writers met."""
    fil = tmp_path_factory.mktemp("skrivere") / "kursussporet.sqlite3"
    migreret_fil(fil, request)
    miljoe = os.environ | {"DATABASE_URL": f"sqlite:///{fil}", "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    kommando = [sys.executable, "-m", "tests.motor.skrivere"]
    koert = subprocess.run(kommando, cwd=ROD, env=miljoe, check=False, capture_output=True, text=True)
    assert koert.returncode == 0, koert.stderr
    return dict(json.loads(koert.stdout.splitlines()[-1]))


@pytest.mark.lang
def test_otte_skrivere_paa_een_gang_faar_alle_skrevet_det_hele(moedte: dict[str, list[Any]]) -> None:
    assert moedte["hver_sit"] == [HVER] * SKRIVERE


def test_to_der_vurderer_det_samme_oenske_en_lykkes_og_den_anden_kom_for_sent(moedte: dict[str, list[Any]]) -> None:
    assert sorted(moedte["samme_trin"]) == ["ForSent", "vurder"]


def test_to_der_beslutter_samme_runde_er_een_beslutning_pr_oenske(moedte: dict[str, list[Any]]) -> None:
    *svar, beslutninger = moedte["samme_runde"]
    assert sorted(svar) == ["ForSent", "beslut"]
    assert beslutninger == SKRIVERE * HVER + 1


def test_de_sidste_kroner_otte_paa_een_gang_gaar_til_een(moedte: dict[str, list[Any]]) -> None:
    assert moedte["sidste_kroner"] == ["None", *["Regelbrud"] * (SKRIVERE - 1), 600, 1]
