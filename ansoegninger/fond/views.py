"""The fund's rules, and what they say about a wish."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ansoegninger.fond.policies import maa_se_tjek
from ansoegninger.fond.queries import ansaettelsen, gaeldende, sagen
from ansoegninger.fond.standard import DAEKKEDE
from ansoegninger.fond.tjek import tjek
from ansoegninger.fond.visning import dom, reglerne, svarene
from ansoegninger.oensker.queries import synlige
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from roller.organisation.models import Overenskomst
from workflows.sprog.formater import antal


@require_safe
def regler(request: Foresporgsel) -> HttpResponse:
    """The agreements that the fund names; its rules are no secret."""
    kort = [
        {
            "titel": navn.label,
            "url": reverse("fond:overenskomst", args=[navn.value]),
            "fakta": [f"{antal(len(gaeldende(navn.value).regler), 'regel', 'regler')} med kilde"],
        }
        for navn in DAEKKEDE
    ]
    return render(request, "fond/regler.html", {"kort": kort})


@require_safe
def overenskomst(request: Foresporgsel, kode: str) -> HttpResponse:
    """The rules of one agreement, each with its source."""
    if kode not in DAEKKEDE:
        raise Http404
    saettet = gaeldende(kode)
    kontekst = {"overenskomst": Overenskomst(kode), "version": saettet.version, "raekker": reglerne(saettet)}
    return render(request, "fond/overenskomst.html", kontekst)


@require_safe
def tjek_oenske(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Whether the fund can pay for a wish, rule by rule, and what it would pay."""
    oenske = get_object_or_404(synlige(request.adgang).select_related("person", "enhed"), sagsnummer=sagsnummer)
    kraev(maa_se_tjek(request.adgang, oenske))
    ansat = ansaettelsen(oenske, request.dag)
    saettet = gaeldende(ansat.overenskomst if ansat else "")
    sag = sagen(oenske, ansat, saettet, request.dag)
    fundet = tjek(saettet, sag)
    kontekst = {
        "oenske": oenske,
        "ansat": ansat,
        "daekket": ansat is not None and ansat.overenskomst in DAEKKEDE,
        "tjek": fundet,
        "soeges_dag": sag.dag,
        "dom": dom(fundet),
        "svarene": svarene(fundet),
    }
    return render(request, "fond/tjek.html", kontekst)
