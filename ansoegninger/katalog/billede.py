"""A course as plain values: to be compared, kept beside an import, and put back. No row of it is needed to read it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ansoegninger.katalog.models import (
    Funktion,
    Kursus,
    Kursusafholdelse,
    Kursusmaal,
    Kursuspris,
    Kursustype,
    Omraade,
    Prisform,
    Udbyder,
    Udbyderart,
)
from ansoegninger.katalog.skrivning import skriv_afholdelser, skriv_maal, skriv_priser, skriv_raekke, skriv_udbyder
from roller.brugere.models import Bruger
from workflows.motor.historik import opret_mange
from workflows.raekker import Raekke
from workflows.spor import Aendring
from workflows.spor.aendringer import nyt
from workflows.sprog.formater import kort_dato, kr, tal

#: JSON values only.
Billede = dict[str, Any]

_TEKSTER = ("titel", "type", "beskrivelse", "funktion", "omraade", "maalgruppe", "forudsaetninger", "prisnote")
_TAL = ("dage", "timer", "ects")
_ANDRE = ("temanummer", "eksamen", "finansieret", "arkiveret", "arkivgrund")
_DAGE = ("start_dag", "slut_dag", "tilmelding_senest_dag")
_OM_DATOEN = ("sted", "online", "ledige_pladser", "aflyst", "aflysningsgrund")

_ORD: dict[str, str] = {
    "titel": "Titel",
    "udbyder": "Udbyder",
    "udbyderart": "Udbyderens art",
    "type": "Type",
    "beskrivelse": "Beskrivelse",
    "funktion": "Funktion",
    "omraade": "Område",
    "maalgruppe": "Målgruppe i ord",
    "forudsaetninger": "Sprog og forudsætninger",
    "dage": "Dage",
    "timer": "Timer",
    "ects": "ECTS",
    "eksamen": "Eksamen",
    "temanummer": "Tema",
    "finansieret": "Finansieret",
    "prisnote": "Om prisen",
    "arkiveret": "Arkiveret",
    "arkivgrund": "Hvorfor arkiveret",
}
_KODER: dict[str, Any] = {"type": Kursustype, "funktion": Funktion, "omraade": Omraade, "udbyderart": Udbyderart}
INTET = "ikke oplyst"


def billede(kursus: Kursus) -> Billede:
    """Everything the catalogue says of a course; read `udbyder`, `priser`, `maal` and `afholdelser` with it."""
    fundet: Billede = {felt: getattr(kursus, felt) for felt in (*_TEKSTER, *_ANDRE)}
    fundet |= {felt: decimaltekst(getattr(kursus, felt)) for felt in _TAL}
    fundet |= {"udbyder": kursus.udbyder.navn, "udbyderart": kursus.udbyder.art}
    fundet["priser"] = {
        p.form: {"pris_oere": p.pris_oere, "hold_maks": p.hold_maks, "andele_i_alt": p.andele_i_alt}
        for p in sorted(kursus.priser.all(), key=lambda pris: pris.form)
    }
    fundet["maal"] = sorted(maal.tekst for maal in kursus.maal.all())
    datoer = [_datobillede(vars(a)) for a in kursus.afholdelser.all()]
    fundet["afholdelser"] = sorted(datoer, key=lambda d: (d["start_dag"], d["sted"], d["online"]))
    return fundet


def nyt_billede() -> Billede:
    """A course of which nobody has said anything."""
    tomt: Billede = {**dict.fromkeys(_TEKSTER, ""), **dict.fromkeys(_TAL)}
    tomt |= {"temanummer": None, "eksamen": None, "finansieret": True, "arkiveret": False, "arkivgrund": ""}
    return tomt | {"udbyder": "", "udbyderart": "", "priser": {}, "maal": [], "afholdelser": []}


def aftryk(indhold: Any) -> str:
    """A hash of plain values."""
    return hashlib.sha256(json.dumps(indhold, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def skriv_billede(kursus: Kursus | None, til: Billede) -> tuple[Kursus, list[Aendring]]:
    """Let the course be as in the picture, or make one; dates that are not in it stay.

    Raises:
        Regelbrud: a new provider has no kind.
    """
    if kursus is not None and kursus.udbyder.navn == til["udbyder"]:
        udbyder, aendringer = kursus.udbyder, list[Aendring]()
    else:
        udbyder, aendringer = skriv_udbyder(til["udbyder"], til["udbyderart"])
    kursus = kursus or Kursus()
    aendringer += skriv_raekke(kursus, _kursusfelter(til) | {"udbyder": udbyder})
    aendringer += skriv_priser(kursus, _prisfelter(til))
    aendringer += skriv_maal(kursus, til["maal"])
    return kursus, aendringer + skriv_afholdelser(kursus, [_datofelter(d) for d in til["afholdelser"]])


def opret_billeder(
    nye: Sequence[Billede], *, bruger: Bruger, tidspunkt: datetime
) -> tuple[list[Kursus], list[Aendring]]:
    """Make many courses at once, each with its rows and its history; the courses in the order given."""
    aendringer: list[Aendring] = []
    udbydere: dict[str, Udbyder] = {}
    for til in nye:
        if til["udbyder"] not in udbydere:
            udbydere[til["udbyder"]], aendret = skriv_udbyder(til["udbyder"], til["udbyderart"])
            aendringer += aendret

    def gem(raekker: list[Raekke]) -> list[Raekke]:
        gemt = opret_mange(raekker, bruger=bruger, tidspunkt=tidspunkt)
        aendringer.extend(aendring for raekke in gemt for aendring in nyt(raekke))
        return gemt

    kurser = gem([Kursus(**_kursusfelter(til), udbyder=udbydere[til["udbyder"]]) for til in nye])
    par = list(zip(kurser, nye, strict=True))
    gem([Kursuspris(kursus=kursus, **pris) for kursus, til in par for pris in _prisfelter(til)])
    gem([Kursusmaal(kursus=kursus, tekst=tekst) for kursus, til in par for tekst in til["maal"]])
    gem([Kursusafholdelse(kursus=kursus, **_datofelter(d)) for kursus, til in par for d in til["afholdelser"]])
    return kurser, aendringer


def forskelle(foer: Billede, efter: Billede) -> list[tuple[str, str, str]]:
    """What differs, in words: which fact, what it was, what it becomes."""
    fundne = [
        (ord_, _i_ord(felt, foer[felt]), _i_ord(felt, efter[felt]))
        for felt, ord_ in _ORD.items()
        if foer[felt] != efter[felt]
    ]
    for form in Prisform:
        gammel, ny = foer["priser"].get(form.value), efter["priser"].get(form.value)
        if gammel != ny:
            fundne.append((f"Pris {form.label.lower()}", _pris_i_ord(gammel), _pris_i_ord(ny)))
    if foer["maal"] != efter["maal"]:
        fundne.append(("Læringsmål", "; ".join(foer["maal"]) or INTET, "; ".join(efter["maal"]) or INTET))
    return fundne + list(_datoforskelle(foer, efter))


def decimaltekst(vaerdi: Decimal | None) -> str | None:
    """A number as text that says the same however many zeros it was written with."""
    if vaerdi is None:
        return None
    tekst = format(Decimal(vaerdi), "f")
    return tekst.rstrip("0").rstrip(".") if "." in tekst else tekst


def dato_i_ord(d: Mapping[str, Any]) -> str:
    """One date of a course, "05.01.2027–06.01.2027, Odense"."""
    start, slut = date.fromisoformat(d["start_dag"]), d["slut_dag"] and date.fromisoformat(d["slut_dag"])
    dage = kort_dato(start) if not slut or slut == start else f"{kort_dato(start)}–{kort_dato(slut)}"
    resten = [d["sted"], "online" if d["online"] else "", "aflyst" if d["aflyst"] else ""]
    if d["tilmelding_senest_dag"]:
        resten.append(f"tilmelding senest {kort_dato(date.fromisoformat(d['tilmelding_senest_dag']))}")
    if d["ledige_pladser"] is not None:
        resten.append(f"{d['ledige_pladser']} ledige")
    return ", ".join(filter(None, [dage, *resten]))


def _datoforskelle(foer: Billede, efter: Billede) -> Iterator[tuple[str, str, str]]:
    gamle, nye = ({_datonoegle(d): d for d in b["afholdelser"]} for b in (foer, efter))
    for noegle in sorted(gamle.keys() | nye.keys()):
        if gamle.get(noegle) != nye.get(noegle):
            ord_ = [dato_i_ord(d[noegle]) if noegle in d else INTET for d in (gamle, nye)]
            yield ("Dato", *ord_)  # type: ignore[misc]


def _datonoegle(d: Mapping[str, Any]) -> tuple[Any, ...]:
    return d["start_dag"], d["sted"], d["online"]


def _kursusfelter(til: Billede) -> dict[str, Any]:
    felter: dict[str, Any] = {felt: til[felt] for felt in (*_TEKSTER, *_ANDRE)}
    return felter | {felt: None if til[felt] is None else Decimal(til[felt]) for felt in _TAL}


def _prisfelter(til: Billede) -> list[dict[str, Any]]:
    return [{"form": form, **pris} for form, pris in til["priser"].items()]


def _datobillede(felter: Mapping[str, Any]) -> Billede:
    dage = {felt: felter[felt].isoformat() if felter[felt] else None for felt in _DAGE}
    return dage | {felt: felter[felt] for felt in _OM_DATOEN}


def _datofelter(d: Mapping[str, Any]) -> dict[str, Any]:
    dage = {felt: date.fromisoformat(d[felt]) if d[felt] else None for felt in _DAGE}
    return dage | {felt: d[felt] for felt in _OM_DATOEN}


def _i_ord(felt: str, vaerdi: Any) -> str:
    if vaerdi in (None, ""):
        return INTET
    if isinstance(vaerdi, bool):
        return "ja" if vaerdi else "nej"
    if felt in _KODER:
        return str(_KODER[felt](vaerdi).label)
    return tal(Decimal(vaerdi)) if felt in _TAL else str(vaerdi)


def _pris_i_ord(pris: Mapping[str, Any] | None) -> str:
    if pris is None:
        return INTET
    dele = [kr(pris["pris_oere"], hele=True)]
    if pris["hold_maks"]:
        dele.append(f"højst {pris['hold_maks']}")
    if pris["andele_i_alt"]:
        dele.append(f"delt mellem {pris['andele_i_alt']}")
    return ", ".join(dele)
