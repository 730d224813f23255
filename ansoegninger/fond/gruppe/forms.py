"""The forms of a group: what was sent to the fund, and what it answered."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms

from workflows.formularer import DatoFelt, Formular, TekstFelt, ValgFelt


class SendtForm(Formular):
    """The form about approval beforehand was sent."""

    skete_dag = DatoFelt(label="Dagen, formularen blev sendt til fonden")
    noegle = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, dag: date, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"skete_dag": dag, "noegle": uuid4()})
        super().__init__(*args, **kwargs)


class ForhaandssvarForm(SendtForm):
    """What the fund answered."""

    godkendt = ValgFelt(label="Hvad svarede fonden?", choices=[("ja", "Ja, godkendt på forhånd"), ("nej", "Nej")])
    nummer = TekstFelt(
        label="Fondens nummer", max_length=40, required=False, help_text="Lad stå tomt, hvis der intet er."
    )
    skete_dag = DatoFelt(label="Svarets dato")
    field_order = ("godkendt", "nummer", "skete_dag")

    def clean_godkendt(self) -> bool:
        """Yes or no as a truth value."""
        return bool(self.cleaned_data["godkendt"] == "ja")
