"""Stored values as a reader says them: "ja", "12.000,00 kr.", "5. januar 2026", the name of the row pointed at."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.db import models

from workflows.sprog.formater import dato, kr, tal, tidspunkt

#: What rows are called, by kind of row and key.
Navne = Mapping[type[models.Model], Mapping[Any, str]]


def navne_paa(soegte: Mapping[type[models.Model], Collection[Any]]) -> Navne:
    """What the rows that values point at are called: one query per kind of row pointed at."""
    return {model: _kaldes(model, ider) for model, ider in soegte.items() if ider}


def _kaldes(model: type[models.Model], ider: Collection[Any]) -> dict[Any, str]:
    # select_related: a row's name may hold its unit's or its round's.
    fundne = model._default_manager.select_related().filter(pk__in=ider)
    return {raekke.pk: str(raekke) for raekke in fundne}


def vist(model: Any, felt: Any, raa: Any, navne: Navne) -> str:  # noqa: PLR0911 - one answer per kind of value
    """One stored value of a field, as Python or as JSON holds it."""
    if raa is None or raa == "":
        return ""
    if felt.is_relation:
        return navne.get(felt.related_model, {}).get(felt.to_python(raa), "(slettet)")
    vaerdi = felt.to_python(raa)
    if felt.name == "fase":
        return str(model.faser(vaerdi).label)
    if felt.name.endswith("_oere"):
        return kr(vaerdi)
    if isinstance(vaerdi, bool):
        return "ja" if vaerdi else "nej"
    if isinstance(vaerdi, datetime):
        # SQLite keeps instants as text without a zone; they are UTC.
        return tidspunkt(vaerdi if vaerdi.tzinfo else vaerdi.replace(tzinfo=UTC))
    if isinstance(vaerdi, date):
        return dato(vaerdi)
    if isinstance(vaerdi, Decimal):
        return tal(vaerdi)
    return str(dict(felt.flatchoices).get(vaerdi, vaerdi))
