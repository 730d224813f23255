"""The form of a topic on the year wheel."""

from __future__ import annotations

from datetime import date
from typing import Any, cast
from uuid import uuid4

from django import forms

from ansoegninger.aarshjul.kvartaler import ORD
from ansoegninger.aarshjul.queries import Hjulvalg
from workflows.formularer import FilterFormular, Formular, TekstFelt, ValgFelt

AAR_FREM = 3


class EmneForm(Formular):
    """A topic, when, and who knows about it."""

    emne = TekstFelt(label="Emne", max_length=200)
    aar = ValgFelt(label="År", rulleliste=True)
    kvartal = ValgFelt(label="Kvartal", choices=[(str(k), f"{k}. kvartal ({ord_})") for k, ord_ in ORD.items()])
    vidensperson = TekstFelt(
        label="Intern vidensressourceperson",
        max_length=120,
        required=False,
        help_text="Den kollega, der kan mest om emnet og står for det. Kan findes senere.",
    )
    noegle = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, dag: date, **kwargs: Any) -> None:
        kwargs["initial"] = {"noegle": uuid4(), "aar": str(dag.year), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        _valg(self, "aar").choices = [(str(aar), str(aar)) for aar in range(dag.year, dag.year + AAR_FREM)]

    def clean_aar(self) -> int:
        """The choice as a number."""
        return int(self.cleaned_data["aar"])

    def clean_kvartal(self) -> int:
        """The choice as a number."""
        return int(self.cleaned_data["kvartal"])


class HjulFilter(FilterFormular):
    """Which wheel to look at."""

    aar = ValgFelt(label="År", rulleliste=True, tom="", required=False)
    enhed = ValgFelt(label="Afdeling", rulleliste=True, tom="Alle", required=False)

    def __init__(self, *args: Any, valg: Hjulvalg, aar: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _valg(self, "aar").choices = [(str(a), str(a)) for a in sorted({*valg.aar, aar}, reverse=True)]
        _valg(self, "enhed").choices = [("", "Alle"), *((str(pk), navn) for pk, navn in valg.enheder)]


def _valg(form: forms.Form, felt: str) -> ValgFelt:
    """A field of choices, as what it is."""
    return cast("ValgFelt", form.fields[felt])
