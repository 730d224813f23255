"""The programmes one follows, one's own, and the steps one is the mentor of."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import Case, IntegerField, Value, When
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ansoegninger.introforloeb.models import SLUTFASER
from ansoegninger.introforloeb.queries import enheder_at_lave_i, med_fremdrift, mentortrin, mine, synlige
from ansoegninger.introforloeb.views.faelles import sti
from ansoegninger.introforloeb.visning import KOLONNER, kort, listeraekke, rad
from roller.adgang.foresporgsel import Foresporgsel
from workflows.sprog.alfabet import dansk

PR_SIDE = 25


@require_safe
def liste(request: Foresporgsel) -> HttpResponse:
    """One's own as a card; those one follows as a table, the running before those that are over."""
    over_sidst = Case(When(fase__in=SLUTFASER, then=Value(1)), default=Value(0), output_field=IntegerField())
    andres = synlige(request.adgang).exclude(person=request.user).select_related("person", "enhed")
    foelges = med_fremdrift(andres, request.dag).order_by(over_sidst, "slut_dag", dansk("person__navn"), "pk")
    side = Paginator(foelges, PR_SIDE).get_page(request.GET.get("side"))
    egne = med_fremdrift(mine(request.adgang), request.dag).order_by("-start_dag")
    kontekst = {
        "side": side,
        "kolonner": KOLONNER,
        "raekker": [listeraekke(forloeb) for forloeb in side],
        "kort": [kort(forloeb) for forloeb in egne],
        "enheder": enheder_at_lave_i(request.adgang),
    }
    return render(request, "introforloeb/liste.html", kontekst)


@require_safe
def mentor(request: Foresporgsel) -> HttpResponse:
    """The steps that the reader is the mentor of, and nothing else of the programmes they belong to."""
    trin = list(mentortrin(request.adgang))
    rader = [rad(et, request.adgang, request.dag, et.forloeb) for et in trin]
    kontekst = {
        "venter": [r for r in rader if not r.gjort],
        "gjorte": [r for r in rader if r.gjort],
        "sti": sti(("Mine mentortrin", "")),
    }
    return render(request, "introforloeb/mentor.html", kontekst)
