"""The forms of the round's steps."""

from typing import Any

from django import forms

from ansoegninger.prioritering.forhaandsvisning import forhaandsvis
from workflows.motor.formular import Opgaveformular


class LaasForm(Opgaveformular):
    """Lock the indstilling as it was shown."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"version": kwargs["sag"].version})
        super().__init__(*args, **kwargs)


class BeslutForm(Opgaveformular):
    """Decide the round as the preview showed it."""

    snapshot = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if "initial" not in kwargs and not args and not kwargs.get("data"):
            kwargs["initial"] = {"snapshot": forhaandsvis(kwargs["sag"]).snapshot}
        super().__init__(*args, **kwargs)
