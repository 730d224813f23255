"""The form of a topic on the year wheel, and which wheel to look at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, cast
from uuid import uuid4

from django import forms

from ansoegninger.aarshjul.kvartaler import ORD
from ansoegninger.aarshjul.moeder.models import Moede
from ansoegninger.aarshjul.queries import Hjulvalg
from workflows.formularer import FilterFormular, Formular, HeltalFelt, TekstFelt, ValgFelt
from workflows.sprog.formater import kort_dato

AAR_FREM = 3


class EmneForm(Formular):
    """A topic, when, at which meeting, and who from elsewhere knows about it; colleagues are asked afterwards."""

    emne = TekstFelt(label="Emne", max_length=200)
    aar = ValgFelt(label="År", rulleliste=True)
    kvartal = ValgFelt(label="Kvartal", choices=[(str(k), f"{k}. kvartal ({ord_})") for k, ord_ in ORD.items()])
    moede = ValgFelt(label="Møde", rulleliste=True, tom="Ikke lagt på et møde", required=False)
    plads = HeltalFelt(
        label="Plads på mødet", min_vaerdi=0, max_vaerdi=99, required=False, help_text="Det laveste tal tages først."
    )
    vidensperson = TekstFelt(
        label="Andre, der holder oplæg",
        max_length=120,
        required=False,
        help_text="Fx en ekstern. En kollega i centeret spørger du, når emnet er sat på hjulet.",
    )
    noegle = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, dag: date, moeder: Iterable[Moede] = (), **kwargs: Any) -> None:
        kwargs["initial"] = {"noegle": uuid4(), "aar": str(dag.year), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self._moeder = {str(m.pk): m for m in moeder}
        _valg(self, "aar").choices = [(str(aar), str(aar)) for aar in range(dag.year, dag.year + AAR_FREM)]
        valg = [
            (pk, f"{m.kvartal[1]}. kvartal {m.dag.year}: {m.titel} {kort_dato(m.dag)}")
            for pk, m in self._moeder.items()
        ]
        _valg(self, "moede").choices = [("", "Ikke lagt på et møde"), *valg]

    def clean_aar(self) -> int:
        """The choice as a number."""
        return int(self.cleaned_data["aar"])

    def clean_kvartal(self) -> int:
        """The choice as a number."""
        return int(self.cleaned_data["kvartal"])

    def clean_moede(self) -> Moede | None:
        """The choice as a meeting."""
        return self._moeder.get(self.cleaned_data["moede"])

    def clean_plads(self) -> int:
        """Nothing is the first."""
        return self.cleaned_data["plads"] or 0


class HjulFilter(FilterFormular):
    """Which wheel to look at."""

    aar = ValgFelt(label="År", rulleliste=True, tom="", required=False)
    enhed = ValgFelt(label="Afdeling", rulleliste=True, tom="Alle", required=False)

    def __init__(self, *args: Any, valg: Hjulvalg, aar: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Next year's wheel can always be looked at: it is the one that is being made.
        _valg(self, "aar").choices = [(str(a), str(a)) for a in sorted({*valg.aar, aar, aar + 1}, reverse=True)]
        _valg(self, "enhed").choices = [("", "Alle"), *((str(pk), navn) for pk, navn in valg.enheder)]


def _valg(form: forms.Form, felt: str) -> ValgFelt:
    """A field of choices, as what it is."""
    return cast("ValgFelt", form.fields[felt])
