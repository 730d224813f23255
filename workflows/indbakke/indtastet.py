"""What a person had typed, so that a page that refuses it can give it back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

from django import forms
from django.http import HttpRequest, QueryDict

#: Never shown again: the token, secrets, and the queue that the page was reached from.
_SKJULT = frozenset({"csrfmiddlewaretoken", "noegle", "password", "adgangskode", "koe"})


class Indtastning(TypedDict):
    """One field of what was typed."""

    navn: str
    vaerdi: str


def husk_felter(request: HttpRequest, felter: Mapping[str, forms.Field]) -> None:
    """Remember the fields that are being answered, so that labels and chosen words are shown instead of codes."""
    request.indtastede_felter = felter  # type: ignore[attr-defined]


def indtastet(request: HttpRequest) -> list[Indtastning]:
    """What was sent, by the form's labels where the form is known. Hidden fields hold nothing anybody typed."""
    if request.method != "POST":
        return []
    felter: Mapping[str, forms.Field] | None = getattr(request, "indtastede_felter", None)
    linjer = _fra_post(request.POST) if felter is None else _fra_felter(felter, request.POST)
    return [linje for linje in linjer if linje["vaerdi"].strip()]


def _fra_felter(felter: Mapping[str, forms.Field], post: QueryDict) -> list[Indtastning]:
    return [
        {"navn": str(felt.label or navn), "vaerdi": _i_ord(felt, post.getlist(navn))}
        for navn, felt in felter.items()
        if not felt.widget.is_hidden and navn not in _SKJULT
    ]


def _fra_post(post: QueryDict) -> list[Indtastning]:
    return [
        {"navn": navn.removesuffix("_oere").replace("_", " ").capitalize(), "vaerdi": ", ".join(map(str, vaerdier))}
        for navn, vaerdier in post.lists()
        if navn not in _SKJULT and not navn.startswith("_")
    ]


def _i_ord(felt: forms.Field, vaerdier: list[Any]) -> str:
    """A choice as the words that were chosen, everything else as it was typed."""
    if isinstance(felt, forms.ModelChoiceField) and felt.queryset is None:
        # The choices are known only to the form of one case; a bare row number says nothing to anybody.
        return ""
    ord_for: dict[str, str] = {}
    if isinstance(felt, forms.ChoiceField):
        muligheder: Any = felt.choices
        ord_for = {str(kode): str(tekst) for kode, tekst in muligheder if not isinstance(tekst, list | tuple)}
    return ", ".join(ord_for.get(str(v), str(v)) for v in vaerdier)
