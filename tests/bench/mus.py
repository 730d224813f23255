"""Measure opening a MUS round for many, and the page of its coverage, on the database that `DATABASE_URL` names."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ansoegninger.mus import services
from ansoegninger.mus.models import MusRunde, MusSamtale
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse
from tests.fabrikker import mussager
from tests.fabrikker.hold import FOER, NU, Hold
from tests.matrix.scene import dagen


@dataclass(frozen=True)
class Musmaal:
    """What was measured: seconds, and queries."""

    antal: int
    sekunder: float
    meldinger: int
    side_opslag: int
    side_ms: float


def maal_mus(hold: Hold, *, antal: int = 5000) -> Musmaal:
    """Open a round for `antal` employees, and look at how far it is."""
    ansaet(hold, antal)
    runde = mussager.aaben_runde(hold)
    meldt: list[int] = []
    start = perf_counter()
    services.opret_samtaler(runde=runde, nu=lambda: NU, fremdrift=lambda faerdige, _: meldt.append(faerdige))
    sekunder = perf_counter() - start
    assert MusSamtale.objects.filter(runde=runde).count() >= antal
    return Musmaal(antal, sekunder, len(meldt), *_siden(hold, runde))


def ansaet(hold: Hold, antal: int) -> None:
    """So many people in the two departments, without a way to sign in."""
    personer = Bruger.objects.bulk_create(
        [Bruger(brugernavn=f"m{nr}", navn=f"Medarbejder {nr}", password="!") for nr in range(antal)], batch_size=500
    )
    Ansaettelse.objects.bulk_create(
        [
            Ansaettelse(
                person=person,
                enhed=hold.enhed[("voksen", "visitation")[nr % 2]],
                stilling="socialrådgiver",
                overenskomst="DS",
                timer_pr_uge=37,
                fra_dag=FOER,
            )
            for nr, person in enumerate(personer)
        ],
        batch_size=500,
    )


def _siden(hold: Hold, runde: MusRunde) -> tuple[int, float]:
    klient = Client()
    klient.force_login(hold["carl"], backend="roller.adgang.backend.Adgangsbackend")
    adresse = reverse("mus:runde", args=[runde.pk])
    with dagen():
        klient.get(adresse)
        with CaptureQueriesContext(connection) as opslag:
            start = perf_counter()
            svar = klient.get(adresse)
            tid = perf_counter() - start
    assert svar.status_code == 200
    return len(opslag), 1000 * tid
