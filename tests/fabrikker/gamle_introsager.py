"""Introductory programmes that are over, with the bird's words in everything that somebody writes."""

from __future__ import annotations

from uuid import uuid4

from django.db.models import F

from ansoegninger.introforloeb import services
from tests.fabrikker import introsager, sager
from tests.fabrikker.gamle_sager import FUGL
from tests.fabrikker.hold import DAG, NU, Hold
from tests.fabrikker.introsager import kl
from workflows.beskeder.models import Besked, Beskedstatus
from workflows.forloeb.introforloeb import Introforloeb as Forloebet
from workflows.motor.doere import afbryd


def een_af_hver(hold: Hold, navn: str = "mads") -> None:
    """One that was stopped, and one that the two ended together after having disagreed."""
    stoppet = introsager.i_gang(hold, navn, erfaring=f"{FUGL}-erfaring")
    data = {"grund": "ANDET", "begrundelse": f"{FUGL}-stop"}
    afbryd(afbrydelse=Forloebet.stop, sag=stoppet, adgang=hold.adgang("lone"), data=data, tidspunkt=NU)
    forloeb = introsager.hos_leder(hold, navn, erfaring=f"{FUGL}-erfaring")
    introsager.godkend(hold, forloeb, enig=False, begrundelse=f"{FUGL}-tilbage")
    felter = {"titel": f"{FUGL}-trin", "laering": f"{FUGL}-læring", "art": "MOEDE", "hvem": "LEDER", "dag": DAG}
    felter |= {"udeladt": "", "tema_id": None, "mentor_id": None}
    af = {"adgang": hold.adgang("kim"), "tidspunkt": NU, "noegle": uuid4()}
    services.gem_trin(forloeb=forloeb, felter=felter, laeringsmaal=[], **af)
    sager.goer(hold["kim"], forloeb, "laeg_plan")
    introsager.godkend(hold, forloeb)
    _til_ende(hold, forloeb, navn)
    Besked.objects.filter(sagsnummer__startswith="N-", status=Beskedstatus.KLAR).update(
        status=Beskedstatus.SENDT, sendt_kl=F("oprettet_kl")
    )


def _til_ende(hold: Hold, forloeb: introsager.Introforloeb, navn: str) -> None:
    introsager.naa(forloeb, forloeb.milepaele.order_by("dag")[0].dag)
    for person, part in ((navn, "medarbejder"), ("lone", "leder"), ("kim", "koordinator")):
        status = {"gang": "GODT", "tekst": f"{FUGL}-status"}
        sager.goer(hold[person], forloeb, f"status_{part}", tidspunkt=kl(DAG), **status)
    introsager.naa(forloeb, forloeb.slut_dag)
    konklusion = {"niveau": "B", "videre": f"{FUGL}-videre"}
    sager.goer(hold["lone"], forloeb, "konkluder", **konklusion)
    introsager.bekraeft(hold, forloeb, enig=False, begrundelse=f"{FUGL}-uenig")
    sager.goer(hold["lone"], forloeb, "konkluder", **konklusion)
    introsager.bekraeft(hold, forloeb)
