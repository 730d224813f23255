"""Asking a colleague to stand for a topic, and the colleague's own page."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from ansoegninger.aarshjul.formularside import formularside, hjulets_adresse, sti
from ansoegninger.aarshjul.kvartaler import kvartal_for
from ansoegninger.aarshjul.models import Aarshjulsemne
from ansoegninger.aarshjul.policies import maa_rette
from ansoegninger.aarshjul.queries import synlige_emner
from ansoegninger.aarshjul.viden import services
from ansoegninger.aarshjul.viden.forms import SpoergForm, SvarForm
from ansoegninger.aarshjul.viden.models import Forespoergsel, Videnssvar
from ansoegninger.aarshjul.viden.policies import maa_svare
from ansoegninger.aarshjul.viden.queries import mine
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev

formular = require_http_methods(["GET", "HEAD", "POST"])


@formular
def spoerg(request: Foresporgsel, pk: int) -> HttpResponse:
    """Who is asked and what they answered, and a new question."""
    emne = _emne(request, pk)
    form = SpoergForm(request.POST if request.method == "POST" else None)

    def gem() -> str:
        ny = services.spoerg(emne=emne, **form.cleaned_data, **_hvem(request))
        return f"{ny.person} er spurgt og får en e-mail."

    kontekst = {
        "emne": emne,
        "spurgte": emne.forespoergsler.gaeldende().select_related("person", "spurgt_af").order_by("pk"),
        "hjul_url": hjulets_adresse(emne.aar),
        "sti": sti("Vidensressourcepersoner"),
    }
    tilbage = reverse("aarshjul:spoerg", args=[emne.pk])
    return formularside(request, form, gem, tilbage=tilbage, kontekst=kontekst, skabelon="aarshjul/spoerg.html")


@require_POST
def traek(request: Foresporgsel, pk: int) -> HttpResponse:
    """Ask somebody no more."""
    spoergsmaal = get_object_or_404(Forespoergsel.objects.select_related("emne__enhed", "person"), pk=pk)
    emne = _emne(request, spoergsmaal.emne_id)
    services.traek(forespoergsel=spoergsmaal, **_hvem(request))
    messages.success(request, f"Spørgsmålet til {spoergsmaal.person} er trukket tilbage.")
    return redirect("aarshjul:spoerg", pk=emne.pk)


@formular
def svar(request: Foresporgsel, pk: int) -> HttpResponse:
    """Only the one who is asked comes here."""
    spoergsmaal = get_object_or_404(mine(request.user), pk=pk)
    kraev(maa_svare(request.adgang, spoergsmaal, kvartal_for(request.dag)))
    start = {"svar": spoergsmaal.svar, "tekst": spoergsmaal.svar_tekst}
    form = SvarForm(request.POST if request.method == "POST" else None, initial=start)

    def gem() -> str:
        valgt = Videnssvar(form.cleaned_data["svar"])
        services.svar(forespoergsel=spoergsmaal, svar=valgt, tekst=form.cleaned_data["tekst"], **_hvem(request))
        if valgt == Videnssvar.NEJ:
            return f"Tak for svaret. {spoergsmaal.spurgt_af} får besked."
        return f"Tak. Du står nu for »{spoergsmaal.emne.emne}«."

    kontekst = {"f": spoergsmaal, "sti": sti("Vil du stå for emnet?")}
    tilbage = hjulets_adresse(spoergsmaal.emne.aar)
    return formularside(request, form, gem, tilbage=tilbage, kontekst=kontekst, skabelon="aarshjul/svar.html")


def _emne(request: Foresporgsel, pk: int) -> Aarshjulsemne:
    emne = get_object_or_404(synlige_emner(request.adgang), pk=pk)
    kraev(som_aktoer(maa_rette(request.adgang, emne, kvartal_for(request.dag))))
    return emne


def _hvem(request: Foresporgsel) -> dict[str, Any]:
    return {"adgang": request.adgang, "tidspunkt": request.tidspunkt}
