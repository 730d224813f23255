"""The employee's own fields of a wish, shared by the wizard's steps and the answer to a return."""

from __future__ import annotations

from typing import Any

from django import forms

from ansoegninger.katalog.models import Kursustype, Udbyderart
from ansoegninger.oensker.models import Oenske
from workflows.formularer import DatoFelt, KronerFelt, LangTekstFelt, TalFelt, TekstFelt, ValgFelt

PRISHJAELP = "Uden moms."


class Kursusfelter(forms.Form):
    """Which course: name, provider, kind, extent, dates and price."""

    titel = TekstFelt(label="Kursets navn", max_length=200)
    udbyder = TekstFelt(label="Udbyder", max_length=120, required=False)
    udbyderart = ValgFelt(label="Udbyderens art", choices=Udbyderart.choices, required=False, rulleliste=True, tom="Ved ikke")
    type = ValgFelt(label="Type", choices=Kursustype.choices, rulleliste=True)
    dage = TalFelt(label="Omfang i dage", suffiks="dage", decimaler=1, max_vaerdi=999, required=False)
    timer = TalFelt(label="Omfang i timer", suffiks="timer", decimaler=1, max_vaerdi=9999, required=False)
    ects = TalFelt(label="Omfang i ECTS", suffiks="ECTS", decimaler=1, max_vaerdi=120, required=False)
    start_dag = DatoFelt(label="Starter", required=False)
    slut_dag = DatoFelt(label="Slutter", required=False)
    kursusgebyr_oere = KronerFelt(label="Kursusgebyr", required=False, help_text=PRISHJAELP)
    materialer_oere = KronerFelt(label="Materialer", required=False, help_text=PRISHJAELP)
    transport_oere = KronerFelt(label="Transport", required=False, help_text=PRISHJAELP)
    ophold_oere = KronerFelt(label="Ophold", required=False, help_text=PRISHJAELP)
    forplejning_oere = KronerFelt(label="Forplejning", required=False, help_text="Betales af afdelingen og tæller ikke med i prisen.")
    lokale_oere = KronerFelt(label="Eksternt lokale", required=False, help_text="Betales af afdelingen og tæller ikke med i prisen.")

    def clean(self) -> dict[str, Any]:
        """Dates in order; an empty amount is none, and an empty fee means that the price is not known."""
        data = super().clean() or {}
        start, slut = data.get("start_dag"), data.get("slut_dag")
        if start and slut and slut < start:
            self.add_error("slut_dag", "Kurset kan ikke slutte, før det starter.")
        if "kursusgebyr_oere" in self.fields:
            data["pris_kendt"] = data.get("kursusgebyr_oere") is not None
        for felt in self.fields:
            if felt.endswith("_oere") and data.get(felt) is None:
                data[felt] = 0
        return data


class Begrundelsesfelter(forms.Form):
    """Why: theme, learning goals, reason and own priority."""

    tema = forms.ModelChoiceField(label="Tema i strategien", queryset=None, required=False)
    laeringsmaal = forms.ModelMultipleChoiceField(label="Læringsmål, som kurset styrker", queryset=None, required=False)
    begrundelse = LangTekstFelt(label="Hvorfor ønsker du kurset?", required=False, personfoelsom_hjaelp=True)
    egen_prioritet = ValgFelt(
        label="Hvor vigtigt er det for dig?",
        choices=[("1", "1 – vigtigst"), ("2", "2"), ("3", "3 – mindst vigtigt")],
        required=False,
    )

    def clean_egen_prioritet(self) -> int | None:
        """The choice as a number."""
        return int(self.cleaned_data["egen_prioritet"]) if self.cleaned_data["egen_prioritet"] else None


class OenskeFelter(Kursusfelter, Begrundelsesfelter):
    """All of the employee's own fields."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        sag = kwargs.get("sag")
        super().__init__(*args, **kwargs)
        strategi = sag.strategi if sag else None
        self.fields["tema"].queryset = strategi.temaer.all() if strategi else self._ingen("tema")
        self.fields["laeringsmaal"].queryset = strategi.laeringsmaal.all() if strategi else self._ingen("laeringsmaal")

    @staticmethod
    def _ingen(felt: str) -> Any:
        return Oenske._meta.get_field(felt).related_model._default_manager.none()

    @staticmethod
    def fra_oenske(oenske: Oenske) -> dict[str, Any]:
        """The fields' values as they stand; an unknown price is shown as empty, not as zero."""
        felter = {*Kursusfelter.base_fields, *Begrundelsesfelter.base_fields} - {"laeringsmaal"}
        data: dict[str, Any] = {felt: getattr(oenske, felt) for felt in felter}
        if not oenske.pris_kendt:
            data["kursusgebyr_oere"] = None
        data["laeringsmaal"] = list(oenske.laeringsmaal.all()) if oenske.pk else []
        return data
