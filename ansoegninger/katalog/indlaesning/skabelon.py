"""The spreadsheet to begin with: the columns, what to write in them, and the catalogue as it is."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from ansoegninger.katalog.billede import Billede
from ansoegninger.katalog.forms import PRISFELTER, fra_billede
from ansoegninger.katalog.indlaesning.kolonner import DATOFELTER, KOLONNER, SKILLER, Kolonne
from ansoegninger.katalog.models import Funktion, Kursustype, Omraade, Udbyderart
from workflows.sprog.celler import tekstcelle

_KODER: dict[str, Any] = {"udbyderart": Udbyderart, "type": Kursustype, "funktion": Funktion, "omraade": Omraade}
_JA_NEJ = {True: "ja", False: "nej"}
_BREDDE = 22
_PRISER = {pris for pris, _ in PRISFELTER.values()}


def skabelon(kurser: Iterable[Billede]) -> bytes:
    """An xlsx file with a row for each course, and one more for each further date; what is unknown is empty."""
    bog = Workbook(write_only=True)
    ark, vejledning = bog.create_sheet("Kurser"), bog.create_sheet("Vejledning")
    ark.freeze_panes = "C2"
    for nr in range(len(KOLONNER)):
        ark.column_dimensions[chr(ord("A") + nr) if nr < 26 else f"A{chr(ord('A') + nr - 26)}"].width = _BREDDE  # noqa: PLR2004
    ark.append(_hoved(ark, [kolonne.titel for kolonne in KOLONNER]))
    for kursus in kurser:
        for raekke in _raekker(kursus):
            ark.append([_celle(ark, kolonne, raekke.get(kolonne.felt)) for kolonne in KOLONNER])
    vejledning.append(_hoved(vejledning, ["Kolonne", "Hvad der skal stå"]))
    for kolonne in KOLONNER:
        vejledning.append([tekstcelle(vejledning, kolonne.titel), tekstcelle(vejledning, kolonne.om)])
    ud = io.BytesIO()
    bog.save(ud)
    return ud.getvalue()


def _hoved(ark: object, titler: Sequence[str]) -> list[WriteOnlyCell]:
    celler = [tekstcelle(ark, titel) for titel in titler]
    for celle in celler:
        celle.font = Font(bold=True)
    return celler


def _raekker(kursus: Billede) -> Iterable[dict[str, Any]]:
    """The course with its first date, and a row for each of the others."""
    felter = fra_billede(kursus) | {"maal": f" {SKILLER} ".join(kursus["maal"])}
    datoer = [d for d in kursus["afholdelser"] if not d["aflyst"]]
    foerste, *resten = datoer or [{}]
    yield felter | {felt: foerste.get(felt) for felt in DATOFELTER}
    for dato in resten:
        yield {"titel": kursus["titel"], "udbyder": kursus["udbyder"], **{felt: dato[felt] for felt in DATOFELTER}}


def _celle(ark: object, kolonne: Kolonne, vaerdi: Any) -> Any:
    if vaerdi is None or vaerdi == "":
        return None
    if kolonne.felt in _PRISER:
        return vaerdi / 100
    if isinstance(vaerdi, bool):
        return tekstcelle(ark, _JA_NEJ[vaerdi])
    if kolonne.felt in _KODER:
        return tekstcelle(ark, _KODER[kolonne.felt](vaerdi).label)
    return tekstcelle(ark, str(vaerdi))
