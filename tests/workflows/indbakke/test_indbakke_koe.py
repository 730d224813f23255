"""The queue: everything that is mine and nothing else, found again quickly, at the same price for one and for many."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from roller.tildelinger.roller import Rolle
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold
from tests.workflows.indbakke.opslag import Som, opgave_id, tekst
from workflows.motor.models import AabenOpgave

OPGAVER = "indbakke:opgaver"


def titler(client: Client, **filtre: Any) -> list[str]:
    svar = client.get(reverse(OPGAVER), filtre)
    assert svar.status_code == 200
    return [raekke["celler"][0]["under"] for raekke in svar.context["raekker"]]


@pytest.mark.parametrize("antal", [1, 3])
def test_koeen_koster_det_samme_for_en_og_for_tre(
    hold: Hold, som: Som, antal: int, django_assert_num_queries: Any
) -> None:
    for nr in range(antal):
        sager.indsendt(hold, "mads", titel=f"Kursus {nr}")
    lone = som(hold["lone"])
    # Session, person, capacities, colleagues' roles, what there is and how many, rows.
    with django_assert_num_queries(5):
        svar = lone.get(reverse(OPGAVER))
    assert len(svar.context["raekker"]) == antal
    assert f"Viser 1–{antal} af {antal} opgave" in tekst(svar).replace("<strong>", "").replace("</strong>", "")


def test_kun_det_man_selv_kan_goere_staar_i_koeen(hold: Hold, som: Som) -> None:
    sager.indsendt(hold, "mads", titel="Mads' kursus")
    sager.indsendt(hold, "lone", titel="Lones eget kursus")
    sager.indsendt(hold, "ina", titel="Inas kursus")
    sager.indsendt(hold, "bo", titel="Bos kursus")
    assert titler(som(hold["lone"])) == ["Mads' kursus"]
    assert titler(som(hold["carl"])) == ["Lones eget kursus"]
    assert titler(som(hold["per"])) == ["Inas kursus"]
    assert titler(som(hold["admin"])) == []


def test_stedfortraederen_ser_hvem_opgaven_er_for(hold: Hold, som: Som) -> None:
    sager.indsendt(hold, "mads", titel="Mads' kursus")
    hold.stedfortraeder("signe", "lone", Rolle.LEDER, "voksen")
    # Signe looks through her own role; the colleague's tasks are one choice away.
    assert titler(som(hold["signe"])) == []
    assert titler(som(hold["signe"]), som="alle") == ["Mads' kursus · på vegne af Lone Lervad"]


def test_rollen_ordner_koeen_men_giver_ingen_rettigheder(hold: Hold, som: Som) -> None:
    eget = sager.indsendt(hold, "lone", titel="Lones eget kursus")
    sager.goer(hold["carl"], eget, "vurder", **sager.VURDERING | {"udfald": "RETUR", "begrundelse": "Hvornår?"})
    sager.indsendt(hold, "mads", titel="Mads' kursus")
    lone = som(hold["lone"])
    assert titler(lone) == ["Mads' kursus"]
    lone.post(reverse("roller:skift_rolle"), {"rolle": "MEDARBEJDER", "retur": "/"})
    assert titler(lone) == ["Lones eget kursus"]
    assert sorted(titler(lone, som="alle")) == ["Lones eget kursus", "Mads' kursus"]
    assert lone.get(reverse("indbakke:opgave", args=[AabenOpgave.objects.latest("pk").task_id])).status_code == 200


@pytest.mark.parametrize(
    ("filtre", "ventet"),
    [
        ({"soeg": "afgørelse aya"}, ["Den gode afgørelse"]),
        ({"soeg": "ÆRENLUND"}, ["Den gode afgørelse"]),
        ({"soeg": "AFGØRELSE ærenlund"}, ["Den gode afgørelse"]),
        ({"soeg": "aya projekt"}, []),
        ({"soeg": "K-2026-00001"}, ["Projektledelse"]),
        ({"frist": "overskredet"}, ["Projektledelse"]),
        ({"frist": "uge"}, []),
        ({"tema": "Jura i praksis"}, ["Den gode afgørelse"]),
        ({"tema": "Findes ikke"}, ["Projektledelse", "Den gode afgørelse"]),
        ({"trin": "kursusoenske.vurder"}, ["Projektledelse", "Den gode afgørelse"]),
        ({"enhed": "x"}, ["Projektledelse", "Den gode afgørelse"]),
        ({"sorter": "-frist"}, ["Den gode afgørelse", "Projektledelse"]),
        ({"sorter": "person"}, ["Den gode afgørelse", "Projektledelse"]),
        ({"sorter": "vrøvl", "side": "99"}, ["Projektledelse", "Den gode afgørelse"]),
    ],
)
def test_der_kan_soeges_filtreres_og_sorteres(hold: Hold, som: Som, filtre: dict[str, str], ventet: list[str]) -> None:
    assert hold.strategi is not None
    gammel = sager.indsendt(hold, "mads", titel="Projektledelse")
    sager.indsendt(hold, "aya", titel="Den gode afgørelse", tema=hold.strategi.temaer.get(nummer=3))
    AabenOpgave.objects.filter(task_id=opgave_id(gammel, "vurder")).update(frist_dag=DAG - timedelta(days=1))
    assert titler(som(hold["lone"]), **filtre) == ventet


def test_en_overskredet_frist_siges_med_ord(hold: Hold, som: Som) -> None:
    oenske = sager.indsendt(hold, "mads")
    assert "Overskredet</span>" not in tekst(som(hold["lone"]).get(reverse(OPGAVER)))
    AabenOpgave.objects.filter(task_id=opgave_id(oenske, "vurder")).update(frist_dag=DAG - timedelta(days=1))
    assert "Overskredet</span>" in tekst(som(hold["lone"]).get(reverse(OPGAVER)))


def test_en_tom_koe_siger_hvad_man_kan_goere(hold: Hold, som: Som) -> None:
    assert "Der er ingen opgaver lige nu" in tekst(som(hold["lone"]).get(reverse(OPGAVER)))
    assert "Ingen opgaver passer til din søgning" in tekst(som(hold["lone"]).get(reverse(OPGAVER), {"soeg": "xyz"}))


def test_der_er_25_paa_en_side_og_filtrene_foelger_med(hold: Hold, som: Som) -> None:
    for nr in range(26):
        sager.indsendt(hold, "mads", titel=f"Kursus {nr:02}")
    svar = som(hold["lone"]).get(reverse(OPGAVER), {"soeg": "kursus", "sorter": "titel", "side": "2"})
    assert [r["celler"][0]["under"] for r in svar.context["raekker"]] == ["Kursus 25"]
    assert "soeg=kursus" in tekst(svar)


def test_menuen_og_koeen_taeller_ens_og_et_filter_taeller_for_sig(hold: Hold, som: Som) -> None:
    eget = sager.indsendt(hold, "lone", titel="Lones eget kursus")
    sager.goer(hold["carl"], eget, "vurder", **sager.VURDERING | {"udfald": "RETUR", "begrundelse": "Hvornår?"})
    sager.indsendt(hold, "mads", titel="Projektledelse")
    sager.indsendt(hold, "aya", titel="Den gode afgørelse")
    lone = som(hold["lone"])
    for filtre, fundet in (({}, 2), ({"soeg": "projekt"}, 1), ({"som": "alle"}, 3), ({"soeg": "xyz"}, 0)):
        kontekst = lone.get(reverse(OPGAVER), filtre).context
        assert (kontekst["side"].paginator.count, kontekst["skal"]["antal_opgaver"]) == (fundet, 2), filtre
    assert lone.get("/").context["skal"]["antal_opgaver"] == 2
