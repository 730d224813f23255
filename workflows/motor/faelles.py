"""What every door does: find the process of a case, lock the case, ask the answer to be a yes, write the entry."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from viewflow.workflow.models import Process

from roller.adgang.adgang import Aktoer
from roller.adgang.svar import IngenAdgang, Svar
from workflows.motor.aendringer import aendringer, henvisninger
from workflows.motor.sag import Sag
from workflows.motor.trin import aktuelt_trin
from workflows.spor import Sporudkast, skriv
from workflows.spor.saetninger import SAMLET


def processer(sag: Sag) -> Any:
    """The case's processes; there is at most one."""
    return Process.objects.filter(
        artifact_content_type=ContentType.objects.get_for_model(sag), artifact_object_id=sag.pk
    )


def laas_sag(proces: Process) -> Sag:
    """The case of the process, locked; the process comes first in the lock order."""
    model: Any = ContentType.objects.get_for_id(proces.artifact_content_type_id).model_class()
    laest = model._default_manager.select_for_update(of=("self",)).select_related(*model.laeses_med)
    sag: Sag = laest.get(pk=proces.artifact_object_id)
    proces.artifact = sag
    sag.husk()
    return sag


def skriv_post(art: str, sag: Sag, aktoer: Aktoer | None, tidspunkt: datetime, resultat: Any) -> None:
    """Write the entry of the step."""
    skriv(post(art, sag, aktoer, tidspunkt, resultat))


def post(art: str, sag: Sag, aktoer: Aktoer | None, tidspunkt: datetime, resultat: Any) -> Sporudkast:
    """The entry of the step; a fact row says itself what the sentence needs."""
    data = resultat.til_spor() if hasattr(resultat, "til_spor") else (resultat if isinstance(resultat, Mapping) else {})
    samlet = {SAMLET: antal} if (antal := aktuelt_trin().antal) > 1 else {}
    return Sporudkast(
        kaede=sag.sagsnummer,
        art=art,
        tidspunkt=tidspunkt,
        aktoer_id=aktoer.bruger.pk if aktoer else None,
        rolle=aktoer.rolle if aktoer else "",
        paa_vegne_af_id=aktoer.paa_vegne_af_id if aktoer else None,
        person_id=sag.person_id,
        enhed_id=sag.enhed_id,
        procesversion=sag.procesversion,
        regelversion=sag.regelversion,
        begrundelse=getattr(resultat, "begrundelse", ""),
        data={**data, **samlet},
        aendringer=aendringer(sag, resultat),
        henvisninger=henvisninger(resultat),
    )


def kraev_aktoer(svar: Aktoer | Svar) -> Aktoer:
    if isinstance(svar, Svar):
        raise IngenAdgang(svar)
    return svar
