"""The bases of the steps' forms."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.forms import Field

from roller.adgang.adgang import Adgang
from workflows.formularer import Formular


class Opgaveformular(Formular):
    """A step's form: it knows the case and who is asking. `cleaned_data` is what the step's service is called with."""

    def __init__(self, *args: Any, sag: Any, adgang: Adgang, dag: date, **kwargs: Any) -> None:
        self.sag, self.adgang, self.dag = sag, adgang, dag
        super().__init__(*args, **kwargs)

    @classmethod
    def felter_i(cls, data: Mapping[str, Any]) -> dict[str, Field]:
        """The fields that a form with these values was drawn with, also when its step is not open any more."""
        return dict(cls.base_fields)


class Samletformular(Formular):
    """The form of a step that is done for several cases at once: it knows none of them, only the day.

    `stier` are the paths of the units that they are in; none where the form is sent, and knows what it was drawn from.
    """

    def __init__(self, *args: Any, dag: date, stier: Collection[str] = (), **kwargs: Any) -> None:
        self.dag, self.stier = dag, stier
        super().__init__(*args, **kwargs)

    @classmethod
    def felter_i(cls, data: Mapping[str, Any]) -> dict[str, Field]:
        """The fields that a form with these values was drawn with."""
        return dict(cls.base_fields)
