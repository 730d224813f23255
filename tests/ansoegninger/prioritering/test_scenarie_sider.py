"""The pages of scenarios, as the chief, økonomi and the auditor use them."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ansoegninger.budget.models import Ramme
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutningsudkast, Prioriteringsrunde
from ansoegninger.prioritering.scenarier.arbejde import forfaldent
from ansoegninger.prioritering.scenarier.models import Koersel, Scenarie
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import FOER, NU, Hold

pytestmark = pytest.mark.side

Klient = Callable[[str], Client]


@pytest.fixture
def runde(hold: Hold) -> Prioriteringsrunde:
    """Three recommended wishes, one of them the chief's own, and money for one in each part."""
    sager.vurderet(hold, "mads", titel="Falk", kursusgebyr_oere=2_000_000)
    sager.vurderet(hold, "aya", titel="Ugle", kursusgebyr_oere=2_000_000)
    sager.vurderet(hold, "carl", "sofie", titel="Chefkursus", kursusgebyr_oere=400_000)
    runde = sager.runde(hold, rammer={"voksen": 3_000_000, "visitation": 0, "center": 500_000})
    sager.laas_alle(hold, runde)
    Rolletildeling.objects.create(person=hold["kim"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=FOER)
    return runde


def adresse(navn: str, runde: Prioriteringsrunde, *andre: object) -> str:
    return reverse(f"prioritering:{navn}", args=[runde.sagsnummer, *andre])


def lav(klient: Klient, runde: Prioriteringsrunde, navn: str = "Grund", **felter: object) -> Scenarie:
    data = {"navn": navn, "version": 1, "noegle": str(uuid4()), **felter}
    svar = klient("carl").post(adresse("scenarie_nyt", runde), data)
    assert svar.status_code == 302, svar.context["form"].errors
    return Scenarie.objects.get(navn=navn)


def regnet(klient: Klient, runde: Prioriteringsrunde, navn: str = "Grund", **felter: object) -> Scenarie:
    scenarie = lav(klient, runde, navn, **felter)
    klient("carl").post(adresse("scenarie_beregn", runde, scenarie.pk))
    forfaldent(NU)
    return scenarie


def side(klient: Klient, navn: str, runde: Prioriteringsrunde, scenarie: Scenarie, spoerg: str = "") -> str:
    svar = klient(navn).get(adresse("scenarie", runde, scenarie.pk) + spoerg)
    assert svar.status_code == 200
    return str(svar.content.decode())


def test_chefen_laver_regner_og_ser_hvad_en_aendring_koster(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    scenarie = lav(klient, runde)
    assert "Ikke regnet endnu" in side(klient, "carl", runde, scenarie)
    klient("carl").post(adresse("scenarie_beregn", runde, scenarie.pk))
    # Solved while the page waited; the exchanges are the worker's.
    assert "Regnes ud" in side(klient, "carl", runde, scenarie)
    forfaldent(NU)
    faerdig = side(klient, "carl", runde, scenarie)
    assert "Bevist bedst" in faerdig
    assert "Koster ingen point" in faerdig
    assert "2 af 3\xa0ønsker er med" in faerdig
    assert "Regnes ud" not in faerdig


def test_ingen_ser_svaret_om_sig_selv_og_oekonomi_ser_kun_pengene(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    scenarie = regnet(klient, runde)
    for spoerg in ("", "?vis=med", "?vis=ikke"):
        assert "Chefkursus" not in side(klient, "carl", runde, scenarie, spoerg)
    assert "Dit eget ønske" in side(klient, "carl", runde, scenarie)
    assert "Chefkursus" in side(klient, "rikke", runde, scenarie)
    oekonomi = side(klient, "kim", runde, scenarie)
    assert "Bevist bedst" in oekonomi
    assert "20.000" in oekonomi
    assert "Falk" not in oekonomi
    assert "Ugle" not in oekonomi
    chefens = Oenske.objects.get(titel="Chefkursus")
    assert klient("carl").get(adresse("scenarie_maerke", runde, scenarie.pk, chefens.sagsnummer)).status_code == 403
    # Nor by the sættechef, even where she also stands in for the chief.
    hold.stedfortraeder("ina", "carl", Rolle.CENTERCHEF, "center")
    Rolletildeling.objects.create(person=hold["ina"], rolle=Rolle.SAETTECHEF, enhed=hold.enhed["center"], fra_dag=FOER)
    falk = Oenske.objects.get(titel="Falk")
    for oenske, svar in ((falk, 200), (chefens, 403)):
        assert klient("ina").get(adresse("scenarie_maerke", runde, scenarie.pk, oenske.sagsnummer)).status_code == svar
    for navn, svar in {"lone": 403, "sofie": 403, "ulla": 404}.items():
        assert klient(navn).get(adresse("scenarie", runde, scenarie.pk)).status_code == svar
    assert klient("rikke").post(adresse("scenarie_beregn", runde, scenarie.pk)).status_code == 403


def test_to_scenarier_staar_side_om_side_med_dem_der_er_forskellige(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    regnet(klient, runde, "Grund")
    voksen = Ramme.objects.get(enhed=hold.enhed["voksen"], aar=2027)
    regnet(klient, runde, "Rigt", **{f"ramme_{voksen.pk}": "40.000"})
    liste = klient("carl").get(adresse("scenarier", runde)).content.decode()
    assert liste.count("data-forskel") == 1
    assert "1\xa0ønske er med i et af scenarierne" in liste
    assert "40.000\xa0kr." in liste
    hos_oekonomi = klient("kim").get(adresse("scenarier", runde)).content.decode()
    assert "Side om side" in hos_oekonomi
    assert "data-forskel" not in hos_oekonomi


def test_et_svar_der_ikke_gaelder_laengere_siger_det_og_kan_ikke_bruges(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    scenarie = regnet(klient, runde)
    assert "Læg forslagene i rummet" in side(klient, "carl", runde, scenarie)
    Oenske.objects.filter(titel="Falk").update(kursusgebyr_oere=1)
    foraeldet = side(klient, "carl", runde, scenarie)
    assert "Ønskerne eller pengene er ændret siden beregningen" in foraeldet
    assert "Læg forslagene i rummet" not in foraeldet
    klient("carl").post(adresse("scenarie_brug", runde, scenarie.pk))
    assert not Beslutningsudkast.objects.exists()


def test_forslagene_laegges_i_rummet_uden_chefens_eget(hold: Hold, klient: Klient, runde: Prioriteringsrunde) -> None:
    scenarie = regnet(klient, runde)
    svar = klient("carl").post(adresse("scenarie_brug", runde, scenarie.pk))
    assert svar["Location"] == reverse("prioritering:runde", args=[runde.sagsnummer])
    udfald = Beslutningsudkast.objects.values_list("oenske__titel", "udfald", "foreslaaet")
    assert sorted(udfald) in (
        [("Falk", "BEVILGET", True), ("Ugle", "VENTELISTE", True)],
        [("Falk", "VENTELISTE", True), ("Ugle", "BEVILGET", True)],
    )


def test_det_tastede_bliver_staaende_naar_noget_er_galt(klient: Klient, runde: Prioriteringsrunde) -> None:
    data = {"navn": "Temaer", "version": 1, "noegle": str(uuid4()), "tema_1_mindst": "60", "tema_3_mindst": "50"}
    svar = klient("carl").post(adresse("scenarie_nyt", runde), data)
    tekst = svar.content.decode()
    assert "tilsammen over 100 procent" in tekst
    assert 'value="60"' in tekst
    assert not Scenarie.objects.exists()
    data["tema_3_mindst"], data["tema_1_hoejst"] = "10", "20"
    assert "større end det højeste" in klient("carl").post(adresse("scenarie_nyt", runde), data).content.decode()


def test_et_maerke_skal_have_en_grund_og_kan_tages_af_igen(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    scenarie = lav(klient, runde)
    falk = Oenske.objects.get(titel="Falk")
    maerke = adresse("scenarie_maerke", runde, scenarie.pk, falk.sagsnummer)
    assert "Skriv hvorfor" in klient("carl").post(maerke, {"maerke": "SKAL", "grund": ""}).content.decode()
    klient("carl").post(maerke, {"maerke": "SKAL", "grund": "Lovkrav"})
    assert scenarie.maerker.get().grund == "Lovkrav"
    assert "1\xa0ønske mærket" in side(klient, "carl", runde, scenarie)
    klient("carl").post(maerke, {"maerke": "", "grund": ""})
    assert not scenarie.maerker.exists()


def test_fremdriften_loeber_til_siden_skal_hentes_igen(hold: Hold, klient: Klient, runde: Prioriteringsrunde) -> None:
    scenarie = lav(klient, runde)
    klient("carl").post(adresse("scenarie_beregn", runde, scenarie.pk))
    frem = adresse("scenarie_fremdrift", runde, scenarie.pk)
    assert "HX-Refresh" not in klient("carl").get(frem + "?svar=1")
    assert "HX-Refresh" in klient("carl").get(frem), "svaret er kommet, siden siden blev hentet"
    klient("carl").post(adresse("scenarie_stop", runde, scenarie.pk))
    assert Koersel.objects.get().status == "ANNULLERET"
    assert "HX-Refresh" in klient("carl").get(frem + "?svar=1")
    assert "Stop beregningen" not in side(klient, "carl", runde, scenarie)


def test_siden_koster_det_samme_for_tre_oensker_som_for_seks(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    def opslag(scenarie: Scenarie, r: Prioriteringsrunde) -> int:
        with CaptureQueriesContext(connection) as spurgt:
            side(klient, "carl", r, scenarie)
        return len(spurgt)

    scenarie = regnet(klient, runde)
    side(klient, "carl", runde, scenarie)
    foer = opslag(scenarie, runde)
    for nr in range(3):
        sager.vurderet(hold, "mads", titel=f"Flere {nr}", kursusgebyr_oere=100_000)
    anden = sager.runde(hold, aar=2028, rammer={"voksen": 3_000_000, "visitation": 0, "center": 500_000})
    sager.laas_alle(hold, anden)
    stor = regnet(klient, anden, "Stor")
    assert opslag(stor, anden) == foer
