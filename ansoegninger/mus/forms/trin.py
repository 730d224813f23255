"""The forms of a MUS talk's steps, and of its way out."""

from datetime import date
from typing import Any

from django import forms

from ansoegninger.strategi.models import Niveau
from workflows.formularer import DatoFelt, Formular, LangTekstFelt, ValgFelt
from workflows.motor.formular import Opgaveformular, Samletformular


class ForberedelseForm(Opgaveformular):
    """One party's preparation."""

    noter = LangTekstFelt(
        label="Dine noter til samtalen",
        max_length=8000,
        raekker=10,
        personfoelsom_hjaelp=True,
        help_text="Den anden part kan læse dem, når I begge har forberedt jer.",
    )
    niveau = ValgFelt(label="Hvilket niveau ser du medarbejderen på?", choices=Niveau.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.sag.person_id == self.adgang.bruger.pk:
            self.fields["niveau"].label = "Hvilket niveau ser du dig selv på?"


class AfholdtForm(Opgaveformular):
    """When the talk was held."""

    afholdt_dag = DatoFelt(label="Hvornår holdt I samtalen?")

    def clean_afholdt_dag(self) -> date:
        """Not in the future."""
        return _er_kommet(self.cleaned_data["afholdt_dag"], self.dag)


class AfholdtFlereForm(Samletformular):
    """The day on which several talks were held."""

    afholdt_dag = DatoFelt(label="Hvornår holdt I samtalerne?")

    def clean_afholdt_dag(self) -> date:
        """Not in the future."""
        return _er_kommet(self.cleaned_data["afholdt_dag"], self.dag)


def _er_kommet(dag: date, i_dag: date) -> date:
    if dag > i_dag:
        raise forms.ValidationError("Samtalen kan først registreres, når den er holdt.")
    return dag


class GodkendelseForm(Opgaveformular):
    """Approve the plan as it was shown: the version travels with the form."""

    planversion = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"planversion": kwargs["sag"].planversion})
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Was the plan changed since it was shown? Then the page that says so approves what it shows itself."""
        data = super().clean() or {}
        if data.get("planversion") != self.sag.planversion:
            self.data = {**dict(self.data.items()), "planversion": str(self.sag.planversion)}
            self.errors.pop("planversion", None)
            raise forms.ValidationError(
                "Planen er ændret, siden du åbnede siden. Her er den, som den er nu: Læs den igennem, før du godkender."
            )
        return data


class UdgaaForm(Formular):
    """Why the talk falls away."""

    begrundelse = LangTekstFelt(
        label="Hvorfor udgår samtalen?",
        max_length=1000,
        raekker=3,
        help_text="Fx at medarbejderen er fratrådt eller på orlov. Skriv ikke om sygdom.",
    )
