"""A paper as a Word document that can be edited further: real headings, marked table heads, Danish throughout."""

from __future__ import annotations

import re
from datetime import UTC
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from ansoegninger.papirer.indhold import Afsnit, Blok, Liste, Papir, Raekke, Tabel, Underskrift

INDHOLDSTYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SPROG = "da-DK"
# XML has no way of writing these, whoever typed them.
_FORBUDTE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def som_docx(papir: Papir) -> bytes:
    """Write the document."""
    dokument = Document()
    _egenskaber(dokument, papir)
    _sprog(dokument)
    dokument.add_heading(_ren(papir.titel), level=1)
    dokument.add_paragraph(_ren(f"{papir.center} · {papir.stand} · {papir.dato}"))
    for sektion in papir.sektioner:
        dokument.add_heading(_ren(sektion.titel), level=2)
        for blok in sektion.blokke:
            _skriv(dokument, blok)
    _lille(dokument.add_paragraph(_ren(papir.kolofon)))
    _sidefod(dokument, papir)
    ud = BytesIO()
    dokument.save(ud)
    return ud.getvalue()


def _egenskaber(dokument: Any, papir: Papir) -> None:
    """What the file says of itself; the municipality is its author, never an employee."""
    om = dokument.core_properties
    om.title, om.subject, om.author = _ren(papir.titel), _ren(papir.center), _ren(papir.kommune)
    om.last_modified_by, om.language = _ren(papir.kommune), SPROG
    om.comments, om.keywords, om.category = "", "", ""
    # The file's times are written without a zone and read as UTC.
    om.created = om.modified = papir.hentet_kl.astimezone(UTC).replace(tzinfo=None)


def _sprog(dokument: Any) -> None:
    """Danish as the language of every style, so that a screen reader speaks it and the spelling is checked by it."""
    grund = dokument.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    sprog = grund.find(qn("w:lang"))
    if sprog is None:
        sprog = OxmlElement("w:lang")
        grund.append(sprog)
    for navn in ("w:val", "w:eastAsia"):
        sprog.set(qn(navn), SPROG)
    dokument.styles["Normal"].font.size = Pt(11)


def _skriv(dokument: Any, blok: Blok) -> None:
    if isinstance(blok, Afsnit):
        dokument.add_paragraph(_ren(blok.tekst))
    elif isinstance(blok, Liste):
        for punkt in blok.punkter:
            dokument.add_paragraph(_ren(punkt.tekst), style="List Bullet")
    elif isinstance(blok, Underskrift):
        for felt in blok.felter:
            dokument.add_paragraph(f"{_ren(felt)}: ____________________________")
    else:
        _tabel(dokument, blok)


def _tabel(dokument: Any, blok: Tabel) -> None:
    dokument.add_heading(_ren(blok.titel), level=3)
    tabel = dokument.add_table(rows=0, cols=len(blok.hoveder), style="Light List")
    _raekke(tabel, Raekke(blok.hoveder[0], ()), blok.hoveder[1:])
    for raekke in (*blok.raekker, blok.i_alt):
        _raekke(tabel, raekke, [celle.tekst for celle in raekke.celler])
    _maerk(dokument.element.body.tbl_lst[-1], blok.titel)
    for celle in tabel.rows[-1].cells:
        for loeb in celle.paragraphs[0].runs:
            loeb.bold = True
    _lille(dokument.add_paragraph(_ren(blok.kilde)))


def _raekke(tabel: Any, raekke: Raekke, tal: Any) -> None:
    celler = tabel.add_row().cells
    celler[0].text = _ren(raekke.titel)
    for celle, tekst in zip(celler[1:], tal, strict=True):
        celle.text = _ren(tekst)
        celle.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _maerk(tabel: Any, titel: str) -> None:
    """The table's name, as a screen reader says it; its first row is its head, and repeated on the next page."""
    navn, hoved = OxmlElement("w:tblCaption"), OxmlElement("w:tblHeader")
    navn.set(qn("w:val"), _ren(titel))
    hoved.set(qn("w:val"), "true")
    tabel.tblPr.append(navn)
    tabel.tr_lst[0].get_or_add_trPr().append(hoved)


def _sidefod(dokument: Any, papir: Papir) -> None:
    afsnit = dokument.sections[0].footer.paragraphs[0]
    afsnit.add_run(_ren(f"{papir.kommune} · {papir.titel} · hentet {papir.hentet} · side "))
    felt = OxmlElement("w:fldSimple")
    felt.set(qn("w:instr"), "PAGE")
    afsnit.paragraph_format.element.append(felt)
    _lille(afsnit)


def _lille(afsnit: Any) -> None:
    for loeb in afsnit.runs:
        loeb.font.size = Pt(9)


def _ren(tekst: str) -> str:
    return _FORBUDTE.sub("", tekst)
