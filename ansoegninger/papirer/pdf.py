"""A paper as accessible, archivable PDF, set like the letters."""

from __future__ import annotations

from pathlib import Path

from ansoegninger.papirer.indhold import Papir, til_json
from workflows.sats import saet
from workflows.sprog.formater import DANSK_TID

#: The template reads what it shares with the letters, and typst reads nothing outside its root.
ROD = Path(__file__).parent.parent
SKABELON = Path(__file__).parent / "typst" / "papir.typ"


def som_pdf(papir: Papir) -> bytes:
    """Set the paper; the same content is the same bytes."""
    return saet(SKABELON, til_json(papir), papir.hentet_kl.astimezone(DANSK_TID).date(), rod=ROD)
