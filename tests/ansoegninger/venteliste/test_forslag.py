"""Whose turn it is: the order, what is gone past, and what always holds whatever is drawn."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.venteliste.forslag import KAN_VAELGES, Forslag, Pot, Stand, Ventende, foreslaa

EGEN, FAELLES, MAD = 1, 2, 3
POTTER = (Pot(EGEN), Pot(FAELLES, faelles=True))


def ventende(nr: int, **andet: object) -> Ventende:
    felter = {"pris_oere": 100, "betalere": frozenset({EGEN, FAELLES}), "plads": nr, "score": 10 * nr} | andet
    return Ventende(oenske_id=nr, sagsnummer=f"K-{nr:02}", **felter)  # type: ignore[arg-type]


def i_pot(
    pot: int, alle: list[Ventende], fri: int = 1_000, sprungne: frozenset[tuple[int, int]] = frozenset()
) -> Forslag:
    return next(
        f for f in foreslaa(alle, POTTER, {EGEN: fri, FAELLES: fri, MAD: fri}, sprungne) if f.pot.ramme_id == pot
    )


def naeste(forslag: Forslag) -> int | None:
    return forslag.naeste.oenske_id if forslag.naeste else None


def test_i_afdelingens_ramme_er_det_lederens_raekkefoelge() -> None:
    assert naeste(i_pot(EGEN, [ventende(2, score=90), ventende(1, score=1)])) == 1


def test_i_en_faelles_pulje_er_det_scoren_og_saa_pladsen_og_saa_nummeret() -> None:
    alle = [ventende(3, score=50, plads=2), ventende(1, score=50, plads=None), ventende(2, score=50, plads=2)]
    assert [p.ventende.oenske_id for p in i_pot(FAELLES, alle).poster] == [2, 3, 1]
    assert naeste(i_pot(FAELLES, [*alle, ventende(4, score=60)])) == 4


def test_et_oenske_uden_plads_eller_score_kommer_sidst() -> None:
    alle = [ventende(1, plads=None, score=None), ventende(2)]
    assert (naeste(i_pot(EGEN, alle)), naeste(i_pot(FAELLES, alle))) == (2, 2)


def test_det_der_koster_mere_gaas_forbi_og_staar_der_stadig() -> None:
    forslag = i_pot(EGEN, [ventende(1, pris_oere=101), ventende(2)], fri=100)
    assert [(p.ventende.oenske_id, p.stand) for p in forslag.poster] == [(1, Stand.FOR_DYR), (2, Stand.NAESTE)]


def test_forplejningen_skal_ogsaa_vaere_der() -> None:
    uden = ventende(1, forplejning_ramme_id=MAD, forplejning_oere=11)
    assert foreslaa([uden], POTTER[:1], {EGEN: 100, MAD: 10})[0].naeste is None
    assert foreslaa([uden], POTTER[:1], {EGEN: 100, MAD: 11})[0].naeste == uden


def test_det_der_er_sprunget_over_foreslaas_ikke_men_kan_vaelges() -> None:
    forslag = i_pot(EGEN, [ventende(1), ventende(2)], sprungne=frozenset({(EGEN, 1), (FAELLES, 2)}))
    assert (naeste(forslag), forslag.stand(1)) == (2, Stand.SPRUNGET)
    assert Stand.SPRUNGET in KAN_VAELGES


def test_det_umulige_og_det_uden_pris_foreslaas_ikke() -> None:
    forslag = i_pot(EGEN, [ventende(1, hindring="Kurset er begyndt"), ventende(2, pris_kendt=False)])
    assert [p.stand for p in forslag.poster] == [Stand.UMULIG, Stand.UDEN_PRIS]
    assert forslag.naeste is None


def test_en_pulje_der_ikke_naar_oensket_kender_det_ikke() -> None:
    assert i_pot(FAELLES, [ventende(1, betalere=frozenset({EGEN}))]).poster == ()


beloeb = st.integers(0, 300)
oensket = st.builds(
    Ventende,
    oenske_id=st.just(0),
    sagsnummer=st.just(""),
    pris_oere=beloeb,
    betalere=st.frozensets(st.sampled_from([EGEN, FAELLES])),
    plads=st.none() | st.integers(1, 3),
    score=st.none() | st.integers(0, 3),
    pris_kendt=st.booleans(),
    forplejning_ramme_id=st.none() | st.just(MAD),
    forplejning_oere=st.integers(0, 50),
    hindring=st.sampled_from(["", "", "", "For sent"]),
)
lister = st.lists(oensket, max_size=7).map(
    lambda alle: [replace(v, oenske_id=nr, sagsnummer=f"K-{nr}") for nr, v in enumerate(alle)]
)
penge = st.fixed_dictionaries({EGEN: beloeb, FAELLES: beloeb, MAD: st.integers(0, 60)})
sprungne = st.frozensets(st.tuples(st.sampled_from([EGEN, FAELLES]), st.integers(0, 6)))


@given(lister, penge, sprungne)
def test_der_foreslaas_aldrig_noget_som_puljen_ikke_kan_betale(
    alle: list[Ventende], fri: dict[int, int], over: frozenset[tuple[int, int]]
) -> None:
    for forslag in foreslaa(alle, POTTER, fri, over):
        if v := forslag.naeste:
            assert all(oere <= fri[pk] for pk, oere in v.tager(forslag.pot.ramme_id).items())
            assert not v.hindring
            assert v.pris_kendt
            assert (forslag.pot.ramme_id, v.oenske_id) not in over


@given(lister, penge, sprungne, st.randoms(use_true_random=False))
def test_raekkefoelgen_ind_er_ligegyldig(alle, fri, over, tilfaeldig) -> None:  # type: ignore[no-untyped-def]
    blandet = [*alle]
    tilfaeldig.shuffle(blandet)
    assert foreslaa(blandet, POTTER, fri, over) == foreslaa(alle, POTTER, fri, over)


@given(lister, penge, sprungne, st.sampled_from([EGEN, FAELLES, MAD]), st.integers(1, 300))
def test_flere_penge_fjerner_aldrig_et_forslag(alle, fri, over, pot, mere) -> None:  # type: ignore[no-untyped-def]
    foer = foreslaa(alle, POTTER, fri, over)
    efter = foreslaa(alle, POTTER, fri | {pot: fri[pot] + mere}, over)
    for f, e in zip(foer, efter, strict=True):
        if f.naeste:
            assert e.naeste is not None
            # Nor does it move the turn back in the order.
            i_orden = [p.ventende for p in f.poster]
            assert i_orden.index(e.naeste) <= i_orden.index(f.naeste)


@given(lister, penge, sprungne)
def test_hver_der_venter_paa_puljen_staar_der_netop_een_gang_og_hoejst_een_er_naeste(
    alle: list[Ventende], fri: dict[int, int], over: frozenset[tuple[int, int]]
) -> None:
    for forslag in foreslaa(alle, POTTER, fri, over):
        staar = sorted(p.ventende.oenske_id for p in forslag.poster)
        assert staar == [v.oenske_id for v in alle if forslag.pot.ramme_id in v.betalere]
        assert sum(p.stand is Stand.NAESTE for p in forslag.poster) <= 1
        mulige = [p for p in forslag.poster if p.stand in {Stand.NAESTE, Stand.KAN}]
        assert bool(mulige) == (forslag.naeste is not None)
