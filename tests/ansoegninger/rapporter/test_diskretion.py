"""What nobody can find out from a report, however much they subtract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ansoegninger.rapporter.diskretion import ForFaa, skjul
from ansoegninger.rapporter.efterspoergsel import Katalogkursus, Oensket, efterspoergsel
from ansoegninger.rapporter.fordeling import Afgjort, Fordeling, Tabel, Tal, fordel
from ansoegninger.rapporter.grupper import Ansat
from tests.ansoegninger.rapporter.verden import RUNDENS_DAG, ansat, oensker

#: Attribute -> its values; few of each, so that groups are small and overlap.
TRAEK: dict[str, list[Any]] = {
    "afdeling": ["Nord", "Syd", "Vest"],
    "stilling": ["jurist", "sagsbehandler", "visitator"],
    "overenskomst": ["DS", "HK", "FOA"],
    "timer_pr_uge": [Decimal(12), Decimal(28), Decimal(37)],
    "niveau": ["", "C", "B"],
}


@st.composite
def byer(traek: st.DrawFn) -> tuple[list[Ansat], list[Afgjort]]:
    """A centre of up to forty people, lopsided, with up to three wishes each."""
    folk, svar, nummer = [], [], 0
    for nr in range(traek(st.integers(5, 40))):
        # The first value twice as often: real centres have a large group and a tail.
        valgt = {navn: traek(st.sampled_from([v[0], *v])) for navn, v in TRAEK.items()}
        folk.append(ansat(nr, afdelingens_sti=valgt["afdeling"], er_ansat=traek(st.integers(0, 9)) > 0, **valgt))
        for bevilget in traek(st.lists(st.booleans(), max_size=3)):
            nummer += 1
            svar.append(Afgjort(nummer, nr, bevilget, nummer * 100 if bevilget else 0))
    return folk, svar


def lav(by: tuple[list[Ansat], list[Afgjort]]) -> Fordeling | None:
    try:
        return fordel(*by, RUNDENS_DAG)
    except ForFaa:
        return None


def personer(afgjorte: Sequence[Afgjort]) -> int:
    return len({a.person_id for a in afgjorte})


def maengder(fordeling: Fordeling, *, kroner: bool = False) -> Iterator[tuple[Afgjort, ...]]:
    """Every set of wishes that the report gives numbers of."""
    for tabel in fordeling.tabeller:
        for raekke in (*tabel.raekker, *([tabel.rest] if tabel.rest else []), tabel.i_alt):
            if not kroner:
                yield raekke.tal.afgjorte
            elif raekke.kroner:
                yield tuple(a for a in raekke.tal.afgjorte if a.bevilget)


@given(by=byer())
@settings(max_examples=60)
def test_en_gruppe_der_vises_er_paa_fem_eller_flere(by: tuple[list[Ansat], list[Afgjort]]) -> None:
    for tabel in ((fundet := lav(by)) and fundet.tabeller) or ():
        for raekke in tabel.raekker:
            assert raekke.tal.ansatte >= 5
            assert raekke.tal.personer == 0 or raekke.tal.personer >= 5
            assert not raekke.kroner or raekke.tal.med_bevilling == 0 or raekke.tal.med_bevilling >= 5


@given(by=byer())
@settings(max_examples=60)
def test_intet_skjult_tal_kan_regnes_ud_af_sin_tabel(by: tuple[list[Ansat], list[Afgjort]]) -> None:
    """An attacker who knows even that each hidden group has a wish finds more than one answer for each of them."""
    for tabel in ((fundet := lav(by)) and fundet.tabeller) or ():
        skjult = _skjulte_tal(tabel)
        if skjult and tabel.raekker:
            assert personer(skjult.afgjorte) >= 5
            assert len(_muligheder(len(tabel.skjulte), skjult.oensker, skjult.bevilget)) > 1


def _skjulte_tal(tabel: Tabel) -> Tal | None:
    """What subtraction gives: the total without what is shown."""
    vist = {a for raekke in tabel.raekker for a in raekke.tal.afgjorte}
    resten = tuple(a for a in tabel.i_alt.tal.afgjorte if a not in vist)
    ansatte = tabel.i_alt.tal.ansatte - sum(r.tal.ansatte for r in tabel.raekker)
    return Tal(ansatte, resten) if resten else None


def _muligheder(grupper: int, oensker: int, bevilget: int) -> set[tuple[int, int]]:
    """The (wishes, granted) that one of so many groups may have, when together they have these."""
    andre = grupper - 1
    return {
        (d, g)
        for d, g in product(range(1, oensker + 1), range(bevilget + 1))
        if g <= d and andre <= oensker - d and bevilget - g <= oensker - d and (andre or (d, g) == (oensker, bevilget))
    }


@given(by=byer())
@settings(max_examples=60)
def test_to_tal_der_vises_skiller_sig_aldrig_med_faa_personer(by: tuple[list[Ansat], list[Afgjort]]) -> None:
    """Also across the tables: "socialrådgivere" and "overenskomst med DS" may be the same people but for one."""
    if (fundet := lav(by)) is None:
        return
    for kroner in (False, True):
        vist = [set(m) for m in maengder(fundet, kroner=kroner)]
        for stor, lille in product(vist, vist):
            if lille < stor:
                assert personer(list(stor - lille)) >= 5 or (kroner and not lille)


@given(by=byer())
@settings(max_examples=60)
def test_kroner_for_faa_kan_heller_ikke_regnes_ud(by: tuple[list[Ansat], list[Afgjort]]) -> None:
    for tabel in ((fundet := lav(by)) and fundet.tabeller) or ():
        raekker = [*tabel.raekker, *([tabel.rest] if tabel.rest else [])]
        uden = [a for r in raekker if not r.kroner for a in r.tal.afgjorte if a.bevilget]
        if uden and tabel.i_alt.kroner and any(r.kroner for r in raekker):
            assert personer(uden) >= 5
            assert len([r for r in raekker if not r.kroner]) > 1


def test_er_kun_een_gruppe_lille_skjules_den_naestmindste_ogsaa() -> None:
    folk = [ansat(nr) for nr in range(12)]
    folk += [ansat(nr, afdeling="Visitation", afdelingens_sti="0002") for nr in range(12, 19)]
    folk += [ansat(nr, afdeling="Myndighed", afdelingens_sti="0003") for nr in range(19, 22)]
    svar = [*oensker(range(12), bevilget=6), *oensker(range(12, 19), bevilget=3), *oensker(range(19, 22), bevilget=1)]
    tabel = fordel(folk, svar, RUNDENS_DAG).tabeller[0]
    assert [r.navn for r in tabel.raekker] == ["Voksenstøtte"]
    assert [(s.navn, s.faa) for s in tabel.skjulte] == [("Visitation", False), ("Myndighed", True)]
    assert tabel.rest is not None
    assert (tabel.rest.tal.oensker, tabel.rest.tal.bevilget) == (10, 4)


def test_smaa_grupper_med_samme_svar_skjuler_flere_til_svarene_er_blandede() -> None:
    """Five refusals in two hidden groups would say that each of the five was refused."""
    folk = [ansat(nr) for nr in range(12)]
    folk += [ansat(nr, afdeling="Visitation", afdelingens_sti="0002") for nr in range(12, 15)]
    folk += [ansat(nr, afdeling="Myndighed", afdelingens_sti="0003") for nr in range(15, 17)]
    svar = [*oensker(range(12), bevilget=6), *oensker(range(12, 17), bevilget=0)]
    # Employed, but without a wish: otherwise both are small for that reason alone.
    folk += [ansat(100 + nr, afdeling="Visitation", afdelingens_sti="0002") for nr in range(5)]
    tabel = fordel(folk, svar, RUNDENS_DAG).tabeller[0]
    assert tabel.raekker == ()
    assert tabel.rest is None


def test_to_tabeller_kan_ikke_traekkes_fra_hinanden() -> None:
    """Twelve socialrådgivere, and thirteen on their agreement: the difference would be one jurist."""
    stillinger = ["socialrådgiver"] * 12 + ["jurist"] + ["sagsbehandler"] * 12 + ["pædagog"] * 2 + ["ergoterapeut"] * 2
    folk = [ansat(nr, stilling=s, overenskomst="DS" if nr < 13 else "HK") for nr, s in enumerate(stillinger)]
    svar = [Afgjort(nr, nr, nr % 2 == 0, 1000) for nr in range(len(folk))]
    tabeller = {t.dimension.kode: t for t in fordel(folk, svar, RUNDENS_DAG).tabeller}
    assert [r.navn for r in tabeller["stilling"].raekker] == ["Sagsbehandler", "Socialrådgiver"]
    assert tabeller["overenskomst"].raekker == ()


def test_en_lille_enhed_uden_oensker_tager_ingen_afdeling_med_sig() -> None:
    folk = [*(ansat(nr) for nr in range(12)), ansat(99, afdeling="Centret", afdelingens_sti="0000")]
    tabel = fordel(folk, oensker(range(12), bevilget=6), RUNDENS_DAG).tabeller[0]
    assert [r.navn for r in tabel.raekker] == ["Voksenstøtte"]
    assert [s.navn for s in tabel.skjulte] == ["Centret"]
    assert tabel.rest is None


def test_af_under_fem_gives_der_ingen_tal() -> None:
    with pytest.raises(ForFaa):
        fordel([ansat(nr) for nr in range(20)], oensker(range(4), bevilget=2), RUNDENS_DAG)
    with pytest.raises(ForFaa):
        efterspoergsel([Oensket(nr, nr, 1, False, "x", "Andet") for nr in range(4)], [], {})


def test_det_der_holder_ingen_skjules_sidst() -> None:
    grupper = {"tom": 0, "lille": 2, "mellem": 6, "stor": 9}
    skjulte = skjul(grupper, alene=lambda n: n != 2, samlet=lambda rest: sum(rest) >= 5, stoerrelse=lambda n: n)
    assert skjulte == {"lille", "mellem"}


# --- Demand ----------------------------------------------------------------------------------------------------------

OENSKER = st.lists(
    st.tuples(
        st.integers(1, 14),
        st.sampled_from([0, 1, 1, 2, 3]),
        st.booleans(),
        st.sampled_from(["Supervision for Mads", "Jura", "Jura", "jura ", "I kataloget"]),
        st.sampled_from(["Temadag", "Webinar"]),
    ),
    max_size=40,
)


@given(raekker=OENSKER)
@settings(max_examples=60)
def test_hvad_faa_oensker_kan_ikke_findes(raekker: list[tuple[int, int, bool, str, str]]) -> None:
    oensket = [Oensket(nr, *raekke) for nr, raekke in enumerate(raekker)]
    katalog = [Katalogkursus("I kataloget", 1)]
    try:
        fundet = efterspoergsel(oensket, katalog, {1: "Et", 2: "To", 3: "Tre"})
    except ForFaa:
        return

    def hvem(*, tema: int | None = None, titel: str = "") -> int:
        return len(
            {
                o.person_id
                for o in oensket
                if (tema is None or o.tema == tema) and (not titel or " ".join(o.titel.split()).casefold() == titel)
            }
        )

    navne = {"Et": 1, "To": 2, "Tre": 3, "Uden tema": 0}
    skjult = [t for t in fundet.temaer if t.oensker is None]
    for tema in fundet.temaer:
        if tema.oensker:
            assert hvem(tema=navne[tema.tema]) >= 5
    if skjult and len(skjult) < len(fundet.temaer):
        i_skjulte = {o.person_id for o in oensket if o.tema in {navne[t.tema] for t in skjult}}
        assert (len(skjult) > 1 and len(i_skjulte) >= 5) or not fundet.rest
    for savnet in fundet.savnet:
        assert savnet.personer >= 5
        assert not savnet.er_titel or hvem(titel=savnet.navn.strip().casefold()) >= 5
    if hvem(titel="supervision for mads") < 5:
        assert "Mads" not in repr(fundet.savnet)
