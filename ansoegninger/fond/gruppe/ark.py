"""The sheet for the form about approval beforehand, as a file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings

from ansoegninger.fond.ansoegning.ark import ROD, SKABELON
from ansoegninger.fond.gruppe.models import Fondsgruppe
from ansoegninger.fond.gruppe.visning import som_tekst
from workflows.sats import saet


def gruppeark_pdf(gruppe: Fondsgruppe, grupper: Iterable[tuple[str, list[dict[str, Any]]]], dag: date) -> bytes:
    """Set the sheet; what is not known is left empty to be filled in by hand."""
    nummer = f"gruppe {gruppe.pk}"
    indhold = {
        "overskrift": "Ark til forhåndsgodkendelse",
        "indledning": "Felterne til fondens formular. Det er fonden, der afgør, om gruppen godkendes på forhånd.",
        "sagsnummer": nummer,
        "kommune": settings.KOMMUNE_NAVN,
        "sidefod": f"{settings.KOMMUNE_NAVN} · {nummer}",
        "grupper": [
            {"titel": titel, "felter": [[f["navn"], som_tekst(f)] for f in felter]} for titel, felter in grupper
        ],
    }
    return saet(SKABELON, indhold, dag, rod=ROD)
