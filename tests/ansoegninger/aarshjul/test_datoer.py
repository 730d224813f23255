"""The days of a rhythm: every so many weeks or once in a quarter, without holidays and the weeks left out."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.aarshjul.kvartaler import kvartal_for
from ansoegninger.aarshjul.moeder.datoer import Takt, datoer, helligdage, laes_uger


def takt(**felter: object) -> Takt:
    standard = {"ugedag": 2, "hver_uger": 2, "uge_i_kvartal": None, "fra_dag": date(2027, 1, 1)}
    return Takt(**(standard | felter))  # type: ignore[arg-type]


def test_hver_14_dag_er_hver_14_dag_hele_aaret() -> None:
    fundne = [d.dag for d in datoer(takt(), 2027)]
    assert fundne[0] == date(2027, 1, 5)
    assert {b - a for a, b in pairwise(fundne)} == {timedelta(days=14)}
    assert len(fundne) == 26


def test_takten_gaar_videre_ind_i_det_naeste_aar() -> None:
    sidste = datoer(takt(), 2027)[-1].dag
    assert datoer(takt(), 2028)[0].dag == sidste + timedelta(days=14)
    assert datoer(takt(), 2026) == []


def test_helligdage_og_uger_uden_moeder_springes_over_med_en_grund() -> None:
    sprunget = {d.dag: d.sprunget for d in datoer(takt(ugedag=1, hver_uger=1, uger=frozenset({7, 42})), 2027)}
    assert sprunget[date(2027, 3, 29)] == "2. påskedag"
    assert sprunget[date(2027, 2, 15)] == "uge 7"
    assert sprunget[date(2027, 10, 18)] == "uge 42"
    assert sprunget[date(2027, 10, 11)] == ""


def test_rytmen_gaelder_kun_i_sin_periode() -> None:
    fundne = [d.dag for d in datoer(takt(fra_dag=date(2027, 3, 1), til_dag=date(2027, 4, 13)), 2027)]
    assert fundne == [date(2027, 3, 2), date(2027, 3, 16), date(2027, 3, 30)]


def test_en_gang_i_kvartalet_flyttes_i_stedet_for_at_falde_bort() -> None:
    # The sixth Thursday of the second quarter of 2027 is Ascension Day, and the week after is left out.
    kvartalsvis = takt(ugedag=4, hver_uger=None, uge_i_kvartal=6, uger=frozenset({19}))
    alle = datoer(kvartalsvis, 2027)
    holdt = [d.dag for d in alle if not d.sprunget]
    assert [kvartal_for(dag)[1] for dag in holdt] == [1, 2, 3, 4]
    assert {d.dag: d.sprunget for d in alle if d.sprunget} == {
        date(2027, 5, 6): "Kristi himmelfartsdag",
        date(2027, 5, 13): "uge 19",
    }
    assert holdt[1] == date(2027, 5, 20)


@given(st.integers(1, 5), st.integers(1, 13), st.integers(2024, 2040), st.frozensets(st.integers(1, 53), max_size=40))
def test_et_kvartal_har_hoejst_et_moede_og_aldrig_paa_en_spaerret_dag(
    ugedag: int, uge: int, aar: int, uger: frozenset[int]
) -> None:
    fundne = datoer(takt(ugedag=ugedag, hver_uger=None, uge_i_kvartal=uge, uger=uger, fra_dag=date(2020, 1, 1)), aar)
    holdt = [d.dag for d in fundne if not d.sprunget]
    assert len({kvartal_for(dag) for dag in holdt}) == len(holdt)
    for dag in holdt:
        assert (dag.isoweekday(), dag.year) == (ugedag, aar)
        assert dag not in helligdage(aar)
        assert dag.isocalendar().week not in uger


@pytest.mark.parametrize(
    ("aar", "paaske"), [(2024, date(2024, 3, 31)), (2026, date(2026, 4, 5)), (2038, date(2038, 4, 25))]
)
def test_paasken_ligger_hvor_den_skal(aar: int, paaske: date) -> None:
    assert helligdage(aar)[paaske] == "påskedag"
    assert helligdage(aar)[paaske + timedelta(days=39)] == "Kristi himmelfartsdag"


def test_store_bededag_er_afskaffet() -> None:
    assert helligdage(2023)[date(2023, 5, 5)] == "store bededag"
    assert date(2024, 4, 26) not in helligdage(2024)


def test_uger_laeses_som_folk_skriver_dem() -> None:
    assert laes_uger("7, 29-31,42") == {7, 29, 30, 31, 42}
    assert laes_uger("") == frozenset()
    for forkert in ("54", "0", "31-29", "sommer", "7;8"):
        with pytest.raises(ValueError, match=r".+"):
            laes_uger(forkert)
