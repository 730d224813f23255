"""The pages of the plan and the steps, asked for as each of the people would."""

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from ansoegninger.kompetenceprofil.queries import rubrikker_i
from ansoegninger.mus.models import Fase, Forberedelse, MusRunde, MusSamtale, Plangodkendelse, Udviklingsmaal
from tests.ansoegninger.mus.opslag import Som, tekst, trin
from tests.fabrikker import mussager
from tests.fabrikker.hold import Hold

pytestmark = [pytest.mark.django_db, pytest.mark.side]

Naaet = Callable[[MusRunde, Hold], MusSamtale]


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
    sag = mussager.ny_samtale(hold, mussager.holdt)
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


def test_en_tom_plan_har_een_knap_og_ingen_version(hold: Hold, som: Som) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    for navn in ("mads", "lone"):
        side = tekst(som(hold[navn]).get(reverse("mus:plan", args=[sag.sagsnummer])))
        assert side.count(reverse("mus:nyt_maal", args=[sag.sagsnummer])) == 1
        assert "Skriv det første mål" in side
        assert "ersion 0" not in side
        assert "Send planen til godkendelse" not in side


@pytest.mark.parametrize(
    ("naaet", "navn", "siger", "linker"),
    [
        (mussager.holdt, "mads", "Du kan også føje mål til planen.", True),
        (mussager.holdt, "lone", "Gå til opgaven", False),
        (mussager.forberedt, "mads", "Din leder skriver ind her, når I har holdt samtalen.", False),
        (mussager.til_godkendelse, "mads", "Gå til opgaven", True),
        (mussager.afsluttet, "mads", "Se udviklingsplanen", True),
    ],
)
def test_sagens_opgavefelt_siger_hvad_parten_har_med_trinnet_at_goere(
    hold: Hold, som: Som, naaet: Naaet, navn: str, siger: str, linker: bool
) -> None:
    sag = mussager.ny_samtale(hold, naaet)
    side = tekst(som(hold[navn]).get(reverse("indbakke:sag", args=[sag.sagsnummer])))
    assert siger in side
    assert "Ingen afgør sin egen sag" not in side
    # The link under Oplysninger is always there; one more beside the step.
    assert side.count(reverse("mus:plan", args=[sag.sagsnummer])) == 1 + linker


def test_den_der_har_godkendt_kan_gaa_til_planen_mens_den_anden_laeser(hold: Hold, som: Som) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    mussager.godkend(sag, hold, "mads")
    side = tekst(som(hold["mads"]).get(reverse("indbakke:sag", args=[sag.sagsnummer])))
    assert "Den anden læser planen og godkender den." in side
    assert side.count(reverse("mus:plan", args=[sag.sagsnummer])) == 2
    revisor = tekst(som(hold["rikke"]).get(reverse("indbakke:sag", args=[sag.sagsnummer])))
    assert "Den anden læser planen" not in revisor


def test_et_laeringsmaal_fra_strategien_giver_baade_maal_og_art(hold: Hold, som: Som) -> None:
    assert hold.strategi is not None
    sag = mussager.ny_samtale(hold, mussager.holdt)
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
    sag = mussager.ny_samtale(hold, mussager.holdt)
    svar = som(hold["mads"]).post(reverse("mus:nyt_maal", args=[sag.sagsnummer]), maalfelter(**felter))
    assert (svar.status_code, Udviklingsmaal.objects.count()) == (200, 0)
    assert besked in tekst(svar)
    assert "aktivitet" in felter or "Sidemandsoplæring" in tekst(svar)


def test_script_i_et_maal_vises_som_tekst(hold: Hold, som: Som) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
    mussager.maal(sag, hold, maal="<script>alert(1)</script>")
    side = som(hold["lone"]).get(reverse("mus:plan", args=[sag.sagsnummer])).content.decode()
    assert "<script>alert" not in side
    assert "&lt;script&gt;alert(1)" in side


def test_at_rette_i_et_maal_den_anden_har_rettet_siger_det_og_bevarer_det_skrevne(hold: Hold, som: Som) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
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
    sag = mussager.ny_samtale(hold, mussager.holdt)
    maal = mussager.maal(sag, hold)
    url = reverse("mus:fjern_maal", args=[sag.sagsnummer, maal.pk])
    mads = som(hold["mads"])
    assert "Behold målet" in tekst(mads.get(url))
    assert Udviklingsmaal.objects.exists()
    mads.post(url)
    assert not Udviklingsmaal.objects.exists()
    assert mads.get(url).status_code == 404


def test_medarbejderen_kan_oenske_et_kursus_ud_fra_hvert_maal_og_lederen_kan_ikke(hold: Hold, som: Som) -> None:
    sag = mussager.ny_samtale(hold, mussager.afsluttet)
    plan = reverse("mus:plan", args=[sag.sagsnummer])
    link = f"{reverse('oensker:ny')}?maal={sag.maal.get().pk}"
    assert link in som(hold["mads"]).get(plan).content.decode()
    assert link not in som(hold["lone"]).get(plan).content.decode()


@pytest.mark.parametrize("navn", ["carl", "per", "aya", "kim", "admin", "ulla"])
def test_andre_faar_ikke_at_vide_at_planen_findes(hold: Hold, som: Som, navn: str) -> None:
    sag = mussager.ny_samtale(hold, mussager.holdt)
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
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
    rikke = som(hold["rikke"])
    side = tekst(rikke.get(reverse("mus:plan", args=[sag.sagsnummer])))
    assert "Kan begrunde en afgørelse" in side
    assert "Kun medarbejderen og lederen kan rette planen" in side
    assert rikke.post(reverse("mus:nyt_maal", args=[sag.sagsnummer]), maalfelter()).status_code == 403
    maal = sag.maal.get()
    assert rikke.post(reverse("mus:fjern_maal", args=[sag.sagsnummer, maal.pk])).status_code == 403
    assert sag.maal.count() == 1


# --- the steps --------------------------------------------------------------------------------------------------------


def profilfelter(sag: MusSamtale, niveau: str = "B") -> dict[str, str]:
    """The profile's rows as the form sends them."""
    return {r.felt: niveau for r in rubrikker_i(sag.runde.strategi, sag.enhed.path)}


def test_forberedelsen_viser_strategien_og_ikke_den_andens_noter(hold: Hold, som: Som) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    lone, mads = som(hold["lone"]), som(hold["mads"])
    gemt = lone.post(
        trin(sag, "forbered_leder"), {"noegle": str(uuid4()), "noter": "LEDERNOTE", "niveau": "B"} | profilfelter(sag)
    )
    assert gemt.status_code == 302
    side = tekst(mads.get(trin(sag, "forbered_medarbejder")))
    assert "Borgerens stemme" in side
    assert "Hvilket niveau ser du dig selv på?" in side
    assert "LEDERNOTE" not in side
    assert "LEDERNOTE" not in tekst(mads.get(reverse("indbakke:sag", args=[sag.sagsnummer])))


def test_naar_samtalen_holdes_staar_begges_noter_ved_siden_af_hinanden(hold: Hold, som: Som) -> None:
    sag = mussager.ny_samtale(hold, mussager.forberedt)
    side = tekst(som(hold["lone"]).get(trin(sag, "hold")))
    assert "NOTE-mads-SELV" in side
    assert "NOTE-mads-LEDER" in side
    svar = som(hold["lone"]).post(trin(sag, "hold"), {"noegle": str(uuid4()), "afholdt_dag": "02.10.2026"})
    assert "Samtalen kan først registreres, når den er holdt." in tekst(svar)


def test_godkendelsessiden_viser_hele_planen_og_godkender_den_version_den_viste(hold: Hold, som: Som) -> None:
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
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
    sag = mussager.ny_samtale(hold, mussager.til_godkendelse)
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
    sag = mussager.ny_samtale(hold, mussager.holdt)
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
