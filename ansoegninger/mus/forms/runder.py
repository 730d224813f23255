"""Opening a round, and finding talks."""

from __future__ import annotations

from typing import Any

from ansoegninger.mus.forms.valg import saet_valg
from ansoegninger.mus.models import Fase
from ansoegninger.strategi.models import Strategi
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed, Enhedsart
from roller.organisation.queries import afdelinger_i
from roller.tildelinger.roller import Rolle
from workflows.formularer import DatoFelt, FilterFormular, FlervalgFelt, Formular, TekstFelt, ValgFelt
from workflows.sprog.formater import sorteringsnoegle

#: The capacities in which somebody holds talks as the leader; the upper two when the employee leads themselves.
HOLDER_SAMTALER = (Rolle.LEDER, Rolle.CENTERCHEF, Rolle.SAETTECHEF)


class RundeForm(Formular):
    """A new round in a centre."""

    navn = TekstFelt(label="Rundens navn", max_length=80, help_text="Fx MUS 2027.")
    fra_dag = DatoFelt(label="Begynder", help_text="Samtalerne oprettes for dem, der er ansat på dagen.")
    til_dag = DatoFelt(label="Slutter", help_text="Sidste dag for samtaler.")
    enheder = FlervalgFelt(label="Hvem er med?")
    strategi = ValgFelt(label="Hvilken strategi bygger samtalerne på?")

    def __init__(self, *args: Any, center: Enhed, **kwargs: Any) -> None:
        afdelinger = sorted(afdelinger_i(center), key=lambda enhed: sorteringsnoegle(enhed.navn))
        self.enhederne = {str(enhed.pk): enhed for enhed in [*afdelinger, center]}
        strategier = Strategi.objects.filter(enhed=center).order_by("-version")
        self.strategierne = {str(strategi.pk): strategi for strategi in strategier}
        seneste = {"strategi": next(iter(self.strategierne), "")}
        kwargs["initial"] = seneste | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        saet_valg(self, "enheder", [(pk, _enhedsnavn(enhed, center)) for pk, enhed in self.enhederne.items()])
        saet_valg(self, "strategi", [(pk, str(strategi)) for pk, strategi in self.strategierne.items()])

    def clean(self) -> dict[str, Any]:
        """The period runs forwards."""
        data = super().clean() or {}
        if data.get("fra_dag") and data.get("til_dag") and data["til_dag"] < data["fra_dag"]:
            self.add_error("til_dag", "Runden kan ikke slutte, før den begynder.")
        return data

    def felter(self) -> dict[str, Any]:
        """What the service is called with."""
        data = dict(self.cleaned_data)
        return data | {
            "enheder": [self.enhederne[pk] for pk in data["enheder"]],
            "strategi": self.strategierne[data["strategi"]],
        }


class SamtaleFilter(FilterFormular):
    """Which talks to show."""

    enhed = ValgFelt(label="Enhed", required=False, rulleliste=True, tom="Alle enheder")
    fase = ValgFelt(
        label="Hvor langt",
        required=False,
        rulleliste=True,
        tom="Alle",
        choices=[(f.value, f.label) for f in Fase if f != Fase.OPRETTET],
    )

    def __init__(self, *args: Any, adgang: Adgang, **kwargs: Any) -> None:
        # From the capacities themselves: a list of units would cost the page one more query.
        self.stier = {str(h.enhed_id): h.enhed_sti for h in adgang.i_rolle(*HOLDER_SAMTALER)}
        navne = {str(h.enhed_id): h.enhed_navn for h in adgang.i_rolle(*HOLDER_SAMTALER)}
        super().__init__(*args, **kwargs)
        saet_valg(self, "enhed", [("", "Alle enheder"), *navne.items()])
        if len(navne) <= 1:
            del self.fields["enhed"]

    def valgte(self) -> dict[str, str]:
        """The filters in use, as lookups; what cannot be read filters nothing."""
        data = self.cleaned_data if self.is_valid() else {}
        opslag = {"enhed__path__startswith": self.stier.get(data.get("enhed", "")), "fase": data.get("fase")}
        return {navn: vaerdi for navn, vaerdi in opslag.items() if vaerdi}


def _enhedsnavn(enhed: Enhed, center: Enhed) -> str:
    if enhed.pk == center.pk and enhed.art == Enhedsart.CENTER:
        return f"{enhed.navn}: dem, der er ansat direkte i centret"
    return enhed.navn
