"""The fund's rules, and what they say about a wish."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ansoegninger.fond.ansoegning.queries import tidligere_for
from ansoegninger.fond.gruppe.policies import maa_se_grupper
from ansoegninger.fond.policies import maa_rette, maa_se_tjek, maa_skrive_numre
from ansoegninger.fond.queries import ansat_paa, gaeldende, med_ansaettelse, nyeste, sagen, versioner
from ansoegninger.fond.standard import DAEKKEDE
from ansoegninger.fond.tjek import tjek
from ansoegninger.fond.views.ret import nye_arter
from ansoegninger.fond.visning import dom, reglerne, svarene
from ansoegninger.oensker.queries import synlige
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from roller.organisation.models import Overenskomst


@require_safe
def regler(request: Foresporgsel) -> HttpResponse:
    """The agreements that the fund names; its rules are no secret."""
    kort = [
        {
            "titel": navn.label,
            "url": reverse("fond:overenskomst", args=[navn.value]),
            "fakta": ["Regler med kilde og dato"],
        }
        for navn in DAEKKEDE
    ]
    kontekst = {
        "kort": kort,
        "ser_grupper": maa_se_grupper(request.adgang),
        "skriver_numre": som_aktoer(maa_skrive_numre(request.adgang)),
    }
    return render(request, "fond/regler.html", kontekst)


@require_safe
def overenskomst(request: Foresporgsel, kode: str) -> HttpResponse:
    """The rules of one agreement, each with its source."""
    if kode not in DAEKKEDE:
        raise Http404
    saettet, kommende = gaeldende(kode, request.dag), nyeste(kode)
    retter = bool(som_aktoer(maa_rette(request.adgang)))
    kontekst = {
        "overenskomst": Overenskomst(kode),
        "version": saettet.version,
        # Who may change the rules changes the newest, also one that has not begun.
        "raekker": reglerne(kommende if retter else saettet),
        "kommende": kommende.version if kommende.version > saettet.version else 0,
        "versioner": versioner(kode),
        "retter": retter,
        "nye_arter": [(art.value, art.label) for art in nye_arter(kommende)] if retter else [],
    }
    return render(request, "fond/overenskomst.html", kontekst)


@require_safe
def tjek_oenske(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Whether the fund can pay for a wish, rule by rule, and what it would pay."""
    oensker = med_ansaettelse(synlige(request.adgang).select_related("person", "enhed"), request.dag)
    oenske = get_object_or_404(oensker, sagsnummer=sagsnummer)
    kraev(maa_se_tjek(request.adgang, oenske))
    ansat = ansat_paa(oenske)
    saettet = gaeldende(ansat.overenskomst if ansat else "", request.dag)
    kendte = tidligere_for([oenske.person_id]).get(oenske.person_id, {})
    sag = sagen(oenske, saettet, request.dag, kendte)
    fundet = tjek(saettet, sag)
    kontekst = {
        "oenske": oenske,
        "overenskomst": Overenskomst(ansat.overenskomst) if ansat else None,
        "daekket": ansat is not None and ansat.overenskomst in DAEKKEDE,
        "tjek": fundet,
        "soeges_dag": sag.dag,
        "dom": dom(fundet),
        "svarene": svarene(fundet),
    }
    return render(request, "fond/tjek.html", kontekst)
