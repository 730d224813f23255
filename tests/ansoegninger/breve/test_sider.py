"""The pages: who gets in, what a stranger is told, and what a file's headers say."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from ansoegninger.breve.models import Laesekvittering
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Indstilling
from ansoegninger.prioritering.services import saet_udkast
from tests.ansoegninger.breve.test_breve import ONDT, besluttet
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.motor.models import AabenOpgave

pytestmark = pytest.mark.side


def hent(client: Client, hold: Hold, navn: str, side: str, *argumenter: object):  # type: ignore[no-untyped-def]
    client.force_login(hold[navn])
    return client.get(reverse(side, args=argumenter))


@pytest.fixture
def oenske(hold: Hold) -> Oenske:
    return besluttet(hold, "AFSLAG", ONDT + " KANARIEORD")


@pytest.mark.parametrize("side", ["breve:brev", "breve:pdf"])
def test_brevet_laeses_af_netop_dem_der_maa_laese_sagen(client: Client, hold: Hold, oenske: Oenske, side: str) -> None:
    svar = {navn: hent(client, hold, navn, side, oenske.sagsnummer).status_code for navn in hold.person}
    assert {navn for navn, kode in svar.items() if kode == 200} == {"mads", "lone", "carl", "rikke"}
    assert {kode for kode in svar.values() if kode != 200} == {404}


def test_den_der_ikke_maa_laese_brevet_ser_intet_af_det(client: Client, hold: Hold, oenske: Oenske) -> None:
    for navn in ("per", "ulla", "bo", "admin", "kim"):
        svar = hent(client, hold, navn, "breve:brev", oenske.sagsnummer)
        assert "KANARIEORD" not in svar.content.decode()
        assert oenske.titel not in svar.content.decode()


def test_ond_tekst_er_tekst_paa_siden_og_i_mailen(client: Client, hold: Hold, oenske: Oenske) -> None:
    side = hent(client, hold, "mads", "breve:brev", oenske.sagsnummer).content.decode()
    assert "<script>alert" not in side
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;" in side
    assert ONDT in Besked.objects.get().tekst


def test_filen_hentes_under_sagens_navn_og_gemmes_ikke_paa_vejen(client: Client, hold: Hold, oenske: Oenske) -> None:
    svar = hent(client, hold, "mads", "breve:pdf", oenske.sagsnummer)
    assert svar["Content-Type"] == "application/pdf"
    assert svar["Content-Disposition"] == f'attachment; filename="tilbagemelding-{oenske.sagsnummer}.pdf"'
    assert svar["Cache-Control"] == "no-store, private"
    assert "KANARIEORD" in PdfReader(BytesIO(svar.content)).pages[0].extract_text()


def test_en_sag_uden_brev_har_ingen_brevside(client: Client, hold: Hold) -> None:
    oenske = sager.indsendt(hold, "mads")
    assert hent(client, hold, "mads", "breve:brev", oenske.sagsnummer).status_code == 404
    assert hent(client, hold, "mads", "breve:pdf", oenske.sagsnummer).status_code == 404


def test_et_tidligere_brev_kan_stadig_laeses_og_hentes(client: Client, hold: Hold) -> None:
    oenske = besluttet(hold, "VENTELISTE")
    sager.frigiv(oenske.beslutninger.get().runde)
    sager.goer(hold["mads"], oenske, "laes")
    runde = sager.runde(hold, aar=2028)
    sager.laas_alle(hold, runde)
    saet_udkast(
        runde=runde,
        oenske=oenske,
        udfald="BEVILGET",
        begrundelse="Nu er der penge.",
        adgang=hold.adgang("carl"),
        tidspunkt=NU,
    )
    sager.beslut(hold, runde)
    seneste = hent(client, hold, "mads", "breve:brev", oenske.sagsnummer).content.decode()
    assert "Nu er der penge." in seneste
    assert reverse("breve:tidligere", args=[oenske.sagsnummer, 1]) in seneste
    tidligere = hent(client, hold, "mads", "breve:tidligere", oenske.sagsnummer, 1).content.decode()
    assert "Dit ønske er på venteliste" in tidligere
    assert "Nu er der penge." not in tidligere
    assert hent(client, hold, "mads", "breve:tidligere_pdf", oenske.sagsnummer, 1)["Content-Disposition"].endswith(
        '-1.pdf"'
    )
    for nummer in (0, 3):
        assert hent(client, hold, "mads", "breve:tidligere", oenske.sagsnummer, nummer).status_code == 404


def test_medarbejderen_bekraefter_at_have_laest(client: Client, hold: Hold, oenske: Oenske) -> None:
    sager.frigiv(oenske.beslutninger.get().runde)
    opgave = AabenOpgave.objects.get(sagsnummer=oenske.sagsnummer, trin="laes")
    adresse = reverse("indbakke:opgave", args=[opgave.task_id])
    assert adresse in hent(client, hold, "mads", "breve:brev", oenske.sagsnummer).content.decode()
    assert adresse not in hent(client, hold, "lone", "breve:brev", oenske.sagsnummer).content.decode()
    side = hent(client, hold, "mads", "indbakke:opgave", opgave.task_id)
    assert "KANARIEORD" in side.content.decode()
    assert "Jeg har læst tilbagemeldingen" in side.content.decode()
    client.post(adresse, {"noegle": side.context["noegle"]})
    assert Laesekvittering.objects.get().brev.beslutning.oenske == oenske
    assert "Læst " in hent(client, hold, "mads", "breve:brev", oenske.sagsnummer).content.decode()


def test_lederen_ser_hvorfor_orienteringen_er_lukket_og_sender_den_naar_den_er_aaben(
    client: Client, hold: Hold, oenske: Oenske
) -> None:
    runde = oenske.beslutninger.get().runde
    sager.frigiv(runde)
    nummer = Indstilling.objects.get(runde=runde, enhed=hold.enhed["voksen"]).sagsnummer
    grund = "1 tilbagemelding er endnu ikke sendt. Orienteringen kan sendes, når alle har fået svar."
    assert grund in hent(client, hold, "lone", "breve:orienteringer").content.decode()
    assert grund in hent(client, hold, "lone", "breve:udkast", nummer).content.decode()
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=NU)
    opgave = AabenOpgave.objects.get(sagsnummer=nummer, trin="orienter")
    adresse = reverse("indbakke:opgave", args=[opgave.task_id])
    assert adresse in hent(client, hold, "lone", "breve:udkast", nummer).content.decode()
    side = hent(client, hold, "lone", "indbakke:opgave", opgave.task_id)
    assert "Orientering om prioriteringen for 2027" in side.content.decode()
    client.post(adresse, {"noegle": side.context["noegle"]})
    assert "Voksenstøtte, 2027" in hent(client, hold, "aya", "breve:orienteringer").content.decode()
    assert hent(client, hold, "aya", "breve:orientering", nummer).status_code == 200
    assert hent(client, hold, "aya", "breve:orientering_pdf", nummer)["Content-Type"] == "application/pdf"
    for navn in ("ina", "bo", "ulla", "admin"):
        assert hent(client, hold, navn, "breve:orientering", nummer).status_code == 404
        assert hent(client, hold, navn, "breve:orientering_pdf", nummer).status_code == 404


def test_udkastet_er_kun_lederens(client: Client, hold: Hold, oenske: Oenske) -> None:
    nummer = Indstilling.objects.get(runde=oenske.beslutninger.get().runde, enhed=hold.enhed["voksen"]).sagsnummer
    svar = {navn for navn in hold.person if hent(client, hold, navn, "breve:udkast", nummer).status_code == 200}
    assert svar == {"lone"}


@pytest.mark.parametrize("antal", [1, 3])
def test_listen_over_orienteringer_koster_lige_mange_opslag(
    client: Client, hold: Hold, antal: int, django_assert_max_num_queries
) -> None:
    from ansoegninger.breve.models import Orientering

    for aar in range(2027, 2027 + antal):
        indstilling = Indstilling.objects.get(runde=sager.runde(hold, aar=aar), enhed=hold.enhed["voksen"])
        Orientering.objects.create(indstilling=indstilling, indhold={}, frigivet_af=hold["lone"], frigivet_kl=NU)
    client.force_login(hold["mads"])
    with django_assert_max_num_queries(8) as opslag:
        side = client.get(reverse("breve:orienteringer"))
    assert side.content.count(b"data-orientering") == antal
    assert len(opslag) == 5
