"""Which group an employee belongs to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ansoegninger.rapporter.grupper import DIMENSIONER, Ansat, hele_aar
from tests.ansoegninger.rapporter.verden import RUNDENS_DAG, ansat

_PAA = {dimension.kode: dimension for dimension in DIMENSIONER}


def gruppe(kode: str, person: Ansat) -> str:
    return _PAA[kode].gruppe(person, RUNDENS_DAG).navn


@pytest.mark.parametrize(
    ("timer", "navn"),
    [
        ("8", "Under 15 timer"),
        ("14.99", "Under 15 timer"),
        ("15", "15–29 timer"),
        ("29.5", "15–29 timer"),
        ("30", "30–36 timer"),
        ("36.99", "30–36 timer"),
        ("37", "Fuld tid"),
        ("40", "Fuld tid"),
    ],
)
def test_arbejdstiden_deles_ved_15_30_og_37_timer(timer: str, navn: str) -> None:
    assert gruppe("arbejdstid", ansat(1, timer_pr_uge=Decimal(timer))) == navn


@pytest.mark.parametrize(
    ("sidst", "navn"),
    [
        (None, "Aldrig, eller ingen kendt"),
        (date(2026, 9, 30), "Under 1 år"),
        (date(2025, 10, 2), "Under 1 år"),
        (date(2025, 10, 1), "1–2 år"),
        (date(2023, 10, 2), "1–2 år"),
        (date(2023, 10, 1), "3 år eller mere"),
    ],
)
def test_tiden_siden_sidst_taelles_i_hele_aar_til_rundens_dag(sidst: date | None, navn: str) -> None:
    assert gruppe("siden-sidst", ansat(1, sidst_bevilget_dag=sidst)) == navn


def test_et_aar_fra_en_skuddag_er_gaaet_foerste_marts() -> None:
    assert [hele_aar(date(2024, 2, 29), dag) for dag in (date(2025, 2, 28), date(2025, 3, 1))] == [0, 1]


def test_samme_stilling_med_store_bogstaver_og_mellemrum_er_samme_gruppe() -> None:
    stillinger = ("Socialrådgiver", "socialrådgiver", " SOCIALRÅDGIVER ")
    grupper = {_PAA["stilling"].gruppe(ansat(1, stilling=s), RUNDENS_DAG) for s in stillinger}
    assert len(grupper) == 1
    assert gruppe("stilling", ansat(1, stilling="faglig  koordinator")) == "Faglig koordinator"


def test_niveau_og_overenskomst_staar_med_deres_ord() -> None:
    assert gruppe("niveau", ansat(1, niveau="B")) == "Niveau B"
    assert gruppe("niveau", ansat(1)) == "Ikke oplyst"
    assert gruppe("overenskomst", ansat(1, overenskomst="FOA")) == "FOA"
    anden = _PAA["overenskomst"].gruppe(ansat(1, overenskomst="ANDEN"), RUNDENS_DAG)
    assert anden.i_en_saetning == "ansatte på en anden overenskomst"


def test_der_deles_aldrig_efter_noget_foelsomt() -> None:
    """Whoever adds a dimension meets this list: nothing about union, health, age, sex or origin."""
    assert [d.kode for d in DIMENSIONER] == [
        "enhed", "arbejdstid", "siden-sidst", "stilling", "overenskomst", "niveau",
    ]  # fmt: skip
    assert set(Ansat.__dataclass_fields__) == {
        "person_id", "afdeling", "afdelingens_sti", "stilling", "overenskomst", "timer_pr_uge", "er_ansat", "niveau",
        "sidst_bevilget_dag",
    }  # fmt: skip
