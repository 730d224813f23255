"""What was changed in a case, field by field, from old to new: simple-history as people read it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from django.db import models

from workflows.motor.sag import Sag
from workflows.sprog.formater import dato, kr, tidspunkt

#: Columns that say nothing to a reader.
_UDELADT = frozenset({"id", "procesversion", "snapshot", "oprettet_kl"})


def historik(sag: Sag) -> list[dict[str, Any]]:
    """Every change since the case began, newest first: who, when, and each field before and after.

    What was written before the case began (a draft that saves itself) is the writer's own and is left out.
    """
    raekker = list(sag.history.select_related("history_user").order_by("history_date", "history_id"))  # type: ignore[attr-defined]
    foerste = next((nr for nr, r in enumerate(raekker) if r.fase != raekker[0].fase), len(raekker))
    par = list(pairwise(raekker[max(foerste - 1, 0) :]))
    opslag = _opslag(type(sag), par)
    aendringer = [_aendring(sag, foer, efter, opslag) for foer, efter in par]
    return [aendring for aendring in reversed(aendringer) if aendring["aendringer"]]


def _aendring(sag: Sag, foer: Any, efter: Any, opslag: dict[str, dict[Any, str]]) -> dict[str, Any]:
    return {
        "kl": efter.history_date,
        "hvem": efter.history_user or "Systemet",
        "aendringer": [
            {
                "felt": str(felt.verbose_name).capitalize(),
                "foer": _i_ord(sag, felt, getattr(foer, felt.attname), opslag),
                "efter": _i_ord(sag, felt, getattr(efter, felt.attname), opslag),
            }
            for felt in _felter(type(sag))
            if getattr(foer, felt.attname) != getattr(efter, felt.attname)
        ],
    }


def _felter(model: type[models.Model]) -> list[Any]:
    felter = model._meta.concrete_fields
    return [felt for felt in felter if felt.name not in _UDELADT]


def _opslag(model: type[models.Model], par: Iterable[tuple[Any, Any]]) -> dict[str, dict[Any, str]]:
    """The rows that changed relations point at, one query per relation that changed."""
    opslag: dict[str, dict[Any, str]] = {}
    par = list(par)
    for felt in _felter(model):
        if felt.is_relation:
            skift = {getattr(r, felt.attname) for to in par for r in to if _skiftet(to, felt)} - {None}
            if skift:
                fundne = felt.related_model._default_manager.in_bulk(skift)
                opslag[felt.name] = {pk: str(raekke) for pk, raekke in fundne.items()}
    return opslag


def _skiftet(par: tuple[Any, Any], felt: Any) -> bool:
    foer, efter = par
    return bool(getattr(foer, felt.attname) != getattr(efter, felt.attname))


def _i_ord(sag: Sag, felt: Any, vaerdi: Any, opslag: dict[str, dict[Any, str]]) -> str:  # noqa: PLR0911 - one answer per kind
    """A stored value as a reader says it."""
    if vaerdi is None or vaerdi == "":
        return ""
    if felt.is_relation:
        return opslag.get(felt.name, {}).get(vaerdi, str(vaerdi))
    if felt.name == "fase":
        return str(sag.faser(vaerdi).label)
    if felt.name.endswith("_oere"):
        return kr(vaerdi)
    if isinstance(vaerdi, bool):
        return "ja" if vaerdi else "nej"
    if isinstance(vaerdi, datetime):
        return tidspunkt(vaerdi)
    if isinstance(vaerdi, date):
        return dato(vaerdi)
    return str(dict(felt.flatchoices).get(vaerdi, vaerdi))
