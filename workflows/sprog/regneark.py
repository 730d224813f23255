"""Reading a stranger's spreadsheet without being hurt by it. Pure: a name and bytes in, rows of text out.

What is unpacked is counted before anything is opened: a ratio is no measure, 18 MB fit in 2 MB and so do 18 GB.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from itertools import islice
from math import isfinite
from typing import Any

from workflows.sprog.formater import tal

UDPAKKET_HOEJST = 10 * 1024 * 1024
KOLONNER_HOEJST = 40
_DELE_HOEJST = 200
#: Stands where a cell holds a formula: what it shows is not what the file says.
FORMEL = "\N{SYMBOL FOR SUBSTITUTE}"

_HALVE = re.compile("[\ud800-\udfff]")
_FORKERT = "Filen kan ikke læses som et regneark. Gem den igen som xlsx eller CSV, og prøv igen."


@dataclass(frozen=True, slots=True)
class Slags:
    """What a file is for, and how large one may be.

    Attributes:
        hvad: what its rows are, in the plural.
        hver: what one row is.
        megabyte: the file's size, as it lies.
        raekker: how many rows.
    """

    hvad: str
    hver: str
    megabyte: int
    raekker: int

    @property
    def fylder_hoejst(self) -> int:
        """The file's size in bytes."""
        return self.megabyte * 1_000_000


class UlaeseligFil(ValueError):
    """The file is not one that is read; the message says what to do instead."""


@dataclass(frozen=True, slots=True)
class Ark:
    """The first sheet.

    Attributes:
        kolonner: the titles of the first row that says anything, in small letters.
        raekker: the row's number in the file, and its cells as text, one for each title.
    """

    kolonner: tuple[str, ...]
    raekker: tuple[tuple[int, tuple[str, ...]], ...]


def laes(navn: str, indhold: bytes, slags: Slags) -> Ark:
    """Read the first sheet of an xlsx file, or a CSV file with semicolons, commas or tabs.

    Raises:
        UlaeseligFil: too big, another kind of file, with macros, or without rows.
    """
    if len(indhold) > slags.fylder_hoejst:
        raise UlaeseligFil(
            f"Filen fylder mere end {slags.megabyte} MB. Slet det, der ikke er {slags.hvad}, og prøv igen."
        )
    if not indhold.strip():
        raise UlaeseligFil("Filen er tom.")
    endelse = navn.rpartition(".")[2].casefold()
    if endelse not in {"xlsx", "csv"}:
        raise UlaeseligFil("Filen skal være en xlsx-fil uden makroer eller en CSV-fil.")
    return _ark(_xlsx(indhold, slags) if endelse == "xlsx" else _csv(indhold), slags)


def _ark(alle: Iterable[tuple[int, list[str]]], slags: Slags) -> Ark:
    fyldte = ((nr, celler) for nr, celler in alle if any(celler))
    _, overskrifter = next(fyldte, (0, []))
    kolonner = [titel.casefold() for titel in overskrifter]
    while kolonner and not kolonner[-1]:
        kolonner.pop()
    if not kolonner:
        raise UlaeseligFil(f"Arket er tomt. Brug skabelonen, og udfyld en række for {slags.hver}.")
    if len(kolonner) > KOLONNER_HOEJST or len(set(kolonner)) < len(kolonner):
        raise UlaeseligFil("Arkets første række skal være kolonnernes navne, hvert navn én gang. Brug skabelonen.")
    raekker = [(nr, tuple([*celler, *[""] * len(kolonner)][: len(kolonner)])) for nr, celler in _faa(fyldte, slags)]
    if not raekker:
        raise UlaeseligFil("Arket har ingen rækker under overskrifterne.")
    return Ark(tuple(kolonner), tuple(raekker))


def _faa(raekker: Iterable[tuple[int, list[str]]], slags: Slags) -> Iterator[tuple[int, list[str]]]:
    for antal, raekke in enumerate(raekker, start=1):
        if antal > slags.raekker:
            raise UlaeseligFil(f"Arket har mere end {tal(slags.raekker)} rækker. Del det i flere filer.")
        yield raekke


def _xlsx(indhold: bytes, slags: Slags) -> Iterator[tuple[int, list[str]]]:
    _kraev_ufarlig(indhold)
    # A tenth of what every command and process takes to start, and only whoever reads a spreadsheet needs it.
    from openpyxl import load_workbook

    try:
        bog = load_workbook(io.BytesIO(indhold), read_only=True, data_only=False, keep_links=False)
        ark = bog.worksheets[0]
        ark.reset_dimensions()
        # Also empty rows are read: a file may claim a million of them.
        celler = islice(ark.iter_rows(max_col=KOLONNER_HOEJST + 1), 5 * slags.raekker)
        yield from ((nr, [_celle(c) for c in raekke]) for nr, raekke in enumerate(celler, start=1))
    except UlaeseligFil:
        raise
    except Exception as fejl:
        # A foreign parser on a stranger's bytes: whatever it says, the file is not a spreadsheet.
        raise UlaeseligFil(_FORKERT) from fejl


def _kraev_ufarlig(indhold: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(indhold)) as pakke:
            dele = pakke.infolist()
            if len(dele) > _DELE_HOEJST or sum(d.file_size for d in dele) > UDPAKKET_HOEJST:
                raise UlaeseligFil("Filen fylder mere end 10 MB, når den er pakket ud. Slet det overflødige.")
            if any("vba" in d.filename.casefold() or d.filename.casefold().endswith(".bin") for d in dele):
                raise UlaeseligFil("Filen indeholder makroer. Gem den som xlsx uden makroer.")
            if any(b"<!DOCTYPE" in pakke.read(d) or b"<!ENTITY" in pakke.read(d) for d in dele):
                raise UlaeseligFil(_FORKERT)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError) as fejl:
        if isinstance(fejl, UlaeseligFil):
            raise
        raise UlaeseligFil(_FORKERT) from fejl


def _celle(celle: Any) -> str:
    vaerdi = celle.value
    if getattr(celle, "data_type", "") in {"f", "e"}:
        return FORMEL
    if isinstance(vaerdi, bool):
        return "ja" if vaerdi else "nej"
    if isinstance(vaerdi, float):
        return _broek(vaerdi)
    if isinstance(vaerdi, datetime) and vaerdi.time() == time():
        return vaerdi.date().isoformat()
    return "" if vaerdi is None else str(vaerdi).strip()


def _broek(vaerdi: float) -> str:
    """A number as a Dane would type it."""
    if not isfinite(vaerdi):
        return str(vaerdi)
    tekst = format(Decimal(repr(vaerdi)), "f")
    return (tekst.rstrip("0").rstrip(".") if "." in tekst else tekst).replace(".", ",")


def _csv(indhold: bytes) -> Iterator[tuple[int, list[str]]]:
    # A package or a picture may bear any name; text has no NUL.
    if b"\0" in indhold or indhold.startswith(b"PK\x03\x04"):
        raise UlaeseligFil(_FORKERT)
    tekst = _tekst(indhold)
    foerste = tekst.lstrip().partition("\n")[0]
    skiller = max(";,\t", key=foerste.count)
    try:
        for nr, raekke in enumerate(csv.reader(io.StringIO(tekst, newline=""), delimiter=skiller), start=1):
            yield nr, [FORMEL if celle.lstrip().startswith("=") else celle.strip() for celle in raekke]
    except csv.Error as fejl:
        raise UlaeseligFil(_FORKERT) from fejl


def _tekst(indhold: bytes) -> str:
    """The letters: UTF-8 with or without its mark, or what Excel writes on a Danish Windows.

    Half a character written as UTF-8 is a broken character, and not three letters of Windows.
    """
    for hvordan in ("strict", "surrogatepass"):
        try:
            return _HALVE.sub("\N{REPLACEMENT CHARACTER}", indhold.decode("utf-8-sig", hvordan))
        except UnicodeDecodeError:
            continue
    return indhold.decode("cp1252", errors="replace")
