"""The pages and files: who reads which paper when, and that every figure leads to exactly its rows."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from ansoegninger.papirer.queries import laes
from ansoegninger.prioritering.models import Prioriteringsrunde, Rundefase
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.conftest import Klient
from tests.fabrikker import sager
from tests.fabrikker.hold import FOER, NU, Hold

SIDER = ("beslutning", "udmoentning", "oensker")


@pytest.fixture
def oekonomi(hold: Hold) -> None:
    """Signe follows the centre's money."""
    Rolletildeling.objects.create(person=hold["signe"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=FOER)


def _ansat(hold: Hold, navn: str) -> str:
    person = Bruger.objects.create_user(navn, f"{navn.title()} Efternavn", email=f"{navn}@fjordby.example")
    Ansaettelse.objects.create(
        person=person,
        enhed=hold.enhed["voksen"],
        stilling="socialrådgiver",
        overenskomst="DS",
        timer_pr_uge=37,
        fra_dag=FOER,
    )
    hold.person[navn] = person
    return navn


def besluttes(hold: Hold, antal: int = 2) -> Prioriteringsrunde:
    """A round to be decided: so many wishes in Voksenstøtte, granted in draft, and the chief's own."""
    folk = [_ansat(hold, f"ansat{nr}") for nr in range(antal)]
    oensker = [sager.vurderet(hold, navn) for navn in folk]
    eget = sager.vurderet(hold, "carl", "sofie")
    runde = sager.runde(hold, rammer={"voksen": 20_000_000, "visitation": 5_000_000, "center": 5_000_000})
    sager.laas_alle(hold, runde)
    for oenske in oensker:
        sager.udkast(hold, runde, oenske)
    sager.udkast(hold, runde, eget, "BEVILGET", af="sofie")
    return runde


def _frigivet(hold: Hold, runde: Prioriteringsrunde) -> None:
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    assert runde.fase == Rundefase.AFSLUTTET


def _svar(klient: Klient, hold: Hold, runde: Prioriteringsrunde, side: str) -> dict[str, int]:
    adresse = reverse(f"papirer:{side}", args=[runde.sagsnummer])
    koder = {navn: klient(navn).get(adresse).status_code for navn in hold.person}
    return {navn: kode for navn, kode in koder.items() if kode != 404}


@pytest.mark.usefixtures("oekonomi")
def test_foer_alle_har_faaet_svar_laeses_papiret_kun_af_dem_der_foelger_beslutningen(
    klient: Klient, hold: Hold
) -> None:
    runde = besluttes(hold)
    lukket = {"lone": 403, "per": 403, "sofie": 403}
    assert _svar(klient, hold, runde, "beslutning") == {"carl": 200, "rikke": 200, "signe": 200, **lukket}
    assert _svar(klient, hold, runde, "oensker") == {"carl": 200, "rikke": 200, "signe": 403, **lukket}
    assert set(_svar(klient, hold, runde, "udmoentning").values()) == {403}
    side = klient("lone").get(reverse("papirer:beslutning", args=[runde.sagsnummer])).content.decode()
    assert "Du kan læse beslutningspapiret, når runden er besluttet, og alle har fået deres tilbagemelding" in side


@pytest.mark.usefixtures("oekonomi")
def test_bagefter_laeser_lederne_og_koordinatoren_med_og_medarbejderen_aldrig(klient: Klient, hold: Hold) -> None:
    runde = besluttes(hold)
    _frigivet(hold, runde)
    alle = dict.fromkeys(("carl", "rikke", "signe", "lone", "per"), 200)
    assert _svar(klient, hold, runde, "beslutning") == {**alle, "sofie": 403, "kim": 403}
    assert _svar(klient, hold, runde, "udmoentning") == {**alle, "sofie": 403, "kim": 200}
    assert _svar(klient, hold, runde, "oensker") == {**alle, "signe": 403, "sofie": 403, "kim": 403}
    assert klient("mads").get(reverse("papirer:liste")).status_code == 403


def test_hvert_tal_foerer_til_netop_de_oensker_det_taeller(klient: Klient, hold: Hold) -> None:
    """Six were granted in Voksenstøtte; the chief is alone, and so what is shown is the total of all seven."""
    runde = besluttes(hold, 6)
    _frigivet(hold, runde)
    chef = klient("carl")
    side = chef.get(reverse("papirer:beslutning", args=[runde.sagsnummer])).content.decode()
    tal = re.findall(r'<a href="([^"]+/oensker/[^"]*)">(\d+)</a>', side)
    assert tal
    for adresse, antal in tal:
        assert chef.get(adresse.replace("&amp;", "&")).content.count(b"data-oenske") == int(antal)


@pytest.mark.parametrize("besluttet", [False, True])
def test_beloebene_bag_en_sum_er_summen_ogsaa_for_et_hold(klient: Klient, hold: Hold, besluttet: bool) -> None:
    """Six of Voksenstøtte share a team's price; the chief, whose own outcome is not shown before, wishes nothing."""
    oensker = [sager.vurderet(hold, _ansat(hold, f"ansat{nr}")) for nr in range(6)]
    runde = sager.runde(hold, rammer={"voksen": 20_000_000})
    sager.kursushold(hold, runde, oensker, pris_oere=2_000_001)
    sager.laas_alle(hold, runde)
    for oenske in oensker:
        sager.udkast(hold, runde, oenske)
    if besluttet:
        _frigivet(hold, runde)
    rikke = klient("rikke")
    side = rikke.get(reverse("papirer:beslutning", args=[runde.sagsnummer])).content.decode()
    bag, sum_ = re.findall(r'<a href="([^"]+bevilget[^"]*)">([\d.,]+)\xa0kr\.</a>', side)[-1]
    raekker = re.findall(r">([\d.,]+)\xa0kr\.<", rikke.get(bag.replace("&amp;", "&")).content.decode())
    assert len(raekker) == 6
    assert laes_kroner(sum_) == sum(laes_kroner(tal) for tal in raekker)


def laes_kroner(tekst: str) -> int:
    hele, _, oere = tekst.replace(".", "").partition(",")
    return int(hele) * 100 + int(oere or 0)


def test_chefen_ser_ikke_sit_eget_udfald_bag_et_tal_foer_brevet(klient: Klient, hold: Hold) -> None:
    runde = besluttes(hold, 2)
    adresse = reverse("papirer:oensker", args=[runde.sagsnummer])
    chef = klient("carl")
    assert chef.get(adresse).content.count(b"data-oenske") == 3
    assert chef.get(adresse, {"bevilget": 1}).content.count(b"data-oenske") == 2
    _frigivet(hold, runde)
    assert chef.get(adresse, {"bevilget": 1}).content.count(b"data-oenske") == 3


def test_et_udvalg_kan_afgraenses_og_vroevl_forbigaas(klient: Klient, hold: Hold) -> None:
    runde = besluttes(hold, 2)
    _frigivet(hold, runde)

    def fundet(**valg: object) -> int:
        svar = klient("rikke").get(reverse("papirer:oensker", args=[runde.sagsnummer]), valg)
        return svar.content.count(b"data-oenske")

    assert fundet(afdeling=hold.enhed["center"].pk) == 1
    assert fundet(tema=0, type="FAGSPECIFIKT_KURSUS", stand="planlagt") == 3
    assert fundet(tema=3) == fundet(type="TEMADAG") == fundet(stand="gennemfoert") == 0
    assert fundet(afdeling="x", tema="-1", type="x", stand="x", bevilget="x") == 3


def test_lederen_ser_kun_sin_egen_afdelings_oensker_bag_tallene(klient: Klient, hold: Hold) -> None:
    runde = besluttes(hold, 2)
    _frigivet(hold, runde)
    adresse = reverse("papirer:oensker", args=[runde.sagsnummer])
    assert klient("lone").get(adresse).content.count(b"data-oenske") == 2
    assert klient("per").get(adresse).content.count(b"data-oenske") == 0


def test_pdf_er_dansk_maerket_og_har_tallene_uden_navne(klient: Klient, hold: Hold) -> None:
    runde = besluttes(hold, 6)
    svar = klient("carl").get(reverse("papirer:beslutning_pdf", args=[runde.sagsnummer]))
    assert svar["Content-Type"] == "application/pdf"
    assert svar["Content-Disposition"] == f'attachment; filename="beslutningspapir-{runde.sagsnummer}.pdf"'
    assert svar["Cache-Control"] == "no-store, private"
    fil = PdfReader(BytesIO(svar.content))
    rod: Any = fil.trailer["/Root"]
    assert str(rod["/Lang"]).startswith("da")
    assert rod["/MarkInfo"]["/Marked"]
    assert fil.metadata is not None
    assert fil.metadata.title == "Beslutningspapir: prioritering af kurser 2027, Center for Voksne"
    tekst = " ".join("".join(side.extract_text() for side in fil.pages).replace("\xa0", " ").split())
    assert "7 ønsker for 84.000 kr." in tekst
    assert "Kilde: ønsker i runde P-2026-00001, låste afdelinger, hentet 1. oktober 2026 kl. 10.00." in tekst
    assert not any(person.navn in tekst for person in hold.person.values())


def test_word_har_rigtige_overskrifter_og_tabelhoveder_paa_dansk(klient: Klient, hold: Hold) -> None:
    runde = besluttes(hold, 6)
    _frigivet(hold, runde)
    svar = klient("kim").get(reverse("papirer:udmoentning_docx", args=[runde.sagsnummer]))
    assert svar["Content-Disposition"].endswith(f'"udmoentning-2027-{runde.sagsnummer}.docx"')
    dokument = Document(BytesIO(svar.content))
    om = dokument.core_properties
    assert (om.title, om.language, om.author, om.comments) == (
        "Orientering om udmøntning af midler til kompetenceudvikling 2027",
        "da-DK",
        "Fjordby Kommune",
        "",
    )
    stile: Any = dokument.styles.element
    assert {s.get(qn("w:val")) for s in stile.iter(qn("w:lang"))} == {"da-DK"}
    overskrifter = [a.text for a in dokument.paragraphs if a.style and a.style.name == "Heading 2"]
    assert overskrifter == ["Resumé", "Midlerne", "Temaer", "Kursustyper", "Hvor langt er kurserne?"]
    assert [t._tbl.tr_lst[0].trPr.find(qn("w:tblHeader")) is not None for t in dokument.tables] == [True] * 4
    sidste = [[c.text.replace("\xa0", " ") for c in raekke.cells] for raekke in dokument.tables[-1].rows]
    assert sidste[0] == ["Status", "Bevillinger", "Beløb"]
    assert sidste[-1] == ["I alt", "7", "84.000 kr."]
    alt = " ".join(a.text for a in dokument.paragraphs)
    assert not any(person.navn in alt for person in hold.person.values())


@pytest.mark.parametrize("side", SIDER)
def test_en_ukendt_runde_findes_ikke(klient: Klient, side: str, hold: Hold) -> None:
    assert klient("carl").get(reverse(f"papirer:{side}", args=["P-2026-99999"])).status_code == 404


def test_rundens_side_foerer_til_papiret_og_listen_siger_hvorfor_noget_er_lukket(klient: Klient, hold: Hold) -> None:
    chef = klient("carl")
    assert "Der er ingen papirer at vise" in chef.get(reverse("papirer:liste")).content.decode()
    runde = besluttes(hold)
    nummer = [runde.sagsnummer]
    assert reverse("papirer:beslutning", args=nummer) in _side(chef, "prioritering:runde", nummer)
    assert "Udmøntningen kan læses, når runden er besluttet" in _side(chef, "papirer:liste")
    assert reverse("papirer:beslutning", args=nummer) not in _side(klient("lone"), "prioritering:runde", nummer)
    _frigivet(hold, runde)
    for navn in ("carl", "lone"):
        assert reverse("papirer:udmoentning", args=nummer) in _side(klient(navn), "prioritering:runde", nummer)
        assert reverse("papirer:udmoentning", args=nummer) in _side(klient(navn), "papirer:liste")


def _side(browser: Client, navn: str, argumenter: Any = ()) -> str:
    return browser.get(reverse(navn, args=argumenter)).content.decode()


def test_papiret_koster_det_samme_hvor_mange_oensker_der_end_er(hold: Hold) -> None:
    koster = {}
    runde = besluttes(hold, 1)
    sager.beslut(hold, runde)
    runde = _med_center(runde)
    with CaptureQueriesContext(connection) as opslag:
        laes(runde, kommune="Fjordby Kommune", tidspunkt=NU)
    koster[1] = len(opslag)
    for nr in range(3):
        sager.vurderet(hold, _ansat(hold, f"ny{nr}"))
    naeste = sager.runde(hold, aar=2028)
    sager.laas_alle(hold, naeste)
    naeste = _med_center(naeste)
    with CaptureQueriesContext(connection) as opslag:
        assert len(laes(naeste, kommune="Fjordby Kommune", tidspunkt=NU).grundlag.oensker) == 3
    koster[3] = len(opslag)
    # What is drafted also asks for the prices of teams.
    assert koster == {1: 6, 3: 7}


def _med_center(runde: Prioriteringsrunde) -> Prioriteringsrunde:
    return Prioriteringsrunde.objects.select_related("enhed").get(pk=runde.pk)
