"""The pages of profiles, as their readers meet them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from io import BytesIO
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from ansoegninger.kompetenceprofil.models import Profilbesvarelse, Profilkladde, Sagstype, Vurderer
from ansoegninger.kompetenceprofil.queries import rubrikker, rubrikker_i
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from tests.ansoegninger.mus.opslag import trin
from tests.fabrikker import mussager, profiler
from tests.fabrikker.hold import DAG, FOER, NU, Hold

pytestmark = [pytest.mark.django_db, pytest.mark.side]
Klient = Callable[[str], Client]

MIN, OPDATER, KLADDE = (reverse(f"kompetenceprofil:{navn}") for navn in ("min", "opdater", "kladde"))
MATRIX, REGNEARK, SAGSTYPER = (reverse(f"kompetenceprofil:{n}") for n in ("matrix", "matrix_regneark", "sagstyper"))
LOFT = 8


def ord_i(svar: object) -> str:
    """What the page says, without its tags."""
    indhold = svar.content.decode()  # type: ignore[attr-defined]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", indhold)).split())


def felter(hold: Hold, niveau: str = "B") -> dict[str, str]:
    return {r.felt: niveau for r in rubrikker(hold.enhed["voksen"].path, DAG)}


def kolleger(hold: Hold, antal: int) -> list[str]:
    """So many more in Voksenstøtte, each with a profile that both have given."""
    navne = [f"kollega{nr}" for nr in range(antal)]
    for navn in navne:
        hold.person[navn] = Bruger.objects.create_user(navn, f"Kollega {navn[7:]}", email=f"{navn}@fjordby.example")
        Ansaettelse.objects.create(
            person=hold[navn],
            enhed=hold.enhed["voksen"],
            stilling="socialrådgiver",
            overenskomst="DS",
            timer_pr_uge=37,
            fra_dag=FOER,
        )
        profiler.besvar(hold, navn, "C")
        profiler.besvar(hold, navn, "B", af="lone")
    return navne


# --- the employee ---


def test_uden_svar_siger_siden_hvordan_profilen_bliver_til(hold: Hold, klient: Klient) -> None:
    side = ord_i(klient("mads").get(MIN))
    assert "Der er ingen vurderinger endnu" in side
    assert "Vurdér dig selv" in side


def test_medarbejderen_opdaterer_sin_vurdering_og_ser_den_ved_siden_af_lederens(hold: Hold, klient: Klient) -> None:
    profiler.besvar(hold, "mads", "B", af="lone")
    mads = klient("mads")
    svar = mads.post(OPDATER, {"noegle": str(uuid4()), **felter(hold, "C")})
    assert (svar.status_code, svar["Location"]) == (302, MIN)
    side = ord_i(mads.get(MIN))
    assert "Din vurdering er gemt. Du og din leder kan se den." in side
    assert "Lederen ser det højere" in side
    assert "Under det forventede" in side
    assert "Strategien forventer niveau B af erfarne medarbejdere." in side


def test_en_ny_medarbejder_maales_paa_c(hold: Hold, klient: Klient) -> None:
    Ansaettelse.objects.filter(person=hold["mads"]).update(fra_dag=DAG.replace(month=5))
    profiler.besvar(hold, "mads", "C")
    side = ord_i(klient("mads").get(MIN))
    assert "Strategien forventer niveau C i det første år." in side
    assert "Under det forventede" not in side


def test_det_manglende_siges_og_det_udfyldte_bliver_staaende(hold: Hold, klient: Klient) -> None:
    sagstype = profiler.sagstype(hold)
    udfyldt = felter(hold, "A")
    del udfyldt[f"s_{sagstype.pk}"]
    svar = klient("mads").post(OPDATER, {"noegle": str(uuid4()), **udfyldt})
    assert "Merudgifter: Vælg, hvor det ligger." in ord_i(svar)
    assert re.search(r'value="A"[^>]* checked', svar.content.decode())
    assert not Profilbesvarelse.objects.exists()


def test_kladden_gemmes_undervejs_og_formularen_begynder_hvor_den_slap(hold: Hold, klient: Klient) -> None:
    [maal] = felter(hold)
    mads = klient("mads")
    assert mads.post(KLADDE, {maal: "A"}, headers={"HX-Request": "true"}).status_code == 204
    # What cannot be read is not kept, and takes nothing away.
    assert mads.post(KLADDE, {maal: "Z"}, headers={"HX-Request": "true"}).status_code == 204
    assert Profilkladde.objects.get().indhold == {maal: "A"}
    assert re.search(r'value="A"[^>]* checked', mads.get(OPDATER).content.decode())
    assert "Gør din kladde færdig" in ord_i(mads.get(MIN))
    # Without script the button comes here, too.
    assert mads.post(KLADDE, {maal: "B"})["Location"] == MIN


def test_sidste_svar_staar_ved_siden_af(hold: Hold, klient: Klient) -> None:
    profiler.besvar(hold, "mads", "B", tidspunkt=NU.replace(year=2025))
    assert "Sidst (2025): B" in ord_i(klient("mads").get(OPDATER))


# --- the talk ---


def test_i_mus_svarer_begge_og_ser_hinandens_naar_begge_har_svaret(hold: Hold, klient: Klient) -> None:
    profiler.sagstype(hold)
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    raekker = rubrikker_i(sag.runde.strategi, sag.enhed.path)
    for navn, hvilket, niveau in (("mads", "forbered_medarbejder", "C"), ("lone", "forbered_leder", "B")):
        data = {"noegle": str(uuid4()), "noter": f"NOTE-{navn}", "niveau": "B", **{r.felt: niveau for r in raekker}}
        assert klient(navn).post(trin(sag, hvilket), data).status_code == 302
        if navn == "mads":
            side = ord_i(klient("lone").get(reverse("indbakke:sag", args=[sag.sagsnummer])))
            assert "side om side" not in side
    assert set(Profilbesvarelse.objects.values_list("vurderer", "sagsnummer")) == {
        (vurderer.value, sag.sagsnummer) for vurderer in Vurderer
    }
    side = ord_i(klient("lone").get(trin(sag, "hold")))
    assert "I ser forskelligt på 2 rækker. De er mærket." in side
    assert "Lederen ser det højere" in side


def test_revisor_ser_samtalen_men_ikke_vurderingerne(hold: Hold, klient: Klient) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    profiler.besvar(hold, "mads", "C", sagsnummer=sag.sagsnummer)
    profiler.besvar(hold, "mads", "B", af="lone", sagsnummer=sag.sagsnummer)
    adresse = reverse("indbakke:sag", args=[sag.sagsnummer])
    assert "side om side" in ord_i(klient("mads").get(adresse))
    svar = klient("rikke").get(adresse)
    assert svar.status_code == 200
    assert "side om side" not in ord_i(svar)


def test_forberedelsen_gemmer_sig_selv_ogsaa_noterne(hold: Hold, klient: Klient) -> None:
    sag = mussager.samtale(mussager.musrunde(hold), hold)
    adresse = reverse("mus:forbered_kladde", args=[sag.sagsnummer])
    assert klient("mads").post(adresse, {"noter": "Min halve note"}, headers={"HX-Request": "true"}).status_code == 204
    assert "Min halve note" in klient("mads").get(trin(sag, "forbered_medarbejder")).content.decode()
    # Nobody else's: neither in the leader's form, nor for those who are no party.
    assert "Min halve note" not in klient("lone").get(trin(sag, "forbered_leder")).content.decode()
    assert klient("aya").post(adresse, {"noter": "x"}).status_code == 404
    assert klient("rikke").post(adresse, {"noter": "x"}).status_code in {403, 404}


def test_er_forberedelsen_gemt_siger_kladden_det(hold: Hold, klient: Klient) -> None:
    sag = mussager.ny_samtale(hold, mussager.forberedt)
    svar = klient("mads").post(reverse("mus:forbered_kladde", args=[sag.sagsnummer]), {"noter": "x"})
    assert svar.status_code == 409
    assert "Forberedelsen er gemt" in svar.content.decode()


# --- the unit ---


def test_lederen_ser_person_for_person_og_hvor_der_ingen_er(hold: Hold, klient: Klient) -> None:
    profiler.sagstype(hold, "Merudgifter")
    profiler.sagstype(hold, "Ledsagelse")
    profiler.besvar(hold, "mads", "B")
    profiler.besvar(hold, "mads", "B", af="lone", undtagen={"Merudgifter": "A"})
    side = ord_i(klient("lone").get(MATRIX))
    assert "1 af 2 sagstyper har ingen ressourceperson: Ledsagelse." in side
    assert "af 4 har en profil. Endnu uden: Aya Ærenlund , Kim Kanstrup , Lone Lervad ." in side
    assert "Merudgifter Mads Mørkeberg" in side
    assert "MM Mads Mørkeberg" in side


def test_koordinatoren_ser_tal_fra_fem_og_ingen_navne_paa_laeringsmaal(hold: Hold, klient: Klient) -> None:
    profiler.sagstype(hold)
    kolleger(hold, 4)
    assert "Tallene er for få til at blive vist" in ord_i(klient("kim").get(MATRIX))
    profiler.besvar(hold, "mads", "C")
    profiler.besvar(hold, "mads", "B", af="lone", undtagen={"Merudgifter": "A"})
    side = ord_i(klient("kim").get(MATRIX))
    assert "5 medarbejdere af" in side
    assert "Mads Mørkeberg" in side  # the resource person
    assert "Kollega 1" not in side
    assert "Person for person" not in side
    # Four are on B beside the resource person: their number is left out.
    assert re.search(r"Merudgifter Mads Mørkeberg På niveau: vises ikke", side)
    assert re.search(r"Kan begrunde en afgørelse På niveau: 5 Under det forventede: 0", side)


def test_filtret_viser_kun_huller_og_kun_een_slags(hold: Hold, klient: Klient) -> None:
    profiler.sagstype(hold)
    profiler.besvar(hold, "mads", "B")
    profiler.besvar(hold, "mads", "B", af="lone")
    side = ord_i(klient("lone").get(MATRIX, {"huller": "JA"}))
    assert "Merudgifter" in side
    assert "Kan begrunde en afgørelse" not in side
    assert "Merudgifter" not in ord_i(klient("lone").get(MATRIX, {"art": "VIDEN"}))


def test_en_fremmed_enhed_findes_ikke(hold: Hold, klient: Klient) -> None:
    for navn, enhed in (("lone", "visitation"), ("kim", "visitation"), ("carl", "boern")):
        assert klient(navn).get(MATRIX, {"enhed": hold.enhed[enhed].pk}).status_code == 404
        assert klient(navn).get(REGNEARK, {"enhed": hold.enhed[enhed].pk}).status_code == 404
    assert klient("lone").get(MATRIX, {"enhed": "ikke et tal"}).status_code == 404


def test_regnearket_er_sidens_tabeller_og_en_formel_er_tekst(hold: Hold, klient: Klient) -> None:
    profiler.sagstype(hold, "=HYPERLINK(1)")
    profiler.besvar(hold, "mads", "C")
    profiler.besvar(hold, "mads", "A", af="lone")
    svar = klient("lone").get(REGNEARK)
    assert svar["Cache-Control"] == "no-store, private"
    bog = load_workbook(BytesIO(svar.content))
    assert bog.sheetnames == ["Sagstyper", "Læringsmål", "Person for person", "Om tallene"]
    celle = bog["Sagstyper"]["A2"]
    assert (celle.value, celle.data_type) == ("=HYPERLINK(1)", "s")
    assert bog["Sagstyper"]["B2"].value == "Mads Mørkeberg"
    assert [c.value for c in bog["Person for person"][2]] == ["Faglig viden", "Kan begrunde en afgørelse", "A"]


def test_koordinatorens_regneark_har_ingen_person_for_person(hold: Hold, klient: Klient) -> None:
    profiler.sagstype(hold)
    kolleger(hold, 5)
    bog = load_workbook(BytesIO(klient("kim").get(REGNEARK).content))
    assert bog.sheetnames == ["Sagstyper", "Læringsmål", "Om tallene"]
    ord_ = {str(c.value) for ark in bog for raekke in ark.iter_rows() for c in raekke}
    assert not {o for o in ord_ if o.startswith("Kollega")}


def test_siderne_koster_hoejst_otte_opslag_ogsaa_for_fyrre(hold: Hold, klient: Klient) -> None:
    profiler.sagstype(hold)
    kolleger(hold, 40)
    sider = {
        "lone": (MATRIX, REGNEARK, reverse("kompetenceprofil:person", args=[hold["kollega7"].pk])),
        "kim": (MATRIX, REGNEARK, SAGSTYPER),
        "kollega7": (MIN, OPDATER),
    }
    for navn, adresser in sider.items():
        browser = klient(navn)
        browser.get("/tilgaengelighed/")
        for adresse in adresser:
            with CaptureQueriesContext(connection) as opslag:
                assert browser.get(adresse).status_code == 200
            assert len(opslag) <= LOFT, f"{navn} {adresse}: {len(opslag)}"


# --- the case types ---


def test_koordinatoren_laver_retter_og_arkiverer_en_sagstype(hold: Hold, klient: Klient) -> None:
    kim, enhed = klient("kim"), hold.enhed["voksen"].pk
    assert "Ingen sagstyper endnu" in ord_i(kim.get(SAGSTYPER))
    ny = reverse("kompetenceprofil:ny_sagstype", args=[enhed])
    assert kim.post(ny, {"navn": "Merudgifter"}).status_code == 302
    assert "Afdelingen har allerede sagstypen »Merudgifter«." in ord_i(kim.post(ny, {"navn": "Merudgifter"}))
    sagstype = Sagstype.objects.get()
    ret = reverse("kompetenceprofil:ret_sagstype", args=[sagstype.pk])
    assert kim.post(ret, {"navn": "Ledsagelse"}).status_code == 302
    arkiver = reverse("kompetenceprofil:arkiver_sagstype", args=[sagstype.pk])
    assert klient("mads").post(arkiver, {"arkiver": "ja"}).status_code == 403
    kim.post(arkiver, {"arkiver": "ja"})
    assert "Arkiverede (1)" in ord_i(kim.get(SAGSTYPER))
    kim.post(arkiver)
    assert "Arkiverede" not in ord_i(kim.get(SAGSTYPER))
