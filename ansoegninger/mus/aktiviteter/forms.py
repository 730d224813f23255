"""The form of one activity: in a person's plan and in a group's."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from ansoegninger.katalog.models import Kursus
from ansoegninger.mus.aktiviteter.models import Aktivitet, Aktivitetsart, Aktivitetsfase, Hvem
from ansoegninger.mus.forms.valg import saet_valg
from workflows.formularer import DatoFelt, Formular, TekstFelt, ValgFelt

_FELTER = ("fase", "art", "hvad", "hvem", "frist_dag", "kursus")


class AktivitetForm(Formular):
    """What is done, when in the learning, by whom, and by when."""

    fase = ValgFelt(
        label="Hvornår?",
        choices=[
            (Aktivitetsfase.FOER, "Før: forstå, hvorfor det er vigtigt"),
            (Aktivitetsfase.UNDER, "Under: selve aktiviteten"),
            (Aktivitetsfase.EFTER, "Efter: øv det, brug det, og hold fast i det"),
        ],
    )
    art = ValgFelt(label="Form", choices=Aktivitetsart.choices, rulleliste=True)
    hvad = TekstFelt(
        label="Hvad?",
        max_length=300,
        personfoelsom_hjaelp=True,
        help_text="Fx »Prøve metoden i to sager« eller »Fortælle om det på et socialfagligt møde«.",
    )
    hvem = ValgFelt(label="Hvem sørger for det?", choices=Hvem.choices, rulleliste=True)
    frist_dag = DatoFelt(label="Senest")
    kursus = ValgFelt(
        label="Kursus i kataloget",
        required=False,
        rulleliste=True,
        tom="Intet, eller ikke i kataloget",
        help_text="Vælg det, hvis aktiviteten er et kursus, som står der.",
    )
    set_version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1)

    def __init__(
        self, *args: Any, dag: date, aktivitet: Aktivitet | None = None, start: Any = None, **kwargs: Any
    ) -> None:
        self.dag, self.gemt = dag, aktivitet
        if aktivitet is not None:
            start = {navn: getattr(aktivitet, navn) for navn in _FELTER[:-1]} | {
                "kursus": aktivitet.kursus_id,
                "set_version": getattr(aktivitet, "planversion", None),
            }
        super().__init__(*args, initial=start or {}, **kwargs)
        kurser = Kursus.objects.aktive() | Kursus.objects.filter(
            pk__in=[aktivitet.kursus_id] if aktivitet and aktivitet.kursus_id else []
        )
        titler = [(str(pk), titel) for pk, titel in kurser.order_by("titel", "pk").values_list("pk", "titel")]
        saet_valg(self, "kursus", [("", "Intet, eller ikke i kataloget"), *titler])

    def clean(self) -> dict[str, Any]:
        """A day that is yet to come."""
        data = super().clean() or {}
        frist = data.get("frist_dag")
        if frist and frist < self.dag and (self.gemt is None or frist != self.gemt.frist_dag):
            self.add_error("frist_dag", "Dagen kan ikke ligge før i dag.")
        return data

    def felter(self) -> dict[str, Any]:
        """The activity's columns."""
        data = {navn: self.cleaned_data[navn] for navn in _FELTER[:-1]}
        kursus = self.cleaned_data["kursus"]
        return data | {"kursus_id": int(kursus) if kursus else None}
