"""The forms of a MUS talk's steps, and of its way out."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from ansoegninger.kompetenceprofil.forms import Profilfelter, profilfelter, sendte_felter
from ansoegninger.kompetenceprofil.queries import foer, rubrikker_i
from ansoegninger.mus.models import Part
from ansoegninger.mus.queries import forberedelseskladde
from ansoegninger.strategi.models import Niveau
from roller.adgang.adgang import Adgang
from workflows.formularer import DatoFelt, Formular, LangTekstFelt, ValgFelt
from workflows.motor.formular import Opgaveformular, Samletformular


class ForberedelseForm(Profilfelter, Opgaveformular):
    """One party's preparation: the profile of the employee row by row, and notes. It begins where the draft left it."""

    noter = LangTekstFelt(
        label="Dine noter til samtalen",
        max_length=8000,
        raekker=10,
        personfoelsom_hjaelp=True,
        help_text="Den anden part kan læse dem, når I begge har forberedt jer.",
    )
    niveau = ValgFelt(label="Hvilket niveau ser du medarbejderen på?", choices=Niveau.choices)

    def __init__(self, *args: Any, sag: Any, adgang: Adgang, **kwargs: Any) -> None:
        self.part = Part.MEDARBEJDER if sag.person_id == adgang.bruger.pk else Part.LEDER
        self.rubrikker = rubrikker_i(sag.runde.strategi, sag.enhed.path)
        # Before super: the base class dresses every field that it finds.
        self.base_fields = {**type(self).base_fields, **profilfelter(self.rubrikker)}  # type: ignore[misc]
        kwargs.setdefault("initial", forberedelseskladde(sag, self.part, adgang.bruger))
        super().__init__(*args, sag=sag, adgang=adgang, **kwargs)
        self.saet_foer(*foer(sag.person_id, self.part))
        if self.part == Part.MEDARBEJDER:
            self.fields["niveau"].label = "Hvilket niveau ser du dig selv på?"

    @classmethod
    def felter_i(cls, data: Mapping[str, Any]) -> dict[str, forms.Field]:
        """The rows that were sent, also when they are asked no more."""
        return super().felter_i(data) | sendte_felter(data)

    def clean(self) -> dict[str, Any]:
        """What the service asks for: the rows as one answer."""
        data = super().clean()
        return {navn: data[navn] for navn in ("noter", "niveau") if navn in data} | {"profil": self.profilsvar()}


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
