"""The best set is the best, the same every time, and says how good it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ansoegninger.prioritering.optimering.bedste import dele, find_bedste
from ansoegninger.prioritering.optimering.bytte import byt
from ansoegninger.prioritering.optimering.konflikt import konflikt
from ansoegninger.prioritering.optimering.krav import Kravart
from ansoegninger.prioritering.optimering.soegning import KERNE
from ansoegninger.prioritering.optimering.udvalgsopgave import (
    Afbrudt,
    Kandidat,
    Maerke,
    TidenGik,
    Tilskud,
    Udvalg,
    Udvalgsopgave,
    Uloeselig,
)
from tests.ansoegninger.prioritering.optimering import raa_kraft
from tests.ansoegninger.prioritering.optimering.opgaver import opgaver
from tests.ansoegninger.prioritering.optimering.publicerede import Instans, instanser


def kandidat(nummer: str, vaerdi: int, pris: int, maerke: Maerke = Maerke.FRI) -> Kandidat:
    return Kandidat(nummer, vaerdi, ((1, pris),), person=1, enhed=1, maerke=maerke)


def opgave_fra(instans: Instans) -> Udvalgsopgave:
    kandidater = tuple(
        Kandidat(
            f"{j:03}",
            vaerdi,
            tuple((i, raekke[j]) for i, raekke in enumerate(instans.vaegte)),
            person=j,
            enhed=1,
        )
        for j, vaerdi in enumerate(instans.vaerdier)
    )
    return Udvalgsopgave(kandidater, dict(enumerate(instans.pladser)))


# Two thousand problems, each looked at in every way: the tests below reach every line besides.
@pytest.mark.no_cover
@pytest.mark.lang
@settings(max_examples=2000)
@given(opgaver(), st.sampled_from([0, KERNE]))
def test_det_bedste_er_det_samme_som_ved_at_se_paa_alle_udvalg(opgave: Udvalgsopgave, kerne: int) -> None:
    facit = raa_kraft.bedste(opgave)

    if facit is None:
        with pytest.raises(Uloeselig):
            find_bedste(opgave, kerne=kerne)
        return
    udvalg = find_bedste(opgave, kerne=kerne)

    assert udvalg.bevist
    assert udvalg.graense == udvalg.vaerdi
    valgt = raa_kraft.udvalgt(opgave, udvalg.valgt)
    assert raa_kraft.holder(opgave, valgt)
    assert raa_kraft.noegletal(opgave, valgt) == facit
    assert (udvalg.vaerdi, -udvalg.pris_oere) == facit[:2]
    assert _betalt(opgave, udvalg)


def _betalt(opgave: Udvalgsopgave, udvalg: Udvalg) -> bool:
    """Does each pool have what it pays and gives?"""
    valgt = raa_kraft.udvalgt(opgave, udvalg.valgt)
    return all(
        raa_kraft.traek(valgt, pulje) + sum(oere for fra, _, oere in udvalg.tilskud if fra == pulje)
        <= har + sum(oere for _, til, oere in udvalg.tilskud if til == pulje)
        for pulje, har in opgave.puljer.items()
    )


@pytest.mark.parametrize("kerne", [0, KERNE])
@pytest.mark.parametrize("instans", list(instanser()), ids=lambda i: i.navn)
def test_publicerede_opgaver_faar_deres_kendte_optimum(instans: Instans, kerne: int) -> None:
    udvalg = find_bedste(opgave_fra(instans), kerne=kerne)

    assert (udvalg.vaerdi, udvalg.bevist) == (instans.optimum, True)


@settings(max_examples=60)
@given(opgaver(hoejst=9), st.randoms(use_true_random=False))
def test_raekkefoelgen_ind_aendrer_ikke_en_byte_i_svaret(opgave: Udvalgsopgave, tilfaeldig: object) -> None:
    blandet = list(opgave.kandidater)
    tilfaeldig.shuffle(blandet)  # type: ignore[attr-defined]
    anden = Udvalgsopgave(
        tuple(blandet),
        dict(reversed(list(opgave.puljer.items()))),
        opgave.tilskud[::-1],
        opgave.hoejst_pr_person,
        dict(reversed(list(opgave.mindst_pr_enhed.items()))),
        dict(reversed(list(opgave.hoejst_vaek.items()))),
        dict(reversed(list(opgave.temaer.items()))),
    )

    assert repr(_svar(opgave)) == repr(_svar(anden))


def _svar(opgave: Udvalgsopgave) -> object:
    try:
        return find_bedste(opgave)
    except Uloeselig:
        return None


@settings(max_examples=150)
@given(opgaver(hoejst=5), st.data())
def test_et_bytte_koster_forskellen_til_det_naestbedste(opgave: Udvalgsopgave, data: st.DataObject) -> None:
    try:
        udvalg = find_bedste(opgave)
    except Uloeselig:
        return
    nummer = data.draw(st.sampled_from([k.sagsnummer for k in opgave.kandidater]))
    vendt = [
        v
        for v in raa_kraft.alle(_uden_maerke(opgave, nummer))
        if raa_kraft.holder(_uden_maerke(opgave, nummer), v)
        and (nummer in {k.sagsnummer for k in v}) != (nummer in udvalg.valgt)
    ]

    bytte = byt(opgave, udvalg, nummer)

    assert bytte.mulig == bool(vendt)
    if vendt:
        vaerdi, minus_pris, _ = max(raa_kraft.noegletal(opgave, v) for v in vendt)
        assert (bytte.tab, bytte.pris_oere) == (udvalg.vaerdi - vaerdi, -minus_pris - udvalg.pris_oere)
        assert bytte.bevist


def _uden_maerke(opgave: Udvalgsopgave, nummer: str) -> Udvalgsopgave:
    fri = (replace(k, maerke=Maerke.FRI) if k.sagsnummer == nummer else k for k in opgave.kandidater)
    return replace(opgave, kandidater=tuple(fri))


@settings(max_examples=100)
@given(opgaver(hoejst=5))
def test_en_konflikt_kan_ikke_holde_og_uden_en_af_dens_regler_kan_resten(opgave: Udvalgsopgave) -> None:
    fundet = konflikt(opgave)

    assert bool(fundet) == (raa_kraft.bedste(opgave) is None)


def test_en_konflikt_naevner_kun_det_der_strides() -> None:
    opgave = Udvalgsopgave(
        (
            kandidat("A", 5, 10, Maerke.SKAL),
            kandidat("B", 4, 6, Maerke.SKAL),
            kandidat("C", 3, 1, Maerke.SKAL),
            kandidat("D", 3, 1, Maerke.ALDRIG),
        ),
        {1: 15},
    )

    fundet = [(k.art, k.noegle) for k in konflikt(opgave)]

    assert fundet == [(Kravart.PULJE, 1), (Kravart.MAERKE, "A"), (Kravart.MAERKE, "B")]


def test_lige_mange_point_faar_det_billigste_og_saa_de_laveste_sagsnumre() -> None:
    billigst = find_bedste(Udvalgsopgave((kandidat("A", 3, 9), kandidat("B", 3, 8)), {1: 10}))
    lavest = find_bedste(Udvalgsopgave((kandidat("B", 3, 8), kandidat("A", 3, 8)), {1: 10}))

    assert (billigst.valgt, lavest.valgt) == (("B",), ("A",))


def test_faelles_penge_gives_kun_naar_afdelingens_egne_er_brugt() -> None:
    kandidater = tuple(Kandidat(n, 1, ((1, 5),), person=1, enhed=1) for n in "AB")
    tilskud = (Tilskud(fra=2, til=1),)

    assert find_bedste(Udvalgsopgave(kandidater, {1: 10, 2: 9}, tilskud)).tilskud == ()
    assert find_bedste(Udvalgsopgave(kandidater, {1: 7, 2: 9}, tilskud)).tilskud == ((2, 1, 3),)
    assert find_bedste(Udvalgsopgave(kandidater, {1: 7, 2: 2}, tilskud)).valgt == ("A",)


def test_oeremaerkede_penge_gives_ikke_til_andet_end_deres_tema() -> None:
    kandidater = tuple(Kandidat(n, 1, ((1, 5),), person=1, enhed=1, tema=tema) for n, tema in (("A", 1), ("B", 2)))

    def valgt(*temaer: int) -> tuple[str, ...]:
        return find_bedste(Udvalgsopgave(kandidater, {1: 4, 2: 6}, (Tilskud(2, 1, frozenset(temaer)),))).valgt

    assert (valgt(2), valgt(1, 2), valgt(3)) == (("B",), ("A", "B"), ())


def test_to_oeremaerkede_puljer_giver_ikke_tilsammen_mere_end_deres_tema_koster() -> None:
    kandidater = (
        Kandidat("A", 1, ((1, 5),), person=1, enhed=1, tema=1),
        Kandidat("B", 1, ((1, 2),), person=2, enhed=1, tema=2),
    )
    tilskud = tuple(Tilskud(fra, 1, frozenset({1})) for fra in (2, 3))

    assert find_bedste(Udvalgsopgave(kandidater, {1: 0, 2: 3, 3: 4}, tilskud)).valgt == ("A",)


def test_uden_faelles_graenser_deles_opgaven_og_svarene_laegges_sammen() -> None:
    kandidater = tuple(Kandidat(f"{i}{n}", 1 + n, ((i, 4),), person=1, enhed=i) for i in range(5) for n in range(4))
    opgave = Udvalgsopgave(kandidater, dict.fromkeys(range(5), 9))

    assert len(dele(opgave)) == 5
    assert find_bedste(opgave).valgt == tuple(f"{i}{n}" for i in range(5) for n in (2, 3))


def svaer_opgave() -> Udvalgsopgave:
    """Value follows price, and five pools are nearly alike: much work to prove."""
    kandidater = tuple(
        Kandidat(
            f"{i:03}",
            100 + (i * 7919) % 97,
            tuple((p, 100 + (i * 7919) % 97 + (i * p * 31) % 13) for p in range(5)),
            person=i,
            enhed=1,
        )
        for i in range(150)
    )
    return Udvalgsopgave(kandidater, {p: 7411 + p for p in range(5)})


def test_naar_tiden_gaar_siger_svaret_hvor_langt_der_hoejst_er_til_det_bedste() -> None:
    udvalg = find_bedste(svaer_opgave(), arbejde=0.2)

    assert not udvalg.bevist
    assert 0 < udvalg.afstand < udvalg.vaerdi // 50
    assert repr(find_bedste(svaer_opgave(), arbejde=0.2)) == repr(udvalg)


def test_den_der_stopper_soegningen_faar_ikke_et_halvt_svar() -> None:
    with pytest.raises(Afbrudt):
        find_bedste(svaer_opgave(), stop=lambda: True)


def test_en_soegning_i_gang_kan_stoppes() -> None:
    spurgt = iter([False, False])

    with pytest.raises(Afbrudt):
        find_bedste(svaer_opgave(), arbejde=600.0, stop=lambda: next(spurgt, True))


def test_uden_tid_til_et_eneste_udvalg_siges_det(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ansoegninger.prioritering.optimering.soegning._MINDSTE_ARBEJDE", 0.0)

    with pytest.raises(TidenGik):
        find_bedste(svaer_opgave(), arbejde=0.0)


@pytest.mark.parametrize(
    "ugyldig",
    [
        lambda: Udvalgsopgave((kandidat("A", -1, 1),), {1: 1}),
        lambda: Udvalgsopgave((kandidat("A", 1, -1),), {1: 1}),
        lambda: Udvalgsopgave((kandidat("A", 1, 1), kandidat("A", 2, 1)), {1: 1}),
        lambda: Udvalgsopgave((kandidat("A", 1, 1),), {2: 1}),
        lambda: Udvalgsopgave((), {1: 1, 2: 1, 3: 1}, (Tilskud(1, 2), Tilskud(2, 3))),
        lambda: Udvalgsopgave((kandidat("A", 1, 1),), {1: -1}),
    ],
)
def test_en_opgave_der_ikke_giver_mening_afvises(ugyldig: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        ugyldig()  # type: ignore[operator]
