"""Search and filters in the department's wishes."""

from __future__ import annotations

from typing import Any

from ansoegninger.oensker.models import Fase
from ansoegninger.oensker.queries import Filtervalg
from workflows.formularer import FilterFormular, TekstFelt, ValgFelt


class AfdelingFilter(FilterFormular):
    """Only what is there can be chosen: units, themes and years come from the wishes that the person may see."""

    soeg = TekstFelt(label="Søg", required=False, max_length=100, help_text="Kursus, medarbejder eller sagsnummer")
    fase = ValgFelt(label="Status", required=False, rulleliste=True, tom="Alle", choices=())
    tema = ValgFelt(label="Tema", required=False, rulleliste=True, tom="Alle", choices=())
    enhed = ValgFelt(label="Enhed", required=False, rulleliste=True, tom="Alle", choices=())
    aar = ValgFelt(label="Indsendt i", required=False, rulleliste=True, tom="Alle år", choices=())

    def __init__(self, *args: Any, valg: Filtervalg, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        faser = [(fase.value, fase.label) for fase in Fase if fase.value in valg.faser]
        for navn, muligheder in (("fase", faser), ("tema", valg.temaer), ("enhed", valg.enheder), ("aar", valg.aar)):
            felt: Any = self.fields[navn]
            felt.choices = [("", felt.tom), *muligheder]
