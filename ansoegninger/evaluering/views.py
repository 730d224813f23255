"""What the courses gave, for those who plan the next ones."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views import View

from ansoegninger import anonymitet
from ansoegninger.evaluering.policies import maa_se_evalueringer
from ansoegninger.evaluering.queries import Kursussvar, oversigt
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.sprog.formater import antal, tal

KOLONNER = [
    {"titel": "Kursus", "art": "titel"},
    {"titel": "Svar", "art": "tal"},
    {"titel": "Udbytte", "art": "tal"},
    {"titel": "Vil anbefale", "art": "tal"},
]
FAA = "for få svar"


class ListeView(View):
    """Evaluations per course."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """The table, and all courses together."""
        kraev(maa_se_evalueringer(request.adgang))
        fundet = oversigt(request.adgang)
        kontekst = {
            "kolonner": KOLONNER,
            "raekker": [_raekke(k) for k in fundet.kurser],
            "samlet": _samlet(fundet.samlet),
        }
        return render(request, "evaluering/liste.html", kontekst)


def _raekke(k: Kursussvar) -> dict[str, Any]:
    udbytte = FAA if k.udbytte is None else f"{tal(Decimal(k.udbytte), decimaler=1)} af 5"
    svar = anonymitet.FAA if k.svar is None else tal(k.svar)
    anbefaler = FAA if k.anbefaler is None or k.svar is None else f"{tal(k.anbefaler)} af {tal(k.svar)}"
    tekster = (("Svar", svar), ("Udbytte", udbytte), ("Vil anbefale", anbefaler))
    return {
        "celler": [
            {"art": "titel", "tekst": k.titel},
            *({"art": "tal", "tekst": tekst, "maerke": maerke} for maerke, tekst in tekster),
        ]
    }


def _samlet(k: Kursussvar | None) -> str:
    """The finding in one sentence; empty where it would be about few."""
    if k is None or k.udbytte is None or k.svar is None:
        return ""
    snit = tal(Decimal(k.udbytte), decimaler=1)
    return (
        f"{antal(k.svar, 'svar', 'svar')} giver et udbytte på {snit} af 5, og {k.anbefaler} vil anbefale deres kursus."
    )
