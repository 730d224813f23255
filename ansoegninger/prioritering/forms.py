"""The forms of the round: opening it, drafting its decisions, and its steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from ansoegninger.budget.models import Ramme
from ansoegninger.prioritering.models import Beslutningsudfald, Indstilling
from ansoegninger.prioritering.udkast import aftryk
from roller.organisation.models import Enhed
from workflows.formularer import AarFelt, DatoFelt, FilterFormular, Formular, KronerFelt, LangTekstFelt, ValgFelt
from workflows.motor.formular import Opgaveformular
from workflows.sprog.formater import kr


class LaasForm(Opgaveformular):
    """Lock the indstilling as it was shown."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"version": kwargs["sag"].version})
        super().__init__(*args, **kwargs)


class BeslutForm(Opgaveformular):
    """Decide the round as the preview showed it; only the preview knows the snapshot."""

    snapshot = forms.CharField(widget=forms.HiddenInput, max_length=64)


class RundeForm(Formular):
    """A new round: the year, the last day for the indstillinger, and one budget for each department."""

    aar = AarFelt(label="Budgetår")
    indstil_senest_dag = DatoFelt(label="Indstillinger senest")

    def __init__(
        self, *args: Any, enheder: Iterable[Enhed], seneste: Mapping[int, Ramme], dag: date, **kwargs: Any
    ) -> None:
        self.enheder = {f"ramme_{enhed.pk}": enhed for enhed in enheder}
        self.dag = dag
        kwargs.setdefault("initial", {"aar": dag.year + 1})
        felter = {
            navn: KronerFelt(label=_rammenavn(enhed), help_text=_hint(seneste.get(enhed.pk)))
            for navn, enhed in self.enheder.items()
        }
        # Before super: the base class dresses every field that it finds.
        self.base_fields = {**type(self).base_fields, **felter}  # type: ignore[misc]
        super().__init__(*args, **kwargs)

    @property
    def rammer(self) -> dict[Enhed, int]:
        """The budget of each department, whole øre."""
        return {enhed: self.cleaned_data[navn] for navn, enhed in self.enheder.items()}

    def clean_indstil_senest_dag(self) -> date:
        """A deadline that has passed is a slip of the finger."""
        frist: date = self.cleaned_data["indstil_senest_dag"]
        if frist < self.dag:
            raise forms.ValidationError("Fristen skal være i dag eller senere.")
        return frist


class UdkastForm(Formular):
    """What is meant for one wish. An untouched row is left alone, so a whole page can be sent at once."""

    udfald = ValgFelt(
        label="Beslutning", choices=Beslutningsudfald.choices, rulleliste=True, tom="Vælg", required=False
    )
    begrundelse = LangTekstFelt(
        label="Begrundelse til medarbejderen", max_length=4000, raekker=3, required=False, personfoelsom_hjaelp=True
    )
    vist = forms.CharField(widget=forms.HiddenInput, max_length=16)

    # Neither is required by the form, and both before the round can be decided: "frivilligt" would be wrong.
    vis_frivilligt = False

    def __init__(self, *args: Any, oenske_id: int, **kwargs: Any) -> None:
        self.oenske_id = oenske_id
        super().__init__(*args, prefix=f"o{oenske_id}", **kwargs)

    @classmethod
    def vis(cls, oenske_id: int, udfald: str | None, begrundelse: str | None) -> UdkastForm:
        """The draft as it stands."""
        start = {"udfald": udfald or "", "begrundelse": begrundelse or ""}
        return cls(oenske_id=oenske_id, initial=start | {"vist": aftryk(start["udfald"], start["begrundelse"])})

    @property
    def er_roert(self) -> bool:
        """Has the person changed what was shown?"""
        udfald, tekst = self.data.get(self.add_prefix("udfald"), ""), self.data.get(self.add_prefix("begrundelse"), "")
        return aftryk(udfald, tekst.replace("\r\n", "\n")) != self.data.get(self.add_prefix("vist"))

    def se_igen(self, vist: str) -> None:
        """Sent once more, the form knows what it replaces: the person has now been told."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[self.add_prefix("vist")] = vist
        self.data = data

    def clean(self) -> dict[str, Any]:
        """A reason alone decides nothing."""
        data = super().clean() or {}
        if not data.get("udfald") and "udfald" not in self.errors:
            self.add_error("udfald", "Vælg en beslutning.")
        return data


class Rumfilter(FilterFormular):
    """Which wishes of the round to show."""

    indstilling = ValgFelt(label="Afdeling", rulleliste=True, tom="Alle afdelinger", required=False)
    vis = ValgFelt(
        label="Vis",
        rulleliste=True,
        tom="Alle ønsker",
        required=False,
        choices=[("mangler", "Mangler beslutning eller begrundelse"), ("forslag", "Forslag, ingen har rørt")],
    )

    def __init__(self, *args: Any, indstillinger: Iterable[Indstilling], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        valg = [(str(i.pk), str(i.enhed)) for i in indstillinger]
        self.fields["indstilling"].choices = [("", "Alle afdelinger"), *valg]  # type: ignore[attr-defined]


def _rammenavn(enhed: Enhed) -> str:
    return f"{enhed}, centrets egne ansatte" if enhed.art == "CENTER" else str(enhed)


def _hint(seneste: Ramme | None) -> str:
    if seneste is None:
        return "Uden moms. Skriv 0, hvis der ikke er penge."
    return f"Uden moms. I {seneste.aar} var rammen {kr(seneste.ramme_oere, hele=True)}"
