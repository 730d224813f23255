"""Text in a spreadsheet's cell: it stays text, so that what somebody typed is never run by who opens the file."""

from __future__ import annotations

import re

from openpyxl.cell import WriteOnlyCell

#: A cell holds no more; Excel calls the file damaged otherwise.
LAENGST = 32_767
# Control characters, lone surrogates, and what is no character at all: neither file can hold them.
_FORBUDTE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def celletekst(vaerdi: str) -> str:
    """The text without what a cell cannot hold."""
    vaerdi = _FORBUDTE.sub("", vaerdi)
    return vaerdi if len(vaerdi) <= LAENGST else f"{vaerdi[: LAENGST - 1]}…"


def tekstcelle(ark: object, vaerdi: str) -> WriteOnlyCell:
    """A cell of a write-only sheet."""
    celle = WriteOnlyCell(ark, value=celletekst(vaerdi))
    # openpyxl guesses a formula from the first character.
    celle.data_type = "s"
    return celle
