"""The forms of the steps of the process, and of what may happen beside them."""

from abc import abstractmethod
from typing import Any

from django import forms

from ansoegninger.introforloeb.fakta import Gang, Ophoer
from ansoegninger.introforloeb.queries import seneste_konklusion
from ansoegninger.strategi.models import Niveau
from workflows.formularer import DatoFelt, Formular, LangTekstFelt, ValgFelt
from workflows.motor.formular import Opgaveformular

_C_OG_B = [(niveau.value, niveau.label) for niveau in (Niveau.C, Niveau.B)]


class _Svar(Opgaveformular):
    """Yes or no to what is shown: its number travels with the form, so that nobody answers something newer."""

    #: The hidden field, and what it says when the case has moved on.
    vist: str
    nyt: str

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {self.vist: self._nu(kwargs["sag"])})
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Was it changed since it was shown? Then the page that says so shows it as it is."""
        data = super().clean() or {}
        if data.get(self.vist) != self._nu(self.sag):
            self.data = {**dict(self.data.items()), self.vist: str(self._nu(self.sag))}
            self.errors.pop(self.vist, None)
            raise forms.ValidationError(self.nyt)
        if data.get("enig") is False and not data.get("begrundelse"):
            self.add_error("begrundelse", "Skriv, hvad der skal være anderledes.")
        return data

    def clean_enig(self) -> bool:
        """Yes or no as a truth value."""
        return bool(self.cleaned_data["enig"] == "ja")

    @abstractmethod
    def _nu(self, sag: Any) -> int:
        """The number of what is shown now."""


class GodkendForm(_Svar):
    """Does the leader agree to the plan?"""

    vist, nyt = "planversion", "Planen er ændret, siden du åbnede siden. Her er den, som den er nu: Læs den igennem."

    enig = ValgFelt(
        label="Er planen god?",
        choices=[("ja", "Ja, forløbet sættes i gang"), ("nej", "Nej, den sendes tilbage til den faglige koordinator")],
    )
    begrundelse = LangTekstFelt(
        label="Hvis nej: hvad skal være anderledes?",
        required=False,
        max_length=1000,
        raekker=3,
        personfoelsom_hjaelp=True,
    )
    planversion = forms.IntegerField(widget=forms.HiddenInput)

    def _nu(self, sag: Any) -> int:
        return int(sag.planversion)


class BekraeftForm(_Svar):
    """Does the employee agree with the conclusion?"""

    vist, nyt = "konklusion", "Din leder har skrevet noget nyt. Her er det: Læs det, før du svarer."

    enig = ValgFelt(
        label="Er I enige?", choices=[("ja", "Ja, sådan slutter vi"), ("nej", "Nej, min leder skal se på det igen")]
    )
    begrundelse = LangTekstFelt(
        label="Hvis nej: hvad passer ikke?", required=False, max_length=1000, raekker=3, personfoelsom_hjaelp=True
    )
    konklusion = forms.IntegerField(widget=forms.HiddenInput)

    def _nu(self, sag: Any) -> int:
        konklusion = seneste_konklusion(sag)
        return konklusion.pk if konklusion else 0


class StatusForm(Opgaveformular):
    """One party's short word."""

    gang = ValgFelt(label="Hvordan går det?", choices=Gang.choices)
    tekst = LangTekstFelt(
        label="Med egne ord",
        required=False,
        max_length=1000,
        raekker=3,
        personfoelsom_hjaelp=True,
        help_text="Kort: hvad lykkes, og hvad skal være anderledes de næste uger? I kan alle tre læse det.",
    )


class KonklusionForm(Opgaveformular):
    """What leader and employee end with."""

    niveau = ValgFelt(
        label="Hvilket niveau er I enige om?",
        choices=_C_OG_B,
        help_text="Alle begynder på C. A gives for en sagstype ad gangen og aftales i MUS.",
    )
    videre = LangTekstFelt(
        label="Hvad går videre til udviklingsplanen?",
        max_length=2000,
        raekker=5,
        personfoelsom_hjaelp=True,
        help_text="Det, der skal øves mere, og det, I tager op til næste MUS.",
    )


class SlutdagForm(Opgaveformular):
    """Another last day."""

    slut_dag = DatoFelt(label="Ny sidste dag")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"slut_dag": kwargs["sag"].slut_dag})
        super().__init__(*args, **kwargs)


class StopForm(Formular):
    """Why it ends before its time."""

    grund = ValgFelt(label="Hvorfor stopper forløbet?", choices=Ophoer.choices)
    begrundelse = LangTekstFelt(
        label="Bemærkning",
        required=False,
        max_length=1000,
        raekker=3,
        personfoelsom_hjaelp=True,
        help_text="Skal skrives, når du vælger »Andet«.",
    )
