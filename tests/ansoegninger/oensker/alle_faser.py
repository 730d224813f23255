"""One wish in every phase, in Voksenstøtte, and a canary in another centre; all brought there through the doors."""

from __future__ import annotations

from datetime import timedelta

from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.services import opret_kladde
from tests.ansoegninger.evaluering.hjaelp import FULGT_OP
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer
from workflows.forloeb.kursusoenske import Kursusoenske
from workflows.motor import ure
from workflows.motor.doere import afbryd, begynd

KANARIE = "Kanariefuglens hemmelige kursus"


def kanarie(hold: Hold) -> Oenske:
    """A wish of Bo's, in the other centre, waiting for Ulla."""
    felter = {"titel": KANARIE, "type": "WEBINAR", "begrundelse": KANARIE}
    oenske = opret_kladde(person=hold["bo"], felter=felter, tidspunkt=NU)
    begynd(kode="kursusoenske", sag=oenske, adgang=hold.adgang("bo"), data={}, tidspunkt=NU)
    oenske.refresh_from_db()
    return oenske


def retur(hold: Hold, navn: str = "mads", leder: str = "lone") -> Oenske:
    """A wish sent back with a question."""
    return sager.vurderet(hold, navn, leder, vurdering={"udfald": "RETUR", "begrundelse": "Kan det nås på et webinar?"})


def besluttet(hold: Hold, *udfald: str) -> list[Oenske]:
    """A decided and released round with one wish of Mads' per outcome, each waiting to be read."""
    oensker = [
        sager.vurderet(hold, "mads", titel=f"Kursus {nr}", kursusgebyr_oere=100_000) for nr, _ in enumerate(udfald)
    ]
    runde = sager.runde(hold)
    sager.laas_alle(hold, runde)
    for oenske, hvad in zip(oensker, udfald, strict=True):
        sager.udkast(hold, runde, oenske, hvad)
    sager.beslut(hold, runde)
    sager.frigiv(runde)
    for oenske in oensker:
        oenske.refresh_from_db()
    return oensker


def i_alle_faser(hold: Hold) -> list[Oenske]:
    """Seventeen wishes, one per phase."""
    oensker = besluttet(hold, *["BEVILGET"] * 9, "AFSLAG", "VIDENDELING", "VENTELISTE")
    # The first is left unread; the rest are taken as far as their phase.
    for oenske in oensker[1:]:
        goer(hold["mads"], oenske, "laes")
    # Three have been taken for so long that they can be followed up at once.
    for oenske, dag in zip(oensker[2:9], (*[DAG] * 4, *[DAG - timedelta(days=40)] * 3), strict=True):
        goer(hold["mads"], oenske, "tilmeld", start_dag=dag, slut_dag=dag)
    for oenske, gennemfoert in zip(oensker[3:9], (True, False, True, True, True, True), strict=True):
        goer(hold["mads"], oenske, "gennemfoer", gennemfoert=gennemfoert, begrundelse="" if gennemfoert else "Aflyst")
    for oenske in oensker[5:9]:
        goer(hold["mads"], oenske, "evaluer", udbytte=4, vil_anbefale=True, tekst="Jeg skriver kortere.")
    assert ure.forfaldent(NU) == 3
    for oenske in oensker[7:9]:
        goer(hold["mads"], oenske, "forankr", **FULGT_OP)
    goer(hold["lone"], oensker[8], "se_virkningen", effekt=3, naeste="Sværere sager.")
    oensker[6].refresh_from_db()
    trukket = sager.indsendt(hold, "mads")
    afbryd(
        afbrydelse=Kursusoenske.traek, sag=trukket, adgang=hold.adgang("mads"), data={"begrundelse": ""}, tidspunkt=NU
    )
    trukket.refresh_from_db()
    resten = [
        sager.kladde(hold, "mads"),
        sager.indsendt(hold, "mads"),
        retur(hold),
        sager.vurderet(hold, "mads"),
        trukket,
    ]
    return [*oensker, *resten]
