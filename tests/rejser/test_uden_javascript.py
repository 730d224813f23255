"""Everything works where scripts do not: a wish through the guide, its withdrawal, and several tasks at once."""

import pytest

from ansoegninger.oensker.models import Oenske
from tests.fabrikker import sager
from tests.rejser.rejsende import Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_et_oenske_uden_javascript(rejse: Rejse) -> None:
    kode = "en lang adgangskode"
    mads = rejse.hold["mads"]
    mads.set_password(kode)
    mads.save()
    vindue = rejse.vindue(javascript=False)
    side = vindue.side

    side.goto(rejse.vaert + "/oensker/ny/")
    side.get_by_label("Brugernavn").fill("mads")
    side.get_by_label("Adgangskode").fill(kode)
    side.get_by_role("button", name="Log ind").click()
    side.get_by_label("Kursets navn").fill("Den gode afgørelse")
    side.get_by_label("Type").select_option(label="Fagspecifikt kursus")
    side.get_by_label("Kursusgebyr").fill("12.000")
    side.get_by_role("button", name="Gem, og fortsæt").click()
    side.get_by_label("Hvorfor ønsker du kurset?").fill("Jeg vil skrive bedre.")
    side.get_by_role("button", name="Gem, og fortsæt").click()
    side.get_by_role("button", name="Send ønsket").click()
    oenske = Oenske.objects.get()
    assert (oenske.fase, oenske.pris_oere) == ("HOS_LEDER", 1_200_000)
    vindue.ser(oenske.sagsnummer)

    side.goto(f"{rejse.vaert}/sager/{oenske.sagsnummer}/")
    side.get_by_role("link", name="Træk ønsket tilbage").click()
    side.get_by_role("button", name="Træk ønsket tilbage").click()
    oenske.refresh_from_db()
    assert oenske.fase == "TRUKKET"


def test_flere_opgaver_paa_en_gang_uden_javascript(rejse: Rejse) -> None:
    for navn in ("mads", "aya"):
        sager.indsendt(rejse.hold, navn)
    lone = rejse.som("lone", javascript=False)
    side = lone.side
    side.goto(rejse.vaert + "/opgaver/")
    side.get_by_role("link", name="Vælg alle på siden").click()
    assert [boks.is_checked() for boks in side.get_by_role("checkbox").all()] == [True, True]
    side.get_by_role("button", name="Fortsæt med de valgte").click()
    lone.besvar_kriterierne()
    side.get_by_role("button", name="Se, hvad der sker").click()
    side.get_by_role("button", name="Anbefal ønskerne").click()
    lone.ser("Gjort i 2 sager")
    assert Oenske.objects.filter(fase="AFVENTER_PRIORITERING").count() == 2
