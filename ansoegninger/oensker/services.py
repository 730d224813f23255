"""Writing wishes: drafts, submission, assessment, answer to a return, withdrawal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ansoegninger.oensker.besvarelse import besvarede
from ansoegninger.oensker.forslag import er_kurset, tema_for
from ansoegninger.oensker.krav import mangler
from ansoegninger.oensker.models import (
    KRAEVES,
    Fase,
    Kriteriesvar,
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
from workflows.motor import noegler
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
    "eksamen",
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

SLETTET = "Kladden er slettet. Begynd på et nyt ønske."


def opret_kladde(
    *, person: Bruger, felter: Mapping[str, Any], tidspunkt: datetime, noegle: UUID | None = None
) -> Oenske:
    """Start a draft in the person's department, on the strategy that holds today.

    The same form sent again, by a double click or by itself while somebody writes, writes in the same draft.

    Raises:
        Regelbrud: the person is employed nowhere on that day, or the form's draft is handed in or thrown away.
    """
    with transaction.atomic():
        # Two requests with one key meet here: nothing else orders people who have no draft yet. NO KEY, so that
        # rows of other cases that point at the person are not held up.
        Bruger.objects.select_for_update(no_key=True).get(pk=person.pk)
        if noegle and (gammel := noegler.tidligere(person, noegle)):
            return ret_kladde(oenske=_egen_kladde(person, gammel.sagsnummer), felter=felter)
        oenske = _skriv(_ny_kladde(person, tidspunkt), felter)
        if noegle:
            noegler.gem(person, noegle, sagsnummer=oenske.sagsnummer, trin="kladde", tidspunkt=tidspunkt)
        return oenske


def ret_kladde(*, oenske: Oenske, felter: Mapping[str, Any]) -> Oenske:
    """Change a draft; only the fields given.

    Raises:
        Regelbrud: the draft is handed in or thrown away.
    """
    with transaction.atomic():
        return _skriv(_laas_kladde(oenske), felter)


def slet_kladde(*, oenske: Oenske) -> None:
    """Throw a draft away; its history stays.

    Raises:
        Regelbrud: it is handed in, or thrown away already.
    """
    with transaction.atomic():
        _laas_kladde(oenske).delete()


def indsend(*, sag: Oenske, aktoer: Aktoer, tidspunkt: datetime) -> Mapping[str, object]:
    """Hand the draft in.

    Raises:
        Regelbrud: something that a wish must say is missing.
    """
    if mangel := next(iter(mangler(sag)), None):
        raise Regelbrud(mangel.besked, mangel.felt)
    sag.indsendt_kl = tidspunkt
    sag.save(update_fields=["indsendt_kl"])
    return {"kursus": sag.titel, "pris_oere": sag.pris_oere}


def vurder(
    *,
    sag: Oenske,
    aktoer: Aktoer,
    udfald: str,
    begrundelse: str,
    saet: str,
    kriterier: Mapping[str, int],
    tidspunkt: datetime,
    rang: int | None = None,
) -> Vurdering:
    """Record the leader's assessment of a wish, with the points on each criterion that is asked, by its code.

    `saet` names the version of the criteria that was shown (`Saettekst.maerke`).

    Raises:
        Regelbrud: the outcome is not a recommendation and no reason is given, or the criteria are others by now.
    """
    if udfald != Udfald.ANBEFALES and not begrundelse.strip():
        raise Regelbrud("Skriv en begrundelse, når ønsket ikke blot anbefales.", "begrundelse")
    besvaret = besvarede(sag, saet, kriterier, tidspunkt)
    vurdering = Vurdering.objects.create(
        oenske=sag,
        udfald=udfald,
        begrundelse=begrundelse.strip(),
        rang=rang if udfald != Udfald.RETUR else None,
        vurderet_af=aktoer.bruger,
        vurderet_kl=tidspunkt,
    )
    for kriterium_id, point in besvaret:
        Kriteriesvar.objects.create(vurdering=vurdering, kriterium_id=kriterium_id, point=point)
    return vurdering


def ret(*, sag: Oenske, aktoer: Aktoer, svar: str, tidspunkt: datetime, **felter: Any) -> Returnering:
    """Answer a return, with the wish as it should be now.

    Raises:
        Regelbrud: the answer, or what a wish must say, is empty.
    """
    if not svar.strip():
        raise Regelbrud("Skriv et svar til lederen.", "svar")
    for felt, vaerdi in felter.items():
        if felt in KRAEVES and not vaerdi.strip():
            raise Regelbrud("Feltet skal udfyldes.", felt)
    _skriv(sag, felter)
    vurdering = seneste_vurdering(sag)
    assert vurdering is not None, "et returneret ønske har en vurdering"
    return Returnering.objects.create(vurdering=vurdering, svar=svar.strip(), besvaret_kl=tidspunkt)


def traek(*, sag: Oenske, aktoer: Aktoer, begrundelse: str, tidspunkt: datetime) -> Tilbagetraekning:
    """Withdraw the wish."""
    return Tilbagetraekning.objects.create(oenske=sag, begrundelse=begrundelse.strip(), trukket_kl=tidspunkt)


def _ny_kladde(person: Bruger, tidspunkt: datetime) -> Oenske:
    dag = timezone.localdate(tidspunkt)
    enhed = hoerer_til(person, dag)
    if enhed is None:
        raise Regelbrud("Du er ikke registreret som ansat i dag. Tal med din leder eller systemadministratoren.")
    return Oenske(
        sagsnummer=nye_sagsnumre(Oenske, 1, dag)[0],
        enhed=enhed,
        person=person,
        fase=Fase.KLADDE,
        oprettet_kl=tidspunkt,
        strategi=strategi_for(enhed, dag),
    )


def _egen_kladde(person: Bruger, sagsnummer: str) -> Oenske:
    oenske = Oenske.objects.filter(person=person, sagsnummer=sagsnummer).first()
    if oenske is None:
        raise Regelbrud(SLETTET)
    return oenske


def _laas_kladde(oenske: Oenske) -> Oenske:
    """The draft, locked and as it is now."""
    laast = Oenske.objects.select_for_update().filter(pk=oenske.pk).first()
    if laast is None:
        raise Regelbrud(SLETTET)
    if laast.fase != Fase.KLADDE:
        raise Regelbrud("Ønsket er indsendt. Det kan ikke længere rettes eller slettes her.")
    return laast


def _skriv(oenske: Oenske, felter: Mapping[str, Any]) -> Oenske:
    """Set the employee's own fields and learning goals; a new goal or course suggests the theme it is about."""
    ukendte = felter.keys() - {*SKRIVES, "laeringsmaal"}
    assert not ukendte, f"ikke medarbejderens felter: {ukendte}"
    ophav = (oenske.maal_id, oenske.kursus_id)
    for felt, vaerdi in felter.items():
        if felt != "laeringsmaal":
            setattr(oenske, felt, vaerdi)
    if oenske.kursus and not er_kurset(oenske, oenske.kursus):
        oenske.kursus = None
    if "tema" not in felter and oenske.tema is None and (oenske.maal_id, oenske.kursus_id) != ophav:
        oenske.tema = tema_for(oenske.strategi, maal=oenske.maal, kursus=oenske.kursus)
    oenske.save()
    if "laeringsmaal" in felter:
        oenske.laeringsmaal.set(felter["laeringsmaal"])
    return oenske
