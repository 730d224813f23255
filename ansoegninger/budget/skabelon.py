"""The spreadsheet to begin with: the columns, and the pots as they are."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

from openpyxl import Workbook
from openpyxl.styles import Font

from ansoegninger.budget.models import Ramme
from ansoegninger.budget.visning import temaer

KOLONNER = ("Enhed", "År", "Art", "Udgift", "Navn", "Formål", "Giver", "Temaer", "Ramme")
_BREDDE = 24


def skabelon(rammer: Iterable[Ramme], overfoert: Mapping[int, int]) -> bytes:
    """An xlsx file with a row for each of these pots; the amount is the year's own, without what was carried over."""
    bog = Workbook()
    ark = bog.active
    ark.title = "Rammer og puljer"
    ark.append(KOLONNER)
    for celle in ark[1]:
        celle.font = Font(bold=True)
    for nr, ramme in enumerate(rammer, start=2):
        tekster = (
            *(str(ramme.enhed), str(ramme.aar), ramme.get_art_display(), ramme.get_udgift_display()),
            *(ramme.navn, ramme.formaal, ramme.giver, temaer(ramme.temanumre).replace(" og ", ", ")),
        )
        for kolonne, tekst in enumerate(tekster, start=1):
            celle = ark.cell(nr, kolonne, tekst or None)
            # openpyxl guesses a formula from the first character.
            if tekst:
                celle.data_type = "s"
        ark.cell(nr, len(KOLONNER), (ramme.ramme_oere - overfoert.get(ramme.pk, 0)) / 100)
    for kolonne in ark.columns:
        ark.column_dimensions[kolonne[0].column_letter].width = _BREDDE
    ud = io.BytesIO()
    bog.save(ud)
    return ud.getvalue()
