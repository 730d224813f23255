"""Where the money runs out: for every list, not only for those we thought of."""

from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.prioritering.fordeling import Post, graense, inden_for, loebende

POSTER = st.lists(st.builds(Post, pris_oere=st.integers(0, 10_000_000), taeller=st.booleans()), max_size=30)


@given(poster=POSTER, rest=st.integers(0, 50_000_000))
def test_det_der_naas_koster_aldrig_mere_end_der_er(poster: list[Post], rest: int) -> None:
    naas = inden_for(poster, rest)
    assert sum(p.pris_oere for p, naaet in zip(poster, naas, strict=True) if naaet and p.taeller) <= rest


@given(poster=POSTER, rest=st.integers(0, 50_000_000))
def test_ingen_overhaler_en_der_staar_hoejere(poster: list[Post], rest: int) -> None:
    naas = inden_for(poster, rest)
    betaler = [naaet for p, naaet in zip(poster, naas, strict=True) if p.taeller and p.pris_oere]
    assert betaler == sorted(betaler, reverse=True)


@given(poster=POSTER)
def test_den_loebende_sum_ender_paa_det_hele(poster: list[Post]) -> None:
    summer = loebende(poster)
    assert (summer[-1] if summer else 0) == sum(p.pris_oere for p in poster if p.taeller)


def test_linjen_er_foer_det_foerste_der_er_for_dyrt() -> None:
    poster = [Post(400), Post(700, taeller=False), Post(600), Post(1), Post(0)]
    assert graense(poster, 1000) == 3
    assert inden_for(poster, 1000) == [True, True, True, False, True]
    assert graense(poster, 1001) is None
