"""Gaps in the competences beside what is asked for: joint numbers of a centre, of nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ansoegninger.rapporter.kompetencehuller import huller, hullinjer, hulside
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from tests.ansoegninger.rapporter.verden import by
from tests.fabrikker import profiler
from tests.fabrikker.hold import DAG, FOER, Hold

pytestmark = pytest.mark.django_db
Klient = Callable[[str], Client]


def kolleger(hold: Hold, enhed: str, leder: str, niveauer: str) -> None:
    """One more in the unit for each letter, as the leader sees them."""
    for nr, niveau in enumerate(niveauer):
        navn = f"{enhed}{nr}"
        hold.person[navn] = Bruger.objects.create_user(navn, f"{enhed} {nr}", email=f"{navn}@fjordby.example")
        Ansaettelse.objects.create(
            person=hold[navn],
            enhed=hold.enhed[enhed],
            stilling="rådgiver",
            overenskomst="DS",
            timer_pr_uge=37,
            fra_dag=FOER,
        )
        profiler.besvar(hold, navn, niveau)
        profiler.besvar(hold, navn, niveau, af=leder)


def test_centrets_huller_er_afdelingernes_tilsammen(hold: Hold) -> None:
    profiler.sagstype(hold)
    kolleger(hold, "voksen", "lone", "CCCCCBBBBB")
    kolleger(hold, "visitation", "per", "CCCCCCBBBBB")
    fundet = huller(hold.enhed["center"], DAG)
    assert hullinjer(fundet.maal) == [("Kan begrunde en afgørelse", "Faglig viden", "11", "21")]
    assert fundet.uden_ressourceperson == (("Merudgifter", "Voksenstøtte"),)
    side = hulside(fundet)
    assert side["hulfund"] == "Det største hul er »Kan begrunde en afgørelse«: 11 af 21 er under det forventede."


def test_en_afdeling_med_faa_skjules_ogsaa_i_summen(hold: Hold) -> None:
    kolleger(hold, "voksen", "lone", "CCCCCBBBBB")
    kolleger(hold, "visitation", "per", "CCBBBBB")
    fundet = huller(hold.enhed["center"], DAG)
    assert [m.under for m in fundet.maal] == [None]
    assert not fundet.har_tal
    assert hulside(fundet)["hulraekker"] == []


def test_medarbejderens_eget_svar_og_et_lukket_svar_taeller_ikke(hold: Hold) -> None:
    profiler.besvar(hold, "mads", "C")
    profiler.besvar(hold, "aya", "C", af="lone", sagsnummer="M-2026-00001")
    assert huller(hold.enhed["center"], DAG).maal == ()


def test_det_andet_centers_profiler_er_ikke_med(hold: Hold) -> None:
    kolleger(hold, "voksen", "lone", "CCCCC")
    assert huller(hold.enhed["andet"], DAG).maal == ()


@pytest.mark.side
def test_siden_siger_hullerne_og_koster_hoejst_otte(hold: Hold, klient: Klient) -> None:
    profiler.sagstype(hold)
    kolleger(hold, "voksen", "lone", "CCCCCBBBBB")
    byen = by(hold)
    byen.folk(6, "voksen", bevilget=6)
    adresse = reverse("rapporter:kompetencehuller", args=[byen.runde.sagsnummer])
    carl = klient("carl")
    carl.get("/tilgaengelighed/")
    with CaptureQueriesContext(connection) as opslag:
        side = carl.get(adresse).content.decode()
    assert len(opslag) <= 8
    assert "5 af 10 er under det forventede." in side
    assert "Merudgifter" in side
    behov = carl.get(reverse("rapporter:efterspoergsel", args=[byen.runde.sagsnummer])).content.decode()
    assert adresse in behov


def test_centret_laeses_i_tre_opslag(hold: Hold) -> None:
    profiler.sagstype(hold)
    kolleger(hold, "voksen", "lone", "CB")
    kolleger(hold, "visitation", "per", "CB")
    with CaptureQueriesContext(connection) as opslag:
        huller(hold.enhed["center"], DAG)
    assert len(opslag) == 3
