"""The forms of the waiting list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from ansoegninger.venteliste.services import Afgoerelse
from workflows.formularer import FilterFormular, Formular, LangTekstFelt, ValgFelt
from workflows.sprog.formater import kr


class BevilgForm(Formular):
    """Which pot pays, the reason to the employee, and why it is another than the one proposed."""

    ramme = ValgFelt(label="Betales af")
    begrundelse = LangTekstFelt(
        label="Begrundelse til medarbejderen",
        max_length=4000,
        raekker=5,
        help_text="Kommer ordret i brevet.",
        personfoelsom_hjaelp=True,
    )
    hvorfor = LangTekstFelt(
        label="Hvorfor ikke den næste på listen?",
        max_length=2000,
        raekker=3,
        required=False,
        help_text=(
            "Skal udfyldes, når listen foreslår en anden. Læses af centerchefen og revisor og kommer ikke i brevet."
        ),
    )

    def __init__(self, *args: Any, afgoerelser: Iterable[Afgoerelse], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.afgoerelser = {str(a.forslag.pot.ramme_id): a for a in afgoerelser}
        self.fields["ramme"].choices = [  # type: ignore[attr-defined]
            (pk, f"{a.ramme.kort_navn}: {kr(a.forslag.fri_oere)} fri") for pk, a in self.afgoerelser.items()
        ]
        if all(a.fulgt for a in self.afgoerelser.values()):
            del self.fields["hvorfor"]

    @property
    def valgt(self) -> Afgoerelse:
        """The wish and the pot that was chosen."""
        return self.afgoerelser[self.cleaned_data["ramme"]]

    def clean(self) -> dict[str, Any]:
        """What the service would refuse is said here, before anything is shown as about to happen."""
        data = super().clean() or {}
        valgt = self.afgoerelser.get(data.get("ramme", ""))
        if valgt and valgt.hindring:
            self.add_error("ramme", f"{valgt.hindring}.")
        elif valgt and not valgt.fulgt and not data.get("hvorfor"):
            self.add_error("hvorfor", "Skriv, hvorfor det ikke er den næste på listen.")
        return data


class SpringForm(Formular):
    """Why a wish is passed over."""

    begrundelse = LangTekstFelt(
        label="Hvorfor springes ønsket over?",
        max_length=2000,
        raekker=4,
        help_text="Læses af centerchefen og revisor. Medarbejderen får det ikke at se.",
        personfoelsom_hjaelp=True,
    )


class Listefilter(FilterFormular):
    """Which of those who wait to show."""

    afdeling = ValgFelt(label="Afdeling", rulleliste=True, tom="Alle afdelinger", required=False)
    ramme = ValgFelt(label="Ramme eller pulje", rulleliste=True, tom="Alle", required=False)
    vis = ValgFelt(
        label="Vis",
        rulleliste=True,
        tom="Alle, der venter",
        required=False,
        choices=[("kan", "Kan bevilges nu"), ("dyr", "Koster mere, end der er fri"), ("ikke", "Kan ikke bevilges")],
    )

    def __init__(
        self, *args: Any, afdelinger: Iterable[tuple[int, str]], rammer: Iterable[tuple[int, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for felt, tom, valg in (("afdeling", "Alle afdelinger", afdelinger), ("ramme", "Alle", rammer)):
            fundne = [("", tom), *((str(pk), navn) for pk, navn in valg)]
            self.fields[felt].choices = fundne  # type: ignore[attr-defined]


class Bekraeftet(forms.Form):
    """What the preview's button carries besides the answers."""

    noegle = forms.UUIDField()
    vist = forms.CharField()
