"""Choices that are known only when the form is made."""

from collections.abc import Iterable
from typing import Any

from django import forms


def saet_valg(form: forms.BaseForm, felt: str, valg: Iterable[Any]) -> None:
    """Give a field of choices its choices."""
    valgfelt = form.fields[felt]
    assert isinstance(valgfelt, forms.ChoiceField)
    valgfelt.choices = list(valg)
