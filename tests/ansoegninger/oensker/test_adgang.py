"""Who sees which wish: the list and the policy give one answer, and another centre's words are never seen."""

import pytest
from django.urls import reverse

from ansoegninger.oensker.models import Fase, Oenske, Sagsdeling
from ansoegninger.oensker.policies import maa_se
from ansoegninger.oensker.queries import synlige
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.conftest import Klient
from tests.ansoegninger.oensker.alle_faser import KANARIE, i_alle_faser, kanarie
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold

pytestmark = pytest.mark.django_db

ALLE = set(Fase.values)
INDSENDTE = ALLE - {Fase.KLADDE}
#: Who sees Mads' wish in which phases; everybody who is not named sees it in none.
AABEN = {
    "mads": ALLE,
    "lone": INDSENDTE,
    "carl": INDSENDTE,
    "rikke": INDSENDTE,
    "kim": {Fase.VIDENDELING},
    "signe": INDSENDTE,
}


def test_hver_person_ser_netop_de_faser_adgangsreglen_siger(hold: Hold) -> None:
    oensker = i_alle_faser(hold)
    assert {o.fase for o in oensker} == ALLE
    kanarie(hold)
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    for navn in hold.person:
        adgang = hold.adgang(navn)
        synlig = {o.pk for o in synlige(adgang)}
        for oenske in Oenske.objects.all():
            assert bool(maa_se(adgang, oenske)) == (oenske.pk in synlig), (navn, oenske.fase)
        assert {o.fase for o in oensker if o.pk in synlig} == AABEN.get(navn, set()), navn


def test_lederens_eget_oenske_ses_af_centerchefen_og_ikke_af_stedfortraederen(hold: Hold) -> None:
    oenske = sager.indsendt(hold, "lone")
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    ser = {navn for navn in hold.person if maa_se(hold.adgang(navn), oenske)}
    assert ser == {"lone", "carl", "rikke"}


def test_en_delt_sag_ses_af_den_der_er_naevnt_indtil_den_udloeber(hold: Hold) -> None:
    from django.contrib.auth.models import Permission

    from tests.fabrikker.hold import DAG, NU

    oenske = sager.indsendt(hold, "mads")
    assert not maa_se(hold.adgang("aya"), oenske)
    deling = Sagsdeling.objects.create(
        user=hold["aya"],
        permission=Permission.objects.get(codename="laes_oenske"),
        content_object=oenske,
        grund="Sparring",
        udloeber_dag=DAG.replace(day=2),
        delt_af=hold["lone"],
        delt_kl=NU,
    )
    assert maa_se(hold.adgang("aya"), oenske)
    assert not maa_se(hold.adgang("aya", deling.udloeber_dag), oenske)


def test_et_andet_centers_ord_ses_aldrig(hold: Hold, klient: Klient) -> None:
    fremmed = kanarie(hold)
    sider = [reverse(f"oensker:{navn}") for navn in ("liste", "afdeling", "ny")]
    sider += [reverse("oensker:afdeling") + "?soeg=Kanarie", reverse("oensker:ny") + "?soeg=Kanarie"]
    for navn in set(hold.person) - {"bo", "ulla", "sofie"}:
        browser = klient(navn)
        for side in sider:
            assert KANARIE not in browser.get(side).content.decode(), (navn, side)
        for trin in ("kursus", "send", "kvittering", "slet"):
            assert browser.get(f"/oensker/{fremmed.sagsnummer}/{trin}/").status_code == 404
        assert browser.get(reverse("indbakke:sag", args=[fremmed.sagsnummer])).status_code == 404
    assert KANARIE in klient("ulla").get(reverse("oensker:afdeling")).content.decode()


def test_kun_egne_maal_kan_foelge_med_i_et_oenske(hold: Hold, klient: Klient) -> None:
    from tests.ansoegninger.oensker.plan import maal
    from tests.ansoegninger.oensker.skema import nyt

    eget, andens = maal(hold, "mads"), maal(hold, "aya")
    browser = klient("mads")
    assert browser.get("/oensker/ny/", {"maal": eget.pk}).context["form"]["maal"].value() == eget.pk
    assert browser.get("/oensker/ny/", {"maal": andens.pk}).context["form"]["maal"].value() is None
    assert browser.post("/oensker/ny/", nyt(maal=str(andens.pk))).status_code == 200
    assert not Oenske.objects.exists()
    browser.post("/oensker/ny/", nyt(maal=str(eget.pk)))
    oenske = Oenske.objects.get()
    assert (oenske.maal, oenske.tema) == (eget, eget.tema)
