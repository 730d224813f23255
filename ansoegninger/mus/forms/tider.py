"""The forms of when the talk is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms

from ansoegninger.mus.forms.valg import saet_valg
from ansoegninger.mus.klokkeslaet import Ulaeselig, instant, laes_tid, laes_tider
from ansoegninger.mus.models import MusSamtale
from ansoegninger.mus.services.tider import INGEN
from ansoegninger.mus.tidslaesning import Tidsstand, aaben_indbydelse, ledige_tider, tidsstand
from ansoegninger.mus.tidsmodeller import ORD_TEGN, STED_TEGN
from ansoegninger.mus.visning import kort_tidsstand
from workflows.formularer import DatoFelt, FlervalgFelt, Formular, HeltalFelt, LangTekstFelt, TekstFelt, ValgFelt
from workflows.motor.formular import Opgaveformular
from workflows.sprog.formater import DANSK_TID, tidspunkt

#: A talk takes an hour or so; a quarter is too short to say anything, and four hours are another kind of meeting.
KORTEST, LAENGST, MINUTTER = 15, 240, 60


def _minutter() -> HeltalFelt:
    return HeltalFelt(
        label="Hvor længe varer en samtale?",
        suffiks="minutter",
        min_vaerdi=KORTEST,
        max_vaerdi=LAENGST,
        initial=MINUTTER,
    )


def _sted() -> TekstFelt:
    return TekstFelt(label="Hvor?", max_length=STED_TEGN, required=False, help_text="Fx Lokale 2.14.")


class VaelgTidForm(Opgaveformular):
    """The employee's choice among the times that are free."""

    tid = ValgFelt(label="Hvilken tid passer dig?")
    bemaerkning = TekstFelt(
        label="Hvornår passer det bedre?",
        max_length=ORD_TEGN,
        required=False,
        personfoelsom_hjaelp=True,
        help_text="Skriv det, hvis ingen af tiderne passer.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        indbydelse = aaben_indbydelse(self.sag)
        fra = datetime.combine(self.dag, time.min, tzinfo=DANSK_TID)
        ledige = ledige_tider(indbydelse, fra) if indbydelse else []
        tider = [(str(tid.pk), tidspunkt(tid.begynder_kl)) for tid in ledige]
        saet_valg(self, "tid", [*tider, (INGEN, "Ingen af tiderne passer")])

    def clean(self) -> dict[str, Any]:
        """A word belongs to the answer that nothing fits."""
        data = super().clean() or {}
        if data.get("tid") != INGEN and data.get("bemaerkning"):
            self.add_error("bemaerkning", "Vælg »Ingen af tiderne passer«, eller lad feltet stå tomt.")
        return data


class SaetTidForm(Opgaveformular):
    """The leader sets the time, or moves it."""

    paa_dag = DatoFelt(label="Dag")
    klokken = TekstFelt(label="Klokkeslæt", max_length=10, help_text="Fx 9.30.")
    minutter = _minutter()
    sted = _sted()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if aftalt := tidsstand(kwargs["sag"]).aftalt:
            kwargs.setdefault("initial", _fra(aftalt.begynder_kl, aftalt.slutter_kl, aftalt.sted))
        super().__init__(*args, **kwargs)

    def clean_klokken(self) -> time:
        """A time of the day."""
        try:
            return laes_tid(self.cleaned_data["klokken"])
        except Ulaeselig as fejl:
            raise forms.ValidationError(str(fejl)) from fejl

    def clean(self) -> dict[str, Any]:
        """What the service is called with."""
        data = super().clean() or {}
        if self.errors:
            return data
        try:
            kl = instant(data["paa_dag"], data["klokken"])
        except Ulaeselig as fejl:
            self.add_error("klokken", str(fejl))
            return data
        return {"begynder_kl": kl, "minutter": data["minutter"], "sted": data["sted"]}


class UdsaetForm(Opgaveformular):
    """When the talk is taken up again; never why."""

    til_dag = DatoFelt(
        label="Hvornår tages samtalen op igen?",
        help_text="Fristerne regnes fra den dag. Du skal ikke skrive, hvorfor samtalen udsættes.",
    )

    def clean_til_dag(self) -> date:
        """Today or later."""
        dag: date = self.cleaned_data["til_dag"]
        if dag < self.dag:
            raise forms.ValidationError("Dagen kan ikke ligge før i dag.")
        return dag


class ForeslaaForm(Formular):
    """Times for one employee or for many."""

    samtaler = FlervalgFelt(label="Hvem skal vælge?")
    tider = LangTekstFelt(
        label="Hvilke tider?",
        max_length=2000,
        raekker=6,
        help_text="Skriv en dag på hver linje og klokkeslættene efter den, fx 05.01.2026 9.00 10.15 13.00. "
        "Der skal være mindst lige så mange tider som medarbejdere.",
    )
    minutter = _minutter()
    sted = _sted()

    def __init__(
        self, *args: Any, samtaler: Sequence[MusSamtale], stande: Mapping[int, Tidsstand], **kwargs: Any
    ) -> None:
        self.samtalerne = {str(s.pk): s for s in samtaler}
        super().__init__(*args, **kwargs)
        svar = {pk: kort_tidsstand(stande.get(s.pk, Tidsstand())) for pk, s in self.samtalerne.items()}
        saet_valg(self, "samtaler", [(pk, f"{s.person}: {svar[pk]}") for pk, s in self.samtalerne.items()])

    def clean_tider(self) -> list[datetime]:
        """Every time, earliest first."""
        try:
            return laes_tider(self.cleaned_data["tider"])
        except Ulaeselig as fejl:
            raise forms.ValidationError(str(fejl)) from fejl

    def felter(self) -> dict[str, Any]:
        """What the service is called with."""
        data = dict(self.cleaned_data)
        return data | {"samtaler": [self.samtalerne[pk] for pk in data["samtaler"]]}


def _fra(begynder: datetime, slutter: datetime, sted: str) -> dict[str, Any]:
    dansk = begynder.astimezone(DANSK_TID)
    minutter = (slutter - begynder).total_seconds() // 60
    return {"paa_dag": dansk.date(), "klokken": f"{dansk:%H.%M}", "minutter": int(minutter), "sted": sted}
