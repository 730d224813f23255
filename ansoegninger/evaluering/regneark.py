"""The same numbers as a spreadsheet: numbers as numbers, and nothing that the page hides."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font

from ansoegninger.anonymitet import MINDSTE_GRUPPE
from ansoegninger.evaluering.queries import Gruppe, Oversigt
from ansoegninger.evaluering.visning import FAA, VISES_IKKE
from workflows.sprog.celler import tekstcelle

INDHOLDSTYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_KOLONNER = ("Svar", "Udbytte (1-5)", "Vil anbefale", "Effekt (1-5)", "Betalt pr. deltager pr. dag (kr.)")
Celle = str | int | float


def ark(oversigt: Oversigt) -> bytes:
    """A sheet of courses, one of providers, and one that says what they are."""
    bog = Workbook(write_only=True)
    samlet = _linje(Gruppe("Alle kurser", oversigt.samlet), VISES_IKKE)
    kurser = [*(_linje(g, FAA) for g in oversigt.kurser), samlet]
    for navn, linjer in (("Kurser", kurser), ("Udbydere", [_linje(g, VISES_IKKE) for g in oversigt.udbydere])):
        side = bog.create_sheet(navn)
        side.freeze_panes = "B2"
        hoved = [tekstcelle(side, titel) for titel in (navn, *_KOLONNER)]
        for celle in hoved:
            celle.font = Font(bold=True)
        side.append(hoved)
        for linje in linjer:
            side.append([tekstcelle(side, c) if isinstance(c, str) else c for c in linje])
    om = bog.create_sheet("Om tallene")
    for om_tallene in (
        f"Tal om færre end {MINDSTE_GRUPPE} personer vises ikke, og heller ikke summer, de kunne regnes ud af.",
        "Effekten er det, deltagerne svarer 40 til 90 dage efter kurset.",
        "Betalt er den faktiske pris uden moms, forplejning og lokale, delt med kursets dage, hvor begge dele kendes.",
    ):
        om.append([tekstcelle(om, om_tallene)])
    ud = BytesIO()
    bog.save(ud)
    return ud.getvalue()


def _linje(gruppe: Gruppe, skjult: str) -> Sequence[Celle]:
    t = gruppe.tal
    kroner = None if t.pris_pr_dag_oere is None else round(t.pris_pr_dag_oere / 100)
    snit = [None if v is None else round(v, 1) for v in (t.udbytte, t.effekt)]
    vaerdier = (t.svar, snit[0], t.anbefaler, snit[1], kroner)
    return (gruppe.titel, *(skjult if v is None else v for v in vaerdier))
