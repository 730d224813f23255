"""The forms of the criteria: one criterion of the draft, and the approval."""

from __future__ import annotations

from typing import Any, cast
from uuid import uuid4

from django import forms
from django.forms.boundfield import BoundField

from ansoegninger.kriterier.kilder import Kilde, koder
from ansoegninger.kriterier.saet import FAERREST, FLEST, STOERSTE_VAEGT, Kriterietekst, Pointtekst
from workflows.formularer import FlervalgFelt, Formular, HeltalFelt, LangTekstFelt, TekstFelt

_POINT = range(FLEST, FAERREST - 1, -1)


class KriteriumForm(Formular):
    """One criterion: its question, its weight, and the words of each point."""

    navn = TekstFelt(label="Spørgsmål", max_length=200)
    hjaelp = TekstFelt(label="Hjælp til spørgsmålet", max_length=500, required=False)
    standardvaegt = HeltalFelt(
        label="Standardvægt",
        max_vaerdi=STOERSTE_VAEGT,
        help_text="0-100. Centerchefen kan ændre den, når en runde åbnes. 0 tæller ikke med.",
    )
    vist = forms.CharField(widget=forms.HiddenInput, max_length=16)

    def __init__(self, *args: Any, kilde: Kilde, gammelt: Kriterietekst | None, vist: str, **kwargs: Any) -> None:
        self.kilde = kilde
        felter = {navn: felt for point in _POINT for navn, felt in self._pointfelter(point)}
        # Before super: the base class dresses every field that it finds.
        self.base_fields = {**type(self).base_fields, **felter}  # type: ignore[misc]
        super().__init__(*args, initial=_start(gammelt) | {"vist": vist}, **kwargs)

    def _pointfelter(self, point: int) -> list[tuple[str, forms.Field]]:
        """What one point asks: its words, and when it is given where it is calculated."""
        felter: list[tuple[str, forms.Field]] = [
            (f"ord_{point}", TekstFelt(label=f"Ord for {point} point", max_length=200, required=False))
        ]
        if self.kilde.tael:
            felter.append((f"fra_{point}", HeltalFelt(label=self.kilde.tael, max_vaerdi=999, required=False)))
        if valg := koder(self.kilde):
            felter.append((f"koder_{point}", FlervalgFelt(label="Gives for", choices=valg, required=False)))
        return felter

    @property
    def hovedfelter(self) -> list[BoundField]:
        """The question and the weight."""
        return [self["navn"], self["hjaelp"], self["standardvaegt"]]

    @property
    def pointgrupper(self) -> list[tuple[int, list[BoundField]]]:
        """The fields of each point, the highest first."""
        return [(point, [self[navn] for navn, _ in self._pointfelter(point)]) for point in _POINT]

    def clean(self) -> dict[str, Any]:
        """When a point is given says nothing without its words."""
        data = super().clean() or {}
        for point in _POINT:
            har_naar = data.get(f"fra_{point}") is not None or data.get(f"koder_{point}")
            if har_naar and not data.get(f"ord_{point}"):
                self.add_error(f"ord_{point}", "Skriv, hvad pointene betyder.")
        return data

    def kriterium(self, kode: str) -> Kriterietekst:
        """What was written, under this code."""
        data = self.cleaned_data
        point = tuple(
            Pointtekst(p, data[f"ord_{p}"], data.get(f"fra_{p}"), tuple(data.get(f"koder_{p}", ())))
            for p in reversed(_POINT)
            if data[f"ord_{p}"]
        )
        return Kriterietekst(kode, data["navn"], self.kilde, point, data["hjaelp"], data["standardvaegt"])


class GodkendForm(Formular):
    """The approval, with the reason for the new version."""

    begrundelse = LangTekstFelt(
        label="Hvorfor ændres kriterierne?",
        max_length=500,
        raekker=3,
        help_text="Står ved versionen, så alle kan se det bagefter.",
    )
    vist = forms.CharField(widget=forms.HiddenInput, max_length=16)
    noegle = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, vist: str, **kwargs: Any) -> None:
        super().__init__(*args, initial={"vist": vist, "noegle": uuid4()}, **kwargs)


def _start(k: Kriterietekst | None) -> dict[str, Any]:
    if k is None:
        return {}
    start: dict[str, Any] = {"navn": k.navn, "hjaelp": k.hjaelp, "standardvaegt": k.standardvaegt}
    for p in k.point:
        start |= {f"ord_{p.point}": p.ord, f"fra_{p.point}": p.fra, f"koder_{p.point}": cast("Any", list(p.koder))}
    return start
