"""A new version as a copy of an older one, part by part; each part knows which one it was."""

from __future__ import annotations

from typing import Any

from django.db import models

from ansoegninger.strategi.indhold import indhold
from ansoegninger.strategi.models import Strategi, Tema


def kopier(fra: Strategi, til: Strategi) -> list[models.Model]:
    """Copy every part, with the initiatives as far as they are today."""
    kilde = indhold(fra)
    temaer: dict[int, Tema] = {}
    nye: list[models.Model] = []
    for tema in kilde.temaer:
        temaer[tema.pk] = _kopi(tema, til, forgaenger=tema)
        nye.append(temaer[tema.pk])
    nye += [_kopi(niveau, til) for niveau in kilde.niveauer]
    nye += [_kopi(maal, til, forgaenger=maal) for maal in kilde.maal]
    for initiativ in kilde.initiativer:
        nyt_tema = temaer.get(initiativ.tema_id) if initiativ.tema_id else None
        nye.append(_kopi(initiativ, til, forgaenger=initiativ, tema=nyt_tema, tilstand=initiativ.nu))
    return nye


def _kopi(raekke: Any, til: Strategi, **andet: Any) -> Any:
    vaerdier = {f.attname: getattr(raekke, f.attname) for f in raekke._meta.concrete_fields if not f.primary_key}
    uden = {f"{navn}_id" for navn in andet} | {"strategi_id"}
    return type(raekke).objects.create(
        strategi=til, **{navn: v for navn, v in vaerdier.items() if navn not in uden and navn not in andet}, **andet
    )
