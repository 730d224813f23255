"""The forms of the money."""

from __future__ import annotations

from typing import Any

from ansoegninger.budget.models import Ramme
from workflows.formularer import Formular, KronerFelt, LangTekstFelt
from workflows.sprog.formater import kr


class RammeForm(Formular):
    """A new ceiling, and why."""

    ramme_oere = KronerFelt(label="Ny ramme")
    begrundelse = LangTekstFelt(label="Hvorfor ændres rammen?", max_length=500, raekker=3, personfoelsom_hjaelp=True)

    def __init__(self, *args: Any, ramme: Ramme, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"ramme_oere": ramme.ramme_oere})
        super().__init__(*args, **kwargs)
        self.fields["ramme_oere"].help_text = f"Mindst {kr(ramme.disponeret_oere)}, som allerede er disponeret."
