"""A form field to choose a unit with."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from roller.organisation.models import Enhed
from workflows.formularer import ValgFelt


class EnhedFelt(ValgFelt):
    """One unit from the tree, in the tree's order; its value is an `Enhed`. `afgraens` says which units."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(rulleliste=True, tom="Vælg enhed", choices=(), **kwargs)
        self._enheder: dict[str, Enhed] = {}

    def afgraens(self, enheder: QuerySet[Enhed]) -> None:
        """Offer these units."""
        self._enheder = {str(e.pk): e for e in enheder}
        self.choices = [
            ("", self.tom),
            *((pk, f"{'– ' * (e.depth - 1)}{e.navn}") for pk, e in self._enheder.items()),
        ]

    def clean(self, value: Any) -> Any:
        valgt = super().clean(value)
        if valgt and valgt not in self._enheder:
            raise ValidationError(self.error_messages["invalid_choice"])
        return self._enheder.get(valgt)

    def __deepcopy__(self, memo: Any) -> EnhedFelt:
        kopi: EnhedFelt = super().__deepcopy__(memo)
        kopi._enheder = {}
        return kopi
