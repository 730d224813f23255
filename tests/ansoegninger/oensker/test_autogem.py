"""The draft saves itself: what is valid is kept, what is not stays in the browser."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.oensker.models import Oenske
from tests.ansoegninger.conftest import Klient
from tests.ansoegninger.oensker.skema import KURSUS, nyt
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold

pytestmark = pytest.mark.django_db


@pytest.fixture
def mads(klient: Klient) -> Client:
    return klient("mads")


@pytest.fixture
def oenske(hold: Hold) -> Oenske:
    return sager.kladde(hold, "mads", udbyder="Viso", start_dag="2027-01-05", slut_dag="2027-01-10")


def autogem(browser: Client, oenske: Oenske, trin: str = "kursus", **felter: object) -> int:
    return browser.post(reverse("oensker:autogem", args=[oenske.sagsnummer, trin]), felter).status_code


def test_det_foerste_ord_bliver_til_een_kladde_som_formularen_siden_skriver_i(mads: Client) -> None:
    skema = nyt(titel="", type="")
    gem = reverse("oensker:autogem_ny")
    assert [mads.post(gem, skema | {"udbyder": u}).status_code for u in ("Vi", "Viso")] == [204, 204]
    oenske = Oenske.objects.get()
    assert (oenske.titel, oenske.type, oenske.udbyder) == ("", "", "Viso")
    mads.post("/oensker/ny/", skema | {"titel": "Kend målgrupperne", "type": "TEMADAG"})
    oenske = Oenske.objects.get()
    assert oenske.titel == "Kend målgrupperne"


def test_ugyldige_felter_gemmes_ikke_og_overskriver_ikke(mads: Client, oenske: Oenske) -> None:
    skema = KURSUS | {"titel": "", "udbyder": "Ny udbyder", "kursusgebyr_oere": "gratis", "dage": "NaN"}
    assert autogem(mads, oenske, **skema) == 204
    oenske.refresh_from_db()
    assert (oenske.titel, oenske.udbyder) == ("Den gode afgørelse", "Ny udbyder")
    assert (oenske.kursusgebyr_oere, oenske.pris_kendt, oenske.dage) == (1_200_000, True, None)


@pytest.mark.parametrize(
    ("start", "slut"), [("12.01.2027", "11.01.2027"), ("12.01.2027", "i går"), ("vrøvl", "01.01.2027")]
)
def test_en_periode_gemmes_samlet_eller_slet_ikke(mads: Client, oenske: Oenske, start: str, slut: str) -> None:
    assert autogem(mads, oenske, **KURSUS | {"start_dag": start, "slut_dag": slut}) == 204
    oenske.refresh_from_db()
    assert (str(oenske.start_dag), str(oenske.slut_dag)) == ("2027-01-05", "2027-01-10")


def test_begrundelsen_gemmes_mens_den_skrives(mads: Client, oenske: Oenske) -> None:
    assert autogem(mads, oenske, "begrundelse", begrundelse="Fordi", egen_prioritet="7") == 204
    oenske.refresh_from_db()
    assert (oenske.begrundelse, oenske.egen_prioritet) == ("Fordi", None)


def test_en_gammel_fane_faar_at_vide_at_intet_blev_gemt(hold: Hold, mads: Client) -> None:
    sendt = sager.indsendt(hold, "mads")
    assert autogem(mads, sendt, **KURSUS) == 409


def test_en_slettet_kladde_genopstaar_ikke_af_sig_selv(mads: Client) -> None:
    skema = nyt()
    gem = reverse("oensker:autogem_ny")
    mads.post(gem, skema)
    Oenske.objects.get().delete()
    assert mads.post(gem, skema).status_code == 409
    assert not Oenske.objects.exists()


def test_uden_noegle_gemmes_intet(mads: Client) -> None:
    assert mads.post(reverse("oensker:autogem_ny"), KURSUS).status_code == 400
    assert mads.post(reverse("oensker:autogem_ny"), KURSUS | {"noegle": "x"}).status_code == 400
    assert not Oenske.objects.exists()


def test_en_andens_noegle_rammer_ikke_den_andens_kladde(klient: Klient) -> None:
    skema = nyt()
    klient("aya").post("/oensker/ny/", skema)
    klient("mads").post("/oensker/ny/", skema | {"titel": "Mit eget"})
    assert sorted(Oenske.objects.values_list("person__brugernavn", "titel")) == [
        ("aya", "Den gode afgørelse"),
        ("mads", "Mit eget"),
    ]


def test_get_gemmer_intet(mads: Client, oenske: Oenske) -> None:
    adresser = [
        reverse("oensker:autogem_ny"),
        reverse("oensker:autogem", args=[oenske.sagsnummer, "kursus"]),
    ]
    assert [mads.get(a, {"noegle": uuid4()}).status_code for a in adresser] == [405, 405]
