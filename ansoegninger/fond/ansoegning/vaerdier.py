"""The check's question as JSON and back, so that a verdict can be computed again. Pure."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from ansoegninger.fond.beloeb import Tidligere
from ansoegninger.fond.sag import Ansoeger, Sag, Uddannelse
from ansoegninger.fond.tjek import Tjek


def til_json(sag: Sag) -> dict[str, Any]:
    """Days as ISO text and ECTS as text; everything else is JSON already."""
    return {navn: _ud(vaerdi) for navn, vaerdi in asdict(sag).items()}


def fra_json(gemt: dict[str, Any]) -> Sag:
    """The same question again."""
    ansoeger, uddannelse = dict(gemt["ansoeger"]), dict(gemt["uddannelse"])
    ansoeger["ansat_til"] = _dag(ansoeger["ansat_til"])
    uddannelse["start_dag"] = _dag(uddannelse["start_dag"])
    uddannelse["ects"] = None if uddannelse["ects"] is None else Decimal(uddannelse["ects"])
    tidligere = gemt["tidligere"]
    resten = gemt | {
        "ansoeger": Ansoeger(**ansoeger),
        "uddannelse": Uddannelse(**uddannelse),
        "dag": date.fromisoformat(gemt["dag"]),
        "sagsnummer_dag": _dag(gemt["sagsnummer_dag"]),
        "tidligere": None if tidligere is None else tuple(_tidligere(t) for t in tidligere),
    }
    return Sag(**resten)


def svar_json(fundet: Tjek) -> list[list[str]]:
    """Each answer as (art, kode, outcome)."""
    return [[str(s.regel.art), s.regel.kode, str(s.udfald)] for s in fundet.svar]


def _tidligere(gemt: dict[str, Any]) -> Tidligere:
    return Tidligere(
        gemt["beloeb_oere"], date.fromisoformat(gemt["ansoegt_dag"]), date.fromisoformat(gemt["start_dag"])
    )


def _dag(tekst: str | None) -> date | None:
    return None if tekst is None else date.fromisoformat(tekst)


def _ud(vaerdi: Any) -> Any:
    match vaerdi:
        case date():
            return vaerdi.isoformat()
        case Decimal():
            return str(vaerdi)
        case dict():
            return {navn: _ud(v) for navn, v in vaerdi.items()}
        case tuple() | list():
            return [_ud(v) for v in vaerdi]
        case _:
            return vaerdi
