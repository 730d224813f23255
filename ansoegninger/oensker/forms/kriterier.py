"""The criteria as questions: one field for each that the leader answers, on the version that was shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from ansoegninger.kriterier.queries import version
from ansoegninger.kriterier.saet import Saettekst
from workflows.formularer import ValgFelt

_PRAEFIKS = "k_"


class Saetfelt(forms.CharField):
    """Which version is answered; never typed."""

    def __init__(self) -> None:
        super().__init__(max_length=100, widget=forms.HiddenInput)


def kriteriefelter(saet: Saettekst | None, skabelon: str | None = None) -> dict[str, forms.Field]:
    """One choice for each criterion asked, the best answer first."""
    return {
        feltnavn(k.kode): ValgFelt(
            label=k.navn,
            help_text=k.hjaelp,
            choices=[(str(p.point), f"{p.ord} ({p.point}\u00a0point)") for p in k.faldende],
            template_name=skabelon,
        )
        for k in (saet.spoerges if saet else ())
    }


def feltnavn(kode: str) -> str:
    """What the form calls a criterion's field."""
    return f"{_PRAEFIKS}{kode}"


def vist_saet(data: Mapping[str, Any]) -> Saettekst | None:
    """The version that a sent form was drawn from; None where it names none."""
    sti, _, nummer = str(data.get("saet", "")).rpartition(":")
    return version(sti, int(nummer)) if sti and nummer.isdecimal() and len(nummer) < 9 else None  # noqa: PLR2004


def samlet_svar(data: dict[str, Any]) -> dict[str, Any]:
    """The answers as the service takes them: the points by code, in one value."""
    svar = {navn.removeprefix(_PRAEFIKS): int(v) for navn, v in data.items() if navn.startswith(_PRAEFIKS) and v}
    andre = {navn: vaerdi for navn, vaerdi in data.items() if not navn.startswith(_PRAEFIKS)}
    return andre | {"kriterier": svar}
