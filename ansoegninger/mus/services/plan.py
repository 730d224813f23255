"""The plan: its goals, and both parties' approvals of one and the same version."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ansoegninger.mus.besked import tag_beskeden_tilbage
from ansoegninger.mus.models import MusSamtale, Part, Plangodkendelse, Udviklingsmaal
from ansoegninger.mus.opfoelgning.dage import forslag_til
from ansoegninger.mus.opfoelgning.models import Opfoelgningsdag
from ansoegninger.mus.opfoelgning.overfoersel import tag_aktiviteter_med
from ansoegninger.mus.policies import maa_rette_plan
from ansoegninger.mus.services.version import laas_plan, ny_version
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import kraev
from workflows.motor import noegler
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.historik import opret_mange
from workflows.spor.aendringer import fjernet, nyt, rettet, som_er

GEM_MAAL = "mus.maal"


def gem_maal(
    *,
    samtale: MusSamtale,
    adgang: Adgang,
    felter: Mapping[str, Any],
    tidspunkt: datetime,
    maal_id: int | None = None,
    set_version: int | None = None,
    noegle: UUID | None = None,
) -> Udviklingsmaal:
    """Add or change a goal; any change makes the plan a new version that needs both approvals.

    `set_version` is the goal's `planversion` when the form was shown (None where nobody looked at a form), and
    `noegle` the form's key: the same form sent twice is one goal.

    Raises:
        IngenAdgang: not a party, or the plan is not open.
        ForSent: the goal was removed meanwhile.
        Regelbrud: the goal was changed meanwhile.
    """
    with transaction.atomic():
        laast = laas_plan(samtale)
        if noegle and noegler.gentages(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin=GEM_MAAL):
            return laast.maal.order_by("-planversion", "-pk")[0]
        kraev(maa_rette_plan(adgang, laast))
        maal = _maal(laast, maal_id, set_version)
        foer = som_er(maal)
        for felt, vaerdi in felter.items():
            setattr(maal, felt, vaerdi)
        maal.planversion = laast.planversion + 1
        maal.save()
        if maal_id:
            ny_version(laast, adgang, "maal_rettet", tidspunkt, rettet(maal, foer))
        else:
            fulgte_med = tag_aktiviteter_med(maal, timezone.localdate(tidspunkt))
            nye = [aendring for raekke in (maal, *fulgte_med) for aendring in nyt(raekke)]
            ny_version(laast, adgang, "maal_tilfoejet", tidspunkt, nye)
        if noegle:
            noegler.gem(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin=GEM_MAAL, tidspunkt=tidspunkt)
    return maal


def slet_maal(*, samtale: MusSamtale, adgang: Adgang, maal_id: int, tidspunkt: datetime) -> None:
    """Take a goal out of the plan; its history stays. Safe to repeat.

    Raises:
        IngenAdgang: not a party, or the plan is not open.
        Regelbrud: a wish was made from it.
    """
    with transaction.atomic():
        laast = laas_plan(samtale)
        kraev(maa_rette_plan(adgang, laast))
        maal = laast.maal.filter(pk=maal_id).first()
        if maal is None:
            return
        if maal.oensker.exists():
            raise Regelbrud("Der er lavet et kursusønske ud fra målet, så det kan ikke fjernes.")
        vaek_med: list[Any] = [*maal.aktiviteter.all(), maal]
        vaek = [aendring for raekke in vaek_med for aendring in fjernet(raekke)]
        ny_version(laast, adgang, "maal_fjernet", tidspunkt, vaek)
        for raekke in vaek_med:
            # Its last history row says in which version it went.
            raekke.planversion = laast.planversion
            raekke.delete()


def send_til_godkendelse(*, sag: MusSamtale, aktoer: Aktoer, tidspunkt: datetime) -> Mapping[str, object]:
    """The plan is written; now both approve it.

    Where the two agreed on no day to follow up, the suggested ones are put in: both see them before they approve.

    Raises:
        Regelbrud: it has no goal.
    """
    antal = _kraev_maal(sag)
    if not sag.opfoelgningsdage.exists():
        _saet_foreslaaede_dage(sag, aktoer, tidspunkt)
    return {"antal": antal, "version": sag.planversion}


def godkend_medarbejder(*, sag: MusSamtale, aktoer: Aktoer, planversion: int, tidspunkt: datetime) -> Plangodkendelse:
    """The employee approves the plan as shown."""
    return _godkend(sag, Part.MEDARBEJDER, aktoer, planversion, tidspunkt)


def godkend_leder(*, sag: MusSamtale, aktoer: Aktoer, planversion: int, tidspunkt: datetime) -> Plangodkendelse:
    """The leader approves the plan as shown."""
    return _godkend(sag, Part.LEDER, aktoer, planversion, tidspunkt)


def _godkend(sag: MusSamtale, part: Part, aktoer: Aktoer, planversion: int, tidspunkt: datetime) -> Plangodkendelse:
    if planversion != sag.planversion:
        raise Regelbrud("Planen er ændret, siden du åbnede siden. Læs den igennem igen, før du godkender.")
    _kraev_maal(sag)
    tag_beskeden_tilbage(samtale=sag, part=part, tidspunkt=tidspunkt)
    return Plangodkendelse.objects.create(
        samtale=sag, part=part, planversion=planversion, godkendt_af=aktoer.bruger, godkendt_kl=tidspunkt
    )


def _saet_foreslaaede_dage(sag: MusSamtale, aktoer: Aktoer, tidspunkt: datetime) -> None:
    """Into the version that is being sent: nobody has approved it yet."""
    dage = forslag_til(sag, timezone.localdate(tidspunkt))
    nye = [Opfoelgningsdag(samtale=sag, dag=dag, planversion=sag.planversion) for dag in dage]
    opret_mange(nye, bruger=aktoer.bruger, tidspunkt=tidspunkt)


def _kraev_maal(sag: MusSamtale) -> int:
    antal = sag.maal.count()
    if antal == 0:
        raise Regelbrud("Planen skal have mindst ét mål, før den kan godkendes.")
    return antal


def _maal(samtale: MusSamtale, maal_id: int | None, set_version: int | None) -> Udviklingsmaal:
    if maal_id is None:
        return Udviklingsmaal(samtale=samtale)
    maal = samtale.maal.filter(pk=maal_id).first()
    if maal is None:
        raise ForSent(None, samtale.sagsnummer)
    if set_version is not None and set_version != maal.planversion:
        raise Regelbrud(
            "Målet er ændret af den anden part, mens du skrev. Se planen i en anden fane, ret det her til, og gem igen."
        )
    return maal
