"""The doors: the only functions that move a case (and `ure.fyr`, when a deadline has run out).

Each is one transaction: lock the process, re-read the task under the lock, ask the policy, call the domain's
service, write the trail, advance the flow. Lock order everywhere: round, pools by pk, process, case, trail head.
Each raises `Optaget` when a colleague holds the case for too long, and tries once more after a deadlock.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction
from viewflow.workflow.models import Task
from viewflow.workflow.status import PROCESS, STATUS

from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import Svar, kraev, nej
from workflows.motor import noegler
from workflows.motor.faelles import kraev_aktoer, laas_sag, processer, skriv_post
from workflows.motor.fejl import ForSent, UkendtOpgave
from workflows.motor.forloeb import forloeb
from workflows.motor.genberegning import genberegn, kraev_inden_fristen
from workflows.motor.laas import i_en_transaktion
from workflows.motor.models import AabenOpgave
from workflows.motor.noder import Afvent, Begynd, Opgave, projicer
from workflows.motor.omledning import omled
from workflows.motor.sag import Sag
from workflows.motor.trin import i_trin
from workflows.motor.veje import Afbrydelse, Handling, Omvej, Undervejs


@dataclass(frozen=True, slots=True)
class Resultat:
    """What a door did: to which case, by which step, and whether this was only a repetition."""

    sagsnummer: str
    trin: str
    gentaget: bool = False


@i_en_transaktion
def udfoer(
    *, opgave_id: int, adgang: Adgang, data: Mapping[str, Any], tidspunkt: datetime, noegle: UUID, antal: int = 1
) -> Resultat:
    """Carry out one open human step. `antal` is for how many cases the same answer was given; the trail says it.

    Raises:
        UkendtOpgave: the id is not a human step.
        ForSent: the step is no longer open.
        IngenAdgang: the policy refuses, with its reason.
        Regelbrud: the domain refuses what was given, or the step's last day is over.
    """
    node, proces_id = _find(opgave_id)
    with node.flow_class.lock(proces_id):
        task = Task.objects.select_related("process", "aaben_opgave__enhed").get(pk=opgave_id)
        sag = laas_sag(task.process)
        if noegler.gentages(adgang.bruger, noegle, sagsnummer=sag.sagsnummer, trin=node.name):
            return Resultat(sag.sagsnummer, node.name, gentaget=True)
        opgave: AabenOpgave | None = getattr(task, "aaben_opgave", None)
        if opgave is None or task.status != STATUS.NEW:
            raise ForSent(task, sag.sagsnummer)
        aktoer = kraev_aktoer(maa_udfoere(adgang, opgave, sag))
        kraev_inden_fristen(node, opgave, sag, tidspunkt)
        with i_trin(aktoer, tidspunkt, antal):
            _gennemfoer(node, task, sag, aktoer, data, tidspunkt)
        noegler.gem(adgang.bruger, noegle, sagsnummer=sag.sagsnummer, trin=node.name, tidspunkt=tidspunkt)
        if node.bagefter:
            # The step is done whatever happens afterwards; what is idempotent can be done again by the worker.
            transaction.on_commit(partial(node.bagefter, sag.pk, tidspunkt), robust=True)
    return Resultat(sag.sagsnummer, node.name)


@i_en_transaktion
def begynd(
    *,
    kode: str,
    sag: Sag,
    adgang: Adgang | None,
    data: Mapping[str, Any],
    tidspunkt: datetime,
    noegle: UUID | None = None,
) -> Resultat:
    """Start the process of a case that has none yet. Without `adgang` the system itself starts it.

    Raises:
        ForSent: the case has a process already, or the draft is gone.
        IngenAdgang, Regelbrud: as in `udfoer`.
    """
    flow_class = forloeb(kode)
    node = next(n for n in flow_class.noder().values() if isinstance(n, Begynd))
    laast = type(sag)._default_manager.select_for_update(of=("self",)).filter(pk=sag.pk).order_by().first()
    if laast is None:
        raise ForSent(None, sag.sagsnummer)
    if adgang and noegler.gentages(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin=node.name):
        return Resultat(laast.sagsnummer, node.name, gentaget=True)
    if processer(laast).exists():
        raise ForSent(None, laast.sagsnummer)
    laast.husk()
    aktoer = _maa_begynde(node, laast, adgang)
    with i_trin(aktoer, tidspunkt):
        _start(node, laast, aktoer, data, tidspunkt)
    if adgang and noegle:
        noegler.gem(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin=node.name, tidspunkt=tidspunkt)
    return Resultat(laast.sagsnummer, node.name)


@i_en_transaktion
def genoptag(*, sag: Sag, trin: str, tidspunkt: datetime, data: Mapping[str, Any] | None = None) -> bool:
    """End a wait, by the system itself; safe to repeat.

    Returns:
        False when the case does not wait there (it was released before, or stopped).
    """
    # Read and locked at once: a worker releases thousands, and every question counts.
    proces = processer(sag).select_for_update(of=("self",)).filter(status=PROCESS.NEW).first()
    if proces is None:
        return False
    node = proces.flow_class.noder()[trin]
    assert isinstance(node, Afvent), f"{trin} er ikke en ventetilstand"
    task = Task.objects.filter(process=proces, flow_task=node, status=STATUS.NEW).first()
    if task is None:
        return False
    task.process = proces
    laast = laas_sag(proces)
    with i_trin(None, tidspunkt):
        activation = node.activation_class(task)
        activation.process.artifact = laast
        skriv_post(node.art, laast, None, tidspunkt, data)
        activation.run(None)
        activation.execute()
    return True


@i_en_transaktion
def omdiriger(*, sag: Sag, omvej: Omvej, tidspunkt: datetime, data: Mapping[str, Any] | None = None) -> bool:
    """Take a detour, by the system itself: stop the case's open steps and go on elsewhere; safe to repeat.

    Returns:
        False when the case is in none of the phases that the detour leads from.

    Raises:
        UkendtOpgave: the case's process has no such detour.
    """
    proces = processer(sag).select_for_update(of=("self",)).filter(status=PROCESS.NEW).first()
    if proces is None:
        return False
    if proces.flow_class is not omvej.flow_class:
        raise UkendtOpgave(omvej.art)
    laast = laas_sag(proces)
    if laast.fase not in omvej.fra:
        return False
    with i_trin(None, tidspunkt):
        fakta = omvej.service(sag=laast, aktoer=None, tidspunkt=tidspunkt) if omvej.service else None
        skriv_post(omvej.art, laast, None, tidspunkt, fakta or data)
        omled(proces, omvej.til)
    return True


@i_en_transaktion
def afbryd(
    *,
    afbrydelse: Afbrydelse,
    sag: Sag,
    adgang: Adgang,
    data: Mapping[str, Any],
    tidspunkt: datetime,
    noegle: UUID | None = None,
) -> Resultat:
    """Take a way out of the case: cancel its open steps and end it.

    Raises:
        UkendtOpgave: the case's process has no such way out.
        ForSent: the case is in a phase from which this way is not open any more.
        IngenAdgang, Regelbrud: as in `udfoer`.
    """

    def stop(proces: Any, laast: Sag) -> None:
        proces.flow_class.instance.cancel(proces)
        projicer(laast, afbrydelse.fase)

    return _handl(afbrydelse, stop, sag=sag, adgang=adgang, data=data, tidspunkt=tidspunkt, noegle=noegle)


@i_en_transaktion
def undervejs(
    *,
    handling: Undervejs,
    sag: Sag,
    adgang: Adgang,
    data: Mapping[str, Any],
    tidspunkt: datetime,
    noegle: UUID | None = None,
) -> Resultat:
    """Do something to the case that leaves it where it is, and compute its deadlines anew.

    Raises:
        UkendtOpgave, ForSent, IngenAdgang, Regelbrud: as in `afbryd`.
    """
    return _handl(handling, genberegn, sag=sag, adgang=adgang, data=data, tidspunkt=tidspunkt, noegle=noegle)


def maa_udfoere(adgang: Adgang, opgave: AabenOpgave, sag: Sag) -> Aktoer | Svar:
    """May this person do this open step now, and in which capacity? The queue's filter says the same in SQL."""
    svar = adgang.kompetent(opgave_node(opgave).rolle, opgave.enhed, opgave.person_id)
    if isinstance(svar, Svar):
        return svar
    ekstra = opgave_node(opgave).maa(adgang, sag)
    return svar if ekstra else ekstra


def maa_handle(adgang: Adgang, handling: Handling, sag: Sag) -> Aktoer | Svar:
    """May this person take this way out of the case, or do this on its way, now?"""
    if sag.fase not in handling.fra:
        return nej("Sagen er nået for langt til, at det kan lade sig gøre")
    svar = adgang.kompetent(handling.rolle, sag.enhed, sag.person_id)
    if isinstance(svar, Svar):
        return svar
    ekstra = handling.maa(adgang, sag)
    return svar if ekstra else ekstra


def opgave_node(opgave: AabenOpgave) -> Opgave:
    """The node of an open step."""
    return forloeb(opgave.forloeb).opgaver()[opgave.trin]


def _find(opgave_id: int) -> tuple[Opgave, int]:
    task = Task.objects.filter(pk=opgave_id).only("flow_task", "process_id").first()
    if task is None or not isinstance(task.flow_task, Opgave):
        raise UkendtOpgave(opgave_id)
    return task.flow_task, task.process_id


def _start(node: Begynd, sag: Sag, aktoer: Aktoer | None, data: Mapping[str, Any], tidspunkt: datetime) -> None:
    activation = node.activation_class.create(node, None, None)
    activation.process.artifact = sag
    # Saved with the first phase, which every start brings.
    sag.procesversion = node.flow_class.version
    resultat = node.service(sag=sag, aktoer=aktoer, tidspunkt=tidspunkt, **data)
    skriv_post(node.art, sag, aktoer, tidspunkt, resultat)
    activation.execute()


def _gennemfoer(
    node: Opgave, task: Task, sag: Sag, aktoer: Aktoer, data: Mapping[str, Any], tidspunkt: datetime
) -> None:
    activation = node.activation_class(task)
    activation.process.artifact = sag
    activation.assign(aktoer.bruger)
    activation.start(None)
    resultat = node.service(sag=sag, aktoer=aktoer, tidspunkt=tidspunkt, **data)
    skriv_post(node.art, sag, aktoer, tidspunkt, resultat)
    activation.execute()


def _maa_begynde(node: Begynd, sag: Sag, adgang: Adgang | None) -> Aktoer | None:
    if adgang is None or node.rolle is None:
        return None
    aktoer = kraev_aktoer(adgang.kompetent(node.rolle, sag.enhed, sag.person_id))
    kraev(node.maa(adgang, sag))
    return aktoer


def _handl(
    handling: Handling,
    bagefter: Callable[[Any, Sag], None],
    *,
    sag: Sag,
    adgang: Adgang,
    data: Mapping[str, Any],
    tidspunkt: datetime,
    noegle: UUID | None,
) -> Resultat:
    """What the two doors for acts beside the steps share; `bagefter` is what follows the entry."""
    proces = processer(sag).first()
    if proces is None:
        raise ForSent(None, sag.sagsnummer)
    if proces.flow_class is not handling.flow_class:
        raise UkendtOpgave(handling.art)
    with proces.flow_class.lock(proces.pk):
        proces.refresh_from_db()
        laast = laas_sag(proces)
        if noegler.gentages(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin=handling.name):
            return Resultat(laast.sagsnummer, handling.name, gentaget=True)
        if proces.status != PROCESS.NEW or laast.fase not in handling.fra:
            raise ForSent(None, laast.sagsnummer)
        aktoer = kraev_aktoer(maa_handle(adgang, handling, laast))
        with i_trin(aktoer, tidspunkt):
            resultat = handling.service(sag=laast, aktoer=aktoer, tidspunkt=tidspunkt, **data)
            skriv_post(handling.art, laast, aktoer, tidspunkt, resultat)
            bagefter(proces, laast)
        if noegle:
            noegler.gem(adgang.bruger, noegle, sagsnummer=laast.sagsnummer, trin=handling.name, tidspunkt=tidspunkt)
    return Resultat(laast.sagsnummer, handling.name)
