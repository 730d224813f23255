"""The overview as the page draws it: cards, bars, rows, and what closes soon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from ansoegninger.fond.ansoegning.models import Fase
from ansoegninger.fond.overblik.frister import Frist, fristen
from ansoegninger.fond.overblik.lofter import Loft
from ansoegninger.fond.overblik.penge import Gruppe, Penge, sum_af
from roller.tildelinger.roller import Rolle
from workflows.motor.models import AabenOpgave
from workflows.sprog.formater import antal, dato, kr

#: So many days ahead a deadline closes soon, and so many of them stand at the top.
SNART, FLEST_SNART = timedelta(days=30), 5
KOLONNER = (
    {"titel": "Medarbejder", "art": "titel"},
    {"titel": "Status"},
    {"titel": "Næste skridt"},
    {"titel": "Frist"},
    {"titel": "Ansøgt beløb", "art": "tal"},
)
PENGEKOLONNER = (
    ("Ansøgninger", "antal"),
    ("På vej til fonden", "paa_vej_oere"),
    ("Ansøgt", "ansoegt_oere"),
    ("Bevilget", "bevilget_oere"),
    ("Udbetalt", "udbetalt_oere"),
    ("Forventet egenandel", "egenandel_oere"),
)
LOFTKOLONNER = (
    {"titel": "Medarbejder", "art": "titel"},
    {"titel": "Brugt af loftet"},
    {"titel": "Tilbage", "art": "tal"},
    {"titel": "Næste beløb tilbage"},
)
#: What a case waits for where no step is open.
_UDEN_TRIN = {Fase.TILSAGN: "Kurset skal være slut"}
_SOEJLER = ("ansoegt_oere", "bevilget_oere", "udbetalt_oere")


def kort(penge: Penge) -> list[dict[str, Any]]:
    """The sums as cards."""
    return [
        {"titel": "Ansøgt", "oere": penge.ansoegt_oere, "om": _paa_vej(penge)},
        {"titel": "Bevilget", "oere": penge.bevilget_oere, "om": "Det, fonden har sagt ja til"},
        {"titel": "Udbetalt", "oere": penge.udbetalt_oere, "om": "Det, fonden har betalt til arbejdspladsen"},
        {
            "titel": "Forventet egenandel",
            "oere": penge.egenandel_oere,
            "om": "Det, arbejdspladsen selv betaler af dem, der er i gang eller bevilget",
        },
    ]


def _paa_vej(penge: Penge) -> str:
    if not penge.paa_vej_oere:
        return "Sendt til fonden"
    return f"Sendt til fonden. {kr(penge.paa_vej_oere, hele=True)} er på vej."


def opdelt(grupper: Sequence[Gruppe]) -> tuple[str, list[tuple[str, Penge]]]:
    """By unit where there are several; of one unit alone by year. What it is divided by, and each part."""
    enheder = sorted({g.enhed for g in grupper})
    if len(enheder) > 1:
        return "Enhed", [(e.navn, sum_af(g.penge for g in grupper if g.enhed == e)) for e in enheder]
    aar = sorted({g.aar for g in grupper})
    return "År", [(str(a), sum_af(g.penge for g in grupper if g.aar == a)) for a in aar]


def soejler(dele: Sequence[tuple[str, Penge]]) -> list[dict[str, Any]]:
    """Three bars a part, all on the scale of the highest."""
    hoejest = max((getattr(p, felt) for _, p in dele for felt in _SOEJLER), default=0)
    titler = {felt: titel for titel, felt in PENGEKOLONNER}
    return [
        {
            "navn": navn,
            "soejler": [
                {
                    "titel": titler[felt],
                    "oere": getattr(penge, felt),
                    "bredde": round(100 * getattr(penge, felt) / hoejest) if hoejest else 0,
                    "skraveret": felt == _SOEJLER[0],
                }
                for felt in _SOEJLER
            ],
        }
        for navn, penge in dele
    ]


def med_sum(dele: Sequence[tuple[str, Penge]]) -> list[tuple[str, Penge]]:
    """The parts, with the sum last where there is something to add."""
    return [*dele, *([("I alt", sum_af(penge for _, penge in dele))] if len(dele) > 1 else [])]


def pengeraekker(dele: Sequence[tuple[str, Penge]]) -> list[dict[str, Any]]:
    """The same as a table."""
    return [{"celler": [{"art": "titel", "tekst": navn}, *_pengeceller(penge)]} for navn, penge in med_sum(dele)]


def _pengeceller(penge: Penge) -> list[dict[str, Any]]:
    (titel, felt), *resten = PENGEKOLONNER
    beloeb = [{"art": "tal", "maerke": t, "beloeb_oere": getattr(penge, f)} for t, f in resten]
    return [{"art": "tal", "maerke": titel, "tekst": getattr(penge, felt)}, *beloeb]


def pengehoved(efter: str) -> list[dict[str, str]]:
    """The columns of that table."""
    return [{"titel": efter, "art": "titel"}, *({"titel": titel, "art": "tal"} for titel, _ in PENGEKOLONNER)]


def raekke(ansoegning: Any, trin: Sequence[AabenOpgave], dag: date) -> dict[str, Any]:
    """An application under way as a row; it was read by `queries.aabne`."""
    frist = fristen(ansoegning, dag)
    adresse = reverse("indbakke:sag", args=[ansoegning.sagsnummer])
    naeste = naeste_skridt(ansoegning, trin)
    return {
        "id": ansoegning.sagsnummer,
        "celler": [
            {
                "art": "titel",
                "tekst": str(ansoegning.person),
                "url": adresse,
                "under": f"{ansoegning.sagsnummer} · {ansoegning.titel} · {ansoegning.enhed.navn}",
            },
            {"tekst": ansoegning.fasetekst},
            {"tekst": "; ".join(hvad for hvad, _ in naeste), "under": hvem_har_det(naeste)},
            {"badge": frist.badge, "under": f"{frist.hvad} senest {dato(frist.dag)}"}
            if frist
            else {"tekst": "Ingen frist"},
            {"art": "tal", "maerke": "Ansøgt", "beloeb_oere": ansoegning.ansoegt_oere},
        ],
    }


def _fristcelle(frist: Frist | None) -> dict[str, Any]:
    if frist is None:
        return {"tekst": "Ingen frist"}
    return {"badge": frist.badge, "under": f"{frist.hvad} senest {dato(frist.dag)}"}


def naeste_skridt(ansoegning: Any, trin: Sequence[AabenOpgave]) -> list[tuple[str, str]]:
    """What happens next, and in which role it is done: every open step, or what the case waits for."""
    if trin:
        return [(opgave.titel, Rolle(opgave.rolle).label.lower()) for opgave in trin]
    return [(_UDEN_TRIN.get(ansoegning.fase, "Intet"), "")]


def hvem_har_det(naeste: Sequence[tuple[str, str]]) -> str:
    """Who has it, in one line; nobody where it only waits."""
    roller = [rolle for _, rolle in naeste if rolle]
    return f"Hos {', '.join(roller)}" if roller else ""


def lukker_snart(ansoegninger: Sequence[Any], dag: date) -> list[dict[str, Any]]:
    """What closes within the month, or should have, of rows that are in the order of their deadlines."""
    naer = [a for a in ansoegninger if a.frist_dag is not None and a.frist_dag <= dag + SNART]
    return [
        {
            "titel": f"{a.person}: {a.titel}",
            "url": reverse("indbakke:sag", args=[a.sagsnummer]),
            "frist": fristen(a, dag),
        }
        for a in naer[:FLEST_SNART]
    ]


def loftraekker(ansoegninger: Sequence[Any], lofter: Mapping[int, Loft]) -> list[dict[str, Any]]:
    """The cap of each person as a row with a bar."""
    return [_loftraekke(a, lofter[a.person_id]) for a in ansoegninger]


def _loftraekke(a: Any, loft: Loft) -> dict[str, Any]:
    return {
        "id": a.person_id,
        "navn": str(a.person),
        "under": f"{a.get_overenskomst_display()} · {a.enhed.navn}",
        "loft": loft,
        "naeste": f"{kr(loft.frigives_oere, hele=True)} den {dato(loft.frigives_dag)}" if loft.frigives_dag else "",
    }


def loftsum(lofter: Mapping[int, Loft]) -> dict[str, Any]:
    """What all of them have used and have left, for whoever follows the money."""
    med_loft = [loft for loft in lofter.values() if loft.loft_oere is not None]
    return {
        "hvem": antal(len(med_loft), "medarbejder", "medarbejdere"),
        "brugt_oere": sum(loft.brugt_oere for loft in med_loft),
        "rest_oere": sum(loft.rest_oere for loft in med_loft),
    }
