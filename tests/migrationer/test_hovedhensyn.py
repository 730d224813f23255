"""Decisions from before there were main considerations stand as they were; a new refusal cannot be without."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.migrationer.test_kriterier import indsaet, spoerg
from tests.migrationer.test_spor_kaede import migrer

FOER, EFTER = "0014", "0015"
KL = "2025-12-01 08:00:00"


def gammelt_afslag(fil: Path) -> None:
    """A refusal that was decided and sent, and a draft of one in an open round."""
    with sqlite3.connect(fil) as forbindelse:
        forbindelse.execute("PRAGMA ignore_check_constraints = ON")
        indsaet(forbindelse, "roller_bruger", id=1, brugernavn="carl")
        indsaet(forbindelse, "roller_enhed", id=1, path="0001", depth=1, art="CENTER", navn="Centret")
        sag = {"enhed_id": 1, "oprettet_kl": KL}
        indsaet(forbindelse, "ansoegninger_oenske", id=1, person_id=1, sagsnummer="K-1", fase="AFSLAG", **sag)
        for nr in (1, 2):
            runde = {"id": nr, "sagsnummer": f"P-{nr}", "fase": "BESLUTNING", "aar": 2025 + nr}
            indsaet(forbindelse, "ansoegninger_prioriteringsrunde", **runde, indstil_senest_dag="2025-11-01", **sag)
        felter = _felter(1)
        indsaet(forbindelse, "ansoegninger_beslutning", **felter)
        historie = {"history_id": 1, "history_date": KL, "history_type": "+"}
        indsaet(forbindelse, "ansoegninger_historicalbeslutning", **felter, **historie)
        udkast = {"id": 1, "runde_id": 2, "oenske_id": 1, "udfald": "AFSLAG", "sat_af_id": 1, "sat_kl": KL}
        indsaet(forbindelse, "ansoegninger_beslutningsudkast", **udkast, sat_rolle="CENTERCHEF")


def _felter(nr: int) -> dict[str, Any]:
    hvem = {"besluttet_af_id": 1, "rolle": "CENTERCHEF", "besluttet_kl": KL}
    return {"id": nr, "runde_id": nr, "oenske_id": 1, "udfald": "AFSLAG", "begrundelse": "Nej.", **hvem}


def test_et_gammelt_afslag_staar_og_et_nyt_skal_sige_mere(tmp_path: Path) -> None:
    fil = tmp_path / "gammel.sqlite3"
    migrer(fil, "ansoegninger", FOER)
    gammelt_afslag(fil)
    migrer(fil, "ansoegninger", EFTER)
    for tabel in ("beslutning", "historicalbeslutning"):
        sagt = spoerg(fil, f"SELECT begrundelse, krav, hovedhensyn, henvisning FROM ansoegninger_{tabel}")
        assert sagt == [("Nej.", 1, "", "")]
    assert spoerg(fil, "SELECT udfald, hovedhensyn FROM ansoegninger_beslutningsudkast") == [("AFSLAG", "")]
    with sqlite3.connect(fil) as forbindelse:
        forbindelse.execute("UPDATE ansoegninger_beslutning SET frigivet_kl = ? WHERE id = 1", [KL])
        for mangler in ({"hovedhensyn": "", "henvisning": "Tema 3"}, {"hovedhensyn": "BEHOV", "henvisning": ""}):
            with pytest.raises(sqlite3.IntegrityError, match="beslutning_siger_hvad_kravet_er"):
                indsaet(forbindelse, "ansoegninger_beslutning", **_felter(2), krav=2, **mangler)
        sagt = {"hovedhensyn": "BEHOV", "henvisning": "Tema 3"}
        indsaet(forbindelse, "ansoegninger_beslutning", **_felter(2), krav=2, **sagt)
    migrer(fil, "ansoegninger", FOER)
    assert spoerg(fil, "SELECT id, begrundelse FROM ansoegninger_beslutning") == [(1, "Nej."), (2, "Nej.")]
