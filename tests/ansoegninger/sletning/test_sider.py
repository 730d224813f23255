"""The systemadministrator's pages: rules, the dry run and holds, in numbers; and erased cases still open for others."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ansoegninger.sletning.koersel import slet_udloebne
from ansoegninger.sletning.models import Anker, Bevaringspaalaeg, Omfang, Opbevaringsregel
from tests.fabrikker import gamle_sager
from tests.fabrikker.gamle_sager import FUGL, SENERE
from tests.fabrikker.hold import DAG, NU, Hold
from tests.matrix.scene import dagen

pytestmark = [pytest.mark.django_db, pytest.mark.lang]


@pytest.fixture(autouse=True)
def paa_dagen() -> object:
    with dagen():
        yield


def browser(hold: Hold, navn: str = "admin") -> Client:
    klient = Client()
    klient.force_login(hold[navn], backend="roller.adgang.backend.Adgangsbackend")
    return klient


def straks() -> None:
    """Withdrawn wishes run out the day they are withdrawn, so that the pages of today have something to show."""
    gamle_sager.regel(Omfang.TRUKNE, 0, Anker.TRUKKET, fra=DAG - timedelta(days=1))


def side(klient: Client, navn: str, *argumenter: object, **valg: str) -> str:
    return klient.get(reverse(f"opbevaring:{navn}", args=argumenter), valg).content.decode()


def test_oversigten_siger_hvor_meget_hver_regel_kan_slette_og_intet_om_indholdet(hold: Hold) -> None:
    straks()
    for _ in range(3):
        gamle_sager.trukket(hold)
    gamle_sager.paalaeg(hold, sag=gamle_sager.trukket(hold))
    svar = browser(hold).get(reverse("opbevaring:regler"))
    celler = {r["id"]: [r["celler"][0]["under"], *(c["tekst"] for c in r["celler"])] for r in svar.context["raekker"]}
    assert celler["trukne"] == [
        "0 måneder efter dagen, ønsket blev trukket",
        "Ønsker, trukket tilbage før en beslutning",
        "3",
        "1",
    ]
    assert celler["spor"] == ["indtil andet besluttes", "Sporets indhold uden for sagerne", "0", "0"]
    assert "Intet slettes af sig selv" in svar.content.decode()
    assert FUGL not in svar.content.decode()


def test_reglens_side_viser_numre_og_hvornaar_fristen_udloeb(hold: Hold) -> None:
    straks()
    sag = gamle_sager.trukket(hold)
    indhold = side(browser(hold), "regel", "trukne")
    assert sag.sagsnummer in indhold
    assert "01.10.2026" in indhold
    assert not any(ord_ in indhold for ord_ in (FUGL, hold["mads"].navn))


def test_en_lang_liste_har_sider(hold: Hold) -> None:
    straks()
    numre = [gamle_sager.trukket(hold).sagsnummer for _ in range(27)]
    klient = browser(hold)
    viste = [
        r["celler"][0]["tekst"]
        for nr in ("1", "2")
        for r in klient.get(reverse("opbevaring:regel", args=["trukne"]), {"side": nr}).context["raekker"]
    ]
    assert viste == numre


def test_kladder_i_to_slags_staar_paa_een_liste(hold: Hold) -> None:
    gamle_sager.regel(Omfang.KLADDER, 0, Anker.SIDST_RETTET, fra=DAG)
    for _ in range(14):
        gamle_sager.kladde(hold)
        gamle_sager.kladde(hold).delete()
    from ansoegninger.sletning.rapport import Udloebne

    alle = Udloebne(Omfang.KLADDER, SENERE.date().replace(year=2060))
    assert len(alle) == 28
    assert len({n.navn for start in (0, 10, 20) for n in alle[start : start + 10]}) == 28


def test_en_ukendt_regel_findes_ikke(hold: Hold) -> None:
    assert browser(hold).get(reverse("opbevaring:regel", args=["alt"])).status_code == 404


def test_en_ny_frist_gemmes_som_en_version(hold: Hold) -> None:
    felter = {
        "maaneder": "120",
        "anker": "FRATRAEDELSE",
        "gaelder_fra": "01.10.2026",
        "kilde": "Byrådet",
        "begrundelse": "Arkivloven",
    }
    svar = browser(hold).post(reverse("opbevaring:ret", args=["oensker"]), felter, follow=True)
    regel = Opbevaringsregel.objects.get()
    assert (regel.omfang, regel.maaneder, regel.gaelder_fra, regel.sat_af) == ("OENSKER", 120, DAG, hold["admin"])
    assert "Ny version gemt: Afsluttede ønsker: 10 år efter fratrædelsen." in svar.content.decode()
    assert [r["celler"][1]["badge"]["tekst"] for r in svar.context["versioner"]] == ["Gælder"]


def test_et_tomt_felt_opbevarer_indtil_andet_besluttes(hold: Hold) -> None:
    felter = {"maaneder": "", "anker": "FRATRAEDELSE", "gaelder_fra": "01.10.2026", "kilde": "x", "begrundelse": "x"}
    browser(hold).post(reverse("opbevaring:ret", args=["breve"]), felter)
    assert Opbevaringsregel.objects.get().maaneder is None


def test_en_kortere_frist_uden_varsel_afvises_ved_feltet(hold: Hold) -> None:
    felter = {"maaneder": "36", "anker": "FRATRAEDELSE", "gaelder_fra": "01.10.2026", "kilde": "x", "begrundelse": "x"}
    svar = browser(hold).post(reverse("opbevaring:ret", args=["breve"]), felter)
    assert "tidligst gælde fra 31.10.2026" in svar.context["form"].errors["gaelder_fra"][0]
    assert not Opbevaringsregel.objects.exists()


def test_et_paalaeg_gives_og_ophaeves_uden_at_sagen_vises(hold: Hold) -> None:
    sag = gamle_sager.trukket(hold)
    klient = browser(hold)
    felter = {"sagsnummer": f" {sag.sagsnummer.lower()}", "person": "", "til_dag": "", "grund": "Aktindsigt"}
    svar = klient.post(reverse("opbevaring:giv_paalaeg"), felter, follow=True)
    assert f"Bevaringspålæg {sag.sagsnummer} er givet." in svar.content.decode()
    assert FUGL not in svar.content.decode()
    paalaeg = Bevaringspaalaeg.objects.get()
    assert FUGL not in side(klient, "ophaev", paalaeg.pk)
    klient.post(reverse("opbevaring:ophaev", args=[paalaeg.pk]), {"grund": "Afgjort"})
    paalaeg.refresh_from_db()
    assert paalaeg.til_dag == DAG
    raekke = klient.get(reverse("opbevaring:paalaeg")).context["raekker"][0]
    assert (raekke["celler"][1]["badge"]["tekst"], raekke["celler"][-1]["tekst"]) == ("Slut", "")


def test_et_paalaeg_kan_gives_paa_en_der_er_fratraadt(hold: Hold) -> None:
    gamle_sager.fratraed(hold, "mads", DAG - timedelta(days=1))
    browser(hold).post(
        reverse("opbevaring:giv_paalaeg"), {"sagsnummer": "", "person": "mads", "til_dag": "", "grund": "Klage"}
    )
    assert Bevaringspaalaeg.objects.get().person == hold["mads"]


def test_siderne_koster_lige_mange_opslag_for_een_og_for_tre(hold: Hold) -> None:
    straks()
    klient = browser(hold)
    adresser = [
        reverse("opbevaring:regler"),
        reverse("opbevaring:regel", args=["trukne"]),
        reverse("opbevaring:paalaeg"),
    ]
    antal: list[list[int]] = []
    for flere in (1, 2):
        for _ in range(flere):
            gamle_sager.trukket(hold)
            gamle_sager.paalaeg(hold, sag=gamle_sager.trukket(hold))
            gamle_sager.regel(Omfang.TRUKNE, 0, Anker.TRUKKET, fra=DAG)
        antal.append([])
        for adresse in adresser:
            with CaptureQueriesContext(connection) as opslag:
                klient.get(adresse)
            antal[-1].append(len(opslag))
    assert antal[0] == antal[1]
    assert (antal[0][0] <= 9, antal[0][2] <= 8) == (True, True)


# --- Erased cases on the pages of others -----------------------------------------------------------------------------


def test_en_slettet_sag_kan_stadig_aabnes_og_siger_at_den_er_slettet(hold: Hold) -> None:
    oenske = gamle_sager.afgjort(hold)
    gamle_sager.fratraed(hold, "mads")
    slet_udloebne(nu=lambda: SENERE)
    revisor = browser(hold, "rikke")
    sag = revisor.get(reverse("indbakke:sag", args=[oenske.sagsnummer])).content.decode()
    assert "Indholdet er slettet" in sag
    assert "slettede sagens indhold efter reglen »Afsluttede ønsker«" in sag
    assert f"Tidligere medarbejder {hold['mads'].pk:04x}" in sag
    brev = revisor.get(reverse("breve:brev", args=[oenske.sagsnummer])).content.decode()
    assert "Brevets tekst er slettet" in brev
    assert revisor.get(reverse("breve:pdf", args=[oenske.sagsnummer])).status_code == 404
    assert FUGL not in sag + brev


def test_et_slettet_brev_staar_ikke_paa_forsiden(hold: Hold) -> None:
    gamle_sager.afgjort(hold)
    gamle_sager.regel(Omfang.BREVE, 0, Anker.SKREVET, fra=DAG)
    slet_udloebne(nu=lambda: NU + timedelta(days=2))
    assert browser(hold, "mads").get("/").context["brev"] is None


# Every page eleven times, which tests of their own measure.
@pytest.mark.no_cover
@pytest.mark.side
def test_alle_sider_kan_aabnes_af_alle_naar_alt_gammelt_er_slettet_og_ordene_kommer_ikke_igen() -> None:
    from tests.matrix.doere import DOERE
    from tests.matrix.scene import ROLLER, byg_scene
    from tests.matrix.scene import browser as som

    scene = byg_scene()
    hold = scene.hold
    gamle = [gamle_sager.afgjort(hold, aar=2029), gamle_sager.trukket(hold), *gamle_sager.samtaler(hold, "Før")]
    assert all(gamle)
    gamle_sager.fratraed(hold, "mads", DAG - timedelta(days=1))
    hold["mads"].is_active = True
    hold["mads"].save()
    fundet: dict[str, str] = {}
    slet_udloebne(nu=lambda: SENERE)
    for rolle in ROLLER:
        klient = som(hold, rolle)
        for navn, doere in DOERE.items():
            for doer in doere:
                svar = klient.get(reverse(navn, kwargs=doer.argumenter(scene)))
                tekst = b"".join(svar.streaming_content) if svar.streaming else svar.content  # type: ignore[attr-defined]
                if svar.status_code >= 500 or FUGL.encode() in tekst:
                    fundet[f"{rolle} {navn}"] = str(svar.status_code)
    assert fundet == {}
