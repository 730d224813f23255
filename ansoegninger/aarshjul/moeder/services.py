"""Making a department's meetings by its rhythms, and moving and cancelling them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.moeder.models import Moede, Moedeart, Rytme
from ansoegninger.aarshjul.moeder.plan import FAELLES, plan
from ansoegninger.aarshjul.moeder.policies import maa_aendre
from ansoegninger.aarshjul.policies import maa_planlaegge
from ansoegninger.aarshjul.spor import kraev_aktoer, skriv_paa_hjulet
from roller.adgang.adgang import Adgang, Aktoer
from roller.organisation.models import Enhed
from workflows.motor.fejl import Regelbrud
from workflows.spor import Aendring
from workflows.spor.aendringer import nyt, rettet, som_er
from workflows.sprog.formater import kort_dato

_OPHOERT = "Rytmen er ophørt"


@transaction.atomic
def saet_rytme(*, enhed: Enhed, felter: Mapping[str, Any], adgang: Adgang, tidspunkt: datetime) -> Rytme:
    """Say when a department meets. It makes no meeting yet: `lav_moeder` does, year by year.

    Raises:
        IngenAdgang: not the unit's planner.
        Regelbrud: it ends before it begins.
    """
    aktoer = kraev_aktoer(maa_planlaegge(adgang, enhed))
    if felter["til_kl"] <= felter["fra_kl"]:
        raise Regelbrud("Mødet skal slutte senere, end det begynder.", "til_kl")
    ny = Rytme.objects.create(enhed=enhed, **felter)
    _spor("aarshjul.rytme_sat", aktoer, tidspunkt, enhed, {"rytme": ny.titel}, nyt(ny))
    return ny


@transaction.atomic
def ophoer_rytme(*, rytme: Rytme, fra_dag: date, adgang: Adgang, tidspunkt: datetime) -> int:
    """Meet no more in this rhythm from a day on; its meetings from that day are cancelled.

    Returns:
        How many were cancelled.

    Raises:
        IngenAdgang: not the unit's planner.
        Regelbrud: the day is over, or the rhythm has ended.
    """
    laast = Rytme.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=rytme.pk)
    aktoer = kraev_aktoer(maa_planlaegge(adgang, laast.enhed))
    if laast.til_dag is not None:
        raise Regelbrud("Rytmen er allerede ophørt.")
    if fra_dag < timezone.localdate(tidspunkt):
        raise Regelbrud("Vælg i dag eller en senere dag.", "fra_dag")
    foer = som_er(laast)
    laast.til_dag = max(fra_dag, laast.fra_dag)
    laast.save()
    aendringer = rettet(laast, foer)
    moeder = list(laast.moeder.select_for_update(of=("self",)).holdes().filter(dag__gte=fra_dag).order_by("pk"))
    for moede in moeder:
        aendringer += _aflys(moede, _OPHOERT, tidspunkt)
    data = {"rytme": laast.titel, "dag": kort_dato(fra_dag), "antal": len(moeder)}
    _spor("aarshjul.rytme_ophoert", aktoer, tidspunkt, laast.enhed, data, aendringer)
    return len(moeder)


@transaction.atomic
def lav_moeder(*, enhed: Enhed, aar: int, adgang: Adgang, tidspunkt: datetime) -> list[Moede]:
    """Make a year's meetings by the department's rhythms, from today on. Made once, however often it is asked.

    Raises:
        IngenAdgang: not the unit's planner.
    """
    laast = Enhed.objects.select_for_update().get(pk=enhed.pk)
    aktoer = kraev_aktoer(maa_planlaegge(adgang, laast))
    manglende = [p for p in plan(laast, aar, timezone.localdate(tidspunkt)) if p.laves]
    nye = [_lav(p.rytme, p.dag) for p in manglende]
    if nye:
        aendringer = [aendring for moede in nye for aendring in nyt(moede)]
        _spor("aarshjul.moeder_lavet", aktoer, tidspunkt, laast, {"antal": len(nye), "aar": aar}, aendringer)
    return nye


@transaction.atomic
def opret_moede(*, enhed: Enhed, felter: Mapping[str, Any], adgang: Adgang, tidspunkt: datetime) -> Moede:
    """Call one more meeting, outside every rhythm.

    Raises:
        IngenAdgang: not the unit's planner.
        Regelbrud: the day is over, or it ends before it begins.
    """
    aktoer = kraev_aktoer(maa_planlaegge(adgang, enhed))
    _kraev_tid(felter["dag"], felter, tidspunkt)
    nyt_moede = Moede.objects.create(enhed=enhed, **felter)
    _spor("aarshjul.moede_oprettet", aktoer, tidspunkt, enhed, _om(nyt_moede), nyt(nyt_moede))
    return nyt_moede


@transaction.atomic
def flyt_moede(*, moede: Moede, felter: Mapping[str, Any], grund: str, adgang: Adgang, tidspunkt: datetime) -> Moede:
    """Move a meeting to another day, hour or place; calendars move it too.

    Raises:
        IngenAdgang: not the planner, or the meeting is held or cancelled.
        Regelbrud: the new day is over, or in another quarter than the topics that are tied to it; nothing is moved.
    """
    laast, aktoer = _laas(moede, adgang, tidspunkt)
    _kraev_tid(felter["dag"], felter, tidspunkt)
    foer, kvartal = som_er(laast), laast.kvartal
    for felt in ("dag", "fra_kl", "til_kl", "sted"):
        setattr(laast, felt, felter[felt])
    if laast.kvartal != kvartal and laast.emner.exists():
        raise Regelbrud("Mødet har emner, der hører til kvartalet. Flyt dem først, eller bliv i kvartalet.", "dag")
    if not rettet(laast, foer):
        raise Regelbrud("Mødet ligger der allerede.", "dag")
    laast.grund, laast.sekvens = grund, laast.sekvens + 1
    laast.save()
    _spor("aarshjul.moede_flyttet", aktoer, tidspunkt, laast.enhed, _om(laast), rettet(laast, foer), grund)
    return laast


@transaction.atomic
def aflys_moede(*, moede: Moede, grund: str, adgang: Adgang, tidspunkt: datetime) -> Moede:
    """Cancel a meeting. Its topics stay in their quarter, without a meeting.

    Raises:
        IngenAdgang: not the planner, or the meeting is held or cancelled.
    """
    laast, aktoer = _laas(moede, adgang, tidspunkt)
    aendringer = _aflys(laast, grund, tidspunkt)
    _spor("aarshjul.moede_aflyst", aktoer, tidspunkt, laast.enhed, _om(laast), aendringer, grund)
    return laast


def _laas(moede: Moede, adgang: Adgang, tidspunkt: datetime) -> tuple[Moede, Aktoer]:
    laast = Moede.objects.select_for_update(of=("self",)).select_related("enhed").get(pk=moede.pk)
    return laast, kraev_aktoer(maa_aendre(adgang, laast, timezone.localdate(tidspunkt)))


def _aflys(moede: Moede, grund: str, tidspunkt: datetime) -> list[Aendring]:
    foer = som_er(moede)
    moede.aflyst_kl, moede.grund, moede.sekvens = tidspunkt, grund, moede.sekvens + 1
    moede.save()
    aendringer = rettet(moede, foer)
    for emne in Aarshjulsemne.objects.filter(moede=moede).order_by("pk"):
        som_det_var = som_er(emne)
        emne.moede, emne.plads = None, 0
        emne.save()
        aendringer += rettet(emne, som_det_var)
    return aendringer


def _lav(rytme: Rytme, dag: date) -> Moede:
    fra_rytmen = {felt: getattr(rytme, felt) for felt in FAELLES}
    return Moede.objects.create(enhed=rytme.enhed, rytme=rytme, plan_dag=dag, dag=dag, **fra_rytmen)


def _kraev_tid(dag: date, felter: Mapping[str, Any], tidspunkt: datetime) -> None:
    if dag < timezone.localdate(tidspunkt):
        raise Regelbrud("Dagen er forbi. Vælg i dag eller en senere dag.", "dag")
    if felter["til_kl"] <= felter["fra_kl"]:
        raise Regelbrud("Mødet skal slutte senere, end det begynder.", "til_kl")


def _om(moede: Moede) -> dict[str, object]:
    return {"moede": moede.titel, "dag": kort_dato(moede.dag), "art": Moedeart(moede.art).value}


def _spor(
    art: str,
    aktoer: Aktoer,
    tidspunkt: datetime,
    enhed: Enhed,
    data: Mapping[str, object],
    aendringer: list[Aendring],
    grund: str = "",
) -> None:
    skriv_paa_hjulet(
        art, aktoer=aktoer, tidspunkt=tidspunkt, enhed_id=enhed.pk, data=data, aendringer=aendringer, grund=grund
    )
