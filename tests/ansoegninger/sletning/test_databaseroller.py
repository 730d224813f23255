"""With the shipped roles, whoever erases can, and the application cannot."""

from __future__ import annotations

import pytest
from django.db import ProgrammingError

from ansoegninger.sletning.koersel import skriv_koert, slet_udloebne
from ansoegninger.sletning.rapport import rapport
from ansoegninger.sletning.services import saet_standarder
from tests.ansoegninger.sletning.gang import alt_for_mads, kaederne_holder
from tests.ansoegninger.sletning.overalt import steder
from tests.fabrikker import gamle_sager
from tests.fabrikker.gamle_sager import FUGL, SENERE, SENERE_DAG
from tests.fabrikker.hold import Hold
from tests.workflows.spor.test_postgres_roller import roller, som
from workflows.spor.afstemning import uden_post

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]

__all__ = ["roller"]


def test_den_der_sletter_kan_slette_alt_med_sin_egen_rolle(hold: Hold, roller: dict[str, str]) -> None:
    alt_for_mads(hold)
    kendte = set(uden_post().values_list("pk", flat=True))
    with som(roller["slet"]):
        koersel = slet_udloebne(nu=lambda: SENERE)
        skriv_koert(koersel=koersel, tidspunkt=SENERE)
    assert koersel.slettet.total() > 5
    assert steder(FUGL, hold["mads"].navn) == []
    assert kaederne_holder()
    assert set(uden_post().values_list("pk", flat=True)) == kendte


def test_applikationen_kan_saette_regler_og_paalaeg_men_ikke_slette(hold: Hold, roller: dict[str, str]) -> None:
    sag = gamle_sager.trukket(hold)
    with som(roller["app"]):
        saet_standarder(tidspunkt=SENERE)
        gamle_sager.paalaeg(hold, sag=gamle_sager.trukket(hold))
        assert sum(linje.antal for linje in rapport(SENERE_DAG)) == 1
        with pytest.raises(ProgrammingError, match="permission denied"):
            slet_udloebne(nu=lambda: SENERE)
    sag.refresh_from_db()
    assert sag.titel == f"{FUGL}-titel"
