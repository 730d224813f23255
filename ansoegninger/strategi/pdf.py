"""The strategy as an accessible, archivable PDF to hold up at a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from workflows.sats import saet

#: The template reads what it shares with the letters, and typst reads nothing outside its root.
ROD = Path(__file__).parent.parent
SKABELON = Path(__file__).parent / "typst" / "strategi.typ"


def som_pdf(indhold: Mapping[str, Any], dag: date) -> bytes:
    """Set the paper; the same content is the same bytes."""
    return saet(SKABELON, indhold, dag, rod=ROD)
