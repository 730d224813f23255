"""Applications that are over, with the bird's words in everything that somebody writes."""

from __future__ import annotations

from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.arbejde import forfaldent
from tests.fabrikker import fondssager as fs
from tests.fabrikker import sager
from tests.fabrikker.gamle_sager import FUGL
from tests.fabrikker.hold import DAG, NU, Hold
from workflows.forloeb.fondsansoegning import Fondsansoegning as Forloebet
from workflows.forloeb.kursusoenske import Kursusoenske
from workflows.motor.doere import afbryd


def een_af_hver(hold: Hold) -> None:
    """One refused, one cancelled after the grant, one withdrawn; the wishes behind them are withdrawn too."""
    fs.med_tr(hold)
    afslaaet, afmeldt, trukket = (fs.soegt(hold, oenske=_oensket(hold)) for _ in range(3))
    _modsagt(hold, afslaaet)
    fs.besvaret(hold, afslaaet, udfald="AFSLAG", begrundelse=f"{FUGL}-fonden")
    sager.goer(hold["lone"], afslaaet, "efter_afslag", vej="SELV", begrundelse=f"{FUGL}-vej")
    fs.besvaret(hold, afmeldt)
    data = {"begrundelse": f"{FUGL}-træk"}
    afbryd(afbrydelse=Forloebet.annuller, sag=trukket, adgang=hold.adgang("mads"), data=data, tidspunkt=NU)
    for ansoegning in (afslaaet, afmeldt, trukket):
        oenske = ansoegning.oenske
        afbryd(afbrydelse=Kursusoenske.traek, sag=oenske, adgang=hold.adgang("mads"), data=data, tidspunkt=NU)
    forfaldent(NU)
    sager.goer(hold["oscar"], afmeldt, "afmeld", beloeb_oere=0, skete_dag=DAG, begrundelse=f"{FUGL}-afmeldt")


def _oensket(hold: Hold) -> sager.Oenske:
    return sager.vurderet(hold, "mads", type="DIPLOMMODUL", titel=f"{FUGL}-modul", udbyder=f"{FUGL}-skole")


def _modsagt(hold: Hold, ansoegning: Fondsansoegning) -> None:
    """The union representative said no at first, and the leader had something to say."""
    sager.goer(hold["lone"], ansoegning, "aftal", enig=True, begrundelse=f"{FUGL}-leder")
    nej = {"supplerer": False, "har_plan": True, "begrundelse": f"{FUGL}-tr"}
    sager.goer(hold["tove"], ansoegning, "erklaer", **nej)
