"""The door for many new cases at once: the engine starts the first, and the others are its copies.

Starting one takes the engine some forty queries, and a round of five thousand a minute and a half. What it writes is
the same for every case as long as nothing on the way to the first open steps asks about the case, and that is checked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from viewflow.workflow.models import Process, Task
from viewflow.workflow.status import STATUS
from viewflow.workflow.token import Token

from workflows.motor.doere import begynd
from workflows.motor.faelles import post, processer
from workflows.motor.fejl import ForSent
from workflows.motor.laas import i_en_transaktion
from workflows.motor.models import Sagsproces
from workflows.motor.noder import Begynd, Opgave, aaben_opgave, projicer_mange
from workflows.motor.porte import Del
from workflows.motor.sag import Sag
from workflows.motor.trin import i_trin
from workflows.raekker import indsaet
from workflows.spor import skriv_mange

_DELING = re.compile(r"/(\d+)_")


class KanIkkeKopieres(Exception):
    """The way to the first open steps asks something about the case, so that one case says nothing of the next."""


@i_en_transaktion
def begynd_mange(*, kode: str, sager: Sequence[Sag], tidspunkt: datetime) -> None:
    """Start the processes of cases of one kind, by the system itself; they have just been made, and none has one yet.

    Raises:
        ForSent: one of them has a process already.
        KanIkkeKopieres: the process chooses its way by the case.
    """
    if not sager:
        return
    foerste, *andre = sager
    begynd(kode=kode, sag=foerste, adgang=None, data={}, tidspunkt=tidspunkt)
    moenster = processer(foerste).get()
    foerste.refresh_from_db(fields=["fase", "procesversion"])
    if andre:
        _kraev_ingen_proces(andre)
        with i_trin(None, tidspunkt):
            _kopier(moenster, foerste, andre, tidspunkt)


def _kraev_ingen_proces(sager: Sequence[Sag]) -> None:
    sagstype = ContentType.objects.get_for_model(sager[0])
    har = Process.objects.filter(artifact_content_type=sagstype, artifact_object_id__in=[sag.pk for sag in sager])
    if proces := har.first():
        raise ForSent(None, next(sag.sagsnummer for sag in sager if sag.pk == proces.artifact_object_id))


def _kopier(moenster: Any, foerste: Sag, andre: Sequence[Sag], tidspunkt: datetime) -> None:
    opgaver = list(Task.objects.filter(process=moenster).prefetch_related("previous").order_by("pk"))
    begyndt = _kraev_ens_for_alle(opgaver)
    _skriv_poster(begyndt, foerste, andre, tidspunkt)
    processen = indsaet([_kopi(moenster, artifact_object_id=sag.pk) for sag in andre])
    kopier = _kopier_opgaver(opgaver, processen)
    indsaet(
        [
            aaben_opgave(kopi.flow_task, kopi, sag, tidspunkt)
            for opgave in opgaver
            if opgave.status == STATUS.NEW
            for kopi, sag in zip(kopier[opgave.pk], andre, strict=True)
        ]
    )
    projicer_mange(andre, foerste.fase, tidspunkt)


def _kraev_ens_for_alle(opgaver: Sequence[Task]) -> Begynd:
    """The start, then splits without conditions, then human steps: nothing that asks about the case, and no timer."""
    noder = [opgave.flow_task for opgave in opgaver]
    for node in noder:
        ens = isinstance(node, Begynd) or (isinstance(node, Opgave) and not node.ure)
        if not ens and not (isinstance(node, Del) and not any(gren[1] for gren in node._branches)):  # noqa: SLF001
            raise KanIkkeKopieres(node.name)
    return next(node for node in noder if isinstance(node, Begynd))


def _skriv_poster(begyndt: Begynd, foerste: Sag, andre: Sequence[Sag], tidspunkt: datetime) -> None:
    """The entry of each start, before what it opens, as the door does it."""
    udkast = []
    for sag in andre:
        sag.husk()
        sag.procesversion = begyndt.flow_class.version
        resultat = begyndt.service(sag=sag, aktoer=None, tidspunkt=tidspunkt)
        udkast.append(post(begyndt.art, sag, None, tidspunkt, resultat))
    skriv_mange(udkast)


def _kopier_opgaver(opgaver: Sequence[Task], processen: Sequence[Sagsproces]) -> dict[int, list[Task]]:
    """Each of the first case's tasks, once for every process; in a branch, the token names the copy of its split."""
    kopier: dict[int, list[Task]] = {}
    for opgave in opgaver:
        kopier[opgave.pk] = indsaet(
            [_kopi(opgave, process=p, token=_token(opgave, kopier, nr)) for nr, p in enumerate(processen)]
        )
    Foregaaende: Any = Task.previous.through  # noqa: N806 - a model
    indsaet(
        [
            Foregaaende(from_task=fra, to_task=til)
            for opgave in opgaver
            for forrige in opgave.previous.all()
            for fra, til in zip(kopier[opgave.pk], kopier[forrige.pk], strict=True)
        ]
    )
    return kopier


def _token(opgave: Task, kopier: dict[int, list[Task]], nr: int) -> Token:
    """`start/6_1` is the first branch of task 6; the copy's is of the copy of task 6."""
    return Token(_DELING.sub(lambda fundet: f"/{kopier[int(fundet[1])][nr].pk}_", str(opgave.token)))


def _kopi(raekke: Any, **aendret: Any) -> Any:
    """A new row with the same values."""
    felter = {f.attname: getattr(raekke, f.attname) for f in raekke._meta.concrete_fields if not f.primary_key}
    ny = type(raekke)(**felter)
    for navn, vaerdi in aendret.items():
        setattr(ny, navn, vaerdi)
    return ny
