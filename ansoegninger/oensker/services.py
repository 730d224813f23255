"""Writing wishes: drafts, submission, assessment, answer to a return, withdrawal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from ansoegninger.oensker.models import (
    Fase,
    Kriteriesvar,
    Kriterium,
    Oenske,
    Returnering,
    Tilbagetraekning,
    Udfald,
    Vurdering,
)
from ansoegninger.oensker.queries import seneste_vurdering
from ansoegninger.strategi.queries import strategi_for
from roller.adgang.adgang import Aktoer
from roller.brugere.models import Bruger
from roller.organisation.queries import hoerer_til
from workflows.motor.fejl import Regelbrud
from workflows.motor.sag import nye_sagsnumre

#: What the employee writes; everything else on the row is set by services and the motor.
SKRIVES = (
    "maal",
    "kursus",
    "titel",
    "udbyder",
    "udbyderart",
    "type",
    "dage",
    "timer",
    "ects",
    "start_dag",
    "slut_dag",
    "kursusgebyr_oere",
    "materialer_oere",
    "transport_oere",
    "ophold_oere",
    "forplejning_oere",
    "lokale_oere",
    "pris_kendt",
    "tema",
    "begrundelse",
    "egen_prioritet",
)


def opret_kladde(*, person: Bruger, felter: Mapping[str, Any], tidspunkt: datetime) -> Oenske:
    """Start a draft in the person's department, on the strategy that holds today.

    Raises:
        Regelbrud: the person is employed nowhere on that day.
    """
    dag = timezone.localdate(tidspunkt)
    enhed = hoerer_til(person, dag)
    if enhed is None:
        raise Regelbrud("Du er ikke registreret som ansat i dag. Tal med din leder eller systemadministratoren.")
    with transaction.atomic():
        oenske = Oenske(
            sagsnummer=nye_sagsnumre(Oenske, 1, dag)[0],
            enhed=enhed,
            person=person,
            fase=Fase.KLADDE,
            oprettet_kl=tidspunkt,
            strategi=strategi_for(enhed, dag),
        )
        return _skriv(oenske, felter)


def ret_kladde(*, oenske: Oenske, felter: Mapping[str, Any]) -> Oenske:
    """Change a draft; only the fields given."""
    with transaction.atomic():
        laast = Oenske.objects.select_for_update().get(pk=oenske.pk)
        if laast.fase != Fase.KLADDE:
            raise Regelbrud("Ønsket er indsendt og kan ikke længere rettes her.")
        return _skriv(laast, felter)


def slet_kladde(*, oenske: Oenske) -> None:
    """Throw a draft away; its history stays."""
    with transaction.atomic():
        laast = Oenske.objects.select_for_update().get(pk=oenske.pk)
        if laast.fase != Fase.KLADDE:
            raise Regelbrud("Ønsket er indsendt. Det kan trækkes tilbage, men ikke slettes.")
        laast.delete()


def indsend(*, sag: Oenske, aktoer: Aktoer, tidspunkt: datetime) -> Mapping[str, object]:
    """Hand the draft in.

    Raises:
        Regelbrud: the reason is missing.
    """
    if not sag.begrundelse.strip():
        raise Regelbrud("Skriv, hvorfor du ønsker kurset, før du sender ønsket.", "begrundelse")
    sag.indsendt_kl = tidspunkt
    sag.save(update_fields=["indsendt_kl"])
    return {"kursus": sag.titel, "pris_oere": sag.pris_oere}


def vurder(  # noqa: PLR0913 - one assessment, said by keyword
    *,
    sag: Oenske,
    aktoer: Aktoer,
    udfald: str,
    begrundelse: str,
    behov: str,
    maal: str,
    strategi: str,
    tidspunkt: datetime,
    rang: int | None = None,
) -> Vurdering:
    """Record the leader's assessment of a wish, with the answer to each criterion.

    Raises:
        Regelbrud: the outcome is not a recommendation and no reason is given.
    """
    if udfald != Udfald.ANBEFALES and not begrundelse.strip():
        raise Regelbrud("Skriv en begrundelse, når ønsket ikke blot anbefales.", "begrundelse")
    vurdering = Vurdering.objects.create(
        oenske=sag,
        udfald=udfald,
        begrundelse=begrundelse.strip(),
        rang=rang if udfald != Udfald.RETUR else None,
        vurderet_af=aktoer.bruger,
        vurderet_kl=tidspunkt,
    )
    for kriterium, svar in ((Kriterium.BEHOV, behov), (Kriterium.MAAL, maal), (Kriterium.STRATEGI, strategi)):
        Kriteriesvar.objects.create(vurdering=vurdering, kriterium=kriterium, svar=svar)
    return vurdering


def ret(*, sag: Oenske, aktoer: Aktoer, svar: str, tidspunkt: datetime, **felter: Any) -> Returnering:
    """Answer a return, with the wish as it should be now.

    Raises:
        Regelbrud: the answer or the reason is empty.
    """
    if not svar.strip():
        raise Regelbrud("Skriv et svar til lederen.", "svar")
    _skriv(sag, felter)
    if not sag.begrundelse.strip():
        raise Regelbrud("Skriv, hvorfor du ønsker kurset.", "begrundelse")
    vurdering = seneste_vurdering(sag)
    assert vurdering is not None, "et returneret ønske har en vurdering"
    return Returnering.objects.create(vurdering=vurdering, svar=svar.strip(), besvaret_kl=tidspunkt)


def traek(*, sag: Oenske, aktoer: Aktoer, begrundelse: str, tidspunkt: datetime) -> Tilbagetraekning:
    """Withdraw the wish."""
    return Tilbagetraekning.objects.create(oenske=sag, begrundelse=begrundelse.strip(), trukket_kl=tidspunkt)


def _skriv(oenske: Oenske, felter: Mapping[str, Any]) -> Oenske:
    """Set the employee's own fields and learning goals."""
    ukendte = felter.keys() - {*SKRIVES, "laeringsmaal"}
    assert not ukendte, f"ikke medarbejderens felter: {ukendte}"
    for felt, vaerdi in felter.items():
        if felt != "laeringsmaal":
            setattr(oenske, felt, vaerdi)
    oenske.save()
    if "laeringsmaal" in felter:
        oenske.laeringsmaal.set(felter["laeringsmaal"])
    return oenske
