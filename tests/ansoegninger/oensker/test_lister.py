"""My wishes, and the department's: what stands there, and that more rows do not cost more."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ansoegninger.oensker.models import Fase
from tests.ansoegninger.conftest import Klient
from tests.ansoegninger.oensker.alle_faser import besluttet, i_alle_faser, retur
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold

pytestmark = pytest.mark.django_db
MINE, AFDELING = "/oensker/", "/oensker/afdeling/"
LOFT = 8


def opslag(browser: Client, side: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as fanget:
        assert browser.get(side).status_code == 200
    return len(fanget)


def titler(svar: object) -> list[str]:
    return [o.titel for o in svar.context["side"]]  # type: ignore[attr-defined]


def test_en_tom_liste_siger_hvad_man_kan_goere(klient: Klient) -> None:
    side = klient("mads").get(MINE).content.decode()
    assert "Du har ingen ønsker endnu" in side
    assert reverse("oensker:ny") in side


def test_mine_oensker_staar_som_kladder_i_gang_og_afsluttede(hold: Hold, klient: Klient) -> None:
    i_alle_faser(hold)
    sager.indsendt(hold, "aya", titel="Ayas ønske")
    svar = klient("mads").get(MINE)
    antal = {gruppe: len(svar.context[gruppe]) for gruppe in ("kladder", "i_gang", "faerdige")}
    assert antal == {"kladder": 1, "i_gang": 11, "faerdige": 5}
    assert "Ayas ønske" not in svar.content.decode()


def test_kortet_siger_naeste_skridt_i_ord_med_frist(hold: Hold, klient: Klient) -> None:
    retur(hold)
    kort = klient("mads").get(MINE).context["i_gang"][0]
    assert kort["naeste"] == "Svar på det, lederen spørger om, senest 15.\N{NO-BREAK SPACE}oktober 2026."
    assert kort["badge"]["tekst"] == Fase.RETUR.label


def test_en_ukendt_pris_vises_ikke_som_nul(hold: Hold, klient: Klient) -> None:
    sager.indsendt(hold, "mads", kursusgebyr_oere=0, pris_kendt=False)
    kort = klient("mads").get(MINE).context["i_gang"][0]
    assert (kort["beloeb_oere"], kort["fakta"]) == (None, ["Pris ikke oplyst"])
    assert "ikke oplyst" in klient("lone").get(AFDELING).content.decode()


@pytest.mark.parametrize(
    ("navn", "side"), [("mads", MINE), ("lone", AFDELING), ("carl", AFDELING), ("rikke", AFDELING)]
)
def test_listerne_koster_lige_meget_for_een_og_for_tre(hold: Hold, klient: Klient, navn: str, side: str) -> None:
    browser = klient(navn)
    sager.indsendt(hold, "mads")
    sager.kladde(hold, "mads")
    browser.get(side)
    een = opslag(browser, side)
    for person in ("mads", "aya"):
        sager.indsendt(hold, person)
        sager.vurderet(hold, person)
    sager.kladde(hold, "mads")
    assert opslag(browser, side) == een
    assert een <= LOFT


def test_afdelingen_viser_ingen_kladder_og_kun_det_man_maa_se(hold: Hold, klient: Klient) -> None:
    sager.kladde(hold, "lone", titel="Lones kladde")
    sager.indsendt(hold, "mads", titel="Mads' ønske")
    sager.indsendt(hold, "ina", titel="Inas ønske")
    assert titler(klient("lone").get(AFDELING)) == ["Mads' ønske"]
    assert sorted(titler(klient("carl").get(AFDELING))) == ["Inas ønske", "Mads' ønske"]
    assert titler(klient("aya").get(AFDELING)) == []


@pytest.mark.parametrize(
    ("valg", "fundet"),
    [
        ({"soeg": "aya jura"}, ["Jura"]),
        ({"soeg": "nordlys"}, []),
        ({"fase": "RETUR"}, ["Kursus retur"]),
        ({"tema": "3"}, ["Jura"]),
        ({"aar": "2026"}, ["Jura", "Kursus retur"]),
        ({"sorter": "kursus"}, ["Jura", "Kursus retur"]),
        ({"sorter": "-kursus"}, ["Kursus retur", "Jura"]),
        ({"sorter": "-pris"}, ["Jura", "Kursus retur"]),
        ({"sorter": "drop table"}, ["Jura", "Kursus retur"]),
    ],
)
def test_soegning_filtre_og_orden(hold: Hold, klient: Klient, valg: dict[str, str], fundet: list[str]) -> None:
    retur_ = retur(hold)
    type(retur_).objects.filter(pk=retur_.pk).update(titel="Kursus retur")
    tema = hold.strategi.temaer.get(nummer=3)
    sager.indsendt(hold, "aya", titel="Jura", tema=tema, kursusgebyr_oere=9_000_000)
    assert titler(klient("lone").get(AFDELING, valg)) == fundet


@pytest.mark.parametrize("soegt", ["økonomi", "ØKONOMI", "ærenlund", "ÆRENLUND økonomi"])
def test_afdelingens_soegning_kender_store_og_smaa_danske_bogstaver(hold: Hold, klient: Klient, soegt: str) -> None:
    sager.indsendt(hold, "mads", titel="Projektledelse")
    sager.indsendt(hold, "aya", titel="Økonomi for alle")
    assert titler(klient("lone").get(AFDELING, {"soeg": soegt})) == ["Økonomi for alle"]


@pytest.mark.parametrize("vaerdi", ["\x00", "x" * 500, "9" * 30, "KLADDE", "-1"])
def test_vroevl_i_filtrene_giver_en_side_og_ikke_en_fejl(hold: Hold, klient: Klient, vaerdi: str) -> None:
    sager.indsendt(hold, "mads")
    for felt in ("soeg", "fase", "tema", "enhed", "aar", "sorter", "side"):
        assert klient("lone").get(AFDELING, {felt: vaerdi}).status_code == 200


def test_der_er_25_paa_en_side(hold: Hold, klient: Klient) -> None:
    for nr in range(26):
        sager.indsendt(hold, "mads", titel=f"Ønske {nr:02}")
    browser = klient("lone")
    assert len(titler(browser.get(AFDELING))) == 25
    assert len(titler(browser.get(AFDELING, {"side": 2}))) == 1
    assert "Viser <strong>1–25</strong> af" in browser.get(AFDELING).content.decode()


def test_bevilgede_oensker_staar_ogsaa_hos_lederen(hold: Hold, klient: Klient) -> None:
    besluttet(hold, "BEVILGET")
    assert titler(klient("lone").get(AFDELING)) == ["Kursus 0"]
