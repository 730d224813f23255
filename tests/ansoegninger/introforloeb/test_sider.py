"""The pages of the programmes, as the three and the mentors meet them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.introforloeb.models import Introforloeb, Introskabelon, Introtrin
from roller.organisation.models import Ansaettelse
from tests.ansoegninger.conftest import Klient
from tests.fabrikker import introsager
from tests.fabrikker.hold import DAG, Hold, godkendt
from tests.fabrikker.introsager import ERFARING
from tests.fabrikker.sager import goer
from workflows.motor.models import AabenOpgave

pytestmark = [pytest.mark.django_db, pytest.mark.side]
DANSK = "%d.%m.%Y"


def ord_(svar: Any) -> str:
    side = svar.content.decode().replace("\N{NO-BREAK SPACE}", " ")
    return " ".join(re.sub(r"<[^>]+>", " ", side).split())


def plan(klient: Client, forloeb: Introforloeb) -> str:
    return ord_(klient.get(reverse("introforloeb:plan", args=[forloeb.sagsnummer])))


def opgave(forloeb: Introforloeb, trin: str) -> str:
    nr = AabenOpgave.objects.get(sagsnummer=forloeb.sagsnummer, trin=trin).task_id
    return reverse("indbakke:opgave", args=[nr])


def nyt(klient: Client, hold: Hold, **felter: Any) -> Any:
    standard = {"person": hold["mads"].pk, "slags": "NY", "start_dag": DAG.strftime(DANSK), "noegle": str(uuid4())}
    return klient.post(reverse("introforloeb:nyt", args=[hold.enhed["voksen"].pk]), standard | felter)


def test_koordinatoren_laver_et_forloeb_og_ser_det_der_er_foreslaaet(hold: Hold, klient: Klient) -> None:
    kim = klient("kim")
    svar = nyt(kim, hold, mentor=hold["aya"].pk, erfaring="Ny på området.")
    forloeb = Introforloeb.objects.get()
    assert svar["Location"] == reverse("introforloeb:plan", args=[forloeb.sagsnummer])
    side = plan(kim, forloeb)
    for stykke in ("Send planen til lederen", "Velkomst og rundvisning", "Aya Ærenlund (mentor)", "Ny på området."):
        assert stykke in side
    assert f"0 af {forloeb.trin.count()} trin er gjort" in side


def test_en_formular_sendt_to_gange_er_eet_forloeb(hold: Hold, klient: Klient) -> None:
    kim, noegle = klient("kim"), str(uuid4())
    for _ in range(2):
        assert nyt(kim, hold, noegle=noegle).status_code == 302
    assert Introforloeb.objects.count() == 1


@pytest.mark.parametrize(
    ("felter", "fejl"),
    [
        ({"start_dag": ""}, "Feltet skal udfyldes"),
        ({"slut_dag": "01.10.2026"}, "Forløbet kan ikke slutte, før det begynder"),
        ({"slags": ""}, "Vælg en mulighed"),
    ],
)
def test_en_fejl_beholder_det_der_er_skrevet(hold: Hold, klient: Klient, felter: dict[str, str], fejl: str) -> None:
    side = ord_(nyt(klient("kim"), hold, erfaring="Kender metoden.", **felter))
    assert fejl in side
    assert "Kender metoden." in side
    assert not Introforloeb.objects.exists()


def test_ingen_bliver_sin_egen_mentor(hold: Hold, klient: Klient) -> None:
    assert "Ingen er mentor for sig selv" in ord_(nyt(klient("kim"), hold, mentor=hold["mads"].pk))


def test_naar_alle_har_et_siger_siden_det(hold: Hold, klient: Klient) -> None:
    Ansaettelse.objects.exclude(person=hold["kim"]).update(til_dag=DAG)
    side = ord_(klient("kim").get(reverse("introforloeb:nyt", args=[hold.enhed["voksen"].pk])))
    assert "Ingen mangler et introforløb" in side


def test_det_der_kan_i_forvejen_er_streget_over_og_taeller_ikke(hold: Hold, klient: Klient) -> None:
    tema = hold.strategi.temaer.get(nummer=1)
    forloeb = introsager.nyt(hold, kan_temaer=[tema.pk])
    svar = klient("kim").get(reverse("introforloeb:plan", args=[forloeb.sagsnummer]))
    assert '<s class="streget">Tema 1: Borgerens stemme</s>' in svar.content.decode()
    assert f"0 af {forloeb.trin.count() - 1} trin er gjort" in ord_(svar)


def test_lederen_laeser_planen_og_sender_den_tilbage_med_et_ord(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.hos_leder(hold)
    lone, adresse = klient("lone"), opgave(forloeb, "godkend")
    side = ord_(lone.get(adresse))
    assert "Organisationen" in side
    assert ERFARING in side
    felter = {"enig": "nej", "planversion": forloeb.planversion, "noegle": str(uuid4())}
    assert "Skriv, hvad der skal være anderledes" in ord_(lone.post(adresse, felter | {"begrundelse": ""}))
    assert lone.post(adresse, felter | {"begrundelse": "For stramt."}).status_code == 302
    side = plan(klient("kim"), forloeb)
    assert "Lederen har sendt planen tilbage: For stramt." in side


def test_lederen_ser_det_hvis_planen_er_rettet_imens(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.hos_leder(hold)
    felter = {"enig": "ja", "begrundelse": "", "planversion": 0, "noegle": str(uuid4())}
    assert "Planen er ændret, siden du åbnede siden" in ord_(klient("lone").post(opgave(forloeb, "godkend"), felter))


def test_et_trin_rettes_og_en_umulig_dag_siges_ved_feltet(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.nyt(hold)
    trin = introsager.trin(forloeb, "Organisationen")
    adresse = reverse("introforloeb:ret_trin", args=[forloeb.sagsnummer, trin.pk])
    kim = klient("kim")
    assert 'value="Organisationen"' in kim.get(adresse).content.decode()
    felter = {"titel": "Kommunen", "laering": "", "art": "LAESNING", "hvem": "MENTOR", "mentor": hold["aya"].pk}
    felter |= {"udeladt": "", "tema": "", "noegle": str(uuid4())}
    side = ord_(kim.post(adresse, felter | {"dag": "01.01.2031"}))
    assert "Vælg en dag fra 1. oktober 2026" in side
    assert "Vælg »Mentor«" in ord_(kim.post(adresse, felter | {"dag": "05.10.2026", "hvem": "LEDER"}))
    assert kim.post(adresse, felter | {"dag": "05.10.2026"}).status_code == 302
    trin.refresh_from_db()
    assert (trin.titel, trin.mentor) == ("Kommunen", hold["aya"])


def test_et_nyt_trin_kommer_paa_planen(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.nyt(hold)
    maal = hold.strategi.laeringsmaal.get()
    felter = {"titel": "Mød retten", "laering": "", "art": "MOEDE", "hvem": "LEDER", "mentor": "", "udeladt": ""}
    felter |= {"tema": "", "laeringsmaal": [maal.pk], "dag": "08.10.2026", "noegle": str(uuid4())}
    assert klient("lone").post(reverse("introforloeb:nyt_trin", args=[forloeb.sagsnummer]), felter).status_code == 302
    assert list(Introtrin.objects.get(titel="Mød retten").laeringsmaal.all()) == [maal]


def test_dagene_rettes_foer_det_begynder(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.nyt(hold)
    adresse = reverse("introforloeb:ramme", args=[forloeb.sagsnummer])
    kim = klient("kim")
    assert ERFARING in kim.get(adresse).content.decode()
    felter = {"start_dag": "08.10.2026", "slut_dag": "08.01.2027", "status_1": "22.10.2026", "erfaring": "Rettet."}
    assert "mellem den første og den sidste dag" in ord_(kim.post(adresse, felter | {"status_1": "01.10.2026"}))
    assert kim.post(adresse, felter).status_code == 302
    forloeb.refresh_from_db()
    assert (forloeb.start_dag, forloeb.erfaring) == (DAG + timedelta(days=7), "Rettet.")


def test_medarbejderen_ser_sin_plan_fra_den_er_godkendt(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.hos_leder(hold)
    adresse = reverse("introforloeb:plan", args=[forloeb.sagsnummer])
    mads = klient("mads")
    assert mads.get(adresse).status_code == 404
    assert "Introforløb" not in ord_(mads.get("/"))
    introsager.godkend(hold, forloeb)
    assert "Mit introforløb" in ord_(mads.get("/"))
    assert "Mit introforløb" in ord_(mads.get(reverse("introforloeb:liste")))
    side = plan(mads, forloeb)
    assert ERFARING in side
    assert "Nyt trin" not in side


def test_revisor_laeser_planen_og_ikke_ordene(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.til_status(hold)
    ord_leder = "Hemmelige lederord"
    goer(hold["lone"], forloeb, "status_leder", gang="HJAELP", tekst=ord_leder)
    rikke, lone = klient("rikke"), klient("lone")
    for navn in ("introforloeb:plan", "indbakke:sag", "indbakke:historik"):
        adresse = reverse(navn, args=[forloeb.sagsnummer])
        side, lederens = ord_(rikke.get(adresse)), ord_(lone.get(adresse))
        assert ord_leder not in side
        assert "Der er brug for noget andet" not in side
        assert ERFARING not in side
        assert ord_leder in lederens or navn == "indbakke:sag"
    assert "Lone Lervad" in plan(rikke, forloeb)


def test_mentoren_krydser_sit_trin_af_og_ser_intet_andet(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.i_gang(hold)
    aya = klient("aya")
    assert aya.get(reverse("introforloeb:plan", args=[forloeb.sagsnummer])).status_code == 404
    assert "Du er mentor på" in ord_(aya.get("/"))
    side = ord_(aya.get(reverse("introforloeb:mentor")))
    assert "Organisationen" in side
    assert "Planen og strategien gennemgås" not in side
    assert ERFARING not in side
    trin = introsager.trin(forloeb, "Organisationen")
    adresse = reverse("introforloeb:kryds", args=[trin.pk])
    assert aya.post(adresse, {"gjort": "ja"})["Location"] == reverse("introforloeb:mentor")
    assert hasattr(Introtrin.objects.get(pk=trin.pk), "udfoert")
    aya.post(adresse, {"gjort": "nej"})
    assert not hasattr(Introtrin.objects.get(pk=trin.pk), "udfoert")


@pytest.mark.parametrize(("navn", "svar"), [("ina", 404), ("ulla", 404), ("carl", 404), ("rikke", 403)])
def test_andre_krydser_intet_af(hold: Hold, klient: Klient, navn: str, svar: int) -> None:
    trin = introsager.trin(introsager.i_gang(hold), "Organisationen")
    assert klient(navn).post(reverse("introforloeb:kryds", args=[trin.pk]), {"gjort": "ja"}).status_code == svar
    assert not hasattr(Introtrin.objects.get(pk=trin.pk), "udfoert")


def test_status_konklusion_og_svar_skrives_paa_hver_sin_side(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.til_status(hold)
    svar = {"gang": "GODT", "tekst": "Det går.", "noegle": str(uuid4())}
    assert klient("mads").post(opgave(forloeb, "status_medarbejder"), svar).status_code == 302
    assert "Mads Mørkeberg: det går godt Det går." in plan(klient("kim"), forloeb)
    andet = introsager.til_bekraeftelse(hold, "aya")
    aya = klient("aya")
    assert "Øve den gode begrundelse." in ord_(aya.get(opgave(andet, "bekraeft")))
    felter = {"enig": "ja", "begrundelse": "", "konklusion": andet.konklusioner.get().pk, "noegle": str(uuid4())}
    assert aya.post(opgave(andet, "bekraeft"), felter).status_code == 302
    assert "Tag det med til din MUS" in plan(aya, andet)


def test_listen_siger_hvem_der_er_bagud(hold: Hold, klient: Klient) -> None:
    forloeb = introsager.i_gang(hold)
    assert "Ingen introforløb endnu" not in ord_(klient("lone").get(reverse("introforloeb:liste")))
    forloeb.trin.filter(titel="Organisationen").update(dag=DAG - timedelta(days=1))
    assert "1 over tiden" in ord_(klient("lone").get(reverse("introforloeb:liste")))
    assert "1 har trin over tiden" in ord_(klient("lone").get("/"))


@pytest.mark.parametrize(
    ("navn", "siger"),
    [("kim", "Ingen introforløb endnu"), ("mads", "Du har intet introforløb"), ("per", "Ingen introforløb endnu")],
)
def test_en_tom_liste_siger_hvad_man_kan_goere(hold: Hold, klient: Klient, navn: str, siger: str) -> None:
    assert siger in ord_(klient(navn).get(reverse("introforloeb:liste")))


def test_skabelonen_begyndes_rettes_og_trinnet_fjernes(hold: Hold, klient: Klient) -> None:
    kim, enhed = klient("kim"), hold.enhed["voksen"].pk
    adresse = reverse("introforloeb:skabelon", args=[enhed])
    assert "Afdelingen har ingen skabelon endnu" in ord_(kim.get(adresse))
    kim.post(adresse)
    assert "Tema 3: Jura i praksis" in ord_(kim.get(adresse))
    felter = {"titel": "Mød naboen", "laering": "", "art": "MOEDE", "hvem": "LEDER", "tema": "", "gaelder": "NY"}
    felter |= {"arbejdsdage": "7", "noegle": str(uuid4())}
    nyt_trin = reverse("introforloeb:nyt_skabelontrin", args=[enhed])
    assert "Tallet skal være mellem 0 og 260" in ord_(kim.post(nyt_trin, felter | {"arbejdsdage": "400"}))
    assert kim.post(nyt_trin, felter).status_code == 302
    trin = Introskabelon.objects.get().trin.get(titel="Mød naboen")
    assert "7 arbejdsdage efter" in ord_(kim.get(adresse))
    ret = reverse("introforloeb:ret_skabelontrin", args=[enhed, trin.pk])
    assert 'value="Mød naboen"' in kim.get(ret).content.decode()
    fjern = reverse("introforloeb:fjern_skabelontrin", args=[enhed, trin.pk])
    assert "Mød naboen" in ord_(kim.get(fjern))
    for _ in range(2):
        assert kim.post(fjern).status_code == 302
    assert not Introskabelon.objects.get().trin.filter(titel="Mød naboen").exists()


def test_en_ny_strategi_foelges_med_et_tryk(hold: Hold, klient: Klient) -> None:
    kim, adresse = klient("kim"), reverse("introforloeb:skabelon", args=[hold.enhed["voksen"].pk])
    kim.post(adresse)
    gammel = hold.strategi
    aarene = {"fra_dag": DAG, "til_dag": DAG + timedelta(days=700)}
    godkendt(type(gammel).objects.create(enhed=gammel.enhed, navn="Ny strategi", version=2, **aarene))
    assert "Ny strategi, version 2 gælder nu" in ord_(kim.get(adresse))
    kim.post(adresse, {"strategi": "ny"})
    assert Introskabelon.objects.get().strategi.navn == "Ny strategi"
    assert "gælder nu" not in ord_(kim.get(adresse))


def test_et_trin_i_en_andens_forloeb_naas_ikke_gennem_ens_eget(hold: Hold, klient: Klient) -> None:
    egen, anden = introsager.nyt(hold), introsager.nyt(hold, "aya")
    trin = introsager.trin(anden, "Organisationen")
    adresse = reverse("introforloeb:ret_trin", args=[egen.sagsnummer, trin.pk])
    kim = klient("kim")
    assert kim.get(adresse).status_code == kim.post(adresse, {"titel": "Kapret"}).status_code == 404
    trin.refresh_from_db()
    assert trin.titel == "Organisationen"
