"""The bases of the steps' forms."""

from datetime import date
from typing import Any

from roller.adgang.adgang import Adgang
from workflows.formularer import Formular


class Opgaveformular(Formular):
    """A step's form: it knows the case and who is asking. `cleaned_data` is what the step's service is called with."""

    def __init__(self, *args: Any, sag: Any, adgang: Adgang, dag: date, **kwargs: Any) -> None:
        self.sag, self.adgang, self.dag = sag, adgang, dag
        super().__init__(*args, **kwargs)


class Samletformular(Formular):
    """The form of a step that is done for several cases at once: it knows none of them, only the day."""

    def __init__(self, *args: Any, dag: date, **kwargs: Any) -> None:
        self.dag = dag
        super().__init__(*args, **kwargs)
