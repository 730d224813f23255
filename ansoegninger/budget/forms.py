"""The forms of the money."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from ansoegninger.budget.models import Posteringsart, Ramme, Rammeart, Udgiftsart
from ansoegninger.budget.services import Bevaegelse, Puljedata
from ansoegninger.strategi.models import Tema
from roller.organisation.models import Enhed
from workflows.formularer import (
    AarFelt,
    FilterFormular,
    FlervalgFelt,
    Formular,
    KronerFelt,
    LangTekstFelt,
    TekstFelt,
    ValgFelt,
)
from workflows.sprog.formater import kr


class RammeForm(Formular):
    """A new ceiling, and why."""

    ramme_oere = KronerFelt(label="Ny ramme")
    begrundelse = LangTekstFelt(label="Hvorfor ændres rammen?", max_length=500, raekker=3, personfoelsom_hjaelp=True)

    def __init__(self, *args: Any, ramme: Ramme, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"ramme_oere": ramme.ramme_oere})
        super().__init__(*args, **kwargs)
        mindst = max(0, ramme.bundet_oere - ramme.tilskud_oere)
        self.fields["ramme_oere"].help_text = f"Mindst {kr(mindst)}, som allerede er bundet."


class PuljeForm(Formular):
    """A new pot."""

    art = ValgFelt(label="Hvad er det for penge?", choices=Rammeart.choices)
    enhed = ValgFelt(label="Enhed", rulleliste=True)
    aar = AarFelt(label="Budgetår")
    udgift = ValgFelt(label="Hvad må de bruges til?", choices=Udgiftsart.choices, initial=Udgiftsart.KURSUS)
    navn = TekstFelt(
        label="Puljens navn", max_length=120, required=False, help_text="Lad feltet stå tomt for en afdelings ramme."
    )
    ramme_oere = KronerFelt(label="Beløb", help_text="Uden moms.")
    formaal = LangTekstFelt(
        label="Formål", max_length=500, raekker=3, required=False, help_text="Skal udfyldes for øremærkede penge."
    )
    giver = TekstFelt(
        label="Hvem giver pengene?", max_length=120, required=False, help_text="Kun for øremærkede penge udefra."
    )
    temanumre = FlervalgFelt(
        label="Kun til disse temaer", required=False, help_text="Kun for øremærkede penge. Intet kryds er alle temaer."
    )
    begrundelse = TekstFelt(label="Hvor er det besluttet?", max_length=500, help_text="Fx budgetaftalen for 2027.")

    def __init__(self, *args: Any, enheder: Iterable[Enhed], temaer: Iterable[Tema], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.enheder = {str(enhed.pk): enhed for enhed in enheder}
        _valg(self, "enhed", [("", "Vælg"), *((pk, str(enhed)) for pk, enhed in self.enheder.items())])
        _valg(self, "temanumre", [(str(tema.nummer), f"{tema.nummer}. {tema.navn}") for tema in temaer])

    @property
    def pulje(self) -> Puljedata:
        """What is to be created."""
        data = self.cleaned_data
        return Puljedata(
            enhed=self.enheder[data["enhed"]],
            temanumre=[int(nr) for nr in data["temanumre"]],
            **{felt: data[felt] for felt in ("aar", "art", "udgift", "navn", "formaal", "giver")},
        )


class BevaegelseForm(Formular):
    """A grant from outside, or money set aside."""

    hvad = ValgFelt(label="Hvad vil du bogføre?", choices=Bevaegelse.choices)
    beloeb_oere = KronerFelt(label="Beløb", min_oere=1)
    begrundelse = TekstFelt(label="Hvad er det til, eller hvem giver det?", max_length=500)


class Posteringsfilter(FilterFormular):
    """Which of the ledger's entries to show."""

    pulje = ValgFelt(label="Ramme eller pulje", rulleliste=True, tom="Alle", required=False)
    art = ValgFelt(
        label="Slags", rulleliste=True, tom="Alle slags", required=False, choices=list(Posteringsart.choices)
    )
    aar = forms.CharField(widget=forms.HiddenInput, required=False, max_length=4)

    def __init__(self, *args: Any, rammer: Iterable[Ramme], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _valg(self, "pulje", [("", "Alle"), *((str(r.pk), r.kort_navn) for r in rammer)])


class FilForm(Formular):
    """A spreadsheet to read in."""

    fil = forms.FileField(
        label="Regneark",
        help_text="En xlsx-fil fra Excel eller en CSV-fil, højst 1 MB. Begynd med skabelonen.",
        max_length=120,
        error_messages={
            "required": "Vælg en fil.",
            "empty": "Filen er tom.",
            "missing": "Vælg en fil.",
            "invalid": "Filen blev ikke sendt med. Vælg den igen.",
            "max_length": "Filens navn er for langt. Giv den et kortere.",
        },
        widget=forms.ClearableFileInput(attrs={"class": "form-input", "accept": ".xlsx,.csv"}),
    )


def _valg(formular: Formular, felt: str, valg: list[tuple[str, str]]) -> None:
    formular.fields[felt].choices = valg  # type: ignore[attr-defined]
