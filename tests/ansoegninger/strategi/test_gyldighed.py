"""Which version holds when: the latest wins, and a day that none holds is nobody's."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.strategi.gyldighed import Periode, Version, raader

AAR = {aar: date(aar, 1, 1) for aar in range(2020, 2031)}


def version(nummer: int, fra: int, til: int) -> Version:
    return Version(pk=100 + nummer, nummer=nummer, periode=Periode(AAR[fra], AAR[til]))


@pytest.mark.parametrize(
    ("versioner", "ventet"),
    [
        ([(1, 2022, 2024)], [(1, 2022, 2024)]),
        ([(1, 2022, 2026), (2, 2024, 2028)], [(1, 2022, 2024), (2, 2024, 2028)]),
        ([(1, 2020, 2030), (2, 2024, 2026)], [(1, 2020, 2024), (2, 2024, 2026), (1, 2026, 2030)]),
        ([(1, 2020, 2022), (2, 2024, 2026)], [(1, 2020, 2022), (2, 2024, 2026)]),
        ([(1, 2022, 2024), (2, 2020, 2030)], [(2, 2020, 2030)]),
        ([], []),
    ],
)
def test_den_seneste_version_vinder_paa_de_dage_den_deler(
    versioner: list[tuple[int, int, int]], ventet: list[tuple[int, int, int]]
) -> None:
    fundne = raader(version(*v) for v in versioner)
    assert [(v.nummer, p.fra.year, p.til.year) for v, p in fundne] == ventet


@given(
    st.lists(
        st.tuples(st.integers(2020, 2030), st.integers(2020, 2030)).filter(lambda p: p[0] < p[1]),
        min_size=1,
        max_size=5,
    ),
    st.integers(2020, 2029),
)
def test_hver_dag_har_den_hoejeste_af_dem_der_daekker_den(perioder: list[tuple[int, int]], aar: int) -> None:
    versioner = [version(nr, fra, til) for nr, (fra, til) in enumerate(perioder, start=1)]
    daekker = [v.nummer for v in versioner if v.periode.fra <= AAR[aar] < v.periode.til]
    fundet = [v.nummer for v, p in raader(versioner) if p.fra <= AAR[aar] < p.til]
    assert fundet == daekker[-1:]
