"""The frame of every page: who, in which role, and the menu that follows the role."""

from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse

from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold
from tests.workflows.indbakke.opslag import Som
from workflows.indbakke.kontekst import skal
from workflows.indbakke.menu import MENU, menu

pytestmark = pytest.mark.side


def titler(client: Client) -> list[str]:
    return [punkt["titel"] for punkt in client.get(reverse("indbakke:forside")).context["skal"]["menu"]]


def test_enhver_side_i_menuen_findes() -> None:
    for punkt in MENU:
        reverse(punkt.navn)


@pytest.mark.parametrize("rolle", list(Rolle))
def test_hver_rolle_har_en_forside_og_hoejst_ni_punkter_paa_linjen(rolle: Rolle) -> None:
    punkter = menu(rolle, "/", 0)
    assert punkter[0]["titel"] == "Forside"
    assert len([punkt for punkt in punkter if not punkt["i_bunden"]]) <= 9


@pytest.mark.parametrize(
    ("sti", "titel"),
    [
        ("/", "Forside"),
        ("/prioritering/P-2026-00001/", "Prioritering"),
        ("/breve/runde/P-2026-00001/", "Prioritering"),
        ("/venteliste/P-2026-00001/", "Prioritering"),
        ("/breve/orienteringer/", "Orienteringer"),
        ("/tilgaengelighed/", None),
    ],
)
def test_menuen_siger_hvor_man_er(sti: str, titel: str | None) -> None:
    assert [p["titel"] for p in menu(Rolle.CENTERCHEF, sti, 0) if p["aktiv"]] == ([titel] if titel else [])


def test_det_sjaeldne_staar_i_sidefoden_og_telefonens_menu_men_ikke_paa_linjen(hold: Hold, som: Som) -> None:
    html = som(hold["lone"]).get("/").content.decode()
    antal = {titel: html.count(f">{titel}<") for titel in ("Orienteringer", "Evalueringer", "Stedfortrædere")}
    assert antal == {"Orienteringer": 3, "Evalueringer": 2, "Stedfortrædere": 2}
    assert som(hold["admin"]).get("/").content.decode().count("><span>Stedfortrædere</span>") == 2


def test_menuen_foelger_rollen_og_den_kan_skiftes(hold: Hold, som: Som) -> None:
    lone = som(hold["lone"])
    assert "Ønsker i afdelingen" in titler(lone)
    assert "Min MUS" not in titler(lone)
    lone.post(reverse("roller:skift_rolle"), {"rolle": "MEDARBEJDER", "retur": "/"})
    assert "Min MUS" in titler(lone)
    assert "Ønsker i afdelingen" not in titler(lone)


@pytest.mark.parametrize(
    ("navn", "rolle"),
    [
        ("mads", "MEDARBEJDER"),
        ("lone", "LEDER"),
        ("carl", "CENTERCHEF"),
        ("rikke", "REVISOR"),
        ("admin", "SYSTEMADMIN"),
    ],
)
def test_man_begynder_i_sin_egen_tungeste_rolle(hold: Hold, som: Som, navn: str, rolle: str) -> None:
    hold.stedfortraeder("mads", "lone", Rolle.LEDER, "voksen")
    assert som(hold[navn]).get("/").context["skal"]["rolle"] == rolle


def test_en_rolle_man_ikke_laengere_har_gaelder_ikke(hold: Hold, som: Som) -> None:
    mads = som(hold["mads"])
    session = mads.session
    session["rolle"] = "CENTERCHEF"
    session.save()
    assert mads.get("/").context["skal"]["rolle"] == "MEDARBEJDER"


def test_den_der_kun_er_stedfortraeder_faar_det_at_vide(hold: Hold, som: Som) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    roller = som(hold["signe"]).get("/").context["skal"]["roller"]
    assert [rolle["navn"] for rolle in roller] == ["Medarbejder", "Leder (stedfortræder)"]


def test_menuen_siger_hvor_mange_opgaver_der_venter_i_rollen(hold: Hold, som: Som) -> None:
    sager.indsendt(hold, "mads")
    sager.indsendt(hold, "aya")
    rammen = som(hold["lone"]).get("/").context["skal"]
    assert rammen["antal_opgaver"] == 2
    assert [(p["titel"], p["antal"]) for p in rammen["menu"] if p["antal"]] == [("Opgaver", 2)]


def test_kun_den_side_man_staar_paa_er_markeret(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    task = som(hold["lone"]).get(reverse("indbakke:opgaver")).context["raekker"][0]["id"]
    for adresse in (reverse("indbakke:opgaver"), reverse("indbakke:opgave", args=[task])):
        punkter = som(hold["lone"]).get(adresse).context["skal"]["menu"]
        assert [punkt["titel"] for punkt in punkter if punkt["aktiv"]] == ["Opgaver"]
    sagen = som(hold["lone"]).get(reverse("indbakke:sag", args=[oenske.sagsnummer]))
    assert [p["titel"] for p in sagen.context["skal"]["menu"] if p["aktiv"]] == ["Sager"]


def test_rammen_taaler_en_side_uden_bruger_og_uden_middleware(rf: RequestFactory, client: Client, db: None) -> None:
    rammen: Any = skal(rf.get("/"))["skal"]
    assert rammen["person"] is None
    assert "menu" not in rammen
    assert client.get(reverse("tilgaengelighed")).status_code == 200
    assert "<h1>" in render_to_string("fejl/500.html", request=rf.get("/"))
