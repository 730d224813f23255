"""Signing in and out: who gets in, who does not, and where one lands."""

import importlib
from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import NoReverseMatch, clear_url_caches, reverse
from pytest_django import DjangoAssertNumQueries, Settings

import config.urls
import roller.urls
from roller.brugere.demo import VISTE, demo_personer
from roller.brugere.models import Bruger
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker.hold import DAG, Hold
from workflows.spor.models import Sporpost

KODE = "Blå-tulipan-i-regn-7"
LOG_IND = "/log-ind/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def mads(hold: Hold) -> Hold:
    hold["mads"].set_password(KODE)
    hold["mads"].save()
    return hold


@pytest.fixture
def demo(settings: Settings) -> Iterator[None]:
    """The addresses as they are in the demo settings."""
    settings.DEMO = True
    _genindlaes()
    yield
    settings.DEMO = False
    _genindlaes()


def _genindlaes() -> None:
    for modul in (roller.urls, config.urls):
        importlib.reload(modul)
    clear_url_caches()


def log_ind(client: Client, kode: str = KODE, brugernavn: str = "mads", **felter: str):  # type: ignore[no-untyped-def]
    return client.post(LOG_IND, {"username": brugernavn, "password": kode, **felter})


def inde(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_brugernavn_og_adgangskode_lukker_ind(mads: Hold, client: Client) -> None:
    svar = log_ind(client)
    assert (svar.status_code, svar["Location"]) == (302, "/")
    assert inde(client)


@pytest.mark.parametrize(("brugernavn", "kode"), [("mads", "forkert"), ("findes-ikke", KODE)])
def test_et_forkert_par_faar_samme_svar_og_beholder_brugernavnet(
    mads: Hold, client: Client, brugernavn: str, kode: str
) -> None:
    side = log_ind(client, kode, brugernavn)
    assert "Brugernavnet og adgangskoden passer ikke sammen." in side.content.decode()
    assert f'value="{brugernavn}"' in side.content.decode()
    assert kode not in side.content.decode()
    assert not inde(client)


@pytest.mark.parametrize(
    "naeste", ["https://ondt.example/", "//ondt.example", "javascript:alert(1)", "/\\ondt.example"]
)
def test_next_foerer_aldrig_ud_af_huset(mads: Hold, client: Client, naeste: str) -> None:
    assert log_ind(client, next=naeste)["Location"] == "/"


def test_next_foerer_tilbage_til_siden(mads: Hold, client: Client) -> None:
    assert log_ind(client, next="/opgaver/?side=2")["Location"] == "/opgaver/?side=2"


def test_en_fremmed_sendes_til_log_ind(hold: Hold, client: Client) -> None:
    svar = client.get("/adgangskode/")
    assert (svar.status_code, svar["Location"]) == (302, "/log-ind/?next=/adgangskode/")


def test_log_ud_kraever_post(hold: Hold, client: Client) -> None:
    client.force_login(hold["mads"])
    assert client.get("/log-ud/").status_code == 405
    assert inde(client)
    assert client.post("/log-ud/")["Location"] == LOG_IND
    assert not inde(client)


def test_sessionen_ender_naar_brugeren_deaktiveres(hold: Hold, client: Client) -> None:
    client.force_login(hold["mads"])
    assert client.get("/adgangskode/").status_code == 200
    hold["mads"].is_active = False
    hold["mads"].save()
    assert client.get("/adgangskode/").status_code == 302


def test_en_deaktiveret_kan_ikke_logge_ind(mads: Hold, client: Client) -> None:
    mads["mads"].is_active = False
    mads["mads"].save()
    assert "passer ikke sammen" in log_ind(client).content.decode()


def test_uden_csrf_sker_der_intet(mads: Hold) -> None:
    client = Client(enforce_csrf_checks=True)
    assert log_ind(client).status_code == 403
    assert not inde(client)


def test_en_forfalsket_vaert_afvises(hold: Hold, client: Client) -> None:
    assert client.get(LOG_IND, headers={"host": "ondt.example"}).status_code == 400


def test_koder_gemmes_med_argon2() -> None:
    from config.settings import base

    assert base.PASSWORD_HASHERS[0] == "django.contrib.auth.hashers.Argon2PasswordHasher"


# --- Lock-out --------------------------------------------------------------------------------------------------------


def _gaet(client: Client, antal: int, brugernavn: str = "mads"):  # type: ignore[no-untyped-def]
    for nummer in range(antal):
        svar = log_ind(client, f"gæt-{nummer}", brugernavn)
    return svar


def test_fem_gaet_laaser_og_staar_i_sporet_en_gang(mads: Hold, client: Client, settings: Settings) -> None:
    settings.AXES_ENABLED = True
    assert _gaet(client, 4).status_code == 200
    assert _gaet(client, 1).status_code == 429
    laast = log_ind(client)
    assert laast.status_code == 429
    assert "For mange forsøg på at logge ind" in laast.content.decode()
    assert not inde(client)
    post = Sporpost.objects.get(art="roller.laast")
    assert post.data == {"hvem": "mads", "forsoeg": 5}
    assert post.aktoer_id is None
    # The auditor of the unit finds it.
    assert (post.person_id, post.enhed_id) == (mads["mads"].pk, mads.enhed["voksen"].pk)


def test_en_kode_tastet_som_brugernavn_havner_ikke_i_sporet(mads: Hold, client: Client, settings: Settings) -> None:
    settings.AXES_ENABLED = True
    _gaet(client, 5, brugernavn=KODE)
    assert Sporpost.objects.get(art="roller.laast").data["hvem"] == "et ukendt brugernavn"


def test_naboens_gaet_laaser_ikke_andre_brugere(mads: Hold, client: Client, settings: Settings) -> None:
    settings.AXES_ENABLED = True
    _gaet(client, 5, brugernavn="aya")
    assert log_ind(client).status_code == 302


# --- Password --------------------------------------------------------------------------------------------------------


def _skift(client: Client, **felter: str):  # type: ignore[no-untyped-def]
    ny = "Gul-gravko-paa-tag-3"
    standard = {"old_password": KODE, "new_password1": ny, "new_password2": ny}
    return client.post("/adgangskode/", standard | felter)


def test_en_ny_kode_ender_de_andre_sessioner_og_staar_i_sporet(mads: Hold, client: Client) -> None:
    anden = Client()
    client.force_login(mads["mads"])
    anden.force_login(mads["mads"])
    assert _skift(client).status_code == 302
    assert inde(client)
    assert client.get("/adgangskode/").status_code == 200
    assert anden.get("/adgangskode/").status_code == 302
    post = Sporpost.objects.get(art="roller.kode_skiftet")
    assert (post.aktoer_id, post.data) == (mads["mads"].pk, {})


@pytest.mark.parametrize(
    ("felter", "besked"),
    [
        ({"old_password": "forkert"}, "Den nuværende adgangskode er ikke rigtig."),
        ({"new_password2": "noget-andet-end-det"}, "De to nye adgangskoder er ikke ens."),
        ({"new_password1": "kort1", "new_password2": "kort1"}, "mindst 12 tegn"),
    ],
)
def test_en_daarlig_kode_afvises_paa_dansk(mads: Hold, client: Client, felter: dict[str, str], besked: str) -> None:
    client.force_login(mads["mads"])
    assert besked in _skift(client, **felter).content.decode()


# --- Role switch -----------------------------------------------------------------------------------------------------


def test_man_skifter_mellem_sine_egne_roller(hold: Hold, client: Client) -> None:
    client.force_login(hold["carl"])
    svar = client.post("/rolle/", {"rolle": "LEDER", "retur": "/adgangskode/"})
    assert svar["Location"] == "/adgangskode/"
    assert client.session["rolle"] == Rolle.LEDER


@pytest.mark.parametrize("rolle", ["SYSTEMADMIN", "LEDER", "", "PAVE"])
def test_en_rolle_man_ikke_har_kan_ikke_vaelges(hold: Hold, client: Client, rolle: str) -> None:
    client.force_login(hold["mads"])
    client.post("/rolle/", {"rolle": rolle})
    assert "rolle" not in client.session


def test_rolleskift_er_post_og_foerer_ikke_ud_af_huset(hold: Hold, client: Client) -> None:
    client.force_login(hold["lone"])
    assert client.get("/rolle/").status_code == 405
    assert client.post("/rolle/", {"rolle": "LEDER", "retur": "//ondt.example/"})["Location"] == "/"


def test_alle_ansatte_har_medarbejderrollen_og_stedfortraederen_lederens(hold: Hold) -> None:
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    assert hold.adgang("mads").roller == (Rolle.MEDARBEJDER,)
    assert hold.adgang("signe").roller == (Rolle.MEDARBEJDER, Rolle.LEDER)
    assert hold.adgang("rikke").roller == (Rolle.MEDARBEJDER, Rolle.REVISOR)


# --- The demo's own way in -------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("demo")
def test_demoen_viser_personerne_og_logger_ind_med_et_klik(hold: Hold, client: Client) -> None:
    side = client.get(reverse("roller:demo_log_ind")).content.decode()
    assert "Leder, Voksenstøtte" in side
    assert "Revisor, Center for Voksne" in side
    assert client.post("/demo/", {"person": "lone", "next": "//ondt.example"})["Location"] == "/"
    assert client.session["_auth_user_id"] == str(hold["lone"].pk)


@pytest.mark.usefixtures("demo")
def test_i_demoen_peger_log_ind_paa_personerne(hold: Hold, client: Client) -> None:
    assert 'href="/demo/?next=/opgaver/"' in client.get("/log-ind/?next=/opgaver/").content.decode()


@pytest.mark.usefixtures("demo")
def test_demosiden_findes_ikke_naar_demo_er_slaaet_fra(hold: Hold, client: Client, settings: Settings) -> None:
    settings.DEMO = False
    assert client.get("/demo/").status_code == 404
    assert client.post("/demo/", {"person": "lone"}).status_code == 404
    assert not inde(client)


def test_uden_for_demoen_har_siden_ingen_adresse(hold: Hold, client: Client) -> None:
    with pytest.raises(NoReverseMatch):
        reverse("roller:demo_log_ind")
    assert client.post("/demo/", {"person": "lone"}).status_code in {302, 404}
    assert not inde(client)


def test_demo_personer_skriver_en_tabel(hold: Hold) -> None:
    ud = StringIO()
    call_command("demo_personer", stdout=ud)
    linjer = ud.getvalue().splitlines()
    assert linjer[0].split() == ["NAVN", "BRUGERNAVN", "ROLLER"]
    assert any(linje.split() == ["Lone", "Lervad", "lone", "Leder,", "Voksenstøtte"] for linje in linjer)
    assert linjer[-1] == "… og 5 andre."


def test_demolisten_viser_nogle_af_hver_rolle_og_koster_det_samme_for_mange(
    hold: Hold, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(7):
        assert demo_personer(DAG).flere == 0
    mange = Bruger.objects.bulk_create([Bruger(brugernavn=f"b{n}", navn=f"Berit {n:03}") for n in range(120)])
    voksen = hold.enhed["voksen"]
    ledere = [Rolletildeling(person=ny, rolle=Rolle.LEDER, enhed=voksen, fra_dag=DAG) for ny in mange[:20]]
    Rolletildeling.objects.bulk_create(ledere)
    with django_assert_num_queries(7):
        liste = demo_personer(DAG)
    vist = {rolle for person in liste.med_roller for rolle in person.roller}
    assert {"Systemadministrator, Fjordby Kommune", "Revisor, Center for Voksne"} <= vist
    assert len(liste.med_roller) < 20
    assert len(liste.med_roller) + len(liste.uden_roller) == VISTE
    assert liste.flere == Bruger.objects.count() - VISTE
