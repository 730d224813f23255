"""What the page of a case shows, and who may see it."""

from __future__ import annotations

from typing import Any

from django.http import Http404

from roller.adgang.adgang import Adgang, som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import Svar
from workflows.motor.doere import maa_afbryde, maa_udfoere, opgave_node, processer
from workflows.motor.forloeb import Forloeb
from workflows.motor.models import AabenOpgave
from workflows.motor.noder import Afbrydelse
from workflows.motor.sag import Sag, sagsmodeller


def synlig_sag(sagsnummer: str, adgang: Adgang) -> Sag:
    """The case, for somebody who may see it.

    Raises:
        Http404: it does not exist, or the person may not know that it does.
    """
    model: Any = sagsmodeller().get(sagsnummer[:1])
    sag = model.objects.select_related("enhed", "person").filter(sagsnummer=sagsnummer).first() if model else None
    if sag is None or not sag.maa_se(adgang):
        raise Http404
    return sag  # type: ignore[no-any-return]


def forloeb_for(sag: Sag) -> type[Forloeb] | None:
    """The process that the case runs on; None before it has begun."""
    proces = processer(sag).first()
    return proces.flow_class if proces else None


def opgavekort(sag: Sag, request: Foresporgsel) -> list[dict[str, Any]]:
    """The open steps of the case, each with a button or the reason why it is not this person's."""
    opgaver = AabenOpgave.objects.til_liste().filter(sagsnummer=sag.sagsnummer)
    return [_kort(opgave, sag, request) for opgave in opgaver]


def _kort(opgave: AabenOpgave, sag: Sag, request: Foresporgsel) -> dict[str, Any]:
    svar = maa_udfoere(request.adgang, opgave, sag)
    return {
        "id": opgave.task_id,
        "titel": opgave.titel,
        "task_id": opgave.task_id,
        "frist": opgave.frist_dag,
        "overskredet": opgave.er_overskredet(request.dag),
        "knap": opgave.titel,
        "svar": som_aktoer(svar),
        "paa_vegne_af": "" if isinstance(svar, Svar) else svar.paa_vegne_af_navn,
        "node": opgave_node(opgave),
    }


def udveje(sag: Sag, flow_class: type[Forloeb] | None, adgang: Adgang) -> list[tuple[Afbrydelse, Svar]]:
    """The ways out of the case that are open in its phase, with the reason where one is shut for this person."""
    afbrydelser = flow_class.afbrydelser().values() if flow_class else ()
    return [(a, som_aktoer(maa_afbryde(adgang, a, sag))) for a in afbrydelser if sag.fase in a.fra]
