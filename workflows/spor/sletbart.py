"""What an erasure may leave in the field history: which columns, and which words.

The guard opens a history row that stands in the erasure ledger for this and nothing else: amounts, outcomes, dates and
who did it are not text to be erased. The app that erases says what it writes, by calling what stands here.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models

#: In what is left, for the key of what the row tells of: hexadecimal, four digits or more, as Python's `04x`.
NOEGLE = "{id}"

_EFTERLADT: dict[str, dict[str, str]] = {}


def maa_slettes(model: type[models.Model], efterladt: Mapping[str, str]) -> None:
    """Let columns (by the field's name) of a history table be erased, each to exactly this text."""
    kolonner = {felt.name: str(felt.column) for felt in model._meta.concrete_fields}
    _EFTERLADT.setdefault(model._meta.label_lower, {}).update({kolonner[f]: tekst for f, tekst in efterladt.items()})


def efterladt(model: type[models.Model]) -> tuple[tuple[str, str], ...]:
    """The columns of a history table that may be erased, each with what it then says; in the order of their names."""
    return tuple(sorted(_EFTERLADT.get(model._meta.label_lower, {}).items()))
