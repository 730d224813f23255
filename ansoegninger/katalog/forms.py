"""Searching the catalogue."""

from __future__ import annotations

from typing import Any

from ansoegninger.katalog.models import Kursustype, Udbyderart
from ansoegninger.katalog.queries import Filtervalg
from workflows.formularer import FilterFormular, TekstFelt, ValgFelt


class Kursussoegning(FilterFormular):
    """The search inside the wizard."""

    soeg = TekstFelt(label="Søg efter et kursus i kataloget", required=False, max_length=100)


class KatalogFilter(FilterFormular):
    """Search and filters of the catalogue."""

    soeg = TekstFelt(label="Søg", required=False, max_length=100, help_text="Kursus, udbyder eller emne")
    type = ValgFelt(label="Type", choices=Kursustype.choices, required=False, rulleliste=True, tom="Alle typer")
    udbyderart = ValgFelt(
        label="Udbyder", choices=Udbyderart.choices, required=False, rulleliste=True, tom="Alle udbydere"
    )
    tema = ValgFelt(label="Tema", choices=(), required=False, rulleliste=True, tom="Alle temaer")
    maalgruppe = ValgFelt(label="Målgruppe", choices=(), required=False, rulleliste=True, tom="Alle målgrupper")

    def __init__(self, *args: Any, valg: Filtervalg, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for navn, muligheder in (("tema", valg.temaer), ("maalgruppe", valg.maalgrupper)):
            felt: Any = self.fields[navn]
            felt.choices = [("", felt.tom), *muligheder]
