"""A period never ends before it is full, and the page and the query agree on when."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.sletning.frister import i_ord, laeg_til, traek_fra

dage = st.dates(min_value=date(2001, 1, 1), max_value=date(2090, 12, 31))


@given(dag=dage, anker=dage, maaneder=st.integers(min_value=0, max_value=240))
def test_siden_og_opslaget_er_enige_om_hvornaar_en_frist_er_udloebet(dag: date, anker: date, maaneder: int) -> None:
    try:
        graense = traek_fra(dag, maaneder)
    except ValueError:
        return
    assert (anker <= graense) == (laeg_til(anker, maaneder) <= dag)


@pytest.mark.parametrize(
    ("anker", "maaneder", "udloeber"),
    [
        (date(2026, 11, 30), 60, date(2031, 11, 30)),
        (date(2024, 2, 29), 12, date(2025, 3, 1)),
        (date(2026, 1, 31), 1, date(2026, 3, 1)),
        (date(2026, 12, 5), 0, date(2026, 12, 5)),
    ],
)
def test_en_frist_regnes_i_hele_maaneder(anker: date, maaneder: int, udloeber: date) -> None:
    assert laeg_til(anker, maaneder) == udloeber


def test_fristen_siges_som_folk_siger_den() -> None:
    assert [i_ord(n) for n in (60, 12, 18, 1, 0)] == ["5 år", "1 år", "18 måneder", "1 måned", "0 måneder"]
