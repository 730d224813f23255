"""Letters and briefings as pages and as PDF. Whoever may not read them is not even told that they are there."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views import View

from ansoegninger.breve.models import Brev
from ansoegninger.breve.orienteringstekst import orienteringsindhold
from ansoegninger.breve.pdf import lav_pdf
from ansoegninger.breve.policies import maa_orientere, maa_orientere_naar
from ansoegninger.breve.queries import breve_i, kommende_orienteringer, med_mangler, synlige_orienteringer
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.queries import synlige as synlige_oensker
from roller.adgang.foresporgsel import Foresporgsel
from workflows.motor.models import AabenOpgave

PR_SIDE = 25


class BrevView(View):
    """The latest letter of a case, or an earlier one by its number in the case."""

    def get(self, request: Foresporgsel, sagsnummer: str, nummer: int | None = None) -> HttpResponse:
        """Show it, with the way to the PDF and to the other letters."""
        oenske, breve, nummer = _find(request, sagsnummer, nummer)
        kontekst = {
            "sag": oenske,
            "brev": breve[nummer - 1],
            "nummer": nummer,
            "seneste": nummer == len(breve),
            "andre": [(nr, brev) for nr, brev in enumerate(breve, start=1) if nr != nummer],
            "opgave": _laes_opgave(request, oenske),
        }
        return _uden_kopi(render(request, "breve/brev.html", kontekst))


class BrevPdfView(View):
    """The same letter as an archivable, accessible file."""

    def get(self, request: Foresporgsel, sagsnummer: str, nummer: int | None = None) -> HttpResponse:
        """Send it as a download."""
        oenske, breve, nummer = _find(request, sagsnummer, nummer)
        if breve[nummer - 1].er_slettet:
            raise Http404
        indhold = breve[nummer - 1].indhold
        # The case number of our own row, never the text of the address, becomes the file's name.
        tidligere = "" if nummer == len(breve) else f"-{nummer}"
        return _fil("brev", indhold, f"tilbagemelding-{oenske.sagsnummer}{tidligere}.pdf")


class OrienteringerView(View):
    """The briefings that the person may read, and for a leader what keeps the next one back."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """The list, newest first."""
        side = Paginator(synlige_orienteringer(request.adgang), PR_SIDE).get_page(request.GET.get("side"))
        kommende = [(i, maa_orientere_naar(i.mangler)) for i in med_mangler(kommende_orienteringer(request.adgang))]
        return render(request, "breve/orienteringer.html", {"side": side, "kommende": kommende})


class OrienteringView(View):
    """One briefing, as it was sent."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Show it."""
        orientering = get_object_or_404(synlige_orienteringer(request.adgang), indstilling__sagsnummer=sagsnummer)
        kontekst = {"frigivet": orientering, "orientering": orientering.indhold}
        return _uden_kopi(render(request, "breve/orientering.html", kontekst))


class OrienteringPdfView(View):
    """The same briefing as a file."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Send it as a download."""
        fundet = get_object_or_404(synlige_orienteringer(request.adgang), indstilling__sagsnummer=sagsnummer)
        return _fil("orientering", fundet.indhold, f"orientering-{fundet.indstilling.sagsnummer}.pdf")


class UdkastView(View):
    """What the department will read, for its leader, also while something keeps it back."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Show the preview and the way to send it, or why it cannot be sent yet."""
        indstilling = get_object_or_404(kommende_orienteringer(request.adgang), sagsnummer=sagsnummer)
        kontekst = {
            "indstilling": indstilling,
            "orientering": orienteringsindhold(indstilling, dag=request.dag, kommune=settings.KOMMUNE_NAVN),
            "svar": maa_orientere(request.adgang, indstilling),
            "opgave": _opgave(request, indstilling.sagsnummer, "orienter"),
        }
        return render(request, "breve/udkast.html", kontekst)


def _find(request: Foresporgsel, sagsnummer: str, nummer: int | None) -> tuple[Oenske, list[Brev], int]:
    """The case, its letters, and the number of the one that is asked for."""
    oenske = get_object_or_404(synlige_oensker(request.adgang), sagsnummer=sagsnummer)
    breve = breve_i(oenske)
    valgt = len(breve) if nummer is None else nummer
    if not 1 <= valgt <= len(breve):
        raise Http404
    return oenske, breve, valgt


def _laes_opgave(request: Foresporgsel, oenske: Oenske) -> str:
    """Where the employee confirms having read it; empty for everybody else, and afterwards."""
    return _opgave(request, oenske.sagsnummer, "laes")


def _opgave(request: Foresporgsel, sagsnummer: str, trin: str) -> str:
    aaben = AabenOpgave.objects.for_adgang(request.adgang).filter(sagsnummer=sagsnummer, trin=trin).first()
    return reverse("indbakke:opgave", args=[aaben.task_id]) if aaben else ""


def _fil(skabelon: str, indhold: dict[str, Any], navn: str) -> HttpResponse:
    pdf = lav_pdf(skabelon, indhold, date.fromisoformat(cast("str", indhold["dag"])))
    svar = HttpResponse(pdf, content_type="application/pdf")
    svar["Content-Disposition"] = f'attachment; filename="{navn}"'
    return _uden_kopi(svar)


def _uden_kopi(svar: HttpResponse) -> HttpResponse:
    """Nothing on the way, and no shared machine, keeps a copy of what is meant for one person."""
    svar["Cache-Control"] = "no-store, private"
    return svar
