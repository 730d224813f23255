"""A reason is the wish's own: not another's in other clothes, not a phrase, and long enough to say something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.breve.indhold import _OVERSKRIFT, _SVAR
from ansoegninger.prioritering import egen_begrundelse
from ansoegninger.prioritering.egen_begrundelse import MINDST_ORD, STANDARDSAETNINGER, Begrundelse, Fund, ikke_egne

GRUND = "Teamet har to, der kan rådgive om reglerne, og de er ikke brugt"
FOLK = ("Mads Mørkeberg", "Aya Ærenlund", "Åse Ågård")
KURSER = ("Den gode afgørelse", "Projektledelse", "Jura i praksis")


def begrundelse(nr: int, tekst: str, **andet: object) -> Begrundelse:
    return Begrundelse(f"K-{nr}", nr, tekst, (FOLK[nr % 3], KURSER[nr % 3]), **andet)  # type: ignore[arg-type]


#: Somebody else of the round, with a name and a course of their own.
ANDRES = begrundelse(2, "Kim har et oplæg klar til maj")


def test_to_der_siger_hver_sit_har_hver_sin() -> None:
    assert ikke_egne([begrundelse(0, GRUND), begrundelse(1, "Kim holder et oplæg om det for jer alle i maj")]) == {}


@pytest.mark.parametrize(
    "samme",
    [
        GRUND,
        GRUND.upper(),
        f"  {GRUND}!  ".replace(" ", "\n"),
        GRUND.replace("rådgive", "raadgive").replace(",", " –"),
        f"Aya: {GRUND}. Projektledelse, 2027.",
        f"{GRUND} (Mads', Ayas 2026-00012)",
    ],
)
def test_det_samme_skrevet_paa_en_anden_maade_er_det_samme(samme: str) -> None:
    fundne = ikke_egne([begrundelse(0, GRUND), begrundelse(1, samme), ANDRES])
    assert fundne == {"K-0": Fund(ens_med=("K-1",)), "K-1": Fund(ens_med=("K-0",))}


def test_et_afslag_maa_ikke_vaere_en_bevillings_ord_men_en_bevilling_maa_gerne() -> None:
    fundne = ikke_egne([begrundelse(0, GRUND, proeves=False), begrundelse(1, GRUND), begrundelse(2, "", proeves=True)])
    assert fundne == {"K-1": Fund(ens_med=("K-0",))}


@pytest.mark.parametrize("saetning", [*STANDARDSAETNINGER, *_SVAR.values()])
def test_brevets_egne_ord_og_de_saedvanlige_vendinger_er_ingen_begrundelse(saetning: str) -> None:
    if saetning == _SVAR["BEVILGET"]:  # type: ignore[index]
        pytest.skip("siges kun i et ja")
    kun = saetning.partition(".")[0] if saetning.startswith("Vi imødekommer") else saetning
    kun = kun.partition(":")[0]
    assert ikke_egne([begrundelse(0, kun)])["K-0"] in (Fund(standard=True), Fund(for_kort=True))


@pytest.mark.parametrize("overskrift", _OVERSKRIFT.values())
def test_brevets_overskrift_er_ingen_begrundelse(overskrift: str) -> None:
    assert "K-0" in ikke_egne([begrundelse(0, overskrift)])


def test_henvisningen_er_ingen_begrundelse() -> None:
    henvisning = "Kompetencestrategien, version 2, tema 3: Juridiske kompetencer. Rammen for Voksenstøtte i 2027."
    ens = begrundelse(0, henvisning.upper(), andet=(henvisning, ""))
    assert ikke_egne([ens]) == {"K-0": Fund(standard=True)}


@pytest.mark.parametrize(
    ("tekst", "for_kort"),
    [
        ("Nej.", True),
        ("Mads Mørkeberg, den gode afgørelse, 2027, 2028, 2029", True),
        ("Der er ikke plads", True),
        ("Kim holder oplæg om det", False),
        ("Vi sender Kim fra nabohuset", False),
    ],
)
def test_faerre_end_fem_ord_som_ikke_er_navne_eller_tal_er_for_lidt(tekst: str, for_kort: bool) -> None:
    assert MINDST_ORD == 5
    assert (ikke_egne([begrundelse(0, tekst)]) == {"K-0": Fund(for_kort=True)}) is for_kort


def test_en_anden_beslutters_ord_kan_ikke_laeses_ud_af_nogens_liste() -> None:
    chefens = begrundelse(0, GRUND, skjult=True)
    assert ikke_egne([chefens, begrundelse(1, GRUND)]) == {"K-0": Fund(ens_med=("K-1",))}


def test_der_er_en_at_naevne_ogsaa_naar_den_ene_er_laeserens_egen() -> None:
    """Of many, two of different people are named; one person's two wishes are still each other's."""
    alle = [replace(begrundelse(nr, GRUND), person_id=nr // 2) for nr in range(1, 9)]
    fundne = ikke_egne(alle)
    personer = {b.sagsnummer: b.person_id for b in alle}
    assert len(fundne) == 8
    assert all(
        len({personer[nr] for nr in fund.ens_med}) == 2 and nr not in fund.ens_med for nr, fund in fundne.items()
    )
    to_egne = [replace(begrundelse(nr, GRUND), person_id=1) for nr in (1, 2)]
    assert ikke_egne(to_egne) == {"K-1": Fund(ens_med=("K-2",)), "K-2": Fund(ens_med=("K-1",))}


ORD = st.sampled_from(
    ["vi", "har", "brug", "for", "kurset", "passer", "ikke", "jeres", "plan", "forår", "mødet", "æøå"]
)
FORSKEL: list[Callable[[str], str]] = [str.upper, str.lower, str.title, lambda o: f"{o},", lambda o: f"»{o}«!", str]
INDSKUD = st.sampled_from(["", *FOLK, *KURSER, "2027", "12.000", "Mads", "Ayas", "–", "\n"])


@given(
    ordene=st.lists(ORD, min_size=MINDST_ORD, max_size=12),
    valg=st.lists(st.tuples(st.sampled_from(FORSKEL), INDSKUD), min_size=12, max_size=12),
)
def test_navne_tegn_tal_og_store_bogstaver_goer_den_ikke_til_ens_egen(
    ordene: list[str], valg: list[tuple[Callable[[str], str], str]]
) -> None:
    lavet_om = " ".join(f"{foer} {skriv(o)}" for o, (skriv, foer) in zip(ordene, valg, strict=False))
    fundne = ikke_egne([begrundelse(0, " ".join(ordene)), begrundelse(1, lavet_om), ANDRES])
    assert fundne.keys() == {"K-0", "K-1"}


@given(tekster=st.lists(st.text(max_size=40), max_size=12), froe=st.randoms(use_true_random=False))
def test_svaret_er_det_samme_i_enhver_raekkefoelge(tekster: list[str], froe: object) -> None:
    alle = [begrundelse(nr, tekst) for nr, tekst in enumerate(tekster)]
    blandet = list(alle)
    froe.shuffle(blandet)  # type: ignore[attr-defined]
    assert ikke_egne(blandet) == ikke_egne(alle)


def test_ti_tusind_oensker_laeses_een_gang_hver(monkeypatch: pytest.MonkeyPatch) -> None:
    """Linear: each text and each name is folded once, whatever the others say."""
    kald, fold = [0], egen_begrundelse.fold

    def taeller(tekst: str) -> str:
        kald[0] += 1
        return fold(tekst)

    monkeypatch.setattr(egen_begrundelse, "fold", taeller)
    bogstaver = str.maketrans("0123456789", "abcdefghij")
    alle = [begrundelse(nr, f"{GRUND} {str(nr // 2).translate(bogstaver)}") for nr in range(10_000)]
    assert len(ikke_egne(alle)) == 10_000
    # Besides the texts: the phrases, the six names once for all, and two for the length of each.
    assert kald[0] <= 3 * 10_000 + 100
