"""Writing MUS: the round and its talks, preparation, the talk, the plan and its approvals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from ansoegninger.mus.models import (
    Afholdelse,
    Fase,
    Forberedelse,
    MusRunde,
    MusSamtale,
    Part,
    Plangodkendelse,
    Udviklingsmaal,
)
from ansoegninger.mus.policies import maa_aabne_runde, maa_rette_plan
from ansoegninger.mus.queries import skal_have_samtale
from ansoegninger.strategi.models import Strategi
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import kraev
from roller.organisation.models import Enhed, Enhedsart
from workflows.motor import noegler
from workflows.motor.doere import begynd
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.sag import nye_sagsnumre
from workflows.spor import SYSTEM, Sporudkast, skriv

#: So many talks are made per transaction: small enough to lose nothing, large enough to be quick.
PORTION = 100


def aabn_runde(  # noqa: PLR0913 - the whole form of the page
    *,
    center: Enhed,
    navn: str,
    enheder: Sequence[Enhed],
    strategi: Strategi,
    fra_dag: date,
    til_dag: date,
    adgang: Adgang,
    tidspunkt: datetime,
    noegle: UUID,
) -> MusRunde:
    """Open a round; the talks themselves are made by `opret_samtaler`, which can be stopped and run again.

    Raises:
        IngenAdgang: somebody else than the centre's chief.
        Regelbrud: the period is turned round, no unit is chosen, or the name is taken.
    """
    kraev(maa_aabne_runde(adgang, center))
    if til_dag < fra_dag:
        raise Regelbrud("Runden kan ikke slutte, før den begynder.", "til_dag")
    if not enheder:
        raise Regelbrud("Vælg mindst én enhed.", "enheder")
    with transaction.atomic():
        Enhed.objects.select_for_update().get(pk=center.pk)
        if gammel := noegler.tidligere(adgang.bruger, noegle):
            return MusRunde.objects.get(pk=int(gammel.sagsnummer))
        if MusRunde.objects.filter(center=center, navn=navn).exists():
            raise Regelbrud("Der er allerede en runde med det navn.", "navn")
        runde = MusRunde.objects.create(
            navn=navn,
            center=center,
            strategi=strategi,
            fra_dag=fra_dag,
            til_dag=til_dag,
            aabnet_af=adgang.bruger,
            aabnet_kl=tidspunkt,
        )
        runde.enheder.set(enheder)
        noegler.gem(adgang.bruger, noegle, sagsnummer=str(runde.pk), trin="mus.aabn_runde", tidspunkt=tidspunkt)
        skriv(
            Sporudkast(
                kaede=SYSTEM,
                art="mus.runde_aabnet",
                tidspunkt=tidspunkt,
                aktoer_id=adgang.bruger.pk,
                rolle="CENTERCHEF",
                enhed_id=center.pk,
                data={"navn": navn, "enheder": ", ".join(e.navn for e in enheder)},
            )
        )
    return runde


def opret_samtaler(
    *, runde: MusRunde, nu: Callable[[], datetime], fremdrift: Callable[[int, int], None] | None = None
) -> int:
    """Make a talk for every employed person of the round who has none, and start it. Safe to stop and to run again.

    Args:
        nu: the instant of each portion; the caller owns the clock.
        fremdrift: told how many talks there are, and how many there shall be.

    Returns:
        How many talks were made in this run.
    """
    skal = {a.person_id: a for a in skal_have_samtale(runde)}
    har = set(MusSamtale.objects.filter(runde=runde).values_list("person_id", flat=True))
    mangler = [a for person_id, a in skal.items() if person_id not in har]
    for start in range(0, len(mangler), PORTION):
        _opret_portion(runde, mangler[start : start + PORTION], nu())
        if fremdrift:
            fremdrift(len(skal) - len(mangler) + min(start + PORTION, len(mangler)), len(skal))
    _meld_faerdig(runde, nu())
    return len(mangler)


def _opret_portion(runde: MusRunde, ansaettelser: Sequence[Any], tidspunkt: datetime) -> None:
    with transaction.atomic():
        numre = nye_sagsnumre(MusSamtale, len(ansaettelser), timezone.localdate(tidspunkt))
        samtaler = [
            MusSamtale(
                sagsnummer=nummer,
                enhed=a.enhed.naermeste(Enhedsart.AFDELING) or a.enhed,
                person=a.person,
                fase=Fase.OPRETTET,
                oprettet_kl=tidspunkt,
                runde=runde,
            )
            for nummer, a in zip(numre, ansaettelser, strict=True)
        ]
        bulk_create_with_history(samtaler, MusSamtale, default_user=runde.aabnet_af, default_date=tidspunkt)
        for samtale in samtaler:
            begynd(kode="mus", sag=samtale, adgang=None, data={}, tidspunkt=tidspunkt)


def _meld_faerdig(runde: MusRunde, tidspunkt: datetime) -> None:
    with transaction.atomic():
        laast = MusRunde.objects.select_for_update(of=("self",)).get(pk=runde.pk)
        if laast.faerdig_kl is None:
            laast.faerdig_kl = tidspunkt
            laast.save(update_fields=["faerdig_kl"])


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


def _forbered(  # noqa: PLR0913 - two callers, one row
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


def gem_maal(*, samtale: MusSamtale, adgang: Adgang, felter: Mapping[str, Any], maal_id: int | None = None) -> Udviklingsmaal:
    """Add or change a goal; any change makes the plan a new version that needs both approvals.

    Raises:
        IngenAdgang: not a party, or the plan is not open.
        ForSent: the goal was removed meanwhile.
    """
    with transaction.atomic():
        laast = _laas_plan(samtale, adgang)
        maal = laast.maal.filter(pk=maal_id).first() if maal_id else Udviklingsmaal(samtale=laast)
        if maal is None:
            raise ForSent(None, laast.sagsnummer)
        for felt, vaerdi in felter.items():
            setattr(maal, felt, vaerdi)
        maal.save()
        _ny_version(laast)
    return maal


def slet_maal(*, samtale: MusSamtale, adgang: Adgang, maal_id: int) -> None:
    """Take a goal out of the plan; its history stays.

    Raises:
        Regelbrud: a wish was made from it.
    """
    with transaction.atomic():
        laast = _laas_plan(samtale, adgang)
        maal = laast.maal.filter(pk=maal_id).first()
        if maal is None:
            return
        if maal.oensker.exists():
            raise Regelbrud("Der er lavet et kursusønske ud fra målet, så det kan ikke fjernes.")
        maal.delete()
        _ny_version(laast)


def send_til_godkendelse(*, sag: MusSamtale, aktoer: Aktoer, tidspunkt: datetime) -> Mapping[str, object]:
    """The plan is written; now both approve it.

    Raises:
        Regelbrud: it has no goal.
    """
    antal = sag.maal.count()
    if antal == 0:
        raise Regelbrud("Planen skal have mindst ét mål, før den kan godkendes.")
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
    return Plangodkendelse.objects.create(
        samtale=sag, part=part, planversion=planversion, godkendt_af=aktoer.bruger, godkendt_kl=tidspunkt
    )


def _laas_plan(samtale: MusSamtale, adgang: Adgang) -> MusSamtale:
    laast = MusSamtale.objects.select_for_update(of=("self",)).select_related("enhed", "runde").get(pk=samtale.pk)
    kraev(maa_rette_plan(adgang, laast))
    return laast


def _ny_version(samtale: MusSamtale) -> None:
    samtale.planversion += 1
    samtale.save(update_fields=["planversion"])
