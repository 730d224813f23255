"""Groups as rows and cards of a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from django.urls import reverse

from ansoegninger.fond.ansoegning.arbejdsplads import arbejdsplads_for
from ansoegninger.fond.ansoegning.models import UDE_AF_GRUPPEN, Fondsansoegning
from ansoegninger.fond.gruppe.find import Medlem, Uddannelse
from ansoegninger.fond.gruppe.models import Fondsgruppe
from ansoegninger.fond.gruppe.queries import passende
from ansoegninger.fond.tjek import Gruppe
from roller.organisation.models import Overenskomst
from workflows.sprog.formater import antal, dato, kr

MEDLEMSKOLONNER = [
    {"titel": "Ansøger", "art": "titel"},
    {"titel": "Ansøgning"},
    {"titel": "Ansøgt", "art": "tal"},
]
GRUPPEKOLONNER = [
    {"titel": "Uddannelse", "art": "titel"},
    {"titel": "Ansøgere", "art": "tal"},
    {"titel": "Ansøgt i alt", "art": "tal"},
    {"titel": "Forhåndsgodkendelse"},
]


def uddannelsen(
    uddannelse: Uddannelse, enheder: Mapping[int, str], mindst: Mapping[str, int], grupper: Sequence[Fondsgruppe]
) -> dict[str, Any]:
    """One education with its groups by agreement."""
    return {
        "titel": uddannelse.titel,
        "udbyder": uddannelse.udbyder,
        "enhed": enheder[uddannelse.enhed_id],
        "enhed_id": uddannelse.enhed_id,
        "hvornaar": perioden(uddannelse.start_dag, uddannelse.slut_dag),
        "har_dato": uddannelse.start_dag is not None,
        "blandet": len(uddannelse.dele) > 1,
        "dele": [_del(d, mindst.get(d.overenskomst), grupper) for d in uddannelse.dele],
    }


def _del(del_: Gruppe[Medlem], mindst: int | None, grupper: Sequence[Fondsgruppe]) -> dict[str, Any]:
    gruppe = passende(del_.ansoegere, grupper, {}) if grupper else None
    soegt = [m for m in del_.ansoegere if m.ansoegning]
    return {
        "overenskomst": Overenskomst(del_.overenskomst).label,
        "antal": len(del_.ansoegere),
        "alene": len(del_.ansoegere) == 1,
        "soegt": len(soegt),
        "ansoegt_oere": sum(m.ansoegt_oere for m in soegt),
        "kan_forhaandsgodkendes": del_.kan_forhaandsgodkendes,
        "mindst": mindst,
        "noegle": uuid4(),
        "oensker": [m.kandidat.oenske_id for m in del_.ansoegere],
        "gruppe": gruppe,
        "uden_for": sum(m.gruppe_id is None for m in soegt) if gruppe else 0,
    }


def perioden(start_dag: date | None, slut_dag: date | None) -> str:
    """When it is held, in words."""
    if start_dag is None or slut_dag is None:
        return "Uden startdato"
    return dato(start_dag) if start_dag == slut_dag else f"{dato(start_dag)} – {dato(slut_dag)}"


def grupperaekke(gruppe: Any) -> dict[str, Any]:
    """One group of `synlige_grupper` in the list."""
    badge, under = tilstanden(gruppe)
    return {
        "id": gruppe.pk,
        "celler": [
            {
                "art": "titel",
                "tekst": gruppe.titel,
                "url": reverse("fond:gruppe", args=[gruppe.pk]),
                "under": f"{gruppe.enhed}, {gruppe.get_overenskomst_display()}",
            },
            {"art": "tal", "tekst": str(gruppe.antal), "maerke": "Ansøgere"},
            {"art": "tal", "beloeb_oere": gruppe.oere, "maerke": "Ansøgt i alt"},
            {"badge": badge, "under": under},
        ],
    }


def tilstanden(gruppe: Fondsgruppe) -> tuple[dict[str, str], str]:
    """What has become of the question to the fund: a badge, and the day."""
    anmodning = getattr(gruppe, "anmodning", None)
    svar = getattr(anmodning, "svar", None)
    if svar is not None:
        klasse, ikon = ("groen", "check") if svar.godkendt else ("roed", "close")
        nummer = f", nummer {svar.nummer}" if svar.nummer else ""
        return {"tekst": str(svar), "klasse": klasse, "ikon": ikon}, f"{dato(svar.dag)}{nummer}"
    if anmodning is not None:
        return {"tekst": "Sendt til fonden", "klasse": "info"}, dato(anmodning.dag)
    return {"tekst": "Ikke sendt", "klasse": "neutral"}, ""


def medlemsraekker(
    ansoegninger: Iterable[Fondsansoegning], mangler: Iterable[Medlem], navne: Mapping[int, str]
) -> list[dict[str, Any]]:
    """Those who have applied, and those who have not yet."""
    raekker = [
        {
            "id": a.sagsnummer,
            "celler": [
                {"art": "titel", "tekst": str(a.person), "url": reverse("indbakke:sag", args=[a.sagsnummer])},
                {"badge": {"tekst": a.fasetekst, "klasse": "neutral" if a.er_slut else "info"}, "under": a.sagsnummer},
                {"art": "tal", "beloeb_oere": a.ansoegt_oere, "maerke": "Ansøgt"},
            ],
        }
        for a in ansoegninger
    ]
    for m in mangler:
        sag = m.kandidat.sagsnummer
        raekker.append(
            {
                "id": sag,
                "celler": [
                    {
                        "art": "titel",
                        "tekst": navne.get(m.kandidat.person_id or 0, ""),
                        "url": reverse("indbakke:sag", args=[sag]),
                    },
                    {"badge": {"tekst": "Har ikke søgt endnu", "klasse": "gul"}, "under": sag},
                    {"art": "tal", "tekst": "–", "maerke": "Ansøgt"},
                ],
            }
        )
    return raekker


def arket(
    gruppe: Fondsgruppe, ansoegninger: Sequence[Fondsansoegning], mangler: Sequence[str], leder: str
) -> list[tuple[str, list[dict[str, Any]]]]:
    """What the form about approval beforehand asks for, in groups."""
    cvr, pnummer = arbejdsplads_for(gruppe.enhed)
    med = [a for a in ansoegninger if a.fase not in UDE_AF_GRUPPEN]
    i_alt = len(med) + len(mangler)
    return [
        (
            "Arbejdsplads",
            [
                {"navn": "Navn", "vaerdi": str(gruppe.enhed)},
                {"navn": "CVR-nummer", "vaerdi": cvr},
                {"navn": "P-nummer", "vaerdi": pnummer},
                {"navn": "Leder", "vaerdi": leder},
            ],
        ),
        (
            "Uddannelse",
            [
                {"navn": "Uddannelse", "vaerdi": gruppe.titel},
                {"navn": "Udbyder", "vaerdi": gruppe.udbyder},
                {"navn": "Hvornår", "vaerdi": perioden(gruppe.start_dag, gruppe.slut_dag)},
                {"navn": "Overenskomst", "vaerdi": gruppe.get_overenskomst_display()},
            ],
        ),
        (
            "Ansøgere",
            [
                {"navn": "Antal", "vaerdi": antal(i_alt, "ansøger", "ansøgere")},
                *({"navn": str(a.person), "beloeb_oere": a.ansoegt_oere} for a in med),
                *({"navn": navn, "vaerdi": "har ikke søgt endnu"} for navn in mangler),
                {"navn": "Ansøgt i alt", "beloeb_oere": sum(a.ansoegt_oere for a in med)},
            ],
        ),
    ]


def som_tekst(felt: Mapping[str, Any]) -> str:
    """A field of the sheet as it stands in the file."""
    oere = felt.get("beloeb_oere")
    return kr(oere) if isinstance(oere, int) else str(felt.get("vaerdi") or "")
