"""A wish goes the whole way through the doors."""

from datetime import timedelta

import pytest

from ansoegninger.breve.models import Brev
from ansoegninger.budget.models import Ramme
from ansoegninger.oensker.models import Fase
from ansoegninger.prioritering.models import Rundefase
from tests.ansoegninger.evaluering.hjaelp import FULGT_OP
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, Hold
from tests.fabrikker.sager import goer
from workflows.motor import ure
from workflows.motor.models import AabenOpgave
from workflows.motor.ventetid import begynder_kl
from workflows.spor.models import Sporpost


@pytest.mark.django_db
def test_et_bevilget_oenske_naar_fra_kladde_til_forankret(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    afslag = sager.vurderet(hold, "aya")
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    assert runde.fase == Rundefase.BESLUTNING
    sager.udkast(hold, runde, oenske)
    sager.udkast(hold, runde, afslag, "AFSLAG")
    sager.beslut(hold, runde)
    assert Ramme.objects.get(enhed=hold.enhed["voksen"]).disponeret_oere == oenske.pris_oere
    assert Brev.objects.count() == 2
    assert sager.frigiv(runde) == 2
    assert runde.fase == Rundefase.AFSLUTTET

    goer(hold["mads"], oenske, "laes")
    goer(hold["mads"], oenske, "tilmeld", start_dag=DAG, slut_dag=DAG)
    goer(hold["mads"], oenske, "gennemfoer", gennemfoert=True, begrundelse="")
    goer(hold["mads"], oenske, "evaluer", udbytte=4, vil_anbefale=True, tekst="Jeg skriver kortere.")
    assert oenske.fase == Fase.I_PRAKSIS
    assert ure.forfaldent(begynder_kl(DAG + timedelta(days=40))) == 1
    goer(hold["mads"], oenske, "forankr", **FULGT_OP)
    goer(hold["lone"], oenske, "se_virkningen", effekt=4, naeste="Sværere sager.")
    assert oenske.fase == Fase.AFSLUTTET
    goer(hold["aya"], afslag, "laes")
    assert afslag.fase == Fase.AFSLAAET
    assert not AabenOpgave.objects.filter(sagsnummer__in=[oenske.sagsnummer, afslag.sagsnummer]).exists()
    arter = [p.art for p in Sporpost.objects.for_sag(oenske.sagsnummer)]
    assert arter == [
        "kursusoenske.indsend",
        "kursusoenske.vurder",
        "beslutning",
        "kursusoenske.afvent_prioritering",
        "kursusoenske.laes",
        "kursusoenske.tilmeld",
        "kursusoenske.gennemfoer",
        "kursusoenske.evaluer",
        "kursusoenske.i_praksis",
        "kursusoenske.forankr",
        "kursusoenske.se_virkningen",
    ]


@pytest.mark.django_db
def test_et_oenske_paa_venteliste_tages_op_i_naeste_runde(hold: Hold) -> None:
    oenske = sager.vurderet(hold, "mads")
    foerste = sager.runde(hold, aar=2027)
    sager.laas_alle(hold, foerste)
    sager.udkast(hold, foerste, oenske, "VENTELISTE")
    sager.beslut(hold, foerste)
    sager.frigiv(foerste)
    goer(hold["mads"], oenske, "laes")
    assert oenske.fase == Fase.VENTELISTE
    assert sager.frigiv(foerste) == 0

    anden = sager.runde(hold, aar=2028)
    sager.laas_alle(hold, anden)
    sager.udkast(hold, anden, oenske)
    sager.beslut(hold, anden)
    sager.frigiv(anden)
    oenske.refresh_from_db()
    assert oenske.fase == Fase.TILBAGEMELDING
