"""What a table may not show: no group of fewer than five can be read out of it, by itself or by subtraction."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.anonymitet import MINDSTE_GRUPPE
from ansoegninger.papirer.grundlag import Oensketal
from ansoegninger.papirer.skjul import skjul
from ansoegninger.papirer.tabeller import Gruppe, skjul_bevilget

PERSONER = st.sets(st.integers(0, 30), max_size=12)


def _folk(antal: int, fra: int = 0) -> set[int]:
    return set(range(fra, fra + antal))


def _enten_ingen_eller_nok(personer: set[int]) -> bool:
    return not personer or len(personer) >= MINDSTE_GRUPPE


def test_en_lille_raekke_skjules_sammen_med_den_mindste_der_kan_daekke_den() -> None:
    svar = skjul([_folk(2), _folk(9, 10), _folk(6, 20)])
    assert (svar.raekker, svar.i_alt) == (frozenset({0, 2}), False)


def test_smaa_raekker_der_tilsammen_er_nok_skjuler_ikke_andre() -> None:
    assert skjul([_folk(2), _folk(3, 10), _folk(6, 20)]).raekker == frozenset({0, 1})


def test_den_samme_person_i_to_raekker_er_stadig_kun_en() -> None:
    """Two and three are five by counting, but here they are the same three."""
    assert skjul([_folk(2), _folk(3), _folk(6, 20)]).raekker == frozenset({0, 1, 2})


def test_en_tom_raekke_er_ingens_hemmelighed() -> None:
    assert skjul([set(), _folk(6)]).raekker == frozenset()


def test_er_alle_for_faa_skjules_ogsaa_summen() -> None:
    svar = skjul([_folk(2), _folk(1, 10)])
    assert (svar.raekker, svar.i_alt) == (frozenset({0, 1}), True)


@given(grupper=st.lists(PERSONER, max_size=7))
def test_intet_om_faerre_end_fem_kan_laeses_eller_traekkes_fra(grupper: list[set[int]]) -> None:
    svar = skjul(grupper)
    skjulte = set().union(*(grupper[nr] for nr in svar.raekker))
    for nr, gruppe in enumerate(grupper):
        assert nr in svar.raekker or _enten_ingen_eller_nok(gruppe)
    if svar.raekker:
        assert svar.i_alt == (len(skjulte) < MINDSTE_GRUPPE)
    else:
        assert not svar.i_alt


RAEKKE = st.lists(st.tuples(st.integers(0, 20), st.booleans()), max_size=12)


@given(raekker=st.lists(RAEKKE, max_size=6))
def test_hvem_der_ikke_fik_noget_kan_ikke_regnes_ud_af_oensket_minus_bevilget(
    raekker: list[list[tuple[int, bool]]],
) -> None:
    """Every row and every set of rows whose two sums are known: asked less granted is nobody, or five or more."""
    grupper = [Gruppe(str(nr), tuple(_oenske(p, fik=fik) for p, fik in raekke)) for nr, raekke in enumerate(raekker)]
    uden = [{p for p, fik in raekke if not fik} for raekke in raekker]
    alle = set(range(len(grupper)))
    oensket, bevilget = skjul_bevilget(grupper)
    for nr in alle - oensket.raekker - bevilget.raekker:
        assert _enten_ingen_eller_nok(uden[nr])
    # The whole table's is the decision itself; of a part of it, the hidden rows together are what can be known.
    kendt = oensket.raekker if bevilget.raekker <= oensket.raekker else oensket.raekker | bevilget.raekker
    if not oensket.i_alt and not bevilget.i_alt and oensket.raekker and not _dem_alle(kendt, uden):
        assert _enten_ingen_eller_nok(set().union(*(uden[nr] for nr in kendt)))


def _dem_alle(kendt: frozenset[int], uden: list[set[int]]) -> bool:
    """Is everybody who was not granted anything in these rows?"""
    return all(nr in kendt or not personer for nr, personer in enumerate(uden))


def _oenske(person: int, *, fik: bool) -> Oensketal:
    return Oensketal(
        person_id=person,
        afdeling_id=1,
        tema=None,
        type="TEMADAG",
        fase="AFVENTER_PRIORITERING",
        oensket_oere=100,
        bevilget_oere=100 if fik else None,
    )
