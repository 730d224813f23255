"""A new version of the strategy says a goal in other words: what was answered on it follows the goal."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ansoegninger.kompetenceprofil.queries import egne_mangler, foer, rubrikker, synlige
from ansoegninger.kompetenceprofil.raekker import vurderinger
from ansoegninger.kompetenceprofil.rubrikker import MAAL, blandt_manglerne
from ansoegninger.kompetenceprofil.udvikling import udvikling
from ansoegninger.strategi.models import Laeringsmaal, Strategi
from tests.fabrikker import profiler
from tests.fabrikker.hold import DAG, NU, Hold, godkendt

pytestmark = pytest.mark.django_db

NYE_ORD = "Kan skrive til borgeren, hvorfor der er sagt nej"


def ny_version(hold: Hold, tekst: str, forgaenger: Laeringsmaal | None) -> Laeringsmaal:
    """The version that holds today, and its one goal."""
    fra, til = date(2026, 2, 1), date(2028, 1, 1)
    strategi = Strategi.objects.create(
        enhed=hold.enhed["center"], navn="Kompetencestrategi", version=2, fra_dag=fra, til_dag=til
    )
    maal = Laeringsmaal.objects.create(strategi=strategi, art="ROLLE", nummer=1, tekst=tekst, forgaenger=forgaenger)
    godkendt(strategi)
    hold.strategi = strategi
    return maal


def gammelt(hold: Hold) -> Laeringsmaal:
    assert hold.strategi is not None
    return hold.strategi.laeringsmaal.get()


def aarene(hold: Hold) -> tuple[tuple[str, str, tuple[str | None, ...]], ...]:
    adgang = hold.adgang("mads")
    return udvikling(vurderinger(synlige(adgang).filter(person=hold["mads"])), "MEDARBEJDER").raekker


def test_udviklingen_foelger_et_maal_hvis_ord_blev_andre(hold: Hold) -> None:
    profiler.besvar(hold, "mads", "C", tidspunkt=NU.replace(year=NU.year - 1))
    ny_version(hold, NYE_ORD, gammelt(hold))
    profiler.besvar(hold, "mads", "B")
    assert aarene(hold) == (("ROLLE", NYE_ORD, ("C", "B")),)


def test_udviklingen_blander_ikke_to_maal_med_de_samme_ord(hold: Hold) -> None:
    profiler.besvar(hold, "mads", "C", tidspunkt=NU.replace(year=NU.year - 1))
    ny_version(hold, gammelt(hold).tekst, None)
    profiler.besvar(hold, "mads", "B")
    assert [niveauer for _, _, niveauer in aarene(hold)] == [("C", None), (None, "B")]


def test_hullet_fra_sidste_version_er_stadig_et_hul_og_lukkes_af_begge_versioners_maal(hold: Hold) -> None:
    profiler.besvar(hold, "mads", "C")
    foerste = gammelt(hold)
    nyt = ny_version(hold, NYE_ORD, foerste)
    [hul] = egne_mangler(hold.adgang("mads"), hold["mads"].pk)
    assert (hul.pk, hul.tekst) == (nyt.pk, NYE_ORD)
    assert blandt_manglerne([foerste, nyt], [hul]) == [foerste, nyt]


def test_et_nyt_maal_er_ikke_besvaret_fordi_et_gammelt_havde_de_samme_ord(hold: Hold) -> None:
    profiler.besvar(hold, "mads", "C")
    ny_version(hold, gammelt(hold).tekst, None)
    assert egne_mangler(hold.adgang("mads"), hold["mads"].pk) == []


def test_sidste_svar_staar_ved_maalet_i_de_nye_ord(hold: Hold) -> None:
    profiler.besvar(hold, "mads", "C")
    foerste = gammelt(hold)
    ny_version(hold, NYE_ORD, foerste)
    svar, _ = foer(hold["mads"].pk, "MEDARBEJDER")
    [spurgt] = rubrikker(hold.enhed["voksen"].path, DAG)
    assert (spurgt.noegle, svar) == ((MAAL, foerste.pk), {spurgt.noegle: "C"})


def test_at_foelge_maalet_koster_ingen_ekstra_opslag(hold: Hold) -> None:
    profiler.besvar(hold, "mads", "C")
    ny_version(hold, NYE_ORD, gammelt(hold))
    with CaptureQueriesContext(connection) as fangst:
        rubrikker(hold.enhed["voksen"].path, DAG)
        vurderinger(synlige(hold.adgang("mads")))
    assert len([q for q in fangst if "laeringsmaal" in q["sql"]]) == 2
