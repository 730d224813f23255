"""How far the units of a round are: the numbers add up to the talks, on the page, in the file, for whoever may see."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from ansoegninger.mus.arbejde import forfaldent
from ansoegninger.mus.models import MusRunde, MusSamtale
from ansoegninger.mus.queries import daekning_pr_enhed
from ansoegninger.mus.visning import i_alt
from tests.ansoegninger.mus.opslag import Som, ord_, tekst
from tests.ansoegninger.mus.test_mus_flytning import fratraeder
from tests.fabrikker import mussager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.mustider import handl
from tests.fabrikker.sager import goer

pytestmark = pytest.mark.django_db


@pytest.fixture
def runde(hold: Hold) -> MusRunde:
    """Three units: held, approved, postponed, fallen away and missing."""
    runde = mussager.musrunde(hold, "voksen", "visitation", "center")
    mussager.holdt(runde, hold, "mads")
    mussager.afsluttet(runde, hold, "ina")
    handl(hold, "lone", mussager.samtale(runde, hold, "aya"), "udsaet", til_dag=DAG + timedelta(days=30))
    fratraeder(hold, "signe")
    forfaldent(NU)
    return runde


def ark(svar) -> list[tuple[object, ...]]:  # type: ignore[no-untyped-def]
    bog = load_workbook(BytesIO(svar.content))
    return list(bog["Dækning"].iter_rows(values_only=True))


def test_tallene_giver_tilsammen_alle_samtaler(hold: Hold, runde: MusRunde) -> None:
    raekker = daekning_pr_enhed(runde, hold.adgang("carl"))
    # Talks, held, approved, postponed, fallen away, missing.
    assert {r.enhed: (r.samtaler, r.holdt, r.godkendt, r.udsat, r.udgaaet, r.mangler) for r in raekker} == {
        "Center for Voksne": (1, 0, 0, 0, 0, 1),
        "Visitation": (2, 1, 1, 0, 1, 1),
        "Voksenstøtte": (4, 1, 0, 1, 0, 2),
    }
    sum_ = i_alt(raekker)
    assert sum_.holdt + sum_.udsat + sum_.mangler == sum_.samtaler
    assert sum_.samtaler + sum_.udgaaet == MusSamtale.objects.filter(runde=runde).count() == 8


def test_en_udsat_samtale_mangler_igen_naar_dagen_er_kommet_og_er_holdt_naar_den_er_holdt(
    hold: Hold, runde: MusRunde
) -> None:
    def voksen(dag) -> tuple[int, int, int]:  # type: ignore[no-untyped-def]
        fundet = {r.enhed: r for r in daekning_pr_enhed(runde, hold.adgang("carl", dag))}["Voksenstøtte"]
        return fundet.holdt, fundet.udsat, fundet.mangler

    assert voksen(DAG + timedelta(days=29)) == (1, 1, 2)
    assert voksen(DAG + timedelta(days=30)) == (1, 0, 3)
    aya = mussager.forberedt(runde, hold, "aya")
    goer(hold["lone"], aya, "hold", afholdt_dag=DAG)
    assert voksen(DAG) == (2, 0, 2)


def test_siden_og_regnearket_har_de_samme_tal(hold: Hold, runde: MusRunde, som: Som) -> None:
    carl, url = som(hold["carl"]), reverse("mus:runde", args=[runde.pk])
    side = ord_(carl.get(url))
    assert "I alt Samtaler 7 Holdt 2 Plan godkendt 1 Udsat 1 Mangler 4 Udgået 1" in side.replace(": ", " ")
    assert "1 samtale er udsat." in side
    hoved, *linjer = ark(carl.get(reverse("mus:daekningsark", args=[runde.pk])))
    assert hoved == ("Enhed", "Samtaler", "Holdt", "Plan godkendt", "Udsat", "Mangler", "Udgået", "Dage tilbage")
    assert linjer == [
        ("Center for Voksne", 1, 0, 0, 0, 1, 0, 30),
        ("Visitation", 2, 1, 1, 0, 1, 1, 30),
        ("Voksenstøtte", 4, 1, 0, 1, 2, 0, 30),
        ("I alt", 7, 2, 1, 1, 4, 1, 30),
    ]


@pytest.mark.parametrize(
    ("valg", "enheder"),
    [
        ({"vis": "udsat"}, ["Voksenstøtte"]),
        ({"vis": "mangler"}, ["Center for Voksne", "Visitation", "Voksenstøtte", "I alt"]),
        ({"enhed": "visitation"}, ["Visitation"]),
        ({"enhed": "visitation", "vis": "udsat"}, []),
        ({"vis": "noget andet"}, ["Center for Voksne", "Visitation", "Voksenstøtte", "I alt"]),
    ],
)
def test_filteret_gaelder_baade_siden_og_filen(
    hold: Hold, runde: MusRunde, som: Som, valg: dict[str, str], enheder: list[str]
) -> None:
    valg = valg | ({"enhed": str(hold.enhed[valg["enhed"]].pk)} if "enhed" in valg else {})
    carl = som(hold["carl"])
    linjer = ark(carl.get(reverse("mus:daekningsark", args=[runde.pk]), valg))
    assert [linje[0] for linje in linjer[1:]] == enheder
    side = tekst(carl.get(reverse("mus:runde", args=[runde.pk]), valg))
    assert ("Ingen enheder passer" in side) == (not enheder)
    assert all(f'aria-label="{enhed}:' in side for enhed in enheder if enhed != "I alt")


@pytest.mark.parametrize(
    ("navn", "enheder"),
    [
        ("carl", ["Center for Voksne", "Visitation", "Voksenstøtte", "I alt"]),
        ("lone", ["Voksenstøtte"]),
        ("per", ["Visitation"]),
        ("kim", ["Voksenstøtte"]),
    ],
)
def test_hver_ser_sine_egne_enheder_og_kun_tal(
    hold: Hold, runde: MusRunde, som: Som, navn: str, enheder: list[str]
) -> None:
    svar = som(hold[navn]).get(reverse("mus:daekningsark", args=[runde.pk]))
    assert [linje[0] for linje in ark(svar)[1:]] == enheder
    alt = " ".join(str(c) for side in load_workbook(BytesIO(svar.content)) for r in side.values for c in r)
    assert not any(str(person) in alt for person in hold.person.values())


@pytest.mark.parametrize("navn", ["mads", "ulla", "admin"])
def test_andre_ser_hverken_side_eller_fil(hold: Hold, runde: MusRunde, som: Som, navn: str) -> None:
    for side in ("mus:runde", "mus:daekningsark"):
        assert som(hold[navn]).get(reverse(side, args=[runde.pk])).status_code == 404


def test_en_enheds_navn_bliver_aldrig_en_formel_i_regnearket(hold: Hold, runde: MusRunde, som: Som) -> None:
    enhed = hold.enhed["visitation"]
    enhed.navn = "=1+1"
    enhed.save(update_fields=["navn"])
    bog = load_workbook(BytesIO(som(hold["carl"]).get(reverse("mus:daekningsark", args=[runde.pk])).content))
    celler = [celle for raekke in bog["Dækning"].iter_rows() for celle in raekke if celle.value == "=1+1"]
    assert [celle.data_type for celle in celler] == ["s"]


@pytest.mark.lang
def test_siden_koster_hoejst_otte_opslag_ved_fem_tusind(hold: Hold, som: Som) -> None:
    from ansoegninger.mus.services import opret_samtaler
    from tests.bench.mus import ansaet

    ansaet(hold, 5000)
    runde = mussager.aaben_runde(hold)
    opret_samtaler(runde=runde, nu=lambda: NU)
    carl, url = som(hold["carl"]), reverse("mus:runde", args=[runde.pk])
    carl.get(url)
    with CaptureQueriesContext(connection) as opslag:
        svar = carl.get(url)
    assert "af 5.007" in ord_(svar)
    assert len(opslag) <= 8
