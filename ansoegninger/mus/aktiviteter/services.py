"""Writing the activities of a plan's goals: as with the goals, every change is a new version that both approve."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.policies import maa_rette_plan
from ansoegninger.mus.services.version import laas_plan, ny_version
from roller.adgang.adgang import Adgang
from roller.adgang.svar import kraev
from workflows.motor import noegler
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.spor.aendringer import fjernet, nyt, rettet, som_er

GEM_AKTIVITET = "mus.aktivitet"
#: More than this is not a plan any more.
HOEJST = 20


def gem_aktivitet(
    *,
    samtale: MusSamtale,
    adgang: Adgang,
    maal_id: int,
    felter: Mapping[str, Any],
    tidspunkt: datetime,
    aktivitet_id: int | None = None,
    set_version: int | None = None,
    noegle: UUID | None = None,
) -> Planaktivitet:
    """Add or change an activity of a goal; `set_version` and `noegle` are as in `gem_maal`.

    Raises:
        IngenAdgang: not a party, or the plan is not open.
        ForSent: the goal or the activity was removed meanwhile.
        Regelbrud: it was changed meanwhile, or the goal has as many as it can have.
    """
    with transaction.atomic():
        laast = laas_plan(samtale)
        if noegle and noegler.gentages(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin=GEM_AKTIVITET):
            gemt: Planaktivitet = _i_planen(laast).order_by("-planversion", "-pk")[0]
            return gemt
        kraev(maa_rette_plan(adgang, laast))
        aktivitet = _aktivitet(laast, maal_id, aktivitet_id, set_version)
        foer = som_er(aktivitet)
        for felt, vaerdi in felter.items():
            setattr(aktivitet, felt, vaerdi)
        aktivitet.planversion = laast.planversion + 1
        aktivitet.save()
        hvad, skete = ("rettet", rettet(aktivitet, foer)) if aktivitet_id else ("tilfoejet", nyt(aktivitet))
        ny_version(laast, adgang, f"aktivitet_{hvad}", tidspunkt, skete)
        if noegle:
            noegler.gem(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin=GEM_AKTIVITET, tidspunkt=tidspunkt)
    return aktivitet


def slet_aktivitet(*, samtale: MusSamtale, adgang: Adgang, aktivitet_id: int, tidspunkt: datetime) -> None:
    """Take an activity out of the plan; its history stays. Safe to repeat.

    Raises:
        IngenAdgang: not a party, or the plan is not open.
    """
    with transaction.atomic():
        laast = laas_plan(samtale)
        kraev(maa_rette_plan(adgang, laast))
        aktivitet = _i_planen(laast).filter(pk=aktivitet_id).first()
        if aktivitet is None:
            return
        ny_version(laast, adgang, "aktivitet_fjernet", tidspunkt, fjernet(aktivitet))
        # Its last history row says in which version it went.
        aktivitet.planversion = laast.planversion
        aktivitet.delete()


def _i_planen(samtale: MusSamtale) -> Any:
    return Planaktivitet.objects.filter(maal__samtale=samtale)


def _aktivitet(samtale: MusSamtale, maal_id: int, aktivitet_id: int | None, set_version: int | None) -> Planaktivitet:
    if aktivitet_id is None:
        return _ny(samtale, maal_id)
    aktivitet: Planaktivitet | None = _i_planen(samtale).filter(pk=aktivitet_id).first()
    if aktivitet is None:
        raise ForSent(None, samtale.sagsnummer)
    if set_version is not None and set_version != aktivitet.planversion:
        raise Regelbrud(
            "Aktiviteten er ændret af den anden part, mens du skrev. "
            "Se planen i en anden fane, ret det her til, og gem igen."
        )
    return aktivitet


def _ny(samtale: MusSamtale, maal_id: int) -> Planaktivitet:
    maal = samtale.maal.filter(pk=maal_id).first()
    if maal is None:
        raise ForSent(None, samtale.sagsnummer)
    if Planaktivitet.objects.filter(maal=maal).count() >= HOEJST:
        raise Regelbrud(f"Et mål kan have højst {HOEJST} aktiviteter. Fjern en, eller skriv et mål mere.")
    return Planaktivitet(maal=maal)
