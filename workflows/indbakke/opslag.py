"""Who looked at a case, and who was refused: kept in the case's second chain, where the employee can read it too.

The nearest leader and the employee are the case's parties; everybody else who opens a page of it is written down, a
stand-in and an auditor too. The same page within an hour is one look.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from roller.adgang.adgang import Adgang, Aktoer
from roller.tildelinger.roller import Rolle
from workflows.indbakke.spor import Haendelse, haendelse
from workflows.motor.sag import Sag
from workflows.spor import SYSTEM, Sporudkast, adgangskaede, skriv
from workflows.spor.models import Sporpost

SET, NAEGTET, AFVIST = "adgang.set", "adgang.naegtet", "adgang.afvist"
ET_KIG = timedelta(hours=1)
#: So many looks are shown on the page of the case; the page of its history has them all.
VISTE = 25
#: In which capacity somebody looked: the first that reaches the case.
_KAPACITETER = (
    Rolle.REVISOR,
    Rolle.CENTERCHEF,
    Rolle.SAETTECHEF,
    Rolle.LEDER,
    Rolle.FAGLIG_KOORDINATOR,
    Rolle.OEKONOMI,
    Rolle.TR,
)
#: What a page is called in the sentence; every other page of a case is "sagen".
SIDER = {
    "indbakke:historik": "sagens historik",
    "indbakke:opgave": "en opgave i sagen",
    "breve:brev": "tilbagemeldingen",
    "breve:pdf": "tilbagemeldingen som PDF",
    "breve:tidligere": "en tidligere tilbagemelding",
    "breve:tidligere_pdf": "en tidligere tilbagemelding som PDF",
    "mus:plan": "udviklingsplanen",
    "spor:sag": "sagens spor",
    "spor:post": "en post i sagens spor",
    "spor:som_det_stod": "sagen, som den stod",
    "spor:genspil": "efterregningen af beslutningen",
}


@dataclass(frozen=True, slots=True)
class Kig:
    """Who looked, from where in the organisation, and at which page (its address' name)."""

    adgang: Adgang
    side: str
    tidspunkt: datetime


def er_part(sag: Sag, adgang: Adgang) -> bool:
    """Is the case this person's own, or is this its nearest leader in person?"""
    if sag.person_id == adgang.bruger.pk:
        return True
    svar = adgang.kompetent(Rolle.LEDER, sag.enhed, sag.person_id)
    return isinstance(svar, Aktoer) and svar.paa_vegne_af_id is None


def noter_kig(sag: Sag, kig: Kig) -> Sporpost | None:
    """Write down that somebody else than a party saw a page of a person's case; None when there was nothing new."""
    if sag.person_id is None or er_part(sag, kig.adgang):
        return None
    rolle, paa_vegne_af = _kapacitet(sag, kig.adgang)
    return _skriv_en_gang(_udkast(sag, kig, SET, rolle, paa_vegne_af))


def noter_naegtet(sag: Sag, kig: Kig) -> Sporpost | None:
    """Write down that somebody tried to open a case that is none of their business."""
    return _skriv_en_gang(_udkast(sag, kig, NAEGTET, "", None))


def noter_afvist(sag: Sag | None, kig: Kig, grund: str, *, en_gang: bool = False) -> Sporpost | None:
    """Write down that somebody was refused, with the policy's reason; with `en_gang` only once within the hour."""
    rolle, paa_vegne_af = _kapacitet(sag, kig.adgang) if sag else ("", None)
    udkast = _udkast(sag, kig, AFVIST, rolle, paa_vegne_af, grund)
    return _skriv_en_gang(udkast) if en_gang else _skriv(udkast)


@dataclass(frozen=True, slots=True)
class SetAf:
    """The looks that are shown, the latest first, and how many there are."""

    haendelser: list[Haendelse]
    i_alt: int


def set_af(sag: Sag, adgang: Adgang, hoejst: int | None = None) -> SetAf | None:
    """Who looked at the case, for the person whose case it is; None for everybody else."""
    if sag.person_id != adgang.bruger.pk:
        return None
    poster = Sporpost.objects.filter(kaede=adgangskaede(sag.sagsnummer), art=SET).order_by("-nummer")
    viste = [haendelse(post) for post in poster.select_related("aktoer", "paa_vegne_af")[:hoejst]]
    return SetAf(viste, poster.count() if len(viste) == hoejst else len(viste))


def _kapacitet(sag: Sag, adgang: Adgang) -> tuple[str, int | None]:
    for rolle in _KAPACITETER:
        for hverv in adgang.i_rolle(rolle):
            if hverv.daekker(sag.enhed.path):
                return rolle, hverv.for_person_id
    return "", None


def _skriv_en_gang(udkast: Sporudkast) -> Sporpost | None:
    nylige = Sporpost.objects.filter(kaede=udkast.kaede, art=udkast.art, aktoer=udkast.aktoer_id)
    if any(post.data == udkast.data for post in nylige.filter(tidspunkt__gt=udkast.tidspunkt - ET_KIG)):
        return None
    return _skriv(udkast)


def _skriv(udkast: Sporudkast) -> Sporpost:
    with transaction.atomic():
        return skriv(udkast)


def _udkast(
    sag: Sag | None, kig: Kig, art: str, rolle: str, paa_vegne_af_id: int | None, grund: str = ""
) -> Sporudkast:
    return Sporudkast(
        kaede=adgangskaede(sag.sagsnummer) if sag else SYSTEM,
        art=art,
        tidspunkt=kig.tidspunkt,
        aktoer_id=kig.adgang.bruger.pk,
        rolle=rolle,
        paa_vegne_af_id=paa_vegne_af_id,
        person_id=sag.person_id if sag else None,
        enhed_id=sag.enhed_id if sag else None,
        procesversion=sag.procesversion if sag else None,
        begrundelse=grund,
        data={"side": kig.side, "hvad": SIDER.get(kig.side, "sagen" if sag else "en side")},
    )
