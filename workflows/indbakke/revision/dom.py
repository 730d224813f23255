"""The verdict over the whole trail: what was last recomputed, against which checkpoint, and what was found."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings

from roller.adgang.adgang import Adgang
from workflows.indbakke.revision.policies import maa_revidere
from workflows.motor.sag import find_sag
from workflows.spor import SYSTEM
from workflows.spor.kontrolpunkter.queries import Dom, dom
from workflows.spor.udkast import sagsnummer_i

#: So many times the worker may be late before the page says so.
_FORSINKET = 2
_KAEDE = re.compile(r"^(system|[A-Z]-\d{4}-\d+)(?:/adgang)?\b")


@dataclass(frozen=True, slots=True)
class Domsside:
    """The verdict as one auditor reads it. `foerste_fund` names no case outside the mandate."""

    dom: Dom
    klasse: str
    ikon: str
    tekst: str
    foerste_fund: str


def vis_dom(adgang: Adgang, nu: datetime) -> Domsside:
    """What is known of the trail's soundness. Nothing is recomputed here, and nothing claimed that was not."""
    kendt = dom()
    timer = settings.SPOR_EFTERPROEV_TIMER
    gammel = bool(timer) and kendt.er_gammel(nu - timedelta(hours=timer * _FORSINKET))
    klasse, ikon, tekst = _ord(kendt.i_orden, gammel=gammel)
    fund = kendt.efterproevning.foerste_fund if kendt.efterproevning else ""
    return Domsside(kendt, klasse, ikon, tekst, _inden_for(fund, lambda nummer: _i_mandatet(nummer, adgang)))


def _ord(i_orden: bool | None, *, gammel: bool) -> tuple[str, str, str]:
    if i_orden is None:
        return "gul", "warning", "Sporet er aldrig regnet efter"
    if not i_orden:
        return "roed", "error", "Sporet holdt ikke, da det sidst blev regnet efter"
    if gammel:
        return "gul", "warning", "Sporet holdt, men det er længe siden, det blev regnet efter"
    return "groen", "check", "Sporet holdt, da det sidst blev regnet efter"


def _inden_for(fund: str, i_mandatet: Callable[[str], bool]) -> str:
    """The finding, unless it names a case that this auditor may not know of."""
    kaede = _KAEDE.match(fund)
    if kaede is None or kaede[1] == SYSTEM or i_mandatet(sagsnummer_i(kaede[0])):
        return fund
    return "Det første brud er i en sag uden for dit mandat."


def _i_mandatet(sagsnummer: str, adgang: Adgang) -> bool:
    sag = find_sag(sagsnummer)
    return sag is not None and bool(maa_revidere(adgang, sag))
