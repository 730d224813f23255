"""From an empty form to a wish handed in."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.katalog.models import Kursus, Kursuspris, Udbyder
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.strategi.models import Laeringsmaal, Tema
from tests.ansoegninger.conftest import Klient
from tests.ansoegninger.oensker.skema import BEGRUNDELSE, KURSUS, nyt
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold
from tests.fabrikker.strategier import var_med
from workflows.motor.models import AabenOpgave

NY = "/oensker/ny/"
pytestmark = pytest.mark.django_db


def adresse(oenske: Oenske, trin: str) -> str:
    return f"/oensker/{oenske.sagsnummer}/{trin}/"


@pytest.fixture
def mads(klient: Klient) -> Client:
    return klient("mads")


@pytest.fixture
def kursus(hold: Hold) -> Kursus:
    udbyder = Udbyder.objects.create(navn="Viso", art="OFFENTLIG")
    kursus = Kursus.objects.create(
        titel="Kend målgrupperne", udbyder=udbyder, type="TEMADAG", temanummer=3, dage=Decimal(1)
    )
    Kursuspris.objects.create(kursus=kursus, form="DELTAGER", pris_oere=0)
    return kursus


def test_et_oenske_gaar_gennem_tre_trin_og_ender_med_en_kvittering(hold: Hold, mads: Client) -> None:
    svar = mads.post(NY, nyt())
    oenske = Oenske.objects.get()
    assert svar.url == adresse(oenske, "begrundelse")
    maal = Laeringsmaal.objects.get()
    tema = Tema.objects.get(nummer=3)
    svar = mads.post(svar.url, {**BEGRUNDELSE, "tema": tema.pk, "laeringsmaal": [maal.pk]})
    assert svar.url == adresse(oenske, "send")
    side = mads.get(svar.url).content.decode()
    assert "12.250,50" in side
    assert "Lone Lervad (leder) vurderer ønsket senest 15." in side
    svar = mads.post(svar.url, {"noegle": uuid4()})
    assert svar.url == adresse(oenske, "kvittering")
    side = mads.get(svar.url).content.decode()
    assert oenske.sagsnummer in side
    assert "Lone Lervad (leder) vurderer ønsket senest 15.\N{NO-BREAK SPACE}oktober 2026" in side
    oenske.refresh_from_db()
    assert oenske.fase == Fase.HOS_LEDER
    assert (oenske.dage, oenske.timer, oenske.start_dag) == (Decimal("2.5"), None, date(2027, 1, 5))
    assert (oenske.pris_oere, oenske.forplejning_oere, oenske.pris_kendt) == (1_225_050, 90_000, True)
    assert (oenske.tema, list(oenske.laeringsmaal.all()), oenske.egen_prioritet) == (tema, [maal], 1)


def test_dobbeltklik_paa_foerste_trin_giver_een_kladde(mads: Client) -> None:
    skema = nyt()
    foerste = mads.post(NY, skema)
    assert mads.post(NY, skema).url == foerste.url
    assert Oenske.objects.count() == 1


def test_dobbeltklik_paa_send_giver_een_sag_og_samme_kvittering(hold: Hold, mads: Client) -> None:
    oenske = sager.kladde(hold, "mads")
    noegle = uuid4()
    svar = [mads.post(adresse(oenske, "send"), {"noegle": noegle}) for _ in range(2)]
    assert [s.url for s in svar] == [adresse(oenske, "kvittering")] * 2
    assert AabenOpgave.objects.filter(sagsnummer=oenske.sagsnummer).count() == 1


def test_et_kursus_fra_kataloget_fylder_skemaet_og_foreslaar_temaet(mads: Client, kursus: Kursus) -> None:
    form = mads.get(NY, {"kursus": kursus.pk}).context["form"]
    felter = ("titel", "udbyder", "udbyderart", "type", "dage", "kursusgebyr_oere")
    assert [form[f].initial for f in felter] == ["Kend målgrupperne", "Viso", "OFFENTLIG", "TEMADAG", 1, 0]
    mads.post(NY, nyt(kursus=str(kursus.pk), titel=kursus.titel, udbyder="Viso"))
    assert Oenske.objects.get().tema.nummer == 3


@pytest.mark.parametrize(
    ("titel", "udbyder", "er_det"),
    [
        ("Kend målgrupperne", "Viso", True),
        ("kend  MÅLGRUPPERNE", "viso", True),
        ("Noget helt andet", "Viso", False),
        ("Kend målgrupperne", "Et andet hus", False),
    ],
)
def test_et_oenske_der_skrives_om_er_ikke_laengere_katalogets_kursus(
    mads: Client, kursus: Kursus, titel: str, udbyder: str, er_det: bool
) -> None:
    mads.post(NY, nyt(kursus=str(kursus.pk), titel="Kend målgrupperne", udbyder="Viso"))
    oenske = Oenske.objects.get()
    assert oenske.kursus == kursus
    skema = nyt(kursus=str(kursus.pk), titel=titel, udbyder=udbyder)
    assert mads.post(adresse(oenske, "kursus"), skema).status_code == 302
    oenske.refresh_from_db()
    assert (oenske.kursus == kursus) is er_det


def test_det_kataloget_ikke_ved_er_stadig_ukendt(mads: Client, kursus: Kursus) -> None:
    Kursus.objects.update(dage=None)
    Kursuspris.objects.all().delete()
    form = mads.get(NY, {"kursus": kursus.pk}).context["form"]
    assert (form["dage"].value(), form["kursusgebyr_oere"].value()) == (None, None)
    mads.post(NY, nyt(kursus=str(kursus.pk), dage="", kursusgebyr_oere=""))
    oenske = Oenske.objects.get()
    assert (oenske.dage, oenske.pris_kendt, oenske.kursusgebyr_oere) == (None, False, 0)
    side = mads.get(adresse(oenske, "send")).content.decode()
    assert "I alt af det, der er oplyst" in side
    assert mads.get(adresse(oenske, "kursus")).context["form"]["kursusgebyr_oere"].value() is None


def test_soegning_i_kataloget_virker_med_en_almindelig_get(mads: Client, kursus: Kursus) -> None:
    side = mads.get(NY, {"soeg": "viso målgr"})
    assert f'href="{NY}?kursus={kursus.pk}&amp;noegle=' in side.content.decode()
    assert "Der er ingen kurser for" in mads.get(NY, {"soeg": "nordlys"}).content.decode()


@pytest.mark.parametrize("soegt", ["MÅLGRUPPERNE", "Målgrupperne"])
def test_soegningen_kender_store_og_smaa_danske_bogstaver(mads: Client, kursus: Kursus, soegt: str) -> None:
    assert f"?kursus={kursus.pk}&amp;" in mads.get(NY, {"soeg": soegt}).content.decode()


def test_et_valg_i_kataloget_efter_autogem_gaar_til_den_kladde_der_er(mads: Client, kursus: Kursus) -> None:
    skema = nyt(titel="")
    assert mads.post(reverse("oensker:autogem_ny"), skema).status_code == 204
    oenske = Oenske.objects.get()
    # htmx swaps the result into the first page, whose address is another: the link must say where the draft is.
    fund = mads.get(NY, {"noegle": skema["noegle"], "soeg": "viso"}, follow=True).content.decode()
    assert f'href="{adresse(oenske, "kursus")}?kursus={kursus.pk}"' in fund
    svar = mads.get(NY, {"noegle": skema["noegle"], "kursus": kursus.pk})
    assert svar.url == f"{adresse(oenske, 'kursus')}?kursus={kursus.pk}"
    assert mads.get(svar.url).context["form"]["titel"].value() == "Kend målgrupperne"


@pytest.mark.parametrize("id_", ["0", "-1", "abc", "9" * 30, "\x00", "²"])
def test_et_id_i_adressen_der_ikke_findes_giver_et_tomt_skema(mads: Client, id_: str) -> None:
    form = mads.get(NY, {"kursus": id_, "maal": id_}).context["form"]
    assert (form["titel"].value(), form["maal"].value()) == (None, None)


def test_laeringsmaalene_er_felter_til_afkrydsning_under_deres_art(hold: Hold, mads: Client) -> None:
    oenske = sager.kladde(hold, "mads")
    var_med(Laeringsmaal(strategi=hold.strategi, art="METODE", nummer=1, tekst="Kan samtale"))
    side = mads.get(adresse(oenske, "begrundelse")).content.decode()
    assert side.count('name="laeringsmaal"') == side.count('class="form-checkbox"') == 2
    ord_i_orden = ("Metoder og teknikker", "Kan samtale", "Faglig viden", "Kan begrunde en afgørelse")
    assert sorted(ord_i_orden, key=side.index) == list(ord_i_orden)


def test_fejl_beholder_alt_det_skrevne(mads: Client) -> None:
    svar = mads.post(NY, nyt(titel="", slut_dag="01.01.2027", kursusgebyr_oere="gratis"))
    assert svar.status_code == 200
    form = svar.context["form"]
    assert form.errors == {
        "titel": ["Feltet skal udfyldes."],
        "slut_dag": ["Kurset kan ikke slutte, før det starter."],
        "kursusgebyr_oere": ["Skriv et beløb i kroner, fx 12.000 eller 12.000,50."],
    }
    side = svar.content.decode()
    assert 'value="gratis"' in side
    assert 'value="Paragrafværkstedet"' in side
    assert not Oenske.objects.exists()


def test_summen_er_de_prisdele_der_kan_laeses(mads: Client) -> None:
    svar = mads.get(reverse("oensker:prissum"), {**KURSUS, "transport_oere": "vrøvl", "ophold_oere": "1.000"})
    assert "13.250,50\N{NO-BREAK SPACE}kr." in svar.content.decode()


def test_et_oenske_uden_begrundelse_kan_ikke_sendes_og_siden_siger_hvor(hold: Hold, mads: Client) -> None:
    oenske = sager.kladde(hold, "mads", begrundelse="")
    for svar in (mads.get(adresse(oenske, "send")), mads.post(adresse(oenske, "send"), {"noegle": uuid4()})):
        assert f'<a href="{adresse(oenske, "begrundelse")}">Skriv, hvorfor du ønsker kurset' in svar.content.decode()
    oenske.refresh_from_db()
    assert oenske.fase == Fase.KLADDE


def test_en_kladde_slettes_foerst_naar_det_er_bekraeftet(hold: Hold, mads: Client) -> None:
    oenske = sager.kladde(hold, "mads")
    assert mads.get(adresse(oenske, "slet")).status_code == 200
    assert Oenske.objects.count() == 1
    assert mads.post(adresse(oenske, "slet")).url == reverse("oensker:liste")
    assert Oenske.objects.count() == 0
    assert Oenske.history.filter(history_type="-").count() == 1


def test_en_anden_kan_hverken_laese_rette_sende_eller_slette_kladden(hold: Hold, klient: Klient) -> None:
    oenske = sager.kladde(hold, "mads")
    for navn in ("aya", "lone", "carl", "rikke", "admin"):
        browser = klient(navn)
        for trin in ("kursus", "begrundelse", "send", "slet", "kvittering"):
            assert browser.get(adresse(oenske, trin)).status_code == 404
        for trin in ("kursus", "begrundelse", "send", "slet", "kursus/gem", "begrundelse/gem"):
            assert browser.post(adresse(oenske, trin), nyt()).status_code == 404
    assert Oenske.objects.get().fase == Fase.KLADDE


def test_et_sendt_oenske_kan_ikke_rettes_i_en_gammel_fane(hold: Hold, mads: Client) -> None:
    oenske = sager.indsendt(hold, "mads")
    svar = mads.post(adresse(oenske, "kursus"), KURSUS | {"titel": "Noget andet"})
    assert "Ønsket er indsendt" in svar.content.decode()
    assert 'value="Noget andet"' in svar.content.decode()
    assert mads.post(adresse(oenske, "slet")).status_code == 200
    oenske.refresh_from_db()
    assert oenske.titel == "Den gode afgørelse"


def test_den_der_ikke_er_ansat_faar_det_at_vide_og_mister_intet(hold: Hold, mads: Client) -> None:
    hold["mads"].ansaettelser.update(til_dag=date(2026, 9, 1))
    svar = mads.post(NY, nyt())
    assert "Du er ikke registreret som ansat i dag" in svar.content.decode()
    assert 'value="Den gode afgørelse"' in svar.content.decode()
