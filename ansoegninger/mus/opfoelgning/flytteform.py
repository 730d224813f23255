"""The form that moves an agreed day, of a person's plan or a group's."""

from __future__ import annotations

from datetime import date
from typing import Any

from ansoegninger.mus.forms.valg import saet_valg
from ansoegninger.mus.opfoelgning.dage import udestaaende
from ansoegninger.mus.opfoelgning.models import GRUND_TEGN
from workflows.formularer import DatoFelt, LangTekstFelt, ValgFelt
from workflows.motor.formular import Opgaveformular
from workflows.sprog.formater import dato


class FlytDagForm(Opgaveformular):
    """Which day, to which, and why."""

    fra_dag = ValgFelt(label="Hvilken dag vil du flytte?")
    til_dag = DatoFelt(label="Hvornår følger I så op?")
    grund = LangTekstFelt(
        label="Hvorfor flyttes den?",
        max_length=GRUND_TEGN,
        raekker=3,
        personfoelsom_hjaelp=True,
        help_text="Kun du og medarbejderen kan læse det.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dagene = {dag.isoformat(): dag for dag in self.aabne()}
        saet_valg(self, "fra_dag", [(kode, dato(dag)) for kode, dag in self.dagene.items()])
        if len(self.dagene) == 1:
            self.fields["fra_dag"].initial = next(iter(self.dagene))

    def clean_fra_dag(self) -> date:
        """The day itself."""
        return self.dagene[self.cleaned_data["fra_dag"]]

    def aabne(self) -> list[date]:
        """The days that can be moved, the earliest first."""
        return list(udestaaende(samtale=self.sag).values_list("dag", flat=True))
