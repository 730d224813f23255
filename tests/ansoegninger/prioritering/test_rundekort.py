"""The cards of a round's page lead where the reader may go, and nowhere else."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.rundelinks import rundelinks
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.ansoegninger.prioritering.sider import adresse, tekst
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold

pytestmark = pytest.mark.side

Klient = Callable[[str], Client]
FOER = ["Ønsker om samme kursus", "Scenarier", "Brevene", "Beslutningspapir"]
BAGEFTER = [
    *("Ønsker om samme kursus", "Scenarier", "Afsendelse af breve"),
    *("Beslutningspapir", "Orientering om udmøntning", "Venteliste", "Fordeling"),
]


def kort(hold: Hold, navn: str, runde: Prioriteringsrunde) -> list[str]:
    return [link.titel for link in rundelinks(hold.adgang(navn), runde)]


def besluttet(hold: Hold, runde: Prioriteringsrunde) -> None:
    for oenske in Oenske.objects.all():
        sager.udkast(hold, runde, oenske, af="sofie" if oenske.person == hold["carl"] else "carl")
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    runde.refresh_from_db()


def test_chefen_har_det_i_den_orden_det_bruges_og_medarbejderen_intet(hold: Hold, klar: Prioriteringsrunde) -> None:
    assert kort(hold, "carl", klar) == FOER
    assert kort(hold, "mads", klar) == kort(hold, "ulla", klar) == []
    besluttet(hold, klar)
    assert kort(hold, "carl", klar) == BAGEFTER
    assert kort(hold, "mads", klar) == kort(hold, "ulla", klar) == []


@pytest.mark.parametrize("navn", ["carl", "sofie", "rikke", "lone", "kim", "ina"])
def test_hvert_kort_kan_aabnes_af_den_der_ser_det(
    klient: Klient, hold: Hold, klar: Prioriteringsrunde, navn: str
) -> None:
    Rolletildeling.objects.create(
        person=hold["ina"], rolle=Rolle.OEKONOMI, enhed=hold.enhed["center"], fra_dag=DAG - timedelta(days=1)
    )
    browser = klient(navn)
    set_ = set()
    for naar in (lambda: None, lambda: besluttet(hold, klar)):
        naar()
        for link in rundelinks(hold.adgang(navn), klar):
            assert browser.get(link.url).status_code == 200, link
            set_.add(link.titel)
        fordeling = browser.get(reverse("rapporter:fordeling", args=[klar.sagsnummer])).status_code == 200
        assert not klar.besluttet_kl or ("Fordeling" in set_) == fordeling
    assert ("Fordeling" in set_) == (navn != "sofie")


def test_kortene_staar_paa_siden_med_hvad_de_er_gode_for(klient: Klient, hold: Hold, klar: Prioriteringsrunde) -> None:
    rum = tekst(klient("carl").get(adresse("runde", klar)))
    assert "Før du beslutter" in rum
    besluttet(hold, klar)
    side = tekst(klient("carl").get(adresse("runde", klar)))
    assert (
        side.index("Mere om runden") < side.index("Hvem der fik bevilget noget") < side.index("Beslutningerne i runden")
    )
