"""A legal hold stops every erasure of a case or of a person's, and whoever lays it sees no content."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from ansoegninger.sletning.koersel import slet_udloebne
from ansoegninger.sletning.logbog import er_slettet
from ansoegninger.sletning.models import Bevaringspaalaeg, Omfang
from ansoegninger.sletning.rapport import rapport
from ansoegninger.sletning.services import giv_paalaeg, ophaev_paalaeg
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import IngenAdgang
from tests.ansoegninger.sletning.overalt import steder
from tests.fabrikker import gamle_sager, sager
from tests.fabrikker.gamle_sager import FUGL, SENERE, SENERE_DAG
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def giv(hold: Hold, af: str = "admin", **felter: Any) -> Bevaringspaalaeg:
    standard: dict[str, Any] = {"sagsnummer": "", "person": None, "grund": "Aktindsigt", "til_dag": None}
    return giv_paalaeg(**(standard | felter), adgang=hold.adgang(af), tidspunkt=NU)


def test_en_sag_med_paalaeg_slettes_ikke_og_taelles_for_sig(hold: Hold) -> None:
    sag = gamle_sager.afgjort(hold)
    gamle_sager.paalaeg(hold, sag=sag)
    gamle_sager.fratraed(hold, "mads")
    linjer = {linje.regel.omfang: (linje.antal, linje.bevaret) for linje in rapport(SENERE_DAG)}
    assert {o: linjer[o] for o in (Omfang.OENSKER, Omfang.BREVE, Omfang.BESKEDER, Omfang.PERSONER)} == {
        Omfang.OENSKER: (0, 1),
        Omfang.BREVE: (0, 1),
        Omfang.BESKEDER: (0, 1),
        Omfang.PERSONER: (0, 1),
    }
    assert slet_udloebne(nu=lambda: SENERE).slettet.total() == 0
    assert f"{FUGL}-ny" == type(sag).objects.get(pk=sag.pk).titel


def test_paalaegget_paa_en_sag_bevarer_ogsaa_hvem_der_handlede_i_den(hold: Hold) -> None:
    gamle_sager.paalaeg(hold, sag=gamle_sager.afgjort(hold))
    for navn in ("mads", "lone", "carl", "aya"):
        gamle_sager.fratraed(hold, navn)
        hold[navn].rolletildelinger.update(til_dag=DAG)
    slet_udloebne(nu=lambda: SENERE)
    navne = {navn: type(hold[navn]).objects.get(pk=hold[navn].pk).navn for navn in ("mads", "lone", "carl", "aya")}
    assert navne["aya"].startswith("Tidligere medarbejder")
    assert all(navne[navn] == hold[navn].navn for navn in ("mads", "lone", "carl"))


def test_paalaegget_paa_en_sag_bevarer_ikke_personens_andre_sager(hold: Hold) -> None:
    bevaret, anden = gamle_sager.trukket(hold), gamle_sager.trukket(hold)
    gamle_sager.paalaeg(hold, sag=bevaret)
    slet_udloebne(nu=lambda: SENERE)
    assert (er_slettet(bevaret), er_slettet(anden)) == (False, True)


def test_en_person_med_paalaeg_beholder_alle_sine_sager(hold: Hold) -> None:
    gamle_sager.afgjort(hold)
    gamle_sager.trukket(hold)
    gamle_sager.kladde(hold)
    gamle_sager.samtaler(hold, "MUS 2025", "MUS 2026")
    gamle_sager.paalaeg(hold, person="mads")
    gamle_sager.fratraed(hold, "mads")
    foer = steder(FUGL)
    slet_udloebne(nu=lambda: SENERE)
    assert steder(FUGL) == foer


def test_et_ophaevet_paalaeg_holder_ikke_laengere(hold: Hold) -> None:
    sag = gamle_sager.afgjort(hold)
    paalaeg = gamle_sager.paalaeg(hold, sag=sag)
    gamle_sager.fratraed(hold, "mads")
    ophaev_paalaeg(paalaeg=paalaeg, grund="Sagen er afsluttet", adgang=hold.adgang("admin"), tidspunkt=NU)
    slet_udloebne(nu=lambda: SENERE)
    assert steder(FUGL) == []
    with pytest.raises(Regelbrud, match="allerede slut"):
        ophaev_paalaeg(paalaeg=paalaeg, grund="Igen", adgang=hold.adgang("admin"), tidspunkt=NU)


def test_et_paalaeg_med_slutdag_udloeber_af_sig_selv(hold: Hold) -> None:
    sag = gamle_sager.afgjort(hold)
    giv(hold, sagsnummer=sag.sagsnummer, til_dag=DAG + timedelta(days=400))
    gamle_sager.fratraed(hold, "mads")
    slet_udloebne(nu=lambda: SENERE)
    assert steder(FUGL) == []


def test_paalaegget_staar_i_sagens_eget_spor_og_en_persons_i_systemets(hold: Hold) -> None:
    sag = sager.indsendt(hold, "mads")
    giv(hold, sagsnummer=sag.sagsnummer)
    giv(hold, person=hold["aya"])
    paa_sagen = Sporpost.objects.get(kaede=sag.sagsnummer, art="sletning.paalaeg_givet")
    assert paa_sagen.saetning == "gav et pålæg om at bevare sagen, fra 01.10.2026"
    assert (paa_sagen.aktoer_id, paa_sagen.begrundelse) == (hold["admin"].pk, "Aktindsigt")
    paa_personen = Sporpost.objects.get(kaede="system", art="sletning.paalaeg_givet")
    assert paa_personen.saetning == "gav et pålæg om at bevare Aya Ærenlund, fra 01.10.2026"
    assert (paa_personen.person_id, paa_personen.enhed_id) == (hold["aya"].pk, hold.enhed["voksen"].pk)


@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "rikke"])
def test_kun_systemadministratoren_giver_og_ophaever(hold: Hold, navn: str) -> None:
    sag = sager.indsendt(hold, "mads")
    with pytest.raises(IngenAdgang):
        giv(hold, navn, sagsnummer=sag.sagsnummer)
    paalaeg = giv(hold, sagsnummer=sag.sagsnummer)
    with pytest.raises(IngenAdgang):
        ophaev_paalaeg(paalaeg=paalaeg, grund="Nej", adgang=hold.adgang(navn), tidspunkt=NU)


def test_det_der_ikke_kan_passe_afvises(hold: Hold) -> None:
    sag = sager.indsendt(hold, "mads")
    for felter, ord_ in (
        ({}, "enten et sagsnummer eller en person"),
        ({"sagsnummer": sag.sagsnummer, "person": hold["mads"]}, "enten et sagsnummer eller en person"),
        ({"sagsnummer": "K-1999-00001"}, "ingen sag med nummeret"),
        ({"sagsnummer": sag.sagsnummer, "til_dag": DAG}, "tidligst være i dag"),
    ):
        with pytest.raises(Regelbrud, match=ord_):
            giv(hold, **felter)


def test_det_slettede_kan_ikke_bevares(hold: Hold) -> None:
    sag = gamle_sager.trukket(hold)
    slet_udloebne(nu=lambda: SENERE)
    with pytest.raises(Regelbrud, match="allerede slettet"):
        giv(hold, sagsnummer=sag.sagsnummer)
