"""The form of one goal in the plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from django import forms

from ansoegninger.kompetenceprofil.rubrikker import Rubrik, blandt_manglerne
from ansoegninger.mus.forms.valg import saet_valg
from ansoegninger.mus.models import Behovskilde, MusSamtale, Part, Udviklingsmaal
from ansoegninger.strategi.models import Laeringsmaal, Laeringsmaalsart, Niveau, Strategi
from ansoegninger.strategi.queries import maal_i_versionen
from workflows.formularer import DatoFelt, Formular, LangTekstFelt, TekstFelt, ValgFelt

#: From the first level to the last; the stored codes run the other way in the alphabet.
STIGENDE = [Niveau.C, Niveau.B, Niveau.A]


class MaalForm(Formular):
    """A goal: one of the strategy's learning goals or the parties' own words, and how to get there."""

    laeringsmaal = ValgFelt(
        label="Læringsmål fra strategien",
        required=False,
        rulleliste=True,
        tom="Vi skriver målet selv",
        help_text="Vælg et, eller skriv jeres eget mål nedenfor.",
    )
    maal = TekstFelt(label="Jeres eget mål", max_length=300, required=False, personfoelsom_hjaelp=True)
    art = ValgFelt(
        label="Hvad handler målet om?",
        choices=Laeringsmaalsart.choices,
        required=False,
        help_text="Vælg, når I selv skriver målet. Et læringsmål fra strategien ved det selv.",
    )
    tema = ValgFelt(label="Tema i strategien", required=False, rulleliste=True, tom="Intet tema")
    niveau_nu = ValgFelt(label="Niveau nu", choices=[(n.value, n.label) for n in STIGENDE])
    niveau_maal = ValgFelt(label="Niveau som mål", choices=[(n.value, n.label) for n in STIGENDE])
    aktivitet = LangTekstFelt(
        label="Sådan når I målet, kort fortalt",
        max_length=2000,
        raekker=3,
        required=False,
        personfoelsom_hjaelp=True,
        help_text="Aktiviteterne før, under og efter skriver I på planens side, når målet er gemt.",
    )
    ansvarlig = ValgFelt(label="Hvem sørger for det?", choices=Part.choices)
    frist_dag = DatoFelt(label="Frist")
    behovskilde = ValgFelt(label="Hvor kommer behovet fra?", choices=Behovskilde.choices, rulleliste=True)
    set_version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1)

    def __init__(
        self,
        *args: Any,
        samtale: MusSamtale,
        dag: date,
        maal: Udviklingsmaal | None = None,
        mangler: Sequence[Rubrik] = (),
        fra: Udviklingsmaal | None = None,
        **kwargs: Any,
    ) -> None:
        self.dag, self.gemt, self.mangler, self.fra = dag, maal, mangler, fra
        strategi = samtale.runde.strategi
        self.laeringsmaalene = {str(m.pk): m for m in strategi.laeringsmaal.order_by("art", "nummer")}
        if maal is not None:
            kwargs.setdefault("initial", self._fra(maal))
        elif fra is not None:
            kwargs.setdefault("initial", self._videre(fra, strategi))
        super().__init__(*args, **kwargs)
        self._saet_valg(samtale, strategi)

    def clean(self) -> dict[str, Any]:
        """One goal, not two; a level that is reached by going up; a deadline that is yet to come."""
        data = super().clean() or {}
        self._et_maal(data)
        nu, maal = data.get("niveau_nu"), data.get("niveau_maal")
        if nu and maal and STIGENDE.index(Niveau(maal)) < STIGENDE.index(Niveau(nu)):
            self.add_error("niveau_maal", "Niveauet som mål kan ikke være lavere end niveauet nu.")
        frist = data.get("frist_dag")
        if frist and frist < self.dag and (self.gemt is None or frist != self.gemt.frist_dag):
            self.add_error("frist_dag", "Fristen kan ikke ligge før i dag.")
        return data

    def felter(self) -> dict[str, Any]:
        """The goal's columns."""
        data = dict(self.cleaned_data)
        data.pop("set_version")
        data["tema_id"] = int(tema) if (tema := data.pop("tema")) else None
        valgt = self.laeringsmaalene.get(data.pop("laeringsmaal"))
        if self.fra is not None:
            data["fra_maal"] = self.fra
        return data | ({"maal": valgt.tekst, "art": valgt.art} if valgt else {})

    def _et_maal(self, data: dict[str, Any]) -> None:
        valgt = self.laeringsmaalene.get(data.get("laeringsmaal") or "")
        eget = data.get("maal") or ""
        if valgt and eget and eget != valgt.tekst:
            self.add_error("maal", "Vælg enten et læringsmål fra strategien, eller skriv jeres eget.")
        if not valgt and not eget and "maal" not in self.errors:
            self.add_error("maal", "Vælg et læringsmål fra strategien, eller skriv jeres eget.")
        if not valgt and not data.get("art") and "art" not in self.errors:
            self.add_error("art", "Vælg, hvad målet handler om.")

    def _fra(self, maal: Udviklingsmaal) -> dict[str, Any]:
        felter = {navn: getattr(maal, navn) for navn in self.base_fields if hasattr(maal, navn)}
        fra_strategien = next(
            (pk for pk, m in self.laeringsmaalene.items() if (m.tekst, m.art) == (maal.maal, maal.art)), ""
        )
        egne_ord = {"laeringsmaal": fra_strategien, "maal": "" if fra_strategien else maal.maal}
        return felter | egne_ord | {"tema": maal.tema_id, "set_version": maal.planversion}

    def _videre(self, fra: Udviklingsmaal, strategi: Strategi) -> dict[str, Any]:
        """An open goal of the plan before, to be thought over: its deadline is asked for anew."""
        tema = strategi.temaer.filter(nummer=fra.tema.nummer).first() if fra.tema else None
        samme = maal_i_versionen(fra.maal, fra.art, fra.samtale.runde.strategi, strategi)
        valgt = {"laeringsmaal": str(samme.pk), "maal": ""} if samme else {}
        return self._fra(fra) | valgt | {"frist_dag": None, "set_version": None, "tema": tema.pk if tema else ""}

    def _saet_valg(self, samtale: MusSamtale, strategi: Strategi) -> None:
        saet_valg(
            self, "laeringsmaal", [("", "Vi skriver målet selv"), *_grupperet(self.laeringsmaalene, self.mangler)]
        )
        temaer = [(str(tema.pk), str(tema)) for tema in strategi.temaer.order_by("nummer")]
        saet_valg(self, "tema", [("", "Intet tema"), *temaer])
        saet_valg(self, "ansvarlig", [(Part.MEDARBEJDER, str(samtale.person)), (Part.LEDER, Part.LEDER.label)])


def _grupperet(
    laeringsmaal: dict[str, Laeringsmaal], mangler: Sequence[Rubrik]
) -> list[tuple[str, list[tuple[str, str]]]]:
    """The learning goals under the three kinds; a gap of the profile says so."""
    huller = {m.pk for m in blandt_manglerne(laeringsmaal.values(), mangler)}
    punkter = list(laeringsmaal.items())
    return [
        (
            str(Laeringsmaalsart(art).label),
            [(pk, f"{m.tekst} (hul i profilen)" if m.pk in huller else m.tekst) for pk, m in gruppe],
        )
        for art, gruppe in groupby(punkter, key=lambda punkt: punkt[1].art)
    ]
