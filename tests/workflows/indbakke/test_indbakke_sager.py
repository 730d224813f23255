"""Search among the cases: only what the person may read, found by number, name and words."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.fabrikker import grussager, mussager, sager
from tests.fabrikker.hold import NU, Hold
from tests.workflows.indbakke.opslag import Som, tekst

SAGER = "indbakke:sager"


def fundne(client: Client, **filtre: str) -> list[str]:
    svar = client.get(reverse(SAGER), filtre)
    assert svar.status_code == 200
    return [raekke["celler"][0]["tekst"] for raekke in svar.context["raekker"]]


@pytest.mark.parametrize("antal", [1, 3])
@pytest.mark.parametrize("slags", ["", "K", "M", "I", "P"])
def test_soegningen_koster_det_samme_for_en_og_for_tre(
    hold: Hold, som: Som, antal: int, slags: str, django_assert_num_queries: Any
) -> None:
    for nr in range(antal):
        sager.indsendt(hold, "mads", titel=f"Kursus {nr}")
        sager.runde(hold, aar=2027 + nr)
    rikke = som(hold["rikke"])
    # Session, person, capacities, units, count, rows, the menu's number; without rows one less.
    with django_assert_num_queries(5 if slags == "M" else 6):
        svar = rikke.get(reverse(SAGER), {"slags": slags})
    # A round brings a recommendation from each of the centre's three units.
    assert len(svar.context["raekker"]) == antal * {"": 5, "K": 1, "M": 0, "I": 3, "P": 1}[slags]


def test_kun_det_man_maa_laese_kan_findes(hold: Hold, som: Som) -> None:
    sager.indsendt(hold, "mads", titel="Mads' kursus")
    sager.indsendt(hold, "ina", titel="Inas kursus")
    sager.indsendt(hold, "bo", titel="Bos kursus")
    sager.kladde(hold, "aya", titel="Ayas kladde")
    assert fundne(som(hold["lone"])) == ["Mads' kursus"]
    assert fundne(som(hold["rikke"])) == ["Inas kursus", "Mads' kursus"]
    assert fundne(som(hold["rikke"]), soeg="Bos") == []
    assert fundne(som(hold["aya"])) == ["Ayas kladde"]
    assert fundne(som(hold["admin"])) == []


def test_der_kan_soeges_paa_nummer_person_enhed_fase_og_slags(hold: Hold, som: Som) -> None:
    foerste = sager.vurderet(hold, "mads", titel="Projektledelse")
    sager.indsendt(hold, "aya", titel="Den gode afgørelse")
    runde = sager.runde(hold)
    rikke = som(hold["rikke"])
    assert fundne(rikke, soeg=foerste.sagsnummer.lower()) == ["Projektledelse"]
    assert fundne(rikke, soeg="aya afgørelse") == ["Den gode afgørelse"]
    assert fundne(rikke, soeg="ÆRENLUND Afgørelse") == ["Den gode afgørelse"]
    assert fundne(rikke, soeg="visitation") == ["Indstilling 2027, Visitation"]
    assert fundne(rikke, soeg="visitation", slags="K") == []
    assert fundne(rikke, fase="K.HOS_LEDER") == ["Den gode afgørelse"]
    assert fundne(rikke, fase="K.HOS_LEDER", slags="P") == []
    voksen = str(hold.enhed["voksen"].pk)
    assert fundne(rikke, enhed=voksen, slags="K") == ["Den gode afgørelse", "Projektledelse"]
    assert fundne(rikke, slags="P") == ["Prioritering 2027"]
    assert fundne(rikke, soeg="prioritering 2027") == ["Prioritering 2027"]
    assert fundne(rikke, soeg=runde.sagsnummer, slags="K") == ["Prioritering 2027"]
    assert len(fundne(rikke, slags="I")) == 3
    assert len(fundne(rikke, slags="vrøvl", fase="vrøvl", enhed="vrøvl", side="vrøvl")) == 6


def test_alle_slags_findes_i_een_soegning_og_hver_siger_sin_slags(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads", titel="Projektledelse")
    samtale = mussager.samtale(mussager.musrunde(hold, "voksen"), hold, "mads")
    sager.runde(hold)
    svar = som(hold["lone"]).get(reverse(SAGER), {"soeg": "mads"})
    assert {r["celler"][0]["under"] for r in svar.context["raekker"]} == {
        f"Kursusønske {oenske.sagsnummer}",
        f"MUS {samtale.sagsnummer}",
    }


def test_en_gruppesamtale_findes_af_gruppen_og_lederen_og_ingen_andre(hold: Hold, som: Som) -> None:
    grus = grussager.planlagt(hold, navn="Fælles opfølgning")
    for navn in ("mads", "aya", "lone"):
        for soeg in (grus.sagsnummer.lower(), "grus", "fælles"):
            assert fundne(som(hold[navn]), soeg=soeg) == ["GRUS: Fælles opfølgning"]
    for navn in ("kim", "per", "carl", "rikke", "bo", "admin"):
        for filtre in ({"soeg": grus.sagsnummer}, {"slags": "G"}, {"fase": "G.PLANLAGT"}):
            assert fundne(som(hold[navn]), **filtre) == [], navn
    svar = som(hold["mads"]).get(reverse(SAGER), {"fase": "G.PLANLAGT"})
    assert [r["celler"][0]["under"] for r in svar.context["raekker"]] == [f"GRUS {grus.sagsnummer}"]
    assert fundne(som(hold["mads"]), slags="G", fase="G.GAELDER") == []


@pytest.mark.parametrize("antal", [1, 3])
def test_gruppesamtaler_koster_det_samme_for_en_og_for_tre(
    hold: Hold, som: Som, antal: int, django_assert_num_queries: Any
) -> None:
    for nr in range(antal):
        grussager.planlagt(hold, navn=f"Gruppe {nr}")
    mads = som(hold["mads"])
    with django_assert_num_queries(6):
        svar = mads.get(reverse(SAGER), {"slags": "G"})
    assert len(svar.context["raekker"]) == antal


def test_det_nyeste_staar_oeverst_uanset_slags(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads", titel="Projektledelse")
    runde = sager.runde(hold)
    for sag, dage in ((oenske, 2), (runde, 1)):
        type(sag)._default_manager.filter(pk=sag.pk).update(oprettet_kl=NU + timedelta(days=dage))
    assert fundne(som(hold["carl"]))[:2] == ["Projektledelse", "Prioritering 2027"]


def test_et_oenske_uden_navn_kan_ogsaa_laeses(hold: Hold, som: Som) -> None:
    sager.kladde(hold, "mads", titel="")
    assert fundne(som(hold["mads"])) == ["Kladde uden navn"]


def test_en_tom_soegning_siger_hvad_man_kan_goere(hold: Hold, som: Som) -> None:
    assert "Der er ingen sager, du kan læse" in tekst(som(hold["lone"]).get(reverse(SAGER)))
    assert "Ingen sager passer til din søgning" in tekst(som(hold["lone"]).get(reverse(SAGER), {"soeg": "xyz"}))
