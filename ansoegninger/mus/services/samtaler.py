"""The talk itself: both prepare, it is held, or it falls away."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.utils import timezone

from ansoegninger.mus.besked import tag_beskeden_tilbage
from ansoegninger.mus.models import Afholdelse, Bortfald, Forberedelse, MusSamtale, Part
from roller.adgang.adgang import Aktoer
from workflows.motor.fejl import Regelbrud


def begyndt(*, sag: MusSamtale, aktoer: Aktoer | None, tidspunkt: datetime) -> Mapping[str, object]:
    """What the trail says of a new talk."""
    return {"runde": sag.runde.navn}


def forbered_medarbejder(
    *, sag: MusSamtale, aktoer: Aktoer, noter: str, niveau: str, tidspunkt: datetime
) -> Forberedelse:
    """The employee's preparation, with the level they see themselves on."""
    return _forbered(sag, Part.MEDARBEJDER, aktoer, noter, niveau, tidspunkt)


def forbered_leder(*, sag: MusSamtale, aktoer: Aktoer, noter: str, niveau: str, tidspunkt: datetime) -> Forberedelse:
    """The leader's preparation, with the level they see the employee on."""
    return _forbered(sag, Part.LEDER, aktoer, noter, niveau, tidspunkt)


def _forbered(
    sag: MusSamtale, part: Part, aktoer: Aktoer, noter: str, niveau: str, tidspunkt: datetime
) -> Forberedelse:
    return Forberedelse.objects.create(
        samtale=sag, part=part, noter=noter.strip(), niveau=niveau, forberedt_af=aktoer.bruger, forberedt_kl=tidspunkt
    )


def registrer_afholdt(*, sag: MusSamtale, aktoer: Aktoer, afholdt_dag: date, tidspunkt: datetime) -> Afholdelse:
    """The talk was held.

    Raises:
        Regelbrud: the day is yet to come.
    """
    if afholdt_dag > timezone.localdate(tidspunkt):
        raise Regelbrud("Samtalen kan først registreres, når den er holdt.", "afholdt_dag")
    return Afholdelse.objects.create(
        samtale=sag, afholdt_dag=afholdt_dag, registreret_af=aktoer.bruger, registreret_kl=tidspunkt
    )


def lad_udgaa(*, sag: MusSamtale, aktoer: Aktoer, begrundelse: str, tidspunkt: datetime) -> Bortfald:
    """The talk will not be finished; what was written stays."""
    tag_beskeden_tilbage(samtale=sag, tidspunkt=tidspunkt)
    return Bortfald.objects.create(
        samtale=sag, begrundelse=begrundelse.strip(), registreret_af=aktoer.bruger, registreret_kl=tidspunkt
    )
