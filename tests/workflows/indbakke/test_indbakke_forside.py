"""The front page: what waits, what is mine, and nothing that the role does not need."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold
from tests.workflows.indbakke.opslag import Som, opgave_id, tekst
from workflows.motor.models import AabenOpgave

pytestmark = pytest.mark.side


def test_medarbejderen_ser_sine_oensker_og_hvad_der_nu_sker(hold: Hold, som: Som) -> None:
    sager.indsendt(hold, "mads", titel="Projektledelse")
    sager.kladde(hold, "mads", titel="En kladde")
    sager.indsendt(hold, "aya", titel="Ayas kursus")
    svar = som(hold["mads"]).get("/")
    siden = tekst(svar)
    assert "Goddag, Mads" in siden
    assert {kort["titel"] for kort in svar.context["oensker"]} == {"Projektledelse", "En kladde"}
    assert "Ayas kursus" not in siden
    assert "Nyt ønske" in siden
    assert "Der er ikke noget, der venter på dig lige nu." in siden


def test_den_der_intet_har_inviteres_til_at_skrive_et_oenske(hold: Hold, som: Som) -> None:
    assert "Skriv et ønske" in tekst(som(hold["mads"]).get("/"))


def test_brevet_er_paa_forsiden_naar_det_er_frigivet_og_ikke_foer(hold: Hold, som: Som) -> None:
    oenske = sager.vurderet(hold, "mads")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde)
    assert "Dit seneste brev" not in tekst(som(hold["mads"]).get("/"))
    sager.frigiv(runde)
    siden = tekst(som(hold["mads"]).get("/"))
    assert "Dit seneste brev" in siden
    assert "Læs tilbagemeldingen" in siden
    # The letter is one click away, from here and from its case.
    brevet = reverse("breve:brev", args=[oenske.sagsnummer])
    assert som(hold["mads"]).get(brevet).status_code == 200
    for side in ("/", reverse("indbakke:sag", args=[oenske.sagsnummer])):
        assert f'href="{brevet}"' in som(hold["mads"]).get(side).content.decode()


def test_lederen_ser_koeen_i_tal_og_runden_med_rammen(hold: Hold, som: Som) -> None:
    for nr in range(5):
        oenske = sager.indsendt(hold, "mads", titel=f"Kursus {nr}")
    AabenOpgave.objects.filter(task_id=opgave_id(oenske, "vurder")).update(frist_dag=DAG - timedelta(days=1))
    sager.runde(hold)
    svar = som(hold["lone"]).get("/")
    siden = tekst(svar)
    assert '6 opgaver venter på dig, og <strong class="overskredet">1 er over fristen</strong>' in siden
    assert "Næste frist er 15. oktober 2026." in siden
    assert len(svar.context["opgaver"]) == 3
    assert svar.context["opgaver"][0]["overskredet"]
    assert [ramme["navn"] for ramme in svar.context["rammer"]] == ["Voksenstøtte 2027"]
    assert "Nyt ønske" not in siden


def test_revisor_faar_et_soegefelt_og_sine_mandater(hold: Hold, som: Som) -> None:
    siden = tekst(som(hold["rikke"]).get("/"))
    assert f'action="{reverse("indbakke:sager")}"' in siden
    assert "Center for Voksne: Årlig revision." in siden


def test_systemadministratoren_ser_tal_og_intet_om_sagerne(hold: Hold, som: Som) -> None:
    sager.indsendt(hold, "mads", titel="Projektledelse")
    svar = som(hold["admin"]).get("/")
    siden = tekst(svar)
    assert "Projektledelse" not in siden
    assert {d["titel"]: d["antal"] for d in svar.context["opsaetning"]}["Enheder"] == 6


@pytest.mark.parametrize(("navn", "hoejst"), [("mads", 8), ("lone", 8), ("carl", 8), ("rikke", 5), ("admin", 5)])
def test_forsiden_er_billig_ogsaa_med_mange_sager(
    hold: Hold, som: Som, navn: str, hoejst: int, django_assert_max_num_queries: Any
) -> None:
    for nr in range(4):
        sager.indsendt(hold, "mads", titel=f"Kursus {nr}")
    sager.runde(hold)
    client = som(hold[navn])
    with django_assert_max_num_queries(hoejst):
        assert client.get("/").status_code == 200


@pytest.mark.parametrize("rolle", [Rolle.MEDARBEJDER, Rolle.LEDER, Rolle.CENTERCHEF, Rolle.FAGLIG_KOORDINATOR])
def test_den_med_mange_roller_betaler_ikke_for_dem_hun_ikke_ser_igennem(
    hold: Hold, som: Som, rolle: Rolle, django_assert_max_num_queries: Any
) -> None:
    for kode, andre, enhed in ((Rolle.LEDER, "lone", "voksen"), (Rolle.CENTERCHEF, "carl", "center")):
        hold.stedfortraeder("signe", andre, kode, enhed)
    hold.stedfortraeder("signe", "kim", Rolle.FAGLIG_KOORDINATOR, "voksen")
    for nr in range(4):
        sager.indsendt(hold, "signe" if rolle == Rolle.MEDARBEJDER else "mads", titel=f"Kursus {nr}")
    sager.runde(hold)
    signe = som(hold["signe"])
    signe.post(reverse("roller:skift_rolle"), {"rolle": rolle, "retur": "/"})
    with django_assert_max_num_queries(8):
        svar = signe.get("/")
    assert svar.context["rolle"] == rolle


def test_koeen_er_talt_ogsaa_naar_der_ingenting_er_i_den(hold: Hold, som: Som) -> None:
    svar = som(hold["lone"]).get("/")
    assert svar.context["koe"] == {"antal": 0, "overskredne": 0, "naeste": None}
    assert "Der er ingen opgaver lige nu." in tekst(svar)
    assert svar.context["skal"]["antal_opgaver"] == 0


def test_enhver_kan_aabne_sin_forside_ogsaa_uden_en_rolle(hold: Hold, som: Som) -> None:
    for person in hold.person.values():
        assert som(person).get("/").status_code == 200
    hold["mads"].ansaettelser.update(til_dag=DAG)
    assert "Du har ingen rolle i Kursussporet i dag." in tekst(som(hold["mads"]).get("/"))
