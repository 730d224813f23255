"""Why the course: the wizard's second step."""

from __future__ import annotations

from typing import Any

from django import forms

from ansoegninger.mus.models import Udviklingsmaal
from ansoegninger.strategi.models import Laeringsmaal, Strategi, Tema
from workflows.formularer import Formular, LangTekstFelt, ValgFelt

_UKENDT_VALG = {"invalid_choice": "Vælg en af mulighederne på listen.", "invalid_pk_value": "Vælg blandt mulighederne på listen."}
PRIORITETER = [("1", "1 – vigtigst"), ("2", "2"), ("3", "3 – mindst vigtigt")]


class Begrundelsesformular(Formular):
    """Reason, goal, theme, learning goals and own priority."""

    begrundelse = LangTekstFelt(
        label="Hvorfor ønsker du kurset?",
        personfoelsom_hjaelp=True,
        help_text="Skriv, hvad du gerne vil blive bedre til, og hvor du skal bruge det.",
    )
    maal = forms.ModelChoiceField(
        label="Mål i din udviklingsplan",
        queryset=Udviklingsmaal.objects.none(),
        required=False,
        empty_label="Intet bestemt mål",
        error_messages=_UKENDT_VALG,
    )
    tema = forms.ModelChoiceField(
        label="Tema i strategien",
        queryset=Tema.objects.none(),
        required=False,
        empty_label="Intet bestemt tema",
        error_messages=_UKENDT_VALG,
    )
    laeringsmaal = forms.ModelMultipleChoiceField(
        label="Læringsmål, som kurset styrker",
        queryset=Laeringsmaal.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        template_name="oensker/_laeringsmaal.html",
        error_messages=_UKENDT_VALG,
    )
    egen_prioritet = ValgFelt(
        label="Hvor vigtigt er det for dig?",
        choices=PRIORITETER,
        required=False,
        help_text="Sammenlignet med dine egne andre ønsker.",
    )

    def __init__(self, *args: Any, strategi: Strategi | None, person_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["maal"].queryset = Udviklingsmaal.objects.filter(samtale__person=person_id).order_by("-pk")
        if strategi:
            self.fields["tema"].queryset = strategi.temaer.all()
            self.fields["laeringsmaal"].queryset = strategi.laeringsmaal.all()
        for felt, kilde in (("maal", "maal"), ("tema", "tema"), ("laeringsmaal", "laeringsmaal")):
            # What cannot be chosen is not asked about.
            if not self.fields[kilde].queryset.exists():
                del self.fields[felt]

    def clean_egen_prioritet(self) -> int | None:
        """The choice as a number."""
        valgt = self.cleaned_data["egen_prioritet"]
        return int(valgt) if valgt else None
