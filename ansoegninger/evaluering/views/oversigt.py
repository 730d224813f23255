"""What the courses gave, for those who plan the next ones."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.evaluering.policies import maa_se_evalueringer
from ansoegninger.evaluering.queries import oversigt, venter_paa_opfoelgning
from ansoegninger.evaluering.regneark import INDHOLDSTYPE, ark
from ansoegninger.evaluering.visning import kolonner, raekke, saetning, soejler, venter_ord
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from roller.tildelinger.roller import Rolle


class ListeView(View):
    """Evaluations per course and per provider."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """The tables, the bars, all courses together, and the follow-ups that are open."""
        kraev(maa_se_evalueringer(request.adgang))
        fundet = oversigt(request.adgang)
        kontekst = {
            "kolonner": kolonner("Kursus"),
            "raekker": [raekke(g) for g in fundet.kurser],
            "soejler": soejler(fundet.kurser),
            "udbyderkolonner": kolonner("Udbyder"),
            "udbyderraekker": [raekke(g, sum_=True) for g in fundet.udbydere],
            "samlet": saetning(fundet.samlet),
            "svarer": bool(request.adgang.i_rolle(Rolle.LEDER, Rolle.CENTERCHEF, Rolle.SAETTECHEF)),
            "venter": venter_ord(venter_paa_opfoelgning(request.adgang)),
        }
        return render(request, "evaluering/liste.html", kontekst)


@require_safe
def regneark(request: Foresporgsel) -> HttpResponse:
    """The same numbers as a file."""
    kraev(maa_se_evalueringer(request.adgang))
    svar = HttpResponse(ark(oversigt(request.adgang)), content_type=INDHOLDSTYPE)
    svar["Content-Disposition"] = 'attachment; filename="evalueringer.xlsx"'
    svar["Cache-Control"] = "no-store, private"
    return svar
