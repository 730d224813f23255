"""Which of the ledger's case numbers a person may open, and which unit each is of.

The money knows only the number; what may be read is each case's own rule, and those domains lie above this one. They
register here, and all numbers of a page are asked about at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from roller.adgang.adgang import Adgang
from workflows.motor.sag import Sag

Synlige = Callable[[Adgang], QuerySet[Any]]

_SYNLIGE: list[tuple[type[Sag], Synlige]] = []


def registrer_sager(model: type[Sag], synlige: Synlige) -> None:
    """Say how one kind of case is read: (access) -> the cases that the person may open."""
    _SYNLIGE.append((model, synlige))


@dataclass(frozen=True, slots=True)
class Sagslink:
    """A case that the ledger names: the unit is told to whoever may see the pot, the rest only behind its own door."""

    enhed: str
    kan_aabnes: bool


def links(adgang: Adgang, sagsnumre: Collection[str]) -> dict[str, Sagslink]:
    """Each number's case, in one query whatever the number of kinds."""
    if not sagsnumre:
        return {}
    grupper = [
        model._default_manager.filter(sagsnummer__in=sagsnumre)
        .order_by()
        .annotate(kan_aabnes=Exists(synlige(adgang).filter(pk=OuterRef("pk"))))
        .values_list("sagsnummer", "enhed__navn", "kan_aabnes")
        for model, synlige in _SYNLIGE
    ]
    if not grupper:
        return {}
    raekker = grupper[0].union(*grupper[1:])
    return {nummer: Sagslink(enhed, bool(kan_aabnes)) for nummer, enhed, kan_aabnes in raekker}
