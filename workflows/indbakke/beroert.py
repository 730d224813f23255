"""For the auditor: what was written beside the case itself, in the rows that belong to it."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, F, Value

from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle
from workflows.motor.sag import Sag

_HVAD = {"+": "oprettet", "~": "ændret", "-": "slettet"}
_HOEJST = 50


def beroerte_raekker(sag: Sag, adgang: Adgang) -> list[dict[str, Any]]:
    """The latest changes of the rows that point at the case, in one query; empty for everybody but the auditor.

    Some of them are drafts and private notes, so only that they changed is told, when and by whom, not the words.
    """
    if not adgang.har(Rolle.REVISOR, sag.enhed) or sag.person_id == adgang.bruger.pk:
        return []
    relationer = sag._meta.related_objects
    dele = [_raekker(relation, sag) for relation in relationer if _har_historik(relation)]
    if not dele:
        return []
    foerste, *resten = dele
    samlet = foerste.union(*resten, all=True).order_by("-history_date", "-history_id")[:_HOEJST]
    return [
        {"hvad": f"{navn} {_HVAD[art]}".capitalize(), "kl": kl, "hvem": hvem or "Systemet"}
        for navn, art, kl, _, hvem in samlet
    ]


def _har_historik(relation: Any) -> bool:
    return hasattr(relation.related_model, "history") and not relation.many_to_many


def _raekker(relation: Any, sag: Sag) -> Any:
    navn = str(relation.related_model._meta.verbose_name)
    return (
        relation.related_model.history.filter(**{relation.field.attname: sag.pk})
        .order_by()
        .annotate(slags=Value(navn, CharField()), af=F("history_user__navn"))
        .values_list("slags", "history_type", "history_date", "history_id", "af")
    )
