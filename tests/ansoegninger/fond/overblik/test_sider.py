"""The overview: each reader's own rows, the money, what closes soon, and the files with the same rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.ansoegning.queries import synlige
from ansoegninger.fond.overblik.lofter import personer
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import fondssager as fs
from tests.fabrikker.hold import DAG, FOER, Hold
from workflows.spor.models import Sporpost

pytestmark = [pytest.mark.side, pytest.mark.django_db]

Klient = Callable[[str], Client]


def hent(klient: Klient, navn: str, adresse: str = "fond:overblik", **data: Any) -> str:
    svar = klient(navn).get(reverse(adresse), data)
    assert svar.status_code == 200
    return re.sub(r"\s+", " ", svar.content.decode().replace("\xa0", " "))


def raekker(side: str) -> list[str]:
    """The case numbers of the table, in its order."""
    return re.findall(r'<tr role="row" id="raekke-(F-[\d-]+)"', side)


def kort(side: str) -> dict[str, str]:
    return dict(re.findall(r'kort-titel">([^<]+)</h2><p class="fond-beloeb">([^<]+)</p>', side))


def ark(klient: Klient, navn: str, **data: Any) -> dict[str, list[tuple[Any, ...]]]:
    svar = klient(navn).post(reverse("fond:overblik_regneark", query=data), {"formaal": "Opfølgning"})
    assert svar.status_code == 200
    bog = load_workbook(BytesIO(svar.content))
    return {side.title: list(side.values) for side in bog}


def numre_i_kalenderen(klient: Klient, navn: str) -> list[str]:
    fil = klient(navn).get(reverse("fond:kalender")).content.decode()
    return re.findall(r"SUMMARY:(F-[\d-]+):", fil)


@pytest.fixture
def sager(hold: Hold) -> dict[str, Fondsansoegning]:
    """Of Voksenstøtte: Mads', which the union representative has had, and Aya's, which the leader has."""
    mads = fs.erklaeret(hold)
    fs.goer(hold["mads"], mads, "opret", nummer="KF-4711", skete_dag=DAG - timedelta(days=35))
    return {"mads": mads, "aya": fs.soegt(hold, "aya")}


#: Who reads which of the two.
LAESER = {
    "mads": {"mads"},
    "aya": {"aya"},
    "lone": {"mads", "aya"},
    "carl": {"mads", "aya"},
    "rikke": {"mads", "aya"},
    "oscar": {"mads", "aya"},
    "tove": {"mads"},
    "per": set(),
    "ulla": set(),
    "kim": set(),
    "admin": set(),
}


@pytest.mark.parametrize("navn", LAESER)
def test_siden_arket_og_kalenderen_har_de_raekker_man_maa_laese_og_ingen_andre(
    klient: Klient, hold: Hold, sager: dict[str, Fondsansoegning], navn: str
) -> None:
    numre = {sager[ejer].sagsnummer for ejer in LAESER[navn]}
    assert set(synlige(hold.adgang(navn)).values_list("sagsnummer", flat=True)) == numre
    side = hent(klient, navn)
    assert set(raekker(side)) == numre
    assert {linje[0] for linje in ark(klient, navn)["Åbne ansøgninger"][1:]} == numre
    assert set(numre_i_kalenderen(klient, navn)) == numre
    assert ("Der er ingen ansøgninger endnu" in side) == (not numre)


def test_den_naermeste_frist_staar_foerst_med_ord(klient: Klient, sager: dict[str, Fondsansoegning]) -> None:
    side = hent(klient, "lone")
    assert raekker(side) == [sager["mads"].sagsnummer, sager["aya"].sagsnummer]
    assert 'Om 5 dage</span><span class="celle-under">Alle skal skrive under senest 6. oktober 2026' in side
    snart = side[side.index('id="snart"') : side.index('id="aabne"')]
    assert f"Mads Mørkeberg: {fs.FONDSKURSUS}" in snart
    assert "Om 5 dage" in snart
    assert "Aya" not in snart


def test_hvert_skridt_siger_hvem_der_har_det(klient: Klient, hold: Hold) -> None:
    fs.besvaret(hold)
    fs.oprettet(hold)
    side = hent(klient, "carl")
    assert (
        "Skriv under som ansøger; Skriv under som leder; Skriv under som tillidsrepræsentant"
        '<span class="celle-under">Hos medarbejder, leder, tillidsrepræsentant</span>' in side
    )
    assert "Kurset skal være slut" in side
    assert "Ingen frist" in side


def test_pengene_er_soegt_bevilget_og_udbetalt_og_det_arbejdspladsen_selv_betaler(klient: Klient, hold: Hold) -> None:
    fs.soegt(hold)  # 10.000 of 12.500, on its way
    fs.hos_fonden(hold)  # 10.000 of 12.500, applied for
    fs.besvaret(hold, udfald="NEDSAT", tilskud_oere=400_000)  # 10.000 applied for, 4.000 granted
    fs.besvaret(hold, udfald="AFSLAG")  # 10.000 applied for, nothing granted
    side = hent(klient, "carl")
    assert kort(side) == {
        "Ansøgt": "30.000 kr.",
        "Bevilget": "4.000 kr.",
        "Udbetalt": "0 kr.",
        "Forventet egenandel": "13.500 kr.",
    }
    assert "10.000 kr. er på vej." in side


def test_hvad_der_er_trukket_tilbage_eller_afmeldt_taeller_ikke_som_bevilget(klient: Klient, hold: Hold) -> None:
    from workflows.forloeb.fondsansoegning import Fondsansoegning as Forloebet
    from workflows.motor.doere import afbryd

    ansoegning = fs.besvaret(hold)
    assert kort(hent(klient, "lone"))["Bevilget"] == "10.000 kr."
    afbryd(
        afbrydelse=Forloebet.annuller,
        sag=ansoegning,
        adgang=hold.adgang("mads"),
        data={"begrundelse": ""},
        tidspunkt=fs.NU,
    )
    side = hent(klient, "lone")
    assert kort(side) == {"Ansøgt": "0 kr.", "Bevilget": "0 kr.", "Udbetalt": "0 kr.", "Forventet egenandel": "0 kr."}
    assert "Ingen ansøgninger er i gang" in side


def i_to_enheder(hold: Hold) -> tuple[Fondsansoegning, Fondsansoegning]:
    """Mads' of Voksenstøtte, with the fund in 2027 as all begin; and Ina's of Visitation, with her leader."""
    return fs.hos_fonden(hold), fs.soegt(hold, "ina", oenske=fs.anbefalet(hold, "ina", leder="per"))


def valg(side: str) -> list[str]:
    return re.findall(r'<option value="\d+"[^>]*>([^<]+)</option>', side)


def test_man_vaelger_en_enhed_og_et_aar(klient: Klient, hold: Hold) -> None:
    mads, ina = i_to_enheder(hold)
    begge = {mads.sagsnummer, ina.sagsnummer}
    visitation, boern = (str(hold.enhed[navn].pk) for navn in ("visitation", "boern"))
    side = hent(klient, "carl")
    assert set(raekker(side)) == begge
    # The centre gathers both, which "Alle" does already.
    assert valg(side) == ["Voksenstøtte", "Visitation", "2027"]
    assert raekker(hent(klient, "carl", enhed=visitation)) == [ina.sagsnummer]
    assert kort(hent(klient, "carl", enhed=visitation))["Ansøgt"] == "0 kr."
    assert kort(side)["Ansøgt"] == "10.000 kr."
    assert set(raekker(hent(klient, "carl", aar="2027"))) == begge
    # What one does not reach, and nonsense, is no choice: everything is shown, and nothing of others.
    for sludder in (boern, "x", "9" * 30):
        assert set(raekker(hent(klient, "carl", enhed=sludder, aar=sludder))) == begge


def test_den_der_naar_flere_centre_kan_vaelge_et_af_dem(klient: Klient, hold: Hold) -> None:
    mads, ina = i_to_enheder(hold)
    bo = fs.soegt(hold, "bo", oenske=fs.anbefalet(hold, "bo", leder="ulla"), start_dag=date(2026, 12, 1))
    Rolletildeling.objects.create(person=hold["oscar"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["kommune"], fra_dag=FOER)
    side = hent(klient, "oscar")
    assert set(raekker(side)) == {mads.sagsnummer, ina.sagsnummer, bo.sagsnummer}
    assert valg(side) == ["Center for Voksne", "Voksenstøtte", "Visitation", "Kanarieafdelingen", "2027", "2026"]
    centret = hent(klient, "oscar", enhed=hold.enhed["center"].pk)
    assert set(raekker(centret)) == {mads.sagsnummer, ina.sagsnummer}
    assert raekker(hent(klient, "oscar", aar="2026")) == [bo.sagsnummer]
    # Of one unit alone the money is told by year.
    assert "Penge pr. enhed" in side
    assert "Penge pr. år" in hent(klient, "oscar", enhed=hold.enhed["boern"].pk)


def test_arket_har_udvalget_summerne_og_tekst_som_tekst(klient: Klient, hold: Hold) -> None:
    mads, ina = i_to_enheder(hold)
    Fondsansoegning.objects.filter(pk=ina.pk).update(titel='=HYPERLINK("http://ond.test")')
    alt = ark(klient, "carl")
    linjer = {
        linje[0]: dict(zip(alt["Åbne ansøgninger"][0], linje, strict=True)) for linje in alt["Åbne ansøgninger"][1:]
    }
    assert linjer[ina.sagsnummer]["Uddannelse"] == '=HYPERLINK("http://ond.test")'
    svar = klient("carl").post(reverse("fond:overblik_regneark"), {"formaal": "Opfølgning"})
    typer = {c.data_type for raekke in load_workbook(BytesIO(svar.content))["Åbne ansøgninger"] for c in raekke}
    assert "f" not in typer
    mads_linje = linjer[mads.sagsnummer]
    assert mads_linje["Frist"].date() == date(2026, 10, 31)
    assert mads_linje["Hos"] == "medarbejder"
    assert (mads_linje["Udgift"], mads_linje["Ansøgt"], mads_linje["Egenandel"]) == (12_500, 10_000, 2_500)
    assert [(linje[0], linje[1], linje[3]) for linje in alt["Penge"][1:]] == [
        ("Voksenstøtte", 1, 10_000),
        ("Visitation", 1, 0),
        ("I alt", 2, 10_000),
    ]
    smalt = ark(klient, "carl", enhed=hold.enhed["visitation"].pk)
    assert [linje[0] for linje in smalt["Åbne ansøgninger"][1:]] == [ina.sagsnummer]
    assert ("Udvalg", "Visitation") in smalt["Om tallene"]


def test_den_der_tager_et_ark_ud_staar_i_sporet(klient: Klient, hold: Hold, sager: dict[str, Fondsansoegning]) -> None:
    ark(klient, "oscar", enhed=hold.enhed["voksen"].pk)
    post = Sporpost.objects.get(art="fond.udtraek")
    assert (post.aktoer, post.rolle, post.enhed_id) == (hold["oscar"], Rolle.OEKONOMI, hold.enhed["center"].pk)
    assert post.begrundelse == "Opfølgning"
    assert post.data["sager"] == [sager["mads"].sagsnummer, sager["aya"].sagsnummer]
    assert post.saetning == "tog 2 ansøgninger til kompetencefonden ud som regneark (udvalg: Voksenstøtte)"


def test_at_se_paa_siden_eller_hente_kalenderen_skriver_intet(
    klient: Klient, sager: dict[str, Fondsansoegning]
) -> None:
    foer = Sporpost.objects.count()
    hent(klient, "oscar")
    klient("oscar").get(reverse("fond:kalender"))
    hent(klient, "oscar", "fond:overblik_regneark")
    # Without a purpose the form comes back.
    svar = klient("oscar").post(reverse("fond:overblik_regneark", query={"aar": 2027}), {"formaal": " "})
    assert "Udvalg: 2027." in svar.content.decode()
    assert 'class="form-error-message"' in svar.content.decode()
    assert Sporpost.objects.count() == foer


def test_kalenderen_har_sagsnumre_og_frister_men_ingen_navne(
    klient: Klient, hold: Hold, sager: dict[str, Fondsansoegning]
) -> None:
    svar = klient("lone").get(reverse("fond:kalender"))
    assert svar["Content-Type"] == "text/calendar; charset=utf-8"
    fil = svar.content.replace(b"\r\n ", b"").decode()
    nummer = sager["mads"].sagsnummer
    assert f"SUMMARY:{nummer}: Alle skal skrive under\r\n" in fil
    assert f"UID:{nummer}-frist@kursussporet\r\nDTSTAMP:20261001T080000Z\r\nDTSTART;VALUE=DATE:20261006\r\n" in fil
    assert f"URL:http://testserver/sager/{nummer}/" in fil
    for person in hold.person.values():
        assert not any(navn in fil for navn in person.navn.split())
    assert "vejledning" not in fil


def test_lederen_ser_sine_egnes_loft_og_hvornaar_noget_kommer_tilbage(klient: Klient, hold: Hold) -> None:
    fs.besvaret(hold, udfald="NEDSAT", tilskud_oere=400_000)
    fs.hos_fonden(hold)
    fs.soegt(hold, "aya")
    side = hent(klient, "lone", "fond:lofter")
    fundne = re.findall(r"<tr role=\"row\" data-loft>(.*?)</tr>", side)
    assert len(fundne) == 2
    aya, mads = fundne
    assert "Aya Ærenlund" in aya
    assert "0 kr. af 30.000 kr." in aya
    assert "Mads Mørkeberg" in mads
    assert "14.000 kr. af 30.000 kr." in mads
    assert "16.000 kr." in mads
    assert "14.000 kr. den 1. oktober 2027" in mads


#: Whose caps each reads by name, of Mads' and Aya's.
LOFTLAESERE: dict[str, set[str]] = {
    "mads": {"mads"},
    "lone": {"mads", "aya"},
    "carl": {"mads", "aya"},
    "rikke": {"mads", "aya"},
    "oscar": set(),
    "tove": set(),
    "per": set(),
}


@pytest.mark.parametrize("navn", LOFTLAESERE)
def test_navnene_ved_loftet_ses_af_dem_der_afgoer_reviderer_og_personen_selv(
    klient: Klient, hold: Hold, sager: dict[str, Fondsansoegning], navn: str
) -> None:
    maa = {hold[ejer].navn for ejer in LOFTLAESERE[navn]}
    side = hent(klient, navn, "fond:lofter")
    assert {hold[ejer].navn for ejer in ("mads", "aya") if f'"celle-titel">{hold[ejer].navn}' in side} == maa
    assert {str(a.person) for a in personer(hold.adgang(navn))} == maa
    assert set(personer(hold.adgang(navn))) <= set(synlige(hold.adgang(navn)))


def test_oekonomi_ser_summen_uden_navne(klient: Klient, hold: Hold) -> None:
    fs.besvaret(hold)
    fs.soegt(hold, "aya")
    side = hent(klient, "oscar", "fond:lofter")
    assert (
        "2 medarbejdere i dine enheder har tilsammen brugt 10.000 kr. af lofterne. Der er 50.000 kr. tilbage." in side
    )
    assert "Mads" not in side
    assert "tilsammen brugt" not in hent(klient, "lone", "fond:lofter")
