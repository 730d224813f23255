"""The preview, the decision and the release, as people meet them."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.prioritering.models import (
    Beslutning,
    Prioriteringsrunde,
    Rundefase,
)
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.prioritering.conftest import indstilling_for
from tests.ansoegninger.prioritering.sider import Som, adresse, oenske, tekst
from tests.fabrikker import sager
from tests.fabrikker.hold import Hold

pytestmark = pytest.mark.side


def alle_udkast(hold: Hold, runde: Prioriteringsrunde) -> None:
    for titel, udfald in (
        ("Den gode afgørelse", "BEVILGET"),
        ("Projektledelse", "AFSLAG"),
        ("Motiverende samtale", "VENTELISTE"),
    ):
        sager.udkast(hold, runde, oenske(titel), udfald)
    sager.udkast(hold, runde, oenske("Ledelse i politik"), "VIDENDELING", af="sofie")


def test_forhaandsvisningen_siger_hvad_der_mangler_og_viser_vej(som: Som, hold: Hold, klar: Prioriteringsrunde) -> None:
    side = tekst(som("carl").get(adresse("forhaandsvisning", klar)))
    pk = oenske("Projektledelse").pk
    assert f"{adresse('runde', klar)}?oenske={pk}#oenske-{pk}" in side
    assert "Projektledelse, Aya Ærenlund: der er ikke valgt en beslutning" in side
    assert "Runden kan besluttes, når intet mangler." in side
    assert 'name="snapshot"' not in side


def send_beslutning(klient: Client, side: str) -> object:
    handling = re.search(r'action="(/opgaver/\d+/)"', side)
    felter = dict(re.findall(r'name="(noegle|snapshot)" value="([^"]+)"', side))
    assert handling
    return klient.post(handling[1], felter, follow=True)


def test_runden_besluttes_fra_forhaandsvisningen_og_frigivelsen_kan_foelges(
    som: Som, hold: Hold, klar: Prioriteringsrunde
) -> None:
    alle_udkast(hold, klar)
    side = tekst(som("carl").get(adresse("forhaandsvisning", klar)))
    assert "1 bevilget, 1 afslag, 1 videndeling, 1 venteliste" in side
    assert side.count("data-brev") == 4
    svar = send_beslutning(som("carl"), side)
    klar.refresh_from_db()
    assert klar.fase == Rundefase.FRIGIVELSE
    # Whoever has just decided is shown how far the release is.
    assert svar.redirect_chain == [(adresse("runde", klar), 302)]
    assert {(b.oenske.titel, b.rolle) for b in Beslutning.objects.filter(rolle=Rolle.SAETTECHEF)} == {
        ("Ledelse i politik", Rolle.SAETTECHEF)
    }
    assert "0 af 4 sager" in tekst(som("carl").get(adresse("runde", klar)))
    assert "hx-get" in tekst(som("carl").get(adresse("fremdrift", klar)))
    sager.frigiv(klar)
    faerdig = tekst(som("carl").get(adresse("fremdrift", klar)))
    assert "4 af 4 sager: færdig" in faerdig
    assert "hx-get" not in faerdig
    efter = tekst(som("carl").get(adresse("runde", klar)))
    assert efter.count("data-beslutning") == 4
    assert "1 af 2 ønsker bevilget, 12.000 kr." in efter
    assert som("carl").get(adresse("forhaandsvisning", klar)).url == adresse("runde", klar)


def test_brevenes_begrundelser_og_hvem_der_skrev_dem_kan_laeses_foer_der_besluttes(
    som: Som, hold: Hold, klar: Prioriteringsrunde
) -> None:
    alle_udkast(hold, klar)
    side = tekst(som("carl").get(adresse("forhaandsvisning", klar)))
    assert "Kurset er set i forhold til afdelingens behov (afslag)." in side
    assert "Skrevet af Carl Capion, centerchef" in side
    # The chief's own is the sættechef's, and he reads it in his letter.
    assert side.count("brevgrund") == 3
    assert "Sofie Søvang" not in side


def test_aendres_noget_efter_forhaandsvisningen_skrives_intet(som: Som, hold: Hold, klar: Prioriteringsrunde) -> None:
    alle_udkast(hold, klar)
    side = tekst(som("carl").get(adresse("forhaandsvisning", klar)))
    sager.udkast(hold, klar, oenske("Projektledelse"), "BEVILGET")
    svar = send_beslutning(som("carl"), side)
    assert "Noget er ændret, siden du så forhåndsvisningen." in tekst(svar)
    assert not Beslutning.objects.exists()


def test_revisor_ser_forhaandsvisningen_men_har_ingen_knap(som: Som, hold: Hold, klar: Prioriteringsrunde) -> None:
    alle_udkast(hold, klar)
    side = tekst(som("rikke").get(adresse("forhaandsvisning", klar)))
    assert 'name="snapshot"' not in side
    assert "Det kan kun gøres af centerchef" in side


def test_sagens_sider_viser_runden_og_indstillingen(som: Som, hold: Hold, klar: Prioriteringsrunde) -> None:
    assert "Budgetår" in tekst(som("carl").get(reverse("indbakke:sag", args=[klar.sagsnummer])))
    liste = indstilling_for(klar, hold, "voksen")
    assert "Anbefalede ønsker i alt" in tekst(som("lone").get(reverse("indbakke:sag", args=[liste.sagsnummer])))


def test_uden_centre_staar_der_hvorfor(som: Som, hold: Hold) -> None:
    svar = som("lone").get(reverse("prioritering:ny"))
    assert svar.status_code == 403
    assert "Kun centerchefen" in tekst(svar)
    assert "Der er ingen runder at vise" in tekst(som("mads").get(reverse("prioritering:runder")))
