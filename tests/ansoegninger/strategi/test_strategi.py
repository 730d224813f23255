"""The strategy as it is read: the right version, five boxes, and nothing where the strategy says nothing."""

from datetime import date

import pytest

from ansoegninger.strategi.kasser import kasser
from ansoegninger.strategi.models import Strategi, Tema
from tests.ansoegninger.conftest import Klient
from tests.fabrikker.hold import Hold, godkendt
from tests.fabrikker.strategier import niveau

SIDE = "/strategi/"


@pytest.fixture
def aeldre(hold: Hold) -> Strategi:
    """Version 0 is history, and 1 holds."""
    gammel = Strategi.objects.create(
        enhed=hold.enhed["center"], navn="Den første", version=0, fra_dag=date(2022, 1, 1), til_dag=date(2024, 1, 1)
    )
    Tema.objects.create(strategi=gammel, nummer=3, navn="Jura før", opgave="Som det var.")
    return godkendt(gammel)


@pytest.fixture
def deres(hold: Hold) -> Strategi:
    return godkendt(
        Strategi.objects.create(
            enhed=hold.enhed["andet"],
            navn="Kanariestrategien",
            version=7,
            fra_dag=date(2026, 1, 1),
            til_dag=date(2028, 1, 1),
        )
    )


@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "rikke", "admin"])
def test_enhver_i_centeret_ser_den_der_gaelder(aeldre: Strategi, klient: Klient, navn: str) -> None:
    svar = klient(navn).get(SIDE)
    assert svar.context["strategi"].version == 1
    assert "Gælder nu" in svar.content.decode()


def test_en_aeldre_version_kan_laeses_og_siger_at_den_ikke_gaelder(aeldre: Strategi, klient: Klient) -> None:
    side = klient("mads").get(SIDE, {"version": 0}).content.decode()
    assert "Som det var." in side
    assert "Gælder ikke i dag" in side


@pytest.mark.parametrize("version", ["7", "99", "x", "\x00", "9" * 40])
def test_en_version_der_ikke_findes_her_er_404(deres: Strategi, klient: Klient, version: str) -> None:
    assert klient("mads").get(SIDE, {"version": version}).status_code == 404


def test_et_andet_centers_strategi_ses_kun_af_sine_egne(deres: Strategi, klient: Klient) -> None:
    assert "Kanariestrategien" not in klient("mads").get(SIDE, {"center": deres.enhed_id}).content.decode()
    assert "Kanariestrategien" in klient("bo").get(SIDE).content.decode()
    # Sofie is the chief there, and sættechef here: she reads both.
    sofie = klient("sofie")
    assert "Kanariestrategien" in sofie.get(SIDE, {"center": deres.enhed_id}).content.decode()


def test_uden_strategi_siger_siden_det(hold: Hold, klient: Klient) -> None:
    assert "Der er ingen strategi at vise" in klient("bo").get(SIDE).content.decode()


def test_kasserne_har_deres_plads_og_det_der_mangler_er_ikke_der(hold: Hold) -> None:
    tema = Tema(
        nummer=1,
        navn="Tema",
        opgave="Opgaven",
        laering_viden="Viden",
        traening_initiativer="Et initiativ\n\n Et til \n",
        hverdag_maal=" ",
    )
    indhold = [(k.nummer, k.navn, [(d.navn, d.linjer) for d in k.dele]) for k in kasser(tema)]
    assert indhold == [
        (1, "Opgave", [("", ("Opgaven",))]),
        (3, "Læringsmål", [("Faglig viden", ("Viden",))]),
        (4, "Træningsbanen", [("Konkrete initiativer", ("Et initiativ", "Et til"))]),
    ]


def test_alle_temaets_tekster_har_en_plads_i_en_kasse(hold: Hold) -> None:
    felter = [
        f.name for f in Tema._meta.get_fields() if f.get_internal_type() == "TextField" and f.name != "indledning"
    ]
    tema = Tema(nummer=1, navn="Tema", **{felt: felt for felt in felter})
    vist = [linje for kasse in kasser(tema) for del_ in kasse.dele for linje in del_.linjer]
    assert vist == felter


def test_laeringsmaal_og_niveauer_staar_paa_siden(hold: Hold, klient: Klient) -> None:
    assert ">Niveauer<" not in klient("mads").get(SIDE).content.decode()
    niveau(hold.strategi)
    side = klient("mads").get(SIDE).content.decode()
    for ord_ in ("Faglig viden", "Kan begrunde en afgørelse", "C · På vej", "Med let støtte."):
        assert ord_ in side
