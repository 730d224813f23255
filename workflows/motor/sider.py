"""What a domain adds to the shared pages of steps and cases, registered by the domain's own `sider.py`.

The shared pages live in `workflows.indbakke`, above the domain; this registry lets the domain fill them in
without importing upwards.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from roller.adgang.adgang import Adgang
from roller.adgang.svar import Svar, nej
from workflows.motor.sag import Sag

Kontekst = Callable[[Any, Adgang, date], Mapping[str, Any]]
Adresse = Callable[[Any], str]
Link = tuple[str, str]
Links = Callable[[Any, Adgang], list[Link]]


@dataclass(frozen=True, slots=True)
class Medvirken:
    """What a step is to somebody who may not take it alone: a sentence instead of the policy's reason, and a page."""

    tekst: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Trinside:
    """One step's page: a template of its own, what it needs, or a page elsewhere.

    Attributes:
        skabelon: template that extends `opgaver/opgave.html`; empty for the plain form page.
        kontekst: (case, access, day) -> what the template needs.
        egen_side: the address of the page where the step is done; its form still posts to the step.
        bagefter: the address to go to when the step is done, where that is not the case.
        medvirken: (case, access) -> what this person has to do with the step beside taking it; None for nothing.
    """

    skabelon: str = ""
    kontekst: Kontekst | None = None
    egen_side: Adresse | None = None
    bagefter: Adresse | None = None
    medvirken: Callable[[Any, Adgang], Medvirken | None] | None = None


@dataclass(frozen=True, slots=True)
class Sagsside:
    """One kind of case: who may open it, the template of its facts, what that needs, and where else one can go.

    `links` answers (title, address) for the pages that this person may open from the case.
    """

    maa_se: Callable[[Adgang, Any], Svar]
    skabelon: str
    kontekst: Kontekst | None = None
    links: Links | None = None


_TRIN: dict[str, Trinside] = {}
_SAGER: dict[type[Sag], Sagsside] = {}


def registrer_trin(art: str, side: Trinside) -> None:
    """Say how the page of a step ("kursusoenske.vurder") looks."""
    _TRIN[art] = side


def registrer_sag(model: type[Sag], side: Sagsside) -> None:
    """Say how the facts of a kind of case are shown."""
    _SAGER[model] = side


def trinside(art: str) -> Trinside:
    """The page of a step; the plain form page where the domain adds nothing."""
    return _TRIN.get(art, Trinside())


def maa_se(adgang: Adgang, sag: Sag) -> Svar:
    """May this person open the case? The kind's own policy answers; a kind without one is shut to everybody."""
    side = _SAGER.get(type(sag))
    return side.maa_se(adgang, sag) if side else nej("Der er ingen adgangsregel for denne slags sager")


def sagsside(model: type[Sag]) -> Sagsside | None:
    """The facts page of a kind of case, if the domain has one."""
    return _SAGER.get(model)
