"""What applications add to the shared pages of steps and cases, and to the page of a wish."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse

from ansoegninger.fond.ansoegning.domme import Fondsdom
from ansoegninger.fond.ansoegning.fakta import (
    Fondsannullering,
    Fondsindsendelse,
    Fondsnummer,
    Fondssvar,
    Fondsvalg,
    Lederaftale,
    Tilbagebetaling,
    TrErklaering,
    Udbetaling,
    Underskrift,
)
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.ansoegning.policies import maa_se, maa_soege
from ansoegninger.fond.ansoegning.queries import bevilget, synlige
from ansoegninger.fond.ansoegning.visning import overblik
from ansoegninger.fond.gruppe.policies import maa_se as maa_se_gruppen
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.policies import maa_se as maa_se_oensket
from ansoegninger.oensker.sider import registrer_vej
from roller.adgang.adgang import Adgang
from workflows.motor.felthistorik import Raekker, felter, registrer_historik, sagens_egne
from workflows.motor.sider import Sagsside, Trinside, registrer_sag, registrer_trin

#: What each step is about, in words; the facts of the application stand above.
VEJLEDNING: dict[str, str] = {
    "aftal": "Medarbejderen vil søge kompetencefonden om en del af udgiften. I søger kun, hvis du er enig.",
    "erklaer": (
        "Fonden spørger tillidsrepræsentanten, om uddannelsen ligger ud over det, arbejdspladsen ellers tilbyder. "
        "Siger du nej, går ansøgningen tilbage til lederen med din bemærkning."
    ),
    "opret": (
        "Opret ansøgningen i fondens portal; arket nedenfor har alle felter til at skrive af. Skriv så det sagsnummer, "
        "fonden giver dig."
    ),
    "underskriv_ansoeger": "Skriv under på fondens ansøgning, og giv den videre til din leder.",
    "underskriv_leder": "Skriv under på fondens ansøgning som nærmeste leder.",
    "underskriv_tr": "Skriv under på fondens ansøgning som tillidsrepræsentant.",
    "indsend": "Alle tre har skrevet under. Læg den underskrevne ansøgning op hos fonden: først da er der søgt.",
    "overskredet": "Fristen gik, uden at ansøgningen nåede frem. Med et nyt sagsnummer kan I begynde forfra.",
    "svar": "Skriv fondens svar, når det kommer.",
    "efter_afslag": "Fonden gav afslag. Vælg, om arbejdspladsen selv betaler, eller hvad der ellers skal ske.",
    "udbetal": "Kurset er gennemført. Registrér, hvad fonden har udbetalt til arbejdspladsen.",
    "afmeld": (
        "Kurset blev ikke gennemført. Afmeld tilskuddet hos fonden, og betal det tilbage, der er udbetalt. Pengene går "
        "ud af rammen igen."
    ),
}


def til_trin(navn: str) -> Callable[[Fondsansoegning, Adgang, date], Mapping[str, Any]]:
    """What the page of a step shows before the form."""

    def kontekst(ansoegning: Fondsansoegning, adgang: Adgang, dag: date) -> Mapping[str, Any]:
        return {**overblik(ansoegning, dag), "vejledning": VEJLEDNING[navn], "ark": navn == "opret"}

    return kontekst


def oplysninger(ansoegning: Fondsansoegning, adgang: Adgang, dag: date) -> Mapping[str, Any]:
    """All facts of the case."""
    givet = bevilget(ansoegning)
    return {
        **overblik(ansoegning, dag),
        "egenbetaling_oere": ansoegning.udgift_oere - (givet.tilskud_oere if givet else 0),
        "domme": list(Fondsdom.objects.filter(ansoegning=ansoegning).order_by("pk")),
    }


def links(ansoegning: Fondsansoegning, adgang: Adgang) -> list[tuple[str, str]]:
    """The sheet for the fund's portal, and the wish for whoever may read it."""
    videre = [("Ark til fondens portal", reverse("fond:ark", args=[ansoegning.sagsnummer]))]
    if ansoegning.gruppe is not None and maa_se_gruppen(adgang, ansoegning.gruppe):
        videre.append(("Gruppen", reverse("fond:gruppe", args=[ansoegning.gruppe.pk])))
    if maa_se_oensket(adgang, ansoegning.oenske):
        videre.append(
            (f"Ønsket {ansoegning.oenske.sagsnummer}", reverse("indbakke:sag", args=[ansoegning.oenske.sagsnummer]))
        )
    return videre


def fra_oensket(oenske: Oenske, adgang: Adgang) -> list[tuple[str, str]]:
    """The wish's applications, and the way to a new one for its employee."""
    egne = synlige(adgang).filter(oenske=oenske).order_by("pk")
    veje = [(f"Fondsansøgning {a.sagsnummer}", reverse("indbakke:sag", args=[a.sagsnummer])) for a in egne]
    if maa_soege(adgang, oenske):
        veje.append(("Søg kompetencefonden", reverse("fond:soeg", args=[oenske.sagsnummer])))
    return veje


def _hoerer_til(ansoegning: Fondsansoegning) -> Q:
    return Q(ansoegning=ansoegning.pk)


def _fakta(model: Any, *navne: str, navn: str = "") -> Raekker:
    alle = felter(model, *navne, "registreret_af", "registreret_kl")
    return Raekker(model, _hoerer_til, alle, navn=navn)


for _trin in VEJLEDNING:
    registrer_trin(f"fondsansoegning.{_trin}", Trinside("opgaver/fondsansoegning/trin.html", til_trin(_trin)))
registrer_sag(Fondsansoegning, Sagsside(maa_se, "sager/fondsansoegning.html", oplysninger, links))
registrer_vej(fra_oensket)
registrer_historik(
    Fondsansoegning,
    sagens_egne(Fondsansoegning),
    _fakta(Lederaftale, "enig", "begrundelse"),
    _fakta(TrErklaering, "supplerer", "har_plan", "begrundelse"),
    _fakta(Fondsnummer, "nummer", "dag"),
    _fakta(Underskrift, "dag", navn="part"),
    _fakta(Fondsindsendelse, "dag"),
    _fakta(Fondssvar, "udfald", "tilskud_oere", "dag", "begrundelse"),
    _fakta(Fondsvalg, "efter", "vej", "begrundelse"),
    _fakta(Udbetaling, "beloeb_oere", "dag", "bilag"),
    _fakta(Tilbagebetaling, "beloeb_oere", "dag", "begrundelse"),
    _fakta(Fondsannullering, "begrundelse"),
    Raekker(
        Fondsdom,
        _hoerer_til,
        felter(Fondsdom, "version", "udfald", "tilskud_oere", afsagt_kl="afsagt"),
        navn="anledning",
    ),
)
