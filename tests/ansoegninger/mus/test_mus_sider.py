"""The pages of MUS, asked for as each of the people would."""

from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from ansoegninger.mus.models import MusRunde, MusSamtale
from tests.ansoegninger.mus.opslag import Som, opslag, ord_, tekst
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, Hold

pytestmark = [pytest.mark.django_db, pytest.mark.side]


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
    sag = mussager.ny_samtale(hold, mussager.forberedt)
    side = tekst(som(hold["rikke"]).get(reverse("indbakke:sag", args=[sag.sagsnummer])))
    assert "forberedte sig til samtalen" in side
    assert "NOTE-" not in side


def test_parterne_laeser_noterne_paa_sagen(hold: Hold, som: Som) -> None:
    sag = mussager.ny_samtale(hold, mussager.forberedt)
    side = tekst(som(hold["mads"]).get(reverse("indbakke:sag", args=[sag.sagsnummer])))
    assert "NOTE-mads-LEDER" in side
    assert DAG.year == 2026
