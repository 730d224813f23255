"""What a step changed, as the trail keeps it: the case's own fields old and new, and the fact that was written."""

from __future__ import annotations

from typing import Any

from django.db import models

from workflows.motor.sag import Sag
from workflows.spor import Aendring

#: What stands for a text that the trail may not repeat.
FORTROLIGT = "(fortroligt)"


def aendringer(sag: Sag, resultat: Any) -> list[Aendring]:
    """The case's fields that differ from when it was locked, then every filled field of the fact row.

    `fase` is left out: the flow sets it after the entry, and the next entry shows where the case went.
    """
    foer, om = sag.som_laast, _navn(sag)
    af_sagen = [
        Aendring(om, felt, _tekst(foer[felt]), _tekst(vaerdi))
        for felt, vaerdi in felter(sag).items()
        if felt in foer and felt != "fase" and foer[felt] != vaerdi
    ]
    if not isinstance(resultat, models.Model) or resultat is sag:
        return af_sagen
    nyt = _navn(resultat)
    fortroligt: frozenset[str] = getattr(resultat, "fortroligt", frozenset())
    return af_sagen + [
        Aendring(nyt, felt, None, FORTROLIGT if felt in fortroligt else _tekst(vaerdi))
        for felt, vaerdi in felter(resultat).items()
        if vaerdi not in (None, "") and felt != resultat._meta.pk.attname
    ]


def henvisninger(resultat: Any) -> list[str]:
    """The fact row that the step wrote."""
    return [_navn(resultat)] if isinstance(resultat, models.Model) else []


def felter(raekke: models.Model) -> dict[str, Any]:
    """The row's own columns as they are in memory, without a query."""
    return {f.attname: getattr(raekke, f.attname) for f in raekke._meta.concrete_fields if f.attname in raekke.__dict__}


def _navn(raekke: models.Model) -> str:
    return f"{raekke._meta.label_lower}:{raekke.pk}"


def _tekst(vaerdi: Any) -> str | None:
    return None if vaerdi is None else str(vaerdi)
