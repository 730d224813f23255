"""Which of the ledger's case numbers a person may open.

The money knows only the number; what may be read is each case's own rule, and those domains lie above this one. They
register here, and all numbers of a page are asked about at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from django.db.models import QuerySet

from roller.adgang.adgang import Adgang

Synlige = Callable[[Adgang], QuerySet[Any]]

_SYNLIGE: list[Synlige] = []


def registrer_sager(synlige: Synlige) -> None:
    """Say how one kind of case is read: (access) -> the cases that the person may open."""
    _SYNLIGE.append(synlige)


def kan_aabnes(adgang: Adgang, sagsnumre: Collection[str]) -> set[str]:
    """The numbers whose cases the person may open, in one query whatever the number of kinds."""
    if not sagsnumre:
        return set()
    grupper = [
        synlige(adgang).filter(sagsnummer__in=sagsnumre).order_by().values_list("sagsnummer") for synlige in _SYNLIGE
    ]
    if not grupper:
        return set()
    return {nummer for (nummer,) in grupper[0].union(*grupper[1:])}
