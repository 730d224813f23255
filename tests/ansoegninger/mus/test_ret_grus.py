"""A planned talk with a group is changed: when, where, about what and with whom; and those it concerns are told."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from ansoegninger.mus.grus.models import Grussamtale
from ansoegninger.mus.grus.queries import synlige
from roller.adgang.svar import IngenAdgang
from roller.organisation.models import Ansaettelse
from tests.ansoegninger.mus.opslag import Som, tekst
from tests.fabrikker import grussager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer
from workflows.beskeder.models import Besked
from workflows.forloeb.grus import Grus
from workflows.motor.doere import undervejs
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db

SENERE = DAG + timedelta(days=10)


def ret(hold: Hold, grus: Grussamtale, *, af: str = "lone", **felter: Any) -> None:
    nu = {felt: getattr(grus, felt) for felt in ("navn", "dag", "klokken", "sted", "temaer")}
    nu["deltagere"] = list(grus.deltagere.values_list("person_id", flat=True))
    doer = {"handling": Grus.ret, "sag": grus, "adgang": hold.adgang(af), "tidspunkt": NU, "noegle": uuid4()}
    undervejs(data=nu | felter, **doer)
    grus.refresh_from_db()


def planlagt(hold: Hold) -> Grussamtale:
    grus = grussager.planlagt(hold)
    Besked.objects.all().delete()
    return grus


def sendt() -> list[tuple[str, str]]:
    fundne = Besked.objects.order_by("emne", "modtager__navn")
    return [(b.modtager.brugernavn, b.emne.partition(" (")[0]) for b in fundne]


def test_lederen_flytter_samtalen_og_gruppen_faar_den_nye_tid_og_det_nye_sted(hold: Hold) -> None:
    grus = planlagt(hold)
    ret(hold, grus, dag=SENERE, klokken=time(9, 30), sted="Lokale 2.14")
    assert sendt() == [("aya", "Jeres GRUS er ændret"), ("mads", "Jeres GRUS er ændret")]
    assert "er 11.\xa0oktober 2026 kl. 09.30 (Lokale 2.14)." in Besked.objects.all()[0].tekst
    assert AabenOpgave.objects.get(sagsnummer=grus.sagsnummer).frist_dag == SENERE
    post = Sporpost.objects.get(art="grus.ret")
    assert post.saetning.endswith("ændrede den planlagte samtale: dagen, tiden og stedet")
    assert {(a["felt"], a["foer"], a["efter"]) for a in post.aendringer} == {
        ("dag", str(DAG), str(SENERE)),
        ("klokken", None, "09:30:00"),
        ("sted", "", "Lokale 2.14"),
    }


def test_to_rettelser_er_to_beskeder(hold: Hold) -> None:
    grus = planlagt(hold)
    ret(hold, grus, dag=SENERE)
    doer = {"handling": Grus.ret, "sag": grus, "adgang": hold.adgang("lone"), "noegle": uuid4()}
    data = {"navn": grus.navn, "dag": DAG, "klokken": None, "sted": "", "temaer": grus.temaer}
    data["deltagere"] = [hold["mads"].pk, hold["aya"].pk]
    undervejs(data=data, tidspunkt=NU + timedelta(minutes=1), **doer)
    assert len(sendt()) == 4


def test_emnerne_staar_ikke_i_sporet_eller_i_beskeden(hold: Hold) -> None:
    grus = planlagt(hold)
    ret(hold, grus, temaer="NYT EMNE")
    post = Sporpost.objects.get(art="grus.ret")
    assert post.saetning.endswith("ændrede den planlagte samtale: emnerne")
    alt = f"{post.aendringer} {post.saetning} " + " ".join(b.tekst for b in Besked.objects.all())
    assert "NYT EMNE" not in alt
    assert "TEMA" not in alt


def test_den_nye_indbydes_den_der_gaar_ud_faar_det_at_vide_og_resten_hoerer_intet(hold: Hold) -> None:
    grus = planlagt(hold)
    ret(hold, grus, deltagere=[hold["mads"].pk, hold["kim"].pk])
    assert set(grus.deltagere.values_list("person__brugernavn", flat=True)) == {"mads", "kim"}
    assert sendt() == [("aya", "Du er ikke længere med i en GRUS"), ("kim", "Du er inviteret til en GRUS")]
    assert "åbn sag" not in Besked.objects.get(modtager=hold["aya"]).tekst
    assert {n for n in hold.person if synlige(hold.adgang(n)).exists()} == {"mads", "kim", "lone"}
    post = Sporpost.objects.get(art="grus.ret")
    assert post.saetning.endswith("1\xa0ny deltager og 1\xa0deltager mindre")
    personer = {(a["foer"], a["efter"]) for a in post.aendringer if a["felt"] == "person_id"}
    assert personer == {(None, str(hold["kim"].pk)), (str(hold["aya"].pk), None)}


def test_den_der_kommer_til_indbydes_kun_ogsaa_naar_tiden_aendres(hold: Hold) -> None:
    grus = planlagt(hold)
    ret(hold, grus, dag=SENERE, deltagere=[hold["mads"].pk, hold["kim"].pk])
    assert sendt() == [
        ("aya", "Du er ikke længere med i en GRUS"),
        ("kim", "Du er inviteret til en GRUS"),
        ("mads", "Jeres GRUS er ændret"),
    ]


@pytest.mark.parametrize(
    ("felter", "siger"),
    [
        ({}, "ikke ændret noget"),
        ({"dag": DAG - timedelta(days=1)}, "før i dag"),
        ({"klokken": time(0, 1)}, "i fremtiden"),
        ({"deltagere": []}, "hvem der er med"),
    ],
)
def test_en_rettelse_skal_aendre_noget_og_ligge_fremme(hold: Hold, felter: dict[str, Any], siger: str) -> None:
    grus = planlagt(hold)
    with pytest.raises(Regelbrud, match=siger):
        ret(hold, grus, **felter)
    grus.refresh_from_db()
    assert (grus.dag, grus.deltagere.count(), sendt()) == (DAG, 2, [])


def test_kun_den_der_er_ansat_i_enheden_kommer_til_men_den_der_er_med_kan_blive(hold: Hold) -> None:
    grus = planlagt(hold)
    with pytest.raises(Regelbrud, match="ansat i enheden"):
        ret(hold, grus, deltagere=[hold["mads"].pk, hold["ina"].pk])
    Ansaettelse.objects.filter(person=hold["aya"]).update(til_dag=DAG)
    ret(hold, grus, sted="Lokale 1")
    assert grus.deltagere.count() == 2


def test_kun_lederen_retter_og_kun_til_den_er_holdt(hold: Hold) -> None:
    grus = planlagt(hold)
    for navn in ("mads", "per", "kim"):
        with pytest.raises(IngenAdgang):
            ret(hold, grus, af=navn, sted="Lokale 1")
    goer(hold["lone"], grus, "hold", afholdt_dag=DAG)
    with pytest.raises(ForSent):
        ret(hold, grus, sted="Lokale 1")


@pytest.mark.side
def test_samtalen_planlaegges_med_tid_og_sted_og_rettes_paa_siden(hold: Hold, som: Som) -> None:
    lone = som(hold["lone"])
    felter = {"navn": "Os", "dag": "11.10.2026", "klokken": "9.30", "sted": "Lokale 1", "temaer": "Hvordan?"}
    felter |= {"noegle": str(uuid4()), "enhed": hold.enhed["voksen"].pk, "deltagere": [hold["mads"].pk]}
    assert "Skriv klokkeslættet" in tekst(lone.post(reverse("mus:ny_grus"), felter | {"klokken": "tidligt"}))
    assert lone.post(reverse("mus:ny_grus"), felter).status_code == 302
    grus = Grussamtale.objects.get()
    assert (grus.dag, grus.klokken, grus.sted) == (date(2026, 10, 11), time(9, 30), "Lokale 1")
    assert "kl. 09.30 (Lokale 1)" in Besked.objects.get().tekst
    side, url = (
        reverse("mus:grus", args=[grus.sagsnummer]),
        reverse("indbakke:undervejs", args=[grus.sagsnummer, "ret"]),
    )
    assert url in tekst(lone.get(side))
    assert url not in tekst(som(hold["mads"]).get(side))
    assert som(hold["mads"]).get(url).status_code == 403
    form = lone.get(url).context["form"]
    assert (form.initial["klokken"], form.initial["deltagere"]) == ("09.30", [str(hold["mads"].pk)])
    ny = {"navn": "Os", "paa_dag": "01.09.2026", "klokken": "13", "sted": "", "temaer": "Hvordan?"}
    ny |= {"noegle": str(uuid4()), "deltagere": [hold["mads"].pk, hold["aya"].pk]}
    assert "Dagen kan ikke ligge før i dag." in tekst(lone.post(url, ny))
    assert lone.post(url, ny | {"paa_dag": "12.10.2026"}).status_code == 302
    vist = tekst(som(hold["aya"]).get(side)).replace("\xa0", " ")
    assert "12. oktober 2026 kl. 13.00" in vist
    assert "Lokale 1" not in vist
