"""The talk and its person: postponed while they are away, moved where they change unit, ended where they leave."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.utils import timezone

from ansoegninger.mus import tidsbesked
from ansoegninger.mus.besked import tag_beskeden_tilbage
from ansoegninger.mus.models import Bortfald, MusSamtale
from ansoegninger.mus.services.tider import tag_tiden_tilbage
from roller.adgang.adgang import Aktoer
from roller.organisation.models import Enhed
from workflows.motor.fejl import Regelbrud
from workflows.sprog.formater import dato

FRATRAADT = "Ansættelsen er ophørt"


def udsaet(*, sag: MusSamtale, aktoer: Aktoer, til_dag: date, tidspunkt: datetime) -> Mapping[str, object]:
    """The talk is taken up again on this day. Nobody is asked why.

    Raises:
        Regelbrud: the day is past.
    """
    if til_dag < timezone.localdate(tidspunkt):
        raise Regelbrud("Dagen kan ikke ligge før i dag.", "til_dag")
    tag_tiden_tilbage(sag, tidspunkt, til=[])
    sag.udsat_til_dag = til_dag
    sag.save(update_fields=["udsat_til_dag"])
    tidsbesked.sig_udsat(sag, tidspunkt=tidspunkt)
    return {"dag": dato(til_dag)}


def foelg_med(*, sag: MusSamtale, til: Enhed, tidspunkt: datetime) -> Mapping[str, object]:
    """The talk goes to the unit where its person is now; a time with the leader before holds no more."""
    tag_tiden_tilbage(sag, tidspunkt, til=[])
    tidsbesked.sig_flyttet(sag, til, tidspunkt=tidspunkt)
    return {"fra": sag.enhed.navn, "til": til.navn}


def slut_ved_fratraedelse(*, sag: MusSamtale, aktoer: Aktoer | None, tidspunkt: datetime) -> Bortfald:
    """The person is employed no more; what was written stays."""
    tag_beskeden_tilbage(samtale=sag, tidspunkt=tidspunkt)
    tag_tiden_tilbage(sag, tidspunkt, til=[])
    tidsbesked.sig_sluttet(sag, FRATRAADT, tidspunkt=tidspunkt)
    return Bortfald.objects.create(samtale=sag, begrundelse=FRATRAADT, registreret_kl=tidspunkt)
