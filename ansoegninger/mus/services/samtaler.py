"""The talk itself: both prepare, it is held, or it falls away."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ansoegninger.kompetenceprofil.models import Vurderer
from ansoegninger.kompetenceprofil.rubrikker import Profilsvar
from ansoegninger.kompetenceprofil.services import Besvaret, gem_kladde, skriv_besvarelse, slet_kladder
from ansoegninger.mus.besked import tag_beskeden_tilbage
from ansoegninger.mus.models import Afholdelse, Bortfald, Fase, Forberedelse, MusSamtale, Part
from ansoegninger.mus.policies import part_og_aktoer
from ansoegninger.mus.services.tider import tag_tiden_tilbage
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import IngenAdgang, nej
from workflows.motor.fejl import Regelbrud


def begyndt(*, sag: MusSamtale, aktoer: Aktoer | None, tidspunkt: datetime) -> Mapping[str, object]:
    """What the trail says of a new talk."""
    return {"runde": sag.runde.navn}


def forbered_medarbejder(
    *,
    sag: MusSamtale,
    aktoer: Aktoer,
    noter: str,
    niveau: str,
    tidspunkt: datetime,
    profil: Profilsvar | None = None,
) -> Forberedelse:
    """The employee's preparation, with the level they see themselves on, and their profile.

    Raises:
        Regelbrud: the profile is not answered in every row.
    """
    return _forbered(sag, Part.MEDARBEJDER, aktoer, noter, niveau, tidspunkt, profil)


def forbered_leder(
    *,
    sag: MusSamtale,
    aktoer: Aktoer,
    noter: str,
    niveau: str,
    tidspunkt: datetime,
    profil: Profilsvar | None = None,
) -> Forberedelse:
    """The leader's preparation, with the level they see the employee on, and the profile as they see it.

    Raises:
        Regelbrud: as for the employee.
    """
    return _forbered(sag, Part.LEDER, aktoer, noter, niveau, tidspunkt, profil)


def gem_forberedelseskladde(
    *, samtale: MusSamtale, adgang: Adgang, felter: Mapping[str, Any], tidspunkt: datetime
) -> None:
    """Keep what one party has filled in of the preparation so far.

    Raises:
        IngenAdgang: not a party to the talk.
        Regelbrud: this party has prepared already, or the talk has gone on.
    """
    fundet = part_og_aktoer(adgang, samtale)
    if fundet is None:
        raise IngenAdgang(nej("Kun medarbejderen og lederen forbereder sig til samtalen"))
    part, aktoer = fundet
    with transaction.atomic():
        # Under the talk's lock: a draft that is saved while the form is being handed in would outlive it.
        laast = MusSamtale.objects.select_for_update(of=("self",)).select_related("person").get(pk=samtale.pk)
        if laast.fase != Fase.FORBEREDELSE or laast.forberedelser.filter(part=part).exists():
            raise Regelbrud("Forberedelsen er gemt og kan ikke ændres mere.")
        assert laast.person is not None, "en samtale har altid en person"
        gem_kladde(
            person=laast.person,
            vurderer=Vurderer(part.value),
            af=aktoer.bruger,
            felter=felter,
            tidspunkt=tidspunkt,
            sagsnummer=laast.sagsnummer,
        )


def _forbered(
    sag: MusSamtale,
    part: Part,
    aktoer: Aktoer,
    noter: str,
    niveau: str,
    tidspunkt: datetime,
    profil: Profilsvar | None,
) -> Forberedelse:
    assert sag.person is not None, "en samtale har altid en person"
    if profil is not None and (profil.maal or profil.sagstyper):
        om = Besvaret(
            person=sag.person,
            enhed=sag.enhed,
            strategi=sag.runde.strategi,
            vurderer=Vurderer(part.value),
            af=aktoer.bruger,
            tidspunkt=tidspunkt,
            sagsnummer=sag.sagsnummer,
        )
        skriv_besvarelse(om, profil)
    slet_kladder(person_id=sag.person.pk, sagsnummer=sag.sagsnummer, vurderer=part.value)
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
    """The talk will not be finished; what was written stays, what was only begun does not."""
    tag_beskeden_tilbage(samtale=sag, tidspunkt=tidspunkt)
    assert sag.person is not None, "en samtale har altid en person"
    slet_kladder(person_id=sag.person.pk, sagsnummer=sag.sagsnummer)
    tag_tiden_tilbage(sag, tidspunkt, til=[sag.person_id] if sag.person_id else [])
    return Bortfald.objects.create(
        samtale=sag, begrundelse=begrundelse.strip(), registreret_af=aktoer.bruger, registreret_kl=tidspunkt
    )
