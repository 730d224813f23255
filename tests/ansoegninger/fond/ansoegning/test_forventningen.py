"""What the fund has answered is worth more than any calculation, and counts in the cap of the person's other wishes."""

from __future__ import annotations

import pytest

from ansoegninger.oensker import tilskud
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.tilskud import Forventet, Sikkerhed, Stand
from tests.fabrikker import fondssager as fs
from tests.fabrikker.hold import DAG, Hold

pytestmark = pytest.mark.django_db


@pytest.fixture
def hold(hold: Hold) -> Hold:
    return fs.med_tr(hold)


def forventet(oenske: Oenske) -> Forventet:
    return tilskud.forventet(Oenske.objects.get(pk=oenske.pk), DAG)


def test_fondens_tilsagn_er_sikkert_ogsaa_hvor_intet_andet_taeller(hold: Hold) -> None:
    svar = forventet(fs.besvaret(hold, udfald="NEDSAT", tilskud_oere=400_000).oenske)
    assert (svar.stand, svar.hoejst_oere, svar.er_sikkert) == (Stand.TILSAGN, 400_000, True)
    assert svar.regnet_oere(Sikkerhed.AFKLARET) == 400_000
    assert svar.regnet_oere(Sikkerhed.INTET) == 0


def test_fondens_afslag_er_sikkert_og_giver_intet(hold: Hold) -> None:
    svar = forventet(fs.besvaret(hold, udfald="AFSLAG").oenske)
    assert (svar.stand, svar.tilskud_oere) == (Stand.AFSLAG, 0)


def test_det_der_er_soegt_til_et_andet_oenske_tager_af_loftet(hold: Hold) -> None:
    """30.000 kr. in twelve months: 24.000 are applied for, so 6.000 are left."""
    udgifter = dict(fs.oplysninger().udgifter) | {"kursusgebyr_oere": 2_950_000}
    foerste = fs.hos_fonden(hold, fs.soegt(hold, udgifter=udgifter))
    assert foerste.ansoegt_oere == 2_400_000
    andet = forventet(fs.anbefalet(hold, start_dag=fs.START, slut_dag=fs.SLUT))
    assert andet.hoejst_oere == 600_000
    assert fs.soegt(hold, oenske=Oenske.objects.latest("pk")).ansoegt_oere == 600_000


def test_det_der_er_sagt_om_tilskud_andre_steder_tager_ogsaa_af_loftet(hold: Hold) -> None:
    ansoegning = fs.soegt(hold, andre_tilskud_oere=2_900_000, andre_tilskud_dag=DAG)
    assert ansoegning.ansoegt_oere == 100_000
