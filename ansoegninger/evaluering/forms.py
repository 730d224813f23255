"""The forms after the grant."""

from typing import Any

from workflows.formularer import DatoFelt, KronerFelt, LangTekstFelt, ValgFelt
from workflows.motor.formular import Opgaveformular

_JA_NEJ = [("ja", "Ja"), ("nej", "Nej")]


class TilmeldingForm(Opgaveformular):
    """When the course is, now that the employee is enrolled."""

    start_dag = DatoFelt(label="Kurset starter")
    slut_dag = DatoFelt(label="Kurset slutter")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        sag = kwargs["sag"]
        kwargs.setdefault("initial", {"start_dag": sag.start_dag, "slut_dag": sag.slut_dag})
        super().__init__(*args, **kwargs)


class GennemfoerelseForm(Opgaveformular):
    """Was the course taken?"""

    gennemfoert = ValgFelt(label="Har du gennemført kurset?", choices=_JA_NEJ)
    pris_oere = KronerFelt(
        label="Hvis ja: hvad kostede det?",
        required=False,
        help_text="Uden moms, forplejning og lokale. Lad feltet stå tomt, hvis det kostede det bevilgede.",
    )
    begrundelse = LangTekstFelt(
        label="Hvis nej: hvad skete der?", required=False, max_length=2000, raekker=3, personfoelsom_hjaelp=True
    )

    def clean_gennemfoert(self) -> bool:
        """Yes or no as a truth value."""
        return bool(self.cleaned_data["gennemfoert"] == "ja")

    def clean(self) -> dict[str, Any]:
        """A course that was not taken has no price."""
        data = super().clean() or {}
        if data.get("gennemfoert") is False:
            data["pris_oere"] = None
        return data


class EvalueringForm(Opgaveformular):
    """A few words about what it gave."""

    udbytte = ValgFelt(
        label="Hvor stort var udbyttet?",
        choices=[("5", "5 – meget stort"), ("4", "4"), ("3", "3"), ("2", "2"), ("1", "1 – meget lille")],
    )
    vil_anbefale = ValgFelt(label="Vil du anbefale det til en kollega?", choices=_JA_NEJ)
    tekst = LangTekstFelt(label="Det vil jeg bruge i hverdagen", max_length=2000, raekker=4, personfoelsom_hjaelp=True)

    def clean_udbytte(self) -> int:
        """The choice as a number."""
        return int(self.cleaned_data["udbytte"])

    def clean_vil_anbefale(self) -> bool:
        """Yes or no as a truth value."""
        return bool(self.cleaned_data["vil_anbefale"] == "ja")
