"""The Danish alphabet where the database sorts: the same on both, and in the lists that people read."""

from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ansoegninger.katalog.models import Kursus, Udbyder
from roller.brugere.models import Bruger
from roller.organisation.queries import ansatte_i, find_personer
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.queries import synlige_roller
from roller.tildelinger.roller import Rolle
from tests.fabrikker import mussager, sager
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.sprog.alfabet import dansk
from workflows.sprog.formater import sorteringsnoegle

pytestmark = pytest.mark.django_db

#: In order. Neither a code point's order nor, by their keys, the order they are made in.
NAVNE = ["anna Holm", "Bo Dam", "Erik Lund", "Zoe Kjær", "Ærø Bager", "Ørsted Juhl", "Aage Vang", "Åse Winther"]
SPREDT = [NAVNE[nr] for nr in (5, 0, 7, 3, 6, 1, 4, 2)]


@pytest.fixture(autouse=True)
def paa_dagen(monkeypatch: pytest.MonkeyPatch) -> None:
    ur = SimpleNamespace(now=lambda: NU, localdate=timezone.localdate)
    monkeypatch.setattr("roller.adgang.ur.timezone", ur)


@pytest.fixture
def lone(hold: Hold) -> Client:
    client = Client()
    client.force_login(hold["lone"])
    return client


@pytest.fixture
def kolleger(hold: Hold) -> list[str]:
    """The staff of Lone's department and their neighbours, under names that the alphabet is hard on."""
    koder = ("mads", "aya", "kim", "ina", "signe", "per", "bo", "rikke")
    for kode, navn in zip(koder, SPREDT, strict=True):
        Bruger.objects.filter(pk=hold[kode].pk).update(navn=navn)
    return [navn for navn in NAVNE if navn in {SPREDT[nr] for nr in range(3)}]


def celler(svar: Any, del_: str, kolonne: int = 0) -> list[str]:
    return [str(raekke["celler"][kolonne][del_]) for raekke in svar.context["raekker"]]


def test_databasen_ordner_som_sorteringsnoeglen_begge_veje(hold: Hold) -> None:
    for nr, navn in enumerate(SPREDT):
        Bruger.objects.create_user(f"p{nr}", navn, password=None)
    nye = Bruger.objects.filter(brugernavn__regex="^p[0-9]$")
    assert sorted(SPREDT, key=sorteringsnoegle) == NAVNE
    assert list(nye.order_by(dansk("navn")).values_list("navn", flat=True)) == NAVNE
    assert list(nye.order_by(dansk("navn").desc()).values_list("navn", flat=True)) == NAVNE[::-1]


def test_koeen_ordnes_efter_titel_og_efter_person(hold: Hold, lone: Client, kolleger: list[str]) -> None:
    for kode, titel in zip(("mads", "aya", "kim") * 3, SPREDT, strict=False):
        sager.indsendt(hold, kode, titel=titel)
    adresse = reverse("indbakke:opgaver")
    assert celler(lone.get(adresse, {"sorter": "titel"}), "under") == NAVNE
    personer = celler(lone.get(adresse, {"sorter": "person"}), "tekst", 1)
    assert list(dict.fromkeys(personer)) == kolleger
    modsat = celler(lone.get(adresse, {"sorter": "-person"}), "tekst", 1)
    assert list(dict.fromkeys(modsat)) == kolleger[::-1]


def test_afdelingens_oensker_ordnes_efter_kursus_og_medarbejder(hold: Hold, lone: Client, kolleger: list[str]) -> None:
    for kode, titel in zip(("mads", "aya", "kim") * 3, SPREDT, strict=False):
        sager.indsendt(hold, kode, titel=titel)
    for sorter, ventet in (("kursus", NAVNE), ("-kursus", NAVNE[::-1])):
        svar = lone.get("/oensker/afdeling/", {"sorter": sorter})
        assert [o.titel for o in svar.context["side"]] == ventet
    svar = lone.get("/oensker/afdeling/", {"sorter": "medarbejder"})
    assert list(dict.fromkeys(o.person.navn for o in svar.context["side"])) == kolleger


def test_kataloget_og_guidens_forslag_staar_efter_titel(hold: Hold, lone: Client) -> None:
    udbyder = Udbyder.objects.create(navn="Viso", art="OFFENTLIG")
    for titel in SPREDT:
        Kursus.objects.create(titel=titel, udbyder=udbyder, type="TEMADAG")
    assert [k.titel for k in lone.get("/katalog/").context["side"]] == NAVNE
    guide = lone.get("/oensker/ny/", {"soeg": "viso"}).content.decode()
    assert sorted(NAVNE, key=guide.index) == NAVNE


def test_samtalerne_staar_efter_medarbejderens_navn(hold: Hold, lone: Client, kolleger: list[str]) -> None:
    mussager.musrunde(hold, "voksen")
    sider = lone.get(reverse("mus:mine")).content.decode()
    assert sorted(kolleger, key=sider.index) == kolleger


def test_organisationens_lister_staar_efter_navn(hold: Hold, kolleger: list[str]) -> None:
    admin = hold.adgang("admin")
    i_afdelingen = [a.person.navn for a in ansatte_i(hold.enhed["voksen"], DAG)]
    assert [navn for navn in i_afdelingen if navn in kolleger] == kolleger
    fundne = [p.navn for p in find_personer(admin, "a")]
    assert fundne == sorted(fundne, key=sorteringsnoegle)
    assert [navn for navn in fundne if navn in NAVNE] == [navn for navn in NAVNE if "a" in navn.lower()]
    for kode in ("mads", "aya"):
        Rolletildeling.objects.create(
            person=hold[kode], rolle=Rolle.FAGLIG_KOORDINATOR, enhed=hold.enhed["voksen"], fra_dag=DAG
        )
    roller = synlige_roller(admin).filter(rolle=Rolle.FAGLIG_KOORDINATOR)
    assert [t.person.navn for t in roller] == kolleger
