"""The pages of MUS, asked for as each of the people would."""

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ansoegninger.mus.models import Fase, Forberedelse, MusRunde, MusSamtale, Plangodkendelse, Udviklingsmaal
from roller.brugere.models import Bruger
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, Hold
from workflows.motor.models import AabenOpgave

pytestmark = pytest.mark.django_db
Som = Callable[[Bruger], Client]


def tekst(svar: Any) -> str:
    return " ".join(svar.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


def ord_(svar: Any) -> str:
    """Only the words of the page."""
    return " ".join(re.sub(r"<[^>]+>", " ", tekst(svar)).split())


def opslag(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as maalt:
        svar = client.get(url)
    assert svar.status_code == 200
    return len(maalt)


def trin(sag: MusSamtale, navn: str) -> str:
    return reverse("indbakke:opgave", args=[AabenOpgave.objects.get(sagsnummer=sag.sagsnummer, trin=navn).task_id])


# --- my talks ---------------------------------------------------------------------------------------------------------


def test_medarbejderen_ser_sin_egen_samtale_og_hvad_der_er_naeste_skridt(hold: Hold, som: Som) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    side = tekst(som(hold["mads"]).get(reverse("mus:mine")))
    assert sag.sagsnummer in side
    assert "Din tur: forbered dig til samtalen" in side
    assert "Aya Ærenlund" not in side
    assert "Find samtaler" not in side


def test_lederen_ser_sine_medarbejderes_samtaler_og_ikke_andres(hold: Hold, som: Som) -> None:
    mussager.forberedt(mussager.musrunde(hold), hold, "aya")
    side = ord_(som(hold["lone"]).get(reverse("mus:mine")))
    assert "Aya Ærenlund" in side
    assert "Din tur: hold samtalen" in side
    assert "Ina Isdal" not in side
    assert "Viser 1–4 af 4 samtaler" in side


def test_filteret_finder_dem_der_er_naaet_et_sted_hen(hold: Hold, som: Som) -> None:
    mussager.forberedt(mussager.musrunde(hold), hold, "aya")
    side = tekst(som(hold["lone"]).get(reverse("mus:mine"), {"fase": "SAMTALE"}))
    assert "Aya Ærenlund" in side
    assert "Mads Mørkeberg" not in side
    intet = tekst(som(hold["lone"]).get(reverse("mus:mine"), {"fase": "AFSLUTTET"}))
    assert "Ingen samtaler passer" in intet


def test_den_der_leder_flere_enheder_kan_vaelge_en(hold: Hold, som: Som) -> None:
    hold.stedfortraeder("per", "lone", "LEDER", "voksen")
    mussager.musrunde(hold)
    per = som(hold["per"])
    begge = tekst(per.get(reverse("mus:mine")))
    assert "Mads Mørkeberg" in begge
    assert "Ina Isdal" in begge
    kun = tekst(per.get(reverse("mus:mine"), {"enhed": hold.enhed["voksen"].pk}))
    assert "Mads Mørkeberg" in kun
    assert "Ina Isdal" not in kun
    assert "Ina Isdal" in tekst(per.get(reverse("mus:mine"), {"enhed": "99999"}))


def test_den_der_ingen_samtaler_har_faar_at_vide_hvornaar_den_kommer(hold: Hold, som: Som) -> None:
    assert "Når centerchefen åbner en MUS-runde" in tekst(som(hold["mads"]).get(reverse("mus:mine")))


@pytest.mark.parametrize("side", ["mus:mine", "mus:runder"])
def test_lister_koster_det_samme_for_en_og_for_tre(hold: Hold, som: Som, side: str) -> None:
    lone = som(hold["lone"])
    mussager.musrunde(hold, "voksen", navn="1")
    MusSamtale.objects.exclude(person=hold["mads"]).filter(person__in=[hold["aya"], hold["kim"]]).update(
        enhed=hold.enhed["boern"]
    )
    faa = opslag(lone, reverse(side))
    MusSamtale.objects.update(enhed=hold.enhed["voksen"])
    mussager.musrunde(hold, "voksen", navn="2")
    mussager.musrunde(hold, "voksen", navn="3")
    assert opslag(lone, reverse(side)) == faa <= 8


def test_rundens_side_koster_det_samme_for_en_og_flere_enheder(hold: Hold, som: Som) -> None:
    carl = som(hold["carl"])
    lille = mussager.musrunde(hold, "center", navn="lille")
    stor = mussager.musrunde(hold, "voksen", "visitation", "center", navn="stor")
    assert (
        opslag(carl, reverse("mus:runde", args=[stor.pk])) == opslag(carl, reverse("mus:runde", args=[lille.pk])) <= 8
    )


# --- rounds -----------------------------------------------------------------------------------------------------------


def rundefelter(hold: Hold, **felter: Any) -> dict[str, Any]:
    assert hold.strategi is not None
    return {
        "noegle": str(uuid4()),
        "navn": "MUS 2027",
        "fra_dag": "01.10.2026",
        "til_dag": "30.11.2026",
        "enheder": [hold.enhed["voksen"].pk, hold.enhed["center"].pk],
        "strategi": hold.strategi.pk,
    } | felter


def test_centerchefen_aabner_en_runde_og_siden_venter_paa_baggrundsarbejderen(hold: Hold, som: Som) -> None:
    carl = som(hold["carl"])
    assert "Åbn en runde" in tekst(carl.get(reverse("mus:runder")))
    form = tekst(carl.get(reverse("mus:ny_runde")))
    assert "Kanarieafdelingen" not in form
    felter = rundefelter(hold)
    svar = carl.post(reverse("mus:ny_runde"), felter, follow=True)
    igen = carl.post(reverse("mus:ny_runde"), felter, follow=True)
    runde = MusRunde.objects.get()
    assert svar.redirect_chain == igen.redirect_chain == [(reverse("mus:runde", args=[runde.pk]), 302)]
    assert "Samtalerne oprettes af baggrundsarbejderen 0 af 5 samtaler" in ord_(svar)


def test_fremdriften_henter_siden_igen_naar_den_sidste_er_oprettet(hold: Hold, som: Som) -> None:
    runde = mussager.aaben_runde(hold)
    carl = som(hold["carl"])
    url = reverse("mus:fremdrift", args=[runde.pk])
    assert carl.get(url).headers["Location"] == reverse("mus:runde", args=[runde.pk])
    undervejs = carl.get(url, headers={"HX-Request": "true"})
    assert "HX-Refresh" not in undervejs.headers
    assert "hx-get" in undervejs.content.decode()
    from ansoegninger.mus.arbejde import forfaldent
    from tests.fabrikker.hold import NU

    forfaldent(NU)
    faerdig = carl.get(url, headers={"HX-Request": "true"})
    assert faerdig.headers["HX-Refresh"] == "true"
    assert "hx-get" not in faerdig.content.decode()


def test_rundens_side_har_de_samme_tal_som_soejle_og_tabel_og_intet_indhold(hold: Hold, som: Som) -> None:
    runde = mussager.musrunde(hold)
    sag = mussager.afsluttet(runde, hold, "mads")
    side = tekst(som(hold["carl"]).get(reverse("mus:runde", args=[runde.pk])))
    assert "1 af 7 samtaler er holdt, og 1 udviklingsplan er godkendt af begge." in side
    assert 'aria-label="Voksenstøtte: 1 af 4 samtaler er holdt, 1 plan godkendt"' in side
    assert "Runden slutter om 30 dage" in side
    assert "NOTE-" not in side
    assert sag.sagsnummer not in side
    assert "Mads" not in side


def test_nye_medarbejdere_faar_en_samtale_paa_centerchefens_knap(hold: Hold, som: Som) -> None:
    from roller.organisation.models import Ansaettelse

    runde = mussager.musrunde(hold, "voksen")
    url = reverse("mus:runde", args=[runde.pk])
    assert "Opret for nye medarbejdere" not in tekst(som(hold["carl"]).get(url))
    Ansaettelse.objects.filter(person=hold["bo"]).update(enhed=hold.enhed["voksen"])
    assert "1 medarbejder har ingen samtale" in tekst(som(hold["carl"]).get(url))
    assert "Opret for nye medarbejdere" not in tekst(som(hold["lone"]).get(url))
    nye = reverse("mus:nye_medarbejdere", args=[runde.pk])
    assert som(hold["lone"]).post(nye).status_code == 403
    assert som(hold["carl"]).get(nye).status_code == 405
    assert "1 samtale oprettes nu af baggrundsarbejderen" in tekst(som(hold["carl"]).post(nye, follow=True))


@pytest.mark.parametrize(
    ("felter", "besked"),
    [
        ({"navn": ""}, "Feltet skal udfyldes."),
        ({"navn": "x" * 81}, "Teksten er for lang"),
        ({"navn": "a\x00b"}, "usynlige styretegn"),
        ({"navn": "\u202eMUS"}, "vender læseretningen"),
        ({"navn": "\u200b"}, "Feltet skal udfyldes."),
        ({"fra_dag": "32.01.2026"}, "Skriv en dato, der findes"),
        ({"til_dag": "01.09.2026"}, "Runden kan ikke slutte, før den begynder."),
        ({"til_dag": "01.01.20266"}, "Skriv en dato, der findes"),
        ({"enheder": []}, "Vælg mindst én."),
        ({"enheder": ["99999999999999999999"]}, "Vælg blandt mulighederne på listen."),
        ({"strategi": "x"}, "Vælg en af mulighederne på listen."),
    ],
)
def test_daarlig_indtastning_giver_en_fejl_paa_dansk_og_det_skrevne_bevares(
    hold: Hold, som: Som, felter: dict[str, Any], besked: str
) -> None:
    svar = som(hold["carl"]).post(reverse("mus:ny_runde"), rundefelter(hold, **felter))
    assert (svar.status_code, MusRunde.objects.count()) == (200, 0)
    assert besked in tekst(svar)
    if "navn" not in felter:
        assert 'value="MUS 2027"' in tekst(svar)


def test_et_andet_centers_enhed_kan_ikke_smugles_med(hold: Hold, som: Som) -> None:
    svar = som(hold["carl"]).post(reverse("mus:ny_runde"), rundefelter(hold, enheder=[hold.enhed["boern"].pk]))
    assert "Vælg blandt mulighederne" in tekst(svar)


def test_et_navn_der_er_brugt_siges_ved_feltet(hold: Hold, som: Som) -> None:
    mussager.aaben_runde(hold, navn="MUS 2027")
    svar = som(hold["carl"]).post(reverse("mus:ny_runde"), rundefelter(hold))
    assert "Rundens navn: Der er allerede en runde med det navn." in tekst(svar)


def test_en_formular_uden_noegle_er_ikke_vores(hold: Hold, som: Som) -> None:
    svar = som(hold["carl"]).post(reverse("mus:ny_runde"), rundefelter(hold, noegle="x"))
    assert (svar.status_code, MusRunde.objects.count()) == (400, 0)


# --- the plan ---------------------------------------------------------------------------------------------------------


def maalfelter(**felter: Any) -> dict[str, Any]:
    return {
        "noegle": str(uuid4()),
        "laeringsmaal": "",
        "maal": "Kan holde et svært møde",
        "art": "METODE",
        "tema": "",
        "niveau_nu": "C",
        "niveau_maal": "B",
        "aktivitet": "Sidemandsoplæring",
        "ansvarlig": "LEDER",
        "frist_dag": "01.03.2027",
        "behovskilde": "MUS",
    } | felter


def test_begge_skriver_maal_og_lederen_sender_planen_til_godkendelse(hold: Hold, som: Som) -> None:
    sag = mussager.holdt(mussager.musrunde(hold), hold)
    mads, lone = som(hold["mads"]), som(hold["lone"])
    plan = reverse("mus:plan", args=[sag.sagsnummer])
    assert "Planen har ingen mål endnu" in tekst(mads.get(plan))
    svar = mads.post(reverse("mus:nyt_maal", args=[sag.sagsnummer]), maalfelter(), follow=True)
    assert svar.redirect_chain == [(plan, 302)]
    assert "Kan holde et svært møde" in tekst(svar)
    assert "Send planen til godkendelse" not in tekst(svar)
    maal = Udviklingsmaal.objects.get()
    assert (maal.ansvarlig, maal.tema, maal.planversion) == ("LEDER", None, 1)
    assert lone.get(trin(sag, "plan")).headers["Location"] == plan
    side = lone.get(plan)
    assert "Send planen til godkendelse" in tekst(side)
    sendt = lone.post(trin(sag, "plan"), {"noegle": str(side.context["noegle"])})
    sag.refresh_from_db()
    assert (sendt.status_code, sag.fase) == (302, Fase.GODKENDELSE)


def test_et_laeringsmaal_fra_strategien_giver_baade_maal_og_art(hold: Hold, som: Som) -> None:
    assert hold.strategi is not None
    sag = mussager.holdt(mussager.musrunde(hold), hold)
    valgt = hold.strategi.laeringsmaal.get()
    tema = hold.strategi.temaer.get(nummer=3)
    felter = maalfelter(laeringsmaal=valgt.pk, maal="", art="", tema=tema.pk)
    som(hold["mads"]).post(reverse("mus:nyt_maal", args=[sag.sagsnummer]), felter)
    maal = Udviklingsmaal.objects.get()
    assert (maal.maal, maal.art, maal.tema) == ("Kan begrunde en afgørelse", "VIDEN", tema)
    ret = som(hold["mads"]).get(reverse("mus:ret_maal", args=[sag.sagsnummer, maal.pk]))
    assert ret.context["form"].initial["laeringsmaal"] == str(valgt.pk)
    assert ret.context["form"].initial["maal"] == ""


@pytest.mark.parametrize(
    ("felter", "besked"),
    [
        ({"maal": ""}, "Vælg et læringsmål fra strategien, eller skriv jeres eget."),
        ({"art": ""}, "Vælg, hvad målet handler om."),
        ({"art": "ANDET"}, "Vælg en af mulighederne på listen."),
        ({"maal": "x" * 301}, "Teksten er for lang: 301 tegn."),
        ({"maal": "a\nb"}, "kun plads til én linje"),
        ({"maal": "\u200d"}, "Vælg et læringsmål fra strategien, eller skriv jeres eget."),
        ({"aktivitet": "x" * 2001}, "Teksten er for lang"),
        ({"aktivitet": "a\x00b"}, "usynlige styretegn"),
        ({"aktivitet": "\u202eabc"}, "vender læseretningen"),
        ({"niveau_maal": "C", "niveau_nu": "A"}, "Niveauet som mål kan ikke være lavere end niveauet nu."),
        ({"frist_dag": "30.09.2026"}, "Fristen kan ikke ligge før i dag."),
        ({"frist_dag": "1e400"}, "Skriv en dato, der findes"),
        ({"tema": "-1"}, "Vælg en af mulighederne på listen."),
        ({"laeringsmaal": "9223372036854775808"}, "Vælg en af mulighederne på listen."),
        ({"set_version": "9223372036854775808"}, "2147483647"),
    ],
)
def test_et_daarligt_maal_afvises_og_det_skrevne_bevares(
    hold: Hold, som: Som, felter: dict[str, Any], besked: str
) -> None:
    sag = mussager.holdt(mussager.musrunde(hold), hold)
    svar = som(hold["mads"]).post(reverse("mus:nyt_maal", args=[sag.sagsnummer]), maalfelter(**felter))
    assert (svar.status_code, Udviklingsmaal.objects.count()) == (200, 0)
    assert besked in tekst(svar)
    assert "aktivitet" in felter or "Sidemandsoplæring" in tekst(svar)


def test_script_i_et_maal_vises_som_tekst(hold: Hold, som: Som) -> None:
    sag = mussager.holdt(mussager.musrunde(hold), hold)
    mussager.maal(sag, hold, maal="<script>alert(1)</script>")
    side = som(hold["lone"]).get(reverse("mus:plan", args=[sag.sagsnummer])).content.decode()
    assert "<script>alert" not in side
    assert "&lt;script&gt;alert(1)" in side


def test_at_rette_i_et_maal_den_anden_har_rettet_siger_det_og_bevarer_det_skrevne(hold: Hold, som: Som) -> None:
    sag = mussager.holdt(mussager.musrunde(hold), hold)
    maal = mussager.maal(sag, hold)
    url = reverse("mus:ret_maal", args=[sag.sagsnummer, maal.pk])
    mads, lone = som(hold["mads"]), som(hold["lone"])
    set_version = mads.get(url).context["form"].initial["set_version"]
    assert lone.post(url, maalfelter(set_version=set_version, aktivitet="Lones ord")).status_code == 302
    svar = mads.post(url, maalfelter(set_version=set_version, aktivitet="Mads skrev dette"))
    assert "Målet er ændret af den anden part" in tekst(svar)
    assert "Mads skrev dette" in tekst(svar)
    assert mads.post(reverse("mus:fjern_maal", args=[sag.sagsnummer, maal.pk])).status_code == 302
    vaek = lone.post(url, maalfelter(aktivitet="Lone skrev videre"))
    assert vaek.status_code == 409
    assert "Lone skrev videre" in tekst(vaek)


def test_et_maal_fjernes_efter_en_bekraeftelse(hold: Hold, som: Som) -> None:
    sag = mussager.holdt(mussager.musrunde(hold), hold)
    maal = mussager.maal(sag, hold)
    url = reverse("mus:fjern_maal", args=[sag.sagsnummer, maal.pk])
    mads = som(hold["mads"])
    assert "Behold målet" in tekst(mads.get(url))
    assert Udviklingsmaal.objects.exists()
    mads.post(url)
    assert not Udviklingsmaal.objects.exists()
    assert mads.get(url).status_code == 404


def test_medarbejderen_kan_oenske_et_kursus_ud_fra_hvert_maal_og_lederen_kan_ikke(hold: Hold, som: Som) -> None:
    sag = mussager.afsluttet(mussager.musrunde(hold), hold)
    plan = reverse("mus:plan", args=[sag.sagsnummer])
    link = f"{reverse('oensker:ny')}?maal={sag.maal.get().pk}"
    assert link in som(hold["mads"]).get(plan).content.decode()
    assert link not in som(hold["lone"]).get(plan).content.decode()


@pytest.mark.parametrize("navn", ["carl", "per", "aya", "kim", "admin", "ulla"])
def test_andre_faar_ikke_at_vide_at_planen_findes(hold: Hold, som: Som, navn: str) -> None:
    sag = mussager.holdt(mussager.musrunde(hold), hold)
    maal = mussager.maal(sag, hold)
    client = som(hold[navn])
    for url in (
        reverse("mus:plan", args=[sag.sagsnummer]),
        reverse("mus:nyt_maal", args=[sag.sagsnummer]),
        reverse("mus:ret_maal", args=[sag.sagsnummer, maal.pk]),
        reverse("mus:fjern_maal", args=[sag.sagsnummer, maal.pk]),
    ):
        assert client.get(url).status_code == 404


def test_revisor_laeser_planen_og_kan_intet_aendre(hold: Hold, som: Som) -> None:
    sag = mussager.til_godkendelse(mussager.musrunde(hold), hold)
    rikke = som(hold["rikke"])
    side = tekst(rikke.get(reverse("mus:plan", args=[sag.sagsnummer])))
    assert "Kan begrunde en afgørelse" in side
    assert "Kun medarbejderen og lederen kan rette planen" in side
    assert rikke.post(reverse("mus:nyt_maal", args=[sag.sagsnummer]), maalfelter()).status_code == 403
    maal = sag.maal.get()
    assert rikke.post(reverse("mus:fjern_maal", args=[sag.sagsnummer, maal.pk])).status_code == 403
    assert sag.maal.count() == 1


# --- the steps --------------------------------------------------------------------------------------------------------


def test_forberedelsen_viser_strategien_og_ikke_den_andens_noter(hold: Hold, som: Som) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    lone, mads = som(hold["lone"]), som(hold["mads"])
    gemt = lone.post(trin(sag, "forbered_leder"), {"noegle": str(uuid4()), "noter": "LEDERNOTE", "niveau": "B"})
    assert gemt.status_code == 302
    side = tekst(mads.get(trin(sag, "forbered_medarbejder")))
    assert "Borgerens stemme" in side
    assert "Hvilket niveau ser du dig selv på?" in side
    assert "LEDERNOTE" not in side
    assert "LEDERNOTE" not in tekst(mads.get(reverse("indbakke:sag", args=[sag.sagsnummer])))


def test_naar_samtalen_holdes_staar_begges_noter_ved_siden_af_hinanden(hold: Hold, som: Som) -> None:
    sag = mussager.forberedt(mussager.musrunde(hold), hold)
    side = tekst(som(hold["lone"]).get(trin(sag, "hold")))
    assert "NOTE-mads-SELV" in side
    assert "NOTE-mads-LEDER" in side
    svar = som(hold["lone"]).post(trin(sag, "hold"), {"noegle": str(uuid4()), "afholdt_dag": "02.10.2026"})
    assert "Samtalen kan først registreres, når den er holdt." in tekst(svar)


def test_godkendelsessiden_viser_hele_planen_og_godkender_den_version_den_viste(hold: Hold, som: Som) -> None:
    sag = mussager.til_godkendelse(mussager.musrunde(hold), hold)
    mads = som(hold["mads"])
    url = trin(sag, "godkend_medarbejder")
    foer = mads.get(url)
    assert "Kan begrunde en afgørelse" in tekst(foer)
    mussager.maal(sag, hold, "lone", maal="Lones nye mål")
    svar = mads.post(url, {"noegle": str(uuid4()), "planversion": foer.context["form"].initial["planversion"]})
    assert "Her er den, som den er nu" in tekst(svar)
    assert "Lones nye mål" in tekst(svar)
    vist = re.search(r'name="planversion" value="(\d+)"', svar.content.decode())
    assert vist is not None
    assert mads.post(url, {"noegle": str(uuid4()), "planversion": vist[1]}).status_code == 302
    assert Plangodkendelse.objects.get().planversion == 2


def test_den_der_har_godkendt_ser_aendringen_paa_planen_og_paa_godkendelsen(hold: Hold, som: Som) -> None:
    sag = mussager.til_godkendelse(mussager.musrunde(hold), hold)
    mussager.godkend(sag, hold, "mads")
    mussager.maal(sag, hold, "lone", maal="Lones nye mål")
    mads = som(hold["mads"])
    plan = tekst(mads.get(reverse("mus:plan", args=[sag.sagsnummer])))
    assert "Planen er ændret, siden du godkendte version 1." in plan
    assert "Nyt mål: Lones nye mål" in plan
    assert "Du får planen til godkendelse igen, når den anden har svaret." in plan
    mussager.godkend(sag, hold, "lone", part="leder")
    assert "Nyt mål: Lones nye mål" in tekst(mads.get(trin(sag, "godkend_medarbejder")))


def test_en_plan_uden_maal_kan_ikke_sendes_heller_ikke_uden_om_knappen(hold: Hold, som: Som) -> None:
    sag = mussager.holdt(mussager.musrunde(hold), hold)
    svar = som(hold["lone"]).post(trin(sag, "plan"), {"noegle": str(uuid4())}, follow=True)
    assert "Planen skal have mindst ét mål, før den kan godkendes." in tekst(svar)
    assert svar.redirect_chain[-1][0] == reverse("mus:plan", args=[sag.sagsnummer])


@pytest.mark.parametrize(
    ("noter", "besked"),
    [
        ("", "Feltet skal udfyldes."),
        ("x" * 8001, "Teksten er for lang"),
        ("a\x00b", "usynlige styretegn"),
        ("\u2067skjult", "vender læseretningen"),
    ],
)
def test_en_daarlig_forberedelse_afvises(hold: Hold, som: Som, noter: str, besked: str) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    data = {"noegle": str(uuid4()), "noter": noter, "niveau": "C"}
    svar = som(hold["mads"]).post(trin(sag, "forbered_medarbejder"), data)
    assert besked in tekst(svar)
    assert not Forberedelse.objects.exists()


# --- what nobody else may read ----------------------------------------------------------------------------------------


def test_noterne_staar_ikke_paa_nogen_side_som_revisor_eller_andre_kan_se(hold: Hold, som: Som) -> None:
    runde = mussager.musrunde(hold)
    sag = mussager.til_godkendelse(runde, hold)
    sider = [
        reverse("indbakke:sag", args=[sag.sagsnummer]),
        reverse("mus:plan", args=[sag.sagsnummer]),
        reverse("mus:runde", args=[runde.pk]),
        reverse("mus:runder"),
        reverse("mus:mine"),
    ]
    for navn in hold.person.keys() - {"mads", "lone"}:
        client = som(hold[navn])
        for side in sider:
            assert "NOTE-mads" not in client.get(side).content.decode(), (navn, side)


def test_revisor_ser_paa_sagen_at_og_hvornaar_begge_forberedte_sig(hold: Hold, som: Som) -> None:
    sag = mussager.forberedt(mussager.musrunde(hold), hold)
    side = tekst(som(hold["rikke"]).get(reverse("indbakke:sag", args=[sag.sagsnummer])))
    assert "forberedte sig til samtalen" in side
    assert "NOTE-" not in side


def test_parterne_laeser_noterne_paa_sagen(hold: Hold, som: Som) -> None:
    sag = mussager.forberedt(mussager.musrunde(hold), hold)
    side = tekst(som(hold["mads"]).get(reverse("indbakke:sag", args=[sag.sagsnummer])))
    assert "NOTE-mads-LEDER" in side
    assert DAG.year == 2026
