"""The figures of a pool from outside: they add up to the ledger, and nobody can be read out of them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansoegninger.papirer.arkiv import af_data, aftryk, til_data
from ansoegninger.papirer.grundlag import Adresser, Rammetal
from ansoegninger.papirer.indhold import IKKE_VIST, Papir, Sektion, Tabel, Underskrift
from ansoegninger.papirer.puljer.grundlag import Emne, Omraade, Post, Puljetal, Sagt
from ansoegninger.papirer.puljer.papir import FOR_FAA, rapport, resume
from ansoegninger.papirer.puljer.tabeller import (
    ANDRE_KURSER,
    IKKE_FORDELT,
    UDEN_EMNE,
    UDEN_SAG,
    VIDERE,
    emnetabel,
    kursustabel,
    omraadetabel,
    skjul_sammen,
    statustabel,
)
from ansoegninger.papirer.tabeller import rammetabel
from tests.ansoegninger.papirer.grundlag import grundlag

KL = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)


def post(person: int, *, disponeret: int = 0, forbrugt: int = 0, **felter: Any) -> Post:
    return replace(
        Post(f"K-{person}", 0, disponeret, forbrugt, person=person, enhed_sti="00010001", tema=3, fase="TILMELDING"),
        **felter,
    )


def pulje(*poster: Post, **felter: Any) -> Puljetal:
    standard = Puljetal(
        pk=1,
        navn="Aftalen",
        aar=2027,
        enhed="Center for Voksne",
        giver="Byrådet",
        formaal="Bedre afgørelser",
        midler_oere=100_000_000,
        fordelbart_oere=100_000_000,
        poster=poster,
        omraader=(
            Omraade(1, "Centret", 10_000_000, ("00010001",)),
            Omraade(2, "Myndighed", 60_000_000, ("000100010001", "000100010002")),
        ),
        emner=(Emne(1, "Jura", 3), Emne(2, "Samtaler")),
    )
    return replace(standard, **felter)


def tal(tabel: Tabel | None) -> dict[str, list[str]]:
    assert tabel is not None
    alle = (*tabel.raekker, tabel.i_alt)
    return {r.titel: [re.sub(r"\s*kr\.|\.", "", c.tekst.replace("\xa0", " ")) for c in r.celler] for r in alle}


SEKS = [post(nr, forbrugt=1_000_00, enhed_sti="0001000100020005") for nr in range(6)]


def test_den_naermeste_enhed_afgoer_omraadet_og_tabellen_er_hele_puljen() -> None:
    i_centret = [post(nr, forbrugt=2_000_00, enhed_sti="00010001") for nr in range(10, 15)]
    udenfor = [post(nr, forbrugt=500_00, enhed_sti="00010009") for nr in range(20, 25)]
    assert tal(omraadetabel(pulje(*SEKS, *i_centret, *udenfor))) == {
        "Centret": ["100000", "5", "10000", "90000"],
        "Myndighed": ["600000", "6", "6000", "594000"],
        IKKE_FORDELT: ["300000", "5", "2500", "297500"],
        "I alt": ["1000000", "16", "18500", "981500"],
    }


def test_det_der_er_overfoert_er_en_raekke_saa_resten_stemmer() -> None:
    givet = pulje(midler_oere=70_000_000, omraader=())
    assert tal(omraadetabel(givet)) == {
        "Hele puljen": ["1000000", "0", "0", "1000000"],
        VIDERE: ["-300000", "0", "0", "-300000"],
        "I alt": ["700000", "0", "0", "700000"],
    }


def test_valget_gaar_foran_temaet_og_resten_er_uden_emne() -> None:
    uden = [post(nr, forbrugt=300_00, tema=1) for nr in range(30, 35)]
    valg = {p.sagsnummer: 2 for p in SEKS[:5]}
    ny = [post(nr, forbrugt=100_00) for nr in range(40, 45)]
    assert tal(emnetabel(pulje(*SEKS[:5], *uden, *ny, valg=valg))) == {
        "Jura": ["5", "500"],
        "Samtaler": ["5", "5000"],
        UDEN_EMNE: ["5", "1500"],
        "I alt": ["15", "7000"],
    }
    assert emnetabel(pulje(emner=())) is None


def test_et_kursus_naevnes_kun_med_fem_deltagere() -> None:
    faa = [post(nr, forbrugt=100_00, kursus="Sjælden") for nr in range(50, 54)]
    egne = [post(nr, forbrugt=100_00) for nr in range(60, 62)]
    alle = pulje(*(replace(p, kursus="Retssikkerhed") for p in SEKS), *faa, *egne, Post("", 900_00, 0, 0))
    assert tal(kursustabel(alle)) == {
        "Retssikkerhed": ["6", "6000"],
        ANDRE_KURSER: ["6", "600"],
        UDEN_SAG: ["0", "900"],
        "I alt": ["12", "7500"],
    }
    assert kursustabel(pulje(Post("", 900_00, 0, 0))) is None


def test_status_siger_hvad_der_er_disponeret_og_forbrugt() -> None:
    bevilget = [post(nr, disponeret=100_00) for nr in range(5)]
    evalueret = [post(nr, forbrugt=90_00, fase="AFSLUTTET") for nr in range(10, 16)]
    tabel = tal(statustabel(pulje(*bevilget, *evalueret)))
    assert tabel["Bevilget"] == ["5", "0", "500", "0"]
    assert tabel["Evalueret"] == ["6", "0", "0", "540"]
    assert tabel["I alt"] == ["11", "0", "500", "540"]


def test_faa_disponerede_skjuler_hele_opdelingen_for_ellers_kan_de_regnes_ud() -> None:
    en = [post(1, disponeret=100_00)]
    evalueret = [post(nr, forbrugt=90_00, fase="AFSLUTTET") for nr in range(10, 16)]
    tabel = tal(statustabel(pulje(*en, *evalueret)))
    assert tabel == {
        "Bevilget": [IKKE_VIST] * 2,
        "Tilmeldt": ["0", "0"],
        "Gennemført": ["0", "0"],
        "Evalueret": [IKKE_VIST] * 2,
        "I alt": ["7", "640"],
    }


@given(st.lists(st.frozensets(st.integers(0, 12), max_size=9), min_size=5, max_size=5), st.data())
def test_ingen_kolonnes_skjulte_raekker_er_om_faa(alle: list[frozenset[int]], data: st.DataObject) -> None:
    """Whatever the columns: where they may stand beside each other, what is hidden is nobody or enough in each."""
    dele = [[frozenset(data.draw(st.sets(st.sampled_from(sorted(g))))) if g else g for g in alle] for _ in range(2)]
    skjulte, kan_deles = skjul_sammen([alle, *dele])
    for kolonne in (alle, *dele):
        vist = [g for nr, g in enumerate(kolonne) if nr not in skjulte]
        assert not any(0 < len(g) < 5 for g in vist)
        if kan_deles:
            samlet = frozenset().union(*(kolonne[nr] for nr in skjulte))
            assert not 0 < len(samlet) < 5


def test_en_raekke_mere_skjules_naar_det_redder_opdelingen() -> None:
    """The first row's three are covered by the second in one column, but nobody of the second is in the other."""
    alle = [frozenset({1, 2, 3}), frozenset(range(10, 15)), frozenset(range(20, 26))]
    assert skjul_sammen([alle]) == (frozenset({0, 1}), True)
    assert skjul_sammen([alle, [alle[0], frozenset(), alle[2]]]) == (frozenset({0, 1, 2}), True)
    assert skjul_sammen([alle, [alle[0], frozenset(), frozenset()]]) == (frozenset({0, 1}), False)


def test_en_pulje_til_fire_fortaeller_kun_hvad_der_er_givet() -> None:
    fire = pulje(*SEKS[:4])
    ord_ = str(til_data(rapport(fire, kommune="Fjordby", hentet_kl=KL)))
    assert FOR_FAA in resume(fire)
    for hemmeligt in ("4.000", "1.000 ", "996.000"):
        assert hemmeligt not in ord_.replace("\xa0", " ")
    assert tal(omraadetabel(fire))["I alt"] == ["1000000", IKKE_VIST, IKKE_VIST, IKKE_VIST]


def test_en_pulje_der_fortaelles_for_sig_skjuler_ingen_afdeling() -> None:
    """Visitation is about two; the pool's own section tells the pool, so somebody else must cover for Visitation."""
    rammer = (
        Rammetal(11, "Voksenstøtte 2027", 1_000_000, 600_000, frozenset(range(9))),
        Rammetal(12, "Visitation 2027", 900_000, 700_000, frozenset({20, 21})),
        Rammetal(13, "Puljen 2027", 500_000, 400_000, frozenset(range(30, 36))),
    )
    uden = replace(grundlag(), oensker=(), rammer=rammer)
    med = replace(uden, rammer=(*rammer[:2], replace(rammer[2], har_afsnit=True)))

    def skjulte(hvad: Any) -> set[str]:
        return {r.titel for r in rammetabel(hvad, Adresser()).raekker if r.celler[1].tekst == IKKE_VIST}

    assert skjulte(uden) == {"Visitation 2027", "Puljen 2027"}
    assert skjulte(med) == {"Visitation 2027", "Voksenstøtte 2027"}
    faa = replace(med, rammer=(*rammer[:2], replace(rammer[2], har_afsnit=True, personer=frozenset({30, 31, 32}))))
    assert skjulte(faa) == {"Visitation 2027", "Puljen 2027"}


def test_et_papir_laeses_igen_som_det_var_og_aftrykket_er_af_det_der_staar() -> None:
    papir = rapport(pulje(*SEKS), kommune="Fjordby", hentet_kl=KL, tekst="Det går godt.\n\nVi fortsætter.")
    med = replace(papir, sektioner=(*papir.sektioner, Sektion("Navne", (Underskrift(("Dato",)),))))
    assert af_data(til_data(med)) == med
    senere: Papir = replace(papir, hentet_kl=datetime(2027, 1, 1, tzinfo=UTC))
    assert aftryk(senere) == aftryk(papir) != aftryk(med)
    with pytest.raises(ValueError, match="Ukendt form"):
        af_data(til_data(papir) | {"form": 2})


def test_det_seneste_der_er_sagt_vises_kun_hvor_der_bedes_om_det() -> None:
    sagt = pulje(*SEKS, sagt=(Sagt("Udvalget", KL, "Halvvejs."),))

    def titler(**felter: Any) -> list[str]:
        return [s.titel for s in rapport(sagt, kommune="Fjordby", hentet_kl=KL, **felter).sektioner]

    assert "Status" not in titler()
    assert "Halvvejs." in str(rapport(sagt, kommune="Fjordby", hentet_kl=KL, vis_sagt=True))
    assert "Halvvejs." not in str(rapport(sagt, kommune="Fjordby", hentet_kl=KL, tekst="Færdige."))


def test_hver_tabel_er_summen_af_posterne_hvor_intet_er_skjult() -> None:
    alle = pulje(*SEKS, *(post(nr, disponeret=33_00) for nr in range(20, 27)), Post("", 5_00, 0, 0))
    for tabel in (omraadetabel(alle), emnetabel(alle), kursustabel(alle)):
        brugt = tal(tabel)["I alt"][2 if tabel is not None and "Tildelt" in tabel.hoveder else 1]
        assert brugt == str(alle.brugt_oere // 100)
    reserveret, disponeret, forbrugt = (int(x) for x in tal(statustabel(alle))["I alt"][1:])
    assert reserveret + disponeret + forbrugt == alle.brugt_oere // 100
