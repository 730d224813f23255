"""What the relaxed problem says is true whatever its prices are; good prices only make it say more."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from ansoegninger.prioritering.optimering import lempelse
from ansoegninger.prioritering.optimering.bedste import find_bedste
from ansoegninger.prioritering.optimering.krav import krav
from ansoegninger.prioritering.optimering.lempelse import SKALA, lemp, regn
from ansoegninger.prioritering.optimering.udvalgsopgave import Kandidat, Udvalgsopgave
from tests.ansoegninger.prioritering.optimering import raa_kraft
from tests.ansoegninger.prioritering.optimering.opgaver import opgaver
from tests.bench.optimering import opdigt


def _vaerdier(opgave: Udvalgsopgave) -> dict[int, int]:
    return {i: k.vaerdi for i, k in enumerate(opgave.kandidater)}


def _lofter(opgave: Udvalgsopgave) -> dict[int, int]:
    return {n: opgave.puljer[t.fra] for n, t in enumerate(opgave.tilskud)}


@settings(max_examples=150)
@given(opgaver(hoejst=6), st.data())
def test_uanset_priserne_har_intet_lovligt_udvalg_flere_point_end_loftet(
    opgave: Udvalgsopgave, data: st.DataObject
) -> None:
    raekker = [lempelse._raekke(k) for k in krav(opgave)]
    pris = st.integers(-(SKALA >> 3), SKALA >> 3)
    priser = data.draw(st.lists(pris, min_size=len(raekker), max_size=len(raekker)))

    fundet = regn(_vaerdier(opgave), _lofter(opgave), raekker, priser)

    for udvalg in raa_kraft.alle(opgave):
        if not raa_kraft.holder(opgave, udvalg):
            continue
        valgt = {k.sagsnummer for k in udvalg}
        vaerdi = sum(k.vaerdi for k in udvalg)
        vendte = {i for i, k in enumerate(opgave.kandidater) if (k.sagsnummer in valgt) != (fundet.over[i] > 0)}
        assert vaerdi <= fundet.graense
        assert vendte <= fundet.kan_vendes(vaerdi)


def test_loftet_er_taet_paa_det_bedste_og_de_fleste_kan_holdes_fast() -> None:
    opgave = opdigt(300, 3, regler=True)

    fundet = lemp(_vaerdier(opgave), _lofter(opgave), krav(opgave))

    assert fundet is not None
    # 156,818 is proved by the whole search.
    assert 156_818 <= fundet.graense < 156_818 * 1.002
    assert len(fundet.kan_vendes(156_818)) < 150


def test_den_der_er_vaek_paa_to_kurser_samme_dag_er_kun_vaek_een_gang() -> None:
    dagen = (date(2027, 3, 1), date(2027, 3, 1))
    kandidater = tuple(
        Kandidat(nummer, 1, ((1, 1),), person=person, enhed=1, periode=dagen)
        for nummer, person in (("A", 1), ("B", 1), ("C", 2))
    )
    opgave = Udvalgsopgave(kandidater, {1: 9}, hoejst_vaek={1: 1})

    fundet = lemp(_vaerdier(opgave), {}, krav(opgave))

    assert find_bedste(opgave, kerne=0).valgt == ("A", "B")
    assert fundet is not None
    assert fundet.graense >= 2


def test_kan_graenserne_ikke_holdes_siger_lempelsen_intet() -> None:
    kandidat = Kandidat("A", 1, ((1, 5),), person=1, enhed=1)
    umulig = Udvalgsopgave((kandidat,), {1: 4}, mindst_pr_enhed={1: 1})

    assert lemp(_vaerdier(umulig), {}, krav(umulig)) is None
