"""The forms of a pool's report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ansoegninger.budget.aftale.models import TEKST
from ansoegninger.papirer.puljer.grundlag import Emne
from workflows.formularer import Formular, LangTekstFelt, ValgFelt
from workflows.formularer.widgets import klaed_paa


@dataclass(frozen=True, slots=True)
class Valgbar:
    """A grant that can be put under a topic, as its line reads."""

    sagsnummer: str
    titel: str
    under: str
    temaets_emne: int | None
    valgt: int | None


class StatusForm(Formular):
    """The chief's own words about the pool."""

    tekst = LangTekstFelt(
        label="Status",
        max_length=TEKST,
        raekker=10,
        help_text=(
            "Hvad er pengene brugt til, hvordan går det, og hvad kommer? Tallene kommer af sig selv. Skriv ikke om "
            "enkelte medarbejdere."
        ),
    )


class EmnevalgForm(Formular):
    """A topic for each of these grants; the first choice lets the theme decide."""

    # Every line may be left as it is, and saying so of each is noise.
    vis_frivilligt = False

    def __init__(self, *args: Any, valgbare: Iterable[Valgbar], emner: Iterable[Emne], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        navne = {e.pk: e.navn for e in emner}
        for v in valgbare:
            felt = ValgFelt(
                label=v.titel,
                help_text=v.under,
                rulleliste=True,
                required=False,
                tom=f"Efter temaet: {navne.get(v.temaets_emne or 0, 'uden fokusemne')}",
                choices=[(str(pk), navn) for pk, navn in navne.items()],
                initial=str(v.valgt or ""),
            )
            klaed_paa(felt.widget)
            self.fields[v.sagsnummer] = felt

    @property
    def valg(self) -> dict[str, int | None]:
        """The topic's key by case number."""
        return {nummer: int(pk) if pk else None for nummer, pk in self.cleaned_data.items()}
