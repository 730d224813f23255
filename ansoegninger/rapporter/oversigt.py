"""The front page of the reports: the latest round's findings, and all rounds below each other.

The rounds stand side by side with their totals only. Groups added up over several rounds could be subtracted from the
rounds' own tables, and what is hidden there would be found.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from django.urls import reverse

from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.udtryk import rundebadge
from ansoegninger.rapporter.behov import mest_oensket
from ansoegninger.rapporter.efterspoergsel import Efterspoergsel
from ansoegninger.rapporter.fordeling import Fordeling
from ansoegninger.rapporter.fund import i_procent, stoerste_forskel
from ansoegninger.rapporter.policies import maa_se_tal
from roller.organisation.models import Enhed
from workflows.sprog.formater import tal

RUNDEKOLONNER = [
    {"titel": "Runde", "art": "titel"},
    {"titel": "Status"},
    {"titel": "Ønsker", "art": "tal"},
    {"titel": "Bevilget", "art": "tal"},
    {"titel": "Andel", "art": "tal"},
]


def valgt_center(centre: Sequence[Enhed], pk: str) -> Enhed | None:
    """The centre asked for, or the first."""
    return next((c for c in centre if str(c.pk) == pk), centre[0] if centre else None)


def kort_om(runde: Prioriteringsrunde, fordeling: Fordeling, efterspoergsel: Efterspoergsel) -> list[dict[str, Any]]:
    """One card for each report, with what it found."""
    return [
        {
            "titel": "Hvem fik bevilget noget?",
            "url": reverse("rapporter:fordeling", args=[runde.sagsnummer]),
            "fund": stoerste_forskel(fordeling.tabeller),
            "om": "Enhed, arbejdstid, stilling, overenskomst, niveau og tid siden sidste bevilling",
        },
        {
            "titel": "Hvad bliver der ønsket?",
            "url": reverse("rapporter:efterspoergsel", args=[runde.sagsnummer]),
            "fund": mest_oensket(efterspoergsel),
            "om": "Ønskerne efter tema, holdt op mod kataloget",
        },
    ]


def runderaekke(runde: Prioriteringsrunde) -> dict[str, Any]:
    """A round as a row; the numbers come when everybody has been told. Annotated by `runder_med_rapport`."""
    svar = maa_se_tal(runde)
    oensker, bevilget = runde.afgjort, runde.bevilget  # type: ignore[attr-defined]
    maalt = (tal(oensker), tal(bevilget), i_procent(Fraction(bevilget, oensker))) if svar else ("–",) * 3
    return {
        "id": runde.pk,
        "celler": [
            {
                "art": "titel",
                "tekst": runde.sagstitel,
                "url": reverse("rapporter:fordeling", args=[runde.sagsnummer]),
                "under": "" if svar else svar.grund,
            },
            {"badge": rundebadge(runde.fase)},
            *(
                {"art": "tal", "tekst": tekst, "maerke": kolonne["titel"]}
                for kolonne, tekst in zip(RUNDEKOLONNER[2:], maalt, strict=True)
            ),
        ],
    }
