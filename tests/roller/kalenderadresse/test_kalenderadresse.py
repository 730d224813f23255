"""A secret calendar address: shown once, kept as a fingerprint, closed at once, and dead when the person leaves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from roller.adgang.svar import IngenAdgang
from roller.kalenderadresse.models import Kalenderadresse
from roller.kalenderadresse.noegle import ligner, ny_noegle
from roller.kalenderadresse.queries import gaeldende, uafbrudt
from roller.kalenderadresse.services import luk, opret
from roller.kalenderadresse.views import HOEJST_I_TIMEN
from roller.organisation.services import deaktiver, flyt_ansaettelse, genaktiver
from tests.fabrikker import hjul
from tests.fabrikker.hold import DAG, FOER, NU, Hold
from tests.matrix.scene import dagen
from workflows.motor.fejl import Regelbrud
from workflows.spor.models import Sporpost

UGE = timedelta(days=7)


@pytest.fixture(autouse=True)
def _toem_taeller() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def hent(noegle: str, klient: Client | None = None) -> HttpResponse:
    with dagen():
        svar: HttpResponse = (klient or Client()).get(reverse("roller:kalender"), {"noegle": noegle})
    return svar


# --- The secret -------------------------------------------------------------------------------------------------------


def test_hemmeligheden_er_256_bit_og_kun_dens_fingeraftryk_gemmes(hold: Hold) -> None:
    adresse, noegle = hjul.adresse(hold)
    assert len(noegle) == 43
    assert adresse.digest == sha256(noegle.encode()).hexdigest()
    gemt = [str(vaerdi) for raekke in Kalenderadresse.objects.values() for vaerdi in raekke.values()]
    assert noegle not in gemt
    assert len({ny_noegle() for _ in range(50)}) == 50


def test_hverken_hemmelighed_eller_fingeraftryk_staar_i_sporet_eller_historikken(hold: Hold) -> None:
    adresse, noegle = hjul.adresse(hold)
    post = Sporpost.objects.get(art="roller.kalenderadresse_lavet")
    assert post.saetning == "lavede kalenderadressen »Min telefon« til sig selv"
    assert noegle not in post.indhold
    assert adresse.digest not in post.indhold
    assert "digest" not in {f.name for f in Kalenderadresse.history.model._meta.concrete_fields}


@pytest.mark.parametrize("forkert", ["", "x", "x" * 42, "x" * 44, "x" * 100_000, "ø" * 43, "x" * 42 + "\n"])
def test_det_der_ikke_ligner_en_hemmelighed_slaas_aldrig_op(forkert: str, db: None, django_assert_num_queries) -> None:
    assert not ligner(forkert)
    with django_assert_num_queries(0):
        assert gaeldende(forkert, DAG) is None


# --- The feed ---------------------------------------------------------------------------------------------------------


def test_den_rigtige_adresse_giver_kalenderen_uden_login(hold: Hold) -> None:
    hjul.moede(hold)
    svar = hent(hjul.adresse(hold)[1])
    assert svar.status_code == 200
    assert svar["Content-Type"] == "text/calendar; charset=utf-8"
    assert svar.content.count(b"BEGIN:VEVENT") == 1


@pytest.mark.parametrize("hvordan", ["forkert", "lukket", "tom"])
def test_en_forkert_og_en_lukket_adresse_kan_ikke_kendes_fra_hinanden(hold: Hold, hvordan: str) -> None:
    adresse, noegle = hjul.adresse(hold)
    if hvordan == "lukket":
        luk(adresse=adresse, adgang=hold.adgang("mads"), tidspunkt=NU)
    svar = hent({"forkert": ny_noegle(), "lukket": noegle, "tom": ""}[hvordan])
    assert (svar.status_code, svar.content) == (404, b"Ingen kalender her.")


def test_svaret_gemmes_og_findes_af_ingen_og_saetter_ingen_cookie(hold: Hold) -> None:
    for noegle in (hjul.adresse(hold)[1], ny_noegle()):
        svar = hent(noegle)
        assert svar["Cache-Control"] == "private, no-store"
        assert svar["Referrer-Policy"] == "no-referrer"
        assert svar["X-Robots-Tag"] == "noindex, nofollow"
        assert not svar.cookies


def test_kun_get_svares(hold: Hold) -> None:
    noegle = hjul.adresse(hold)[1]
    adresse = f"{reverse('roller:kalender')}?noegle={noegle}"
    for metode in ("post", "put", "delete", "patch"):
        assert getattr(Client(), metode)(adresse).status_code == 405


def test_hvem_der_er_logget_ind_i_samme_browser_er_ligegyldigt(client: Client, hold: Hold) -> None:
    hjul.moede(hold, "per", "visitation")
    noegle = hjul.adresse(hold)[1]
    client.force_login(hold["ina"])
    assert b"BEGIN:VEVENT" not in hent(noegle, client).content


def test_hemmeligheden_staar_ikke_i_loggen(hold: Hold, caplog: pytest.LogCaptureFixture) -> None:
    forkert = ny_noegle()
    for noegle in (hjul.adresse(hold)[1], forkert):
        hent(noegle)
        assert noegle not in caplog.text
    # The check can fail: that something was not found is logged, by its path.
    assert reverse("roller:kalender") in caplog.text


def test_sidst_brugt_er_en_dag_og_ingen_post_i_sporet(hold: Hold) -> None:
    adresse, noegle = hjul.adresse(hold)
    poster, historik = Sporpost.objects.count(), Kalenderadresse.history.count()
    hent(noegle)
    hent(noegle)
    adresse.refresh_from_db()
    assert adresse.sidst_brugt_dag == DAG
    assert (Sporpost.objects.count(), Kalenderadresse.history.count()) == (poster, historik)


def test_en_adresse_kan_kun_hentes_saa_tit(hold: Hold) -> None:
    noegle, anden = hjul.adresse(hold)[1], hjul.adresse(hold, kaldt="Outlook")[1]
    assert [hent(noegle).status_code for _ in range(HOEJST_I_TIMEN)] == [200] * HOEJST_I_TIMEN
    svar = hent(noegle)
    assert (svar.status_code, svar["Retry-After"]) == (429, "3600")
    assert hent(anden).status_code == 200


# --- When it ends -----------------------------------------------------------------------------------------------------


def test_adressen_doer_den_dag_personen_stopper(hold: Hold) -> None:
    noegle = hjul.adresse(hold)[1]
    hold["mads"].ansaettelser.update(til_dag=DAG + UGE)
    assert gaeldende(noegle, DAG + UGE - timedelta(days=1)) is not None
    assert gaeldende(noegle, DAG + UGE) is None


def test_adressen_kommer_ikke_igen_med_personen(hold: Hold) -> None:
    noegle = hjul.adresse(hold)[1]
    ansat = hold["mads"].ansaettelser.get()
    hold["mads"].ansaettelser.update(til_dag=DAG + UGE)
    ansat.pk, ansat.fra_dag, ansat.til_dag = None, DAG + 2 * UGE, None
    ansat.save()
    assert gaeldende(noegle, DAG + 3 * UGE) is None


def test_adressen_foelger_med_til_en_anden_afdeling(hold: Hold) -> None:
    noegle = hjul.adresse(hold)[1]
    flyt_ansaettelse(
        person=hold["mads"],
        enhed=hold.enhed["visitation"],
        stilling="visitator",
        fra_dag=DAG + UGE,
        adgang=hold.adgang("admin"),
        tidspunkt=NU,
    )
    assert gaeldende(noegle, DAG + 2 * UGE) is not None


def test_naar_personen_deaktiveres_lukkes_adresserne_for_altid(hold: Hold) -> None:
    noegle = hjul.adresse(hold)[1]
    af = {"adgang": hold.adgang("admin"), "tidspunkt": NU}
    deaktiver(person=hold["mads"], grund="Fratrådt", **af)  # type: ignore[arg-type]
    assert gaeldende(noegle, DAG) is None
    post = Sporpost.objects.get(art="roller.kalenderadresse_lukket")
    assert (post.saetning, post.aktoer) == (
        "lukkede kalenderadressen »Min telefon«, som Mads Mørkeberg havde",
        hold["admin"],
    )
    genaktiver(person=hold["mads"], grund="Fejl", **af)  # type: ignore[arg-type]
    assert gaeldende(noegle, DAG) is None


def test_en_bruger_der_ikke_er_aktiv_har_ingen_kalender(hold: Hold) -> None:
    noegle = hjul.adresse(hold)[1]
    type(hold["mads"]).objects.filter(pk=hold["mads"].pk).update(is_active=False)
    assert gaeldende(noegle, DAG) is None


@pytest.mark.parametrize(
    ("perioder", "svar"),
    [
        ([(FOER, None)], True),
        ([(FOER, DAG)], False),
        ([(FOER, DAG + UGE)], True),
        ([(FOER, DAG - UGE), (DAG - UGE, None)], True),
        ([(FOER, DAG - UGE), (DAG - UGE + timedelta(days=1), None)], False),
        ([(DAG - UGE, None), (FOER, DAG - UGE)], True),
        ([(FOER, DAG - UGE), (FOER, DAG - 3 * UGE)], False),
        ([(DAG, None)], False),
        ([], False),
    ],
)
def test_uafbrudt_ansat_er_hver_dag_imellem(perioder: list[tuple[date, date | None]], svar: bool) -> None:
    assert uafbrudt(perioder, DAG - 2 * UGE, DAG) == svar


# --- One's own page ---------------------------------------------------------------------------------------------------


def test_adressen_vises_een_gang(client: Client, hold: Hold) -> None:
    client.force_login(hold["mads"])
    with dagen():
        svar = client.post(reverse("roller:kalenderadresser"), {"navn": "Min telefon"})
        adresse = svar.context["adresse"]
        assert adresse in svar.content.decode()
        assert "no-store" in svar["Cache-Control"]
        noegle = adresse.partition("noegle=")[2]
        assert hent(noegle).status_code == 200
        assert noegle not in client.get(reverse("roller:kalenderadresser")).content.decode()


def test_adressen_lukkes_paa_siden_med_det_samme(client: Client, hold: Hold) -> None:
    adresse, noegle = hjul.adresse(hold)
    siden = reverse("roller:luk_kalenderadresse", args=[adresse.pk])
    client.force_login(hold["aya"])
    with dagen():
        assert client.post(siden).status_code == 404
        client.force_login(hold["mads"])
        assert "Luk kalenderadressen" in client.get(siden).content.decode()
        assert hent(noegle).status_code == 200
        assert "Adressen er lukket" in client.post(siden, follow=True).content.decode()
    assert hent(noegle).status_code == 404


def test_kun_ens_egen_adresse_kan_lukkes(hold: Hold) -> None:
    with pytest.raises(IngenAdgang, match="tilhører"):
        luk(adresse=hjul.adresse(hold)[0], adgang=hold.adgang("aya"), tidspunkt=NU)


def test_den_der_ikke_er_ansat_faar_ingen_adresse(hold: Hold) -> None:
    hold["mads"].ansaettelser.update(til_dag=DAG)
    with pytest.raises(IngenAdgang, match="ansat"):
        hjul.adresse(hold)


def test_der_er_graense_for_hvor_mange_man_har_aabne(client: Client, hold: Hold) -> None:
    for nr in range(5):
        sidste = hjul.adresse(hold, kaldt=f"Nr. {nr}")[0]
    with pytest.raises(Regelbrud, match="Luk en af dem"):
        opret(navn="Nr. 6", adgang=hold.adgang("mads"), tidspunkt=NU)
    client.force_login(hold["mads"])
    with dagen():
        svar = client.post(reverse("roller:kalenderadresser"), {"navn": "Nr. 6"})
    assert "Luk en af dem først" in svar.content.decode()
    assert 'value="Nr. 6"' in svar.content.decode()
    luk(adresse=sidste, adgang=hold.adgang("mads"), tidspunkt=NU)
    opret(navn="Nr. 6", adgang=hold.adgang("mads"), tidspunkt=NU)
