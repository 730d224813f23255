"""One wish in every phase, in Voksenstøtte, and a canary in another centre; all brought there through the doors."""

from __future__ import annotations

from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.services import opret_kladde
from tests.fabrikker import sager
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.sager import goer
from workflows.forloeb.kursusoenske import Kursusoenske
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
    """Fourteen wishes, one per phase."""
    oensker = besluttet(hold, *["BEVILGET"] * 6, "AFSLAG", "VIDENDELING", "VENTELISTE")
    # The first is left unread; the rest are taken as far as their phase.
    for oenske in oensker[1:]:
        goer(hold["mads"], oenske, "laes")
    for oenske in oensker[2:6]:
        goer(hold["mads"], oenske, "tilmeld", start_dag=DAG, slut_dag=DAG)
    for oenske, gennemfoert in zip(oensker[3:6], (True, True, False), strict=True):
        goer(hold["mads"], oenske, "gennemfoer", gennemfoert=gennemfoert, begrundelse="" if gennemfoert else "Aflyst")
    goer(hold["mads"], oensker[4], "evaluer", udbytte=4, vil_anbefale=True, tekst="Jeg skriver kortere.")
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
