"""Who could apply together: workplace, education, days, agreement."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from ansoegninger.fond.gruppe.find import Medlem, Uddannelse, find_uddannelser
from ansoegninger.oensker.ens import Kandidat

START = date(2027, 2, 1)
MINDST = {"DS": 5, "HK": 5}


def medlem(nr: int, overenskomst: str = "DS", **felter: Any) -> Medlem:
    """One of the workplace who wants the module in February."""
    ens: dict[str, Any] = {"person_id": nr, "enhed_id": 1, "kursus_id": None, "titel": "Socialret", "udbyder": "Skolen"}
    ens |= {felt: felter.pop(felt) for felt in ens if felt in felter}
    start = felter.pop("start_dag", START)
    kandidat = Kandidat(nr, f"K-{nr:05}", start_dag=start, **ens)
    slut = start and start + timedelta(days=30)
    return Medlem(kandidat, overenskomst, start, felter.pop("slut_dag", slut), **felter)


def delt(*medlemmer: Medlem, kurser: dict[int, tuple[str, str]] | None = None) -> list[list[tuple[str, int, bool]]]:
    """Each education as its parts: agreement, how many, whether they can ask first."""
    fundne = find_uddannelser(medlemmer, kurser or {}, MINDST)
    return [[(d.overenskomst, len(d.ansoegere), d.kan_forhaandsgodkendes) for d in u.dele] for u in fundne]


@pytest.mark.parametrize(("antal", "kan"), [(4, False), (5, True), (6, True)])
def test_fra_fem_kan_fonden_spoerges_foerst(antal: int, kan: bool) -> None:
    assert delt(*(medlem(nr) for nr in range(antal))) == [[("DS", antal, kan)]]


def test_en_blandet_gruppe_paa_seks_deles_i_fire_og_to_og_ingen_af_dem_er_nok() -> None:
    seks = [medlem(nr, "DS" if nr < 4 else "HK") for nr in range(6)]
    assert delt(*seks) == [[("DS", 4, False), ("HK", 2, False)]]


def test_en_alene_er_ingen_gruppe() -> None:
    assert delt(medlem(1)) == []
    assert delt(medlem(1), medlem(2, titel="Noget andet")) == []


def test_en_anden_arbejdsplads_er_en_anden_gruppe() -> None:
    assert delt(medlem(1), medlem(2), medlem(3, enhed_id=2)) == [[("DS", 2, False)]]


def test_navn_og_udbyder_foldes_og_kataloget_og_egne_ord_er_det_samme() -> None:
    to = medlem(1, kursus_id=7), medlem(2, titel="SOCIALRET ", udbyder="skolen")
    assert delt(*to, kurser={7: ("Socialret", "Skolen")}) == [[("DS", 2, False)]]


@pytest.mark.parametrize(("dage", "sammen"), [(0, True), (30, True), (31, False)])
def test_de_er_der_samtidig_naar_den_ene_begynder_mens_den_anden_er_i_gang(dage: int, sammen: bool) -> None:
    to = medlem(1), medlem(2, start_dag=START + timedelta(days=dage))
    assert delt(*to) == ([[("DS", 2, False)]] if sammen else [])


def test_to_hold_af_samme_uddannelse_er_to_grupper() -> None:
    senere = START + timedelta(days=90)
    fire = medlem(1), medlem(2, start_dag=senere), medlem(3), medlem(4, start_dag=senere)
    fundne = find_uddannelser(fire, {}, MINDST)
    assert [[m.kandidat.oenske_id for d in u.dele for m in d.ansoegere] for u in fundne] == [[1, 3], [2, 4]]
    assert [(u.start_dag, u.slut_dag) for u in fundne] == [
        (START, START + timedelta(days=30)),
        (senere, senere + timedelta(days=30)),
    ]


def test_uden_dato_gaettes_der_ikke_paa_et_hold() -> None:
    fire = medlem(1), medlem(2), medlem(3, start_dag=None), medlem(4, start_dag=None)
    fundne = find_uddannelser(fire, {}, MINDST)
    assert [(len(u.dele[0].ansoegere), u.start_dag) for u in fundne] == [(2, START), (2, None)]


def test_den_der_oensker_det_to_gange_taeller_een_gang_og_med_sin_ansoegning() -> None:
    tre = medlem(1, person_id=9), medlem(2, person_id=9, ansoegning="F-1"), medlem(3)
    fundet: Uddannelse = find_uddannelser(tre, {}, MINDST)[0]
    assert [m.kandidat.oenske_id for m in fundet.dele[0].ansoegere] == [2, 3]


def test_den_stoerste_staar_foerst_uanset_raekkefoelgen() -> None:
    to = [medlem(nr, titel="Lille") for nr in (1, 2)]
    tre = [medlem(nr) for nr in (3, 4, 5)]
    for raekke in ([*to, *tre], [*tre, *to]):
        assert [u.titel for u in find_uddannelser(raekke, {}, MINDST)] == ["Socialret", "Lille"]


def test_uden_en_regel_kan_ingen_spoerge_foerst() -> None:
    fundet = find_uddannelser([medlem(nr) for nr in range(9)], {}, {"HK": 5})[0]
    assert not fundet.dele[0].kan_forhaandsgodkendes
