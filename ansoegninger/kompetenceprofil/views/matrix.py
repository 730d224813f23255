"""The unit's matrix, as a page and as a spreadsheet."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ansoegninger.kompetenceprofil.forms import MatrixFilter
from ansoegninger.kompetenceprofil.matrixvisning import Enhedsmatrix, enhedsmatrix, matrixside
from ansoegninger.kompetenceprofil.policies import PASSER_SAGSTYPER, maa_se_matrix
from ansoegninger.kompetenceprofil.queries import enheder_at_se
from ansoegninger.kompetenceprofil.regneark import INDHOLDSTYPE, matrixark
from ansoegninger.kompetenceprofil.rubrikker import ARTER
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev


@require_safe
def side(request: Foresporgsel) -> HttpResponse:
    """Who is a resource person for what, where nobody is, and how the goals stand."""
    m, filter_ = _laes(request)
    valgte = [navn for navn in ("art", "huller") if m and filter_.cleaned_data.get(navn)]
    kontekst = {
        "filter": filter_,
        "aktive": len(valgte),
        "nulstil_url": f"{request.path}?enhed={m.enhed.pk}" if m else request.path,
        "passer_sagstyper": bool(request.adgang.i_rolle(*PASSER_SAGSTYPER)),
        **(matrixside(m) if m else {}),
    }
    return render(request, "kompetenceprofil/matrix.html", kontekst)


@require_safe
def regneark(request: Foresporgsel) -> HttpResponse:
    """The same as a file."""
    m, _ = _laes(request)
    if m is None or not m.har_tal:
        raise Http404
    svar = HttpResponse(matrixark(m, request.dag), content_type=INDHOLDSTYPE)
    # The key of our own row, never the text of the address, becomes the file's name.
    svar["Content-Disposition"] = f'attachment; filename="kompetencer-{m.enhed.pk}.xlsx"'
    svar["Cache-Control"] = "no-store, private"
    return svar


def _laes(request: Foresporgsel) -> tuple[Enhedsmatrix | None, MatrixFilter]:
    """The unit asked for, or the first; None where the person's roles reach no staff."""
    kraev(maa_se_matrix(request.adgang))
    enheder = enheder_at_se(request.adgang)
    filter_ = MatrixFilter(request.GET, enheder=enheder)
    data = filter_.cleaned_data if filter_.is_valid() else {}
    oensket = request.GET.get("enhed", "")
    enhed = next((e for e in enheder if str(e.pk) == oensket), None if oensket else next(iter(enheder), None))
    if oensket and enhed is None:
        raise Http404
    if enhed is None:
        return None, filter_
    arter = {data["art"]} if data.get("art") else set(ARTER)
    return enhedsmatrix(request.adgang, enhed).kun(arter, huller=bool(data.get("huller"))), filter_
