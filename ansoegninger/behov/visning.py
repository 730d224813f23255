"""The needs in words, bars and rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ansoegninger.behov.models import Behovsart, Behovsopgoerelse
from ansoegninger.behov.perioder import i_ord
from ansoegninger.behov.queries import Temabehov, fund_i_temaet, fund_pr_art
from roller.organisation.models import Enhed
from workflows.sprog.formater import antal, tal

TEMAKOLONNER = [
    {"titel": "Tema", "art": "titel"},
    *({"titel": art.label, "art": "tal"} for art in Behovsart),
    {"titel": "I alt", "art": "tal"},
]
MAANEDSKOLONNER = [
    {"titel": "Måned", "art": "titel"},
    {"titel": "Bygger på"},
    {"titel": "Set i alt", "art": "tal"},
    {"titel": "Hvad der manglede"},
]


def soejler(temaer: Sequence[Temabehov]) -> list[dict[str, Any]]:
    """One bar for each theme; the longest is the one with most findings."""
    mest = max((t.i_alt for t in temaer), default=0)
    return [{"navn": t.navn, "bredde": 100 * t.i_alt // mest, "tekst": antal(t.i_alt, "fund", "fund")} for t in temaer]


def tabel(temaer: Sequence[Temabehov]) -> list[dict[str, Any]]:
    """The same numbers as a table, kind by kind, with the sum when there are several themes."""
    raekker = [_celler(t.navn, [t.fund.get(art, 0) for art in Behovsart], t.i_alt) for t in temaer]
    if len(temaer) > 1:
        summer = [sum(t.fund.get(art, 0) for t in temaer) for art in Behovsart]
        raekker.append(_celler("I alt", summer, sum(summer)))
    return raekker


def _celler(navn: str, fund: Sequence[int], i_alt: int) -> dict[str, Any]:
    titler = [kolonne["titel"] for kolonne in TEMAKOLONNER[1:]]
    tallene = [
        {"art": "tal", "tekst": tal(t), "maerke": titel} for titel, t in zip(titler, [*fund, i_alt], strict=True)
    ]
    return {"celler": [{"art": "titel", "tekst": navn}, *tallene]}


def fundet(temaer: Sequence[Temabehov]) -> str:
    """The finding in one sentence; empty where there is none."""
    if not temaer:
        return ""
    mest, i_alt = temaer[0], sum(t.i_alt for t in temaer)
    return f"Flest fund er der i »{mest.navn}«: {mest.i_alt} af {antal(i_alt, 'fund', 'fund')} det seneste år."


def maanedsraekke(opgoerelse: Behovsopgoerelse, rettes_paa: str) -> dict[str, Any]:
    """One month as a row; it leads to where it is corrected for whoever may."""
    fund = [f"{f.tema.nummer if f.tema else 'Andet'}: {f.emne} ({f.antal})" for f in opgoerelse.fund.all()]
    titel = {"art": "titel", "tekst": i_ord(opgoerelse.maaned).capitalize(), "under": opgoerelse.enhed.navn}
    return {
        "celler": [
            titel | ({"url": rettes_paa} if rettes_paa else {}),
            {"tekst": opgoerelse.get_art_display()},
            {"art": "tal", "tekst": tal(opgoerelse.antal), "maerke": "Set i alt"},
            {"tekst": "; ".join(fund) or "Intet manglede", "under": opgoerelse.note},
        ]
    }


def ved_vurderingen(enhed: Enhed, temanummer: int | None, dag: date) -> dict[str, Any]:
    """What the leader reads beside a wish: how many findings of each kind, and what the latest were about."""
    fund = fund_i_temaet(enhed, temanummer, dag)
    return {
        "pr_art": fund_pr_art(fund),
        "seneste": [
            {
                "emne": f.emne,
                "antal": f.antal,
                "af": f.opgoerelse.antal,
                "art": f.opgoerelse.get_art_display(),
                "maaned": i_ord(f.opgoerelse.maaned),
            }
            for f in fund[:3]
        ],
    }
