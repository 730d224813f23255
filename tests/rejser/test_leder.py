"""Lone: her queue, an assessment, the order of the department's wishes, and the lock."""

import pytest

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Indstilling, Placering
from tests.fabrikker import sager
from tests.rejser.rejsende import Rejse

pytestmark = [pytest.mark.rejse, pytest.mark.django_db(transaction=True)]


def test_fra_koeen_til_en_laast_indstilling(rejse: Rejse) -> None:
    sager.vurderet(rejse.hold, "mads", titel="Jura i praksis")
    afgoerelse = sager.indsendt(rejse.hold, "aya", titel="Den gode afgørelse")
    lone = rejse.som("lone")

    lone.gaa("/").gaa("/opgaver/").ser("Vurder ønsket", "Aya Ærenlund").med_tastatur()
    lone.klik("Vurder ønsket").ser("Den gode afgørelse", "Jeg vil skrive bedre begrundelser.").med_tastatur()
    lone.besvar_kriterierne()
    lone.svar("Din vurdering", "Anbefales").klik("Gem vurderingen")
    afgoerelse.refresh_from_db()
    assert afgoerelse.fase == "AFVENTER_PRIORITERING"

    sager.runde(rejse.hold)
    indstilling = Indstilling.objects.get(enhed=rejse.hold.enhed["voksen"])
    lone.gaa("/opgaver/").klik("Rangér afdelingens ønsker").ser("Jura i praksis", "Den gode afgørelse").med_tastatur()
    lone.klik("Flyt Den gode afgørelse op")
    fortryd = lone.side.get_by_role("button", name="Fortryd seneste flytning")
    fortryd.wait_for()
    lone.side.keyboard.press("Control+z")
    fortryd.wait_for(state="detached")
    placeringer = Placering.objects.filter(indstilling=indstilling).order_by("plads")
    assert [p.oenske.titel for p in placeringer] == ["Jura i praksis", "Den gode afgørelse"]
    lone.klik("Flyt Den gode afgørelse op")
    fortryd.wait_for()
    lone.klik("Lås indstillingen", rolle="link").ser("Er du klar til at låse?").klik(
        "Lås indstillingen", rolle="button"
    )
    assert [p.oenske.titel for p in placeringer.all()] == ["Den gode afgørelse", "Jura i praksis"]
    indstilling.refresh_from_db()
    assert indstilling.fase == "LAAST"


def test_flere_oensker_anbefales_med_samme_svar(rejse: Rejse) -> None:
    oensker = [sager.indsendt(rejse.hold, "mads", titel="Jura"), sager.indsendt(rejse.hold, "aya", titel="Notater")]
    lone = rejse.som("lone")
    lone.gaa("/opgaver/").klik("Fortsæt med de valgte").ser("Vælg mindst én opgave, før du fortsætter.")
    lone.klik("Vælg alle på siden").ser("2 valgt", "Fravælg alle").med_tastatur()
    lone.klik("Fortsæt med de valgte").ser("Anbefal ønskerne", "De valgte: 2 sager").klik("Se, hvad der sker")
    lone.ser("Der er 3 ting, der skal rettes")
    lone.besvar_kriterierne()
    lone.klik("Se, hvad der sker").ser("Det sker: 2 sager", "Intet er gemt endnu.").med_tastatur()
    assert {Oenske.objects.get(pk=oenske.pk).fase for oenske in oensker} == {"HOS_LEDER"}
    lone.klik("Anbefal ønskerne (2)").ser("Gjort i 2 sager", "Afventer prioriteringen").med_tastatur()
    assert {Oenske.objects.get(pk=oenske.pk).fase for oenske in oensker} == {"AFVENTER_PRIORITERING"}
    lone.klik("Tilbage til opgaverne").ser("Der er ingen opgaver lige nu")


def test_filtrene_ligger_sammen_paa_en_telefon_og_aabne_paa_en_skaerm(rejse: Rejse) -> None:
    sager.indsendt(rejse.hold, "mads")
    lone = rejse.som("lone").gaa("/opgaver/")
    frist = lone.side.get_by_label("Frist")
    lone.side.set_viewport_size({"width": 1280, "height": 900})
    assert frist.is_visible()
    lone.side.set_viewport_size({"width": 320, "height": 900})
    assert lone.side.get_by_label("Søg").first.is_visible()
    assert not frist.is_visible()
    lone.side.get_by_text("Filtre").click()
    frist.select_option(label="Overskredet")
    lone.side.get_by_text("Ingen opgaver passer til din søgning").wait_for()
    lone.ser("Filtre (1 aktivt)").se_efter()


def test_den_der_kom_for_sent_faar_at_vide_hvad_der_skete(rejse: Rejse) -> None:
    oenske = sager.indsendt(rejse.hold, "mads")
    lone = rejse.som("lone")
    lone.gaa("/opgaver/").klik("Vurder ønsket").svar("Din vurdering", "Anbefales ikke")
    lone.besvar_kriterierne()
    lone.skriv({"Begrundelse": "Det passer ikke til vores mål i år."})
    rejse.hold.stedfortraeder("signe", "lone", "LEDER", "voksen")
    sager.goer(rejse.hold["signe"], oenske, "vurder", **sager.VURDERING)
    lone.fejl_ventes("409").klik("Gem vurderingen")
    lone.ser("Nogen kom før dig", "Signe Skovgren", "Det passer ikke til vores mål i år.")
