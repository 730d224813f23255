"""The coverage of a round as a spreadsheet: the same units and sums as the page, numbers as numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from ansoegninger.mus.models import MusRunde
from ansoegninger.mus.queries import Enhedsdaekning
from ansoegninger.mus.visning import TAL, dage_tilbage, med_sum
from workflows.sprog.celler import tekstcelle
from workflows.sprog.formater import dato

INDHOLDSTYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def tegn_ark(runde: MusRunde, raekker: Sequence[Enhedsdaekning], dag: date) -> bytes:
    """The file. Nobody is named in it: it counts the talks of units.

    Args:
        runde: the round.
        raekker: its units to show.
        dag: the day it is taken out.
    """
    bog = Workbook(write_only=True)
    tal = ([r.enhed, *(getattr(r, felt) for felt, _ in TAL), (runde.til_dag - dag).days] for r in med_sum(raekker))
    _side(bog, "Dækning", ["Enhed", *(titel for _, titel in TAL), "Dage tilbage"], tal)
    om = [
        ("Runde", runde.navn),
        ("Center", runde.center.navn),
        ("Periode", f"{dato(runde.fra_dag)} – {dato(runde.til_dag)}"),
        ("Taget ud", f"{dato(dag)}. {dage_tilbage(runde.til_dag, dag)}."),
        ("Samtaler", "Holdt, udsat og mangler giver tilsammen samtaler. Udgåede tæller ikke med i dem."),
    ]
    _side(bog, "Om tallene", ("Hvad", "Hvilket"), om)
    ud = BytesIO()
    bog.save(ud)
    return ud.getvalue()


def _side(bog: Workbook, navn: str, kolonner: Sequence[str], linjer: Iterable[Sequence[str | int]]) -> None:
    side = bog.create_sheet(navn)
    side.freeze_panes = "A2"
    hoved = [tekstcelle(side, titel) for titel in kolonner]
    for celle in hoved:
        celle.font = Font(bold=True)
    side.append(hoved)
    for linje in linjer:
        side.append([tekstcelle(side, v) if isinstance(v, str) else WriteOnlyCell(side, value=v) for v in linje])
