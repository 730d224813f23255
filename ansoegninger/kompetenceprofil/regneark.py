"""The matrix as a spreadsheet: exactly what the page shows its reader, every text as text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font

from ansoegninger.anonymitet import MINDSTE_GRUPPE
from ansoegninger.kompetenceprofil.matrix import matrix
from ansoegninger.kompetenceprofil.matrixvisning import TEGN, Enhedsmatrix, ressourcepersoner, talceller, talord
from ansoegninger.kompetenceprofil.rubrikker import ARTER
from workflows.sprog.celler import tekstcelle
from workflows.sprog.formater import dato

INDHOLDSTYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Linje = Sequence[str | int]


def matrixark(m: Enhedsmatrix, dag: date) -> bytes:
    """One sheet of numbers and resource persons; for the leader one more with everybody."""
    bog = Workbook(write_only=True)
    for titel, sagstype in (("Sagstyper", True), ("Læringsmål", False)):
        _ark(bog, titel, ("Række", "Ressourcepersoner", *talord(m, sagstype=sagstype)), _linjer(m, sagstype=sagstype))
    if m.med_navne:
        folk = [a for a in m.ansatte if a.person_id in m.levels]
        linjer = [
            (ARTER[r.rubrik.art], r.rubrik.tekst, *(TEGN[r.niveauer.get(a.person_id)] for a in folk))
            for r in matrix(m.rubrikker, m.levels)
        ]
        _ark(bog, "Person for person", ("Slags", "Række", *(a.navn for a in folk)), linjer)
    om = "Den nærmeste leder" if m.med_navne else f"Tal om færre end {MINDSTE_GRUPPE} vises ikke"
    _ark(bog, "Om tallene", ("Enhed", str(m.enhed)), [("Dag", dato(dag)), ("Læses af", om)])
    ud = BytesIO()
    bog.save(ud)
    return ud.getvalue()


def _linjer(m: Enhedsmatrix, *, sagstype: bool) -> list[Linje]:
    return [
        (x.rubrik.tekst, ressourcepersoner(m, x) if sagstype else "", *map(_tal, talceller(m, x)))
        for x in m.mangler
        if x.rubrik.er_sagstype == sagstype
    ]


def _tal(tekst: str) -> str | int:
    return int(tekst) if tekst.isdecimal() else tekst


def _ark(bog: Workbook, titel: str, hoved: Sequence[str], linjer: Sequence[Linje]) -> None:
    side = bog.create_sheet(titel)
    side.freeze_panes = "A2"
    celler = [tekstcelle(side, navn) for navn in hoved]
    for celle in celler:
        celle.font = Font(bold=True)
    side.append(celler)
    for linje in linjer:
        side.append([tekstcelle(side, v) if isinstance(v, str) else v for v in linje])
