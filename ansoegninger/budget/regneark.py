"""A spreadsheet with a year's pots."""

from __future__ import annotations

from workflows.sprog import regneark
from workflows.sprog.regneark import FORMEL, Ark, Slags, UlaeseligFil

__all__ = ["FORMEL", "FYLDER_HOEJST", "Ark", "UlaeseligFil", "laes"]

BUDGET = Slags("rammer og puljer", "hver ramme eller pulje", megabyte=1, raekker=1_000)
FYLDER_HOEJST = BUDGET.fylder_hoejst


def laes(navn: str, indhold: bytes) -> Ark:
    """Read the first sheet.

    Raises:
        UlaeseligFil: too big, another kind of file, with macros, or without rows.
    """
    return regneark.laes(navn, indhold, BUDGET)
