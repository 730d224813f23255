"""Rows as files. Every cell is text and stays text: what somebody typed must never be run by who opens the file."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

#: A cell holds no more; Excel calls the file damaged otherwise.
LAENGST = 32_767
#: A spreadsheet takes a cell of a CSV file that begins like this for a formula.
_FORMEL = ("=", "+", "-", "@", "\t", "\n")
# Control characters, lone surrogates, and what is no character at all: neither file can hold them.
_FORBUDTE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def celletekst(vaerdi: str) -> str:
    """The text without what a cell cannot hold."""
    vaerdi = _FORBUDTE.sub("", vaerdi)
    return vaerdi if len(vaerdi) <= LAENGST else f"{vaerdi[: LAENGST - 1]}…"


def skriv_csv(ud: BinaryIO, kolonner: Sequence[str], raekker: Iterable[Sequence[str]]) -> None:
    """Semicolons and a byte order mark, as a Danish Excel expects; an apostrophe before what looks like a formula."""
    ud.write(codecs.BOM_UTF8)
    tekst = io.TextIOWrapper(ud, encoding="utf-8", newline="", write_through=True)
    linjer = csv.writer(tekst, delimiter=";")
    linjer.writerow(kolonner)
    linjer.writerows([_uden_formel(celletekst(vaerdi)) for vaerdi in raekke] for raekke in raekker)
    tekst.detach()


def skriv_xlsx(
    ud: BinaryIO, kolonner: Sequence[str], raekker: Iterable[Sequence[str]], om: Iterable[tuple[str, str]]
) -> None:
    """A sheet with the rows, and one that says what they are (`om`)."""
    bog = Workbook(write_only=True)
    ark = bog.create_sheet("Udvalg")
    ark.freeze_panes = "A2"
    hoved = [_celle(ark, titel) for titel in kolonner]
    for celle in hoved:
        celle.font = Font(bold=True)
    ark.append(hoved)
    for raekke in raekker:
        # An empty cell is none at all: half the file, and half the time.
        ark.append([_celle(ark, vaerdi) if vaerdi else None for vaerdi in raekke])
    side = bog.create_sheet("Om udvalget")
    for linje in om:
        side.append([_celle(side, vaerdi) for vaerdi in linje])
    bog.save(ud)


def _celle(ark: object, vaerdi: str) -> WriteOnlyCell:
    celle = WriteOnlyCell(ark, value=celletekst(vaerdi))
    # openpyxl guesses a formula from the first character.
    celle.data_type = "s"
    return celle


def _uden_formel(vaerdi: str) -> str:
    return f"'{vaerdi}" if vaerdi.startswith(_FORMEL) else vaerdi
