"""The proof of a course: laid on the case by the participant, fetched by whoever may read the case."""

from __future__ import annotations

from csp.decorators import csp_update
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.decorators import method_decorator
from django.views import View

from ansoegninger.evaluering.beviser import laeg_bevis
from ansoegninger.evaluering.bevisvisning import bevis_paa
from ansoegninger.evaluering.filtype import ENDELSE, INDHOLDSTYPE, Bevistype
from ansoegninger.evaluering.forms import BevisForm
from ansoegninger.evaluering.models import Kursusbevis
from ansoegninger.evaluering.policies import maa_laegge_bevis
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.queries import synlige
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud


class BevisView(View):
    """Choose a file, and lay it on the case."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """The form."""
        oenske = _find(request, sagsnummer)
        kraev(maa_laegge_bevis(request.adgang, oenske))
        return self._vis(request, oenske, BevisForm())

    def post(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Take the file, or say what is wrong with it."""
        oenske, formular = _find(request, sagsnummer), BevisForm(request.POST, request.FILES)
        kraev(maa_laegge_bevis(request.adgang, oenske))
        if not formular.is_valid():
            return self._vis(request, oenske, formular)
        try:
            laeg_bevis(oenske=oenske, raa=formular.raa, adgang=request.adgang, tidspunkt=request.tidspunkt)
        except Regelbrud as fejl:
            formular.add_error(fejl.felt, fejl.besked)
            return self._vis(request, oenske, formular)
        messages.success(request, "Dit kursusbevis ligger nu på sagen.")
        return redirect("indbakke:sag", sagsnummer)

    def _vis(self, request: Foresporgsel, oenske: Oenske, formular: BevisForm) -> HttpResponse:
        kontekst = {"sag": oenske, "form": formular, "har_bevis": bevis_paa(oenske) is not None}
        return render(request, "evaluering/bevis.html", kontekst)


class HentView(View):
    """The file as it was laid there, to be saved and never opened as a page of ours."""

    @method_decorator(csp_update({"sandbox": True}))
    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Send it; what kind it is, we say."""
        return _fil(_find(request, sagsnummer))


def _fil(oenske: Oenske) -> HttpResponse:
    bevis = Kursusbevis.objects.filter(oenske=oenske).first()
    if bevis is None or bevis.indhold is None:
        raise Http404
    type_ = Bevistype(bevis.type)
    svar = HttpResponse(bytes(bevis.indhold), content_type=INDHOLDSTYPE[type_])
    svar["Content-Disposition"] = f'attachment; filename="kursusbevis-{oenske.sagsnummer}.{ENDELSE[type_]}"'
    svar["X-Content-Type-Options"] = "nosniff"
    svar["Cache-Control"] = "no-store, private"
    return svar


def _find(request: Foresporgsel, sagsnummer: str) -> Oenske:
    return get_object_or_404(synlige(request.adgang), sagsnummer=sagsnummer)
