"""The columns of a spreadsheet with courses: each is read by the very field that the course's page has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from ansoegninger.katalog.forms import DatoForm, Kursusform
from ansoegninger.katalog.models import Funktion, Kursustype, Omraade, Udbyderart
from workflows.formularer import HeltalFelt, LangTekstFelt
from workflows.sprog.regneark import FORMEL

FORMEL_AFVIST = "Cellen indeholder en formel. Skriv teksten eller tallet selv."
JA_NEJ = {"ja": "JA", "nej": "NEJ"}
#: Between the goals in one cell.
SKILLER = "|"


@dataclass(frozen=True, slots=True)
class Kolonne:
    """One column.

    Attributes:
        felt: the name of what it holds.
        titel: what stands above it.
        laeser: cleans the text of a cell.
        ord_: the words that may stand there, each with its code; empty for free text.
        om: what to write there.
    """

    felt: str
    titel: str
    laeser: forms.Field
    om: str
    ord_: Mapping[str, str] | None = None

    def laes(self, raa: str) -> Any:
        """The value of a cell.

        Raises:
            ValueError: with the reason, in words.
        """
        if FORMEL in raa:
            raise ValueError(FORMEL_AFVIST)
        if self.ord_ is not None:
            if raa.casefold() not in self.ord_:
                raise ValueError(f"Skriv et af disse: {self.om}.")
            raa = self.ord_[raa.casefold()]
        try:
            return self.laeser.clean(raa)
        except forms.ValidationError as fejl:
            raise ValueError(" ".join(_ord(fejl))) from fejl


def _ord(fejl: forms.ValidationError) -> list[str]:
    # A form says it in Danish; a field that is asked alone does not.
    return ["Skal udfyldes." if e.code == "required" else " ".join(e.messages) for e in fejl.error_list]


def _af_siden(felt: str, titel: str, om: str = "") -> Kolonne:
    laeser = Kursusform.base_fields[felt]
    return Kolonne(felt, titel, laeser, om or str(laeser.help_text))


def _valg(felt: str, titel: str, koder: Any) -> Kolonne:
    ord_ = {tekst.casefold(): kode for kode, label in koder.choices for tekst in (kode, label)}
    return Kolonne(felt, titel, Kursusform.base_fields[felt], ", ".join(koder.labels), ord_)


def _dato(felt: str, titel: str, om: str) -> Kolonne:
    return Kolonne(felt, titel, DatoForm.base_fields[felt], om)


def _ja_nej(felt: str, titel: str, laeser: forms.Field) -> Kolonne:
    return Kolonne(felt, titel, laeser, "ja, nej", JA_NEJ)


class _Ja(forms.Field):
    """Yes or no, where nothing else can be meant."""

    def to_python(self, value: Any) -> bool:
        return bool(value == "JA")


KOLONNER: tuple[Kolonne, ...] = (
    _af_siden("titel", "Titel", "Skal udfyldes. Sammen med udbyderen er det kursets kendetegn."),
    _af_siden("udbyder", "Udbyder", "Skal udfyldes."),
    _valg("udbyderart", "Udbyderens art", Udbyderart),
    _valg("type", "Type", Kursustype),
    _af_siden("beskrivelse", "Beskrivelse"),
    _af_siden("dage", "Dage", "Et tal, fx 2 eller 1,5."),
    _af_siden("timer", "Timer", "Et tal."),
    _af_siden("ects", "ECTS", "Et tal, fx 5 eller 1,5."),
    _ja_nej("eksamen", "Eksamen", Kursusform.base_fields["eksamen"]),
    _af_siden("pris_deltager_oere", "Pris pr. deltager", "Kroner uden moms. 0, hvis det er gratis."),
    _af_siden("pris_hold_oere", "Pris for et hold", "Kroner uden moms."),
    _af_siden("hold_maks", "Højst på et hold", "Et helt tal."),
    _af_siden("pris_delt_oere", "Delt pris", "Kroner uden moms, som flere enheder deler."),
    _af_siden("andele_i_alt", "Deltagere, der deler", "Et helt tal."),
    _af_siden("prisnote", "Om prisen"),
    _ja_nej("finansieret", "Finansieret", _Ja()),
    _valg("funktion", "Funktion", Funktion),
    _valg("omraade", "Område", Omraade),
    _af_siden("maalgruppe", "Målgruppe i ord"),
    _af_siden("forudsaetninger", "Sprog og forudsætninger"),
    Kolonne("temanummer", "Tema", HeltalFelt(min_vaerdi=1, max_vaerdi=99), "Temaets nummer i strategien."),
    Kolonne(
        "maal",
        "Læringsmål",
        LangTekstFelt(max_length=6000),
        f"Strategiens egne ord. Flere skilles med {SKILLER}.",
    ),
    _dato("start_dag", "Starter", "En dato. Har kurset flere, så skriv en række for hver med samme titel og udbyder."),
    _dato("slut_dag", "Slutter", "En dato."),
    _dato("sted", "Sted", "By eller adresse."),
    _ja_nej("online", "Online", _Ja()),
    _dato("tilmelding_senest_dag", "Tilmelding senest", "En dato."),
    _dato("ledige_pladser", "Ledige pladser", "Et helt tal."),
)
#: By what stands above the column, in small letters.
EFTER_TITEL = {kolonne.titel.casefold(): kolonne for kolonne in KOLONNER}
TITEL = {kolonne.felt: kolonne.titel for kolonne in KOLONNER}
KRAEVEDE = ("titel", "udbyder")
DATOFELTER = ("start_dag", "slut_dag", "sted", "online", "tilmelding_senest_dag", "ledige_pladser")
