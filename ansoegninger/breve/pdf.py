"""Letters and briefings as PDF."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from workflows.sats import saet

SKABELONER = Path(__file__).parent / "typst"


def lav_pdf(skabelon: str, indhold: Mapping[str, Any], dag: date) -> bytes:
    """Set a document by its template's name, "brev" or "orientering"."""
    return saet(SKABELONER / f"{skabelon}.typ", indhold, dag, rod=SKABELONER)
