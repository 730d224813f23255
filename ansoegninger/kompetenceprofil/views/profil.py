"""One person's profile: the employee's own page, the leader's of it, and looking again in between."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views import View
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.kompetenceprofil.forms import ProfilForm
from ansoegninger.kompetenceprofil.models import Vurderer
from ansoegninger.kompetenceprofil.policies import maa_se_profil, maa_selvvurdere
from ansoegninger.kompetenceprofil.queries import ansat, foer, kladde, rubrikker
from ansoegninger.kompetenceprofil.services import gem_kladde, selvvurder
from ansoegninger.kompetenceprofil.visning import profilside
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud


@require_safe
def min_profil(request: Foresporgsel) -> HttpResponse:
    """The person's own profile."""
    om = ansat(request.user.pk, request.dag)
    if om is None:
        return render(request, "kompetenceprofil/ingen.html")
    har_kladde = bool(kladde(person_id=request.user.pk, vurderer=Vurderer.MEDARBEJDER, af_id=request.user.pk))
    return render(request, "kompetenceprofil/profil.html", profilside(request.adgang, om) | {"har_kladde": har_kladde})


@require_safe
def person(request: Foresporgsel, person_id: int) -> HttpResponse:
    """The profile of somebody whose nearest leader the reader is; to others it is not there."""
    if person_id == request.user.pk:
        return redirect("kompetenceprofil:min")
    om = ansat(person_id, request.dag) if maa_se_profil(request.adgang, person_id) else None
    if om is None:
        raise Http404
    return render(request, "kompetenceprofil/profil.html", profilside(request.adgang, om))


class Opdater(View):
    """The employee looks again, outside MUS."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """The form as it was kept, with the last answer beside each row."""
        return _vis(request, _formular(request))

    def post(self, request: Foresporgsel) -> HttpResponse:
        """Save a whole answer; what is missing is said, and nothing that was filled in is lost."""
        form = _formular(request, request.POST)
        if form.is_valid() and _gem(request, form):
            return redirect("kompetenceprofil:min")
        return _vis(request, form)


@require_POST
def gem_kladden(request: Foresporgsel) -> HttpResponse:
    """Keep what is filled in so far; a button without script comes here too, and goes on to the profile."""
    form = _formular(request, request.POST)
    gem_kladde(
        person=request.user,
        vurderer=Vurderer.MEDARBEJDER,
        af=request.user,
        felter=form.gyldige(),
        tidspunkt=request.tidspunkt,
    )
    if request.htmx:
        return HttpResponse(status=204)
    messages.success(request, "Kladden er gemt. Du kan gøre den færdig, når du vil.")
    return redirect("kompetenceprofil:min")


def _formular(request: Foresporgsel, data: Any = None) -> ProfilForm:
    kraev(maa_selvvurdere(request.adgang))
    om = ansat(request.user.pk, request.dag)
    assert om is not None, "policyen har lige sagt, at personen er ansat"
    raekker = rubrikker(om.sti, request.dag)
    sidst, kl = foer(om.person_id, Vurderer.MEDARBEJDER)
    gemt = kladde(person_id=om.person_id, vurderer=Vurderer.MEDARBEJDER, af_id=om.person_id) if data is None else {}
    # It begins as it stood: in between, a row or two have changed. In MUS everything is thought through anew.
    start = {r.felt: sidst[r.noegle] for r in raekker if r.noegle in sidst}
    form = ProfilForm(data, initial={"noegle": uuid4(), **start, **gemt}, rubrikker=raekker)
    form.saet_foer(sidst, kl)
    return form


def _gem(request: Foresporgsel, form: ProfilForm) -> bool:
    try:
        selvvurder(
            adgang=request.adgang,
            svar=form.profilsvar(),
            tidspunkt=request.tidspunkt,
            noegle=form.cleaned_data["noegle"],
        )
    except Regelbrud as fejl:
        form.add_error(None, fejl.besked)
        return False
    messages.success(request, "Din vurdering er gemt. Du og din leder kan se den.")
    return True


def _vis(request: Foresporgsel, form: ProfilForm) -> HttpResponse:
    return render(request, "kompetenceprofil/opdater.html", {"form": form})
