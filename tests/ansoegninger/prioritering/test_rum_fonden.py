"""What the fund may pay, in the decision room: per wish, per pot, and beside the yardstick."""

from collections.abc import Callable

import pytest
from django.test import Client

from ansoegninger.fond.policies import maa_se_tjek
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.afvigelser.models import Maalestok
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.queries import indstillinger_i
from ansoegninger.prioritering.rum import Rum
from tests.ansoegninger.prioritering.scenariehjaelp import MODUL, med_fonden, regnet, skriv_alle
from tests.ansoegninger.prioritering.sider import HTMX, adresse, oenske, tekst, udkastdata
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold

pytestmark = pytest.mark.side

Klient = Callable[[str], Client]


@pytest.fixture
def runde(hold: Hold) -> Prioriteringsrunde:
    """Two modules that the fund would pay a part of, and one that it would not."""
    return med_fonden(hold)


def test_maalestokken_i_rummet_holdes_op_mod_hele_prisen(hold: Hold, klient: Klient, runde: Prioriteringsrunde) -> None:
    net = regnet(hold, runde)
    Maalestok.objects.create(runde=runde, koersel=net, valgt_af=hold["carl"], valgt_kl=NU)
    skriv_alle(hold, runde, "Falk", "Ugle", "Lærke")
    side = tekst(klient("carl").get(adresse("runde", runde)))
    assert "Udkastet giver lige så mange point som det bedste udvalg og koster det samme." in side
    sager.udkast(hold, runde, Oenske.objects.get(titel="Falk"), "VENTELISTE")
    assert "4.000 kr. billigere for rammerne" in tekst(klient("carl").get(adresse("runde", runde)))


def test_rummet_viser_tilskud_og_netto_pr_oenske_og_pr_ramme_og_resten_er_af_hele_prisen(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    skriv_alle(hold, runde, "Falk")
    side = tekst(klient("carl").get(adresse("runde", runde)))
    assert "Fonden 16.000 kr., netto 4.000 kr." in side
    assert "Fonden 24.000 kr., netto 6.000 kr." in side
    assert "Fonden kan ikke støtte" in side
    voksen = side.split(">Voksenstøtte</a>")[1].split("</tr>")[0]
    assert "Rest </span>5.000 kr." in voksen
    assert "Ventes fra fonden </span>16.000 kr." in voksen
    assert "Netto </span>4.000 kr." in voksen
    visitation = side.split(">Visitation</a>")[1].split("</tr>")[0]
    assert "Ventes fra fonden </span>0 kr." in visitation


def test_hvem_der_ser_hvad_fonden_ville_betale_i_rummet(hold: Hold, klient: Klient, runde: Prioriteringsrunde) -> None:
    egen = sager.vurderet(hold, "carl", "sofie", titel="Chefkursus", kursusgebyr_oere=400_000, **MODUL)
    anden = sager.runde(hold, aar=2028, rammer={"voksen": 2_500_000, "visitation": 1_000_000, "center": 500_000})
    sager.laas_alle(hold, anden)
    for navn in ("carl", "rikke", "sofie"):
        adgang = hold.adgang(navn)
        rum = Rum(anden, list(indstillinger_i(adgang, anden.sagsnummer)), adgang)
        assert rum.linjer
        for set_ in Oenske.objects.filter(pk__in=[v.oenske_id for v in rum.linjer]).select_related("enhed"):
            assert maa_se_tjek(adgang, set_), (navn, set_)
    # Who reads one row is not told a sum over the few.
    sofie = tekst(klient("sofie").get(adresse("runde", anden)))
    assert sofie.count("data-oenske") == 1
    assert f"/fond/tjek/{egen.sagsnummer}/" in sofie
    assert "Ventes fra fonden" not in sofie


def test_en_gemt_raekke_fornyer_hvad_fonden_betaler_for_de_andre_paa_siden(
    hold: Hold, klient: Klient, runde: Prioriteringsrunde
) -> None:
    data = udkastdata("Falk", "BEVILGET", "Godt.") | udkastdata("Ugle", "", "")
    svar = klient("carl").post(adresse("udkast", runde), data | {"gem": str(oenske("Falk").pk)}, headers=HTMX)
    side = tekst(svar)
    assert f'id="fonden-{oenske("Falk").pk}">Fonden 16.000 kr., netto 4.000 kr.' in side
    assert f'id="fonden-{oenske("Ugle").pk}" hx-swap-oob="true"' in side
    assert "<dt>Ventes fra fonden</dt><dd>16.000 kr.</dd>" in side
