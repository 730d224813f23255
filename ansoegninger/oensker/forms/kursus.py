"""Which course: the wizard's first step."""

from __future__ import annotations

from typing import Any

from django import forms

from ansoegninger.katalog.models import Kursus, Kursustype, Udbyderart
from ansoegninger.mus.models import Udviklingsmaal
from ansoegninger.oensker.models import PRISDELE
from workflows.formularer import DatoFelt, Formular, JaNejFelt, KronerFelt, TalFelt, TekstFelt, ValgFelt

#: The largest numbers that the columns hold.
FLEST_DAGE, FLEST_TIMER, FLEST_ECTS = 999, 9999, 120


class Kursusformular(Formular):
    """Name, provider, kind, extent, dates and price. Whatever the employee does not know may stay empty."""

    kursus = forms.ModelChoiceField(queryset=Kursus.objects.all(), required=False, widget=forms.HiddenInput)
    titel = TekstFelt(label="Kursets navn", max_length=200)
    udbyder = TekstFelt(label="Udbyder", max_length=120, required=False)
    udbyderart = ValgFelt(
        label="Hvilken slags udbyder er det?",
        choices=Udbyderart.choices,
        required=False,
        rulleliste=True,
        tom="Ved ikke",
    )
    type = ValgFelt(label="Type", choices=Kursustype.choices, rulleliste=True)
    dage = TalFelt(label="Dage", suffiks="dage", decimaler=1, max_vaerdi=FLEST_DAGE, required=False)
    timer = TalFelt(label="Timer", suffiks="timer", decimaler=1, max_vaerdi=FLEST_TIMER, required=False)
    ects = TalFelt(label="ECTS-point", suffiks="ECTS", decimaler=1, max_vaerdi=FLEST_ECTS, required=False)
    eksamen = JaNejFelt(
        label="Slutter det med en eksamen?",
        help_text="Kompetencefonden spørger, når den skal betale en del af en uddannelse.",
    )
    start_dag = DatoFelt(label="Starter", required=False)
    slut_dag = DatoFelt(label="Slutter", required=False)
    kursusgebyr_oere = KronerFelt(
        label="Kursusgebyr",
        required=False,
        help_text="Skriv 0, hvis kurset er gratis. Lad feltet stå tomt, hvis du ikke ved det.",
    )
    materialer_oere = KronerFelt(label="Materialer", required=False)
    transport_oere = KronerFelt(label="Transport", required=False)
    ophold_oere = KronerFelt(label="Ophold", required=False)
    forplejning_oere = KronerFelt(label="Forplejning", required=False)
    lokale_oere = KronerFelt(label="Eksternt lokale", required=False)

    def clean(self) -> dict[str, Any]:
        """Dates in order; an empty amount is none, and an empty fee means that the price is not known."""
        data = super().clean() or {}
        start, slut = data.get("start_dag"), data.get("slut_dag")
        if start and slut and slut < start:
            self.add_error("slut_dag", "Kurset kan ikke slutte, før det starter.")
        # Only what could be read: a fee that is misspelt is not an unknown fee.
        if "kursusgebyr_oere" in data:
            data["pris_kendt"] = data["kursusgebyr_oere"] is not None
        return data | {felt: 0 for felt, beloeb in data.items() if felt.endswith("_oere") and beloeb is None}

    def sum_oere(self) -> int:
        """The price so far, whole øre: the parts that can be read, as they stand in the form."""
        return sum(self._beloeb(felt) for felt in PRISDELE)

    def _beloeb(self, navn: str) -> int:
        felt = self[navn]
        raa = felt.data if self.is_bound else felt.initial
        try:
            return self.fields[navn].clean(raa) or 0
        except forms.ValidationError:
            return 0


class NytKursusformular(Kursusformular):
    """The first step of a wish that has no draft yet: it carries the key of the form and the goal it came from."""

    noegle = forms.UUIDField(widget=forms.HiddenInput)
    maal = forms.ModelChoiceField(queryset=Udviklingsmaal.objects.none(), required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, person_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        felt: Any = self.fields["maal"]
        felt.queryset = Udviklingsmaal.objects.filter(samtale__person=person_id)
