"""The page of a case: where it is, whom it waits for, what has happened, and nothing for those who may not see it."""

from typing import Any
from uuid import uuid4
from xml.etree import ElementTree as ET

import pytest
from django.urls import reverse

from ansoegninger.oensker.models import Fase
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import Hold
from tests.workflows.indbakke.opslag import Som, tekst
from workflows.motor.sag import Sag


def adresse(sag: Sag, navn: str = "sag", *flere: str) -> str:
    return reverse(f"indbakke:{navn}", args=[sag.sagsnummer, *flere])


MAA_SE = {"mads", "lone", "carl", "rikke"}


@pytest.mark.parametrize("navn", sorted(MAA_SE | {"aya", "per", "bo", "admin"}))
def test_kun_den_der_maa_se_sagen_faar_at_vide_at_den_findes(hold: Hold, som: Som, navn: str) -> None:
    oenske = sager.indsendt(hold, "mads")
    for side in (adresse(oenske), adresse(oenske, "bpmn")):
        assert som(hold[navn]).get(side).status_code == (200 if navn in MAA_SE else 404)
    assert som(hold[navn]).get("/sager/K-1999-00001/").status_code == 404
    assert som(hold[navn]).get("/sager/Å-1999-00001/").status_code == 404


def test_siden_siger_hvem_sagen_venter_paa_hvad_og_hvornaar(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    siden = tekst(som(hold["mads"]).get(adresse(oenske)))
    assert (
        "Venter på Lone Lervad (leder) eller Signe Skovgren (stedfortræder for Lone Lervad) – vurder ønsket – "
        "senest 15. oktober 2026." in siden
    )
    sager.goer(hold["lone"], oenske, "vurder", **sager.VURDERING)
    assert "Venter på ledelsens årlige prioritering." in tekst(som(hold["mads"]).get(adresse(oenske)))


def test_lederens_eget_oenske_venter_paa_centerchefen(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "lone")
    siden = tekst(som(hold["lone"]).get(adresse(oenske)))
    assert "Venter på Carl Capion (centerchef) – vurder ønsket" in siden
    assert "Ingen afgør sin egen sag" in siden
    chefens = sager.indsendt(hold, "carl")
    assert "Venter på Sofie Søvang (sættechef)" in tekst(som(hold["carl"]).get(adresse(chefens)))


def test_din_opgave_er_kun_for_den_der_kan_goere_den(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    assert "Gå til opgaven" in tekst(som(hold["lone"]).get(adresse(oenske)))
    for navn in ("mads", "rikke"):
        siden = tekst(som(hold[navn]).get(adresse(oenske)))
        assert "Gå til opgaven" not in siden
        assert "er ikke din opgave" in siden


def test_den_der_har_sin_egen_opgave_hoerer_ikke_om_andres(hold: Hold, som: Som) -> None:
    """Two approve the same plan: "not your task" beside "your task" with the same title only confuses."""
    samtale = mussager.til_godkendelse(mussager.musrunde(hold, "voksen"), hold, "mads")
    siden = tekst(som(hold["lone"]).get(adresse(samtale)))
    assert siden.count("Gå til opgaven") == 1
    assert "er ikke din opgave" not in siden


def test_forloebet_er_saetninger_med_hvem_hvornaar_for_hvem_og_hvorfor(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    vurdering = sager.VURDERING | {"udfald": "RETUR", "begrundelse": "Hvilket modul mener du?"}
    sager.goer(hold["signe"], oenske, "vurder", **vurdering)
    svar = som(hold["mads"]).get(adresse(oenske))
    foerste, anden = svar.context["haendelser"]
    assert foerste["titel"] == "Mads Mørkeberg sendte ønsket om Den gode afgørelse"
    assert anden["titel"].startswith("Signe Skovgren vurderede ønsket: ")
    assert (anden["rolle"], anden["paa_vegne_af"]) == ("leder", "Lone Lervad")
    assert anden["begrundelse"] == "Hvilket modul mener du?"


def test_en_beslutning_laeses_foerst_af_medarbejderen_i_brevet(hold: Hold, som: Som) -> None:
    oenske = sager.vurderet(hold, "mads")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, oenske, "AFSLAG")
    sager.beslut(hold, runde)
    for navn in ("mads", "lone"):
        assert "traf beslutning" not in tekst(som(hold[navn]).get(adresse(oenske)))
    assert "traf beslutning" in tekst(som(hold["rikke"]).get(adresse(oenske)))
    sager.frigiv(runde)
    assert "traf beslutning om ønsket: afslag" in tekst(som(hold["mads"]).get(adresse(oenske)))


def test_diagrammet_er_dansk_uden_inline_stil_og_findes_som_tekst(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    svar = som(hold["mads"]).get(adresse(oenske))
    svg = str(svar.context["diagram"].svg)
    ET.fromstring(svg)
    assert "style" not in svg
    assert ">ja</text>" in svg
    assert ">yes</text>" not in svg
    tilstande = {led.titel: led.tilstand for led in svar.context["diagram"].trin}
    assert tilstande["Ønsket sendes"] == "udfoert"
    assert tilstande["Vurder ønsket"] == "aktuel"
    assert tilstande["Evaluér kurset"] == "kommende"
    assert "Sagen er nu ved: Vurder ønsket." in tekst(svar)


def test_et_trin_der_er_aabent_igen_vises_som_aabent(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    sager.goer(hold["lone"], oenske, "vurder", **sager.VURDERING | {"udfald": "RETUR", "begrundelse": "Hvornår?"})
    sager.goer(hold["mads"], oenske, "ret", svar="I marts.")
    tilstande = {led.titel: led.tilstand for led in som(hold["lone"]).get(adresse(oenske)).context["diagram"].trin}
    assert tilstande["Vurder ønsket"] == "aktuel"
    assert tilstande["Svar lederen"] == "udfoert"


def test_bpmn_kan_hentes_og_er_gyldig_xml_med_danske_navne(hold: Hold, som: Som) -> None:
    svar = som(hold["mads"]).get(adresse(sager.indsendt(hold, "mads"), "bpmn"))
    assert svar["Content-Disposition"] == 'attachment; filename="kursusoenske.bpmn"'
    rod = ET.fromstring(svar.content)
    navne = {element.get("name") for element in rod.iter()}
    assert {"Vurder ønsket", "ja", "nej", "Kursusønske"} <= navne
    assert "yes" not in navne


def test_man_kan_traekke_sit_oenske_efter_at_have_set_hvad_der_sker(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    mads, udvej = som(hold["mads"]), adresse(oenske, "afbryd", "traek")
    assert udvej in tekst(mads.get(adresse(oenske)))
    side = mads.get(udvej)
    assert "Det kan ikke fortrydes." in tekst(side)
    noegle = side.context["skjulte"][0]["vaerdi"]
    data = {"noegle": str(noegle), "begrundelse": "Jeg skifter job."}
    assert mads.post(udvej, data).url == adresse(oenske)
    # The same form once more is the same withdrawal.
    assert mads.post(udvej, data).url == adresse(oenske)
    oenske.refresh_from_db()
    assert oenske.fase == Fase.TRUKKET
    siden = tekst(mads.get(adresse(oenske)))
    assert "Sagen er slut. Den venter ikke på nogen." in siden
    assert "Andre muligheder" not in siden
    assert mads.get(udvej).status_code == 409
    assert som(hold["rikke"]).get(udvej).status_code == 403


def test_udvejen_er_lukket_med_grunden_for_andre_end_medarbejderen(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    lone = som(hold["lone"])
    assert "Kun den medarbejder, sagen handler om, kan gøre dette" in tekst(lone.get(adresse(oenske)))
    for svar in (
        lone.get(adresse(oenske, "afbryd", "traek")),
        lone.post(adresse(oenske, "afbryd", "traek"), {"noegle": str(uuid4()), "begrundelse": ""}),
    ):
        assert svar.status_code == 403
    assert som(hold["bo"]).get(adresse(oenske, "afbryd", "traek")).status_code == 404
    assert som(hold["mads"]).get(adresse(oenske, "afbryd", "findes_ikke")).status_code == 404
    oenske.refresh_from_db()
    assert oenske.fase == Fase.HOS_LEDER


def test_alle_slags_sager_har_en_side(hold: Hold, som: Som) -> None:
    runde = sager.runde(hold)
    carl = som(hold["carl"])
    assert carl.get(adresse(runde)).status_code == 200
    for indstilling in runde.indstillinger.all():
        assert carl.get(adresse(indstilling)).status_code == 200
    kladde = sager.kladde(hold, "mads")
    assert "Der er ikke sket noget endnu" in tekst(som(hold["mads"]).get(adresse(kladde)))
    assert som(hold["mads"]).get(adresse(kladde, "bpmn")).status_code == 404


def test_sagen_kan_laeses_for_hoejst_26_opslag(hold: Hold, som: Som, django_assert_max_num_queries: Any) -> None:
    oenske = sager.vurderet(hold, "mads")
    lone = som(hold["lone"])
    lone.get(adresse(oenske))
    with django_assert_max_num_queries(26):
        lone.get(adresse(oenske))
