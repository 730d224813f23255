"""What the rules said stays said: verdicts, versions, and what other rules would change."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from ansoegninger.fond.ansoegning.domme import Fondsdom
from ansoegninger.fond.ansoegning.models import Fase
from ansoegninger.fond.ansoegning.queries import genspil
from ansoegninger.fond.ansoegning.visning import tjekket
from ansoegninger.fond.models import Fondsregelsaet
from ansoegninger.fond.queries import gaeldende, i_version
from ansoegninger.fond.regler import Regelart
from ansoegninger.fond.services import gem_version
from ansoegninger.fond.virkning import virkning
from tests.fabrikker import fondssager as fs
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer

pytestmark = pytest.mark.django_db


@pytest.fixture
def hold(hold: Hold) -> Hold:
    return fs.med_tr(hold)


def genspilles(dom: Fondsdom) -> bool:
    return genspil(dom, i_version(dom.ansoegning.overenskomst, dom.version))


def test_hver_dom_giver_det_samme_naar_den_regnes_om_og_efter_nye_regler(hold: Hold) -> None:
    ansoegning = fs.hos_fonden(hold)
    domme = list(Fondsdom.objects.filter(ansoegning=ansoegning).order_by("pk"))
    assert [d.anledning for d in domme] == ["SOEGT", "AFTALT", "OPRETTET", "INDSENDT"]
    assert all(genspilles(d) for d in domme)
    # The shipped rules were written down, so that a release that ships others changes no verdict.
    assert Fondsregelsaet.objects.filter(overenskomst="DS", version=1).count() == 1
    domme[0].sag["dag"] = "2030-01-01"
    assert not genspilles(domme[0])


def test_nye_regler_aendrer_ingen_ansoegning_der_er_hos_fonden(hold: Hold) -> None:
    """Half the cap from tomorrow: what was sent stays on version 1, what is still at home is judged on version 2."""
    sendt, hjemme = fs.hos_fonden(hold), fs.soegt(hold, "aya")
    foer = list(Fondsdom.objects.filter(ansoegning=sendt).values_list("version", "svar", "tilskud_oere"))
    halve = [replace(r, tal=500_000) if r.art == Regelart.LOFT else r for r in gaeldende("DS", DAG).regler]
    gem_version(
        overenskomst="DS",
        regler=halve,
        fra_dag=DAG,
        begrundelse="Ny overenskomst",
        efter_version=1,
        adgang=hold.adgang("admin"),
        tidspunkt=NU,
        noegle=uuid4(),
    )
    goer(hold["mads"], sendt, "svar", udfald="BEVILGET", skete_dag=DAG)
    goer(hold["lone"], hjemme, "aftal", enig=True, begrundelse="")
    assert [a.regelversion for a in (sendt, hjemme)] == ["fond:DS:1", "fond:DS:2"]
    assert list(Fondsdom.objects.filter(ansoegning=sendt).values_list("version", "svar", "tilskud_oere")) == foer
    assert [d.version for d in Fondsdom.objects.filter(ansoegning=hjemme).order_by("pk")] == [1, 2]
    assert all(genspilles(d) for d in Fondsdom.objects.all())


def test_forhaandsvisningen_af_nye_regler_naevner_ansoegninger_der_er_hjemme_og_ingen_der_er_sendt(hold: Hold) -> None:
    sendt, hjemme = fs.hos_fonden(hold), fs.soegt(hold, "aya")
    nu = gaeldende("DS", DAG)
    halve = replace(nu, regler=tuple(replace(r, tal=500_000) if r.art == Regelart.LOFT else r for r in nu.regler))
    fundet = virkning(nu, halve, DAG)
    assert fundet.antal == 1, "ønsket bag en ansøgning er ansøgningen"
    assert [(a.sagsnummer, a.foer_oere, a.efter_oere) for a in fundet.aendrede] == [
        (hjemme.sagsnummer, 1_000_000, 500_000)
    ]
    assert sendt.fase == Fase.HOS_FONDEN


@pytest.mark.parametrize("antal", [1, 3])
def test_forhaandsvisningen_koster_lige_mange_opslag_for_een_og_for_tre_ansoegninger(
    hold: Hold, antal: int, django_assert_num_queries: Any
) -> None:
    for navn in ("mads", "aya", "lone")[:antal]:
        leder = "carl" if navn == "lone" else "lone"
        fs.soegt(hold, navn, fs.anbefalet(hold, navn, leder=leder))
    nu = gaeldende("DS", DAG)
    with django_assert_num_queries(7):
        assert virkning(nu, nu, DAG).antal == antal


def test_sagens_side_viser_hvad_reglerne_sagde_da_ansoegningen_blev_sendt(hold: Hold) -> None:
    """Long after the course began, the rules of today would say that it is too late."""
    ansoegning = fs.hos_fonden(hold)
    fundet = tjekket(ansoegning, fs.START + timedelta(days=400))
    assert fundet is not None
    assert "IKKE_OPFYLDT" not in {str(s.udfald) for s in fundet.svar}
