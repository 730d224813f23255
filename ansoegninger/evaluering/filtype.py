"""What kind of file these bytes are: said by the bytes, never by the name or by the browser. Pure."""

from __future__ import annotations

from django.db import models

#: A scanned page is far below; so is what a worker or a backup should have to carry.
STOERST = 5 * 1024 * 1024

_PDF, _PDF_SLUT, _HALE = b"%PDF-", b"%%EOF", 1024
_JPEG, _JPEG_SLUT = b"\xff\xd8\xff", b"\xff\xd9"
_PNG, _PNG_FOERST, _PNG_SLUT = b"\x89PNG\r\n\x1a\n", b"\x00\x00\x00\rIHDR", b"IEND\xaeB`\x82"


class Bevistype(models.TextChoices):
    """The kinds that a proof may be."""

    PDF = "PDF", "PDF"
    JPEG = "JPEG", "JPEG"
    PNG = "PNG", "PNG"


#: What a browser is told, and how the file is called.
INDHOLDSTYPE = {Bevistype.PDF: "application/pdf", Bevistype.JPEG: "image/jpeg", Bevistype.PNG: "image/png"}
ENDELSE = {Bevistype.PDF: "pdf", Bevistype.JPEG: "jpg", Bevistype.PNG: "png"}


def filtype(raa: bytes) -> Bevistype | None:
    """The kind of file, if it is one of those and is whole; None for anything else.

    Each must begin as its kind does and end as it does: half a file, or a page with a picture's first bytes, is
    neither. A PDF and a JPEG may be followed by a little more, as scanners and phones do.
    """
    if raa.startswith(_PDF) and _PDF_SLUT in raa[-_HALE:]:
        return Bevistype.PDF
    if raa.startswith(_JPEG) and _JPEG_SLUT in raa[-_HALE:]:
        return Bevistype.JPEG
    if raa.startswith(_PNG + _PNG_FOERST) and raa.endswith(_PNG_SLUT):
        return Bevistype.PNG
    return None
