"""The overview as a spreadsheet: the same rows and sums as the page, numbers as numbers and everything else as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from ansoegninger.fond.overblik.frister import fristen
from ansoegninger.fond.overblik.penge import Penge
from ansoegninger.fond.overblik.visning import PENGEKOLONNER, med_sum, naeste_skridt
from workflows.motor.models import AabenOpgave
from workflows.sprog.celler import tekstcelle

INDHOLDSTYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KOLONNER = (
    "Sagsnummer",
    "Medarbejder",
    "Enhed",
    "Uddannelse",
    "Overenskomst",
    "Begynder",
    "Status",
    "Næste skridt",
    "Hos",
    "Frist",
    "Fristen gælder",
    "Hvor nær",
    "Udgift",
    "Ansøgt",
    "Egenandel",
)
Celle = str | int | Decimal | date | None
_FORMATER: dict[type, str] = {Decimal: "#,##0.00", date: "dd.mm.yyyy"}


def overbliksark(
    ansoegninger: Iterable[Any],
    trin: Mapping[str, Sequence[AabenOpgave]],
    dele: tuple[str, Sequence[tuple[str, Penge]]],
    om: Iterable[tuple[str, str]],
    dag: date,
) -> bytes:
    """The applications under way, the money by unit or year, and what the numbers are.

    Args:
        ansoegninger: read by `queries.aabne`.
        trin: the open steps of each case.
        dele: what the money is divided by, and each part.
        om: what else the reader of the file should know.
        dag: the day it is taken out.
    """
    efter, penge = dele
    bog = Workbook(write_only=True)
    _side(bog, "Åbne ansøgninger", KOLONNER, (_linje(a, trin.get(a.sagsnummer, ()), dag) for a in ansoegninger))
    _side(bog, "Penge", (efter, *(titel for titel, _ in PENGEKOLONNER)), map(_pengelinje, med_sum(penge)))
    _side(bog, "Om tallene", ("Hvad", "Hvilket"), om)
    ud = BytesIO()
    bog.save(ud)
    return ud.getvalue()


def _linje(a: Any, trin: Sequence[AabenOpgave], dag: date) -> Sequence[Celle]:
    frist, naeste = fristen(a, dag), naeste_skridt(a, trin)
    return (
        a.sagsnummer,
        str(a.person),
        a.enhed.navn,
        a.titel,
        a.get_overenskomst_display(),
        a.start_dag,
        a.fasetekst,
        "; ".join(hvad for hvad, _ in naeste),
        ", ".join(rolle for _, rolle in naeste if rolle),
        frist.dag if frist else None,
        frist.hvad if frist else "",
        frist.badge["tekst"] if frist else "Ingen frist",
        *map(_kroner, (a.udgift_oere, a.ansoegt_oere, a.egenandel_oere)),
    )


def _pengelinje(del_: tuple[str, Penge]) -> Sequence[Celle]:
    navn, penge = del_
    return (navn, penge.antal, *(_kroner(getattr(penge, felt)) for _, felt in PENGEKOLONNER[1:]))


def _kroner(oere: int) -> Decimal:
    return Decimal(oere) / 100


def _side(bog: Workbook, navn: str, kolonner: Sequence[str], linjer: Iterable[Sequence[Celle]]) -> None:
    side = bog.create_sheet(navn)
    side.freeze_panes = "A2"
    hoved = [tekstcelle(side, titel) for titel in kolonner]
    for celle in hoved:
        celle.font = Font(bold=True)
    side.append(hoved)
    for linje in linjer:
        side.append([_celle(side, vaerdi) for vaerdi in linje])


def _celle(side: object, vaerdi: Celle) -> WriteOnlyCell:
    if isinstance(vaerdi, str):
        return tekstcelle(side, vaerdi)
    celle = WriteOnlyCell(side, value=vaerdi)
    celle.number_format = _FORMATER.get(type(vaerdi), "General")
    return celle
