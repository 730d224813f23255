"""The forms of rhythms, meetings and points."""

from __future__ import annotations

from datetime import date
from typing import Any

from ansoegninger.aarshjul.felter import KlokkenFelt, UgerFelt
from ansoegninger.aarshjul.moeder.models import Moedeart, Ugedag
from workflows.formularer import DatoFelt, Formular, HeltalFelt, TekstFelt, ValgFelt

#: What a department that has not said otherwise takes up first on every socialfagligt møde.
FAST_PUNKT = "Status – Ledelsestilsyn – Økonomi"
_KVARTAL = "K"
_TIT = (
    ("2", "Hver 14. dag"),
    ("1", "Hver uge"),
    ("3", "Hver 3. uge"),
    ("4", "Hver 4. uge"),
    (_KVARTAL, "En gang i kvartalet"),
)


class RytmeForm(Formular):
    """When a department meets."""

    art = ValgFelt(label="Mødetype", choices=Moedeart.choices)
    navn = TekstFelt(label="Navn", max_length=80, required=False, help_text="Hvis mødet hedder noget andet end typen.")
    ugedag = ValgFelt(label="Ugedag", choices=Ugedag.choices, rulleliste=True)
    hvor_tit = ValgFelt(label="Hvor tit", choices=_TIT, rulleliste=True)
    uge_i_kvartal = HeltalFelt(
        label="Hvilken uge i kvartalet",
        min_vaerdi=1,
        max_vaerdi=13,
        required=False,
        help_text="Kun for møder en gang i kvartalet: 1 er kvartalets første.",
    )
    fra_kl = KlokkenFelt(label="Begynder kl.")
    til_kl = KlokkenFelt(label="Slutter kl.")
    sted = TekstFelt(label="Sted", max_length=120, required=False)
    fast_punkt = TekstFelt(
        label="Fast punkt",
        max_length=200,
        required=False,
        help_text=f"Står først på hvert møde. På socialfaglige møder er det normalt »{FAST_PUNKT}«.",
    )
    spring_uger = UgerFelt(
        label="Uger uden møde",
        max_length=100,
        required=False,
        help_text="Fx 7, 29-31, 42. Helligdage springes altid over.",
    )
    fra_dag = DatoFelt(label="Gælder fra")

    def __init__(self, *args: Any, dag: date, **kwargs: Any) -> None:
        start = {"fra_dag": dag, "hvor_tit": "2", "art": Moedeart.SOCIALFAGLIGT, "fast_punkt": FAST_PUNKT}
        kwargs["initial"] = start | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """The week of the quarter is asked for where there is one meeting in it."""
        data = super().clean() or self.cleaned_data
        if data.get("hvor_tit") == _KVARTAL and not data.get("uge_i_kvartal") and "uge_i_kvartal" not in self.errors:
            self.add_error("uge_i_kvartal", "Skriv, hvilken uge i kvartalet mødet ligger i, fx 6.")
        return data

    @property
    def felter(self) -> dict[str, Any]:
        """As the rhythm's row has it."""
        data = dict(self.cleaned_data)
        tit = data.pop("hvor_tit")
        kvartalsvis = tit == _KVARTAL
        return data | {
            "ugedag": int(data["ugedag"]),
            "hver_uger": None if kvartalsvis else int(tit),
            "uge_i_kvartal": data["uge_i_kvartal"] if kvartalsvis else None,
        }


class OphoerForm(Formular):
    """From when a rhythm is no more."""

    fra_dag = DatoFelt(label="Første dag uden møder")


class MoedeForm(Formular):
    """One more meeting."""

    art = ValgFelt(label="Mødetype", choices=Moedeart.choices)
    navn = TekstFelt(label="Navn", max_length=80, required=False, help_text="Hvis mødet hedder noget andet end typen.")
    dag = DatoFelt(label="Dag")
    fra_kl = KlokkenFelt(label="Begynder kl.")
    til_kl = KlokkenFelt(label="Slutter kl.")
    sted = TekstFelt(label="Sted", max_length=120, required=False)
    fast_punkt = TekstFelt(label="Fast punkt", max_length=200, required=False)


class FlytForm(Formular):
    """Where a meeting is moved, and why."""

    dag = DatoFelt(label="Dag")
    fra_kl = KlokkenFelt(label="Begynder kl.")
    til_kl = KlokkenFelt(label="Slutter kl.")
    sted = TekstFelt(label="Sted", max_length=120, required=False)
    grund = TekstFelt(label="Hvorfor flyttes det?", max_length=200, help_text="Alle, der læser hjulet, kan se det.")


class AflysForm(Formular):
    """Why a meeting is cancelled."""

    grund = TekstFelt(label="Hvorfor aflyses det?", max_length=200, help_text="Alle, der læser hjulet, kan se det.")


class PunktForm(Formular):
    """A point of the team's own agenda."""

    tekst = TekstFelt(label="Nyt punkt", max_length=300, personfoelsom_hjaelp=True)
