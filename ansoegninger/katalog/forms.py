"""Searching the catalogue, and writing what stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from ansoegninger.katalog.billede import Billede, decimaltekst, nyt_billede
from ansoegninger.katalog.models import Funktion, Kursusafholdelse, Kursustype, Omraade, Prisform, Udbyderart
from ansoegninger.katalog.queries import ARKIVEREDE, Filtervalg
from ansoegninger.strategi.models import Tema
from workflows.formularer import (
    BekraeftFelt,
    DatoFelt,
    FilterFormular,
    FlervalgFelt,
    Formular,
    HeltalFelt,
    JaNejFelt,
    KronerFelt,
    LangTekstFelt,
    TalFelt,
    TekstFelt,
    ValgFelt,
)

#: The largest numbers that the columns hold.
FLEST_DAGE, FLEST_TIMER, FLEST_ECTS, FLEST_PERSONER = 999, 9999, 120, 9999
#: A form's field for each price, and for what belongs to it.
PRISFELTER = {
    Prisform.DELTAGER: ("pris_deltager_oere", ""),
    Prisform.HOLD: ("pris_hold_oere", "hold_maks"),
    Prisform.ANDEL: ("pris_delt_oere", "andele_i_alt"),
}
_UKENDT = "Ikke oplyst"


class Kursussoegning(FilterFormular):
    """The search inside the wizard."""

    soeg = TekstFelt(label="Søg efter et kursus i kataloget", required=False, max_length=100)


class KatalogFilter(FilterFormular):
    """Search and filters of the catalogue."""

    soeg = TekstFelt(label="Søg", required=False, max_length=100, help_text="Kursus, udbyder eller emne")
    type = ValgFelt(label="Type", choices=Kursustype.choices, required=False, rulleliste=True, tom="Alle typer")
    udbyderart = ValgFelt(
        label="Udbyder", choices=Udbyderart.choices, required=False, rulleliste=True, tom="Alle udbydere"
    )
    tema = ValgFelt(label="Tema", choices=(), required=False, rulleliste=True, tom="Alle temaer")
    funktion = ValgFelt(
        label="Funktion", choices=Funktion.choices[:2], required=False, rulleliste=True, tom="Alle funktioner"
    )
    omraade = ValgFelt(label="Område", choices=Omraade.choices[:2], required=False, rulleliste=True, tom="Alle områder")
    dato = ValgFelt(
        label="Dato", choices=[("kommende", "Har en dato på vej")], required=False, rulleliste=True, tom="Med og uden"
    )
    eksamen = ValgFelt(
        label="Eksamen",
        choices=[("ja", "Med eksamen"), ("nej", "Uden eksamen")],
        required=False,
        rulleliste=True,
        tom="Med og uden",
    )
    status = ValgFelt(
        label="Status", choices=[(ARKIVEREDE, "Arkiverede")], required=False, rulleliste=True, tom="Kan ønskes"
    )

    def __init__(self, *args: Any, valg: Filtervalg, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        felt: Any = self.fields["tema"]
        felt.choices = [("", felt.tom), *valg.temaer]


class Kursusform(Formular):
    """Everything the catalogue says of a course. What nobody has said stays empty, and is not zero."""

    titel = TekstFelt(label="Titel", max_length=200)
    type = ValgFelt(label="Type", choices=Kursustype.choices, rulleliste=True)
    udbyder = TekstFelt(
        label="Udbyder", max_length=120, help_text="Skriv navnet, som det står i kataloget, hvis udbyderen er der."
    )
    udbyderart = ValgFelt(
        label="Hvilken slags udbyder?",
        choices=Udbyderart.choices,
        required=False,
        rulleliste=True,
        help_text="Skal vælges for en ny udbyder. Gælder alle dens kurser.",
    )
    beskrivelse = LangTekstFelt(label="Beskrivelse", max_length=4000, raekker=5, required=False)
    dage = TalFelt(label="Dage", suffiks="dage", decimaler=1, max_vaerdi=FLEST_DAGE, required=False)
    timer = TalFelt(label="Timer", suffiks="timer", decimaler=1, max_vaerdi=FLEST_TIMER, required=False)
    ects = TalFelt(label="ECTS-point", suffiks="ECTS", decimaler=1, max_vaerdi=FLEST_ECTS, required=False)
    eksamen = JaNejFelt(label="Slutter det med en eksamen?", ved_ikke=_UKENDT)
    pris_deltager_oere = KronerFelt(label="Pris pr. deltager", required=False, help_text="0, hvis det er gratis.")
    pris_hold_oere = KronerFelt(label="Pris for et hold", required=False)
    hold_maks = HeltalFelt(label="Højst på et hold", min_vaerdi=1, max_vaerdi=FLEST_PERSONER, required=False)
    pris_delt_oere = KronerFelt(label="Pris, der deles mellem enheder", required=False)
    andele_i_alt = HeltalFelt(
        label="Deltagere, der deler prisen", min_vaerdi=1, max_vaerdi=FLEST_PERSONER, required=False
    )
    prisnote = TekstFelt(label="Om prisen", max_length=200, required=False)
    finansieret = BekraeftFelt(label="Kurset er finansieret", required=False, initial=True)
    funktion = ValgFelt(label="Funktion", choices=Funktion.choices, required=False, rulleliste=True, tom=_UKENDT)
    omraade = ValgFelt(label="Område", choices=Omraade.choices, required=False, rulleliste=True, tom=_UKENDT)
    maalgruppe = TekstFelt(label="Målgruppe i ord", max_length=120, required=False)
    forudsaetninger = TekstFelt(label="Sprog og forudsætninger", max_length=500, required=False)
    temanummer = ValgFelt(label="Tema", choices=(), required=False, rulleliste=True, tom="Intet tema")
    maal = FlervalgFelt(label="Læringsmål, kurset støtter", required=False)

    def __init__(
        self, *args: Any, temaer: Iterable[Tema], maal: Iterable[str], foer: Billede | None = None, **kwargs: Any
    ) -> None:
        self.foer = foer or nyt_billede()
        kwargs.setdefault("initial", fra_billede(self.foer))
        super().__init__(*args, **kwargs)
        felt: Any = self.fields["temanummer"]
        navne = {str(tema.nummer): f"{tema.nummer}. {tema.navn}" for tema in temaer}
        if (nu := self.foer["temanummer"]) is not None:
            # A theme of another centre's strategy stays where somebody put it.
            navne.setdefault(str(nu), f"Tema {nu}")
        felt.choices = [("", felt.tom), *navne.items()]
        maalfelt: Any = self.fields["maal"]
        maalfelt.choices = [(tekst, tekst) for tekst in dict.fromkeys([*maal, *self.foer["maal"]])]

    def clean(self) -> dict[str, Any]:
        """A price's company: who shares it, and for how many it is."""
        data = super().clean() or {}
        kraev_priser(data, self.add_error)
        return data

    @property
    def billede(self) -> Billede:
        """What is to stand in the catalogue."""
        til = self.foer | fra_felter(self.cleaned_data)
        nummer = self.cleaned_data["temanummer"]
        return til | {"temanummer": int(nummer) if nummer else None, "maal": sorted(self.cleaned_data["maal"])}


def kraev_priser(data: dict[str, Any], fejl: Any) -> None:
    """Say to `fejl(field, words)` what a price lacks, of the fields that could be read."""
    delt, andele = data.get("pris_delt_oere"), data.get("andele_i_alt")
    if "andele_i_alt" in data and delt is not None and andele is None:
        fejl("andele_i_alt", "Skriv, hvor mange deltagere der deler prisen.")
    if "pris_delt_oere" in data and delt is None and andele is not None:
        fejl("pris_delt_oere", "Skriv den pris, der deles.")
    if "pris_hold_oere" in data and data["pris_hold_oere"] is None and data.get("hold_maks") is not None:
        fejl("pris_hold_oere", "Skriv prisen for et hold.")


def fra_felter(data: dict[str, Any]) -> Billede:
    """The part of a picture that plain fields hold."""
    ens = ("titel", "type", "udbyder", "udbyderart", "beskrivelse", "eksamen", "prisnote", "finansieret")
    felter: Billede = {felt: data[felt] for felt in (*ens, "funktion", "omraade", "maalgruppe", "forudsaetninger")}
    return felter | {felt: decimaltekst(data[felt]) for felt in ("dage", "timer", "ects")} | {"priser": priser(data)}


def priser(data: dict[str, Any]) -> Billede:
    """The prices that have an amount."""
    return {
        form.value: {
            "pris_oere": data[pris],
            "hold_maks": data["hold_maks"] if form == Prisform.HOLD else None,
            "andele_i_alt": data["andele_i_alt"] if form == Prisform.ANDEL else None,
        }
        for form, (pris, _) in PRISFELTER.items()
        if data[pris] is not None
    }


def fra_billede(b: Billede) -> dict[str, Any]:
    """A course as its form shows it."""
    start = {felt: v for felt, v in b.items() if felt not in {"priser", "afholdelser", "temanummer"}}
    start["temanummer"] = "" if b["temanummer"] is None else str(b["temanummer"])
    for felt in ("dage", "timer", "ects"):
        start[felt] = b[felt].replace(".", ",") if b[felt] else None
    for form, (pris, ekstra) in PRISFELTER.items():
        kendt = b["priser"].get(form.value)
        start[pris] = kendt["pris_oere"] if kendt else None
        if ekstra:
            start[ekstra] = kendt[ekstra] if kendt else None
    return start


class DatoForm(Formular):
    """When and where a course is held."""

    start_dag = DatoFelt(label="Starter")
    slut_dag = DatoFelt(label="Slutter", required=False)
    sted = TekstFelt(label="Sted", max_length=120, required=False, help_text="By eller adresse.")
    online = BekraeftFelt(label="Holdes online", required=False)
    tilmelding_senest_dag = DatoFelt(label="Tilmelding senest", required=False)
    ledige_pladser = HeltalFelt(label="Ledige pladser", max_vaerdi=FLEST_PERSONER, required=False)

    def __init__(self, *args: Any, dato: Kursusafholdelse | None = None, **kwargs: Any) -> None:
        if dato is not None:
            kwargs.setdefault("initial", {felt: getattr(dato, felt) for felt in self.base_fields})
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """The days in order."""
        data = super().clean() or {}
        kraev_datoer(data, self.add_error)
        return data


def kraev_datoer(data: dict[str, Any], fejl: Any) -> None:
    """Say to `fejl(field, words)` which day comes in the wrong order."""
    start: date | None = data.get("start_dag")
    slut, senest = data.get("slut_dag"), data.get("tilmelding_senest_dag")
    if start and slut and slut < start:
        fejl("slut_dag", "Kurset kan ikke slutte, før det starter.")
    if start and senest and senest > start:
        fejl("tilmelding_senest_dag", "Fristen kan ikke ligge, efter at kurset er startet.")


class GrundForm(Formular):
    """Why."""

    grund = LangTekstFelt(label="Hvorfor?", max_length=300, raekker=3, personfoelsom_hjaelp=True)


class FilForm(Formular):
    """A spreadsheet to read in."""

    fil = forms.FileField(
        label="Regneark",
        help_text="En xlsx-fil fra Excel eller en CSV-fil, højst 3 MB og 2.000 rækker. Begynd med skabelonen.",
        max_length=120,
        error_messages={
            "required": "Vælg en fil.",
            "empty": "Filen er tom.",
            "missing": "Vælg en fil.",
            "invalid": "Filen blev ikke sendt med. Vælg den igen.",
            "max_length": "Filens navn er for langt. Giv den et kortere.",
        },
        widget=forms.ClearableFileInput(attrs={"class": "form-input", "accept": ".xlsx,.csv"}),
    )


class BekraeftForm(Formular):
    """What to do with a file in which rows are refused."""

    GODE, ALLE = "GODE", "ALLE"
    hvordan = ValgFelt(
        label="Hvad skal der ske med filen?",
        choices=[
            (GODE, "Tag de gode rækker, og lad de afviste ligge"),
            (ALLE, "Alt eller intet: indlæs kun, hvis ingen række er afvist"),
        ],
    )
