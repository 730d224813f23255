"""Who reads an application: the union representative what they sign, and nothing else."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from ansoegninger.fond.ansoegning.queries import synlige
from roller.adgang.adgang import Aktoer
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.roller import Rolle
from tests.fabrikker import fondssager as fs
from tests.fabrikker.hold import Hold
from tests.fabrikker.sager import goer
from tests.matrix.scene import dagen
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


@pytest.fixture
def hold(hold: Hold) -> Hold:
    return fs.med_tr(hold)


def laeser(hold: Hold, navn: str) -> bool:
    return synlige(hold.adgang(navn)).exists()


def test_tillidsrepraesentanten_ser_ansoegningen_fra_den_dag_den_skal_erklaeres(hold: Hold) -> None:
    ansoegning = fs.soegt(hold)
    assert not laeser(hold, "tove")
    fs.aftalt(hold, ansoegning)
    assert laeser(hold, "tove")
    nej = {"supplerer": False, "har_plan": True, "begrundelse": "Det er sædvanligt her."}
    goer(hold["tove"], ansoegning, "erklaer", **nej)
    assert laeser(hold, "tove"), "det, man har skrevet under på, kan man stadig læse"


@pytest.mark.parametrize(
    ("navn", "ser"),
    [
        *((navn, True) for navn in ("mads", "lone", "carl", "rikke", "oscar")),
        *((navn, False) for navn in ("aya", "per", "kim", "admin", "ulla", "signe")),
    ],
)
def test_de_andre_der_ser_den_er_ansoegeren_lederne_over_regnskabet_og_revisor(
    hold: Hold, navn: str, ser: bool
) -> None:
    fs.oprettet(hold)
    assert laeser(hold, navn) == ser


def test_tillidsrepraesentanten_faar_hverken_oensket_eller_noget_af_det_andet(hold: Hold, client: Client) -> None:
    ansoegning = fs.oprettet(hold)
    client.force_login(hold["tove"], backend="roller.adgang.backend.Adgangsbackend")
    with dagen():
        side = client.get(reverse("indbakke:sag", args=[ansoegning.sagsnummer]))
        assert side.status_code == 200
        assert ansoegning.oenske.sagsnummer not in side.content.decode()
        for navn in ("indbakke:sag", "fond:tjek", "fond:soeg"):
            assert client.get(reverse(navn, args=[ansoegning.oenske.sagsnummer])).status_code == 404, navn


def test_en_stedfortraeder_erklaerer_og_skriver_under_for_tillidsrepraesentanten(hold: Hold) -> None:
    hold.stedfortraeder("signe", "tove", Rolle.TR, "voksen")
    ansoegning = fs.aftalt(hold)
    goer(hold["signe"], ansoegning, "erklaer", supplerer=True, har_plan=True, begrundelse="")
    post = Sporpost.objects.filter(kaede=ansoegning.sagsnummer).latest("nummer")
    assert (post.aktoer, post.rolle, post.paa_vegne_af) == (hold["signe"], Rolle.TR, hold["tove"])


def test_ingen_erklaerer_sig_om_sin_egen_ansoegning(hold: Hold) -> None:
    ansoegning = fs.aftalt(hold, fs.soegt(hold, "tove"))
    with pytest.raises(IngenAdgang, match="egen sag"):
        goer(hold["tove"], ansoegning, "erklaer", supplerer=True, har_plan=True, begrundelse="")
    assert not isinstance(hold.adgang("tove").kompetent(Rolle.TR, ansoegning.enhed, hold["tove"].pk), Aktoer)


def test_arket_er_en_tilgaengelig_fil_med_arbejdspladsens_numre(hold: Hold, client: Client) -> None:
    ansoegning = fs.oprettet(hold)
    client.force_login(hold["mads"], backend="roller.adgang.backend.Adgangsbackend")
    with dagen():
        side = client.get(reverse("fond:ark", args=[ansoegning.sagsnummer])).content.decode()
        fil = client.get(reverse("fond:ark_pdf", args=[ansoegning.sagsnummer]))
    assert fs.CVR in side
    assert fs.PNUMMER in side
    assert "10.000,00" in side
    assert fil.content.startswith(b"%PDF")
    assert b"pdfuaid" in fil.content


@pytest.mark.parametrize(("eksamen", "valgt"), [(True, "JA"), (False, "NEJ"), (None, "")])
def test_formularen_er_udfyldt_efter_oensket(hold: Hold, client: Client, eksamen: bool | None, valgt: str) -> None:
    oenske = fs.anbefalet(hold, start_dag=fs.START, slut_dag=fs.SLUT, ects=5, eksamen=eksamen)
    client.force_login(hold["mads"], backend="roller.adgang.backend.Adgangsbackend")
    with dagen():
        side = client.get(reverse("fond:soeg", args=[oenske.sagsnummer]))
    form = side.context["form"]
    vist = {felt: form[felt].value() for felt in ("start_dag", "slut_dag", "ects", "eksamen", "kursusgebyr_oere")}
    assert vist == {
        "start_dag": fs.START,
        "slut_dag": fs.SLUT,
        "ects": "5",
        "eksamen": valgt,
        "kursusgebyr_oere": "12.000",
    }
    assert side.context["ansoegning"].eksamen is eksamen
