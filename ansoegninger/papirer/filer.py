"""A paper as an answer to the browser: as a file, and never kept on the way."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse

from ansoegninger.papirer.docx_fil import INDHOLDSTYPE, som_docx
from ansoegninger.papirer.indhold import Papir
from ansoegninger.papirer.pdf import som_pdf

#: How a file of each kind is made, and what it is called to a browser.
FILER: dict[str, tuple[Callable[[Papir], bytes], str]] = {
    "pdf": (som_pdf, "application/pdf"),
    "docx": (som_docx, INDHOLDSTYPE),
}


def som_fil(papir: Papir, endelse: str) -> HttpResponse:
    """The paper as a download."""
    skriv, indholdstype = FILER[endelse]
    svar = HttpResponse(skriv(papir), content_type=indholdstype)
    svar["Content-Disposition"] = f'attachment; filename="{papir.filnavn}.{endelse}"'
    return uden_kopi(svar)


def uden_kopi(svar: HttpResponse) -> HttpResponse:
    """Nothing on the way, and no shared machine, keeps a copy."""
    svar["Cache-Control"] = "no-store, private"
    return svar
