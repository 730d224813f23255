"""The forms of steps that are done for several applications at once: a group's, most often."""

from __future__ import annotations

from datetime import date
from typing import Any

from workflows.formularer import BekraeftFelt, DatoFelt
from workflows.motor.formular import Samletformular


class AftalFlereForm(Samletformular):
    """A yes to all of them; a no takes something away from somebody, and needs a reason of its own."""

    enige = BekraeftFelt(label="Vi er enige om at søge, hver af dem og jeg")

    def clean(self) -> dict[str, Any]:
        """What the service asks for."""
        data = super().clean() or {}
        data.pop("enige", None)
        return data | {"enig": True, "begrundelse": ""}


class UnderskriftFlereForm(Samletformular):
    """The day on which several sheets were signed."""

    underskrevet = BekraeftFelt(label="Jeg har skrevet under på hver af ansøgningerne")
    skete_dag = DatoFelt(label="Dagen, du skrev under")

    def __init__(self, *args: Any, dag: date, **kwargs: Any) -> None:
        super().__init__(*args, dag=dag, initial={"skete_dag": dag}, **kwargs)

    def clean(self) -> dict[str, Any]:
        """The tick says what the step means; the service needs the day."""
        data = super().clean() or {}
        data.pop("underskrevet", None)
        return data
