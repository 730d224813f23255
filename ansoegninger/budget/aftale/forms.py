"""The forms of an outside pool's agreement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from ansoegninger.budget.aftale.models import HVAD, NAVN
from ansoegninger.strategi.models import Tema
from roller.organisation.models import Enhed
from workflows.formularer import (
    DatoFelt,
    FlervalgFelt,
    Formular,
    KronerFelt,
    LangTekstFelt,
    TekstFelt,
    ValgFelt,
)


class OmraadeForm(Formular):
    """An area's share, and whose grants belong to it."""

    navn = TekstFelt(label="Område", max_length=NAVN, help_text="Fx Myndighed, voksne.")
    beloeb_oere = KronerFelt(label="Områdets del af puljen", help_text="Uden moms.")
    enheder = FlervalgFelt(
        label="Enheder i området",
        required=False,
        help_text="Kurser, der bevilges her, tælles i området. Området kan også stå uden enheder.",
    )

    def __init__(self, *args: Any, enheder: Iterable[Enhed], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kan_vaelges = {str(enhed.pk): enhed for enhed in enheder}
        _valg(self, "enheder", [(pk, str(enhed)) for pk, enhed in self.kan_vaelges.items()])

    def felter(self) -> Mapping[str, Any]:
        """What the service is given."""
        data = self.cleaned_data
        return data | {"enheder": [self.kan_vaelges[pk] for pk in data["enheder"]]}


class EmneForm(Formular):
    """A focus topic."""

    navn = TekstFelt(label="Fokusemne", max_length=NAVN, help_text="Fx Forebyggelse af konflikter.")
    temanummer = ValgFelt(
        label="Strategiens tema",
        rulleliste=True,
        tom="Intet tema",
        required=False,
        help_text="Kurser i temaet tælles under emnet af sig selv. Andre kurser vælger du selv til.",
    )

    def __init__(self, *args: Any, temaer: Iterable[Tema], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A number that the strategy of today no longer has stays to be chosen: the pool is of its own year.
        valg = {str(t.nummer): f"{t.nummer}. {t.navn}" for t in temaer}
        nu = str((kwargs.get("initial") or {}).get("temanummer") or "")
        if nu:
            valg.setdefault(nu, f"Tema {nu}")
        _valg(self, "temanummer", [("", "Intet tema"), *valg.items()])

    def felter(self) -> Mapping[str, Any]:
        """What the service is given."""
        nummer = self.cleaned_data["temanummer"]
        return {"navn": self.cleaned_data["navn"], "temanummer": int(nummer) if nummer else None}


class FristForm(Formular):
    """To whom the pool is reported, by when, and what is asked for."""

    modtager = TekstFelt(label="Hvem skal have afrapporteringen?", max_length=NAVN, help_text="Fx Voksenudvalget.")
    senest_dag = DatoFelt(label="Senest")
    hvad = LangTekstFelt(
        label="Hvad bedes der om?", max_length=HVAD, raekker=3, help_text="Fx hvad pengene er brugt til, og status."
    )

    def felter(self) -> Mapping[str, Any]:
        """What the service is given."""
        return self.cleaned_data


def _valg(formular: forms.Form, felt: str, valg: list[tuple[str, str]]) -> None:
    formular.fields[felt].choices = valg  # type: ignore[attr-defined]
