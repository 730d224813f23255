"""The papers' content: sums added up by hand, sections in the municipality's order, and nothing about too few."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from django.core.exceptions import ImproperlyConfigured

from ansoegninger.papirer.beslutningspapir import beslutningspapir
from ansoegninger.papirer.grundlag import Adresser, Grundlag
from ansoegninger.papirer.indhold import Afsnit, Linje, Papir, Tabel, Talart, Underskrift, lav_tabel, til_json
from ansoegninger.papirer.raekkefoelge import Del, laes
from ansoegninger.papirer.udmoentning import udmoentning
from tests.ansoegninger.papirer.grundlag import grundlag, oenske

ORDEN = tuple(Del)
SKJULT = "vises ikke"


def tabel(papir: Papir, titel: str) -> Tabel:
    return next(b for s in papir.sektioner for b in s.blokke if isinstance(b, Tabel) and b.titel == titel)


def tal(papir: Papir, titel: str) -> dict[str, list[str]]:
    fundet = tabel(papir, titel)
    return {r.titel: [c.tekst.replace("\xa0", " ") for c in r.celler] for r in (*fundet.raekker, fundet.i_alt)}


def tekst(papir: Papir) -> str:
    return json.dumps(til_json(papir), ensure_ascii=False).replace("\xa0", " ")


def papir(felter: Grundlag | None = None, adresser: Adresser | None = None) -> Papir:
    return beslutningspapir(felter or grundlag(), adresser or Adresser(), ORDEN)


def test_en_sum_laegges_sammen_og_skrives_ikke_af() -> None:
    """The public table (kilder/004) prints 60.069 under 33.985 and 26.044."""
    linjer = [Linje("Socialsekretariat", (3_398_500,)), Linje("Sundhedssekretariat", (2_604_400,))]
    svar = lav_tabel("Besparelse", [("Beløb", Talart.KR)], linjer, foerste="Sekretariat", kilde="kilder/004")
    assert svar.i_alt.celler[0].tekst == "60.029\xa0kr."


def test_afdelingernes_tal_er_lagt_sammen_og_chefens_eget_oenske_kan_ikke_laeses() -> None:
    """One alone is covered by Voksenstøtte; Visitation's seven are shown."""
    assert tal(papir(), "Ønsker fordelt på afdelinger") == {
        "Voksenstøtte": [SKJULT] * 4,
        "Visitation": ["7", "7.000 kr.", "7", "7.000 kr."],
        "Center for Voksne": [SKJULT] * 4,
        "I alt": ["20", "26.777 kr.", "13", "13.000 kr."],
    }


def test_temaerne_staar_efter_nummer_og_de_uden_til_sidst() -> None:
    svar = tal(papir(), "Ønsker fordelt på strategiens temaer")
    assert list(svar) == ["1. Borgerens stemme", "3. Jura i praksis", "Uden tema", "I alt"]
    assert svar["3. Jura i praksis"] == ["7", "7.000 kr.", "7", "7.000 kr."]


def test_en_afdeling_der_er_skjult_kan_ikke_laeses_gennem_sin_ramme() -> None:
    assert tal(papir(), "Rammer for 2027") == {
        "Voksenstøtte 2027": ["10.000 kr.", SKJULT, SKJULT],
        "Visitation 2027": ["9.000 kr.", "7.000 kr.", "2.000 kr."],
        "Center for Voksne 2027": ["5.000 kr.", SKJULT, SKJULT],
        "I alt": ["24.000 kr.", "13.000 kr.", "11.000 kr."],
    }


def test_er_faa_uden_bevilling_skjules_det_der_er_oensket_og_ikke_det_der_er_bevilget() -> None:
    """Three of nine were not granted: grants are told, and who was not granted cannot be worked out."""
    oensker = tuple(oenske(nr, 1, bevilget=nr < 6) for nr in range(9)) + tuple(
        oenske(20 + nr, 2, bevilget=nr < 5) for nr in range(12)
    )
    uden_chef = grundlag(oensker=oensker, afdelinger=grundlag().afdelinger[:2])
    svar = tal(papir(uden_chef), "Ønsker fordelt på afdelinger")
    assert svar["Voksenstøtte"] == [SKJULT, SKJULT, "6", "6.000 kr."]
    assert svar["Visitation"] == [SKJULT, SKJULT, "5", "5.000 kr."]


def test_foer_beslutningen_staar_udkastet_og_en_linje_at_skrive_under_paa() -> None:
    felter = grundlag(besluttet_kl=None, besluttet_rolle="", frigivet_kl=None)
    felter = replace(felter, rammer=tuple(replace(r, disponeret_oere=0, personer=frozenset()) for r in felter.rammer))
    svar = papir(felter)
    assert svar.stand == "Til beslutning"
    assert tabel(svar, "Rammer for 2027").hoveder == ("Ramme", "Ramme", "Bundet", "I udkast", "Rest")
    assert tal(svar, "Rammer for 2027")["Visitation 2027"] == ["9.000 kr.", "0 kr.", "7.000 kr.", "2.000 kr."]
    assert tal(svar, "Rammer for 2027")["I alt"] == ["24.000 kr.", "0 kr.", "13.000 kr.", "11.000 kr."]
    assert "Udkastet bevilger 13 ønsker for 13.000 kr. Rammerne" in tekst(svar)
    assert svar.sektioner[-1].blokke == (
        Afsnit("Runden er ikke besluttet endnu."),
        Underskrift(("Dato", "Centerchef")),
    )


def test_uden_udkast_er_der_ingen_kolonner_om_det() -> None:
    oensker = tuple(replace(o, bevilget_oere=None, afgjort=False) for o in grundlag().oensker)
    svar = papir(grundlag(besluttet_kl=None, frigivet_kl=None, oensker=oensker))
    assert tabel(svar, "Ønsker fordelt på afdelinger").hoveder == ("Afdeling", "Ønsker", "Ønsket beløb")
    assert "Der er endnu intet udkast" in tekst(svar)
    assert "I udkast" not in tekst(svar)


def test_en_afdeling_der_ikke_har_laast_taelles_ikke_med() -> None:
    foerst, *resten = grundlag().afdelinger
    felter = grundlag(afdelinger=(foerst, *(replace(a, laast_kl=None) for a in resten)), besluttet_kl=None)
    svar = papir(felter)
    assert svar.stand == "Foreløbigt: ikke alle afdelinger har låst"
    assert "Visitation: ikke låst endnu." in tekst(svar)


def test_efter_beslutningen_staar_hvad_hvornaar_og_i_hvilken_rolle() -> None:
    svar = tekst(papir())
    assert "Runden blev besluttet 1. december 2026 kl. 10.30 i rollen centerchef. Bevilget blev 13 ønsker for" in svar
    assert "Voksenstøtte: orienteret 1. december 2026." in svar
    assert "Visitation: orienteret" not in svar


def test_afsnittene_kommer_i_kommunens_egen_raekkefoelge() -> None:
    omvendt = laes([del_.lower() for del_ in reversed(ORDEN)])
    svar = beslutningspapir(grundlag(), Adresser(), omvendt)
    titler = [s.titel for s in papir().sektioner]
    assert titler == ["Resumé", "Indstilling", "Sagsfremstilling", "Økonomi", "Proces", "Bilag", "Beslutning"]
    assert [s.titel for s in svar.sektioner] == titler[::-1]


@pytest.mark.parametrize("koder", [[], ["RESUME"], [*ORDEN, "RESUME"], [*ORDEN[:-1], "NOTER"]])
def test_et_afsnit_der_mangler_eller_staar_to_gange_standser_systemet(koder: list[str]) -> None:
    with pytest.raises(ImproperlyConfigured, match="PAPIRER_AFSNIT"):
        laes(koder)


def test_et_tal_foerer_til_sine_raekker_og_et_skjult_tal_ingen_steder() -> None:
    svar = tabel(papir(adresser=Adresser(oensker="/o/")), "Ønsker fordelt på afdelinger")
    assert [c.url for c in svar.raekker[1].celler] == ["/o/?afdeling=2"] * 2 + ["/o/?afdeling=2&bevilget=1"] * 2
    assert {c.url for c in svar.raekker[0].celler} == {""}
    assert [c.url for c in svar.i_alt.celler] == ["/o/"] * 2 + ["/o/?bevilget=1"] * 2


def test_en_leder_foelger_kun_sin_egen_afdelings_tal() -> None:
    adresser = Adresser(oensker="/o/", afdelinger=frozenset({2}))
    svar = papir(adresser=adresser)
    afdelinger, temaer = (
        tabel(svar, "Ønsker fordelt på afdelinger"),
        tabel(svar, "Ønsker fordelt på strategiens temaer"),
    )
    assert all(c.url for c in afdelinger.raekker[1].celler)
    assert {c.url for c in (*afdelinger.i_alt.celler, *temaer.raekker[1].celler, *temaer.i_alt.celler)} == {""}


def test_kilden_staar_under_hver_tabel() -> None:
    kilde = tabel(papir(), "Ønsker fordelt på afdelinger").kilde.replace("\xa0", " ")
    assert kilde == "Kilde: ønsker i runde P-2026-00001, låste afdelinger, hentet 1. december 2026 kl. 10.30."


def test_udmoentningen_siger_hvad_pengene_er_brugt_til_og_hvor_langt_kurserne_er() -> None:
    oensker = tuple(
        replace(o, fase="EVALUERING", type="DIPLOMMODUL") if o.afdeling_id == 2 else o for o in grundlag().oensker
    )
    svar = udmoentning(grundlag(oensker=oensker), Adresser(oensker="/o/"))
    assert tal(svar, "Bevillinger efter, hvor langt kurset er") == {
        "Planlagt": ["6", "6.000 kr."],
        "Gennemført": ["7", "7.000 kr."],
        "Ikke gennemført": ["0", "0 kr."],
        "I alt": ["13", "13.000 kr."],
    }
    assert tal(svar, "Bevillinger fordelt på kursustyper") == {
        "Diplommodul": ["7", "7.000 kr."],
        "Temadag": ["6", "6.000 kr."],
        "I alt": ["13", "13.000 kr."],
    }
    typer = tabel(svar, "Bevillinger fordelt på kursustyper")
    assert typer.raekker[0].celler[0].url == "/o/?type=DIPLOMMODUL&bevilget=1"
    assert "der er bevilget 13 kurser for 13.000 kr." in tekst(svar)


def test_er_bevillingerne_til_for_faa_staar_der_ingen_sum() -> None:
    faa = grundlag(oensker=tuple(oenske(nr, 1, bevilget=True) for nr in range(3)), rammer=())
    for svar in (tekst(udmoentning(faa, Adresser())), tekst(papir(faa))):
        assert "for få personer til, at tallene kan vises" in svar
        assert "3.000 kr." not in svar


def test_en_runde_uden_oensker_og_rammer_har_ogsaa_et_papir() -> None:
    tom = grundlag(oensker=(), rammer=(), afdelinger=(), besluttet_kl=None, frigivet_kl=None)
    assert "Ingen enhed i Center for Voksne har endnu låst" in tekst(papir(tom))
    assert "Der er ingen rammer for 2027." in tekst(papir(tom))
    assert "Der er ikke bevilget kurser." in tekst(udmoentning(tom, Adresser()))
