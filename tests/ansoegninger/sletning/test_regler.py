"""Retention rules: versions with a day they hold from, never changed, each in the trail."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from ansoegninger.sletning.models import Anker, Omfang, Opbevaringsregel
from ansoegninger.sletning.queries import gaeldende_regler, versioner
from ansoegninger.sletning.regler import STANDARD, VARSEL
from ansoegninger.sletning.services import saet_regel, saet_standarder
from ansoegninger.sletning.slags import SLAGS
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import IngenAdgang
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.spor.models import Sporpost

pytestmark = pytest.mark.django_db


def saet(hold: Hold, af: str = "admin", **felter: Any) -> Opbevaringsregel:
    standard: dict[str, Any] = {
        "omfang": Omfang.BREVE,
        "maaneder": 120,
        "anker": Anker.FRATRAEDELSE,
        "gaelder_fra": DAG,
        "kilde": "Byrådets beslutning",
        "begrundelse": "Rigsarkivet har bedt om det",
    }
    return saet_regel(**(standard | felter), adgang=hold.adgang(af), tidspunkt=NU)


def test_standarderne_gaelder_foer_nogen_har_skrevet_noget() -> None:
    regler = gaeldende_regler(DAG)
    assert {omfang: regel.i_ord for omfang, regel in regler.items()} == {
        Omfang.BESKEDER: "1 år efter dagen, det blev skrevet",
        Omfang.KLADDER: "1 år efter den sidste ændring",
        Omfang.TRUKNE: "1 år efter dagen, ønsket blev trukket",
        Omfang.BREVE: "5 år efter fratrædelsen",
        Omfang.OENSKER: "5 år efter fratrædelsen",
        Omfang.FONDSSAGER: "5 år efter fratrædelsen",
        Omfang.INTROFORLOEB: "5 år efter fratrædelsen",
        Omfang.MUS: "1 år efter den næste godkendte MUS-plan",
        Omfang.MUS_SIDSTE: "5 år efter fratrædelsen",
        Omfang.GRUS: "5 år efter den sidste ændring",
        Omfang.VIDENSPERSONER: "5 år efter årets udgang",
        Omfang.PERSONER: "5 år efter fratrædelsen",
        Omfang.SPOR: "indtil andet besluttes",
    }


def test_hver_regel_har_en_standard_og_noget_den_kan_slette() -> None:
    assert STANDARD.keys() == set(Omfang)
    for omfang, standard in STANDARD.items():
        assert {a for s in SLAGS if s.omfang == omfang for a in s.ankre} == set(standard.ankre)
        assert standard.maaneder is None or standard.maaneder >= standard.mindst


def test_standarderne_skrives_een_gang_med_hver_sin_post() -> None:
    assert saet_standarder(tidspunkt=NU) == len(Omfang)
    assert saet_standarder(tidspunkt=NU) == 0
    poster = Sporpost.objects.filter(art="sletning.regel_sat")
    assert (poster.count(), Opbevaringsregel.objects.count()) == (len(Omfang), len(Omfang))
    assert {p.aktoer_id for p in poster} == {None}


def test_en_ny_version_gaelder_fra_sin_dag_og_den_gamle_bliver_staaende(hold: Hold) -> None:
    saet(hold, gaelder_fra=DAG + timedelta(days=10))
    assert gaeldende_regler(DAG + timedelta(days=9))[Omfang.BREVE].maaneder == 60
    assert gaeldende_regler(DAG + timedelta(days=10))[Omfang.BREVE].maaneder == 120
    saet(hold, gaelder_fra=DAG + timedelta(days=20), maaneder=None)
    assert gaeldende_regler(DAG + timedelta(days=20))[Omfang.BREVE].i_ord == "indtil andet besluttes"
    assert [r.maaneder for r in versioner(Omfang.BREVE)] == [None, 120]


def test_den_senest_skrevne_gaelder_naar_to_versioner_begynder_samme_dag(hold: Hold) -> None:
    saet(hold)
    saet(hold, maaneder=180)
    assert gaeldende_regler(DAG)[Omfang.BREVE].maaneder == 180


def test_en_aendring_staar_i_sporet_med_hvem_hvad_og_hvorfor(hold: Hold) -> None:
    saet(hold)
    post = Sporpost.objects.get()
    assert (
        post.saetning
        == "satte reglen »Breve« til 10 år efter fratrædelsen (før: 5 år efter fratrædelsen), gældende fra 01.10.2026"
    )
    assert (post.aktoer_id, post.rolle, post.begrundelse) == (
        hold["admin"].pk,
        "SYSTEMADMIN",
        "Rigsarkivet har bedt om det",
    )
    assert post.data["foer"] == "5 år efter fratrædelsen"


@pytest.mark.parametrize("navn", ["mads", "lone", "carl", "rikke", "kim"])
def test_kun_systemadministratoren_saetter_regler(hold: Hold, navn: str) -> None:
    with pytest.raises(IngenAdgang):
        saet(hold, navn)
    assert not Opbevaringsregel.objects.exists()


def test_den_der_kun_administrerer_et_center_saetter_ikke_kommunens_regler(hold: Hold) -> None:
    Rolletildeling.objects.create(person=hold["kim"], rolle=Rolle.SYSTEMADMIN, enhed=hold.enhed["center"], fra_dag=DAG)
    with pytest.raises(IngenAdgang, match="hele kommunen"):
        saet(hold, "kim")


def test_ingen_frist_kan_saettes_saa_kort_at_nogen_kan_slette_egne_spor() -> None:
    """In months: the shortest that a rule may be, whoever sets it."""
    assert {omfang: standard.mindst for omfang, standard in STANDARD.items()} == {
        Omfang.BESKEDER: 3,
        Omfang.KLADDER: 1,
        Omfang.TRUKNE: 6,
        Omfang.BREVE: 24,
        Omfang.OENSKER: 24,
        Omfang.FONDSSAGER: 24,
        Omfang.INTROFORLOEB: 12,
        Omfang.MUS: 6,
        Omfang.MUS_SIDSTE: 12,
        Omfang.GRUS: 12,
        Omfang.VIDENSPERSONER: 12,
        Omfang.PERSONER: 12,
        Omfang.SPOR: 60,
    }


@pytest.mark.parametrize(
    ("felter", "felt"),
    [
        ({"gaelder_fra": DAG - timedelta(days=1)}, "gaelder_fra"),
        ({"anker": Anker.AFLOEST}, "anker"),
        ({"maaneder": 23}, "maaneder"),
        ({"maaneder": 1201}, "maaneder"),
        # Shorter than today's five years, or counted from something earlier: others must have time to see it.
        ({"maaneder": 48}, "gaelder_fra"),
        ({"maaneder": 120, "anker": Anker.SKREVET}, "gaelder_fra"),
        ({"omfang": Omfang.SPOR, "maaneder": 120, "anker": Anker.SKREVET}, "gaelder_fra"),
        ({"maaneder": 48, "gaelder_fra": DAG + VARSEL - timedelta(days=1)}, "gaelder_fra"),
    ],
)
def test_det_der_ikke_kan_passe_afvises_ved_feltet(hold: Hold, felter: dict[str, Any], felt: str) -> None:
    with pytest.raises(Regelbrud) as fejl:
        saet(hold, **felter)
    assert fejl.value.felt == felt


def test_en_kortere_frist_kan_gaelde_efter_varslet(hold: Hold) -> None:
    saet(hold, maaneder=48, gaelder_fra=DAG + VARSEL)
    assert gaeldende_regler(DAG + VARSEL)[Omfang.BREVE].maaneder == 48
