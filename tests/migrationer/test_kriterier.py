"""Answers to the three fixed criteria become answers to version 1 of each centre's set, and can go back."""

from __future__ import annotations

import sqlite3
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.migrationer.test_spor_kaede import migrer

FOER, EFTER = "0007", "0010"


def indsaet(forbindelse: sqlite3.Connection, tabel: str, **felter: Any) -> None:
    """A row with what is given, and nothing in particular in the other columns that must be filled."""
    for _, navn, art, kraeves, standard, noegle in forbindelse.execute(f"PRAGMA table_info({tabel})"):
        if kraeves and standard is None and not noegle and navn not in felter:
            felter[navn] = "" if art.startswith(("varchar", "text", "char", "datetime", "date")) else 0
    kolonner, maerker = ", ".join(f'"{navn}"' for navn in felter), ", ".join("?" * len(felter))
    forbindelse.execute(f"INSERT INTO {tabel} ({kolonner}) VALUES ({maerker})", list(felter.values()))


def gamle_svar(fil: Path) -> None:
    """A centre with one wish of a department, assessed with one answer of each kind; and a centre without wishes."""
    with sqlite3.connect(fil) as forbindelse:
        forbindelse.execute("PRAGMA ignore_check_constraints = ON")
        kl = "2025-11-01 08:00:00"
        indsaet(forbindelse, "roller_bruger", id=1, brugernavn="mads")
        enheder = (("0001", 1, "KOMMUNE"), ("00010001", 2, "CENTER"), ("00010002", 2, "CENTER"))
        for nr, (sti, dybde, art) in enumerate((*enheder, ("000100010001", 3, "AFDELING")), start=1):
            indsaet(forbindelse, "roller_enhed", id=nr, path=sti, depth=dybde, art=art, navn=f"Enhed {nr}")
        oenske = {"id": 1, "enhed_id": 4, "person_id": 1, "fase": "KLADDE", "sagsnummer": "K-1", "oprettet_kl": kl}
        indsaet(forbindelse, "ansoegninger_oenske", **oenske)
        vurdering = {"id": 1, "oenske_id": 1, "udfald": "ANBEFALES", "vurderet_af_id": 1, "vurderet_kl": kl}
        indsaet(forbindelse, "ansoegninger_vurdering", **vurdering)
        for nr, (kriterium, svar) in enumerate((("BEHOV", "JA"), ("MAAL", "DELVIST"), ("STRATEGI", "NEJ")), start=1):
            felter = {"id": nr, "vurdering_id": 1, "kriterium": kriterium, "svar": svar}
            indsaet(forbindelse, "ansoegninger_kriteriesvar", **felter)
            historie = {"history_id": nr, "history_date": kl, "history_type": "+"}
            indsaet(forbindelse, "ansoegninger_historicalkriteriesvar", **felter, **historie)


def spoerg(fil: Path, sql: str) -> list[Any]:
    with sqlite3.connect(fil) as forbindelse:
        return list(forbindelse.execute(sql))


@pytest.mark.lang
def test_gamle_svar_laeses_som_foer_og_kan_flyttes_tilbage(tmp_path: Path) -> None:
    fil = tmp_path / "gammel.sqlite3"
    migrer(fil, "ansoegninger", FOER)
    gamle_svar(fil)
    migrer(fil, "ansoegninger", EFTER)
    for tabel in ("kriteriesvar", "historicalkriteriesvar"):
        nye = spoerg(
            fil,
            f"SELECT e.path, k.navn, p.ord, s.point FROM ansoegninger_{tabel} s "
            "JOIN ansoegninger_kriterium k ON k.id = s.kriterium_id "
            "JOIN ansoegninger_kriteriesaet v ON v.id = k.saet_id "
            "JOIN roller_enhed e ON e.id = v.enhed_id "
            "JOIN ansoegninger_kriteriepoint p ON p.kriterium_id = k.id AND p.point = s.point ORDER BY s.id",
        )
        assert nye == [
            ("00010001", "Passer det til afdelingens behov?", "Ja", 4),
            ("00010001", "Passer det til afdelingens mål?", "Delvist", 2),
            ("00010001", "Passer det til strategien?", "Nej", 0),
        ]
    # Every centre goes on from what it had, and every row has its history.
    for tabel, antal in (("kriteriesaet", 2), ("kriterium", 6), ("kriteriepoint", 18)):
        for navn in (tabel, f"historical{tabel}"):
            assert spoerg(fil, f"SELECT COUNT(*) FROM ansoegninger_{navn}") == [(antal,)]
    _egne_kriterier_tabes_ikke(fil)
    migrer(fil, "ansoegninger", FOER)
    for tabel in ("kriteriesvar", "historicalkriteriesvar"):
        gamle = spoerg(fil, f"SELECT kriterium, svar FROM ansoegninger_{tabel} ORDER BY id")
        assert gamle == [("BEHOV", "JA"), ("MAAL", "DELVIST"), ("STRATEGI", "NEJ")]


def _egne_kriterier_tabes_ikke(fil: Path) -> None:
    """The way back refuses while a centre has a version of its own."""
    with sqlite3.connect(fil) as forbindelse:
        felter = {"id": 9, "enhed_id": 2, "version": 2, "note": "Vores egne", "godkendt_kl": "2026-01-01 08:00:00"}
        forbindelse.create_function("spor_transaktion", 0, lambda: "prøven")
        indsaet(forbindelse, "ansoegninger_kriteriesaet", **felter)
    with pytest.raises(subprocess.CalledProcessError):
        migrer(fil, "ansoegninger", "0006")
    assert spoerg(fil, "SELECT COUNT(*) FROM ansoegninger_kriteriesaet") == [(3,)]
    with sqlite3.connect(fil) as forbindelse:
        for (udloeser,) in list(forbindelse.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")):
            forbindelse.execute(f'DROP TRIGGER "{udloeser}"')
        forbindelse.execute("DELETE FROM ansoegninger_kriteriesaet WHERE id = 9")
