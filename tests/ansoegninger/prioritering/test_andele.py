"""A team's price shared over those that are meant to be granted: exact, and the same whatever the order."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.katalog.hold import Gruppepris
from ansoegninger.prioritering.samling.andele import UDEN_HOLD, Gruppe, Medlem, Priser, andele, fordel

HOLD = Gruppepris(3_950_000, 6)
SUBSTANS = Gruppepris(27_025_000, 36, delt=True)


def gruppe(pris: Gruppepris, ment: list[bool], hold_id: int = 1) -> Gruppe:
    medlemmer = (Medlem(nr, f"K-2026-{nr:05}", er_ment) for nr, er_ment in enumerate(ment, start=1))
    return Gruppe(hold_id, "VUM 2.0", pris, tuple(medlemmer))


@given(st.integers(0, 5_000_000), st.lists(st.booleans(), max_size=12))
def test_de_mente_betaler_praecis_prisen_og_er_der_ingen_koster_det_intet(pris: int, ment: list[bool]) -> None:
    svar = andele(gruppe(Gruppepris(pris, None), ment))
    betalt = sum(svar[nr] for nr, er_ment in enumerate(ment, start=1) if er_ment)
    assert betalt == (pris if any(ment) else 0)


@given(st.lists(st.booleans(), min_size=1, max_size=10), st.data())
def test_andelen_for_en_der_ikke_er_ment_er_den_den_ville_faa(ment: list[bool], data: st.DataObject) -> None:
    nr = data.draw(st.integers(1, len(ment)))
    med = [er_ment or plads == nr for plads, er_ment in enumerate(ment, start=1)]
    assert andele(gruppe(HOLD, ment))[nr] == andele(gruppe(HOLD, med))[nr]


@given(st.lists(st.booleans(), max_size=10), st.randoms(use_true_random=False))
def test_raekkefoelgen_de_laeses_i_betyder_intet(ment: list[bool], terning: Random) -> None:
    g = gruppe(HOLD, ment)
    blandet = list(g.medlemmer)
    terning.shuffle(blandet)
    assert andele(Gruppe(1, "", HOLD, tuple(blandet))) == andele(g)


def test_strategiens_ti_af_seksogtredive_betaler_praecis_det_strategien_siger() -> None:
    assert sum(fordel(SUBSTANS, 10)) == 7_506_944


def test_falder_en_fra_stiger_de_andres_andel() -> None:
    assert (fordel(HOLD, 5), fordel(HOLD, 4), fordel(HOLD, 0)) == ([790_000] * 5, [987_500] * 4, [])


@pytest.mark.parametrize(
    ("pris", "mente", "hindring"),
    [
        (HOLD, 6, ""),
        (HOLD, 7, "Hold 1 på VUM 2.0: 7\N{NO-BREAK SPACE}ønsker bevilges, men der er kun plads til 6"),
        (Gruppepris(1, None), 99, ""),
        (
            Gruppepris(1_000, 2, delt=True),
            3,
            "Hold 1 på VUM 2.0: 3\N{NO-BREAK SPACE}ønsker bevilges, men prisen deles kun mellem 2",
        ),
    ],
)
def test_over_pladsen_er_en_hindring_i_en_klar_saetning(pris: Gruppepris, mente: int, hindring: str) -> None:
    assert Priser((gruppe(pris, [True] * mente),)).hindringer == ([hindring] if hindring else [])


def test_kun_gebyret_skiftes_ud_med_andelen_og_uden_hold_er_prisen_ens_egen() -> None:
    priser = Priser((gruppe(HOLD, [True, True, False]),))
    assert priser.pris(1, 1_200_000, 990_000) == 1_200_000 - 990_000 + 1_975_000
    assert priser.pris(99, 1_200_000, 990_000) == UDEN_HOLD.pris(1, 1_200_000, 990_000) == 1_200_000
    assert (priser.hold(1), priser.hold(99), priser.andel(99)) == (1, None, None)
    assert priser.hvis({3}).andel(1) == 1_316_667
