"""Where somebody is below what the strategy expects, and what may be told of a unit without names."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.anonymitet import MINDSTE_GRUPPE
from ansoegninger.kompetenceprofil.mangler import (
    Enhedsmangel,
    Periode,
    ansat_siden,
    er_mangel,
    forventet,
    i_centret,
    i_enheden,
    mangler,
)
from ansoegninger.kompetenceprofil.rubrikker import SAGSTYPE, Noegle, Rubrik, blandt_manglerne
from ansoegninger.strategi.models import Laeringsmaal

I_DAG = date(2026, 10, 1)
MAAL = Rubrik("VIDEN", 1, "Kan begrunde en afgørelse")
MERUDGIFTER = Rubrik(SAGSTYPE, 7, "Merudgifter")


# --- who is new ---


@pytest.mark.parametrize(
    ("fra", "ventet"),
    [
        (date(2025, 10, 2), "C"),
        (date(2025, 10, 1), "B"),
        (date(2020, 1, 1), "B"),
    ],
)
def test_det_foerste_aar_forventes_c_og_derefter_b(fra: date, ventet: str) -> None:
    assert forventet(fra, I_DAG) == ventet


def test_den_der_begyndte_den_29_februar_er_ny_til_marts() -> None:
    fra = date(2024, 2, 29)
    assert forventet(fra, date(2025, 2, 28)) == "C"
    assert forventet(fra, date(2025, 3, 1)) == "B"


@pytest.mark.parametrize(
    ("perioder", "siden"),
    [
        ([(date(2020, 1, 1), None)], date(2020, 1, 1)),
        # Moved to another unit: not new there.
        ([(date(2020, 1, 1), date(2026, 9, 1)), (date(2026, 9, 1), None)], date(2020, 1, 1)),
        # Came back after a break: new again.
        ([(date(2020, 1, 1), date(2025, 1, 1)), (date(2026, 9, 1), None)], date(2026, 9, 1)),
        # Has left, and has not come yet.
        ([(date(2020, 1, 1), date(2026, 10, 1))], None),
        ([(date(2026, 10, 2), None)], None),
    ],
)
def test_en_ansaettelse_regnes_uden_afbrydelse(perioder: list[Periode], siden: date | None) -> None:
    assert ansat_siden(perioder, I_DAG) == siden


# --- a person's gaps ---


@pytest.mark.parametrize(
    ("niveau", "ventet", "hul"),
    [
        ("INTET", "C", True),
        ("C", "C", False),
        ("C", "B", True),
        ("B", "B", False),
        ("A", "B", False),
        (None, "B", False),
    ],
)
def test_et_hul_er_et_laeringsmaal_under_det_forventede(niveau: str | None, ventet: str, hul: bool) -> None:
    assert er_mangel(MAAL, niveau, ventet) is hul


def test_en_sagstype_man_ikke_arbejder_med_er_ikke_et_hul() -> None:
    assert er_mangel(MERUDGIFTER, "INTET", "B") is False
    assert er_mangel(MERUDGIFTER, "C", "B") is True


def test_et_laeringsmaal_kendes_igen_i_en_ny_version_ogsaa_naar_ordene_er_andre() -> None:
    samme = frozenset({1, 99})
    foer = Rubrik("VIDEN", 1, "Kan begrunde en afgørelse", samme)
    nu = Rubrik("ROLLE", 99, "Kan skrive, hvorfor der er sagt nej", samme)
    assert mangler([nu], {foer.noegle: "C"}, "B") == [nu]


def test_to_laeringsmaal_med_de_samme_ord_blandes_ikke() -> None:
    andet = Rubrik(MAAL.art, 99, MAAL.tekst)
    assert not mangler([andet], {MAAL.noegle: "C"}, "B")


def test_et_oenskes_maal_lukker_hullet_i_den_version_det_staar_i() -> None:
    hul = Rubrik("VIDEN", 99, "I nye ord", frozenset({1, 99}))
    maal = [Laeringsmaal(pk=pk, art="VIDEN", tekst="Uanset ord") for pk in (1, 2, 7, 99)]
    assert [m.pk for m in blandt_manglerne(maal, [hul, MERUDGIFTER])] == [1, 99]


# --- a unit ---


def _profiler(niveauer: str, rubrik: Rubrik = MAAL) -> dict[int, tuple[dict[Noegle, str], str]]:
    """A letter for each person (I: none), all of them experienced."""
    ord_ = {"I": "INTET"}
    return {nr: ({rubrik.noegle: ord_.get(n, n)}, "B") for nr, n in enumerate(niveauer)}


def test_enheden_taelles_og_ressourcepersonerne_staar_ved_siden_af() -> None:
    [m] = i_enheden([MERUDGIFTER], _profiler("AABBBCCI", MERUDGIFTER))
    assert (m.under, m.paa, m.uden_for, m.ressourcepersoner) == (2, 3, 1, (0, 1))
    assert not m.mangler_ressourceperson
    [uden] = i_enheden([MERUDGIFTER], _profiler("BBI", MERUDGIFTER))
    assert uden.mangler_ressourceperson


@pytest.mark.parametrize(
    ("niveauer", "vises"),
    [
        ("BBBBB", True),
        ("BBBBBCCCCC", True),
        # Four are below: neither they nor the rest, from which they could be subtracted.
        ("BBBBBBBBCCCC", False),
        ("BBBB", False),
        ("", False),
    ],
)
def test_tal_uden_navne_vises_kun_om_ingen_eller_mindst_fem(niveauer: str, vises: bool) -> None:
    [m] = i_enheden([MAAL], _profiler(niveauer))
    assert m.kan_vises is vises


def _afdeling(under: int, paa: int) -> list[Enhedsmangel]:
    return [Enhedsmangel(MAAL, under, paa, 0, ())]


def test_centret_lagt_sammen_viser_ikke_det_en_afdeling_skjuler() -> None:
    vist = i_centret([_afdeling(6, 7), _afdeling(5, 9)])[0]
    assert (vist.under, vist.af) == (11, 27)
    # The hidden department is what is left when the shown one is subtracted.
    assert i_centret([_afdeling(6, 7), _afdeling(2, 9)])[0].under is None
    # Two hidden: each leader knows one of them, and would find the other.
    assert i_centret([_afdeling(3, 9), _afdeling(4, 9)])[0].under is None
    # Three hidden: whoever knows one is left with two together.
    assert i_centret([_afdeling(3, 9), _afdeling(4, 9), _afdeling(4, 9)])[0].under == 11


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=5))
def test_ingen_kan_traekke_sig_frem_til_faa(afdelinger: list[tuple[int, int]]) -> None:
    """Whoever reads the sum, the departments that are shown, and their own, is never left with one to four."""
    fundne = [_afdeling(*par) for par in afdelinger]
    vist = i_centret(fundne)[0]
    if vist.under is None or vist.af is None:
        return
    skjulte = [par for par in afdelinger if any(0 < n < MINDSTE_GRUPPE for n in par)]
    for kendt in [(0, 0), *skjulte]:
        for nr in (0, 1):
            tilbage = sum(par[nr] for par in skjulte) - kendt[nr]
            assert tilbage == 0 or tilbage >= MINDSTE_GRUPPE


def test_perioder_frem_i_tiden_taeller_ikke() -> None:
    i_morgen = I_DAG + timedelta(days=1)
    assert ansat_siden([(date(2026, 1, 1), i_morgen), (i_morgen, None)], I_DAG) == date(2026, 1, 1)
