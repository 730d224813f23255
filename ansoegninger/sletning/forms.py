"""Setting a rule, and laying a hold."""

from __future__ import annotations

from typing import Any

from django import forms

from ansoegninger.sletning.models import Anker, Omfang
from ansoegninger.sletning.regler import LAENGST_MAANEDER, STANDARD
from roller.brugere.felter import PersonFelt
from roller.tildelinger.forms import SidsteDagFelt
from workflows.formularer import DatoFelt, Formular, HeltalFelt, LangTekstFelt, TekstFelt, ValgFelt


class RegelForm(Formular):
    """How long, counted from when, from which day, and on whose decision."""

    maaneder = HeltalFelt(
        label="Slettes efter",
        required=False,
        suffiks="måneder",
        max_vaerdi=LAENGST_MAANEDER,
        help_text="12 måneder er et år. Tomt felt: opbevares, indtil andet besluttes.",
    )
    anker = ValgFelt(label="Regnet fra")
    gaelder_fra = DatoFelt(
        label="Gælder fra", help_text="En regel, der kan slette tidligere end nu, kan tidligst gælde om 30 dage."
    )
    kilde = TekstFelt(label="Kilde", max_length=200, help_text="Hvem har besluttet det, eller hvor står det?")
    begrundelse = LangTekstFelt(label="Begrundelse", max_length=500, raekker=3)

    def __init__(self, *args: Any, omfang: Omfang, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        standard = STANDARD[omfang]
        anker = self.fields["anker"]
        assert isinstance(anker, forms.ChoiceField)
        anker.choices = [(a.value, a.label[0].upper() + a.label[1:]) for a in standard.ankre]
        maaneder = self.fields["maaneder"]
        assert isinstance(maaneder, HeltalFelt)
        maaneder.min_vaerdi = standard.mindst

    def clean_anker(self) -> Anker:
        """The stored code as what it is."""
        return Anker(self.cleaned_data["anker"])


class PaalaegForm(Formular):
    """A case or a person, until when and why."""

    sagsnummer = TekstFelt(label="Sagsnummer", max_length=20, required=False, help_text="Fx K-2026-00017.")
    person = PersonFelt(
        label="Eller en person",
        required=False,
        ogsaa_tidligere=True,
        help_text="Alle personens sager bevares. Skriv brugernavnet, eller hele eller en del af navnet.",
    )
    til_dag = SidsteDagFelt(label="Sidste dag", required=False, help_text="Tom: indtil pålægget ophæves.")
    grund = TekstFelt(
        label="Grund",
        max_length=200,
        personfoelsom_hjaelp=True,
        help_text="Fx aktindsigt, klage eller tilsyn. Skriv ikke, hvad sagen handler om.",
    )

    def clean_sagsnummer(self) -> str:
        """As numbers are written."""
        return str(self.cleaned_data["sagsnummer"]).strip().upper()
