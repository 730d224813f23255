"""The sheet for the fund's portal as a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from django.conf import settings

from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.ansoegning.visning import arket
from workflows.sats import saet
from workflows.sprog.formater import kr

#: The template reads what it shares with the letters, and typst reads nothing outside its root.
ROD = Path(__file__).parent.parent.parent
SKABELON = Path(__file__).parent.parent / "typst" / "ark.typ"


def ark_pdf(ansoegning: Fondsansoegning, dag: date) -> bytes:
    """Set the sheet; what is not known yet is left empty to be filled in by hand."""
    indhold = {
        "overskrift": "Ark til fondens portal",
        "indledning": "Felterne i den orden, de skal bruges. Det er fonden, der afgør ansøgningen.",
        "sagsnummer": ansoegning.sagsnummer,
        "kommune": settings.KOMMUNE_NAVN,
        "sidefod": f"{settings.KOMMUNE_NAVN} · sag {ansoegning.sagsnummer}",
        "grupper": [
            {"titel": titel, "felter": [[f["navn"], _tekst(f)] for f in felter]} for titel, felter in arket(ansoegning)
        ],
    }
    return saet(SKABELON, indhold, dag, rod=ROD)


def _tekst(felt: dict[str, object]) -> str:
    oere = felt.get("beloeb_oere")
    return kr(oere) if isinstance(oere, int) else str(felt.get("vaerdi") or "")
