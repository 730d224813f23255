"""»Ønsker til næste år«: everybody's lines, and the planner's word on those that are not taken."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from ansoegninger.aarshjul.formularside import formularside, sti
from ansoegninger.aarshjul.models import NAESTE_AAR
from ansoegninger.aarshjul.naeste import services
from ansoegninger.aarshjul.naeste.forms import LiggerForm, OenskeForm
from ansoegninger.aarshjul.naeste.models import Hjuloenske
from ansoegninger.aarshjul.naeste.policies import maa_lade_ligge
from ansoegninger.aarshjul.naeste.queries import synlige_hjuloensker
from ansoegninger.aarshjul.queries import PLANLAEGGERE
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import IngenAdgang, kraev, nej
from roller.organisation.queries import hoerer_til
from workflows.motor.fejl import Regelbrud

formular = require_http_methods(["GET", "HEAD", "POST"])


@formular
def oensker(request: Foresporgsel) -> HttpResponse:
    """The lines of one's own department, and of those one plans; and a new one."""
    afdeling, aar = hoerer_til(request.user, request.dag), request.dag.year + 1
    form = OenskeForm(request.POST if request.method == "POST" else None)
    if form.is_bound and afdeling is None:
        raise IngenAdgang(nej("Kun den, der er ansat, kan skrive et ønske"))

    def gem() -> str:
        assert afdeling is not None
        services.skriv_oenske(enhed=afdeling, tekst=form.cleaned_data["tekst"], **_hvem(request))
        return f"Ønsket står på listen til {aar}."

    planlagt = request.adgang.i_rolle(*PLANLAEGGERE)
    raekker = synlige_hjuloensker(request.adgang).filter(aar=aar)
    kontekst = {
        "afdeling": afdeling,
        "aar": aar,
        "kilde": NAESTE_AAR,
        "raekker": [(o, any(h.daekker(o.enhed.path) for h in planlagt)) for o in raekker],
        "sti": sti("Ønsker til næste år"),
    }
    tilbage = reverse("aarshjul:oensker")
    return formularside(request, form, gem, tilbage=tilbage, kontekst=kontekst, skabelon="aarshjul/oensker.html")


@require_POST
def traek(request: Foresporgsel, pk: int) -> HttpResponse:
    """Take one's own line back."""
    oenske = _oenske(request, pk)
    try:
        services.traek_oenske(oenske=oenske, **_hvem(request))
    except Regelbrud as fejl:
        messages.error(request, fejl.besked)
    else:
        messages.success(request, "Ønsket er trukket.")
    return redirect("aarshjul:oensker")


@formular
def lad_ligge(request: Foresporgsel, pk: int) -> HttpResponse:
    """Say why a line is not taken."""
    oenske = _oenske(request, pk)
    kraev(som_aktoer(maa_lade_ligge(request.adgang, oenske)))
    form = LiggerForm(request.POST if request.method == "POST" else None, initial={"hvorfor": oenske.hvorfor})

    def gem() -> str:
        services.lad_ligge(oenske=oenske, hvorfor=form.cleaned_data["hvorfor"], **_hvem(request))
        return "Ønsket ligger, og begrundelsen står på listen."

    liste = reverse("aarshjul:oensker")
    kontekst = {
        "overskrift": "Lad ønsket ligge",
        "over": oenske.tekst,
        "knap": "Lad det ligge",
        "sti": sti("Lad ønsket ligge", ("Ønsker til næste år", liste)),
    }
    return formularside(request, form, gem, tilbage=liste, kontekst=kontekst)


def _oenske(request: Foresporgsel, pk: int) -> Hjuloenske:
    return get_object_or_404(synlige_hjuloensker(request.adgang), pk=pk)


def _hvem(request: Foresporgsel) -> dict[str, Any]:
    return {"adgang": request.adgang, "tidspunkt": request.tidspunkt}
