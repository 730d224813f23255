"""The catalogue: found by words and filters, honest about what is not known."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ansoegninger.katalog.models import Kursus, Kursusafholdelse, Kursuspris, Udbyder
from ansoegninger.katalog.omfang import omfang
from ansoegninger.katalog.queries import med_temanavn
from tests.ansoegninger.conftest import Klient
from tests.fabrikker.hold import DAG, Hold

LISTE = "/katalog/"


@pytest.fixture
def kurser(hold: Hold) -> dict[str, Kursus]:
    viso = Udbyder.objects.create(navn="Viso", art="OFFENTLIG")
    hus = Udbyder.objects.create(navn="Konsulenthuset", art="PRIVAT")
    rest = {"type": "TEMADAG", "udbyder": viso}
    kurser = {
        "ukendt": Kursus.objects.create(titel="Kend målgrupperne", funktion="MYNDIGHED", omraade="BOERN", **rest),
        "dyrt": Kursus.objects.create(
            titel="Samtaleteknik",
            udbyder=hus,
            type="KOMPETENCEFORLOEB",
            temanummer=3,
            dage=Decimal(6),
            prisnote="ca. 75.000 kr.",
            beskrivelse="Øvelser i feedback",
            finansieret=False,
            funktion="BEGGE",
            eksamen=False,
        ),
        "gammelt": Kursus.objects.create(titel="Arkiveret", arkiveret=True, **rest),
    }
    Kursuspris.objects.create(kursus=kurser["dyrt"], form="DELTAGER", pris_oere=7_506_944)
    Kursusafholdelse.objects.create(kursus=kurser["dyrt"], start_dag=DAG + timedelta(days=9))
    for forbi in ({"start_dag": DAG - timedelta(days=1)}, {"start_dag": DAG, "aflyst": True, "aflysningsgrund": "x"}):
        Kursusafholdelse.objects.create(kursus=kurser["ukendt"], **forbi)
    return kurser


def titler(svar: object) -> list[str]:
    return [kursus.titel for kursus in svar.context["side"]]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("valg", "fundet"),
    [
        ({}, ["Kend målgrupperne", "Samtaleteknik"]),
        ({"soeg": "feedback konsulent"}, ["Samtaleteknik"]),
        ({"soeg": "feedback viso"}, []),
        ({"type": "TEMADAG"}, ["Kend målgrupperne"]),
        ({"udbyderart": "PRIVAT"}, ["Samtaleteknik"]),
        ({"tema": "3"}, ["Samtaleteknik"]),
        ({"funktion": "MYNDIGHED"}, ["Kend målgrupperne", "Samtaleteknik"]),
        ({"funktion": "UDFOERER"}, ["Samtaleteknik"]),
        ({"omraade": "BOERN"}, ["Kend målgrupperne"]),
        ({"omraade": "VOKSNE"}, []),
        ({"eksamen": "nej"}, ["Samtaleteknik"]),
        ({"eksamen": "ja"}, []),
        ({"dato": "kommende"}, ["Samtaleteknik"]),
        ({"status": "arkiverede"}, ["Arkiveret"]),
    ],
)
def test_soegning_og_filtre(kurser: dict[str, Kursus], klient: Klient, valg: dict[str, str], fundet: list[str]) -> None:
    assert titler(klient("mads").get(LISTE, valg)) == fundet


@pytest.mark.parametrize("soegt", ["økonomi", "ØKONOMI", "ældreområdet center-økonomi", "MÅL"])
def test_store_og_smaa_ae_oe_og_aa_er_de_samme_i_titel_udbyder_og_beskrivelse(
    kurser: dict[str, Kursus], klient: Klient, soegt: str
) -> None:
    aeldre = Udbyder.objects.create(navn="Ældreområdet", art="INTERN")
    Kursus.objects.create(titel="Center-Økonomi", udbyder=aeldre, type="TEMADAG", beskrivelse="Budget og mål")
    Kursus.objects.filter(pk=kurser["ukendt"].pk).update(titel="Kend grupperne")
    assert titler(klient("mads").get(LISTE, {"soeg": soegt})) == ["Center-Økonomi"]


def test_det_ukendte_staar_som_ikke_oplyst_og_gratis_staar_som_nul(kurser: dict[str, Kursus], klient: Klient) -> None:
    side = klient("mads").get(LISTE, {"soeg": "målgrupperne"}).content.decode()
    assert "Omfang ikke oplyst" in side
    assert "Pris pr. deltager ikke oplyst" in side
    Kursus.objects.filter(pk=kurser["ukendt"].pk).update(dage=1)
    Kursuspris.objects.create(kursus=kurser["ukendt"], form="DELTAGER", pris_oere=0)
    side = klient("mads").get(LISTE, {"soeg": "målgrupperne"}).content.decode()
    assert "ikke oplyst" not in side
    assert "0\N{NO-BREAK SPACE}kr." in side


def test_et_kursus_uden_penge_siger_det_og_prisen_har_sin_note(kurser: dict[str, Kursus], klient: Klient) -> None:
    for side in (LISTE, reverse("katalog:vis", args=[kurser["dyrt"].pk])):
        tekst = klient("mads").get(side).content.decode()
        for ord_ in ("Ikke finansieret", "75.069,44\N{NO-BREAK SPACE}kr.", "ca. 75.000 kr."):
            assert ord_ in tekst


def test_fra_kurset_kan_man_oenske_det_men_ikke_naar_det_er_arkiveret(
    kurser: dict[str, Kursus], klient: Klient
) -> None:
    mads = klient("mads")
    dyrt, gammelt = (reverse("katalog:vis", args=[kurser[navn].pk]) for navn in ("dyrt", "gammelt"))
    assert f"/oensker/ny/?kursus={kurser['dyrt'].pk}" in mads.get(dyrt).content.decode()
    assert "Kurset udbydes ikke længere" in mads.get(gammelt).content.decode()
    assert mads.get("/oensker/ny/", {"kursus": kurser["gammelt"].pk}).context["form"]["titel"].value() is None


def test_temaet_hedder_det_personens_eget_center_kalder_det(kurser: dict[str, Kursus], hold: Hold) -> None:
    navne = {
        navn: med_temanavn(Kursus.objects.filter(temanummer=3), hold[navn], dag).get().temanavn
        for navn, dag in (("mads", DAG), ("bo", DAG), ("aya", date(2023, 5, 1)))
    }
    assert navne == {"mads": "Jura i praksis", "bo": None, "aya": None}


def test_listen_koster_lige_meget_for_een_og_for_tre(kurser: dict[str, Kursus], klient: Klient) -> None:
    for navn in ("mads", "lone", "rikke"):
        browser = klient(navn)
        browser.get(LISTE)
        antal = []
        for soeg in ("samtaleteknik", ""):
            with CaptureQueriesContext(connection) as fanget:
                browser.get(LISTE, {"soeg": soeg})
            antal.append(len(fanget))
        assert antal[0] == antal[1]
        assert antal[0] <= 8


@pytest.mark.parametrize("vaerdi", ["\x00", "9" * 40, "-1", "x" * 300])
def test_vroevl_giver_en_side(kurser: dict[str, Kursus], klient: Klient, vaerdi: str) -> None:
    for felt in ("soeg", "type", "udbyderart", "tema", "funktion", "omraade", "dato", "eksamen", "status", "side"):
        assert klient("mads").get(LISTE, {felt: vaerdi}).status_code == 200


@pytest.mark.parametrize(
    ("dele", "ord_"),
    [
        ((None, None, None), ""),
        ((Decimal(1), None, None), "1\xa0dag"),
        ((Decimal("2.5"), Decimal(20), Decimal(5)), "2,5\xa0dage · 20\xa0timer · 5\xa0ECTS"),
    ],
)
def test_omfang_i_ord(dele: tuple[Decimal | None, Decimal | None, Decimal | None], ord_: str) -> None:
    assert omfang(*dele) == ord_
