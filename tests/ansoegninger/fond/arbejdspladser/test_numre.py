"""The workplaces' numbers: who writes them, what is a number, and whose hold where."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.fond.ansoegning.arbejdsplads import Arbejdsplads, arbejdsplads_for, er_cvr
from ansoegninger.fond.arbejdspladser.queries import alle_numre
from ansoegninger.fond.arbejdspladser.services import gem_numre
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker.fondssager import CVR, PNUMMER
from tests.fabrikker.hold import FOER, NU, Hold
from workflows.motor.fejl import Regelbrud
from workflows.spor import SYSTEM
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

Klient = Callable[[str], Client]


def gem(hold: Hold, enhed: str = "voksen", navn: str = "admin", **felter: Any) -> bool:
    standard: dict[str, Any] = {"cvr": "", "pnummer": "", "noegle": uuid4()}
    return gem_numre(enhed=hold.enhed[enhed], adgang=hold.adgang(navn), tidspunkt=NU, **(standard | felter))


def test_numrene_skrives_rettes_og_fjernes_og_staar_i_sporet(hold: Hold) -> None:
    assert gem(hold, cvr="DK 99 99 99 93")
    assert gem(hold, cvr=CVR, pnummer="10 0000 0001")
    assert arbejdsplads_for(hold.enhed["voksen"]) == (CVR, PNUMMER)
    assert gem(hold)
    assert not Arbejdsplads.objects.exists()
    poster = Sporpost.objects.filter(art="fond.arbejdsplads_rettet").order_by("pk")
    assert {(p.kaede, p.enhed_id) for p in poster} == {(SYSTEM, hold.enhed["voksen"].pk)}
    slags = Arbejdsplads.history.order_by("history_id").values_list("history_type", flat=True)
    assert list(slags) == ["+", "~", "-"]


@pytest.mark.parametrize(
    ("felter", "felt", "grund"),
    [
        ({"cvr": "1234567"}, "cvr", "otte cifre"),
        ({"cvr": "9999999x"}, "cvr", "otte cifre"),
        ({"cvr": "99999939"}, "cvr", "byttet om"),
        ({"pnummer": "100000000"}, "pnummer", "ti cifre"),
        ({"pnummer": "100000000²"}, "pnummer", "ti cifre"),
        ({}, None, "som de var"),
    ],
)
def test_hvad_der_ikke_kan_vaere_et_nummer_bliver_ikke_gemt(
    hold: Hold, felter: dict[str, str], felt: str | None, grund: str
) -> None:
    with pytest.raises(Regelbrud, match=grund) as fejl:
        gem(hold, **felter)
    assert fejl.value.felt == felt
    assert not Arbejdsplads.objects.exists()


@pytest.mark.parametrize(("nummer", "ok"), [("99999993", True), ("99999939", False), ("9999999", False), ("", False)])
def test_registrets_egen_kontrol_af_et_cvr_nummer(nummer: str, ok: bool) -> None:
    assert er_cvr(nummer) is ok


def test_samme_formular_to_gange_er_een_aendring(hold: Hold) -> None:
    noegle = uuid4()
    assert [gem(hold, cvr=CVR, noegle=noegle) for _ in range(2)] == [True, False]
    with pytest.raises(Regelbrud, match="som de var"):
        gem(hold, cvr=CVR)


@pytest.mark.parametrize("navn", ["lone", "carl", "rikke", "mads"])
def test_kun_systemadministratoren_skriver_numre(hold: Hold, navn: str) -> None:
    with pytest.raises(IngenAdgang, match="hele kommunen"):
        gem(hold, navn=navn, cvr=CVR)


def test_systemadministratoren_for_een_afdeling_skriver_dem_ikke(hold: Hold, klient: Klient) -> None:
    Rolletildeling.objects.create(person=hold["kim"], rolle=Rolle.SYSTEMADMIN, enhed=hold.enhed["voksen"], fra_dag=FOER)
    with pytest.raises(IngenAdgang, match="hele kommunen"):
        gem(hold, navn="kim", cvr=CVR)
    vej = reverse("fond:arbejdspladser")
    assert vej not in klient("kim").get(reverse("roller:organisation")).content.decode()
    assert vej in klient("admin").get(reverse("roller:organisation")).content.decode()


def test_en_enhed_uden_egne_numre_har_dem_fra_den_naermeste_over(hold: Hold) -> None:
    gem(hold, "kommune", cvr=CVR)
    gem(hold, "center", pnummer=PNUMMER)
    gem(hold, "voksen", pnummer="1000000002")
    numre = {n.enhed.navn: n for n in alle_numre()}
    voksen, visitation, boern = numre["Voksenstøtte"], numre["Visitation"], numre["Kanarieafdelingen"]
    assert (voksen.cvr.nummer, voksen.cvr.arvet_fra) == (CVR, "Fjordby Kommune")
    assert (voksen.pnummer.nummer, voksen.pnummer.arvet_fra) == ("1000000002", "")
    assert (visitation.pnummer.nummer, visitation.pnummer.arvet_fra) == (PNUMMER, "Center for Voksne")
    assert (boern.pnummer.nummer, boern.pnummer.arvet_fra) == ("", "")
    assert all((n.cvr.nummer, n.pnummer.nummer) == arbejdsplads_for(n.enhed) for n in numre.values())


def test_listen_og_formularen_i_browseren(hold: Hold, klient: Klient) -> None:
    admin, adresse = klient("admin"), reverse("fond:arbejdsplads", args=[hold.enhed["kommune"].pk])
    assert "6 enheder mangler" in admin.get(reverse("fond:arbejdspladser")).content.decode().replace("\xa0", " ")
    fejl = admin.post(adresse, {"cvr": "99999939", "pnummer": "", "noegle": str(uuid4())}).content.decode()
    assert "byttet om" in fejl
    assert "99999939" in fejl
    svar = admin.post(adresse, {"cvr": CVR, "pnummer": PNUMMER, "noegle": str(uuid4())}, follow=True)
    side = svar.content.decode()
    assert side.count("fra Fjordby Kommune") == 10
    assert "mangler" not in side
    svar = admin.post(adresse, {"cvr": "", "pnummer": "", "noegle": str(uuid4())}, follow=True).content.decode()
    assert "har ikke længere egne numre" in svar
