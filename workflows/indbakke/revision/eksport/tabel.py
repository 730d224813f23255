"""Rows as files. Every cell is text and stays text: what somebody typed must never be run by who opens the file."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.styles import Font

from workflows.sprog.celler import celletekst, tekstcelle

#: A spreadsheet takes a cell of a CSV file that begins like this for a formula.
_FORMEL = ("=", "+", "-", "@", "\t", "\n")


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
    hoved = [tekstcelle(ark, titel) for titel in kolonner]
    for celle in hoved:
        celle.font = Font(bold=True)
    ark.append(hoved)
    for raekke in raekker:
        # An empty cell is none at all: half the file, and half the time.
        ark.append([tekstcelle(ark, vaerdi) if vaerdi else None for vaerdi in raekke])
    side = bog.create_sheet("Om udvalget")
    for linje in om:
        side.append([tekstcelle(side, vaerdi) for vaerdi in linje])
    bog.save(ud)


def _uden_formel(vaerdi: str) -> str:
    return f"'{vaerdi}" if vaerdi.startswith(_FORMEL) else vaerdi
