"""The drawing: every topic in words where there is room, and otherwise how many more there are."""

from __future__ import annotations

from math import hypot

import pytest

from ansoegninger.aarshjul.hjul import MIDTE, SIDE, hjul

EMNER = ("Juraen på bordet: ny praksis siden sommer", "Mål i handleplanen: to rådgivere viser hver en sag", "Etik")


def test_hjulet_har_fire_udsnit_med_uret_og_kun_et_er_nu() -> None:
    udsnit = hjul(2027, {1: EMNER}, (2027, 2), {3: "6 møder"})
    assert [(u.kvartal, u.er_nu, u.anker) for u in udsnit] == [
        (1, False, "start"),
        (2, True, "start"),
        (3, False, "end"),
        (4, False, "end"),
    ]
    assert udsnit[1].linjer[0].tekst == "2. kvartal, nu"
    assert [linje.tekst for linje in udsnit[2].linjer] == ["3. kvartal", "6 møder"]


@pytest.mark.parametrize("kvartal", [1, 2, 3, 4])
def test_hvert_ord_i_et_emne_staar_paa_tegningen(kvartal: int) -> None:
    linjer = hjul(2027, {kvartal: EMNER}, (2026, 1), {})[kvartal - 1].linjer
    assert " ".join(linje.tekst for linje in linjer if linje.slags == "emne") == " ".join(EMNER)


@pytest.mark.parametrize("kvartal", [1, 2, 3, 4])
@pytest.mark.parametrize("antal", [1, 5, 12, 40])
def test_ingen_linje_gaar_ud_over_hjulet_eller_ind_i_navet(kvartal: int, antal: int) -> None:
    emner = [f"Emne {nr} med nogle ord, der fylder lidt mere end een linje" for nr in range(antal)]
    for linje in hjul(2027, {kvartal: emner}, (2026, 1), {kvartal: "12 møder"})[kvartal - 1].linjer:
        laengde = len(linje.tekst) * 6.9 * (1 if kvartal in (1, 2) else -1)
        for x in (linje.x, linje.x + laengde):
            assert 60 < hypot(x - MIDTE, linje.y - MIDTE) < SIDE / 2, linje
        assert (linje.x > MIDTE) == (kvartal in (1, 2))
        assert (linje.y < MIDTE) == (kvartal in (1, 4))


def test_naar_der_ikke_er_plads_siges_det_hvor_mange_der_er_paa_listen() -> None:
    emner = [f"Emne {nr} med nogle ord, der fylder lidt mere end een linje" for nr in range(20)]
    linjer = hjul(2027, {1: emner}, (2026, 1), {})[0].linjer
    vist = sum("Emne" in linje.tekst for linje in linjer)
    assert 2 < vist < 20
    assert linjer[-1].tekst == f"+ {20 - vist} mere på listen"


def test_et_ord_der_er_laengere_end_linjen_deles() -> None:
    linjer = hjul(2027, {2: ["x" * 90]}, (2026, 1), {})[1].linjer
    assert "".join(linje.tekst.removesuffix("-") for linje in linjer if linje.slags == "emne") == "x" * 90
