"""The forms of the follow-up: its days, where each goal is, the leader's word, and the end of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.forms import Field

from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.opfoelgning.models import Naaet
from ansoegninger.mus.opfoelgning.queries import seneste_statusser
from ansoegninger.mus.opfoelgning.services import HOEJST_DAGE, Svar
from workflows.formularer import DatoFelt, Formular, LangTekstFelt, TekstFelt, ValgFelt
from workflows.motor.formular import Opgaveformular

_ET_ORD = "Et par ord om målet"


class DageForm(Formular):
    """The days on which the plan is looked at again."""

    set_version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1)

    def __init__(self, *args: Any, dage: Iterable[date], i_dag: date, samtale: MusSamtale, **kwargs: Any) -> None:
        self.i_dag, self.kendte = i_dag, set(samtale.opfoelgningsdage.values_list("dag", flat=True))
        # Before super: the base class dresses every field that it finds.
        self.base_fields = {**_dagfelter(), **type(self).base_fields}  # type: ignore[misc]
        start = {f"dag{nr}": dag for nr, dag in enumerate(sorted(dage), start=1)}
        super().__init__(*args, initial=start | {"set_version": samtale.planversion}, **kwargs)

    def clean(self) -> dict[str, Any]:
        """At least one day, and none that has passed but those that were agreed before it did."""
        data = super().clean() or {}
        for navn in _dagfelter():
            dag = data.get(navn)
            if dag and dag <= self.i_dag and dag not in self.kendte:
                self.add_error(navn, "En opfølgningsdag skal ligge efter i dag.")
        if not self.errors and not self.dage:
            self.add_error("dag1", "Aftal mindst én dag, hvor I følger op.")
        return data

    @property
    def dage(self) -> list[date]:
        """What was chosen, each day once."""
        return sorted({dag for navn in _dagfelter() if (dag := self.cleaned_data.get(navn))})


def _dagfelter() -> dict[str, Field]:
    return {
        f"dag{nr}": DatoFelt(label=f"{ordet} opfølgningsdag", required=False)
        for nr, ordet in enumerate(("Første", "Anden", "Tredje", "Fjerde")[:HOEJST_DAGE], start=1)
    }


class OpfoelgningForm(Opgaveformular):
    """Where each goal and activity of the plan is: four choices, and a few words for each goal."""

    bemaerkning = LangTekstFelt(
        label="Hvad vil du gerne tale med din leder om?",
        required=False,
        max_length=2000,
        raekker=4,
        personfoelsom_hjaelp=True,
        help_text="Kun du og din leder kan læse det.",
    )

    def __init__(self, *args: Any, sag: Any, **kwargs: Any) -> None:
        self.maalene = list(sag.maal.order_by("pk"))
        self.aktiviteter: dict[int, list[Planaktivitet]] = {}
        for aktivitet in Planaktivitet.objects.filter(maal__samtale=sag).order_by("frist_dag", "pk"):
            self.aktiviteter.setdefault(aktivitet.maal_id, []).append(aktivitet)
        self.base_fields = {**self._felter(), **type(self).base_fields}  # type: ignore[misc]
        sidst = seneste_statusser(sag)
        start = {_navn(maal, akt): status.kode for (maal, akt), status in sidst.items()}
        super().__init__(*args, sag=sag, **{"initial": start} | kwargs)

    @classmethod
    def felter_i(cls, data: Mapping[str, Any]) -> dict[str, Field]:
        """The words that were sent, whatever the plan was."""
        ord_ = {navn: TekstFelt(label=_ET_ORD, max_length=500) for navn in data if navn.startswith("ord_")}
        return {**ord_, **super().felter_i(data)}

    @property
    def grupper(self) -> list[tuple[Any, list[Any]]]:
        """Each goal with its fields, as the page shows them."""
        return [(maal, [self[navn] for navn in self._navne(maal)]) for maal in self.maalene]

    @property
    def resten(self) -> list[Any]:
        """The fields that belong to no goal."""
        return [self["bemaerkning"]]

    def clean(self) -> dict[str, Any]:
        """What the service asks for."""
        data = super().clean() or {}
        return {
            "bemaerkning": data.get("bemaerkning", ""),
            "statusser": [s for m in self.maalene for s in self._svar(m)],
        }

    def _felter(self) -> dict[str, Field]:
        felter: dict[str, Field] = {}
        for maal in self.maalene:
            felter[_navn(maal.pk)] = ValgFelt(label="Hvor er målet?", choices=Naaet.choices)
            for akt in self.aktiviteter.get(maal.pk, []):
                label = f"{akt.get_fase_display()}: {akt.hvad}"
                felter[_navn(maal.pk, akt.pk)] = ValgFelt(label=label, choices=Naaet.choices, rulleliste=True)
            felter[f"ord_{maal.pk}"] = TekstFelt(
                label=_ET_ORD, max_length=500, required=False, personfoelsom_hjaelp=True
            )
        return felter

    def _navne(self, maal: Any) -> list[str]:
        egne = [_navn(maal.pk, akt.pk) for akt in self.aktiviteter.get(maal.pk, [])]
        return [_navn(maal.pk), *egne, f"ord_{maal.pk}"]

    def _svar(self, maal: Any) -> list[Svar]:
        data = self.cleaned_data
        egne = [Svar(maal.pk, a.pk, data.get(_navn(maal.pk, a.pk), "")) for a in self.aktiviteter.get(maal.pk, [])]
        return [Svar(maal.pk, None, data.get(_navn(maal.pk), ""), data.get(f"ord_{maal.pk}", "")), *egne]


def _navn(maal_id: int, aktivitet_id: int | None = None) -> str:
    return f"maal_{maal_id}" if aktivitet_id is None else f"aktivitet_{aktivitet_id}"


class LedersvarForm(Opgaveformular):
    """The leader's word."""

    bemaerkning = LangTekstFelt(
        label="Dit svar",
        max_length=2000,
        raekker=4,
        personfoelsom_hjaelp=True,
        help_text="Fx hvad I har aftalt, og hvad du hjælper med. Kun du og medarbejderen kan læse det.",
    )


class AfslutForm(Formular):
    """Why nobody follows up any more."""

    begrundelse = LangTekstFelt(
        label="Hvorfor slutter opfølgningen?",
        max_length=2000,
        raekker=3,
        personfoelsom_hjaelp=True,
        help_text="Fx at medarbejderen er fratrådt eller har fået en ny plan.",
    )
