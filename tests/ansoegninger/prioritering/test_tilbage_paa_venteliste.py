"""A granted wish that cannot be paid after all goes back to the waiting list, and is taken up again from there."""

from datetime import timedelta

import pytest

from ansoegninger.budget.services import frigiv_sagen
from ansoegninger.kontrol.register import brud
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from ansoegninger.prioritering.models import Beslutning
from ansoegninger.prioritering.services import frigiv
from tests.ansoegninger.kontrol.bagom import fase
from tests.fabrikker import sager
from tests.fabrikker.hold import NU, Hold
from tests.fabrikker.sager import goer
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.forloeb import Kursusoenske
from workflows.motor.doere import omdiriger
from workflows.motor.models import AabenOpgave
from workflows.spor.models import Sporpost
from workflows.spor.saetninger import saetning

pytestmark = pytest.mark.django_db

SIDEN = NU + timedelta(hours=3)
SENERE = NU + timedelta(hours=4)


@pytest.fixture
def bevilget(hold: Hold) -> Oenske:
    """Granted, read, and waiting to be enrolled."""
    oenske = sager.vurderet(hold, "mads")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    sager.udkast(hold, runde, oenske)
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    Besked.objects.update(status=Beskedstatus.SENDT, sendt_kl=SIDEN)
    goer(hold["mads"], oenske, "laes", tidspunkt=SIDEN)
    assert oenske.fase == Fase.TILMELDING
    return oenske


def tilbage(oenske: Oenske) -> bool:
    """As `fond.ansoegning.oensket` does it: the money is let go with the wish."""
    flyttet = omdiriger(
        sag=oenske,
        omvej=Kursusoenske.tilbage_paa_venteliste,
        tidspunkt=SIDEN,
        data={"ansoegning": "F-2026-00001"},
    )
    if flyttet:
        assert oenske.person is not None
        frigiv_sagen(sagsnummer=oenske.sagsnummer, bruger=oenske.person, tidspunkt=SIDEN)
    return flyttet


def test_oensket_er_paa_ventelisten_igen_og_ingen_skal_tilmelde_sig(hold: Hold, bevilget: Oenske) -> None:
    assert tilbage(bevilget)
    assert not tilbage(bevilget)
    bevilget.refresh_from_db()
    assert bevilget.fase == Fase.VENTELISTE
    assert not AabenOpgave.objects.filter(sagsnummer=bevilget.sagsnummer).exists()
    post = Sporpost.objects.filter(kaede=bevilget.sagsnummer).latest("nummer")
    assert saetning(post.art, post.data) == "satte ønsket på venteliste igen efter fondens afslag i F-2026-00001"
    assert post.aktoer is None
    assert brud(SIDEN) == []


def test_naeste_prioritering_tager_det_op_og_bevilger_det(hold: Hold, bevilget: Oenske) -> None:
    tilbage(bevilget)
    runde = sager.runde(hold, aar=2028)
    sager.laas_alle(hold, runde)
    bevilget.refresh_from_db()
    sager.udkast(hold, runde, bevilget)
    goer(hold["carl"], runde, "beslut", tidspunkt=SENERE, snapshot=forhaandsvis(runde).snapshot)
    assert frigiv(runde=runde, nu=lambda: SENERE) == 1
    bevilget.refresh_from_db()
    assert bevilget.fase == Fase.TILBAGEMELDING
    goer(hold["mads"], bevilget, "laes", tidspunkt=SENERE)
    assert bevilget.fase == Fase.TILMELDING
    assert Beslutning.objects.filter(oenske=bevilget).count() == 2


def test_uden_omvejen_i_sporet_er_et_bevilget_oenske_paa_ventelisten_en_fejl(hold: Hold, bevilget: Oenske) -> None:
    fase(bevilget, Fase.VENTELISTE)
    assert any(linje.startswith("fasen_foelger_af_beslutningen") for linje in brud(SIDEN))
