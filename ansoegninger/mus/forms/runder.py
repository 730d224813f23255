"""Opening a round, and finding talks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django.forms.boundfield import BoundField

from ansoegninger.mus import guide
from ansoegninger.mus.forms.valg import saet_valg
from ansoegninger.mus.frister import DAGE
from ansoegninger.mus.models import FLEST_DAGE, GUIDE_TEGN, Fase, MusRunde
from ansoegninger.mus.queries import Enhedsdaekning
from ansoegninger.mus.services import Rundeindhold
from ansoegninger.strategi.models import Strategi
from roller.adgang.adgang import Adgang
from roller.organisation.models import Enhed, Enhedsart
from roller.organisation.queries import afdelinger_i
from roller.tildelinger.roller import Rolle
from workflows.formularer import (
    DatoFelt,
    FilterFormular,
    FlervalgFelt,
    Formular,
    HeltalFelt,
    LangTekstFelt,
    TekstFelt,
    ValgFelt,
)
from workflows.kalender import AARETS_MAANEDER, plus_maaneder
from workflows.sprog.formater import sorteringsnoegle

#: The capacities in which somebody holds talks as the leader; the upper two when the employee leads themselves.
HOLDER_SAMTALER = (Rolle.LEDER, Rolle.CENTERCHEF, Rolle.SAETTECHEF)


_AARSTAL = re.compile(r"\b20\d{2}\b")
#: The steps' days, in the order of the page.
_DAGE = (
    ("dage_forberedelse", "Dage til at forberede sig"),
    ("dage_samtale", "Dage til at holde samtalen"),
    ("dage_plan", "Dage til at skrive planen"),
    ("dage_godkendelse", "Dage til at godkende planen"),
)
_AFSNIT: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Runden", ("navn", "fra_dag", "til_dag", "enheder", "strategi")),
    ("Samtalen", ("guide", "indbydelse")),
    ("Frister", tuple(felt for felt, _ in _DAGE)),
)


class RundeForm(Formular):
    """A new round in a centre, filled in from the one before."""

    navn = TekstFelt(label="Rundens navn", max_length=80, help_text="Fx MUS 2027.")
    fra_dag = DatoFelt(label="Begynder", help_text="Samtalerne oprettes for dem, der er ansat på dagen.")
    til_dag = DatoFelt(label="Slutter", help_text="Sidste dag for samtaler.")
    enheder = FlervalgFelt(label="Hvem er med?")
    strategi = ValgFelt(label="Hvilken strategi bygger samtalerne på?")
    guide = LangTekstFelt(
        label="Spørgeguide",
        max_length=GUIDE_TEGN,
        raekker=16,
        required=False,
        help_text="Skriv en overskrift på en linje og spørgsmålene under den. En tom linje skiller afsnittene. Begge "
        "ser guiden, når de forbereder sig, og når I taler sammen.",
    )
    indbydelse = LangTekstFelt(
        label="Invitation",
        max_length=2000,
        raekker=6,
        required=False,
        help_text="Står i den e-mail, som medarbejderen får, når lederen foreslår tider.",
    )

    def __init__(self, *args: Any, center: Enhed, skabelon: MusRunde | None = None, **kwargs: Any) -> None:
        self.skabelon = skabelon
        afdelinger = sorted(afdelinger_i(center), key=lambda enhed: sorteringsnoegle(enhed.navn))
        self.enhederne = {str(enhed.pk): enhed for enhed in [*afdelinger, center]}
        strategier = Strategi.objects.godkendte().filter(enhed=center).order_by("-version")
        self.strategierne = {str(strategi.pk): strategi for strategi in strategier}
        seneste = {"strategi": next(iter(self.strategierne), "")}
        kwargs["initial"] = seneste | foerste_vaerdier(skabelon) | kwargs.get("initial", {})
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
        dage = {felt: data.pop(felt) for felt, _ in _DAGE}
        indhold = Rundeindhold(data.pop("guide"), data.pop("indbydelse"), dage, self.skabelon)
        return data | {
            "enheder": [self.enhederne[pk] for pk in data["enheder"]],
            "strategi": self.strategierne[data["strategi"]],
            "indhold": indhold,
        }

    @property
    def afsnit(self) -> list[tuple[str, list[BoundField]]]:
        """The fields under their headings, in the order of the page."""
        return [(titel, [self[felt] for felt in felter]) for titel, felter in _AFSNIT]


for _felt, _label in _DAGE:
    RundeForm.base_fields[_felt] = HeltalFelt(
        label=_label, suffiks="dage", min_vaerdi=1, max_vaerdi=FLEST_DAGE, required=False
    )


def foerste_vaerdier(skabelon: MusRunde | None) -> dict[str, Any]:
    """Last year's round a year later; where there is none, a guide and an invitation to begin from."""
    if skabelon is None:
        return {"guide": guide.STANDARD, "indbydelse": guide.INDBYDELSE, **DAGE}
    dage = {felt: getattr(skabelon, felt) or antal for felt, antal in DAGE.items()}
    return dage | {
        "navn": _AARSTAL.sub(lambda fundet: str(int(fundet[0]) + 1), skabelon.navn),
        "fra_dag": plus_maaneder(skabelon.fra_dag, AARETS_MAANEDER),
        "til_dag": plus_maaneder(skabelon.til_dag, AARETS_MAANEDER),
        "enheder": [str(enhed.pk) for enhed in skabelon.enheder.all()],
        "guide": skabelon.guide or guide.STANDARD,
        "indbydelse": skabelon.indbydelse or guide.INDBYDELSE,
    }


class DaekningFilter(FilterFormular):
    """Which of a round's units to show."""

    enhed = ValgFelt(label="Enhed", required=False, rulleliste=True, tom="Alle enheder")
    vis = ValgFelt(
        label="Vis",
        required=False,
        rulleliste=True,
        tom="Alle",
        choices=[("mangler", "Dem, der mangler samtaler"), ("udsat", "Dem, der har udsatte samtaler")],
    )

    def __init__(self, *args: Any, raekker: Sequence[Enhedsdaekning], **kwargs: Any) -> None:
        self.raekker = raekker
        super().__init__(*args, **kwargs)
        saet_valg(self, "enhed", [("", "Alle enheder"), *((str(r.enhed_id), r.enhed) for r in raekker)])

    def valgte(self) -> dict[str, str]:
        """The filters in use; what cannot be read filters nothing."""
        data = self.cleaned_data if self.is_valid() else {}
        return {navn: vaerdi for navn, vaerdi in data.items() if vaerdi}

    def udvalg(self) -> list[Enhedsdaekning]:
        """The units that are left."""
        valgte = self.valgte()
        return [
            r
            for r in self.raekker
            if valgte.get("enhed", str(r.enhed_id)) == str(r.enhed_id)
            and ("vis" not in valgte or getattr(r, valgte["vis"]))
        ]


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
