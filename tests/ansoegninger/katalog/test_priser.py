"""Sharing a price to the øre, and when a team is cheaper: held against brute force."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.katalog.hold import Gruppepris, balancepunkt, kurve, punkt
from ansoegninger.prisandel import UgyldigDeling, prisandele, vores_andel

OERE = st.integers(0, 60_000_000)
VAEGTE = st.lists(st.integers(1, 40), min_size=1, max_size=12)
HOLDPRIS = st.builds(Gruppepris, st.integers(0, 2_000), st.none() | st.integers(1, 15))
DELTPRIS = st.builds(Gruppepris, st.integers(0, 2_000), st.integers(1, 20), st.just(True))


def test_strategiens_eget_tal_er_ramt_paa_oeren() -> None:
    assert prisandele(27_025_000, [10, 26]) == [7_506_944, 19_518_056]
    assert vores_andel(27_025_000, 10, 36) == 7_506_944


@given(OERE, VAEGTE)
def test_andelene_er_prisen_og_ingen_er_en_hel_oere_fra_sin_del(pris: int, vaegte: list[int]) -> None:
    andele = prisandele(pris, vaegte)
    assert sum(andele) == pris
    praecist = [Fraction(pris * vaegt, sum(vaegte)) for vaegt in vaegte]
    assert all(abs(andel - del_) < 1 for andel, del_ in zip(andele, praecist, strict=True))


@given(OERE, st.integers(1, 30))
def test_lige_store_grupper_betaler_det_samme_og_de_foerste_tager_den_sidste_oere(pris: int, antal: int) -> None:
    andele = prisandele(pris, [1] * antal)
    assert andele == sorted(andele, reverse=True)
    assert andele[0] - andele[-1] <= 1


@pytest.mark.parametrize(("pris", "vaegte"), [(-1, [1]), (100, []), (100, [1, 0]), (100, [-1])])
def test_hvad_der_ikke_kan_deles_siges_fra_til(pris: int, vaegte: list[int]) -> None:
    with pytest.raises(UgyldigDeling):
        prisandele(pris, vaegte)


def test_vi_betaler_intet_uden_deltagere_og_alt_naar_alle_er_vores() -> None:
    assert (vores_andel(999, 0, 7), vores_andel(999, 7, 7)) == (0, 999)
    with pytest.raises(UgyldigDeling):
        vores_andel(999, 8, 7)


@given(st.integers(0, 500), HOLDPRIS | DELTPRIS)
def test_balancepunktet_er_det_foerste_antal_hvor_det_er_billigere(enkelt: int, pris: Gruppepris) -> None:
    # Beyond this many, more of the same teams follow: nothing new can happen.
    loft = pris.pris_oere + 2 + 3 * (pris.maks or 1)
    billigere = [p.deltagere for p in kurve(loft, enkelt, pris) if p.sparer_oere is not None and p.sparer_oere > 0]
    assert balancepunkt(enkelt, pris) == (billigere[0] if billigere else None)


@given(st.integers(0, 60), HOLDPRIS)
def test_holdene_er_netop_nok_til_alle(deltagere: int, pris: Gruppepris) -> None:
    hold = pris.hold(deltagere)
    plads = deltagere if pris.maks is None else hold * pris.maks
    assert plads >= deltagere
    assert deltagere == 0 or pris.maks is None or (hold - 1) * pris.maks < deltagere
    assert pris.samlet(deltagere) == hold * pris.pris_oere


def test_uden_deltagere_eller_uden_en_pris_er_der_intet_at_sammenligne() -> None:
    hold = Gruppepris(3_950_000, 12)
    assert kurve(0, 990_000, hold) == []
    assert (punkt(0, 990_000, hold).sparer_oere, punkt(5, None, hold).sparer_oere) == (0, None)
    assert punkt(5, 990_000, None).sparer_oere is None
    assert (balancepunkt(None, hold), balancepunkt(990_000, None), balancepunkt(0, hold)) == (None, None, None)


def test_et_delt_forloeb_har_ikke_plads_til_flere_end_der_deler_prisen() -> None:
    delt = Gruppepris(27_025_000, 36, delt=True)
    assert (delt.samlet(10), delt.samlet(36), delt.samlet(37)) == (7_506_944, 27_025_000, None)
    assert punkt(37, 800_000, delt).sparer_oere is None


def test_et_hold_til_39500_er_billigere_fra_fire_naar_en_plads_koster_9900() -> None:
    hold = Gruppepris(3_950_000, 6)
    assert balancepunkt(990_000, hold) == 4
    assert punkt(5, 990_000, hold).sparer_oere == 1_000_000
    # Seven need two teams, and then single seats are cheaper again.
    assert (hold.hold(7), punkt(7, 990_000, hold).sparer_oere) == (2, -970_000)
