"""Giving and ending roles, and naming a stand-in."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms

from roller.brugere.felter import PersonFelt
from roller.organisation.felter import EnhedFelt
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import TILDELES, Rolle
from workflows.formularer import DatoFelt, FilterFormular, Formular, TekstFelt, ValgFelt


class SidsteDagFelt(DatoFelt):
    """The last day inside a period, as people say it; its value is the first day outside, as it is stored."""

    def clean(self, value: Any) -> date | None:
        sidste = super().clean(value)
        return sidste + timedelta(days=1) if sidste else None


class GrundFelt(TekstFelt):
    """Why: one line, as it will stand in the trail."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", "Grund")
        super().__init__(max_length=200, personfoelsom_hjaelp=True, **kwargs)


class StedfortraederForm(Formular):
    """Which of the holder's roles, who stands in, when and why. `hverv` cleans to the role as it was given."""

    hverv = ValgFelt(label="Rolle")
    stedfortraeder = PersonFelt(label="Stedfortræder")
    fra_dag = DatoFelt(label="Første dag")
    til_dag = SidsteDagFelt(label="Sidste dag")
    grund = GrundFelt(help_text="Fx ferie eller orlov.")

    def __init__(self, *args: Any, hverv: list[Rolletildeling], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._hverv = {str(t.pk): t for t in hverv}
        felt = self.fields["hverv"]
        assert isinstance(felt, forms.ChoiceField)
        felt.choices = [(pk, f"{Rolle(t.rolle).label}, {t.enhed}") for pk, t in self._hverv.items()]
        if len(self._hverv) == 1:
            felt.initial = next(iter(self._hverv))

    def clean_hverv(self) -> Rolletildeling:
        return self._hverv[self.cleaned_data["hverv"]]


class RolleForm(Formular):
    """Who gets which role where, when and why."""

    person = PersonFelt(label="Person")
    rolle = ValgFelt(label="Rolle", choices=[(r.value, r.label) for r in TILDELES])
    enhed = EnhedFelt(label="Enhed")
    fra_dag = DatoFelt(label="Første dag")
    til_dag = SidsteDagFelt(label="Sidste dag", required=False, help_text="Tom: indtil rollen afsluttes.")
    grund = GrundFelt()


class AfslutForm(Formular):
    """Why something ends."""

    grund = GrundFelt()


class RolleFilter(FilterFormular):
    """Search in the list of roles."""

    soeg = TekstFelt(label="Person eller enhed", required=False, max_length=80)
    rolle = ValgFelt(
        label="Rolle", required=False, rulleliste=True, tom="Alle", choices=[(r.value, r.label) for r in TILDELES]
    )
    vis = ValgFelt(
        label="Vis",
        required=False,
        rulleliste=True,
        tom="Gældende og kommende",
        choices=[("alle", "Også afsluttede")],
    )
