"""The form of a workplace's numbers."""

from __future__ import annotations

from django import forms

from workflows.formularer import Formular, TekstFelt


class NumreForm(Formular):
    """The unit's own numbers; those left empty are the unit above's."""

    cvr = TekstFelt(label="CVR-nummer", max_length=20, required=False, help_text="Otte cifre. Ofte kommunens eget.")
    pnummer = TekstFelt(
        label="P-nummer", max_length=20, required=False, help_text="Ti cifre. Det er arbejdspladsens eget."
    )
    noegle = forms.UUIDField(widget=forms.HiddenInput)
