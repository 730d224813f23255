"""Why the course: the wizard's second step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet

from ansoegninger.kompetenceprofil.rubrikker import Rubrik, blandt_manglerne
from ansoegninger.mus.models import Udviklingsmaal
from ansoegninger.strategi.models import Laeringsmaal, Strategi, Tema
from workflows.formularer import Formular, LangTekstFelt, ValgFelt
from workflows.formularer.laesning import laes_id

_UKENDT_VALG = "Vælg blandt mulighederne på listen."
PRIORITETER = [("1", "1 – vigtigst"), ("2", "2"), ("3", "3 – mindst vigtigt")]


class Laeringsmaalsfelt(forms.ModelMultipleChoiceField):
    """Learning goals as checkboxes, grouped by kind."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(Laeringsmaal.objects.none(), template_name="oensker/_laeringsmaal.html", **kwargs)
        self.error_messages["invalid_choice"] = self.error_messages["invalid_pk_value"] = _UKENDT_VALG

    def clean(self, value: Any) -> Any:
        """Refuse what cannot be an id before the database is asked."""
        if any(laes_id(str(raa)) is None for raa in value or ()):
            raise forms.ValidationError(_UKENDT_VALG, code="invalid_pk_value")
        return super().clean(value)


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
        error_messages={"invalid_choice": _UKENDT_VALG},
    )
    tema = forms.ModelChoiceField(
        label="Tema i strategien",
        queryset=Tema.objects.none(),
        required=False,
        empty_label="Intet bestemt tema",
        error_messages={"invalid_choice": _UKENDT_VALG},
    )
    laeringsmaal = Laeringsmaalsfelt(label="Læringsmål, som kurset styrker", required=False)
    egen_prioritet = ValgFelt(
        label="Hvor vigtigt er det for dig?",
        choices=PRIORITETER,
        required=False,
        help_text="Sammenlignet med dine egne andre ønsker.",
    )

    #: The person's gaps, as the one who fills the form in may know them.
    mangler: Sequence[Rubrik] = ()

    def __init__(
        self,
        *args: Any,
        strategi: Strategi | None,
        person_id: int | None,
        mangler: Sequence[Rubrik] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.mangler = mangler
        valg: dict[str, QuerySet[Any]] = {
            "maal": Udviklingsmaal.objects.filter(samtale__person=person_id).order_by("-pk"),
            "tema": strategi.temaer.all() if strategi else Tema.objects.none(),
            "laeringsmaal": strategi.laeringsmaal.all() if strategi else Laeringsmaal.objects.none(),
        }
        for navn, muligheder in valg.items():
            felt: Any = self.fields[navn]
            felt.queryset = muligheder
            # What cannot be chosen is not asked about.
            if not muligheder.exists():
                del self.fields[navn]

        if strategi and mangler and "laeringsmaal" in self.fields:
            laeringsfelt: Any = self.fields["laeringsmaal"]
            laeringsfelt.huller = {m.pk for m in blandt_manglerne(strategi.laeringsmaal.all(), mangler)}

    def clean_egen_prioritet(self) -> int | None:
        """The choice as a number."""
        valgt = self.cleaned_data["egen_prioritet"]
        return int(valgt) if valgt else None
