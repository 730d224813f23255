"""The leader's page and the employee's answer, through the browser."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.oensker.models import Fase, Oenske, Vurdering
from tests.ansoegninger.conftest import Klient
from tests.ansoegninger.oensker.alle_faser import besluttet, retur
from tests.ansoegninger.oensker.plan import maal
from tests.ansoegninger.oensker.skema import BEGRUNDELSE, KURSUS
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold
from workflows.motor.models import AabenOpgave

pytestmark = [pytest.mark.django_db, pytest.mark.side]
VURDERING = sager.VURDERINGSFELTER | {"udfald": "ANBEFALES", "begrundelse": "", "rang": "1"}


def opgave(oenske: Oenske) -> str:
    return reverse("indbakke:opgave", args=[AabenOpgave.objects.get(sagsnummer=oenske.sagsnummer).task_id])


def send(browser: Client, oenske: Oenske, **felter: object) -> Fase:
    browser.post(opgave(oenske), {"noegle": uuid4(), **felter})
    oenske.refresh_from_db()
    return Fase(oenske.fase)


def test_lederen_ser_strategiens_ord_ved_hvert_kriterium(hold: Hold, klient: Klient) -> None:
    maalet = maal(hold, "mads")
    oenske = sager.indsendt(
        hold, "mads", maal=maalet, tema=maalet.tema, laeringsmaal=list(hold.strategi.laeringsmaal.all())
    )
    form = klient("lone").get(opgave(oenske)).context["form"]
    grundlag = {navn: form.fields[navn].grundlag for navn in ("k_BEHOV", "k_TEMA", "k_LOVKRAV")}
    assert grundlag["k_BEHOV"].afsnit == (
        ("Behovet kommer fra", "Hjemvisninger"),
        ("Aktivitet i planen", "Kursus i begrundelser"),
    )
    assert grundlag["k_LOVKRAV"].afsnit == (("Hvorfor kurset", "Jeg vil skrive bedre begrundelser."),)
    assert grundlag["k_TEMA"].afsnit == (("Opgave", "Afgørelser, der holder."),)
    side = klient("lone").get(opgave(oenske)).content.decode()
    for ord_ in ("Hjemvisninger", "Afgørelser, der holder.", "Kan begrunde en afgørelse", "12.000,00", "ukendt"):
        assert ord_ in side


def test_et_oenske_uden_maal_og_tema_siger_at_der_intet_er_at_holde_det_op_imod(hold: Hold, klient: Klient) -> None:
    form = klient("lone").get(opgave(sager.indsendt(hold, "mads"))).context["form"]
    assert all(form.fields[navn].grundlag.mangler for navn in ("k_BEHOV", "k_TEMA"))


def test_lederen_ser_hvad_medarbejderen_foer_har_faaet(hold: Hold, klient: Klient) -> None:
    besluttet(hold, "BEVILGET", "AFSLAG")
    oenske = sager.indsendt(hold, "mads", titel="Det næste")
    svar = klient("lone").get(opgave(oenske))
    assert [(o.titel, o.bevilget_oere) for o in svar.context["bevillinger"]] == [("Kursus 0", 100_000)]


def test_lederen_anbefaler_og_oensket_gaar_videre(hold: Hold, klient: Klient) -> None:
    oenske = sager.indsendt(hold, "mads")
    assert send(klient("lone"), oenske, **VURDERING) == Fase.AFVENTER_PRIORITERING
    vurdering = Vurdering.objects.get()
    assert (vurdering.vurderet_af, vurdering.rang) == (hold["lone"], 1)
    assert {s.kriterium.kode: s.point for s in vurdering.kriteriesvar.all()} == sager.SVAR


@pytest.mark.parametrize("udfald", ["ANBEFALES_IKKE", "VIDENDELING", "RETUR"])
def test_alt_andet_end_en_anbefaling_kraever_en_begrundelse(hold: Hold, klient: Klient, udfald: str) -> None:
    oenske = sager.indsendt(hold, "mads")
    svar = klient("lone").post(opgave(oenske), {"noegle": uuid4(), **VURDERING, "udfald": udfald, "rang": "7"})
    assert svar.context["form"].errors == {"begrundelse": ["Skriv en begrundelse, når ønsket ikke blot anbefales."]}
    assert 'value="7"' in svar.content.decode()
    assert send(klient("lone"), oenske, **VURDERING | {"udfald": udfald, "begrundelse": "Kan læres internt."}) == (
        Fase.RETUR if udfald == "RETUR" else Fase.AFVENTER_PRIORITERING
    )


def test_medarbejderen_svarer_paa_en_retur_og_lederen_ser_svaret(hold: Hold, klient: Klient) -> None:
    oenske = retur(hold)
    side = klient("mads").get(opgave(oenske)).content.decode()
    assert "Kan det nås på et webinar?" in side
    assert 'value="Den gode afgørelse"' in side
    svar = {
        **KURSUS,
        **BEGRUNDELSE,
        "titel": "Webinar om afgørelser",
        "kursusgebyr_oere": "0",
        "svar": "Ja, her er et.",
    }
    assert send(klient("mads"), oenske, **svar) == Fase.HOS_LEDER
    assert (oenske.titel, oenske.kursusgebyr_oere, oenske.pris_kendt) == ("Webinar om afgørelser", 0, True)
    side = klient("lone").get(opgave(oenske)).content.decode()
    assert "Ja, her er et." in side
    assert "Kan det nås på et webinar?" in side


def test_et_svar_paa_en_retur_med_fejl_beholder_det_skrevne(hold: Hold, klient: Klient) -> None:
    oenske = retur(hold)
    skema = {**KURSUS, **BEGRUNDELSE, "svar": "", "titel": "", "kursusgebyr_oere": "-1", "noegle": uuid4()}
    svar = klient("mads").post(opgave(oenske), skema)
    assert svar.context["form"].errors == {
        "svar": ["Feltet skal udfyldes."],
        "titel": ["Feltet skal udfyldes."],
        "kursusgebyr_oere": ["Beløbet kan ikke være negativt."],
    }
    assert 'value="-1"' in svar.content.decode()


def test_lederens_eget_oenske_lander_hos_centerchefen(hold: Hold, klient: Klient) -> None:
    oenske = sager.indsendt(hold, "lone", titel="Lederens eget kursus")
    koe = reverse("indbakke:opgaver")
    assert "Lederens eget kursus" not in klient("lone").get(koe).content.decode()
    assert "Lederens eget kursus" in klient("carl").get(koe).content.decode()
    for navn in ("lone", "per", "signe"):
        assert klient(navn).post(opgave(oenske), {"noegle": uuid4(), **VURDERING}).status_code in {403, 404}
    assert not Vurdering.objects.exists()
    kvittering = klient("lone").get(reverse("oensker:kvittering", args=[oenske.sagsnummer])).content.decode()
    assert "Carl Capion (centerchef) vurderer ønsket" in kvittering
    assert send(klient("carl"), oenske, **VURDERING) == Fase.AFVENTER_PRIORITERING


def test_centerchefens_eget_oenske_lander_hos_saettechefen(hold: Hold, klient: Klient) -> None:
    oenske = sager.indsendt(hold, "carl", titel="Centerchefens eget kursus")
    assert klient("carl").post(opgave(oenske), {"noegle": uuid4(), **VURDERING}).status_code == 403
    kvittering = klient("carl").get(reverse("oensker:kvittering", args=[oenske.sagsnummer])).content.decode()
    assert "Sofie Søvang (sættechef) vurderer ønsket" in kvittering
    assert send(klient("sofie"), oenske, **VURDERING) == Fase.AFVENTER_PRIORITERING
