"""One rule as a form: the fields that its kind has."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django import forms

from ansoegninger.fond.regler import GRAENSER, KODER, Puljestand, Regel, Regelart
from workflows.formularer import BekraeftFelt, DatoFelt, Formular, HeltalFelt, KronerFelt, TalFelt, TekstFelt, ValgFelt

_BELOEB = (Regelart.LOFT, Regelart.LOFT_MASTER)
_TAL = {
    Regelart.VINDUE: "Måneder",
    Regelart.TIDLIGST: "Måneder før start",
    Regelart.SENEST: "Dage før start",
    Regelart.UNDERSKRIFT: "Dage efter fondens sagsnummer",
    Regelart.SVARTID: "Dage efter indsendelsen",
    Regelart.ANDEL: "Procent",
    Regelart.SAERPULJE: "Procent",
    Regelart.GRUPPE: "Mindst antal ansøgere",
}
_VALG = {
    Regelart.VINDUE: "Tælles fra",
    Regelart.ANDEL: "Andelen er",
    Regelart.PULJE: "Puljen er",
    Regelart.UDGIFT: "Udgift",
    Regelart.UDDANNELSE: "Slags uddannelse",
}
_ORD = {
    Regelart.SAERPULJE: "Uddannelse, som titlen skal nævne",
    Regelart.POSITIV: "Uddannelse på listen, som titlen skal nævne",
    Regelart.IKKE_ANSAT_SOM: "Ord, stillingen nævner",
}
_EKSAMEN = {"": None, "JA": True, "NEJ": False}


class RegelForm(Formular):
    """A rule as it is to be from a day on, and why."""

    tekst = TekstFelt(label="Reglen i ord", max_length=500)
    kilde = TekstFelt(label="Kilde", max_length=200, help_text="Hvor reglen kan efterses.")
    kilde_dag = DatoFelt(label="Kildens dato", required=False)
    bekraeftet = BekraeftFelt(label="Fonden har selv sagt det, og det kan kun læses på én måde", required=False)
    fra_dag = DatoFelt(label="Gælder fra", help_text="I dag eller senere. Det, der er afgjort, ændres ikke.")
    begrundelse = TekstFelt(label="Hvorfor", max_length=500, help_text="Står i sporet og ved versionen.")
    efter_version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    noegle = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, art: Regelart, gammel: Regel | None, dag: date, efter_version: int, **kwargs: Any
    ) -> None:
        self.art, self.gammel = art, gammel
        start: dict[str, Any] = {"fra_dag": dag, "efter_version": efter_version, "noegle": uuid4()}
        # Before super: the base class dresses every field that it finds.
        self.base_fields = {**_egne_felter(art), **type(self).base_fields}  # type: ignore[misc]
        super().__init__(*args, initial=start | _start(gammel), **kwargs)

    def regel(self) -> Regel:
        """The rule that was typed; what its kind has no field for is as it was."""
        data, gammel = self.cleaned_data, self.gammel
        som_foer = gammel.tal if gammel else None
        return Regel(
            art=self.art,
            tekst=data["tekst"],
            kilde=data["kilde"],
            kilde_dag=data["kilde_dag"],
            bekraeftet=data["bekraeftet"],
            tal=_tal(self.art, data.get("tal")) if "tal" in self.fields else som_foer,
            kode=data["kode"] if "kode" in self.fields else (gammel.kode if gammel else ""),
            eksamen=_EKSAMEN[data["eksamen"]] if "eksamen" in self.fields else None,
            dag=data.get("dag"),
        )


def _egne_felter(art: Regelart) -> dict[str, forms.Field]:
    felter: dict[str, forms.Field] = {}
    if art in _BELOEB:
        mindst, hoejst = GRAENSER[art]
        felter["tal"] = KronerFelt(label="Beløb", min_oere=mindst, max_oere=hoejst)
    elif art in _TAL:
        mindst, hoejst = GRAENSER[art]
        felter["tal"] = HeltalFelt(label=_TAL[art], min_vaerdi=mindst, max_vaerdi=hoejst)
    elif art == Regelart.UDDANNELSE:
        felter["tal"] = TalFelt(label="Mindst ECTS", decimaler=1, max_vaerdi=300, required=False)
        svar = [("", "Ikke sagt"), ("JA", "Ja"), ("NEJ", "Nej")]
        felter["eksamen"] = ValgFelt(label="Eksamen", choices=svar, required=False)
    if art in _VALG:
        valg = list(KODER[art].items())
        felter["kode"] = ValgFelt(label=_VALG[art], choices=valg, rulleliste=len(valg) > len(Puljestand))
    elif art in _ORD:
        felter["kode"] = TekstFelt(label=_ORD[art], max_length=100)
    if art == Regelart.PULJE:
        felter["dag"] = DatoFelt(label="Åbner igen", required=False, help_text="Kun når puljen er lukket.")
    return felter


def _tal(art: Regelart, vaerdi: int | Decimal | None) -> int | None:
    """As the rule holds it: ECTS in tenths, everything else as typed (kroner are øre already)."""
    if vaerdi is None:
        return None
    return int(vaerdi * 10) if art == Regelart.UDDANNELSE else int(vaerdi)


def _start(gammel: Regel | None) -> dict[str, Any]:
    if gammel is None:
        return {}
    tal: int | Decimal | None = gammel.tal
    if gammel.art == Regelart.UDDANNELSE and gammel.tal is not None:
        tal = Decimal(gammel.tal) / 10
    eksamen = {None: "", True: "JA", False: "NEJ"}[gammel.eksamen]
    return {
        "tekst": gammel.tekst,
        "kilde": gammel.kilde,
        "kilde_dag": gammel.kilde_dag,
        "bekraeftet": gammel.bekraeftet,
        "tal": tal,
        "kode": gammel.kode,
        "eksamen": eksamen,
        "dag": gammel.dag,
    }
