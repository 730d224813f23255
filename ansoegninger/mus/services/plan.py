"""The plan: its goals, and both parties' approvals of one and the same version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from ansoegninger.mus.besked import sig_at_planen_er_aendret, tag_beskeden_tilbage
from ansoegninger.mus.models import MusSamtale, Part, Plangodkendelse, Udviklingsmaal
from ansoegninger.mus.policies import maa_rette_plan, part_og_aktoer
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import kraev
from workflows.motor import noegler
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.spor import Aendring, Sporudkast, skriv
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
        laast = _laas_plan(samtale)
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
            _ny_version(laast, adgang, "rettet", tidspunkt, rettet(maal, foer))
        else:
            _ny_version(laast, adgang, "tilfoejet", tidspunkt, nyt(maal))
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
        laast = _laas_plan(samtale)
        kraev(maa_rette_plan(adgang, laast))
        maal = laast.maal.filter(pk=maal_id).first()
        if maal is None:
            return
        if maal.oensker.exists():
            raise Regelbrud("Der er lavet et kursusønske ud fra målet, så det kan ikke fjernes.")
        _ny_version(laast, adgang, "fjernet", tidspunkt, fjernet(maal))
        # Its last history row says in which version it went.
        maal.planversion = laast.planversion
        maal.delete()


def send_til_godkendelse(*, sag: MusSamtale, aktoer: Aktoer, tidspunkt: datetime) -> Mapping[str, object]:
    """The plan is written; now both approve it.

    Raises:
        Regelbrud: it has no goal.
    """
    return {"antal": _kraev_maal(sag), "version": sag.planversion}


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


def _kraev_maal(sag: MusSamtale) -> int:
    antal = sag.maal.count()
    if antal == 0:
        raise Regelbrud("Planen skal have mindst ét mål, før den kan godkendes.")
    return antal


def _laas_plan(samtale: MusSamtale) -> MusSamtale:
    return MusSamtale.objects.select_for_update(of=("self",)).select_related("enhed", "runde").get(pk=samtale.pk)


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


def _ny_version(
    samtale: MusSamtale, adgang: Adgang, hvad: str, tidspunkt: datetime, aendringer: Sequence[Aendring]
) -> None:
    """Count the plan up, write in the trail how it changed, and tell the other party if they had approved it."""
    fundet = part_og_aktoer(adgang, samtale)
    assert fundet is not None, "kun en part kommer gennem maa_rette_plan"
    part, aktoer = fundet
    sig_at_planen_er_aendret(samtale=samtale, part=part, aktoer=aktoer, hvad=hvad, tidspunkt=tidspunkt)
    foer = som_er(samtale)
    samtale.planversion += 1
    samtale.save(update_fields=["planversion"])
    skriv(
        Sporudkast(
            kaede=samtale.sagsnummer,
            art=f"mus.maal_{hvad}",
            tidspunkt=tidspunkt,
            aktoer_id=aktoer.bruger.pk,
            rolle=aktoer.rolle,
            paa_vegne_af_id=aktoer.paa_vegne_af_id,
            person_id=samtale.person_id,
            enhed_id=samtale.enhed_id,
            procesversion=samtale.procesversion,
            regelversion=samtale.regelversion,
            data={"version": samtale.planversion},
            aendringer=[*rettet(samtale, foer), *aendringer],
            henvisninger=list(dict.fromkeys(a.om for a in aendringer)),
        )
    )
