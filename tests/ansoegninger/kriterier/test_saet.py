"""A set as plain values: what is wrong with one, and what a new version changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ansoegninger.kriterier.kilder import Kilde, koder
from ansoegninger.kriterier.saet import (
    Forskel,
    Kriterietekst,
    Pointtekst,
    forskelle,
    fra_json,
    mangler,
    ny_kode,
    som_json,
)
from ansoegninger.kriterier.standard import STANDARD
from ansoegninger.mus.models import Behovskilde

TEMA = STANDARD[0]


def test_standardsaettet_er_helt_og_vejer_hundrede() -> None:
    assert mangler(STANDARD) == []
    assert sum(k.standardvaegt for k in STANDARD) == 100
    assert {k.kilde for k in STANDARD} == set(Kilde)


def test_standardsaettet_giver_point_for_enhver_behovskilde() -> None:
    behov = next(k for k in STANDARD if k.kilde is Kilde.BEHOVSKILDE)
    assert [kode for kode, _ in koder(Kilde.BEHOVSKILDE)] == Behovskilde.values
    assert all(behov.point_for(kode) is not None for kode in Behovskilde.values)


def test_et_udkast_gemmer_alt() -> None:
    assert fra_json(som_json(STANDARD)) == STANDARD


@pytest.mark.parametrize(
    ("kriterier", "mangel"),
    [
        (STANDARD[3:], "Der skal være mindst ét kriterium, som lederen svarer på."),
        ([replace(TEMA, standardvaegt=0)], "Mindst ét kriterium skal have en vægt over 0."),
        ([*STANDARD, replace(STANDARD[3], kode="IGEN")], "Hver beregning kan kun bruges én gang."),
        ([replace(TEMA, point=TEMA.point[:1])], f"{TEMA.navn}: Skriv ord til mindst to point."),
        (
            [TEMA, Kriterietekst("X", "X?", Kilde.LEDERRANG, (Pointtekst(0, "a"), Pointtekst(1, "b", 1)))],
            "X?: Sig for hvert point, hvornår det gives.",
        ),
        (
            [TEMA, Kriterietekst("X", "X?", Kilde.LEDERRANG, (Pointtekst(0, "a", 1), Pointtekst(1, "b", 1)))],
            "X?: Det samme må ikke give to forskellige point.",
        ),
    ],
)
def test_et_saet_der_ikke_kan_bruges_siger_hvorfor(kriterier: list[Kriterietekst], mangel: str) -> None:
    assert mangler(kriterier) == [mangel]


def test_forskellene_naevner_hvert_ord() -> None:
    ny = replace(TEMA, standardvaegt=10, point=(*TEMA.point[:4], Pointtekst(4, "Helt")))
    nyt = replace(STANDARD[1], kode="NYT", navn="Nyt?")
    assert forskelle(STANDARD[:2], [ny, nyt])[:2] == [
        Forskel(TEMA.navn, "Standardvægt", "25", "10"),
        Forskel(TEMA.navn, "4 point", "Temaets læringsmål kan ikke nås uden", "Helt"),
    ]
    assert [(f.navn, f.hvad) for f in forskelle(STANDARD[:2], [ny, nyt])[2:]] == [
        ("Nyt?", "Nyt kriterium"),
        (STANDARD[1].navn, "Udgår"),
    ]
    assert forskelle(STANDARD, STANDARD) == []


def test_en_kode_laves_af_navnet_og_er_sin_egen() -> None:
    assert ny_kode("Hvor længe, åh?", []) == "HVOR_LAENGE_AAH"
    assert ny_kode("Tema", ["TEMA", "TEMA_2"]) == "TEMA_3"
    assert ny_kode("???", []) == "KRITERIUM"
