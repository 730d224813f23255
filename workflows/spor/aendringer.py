"""What a row was and what it became, as the trail keeps it: one `Aendring` per column, values as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models

from workflows.spor.udkast import Aendring

#: What stands for a value that the trail may not repeat; a model names such columns in `fortroligt`.
FORTROLIGT = "(fortroligt)"


def raekkenavn(raekke: models.Model) -> str:
    """What an entry calls the row: its model and key."""
    return f"{raekke._meta.label_lower}:{raekke.pk}"


def som_er(raekke: models.Model) -> dict[str, Any]:
    """The row's own columns as they are in memory, without a query; keep it to tell later what became of them."""
    return {f.attname: getattr(raekke, f.attname) for f in raekke._meta.concrete_fields if f.attname in raekke.__dict__}


def nyt(raekke: models.Model) -> list[Aendring]:
    """Every filled column of a row that was not there before."""
    return [_aendring(raekke, felt, None, vaerdi) for felt, vaerdi in _udfyldte(raekke)]


def fjernet(raekke: models.Model) -> list[Aendring]:
    """Every filled column of a row that is being taken away; ask before it is deleted."""
    return [_aendring(raekke, felt, vaerdi, None) for felt, vaerdi in _udfyldte(raekke)]


def rettet(raekke: models.Model, foer: Mapping[str, Any]) -> list[Aendring]:
    """The columns that differ from what `som_er` said of the row before."""
    return [
        _aendring(raekke, felt, foer[felt], vaerdi)
        for felt, vaerdi in som_er(raekke).items()
        if felt in foer and foer[felt] != vaerdi
    ]


def raekker_i(aendringer: Iterable[Aendring]) -> list[str]:
    """The rows that changed, each once: what an entry of them refers to."""
    return list(dict.fromkeys(aendring.om for aendring in aendringer))


def _udfyldte(raekke: models.Model) -> list[tuple[str, Any]]:
    noegle = raekke._meta.pk.attname
    return [(felt, v) for felt, v in som_er(raekke).items() if felt != noegle and v not in (None, "")]


def _aendring(raekke: models.Model, felt: str, foer: Any, efter: Any) -> Aendring:
    skjult: frozenset[str] = getattr(raekke, "fortroligt", frozenset())
    return Aendring(raekkenavn(raekke), felt, *(_tekst(v, skjult=felt in skjult) for v in (foer, efter)))


def _tekst(vaerdi: Any, *, skjult: bool) -> str | None:
    if vaerdi is None:
        return None
    return FORTROLIGT if skjult else str(vaerdi)
