"""Rows of the lists, as `komponenter/datatabel.html` draws them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from ansoegninger.sletning.models import Bevaringspaalaeg, Omfang, Opbevaringsregel
from ansoegninger.sletning.rapport import Linje, Nummer
from roller.adgang.spor import periode
from roller.tildelinger.tabeller import tilstand
from workflows.sprog.formater import kort_dato, tal

Raekke = dict[str, Any]

REGELKOLONNER = [
    {"titel": "Hvad, og hvornår det slettes", "art": "titel"},
    {"titel": "Kan slettes nu", "art": "tal"},
    {"titel": "Bevares efter pålæg", "art": "tal"},
]
NUMMERKOLONNER = [{"titel": "Nummer", "art": "titel"}, {"titel": "Fristen udløb"}]
VERSIONSKOLONNER = [
    {"titel": "Slettes", "art": "titel"},
    {"titel": "Gælder fra"},
    {"titel": "Sat af"},
    {"titel": "Kilde og begrundelse"},
]
PAALAEGKOLONNER = [
    {"titel": "Sag eller person", "art": "titel"},
    {"titel": "Periode"},
    {"titel": "Grund"},
    {"titel": "Givet af"},
    {"titel": "Handling"},
]


def regelraekke(linje: Linje) -> Raekke:
    """One rule and what it could erase now."""
    omfang = Omfang(linje.regel.omfang)
    return {
        "id": omfang.value.lower(),
        "celler": [
            {
                "art": "titel",
                "tekst": omfang.label,
                "url": reverse("opbevaring:regel", args=[omfang.value.lower()]),
                "under": linje.regel.i_ord,
            },
            {"art": "tal", "tekst": tal(linje.antal), "maerke": "Kan slettes nu"},
            {"art": "tal", "tekst": tal(linje.bevaret), "maerke": "Bevares"},
        ],
    }


def nummerraekke(nummer: Nummer) -> Raekke:
    """One thing that could be erased."""
    udloeb = {"tekst": kort_dato(nummer.udloebet_dag), "maerke": "udløb"}
    return {"celler": [{"art": "titel", "tekst": nummer.navn}, udloeb]}


def versionsraekke(version: Opbevaringsregel, gaeldende: Opbevaringsregel, dag: date) -> Raekke:
    """One version of a rule: in force, to come, or past."""
    badge = {"tekst": "Afløst", "klasse": "neutral"}
    if version.pk == gaeldende.pk:
        badge = {"tekst": "Gælder", "klasse": "groen"}
    elif version.gaelder_fra > dag:
        badge = {"tekst": "Kommer", "klasse": "info"}
    return {
        "id": version.pk,
        "celler": [
            {"art": "titel", "tekst": version.i_ord},
            {"badge": badge, "under": kort_dato(version.gaelder_fra)},
            {"tekst": str(version.sat_af) if version.sat_af else "Systemet", "maerke": "sat af"},
            {"tekst": version.kilde, "under": version.begrundelse},
        ],
    }


def paalaegraekke(p: Bevaringspaalaeg, dag: date) -> Raekke:
    """One hold in the list."""
    slut = p.til_dag is not None and p.til_dag <= max(dag, p.fra_dag)
    ophaev = {"tekst": ""} if slut else {"tekst": "Ophæv", "url": reverse("opbevaring:ophaev", args=[p.pk])}
    return {
        "id": p.pk,
        "celler": [
            {"art": "titel", "tekst": p.sagsnummer or str(p.person)},
            {"badge": tilstand(p.fra_dag, p.til_dag, dag), "under": periode(p.fra_dag, p.til_dag)},
            {"tekst": p.grund},
            {"tekst": str(p.givet_af), "maerke": "givet af"},
            ophaev,
        ],
    }
