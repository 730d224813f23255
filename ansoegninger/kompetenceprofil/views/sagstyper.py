"""A department's case types: what the A of a profile is given for."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.kompetenceprofil.forms import SagstypeForm
from ansoegninger.kompetenceprofil.models import Sagstype
from ansoegninger.kompetenceprofil.policies import PASSER_SAGSTYPER, maa_passe_sagstyper
from ansoegninger.kompetenceprofil.queries import enheder_at_se
from ansoegninger.kompetenceprofil.services import arkiver_sagstype, gem_sagstype
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev, nej
from roller.organisation.models import Enhed
from workflows.motor.fejl import Regelbrud
from workflows.sprog.alfabet import dansk


@require_safe
def liste(request: Foresporgsel) -> HttpResponse:
    """The case types of the units that the person keeps: in use, and archived."""
    if not request.adgang.i_rolle(*PASSER_SAGSTYPER):
        kraev(nej("Sagstyperne passes af den faglige koordinator og lederen"))
    typer = Sagstype.objects.filter(request.adgang.q("enhed", *PASSER_SAGSTYPER)).order_by("enhed__path", dansk("navn"))
    efter_enhed: dict[int, list[Sagstype]] = {}
    for sagstype in typer:
        efter_enhed.setdefault(sagstype.enhed_id, []).append(sagstype)
    enheder = [e for e in enheder_at_se(request.adgang) if maa_passe_sagstyper(request.adgang, e)]
    kontekst = {
        "enheder": [
            {
                "enhed": enhed,
                "i_brug": [s for s in efter_enhed.get(enhed.pk, []) if not s.arkiveret_kl],
                "arkiverede": [s for s in efter_enhed.get(enhed.pk, []) if s.arkiveret_kl],
            }
            for enhed in enheder
        ]
    }
    return render(request, "kompetenceprofil/sagstyper.html", kontekst)


class Sagstypen(View):
    """A new case type, or another name for one."""

    def get(self, request: Foresporgsel, pk: int | None = None, enhed_id: int | None = None) -> HttpResponse:
        """The form."""
        enhed, sagstype = _find(request, pk, enhed_id)
        form = SagstypeForm(initial={"navn": sagstype.navn} if sagstype else None)
        return _vis(request, form, enhed, sagstype)

    def post(self, request: Foresporgsel, pk: int | None = None, enhed_id: int | None = None) -> HttpResponse:
        """Save it."""
        enhed, sagstype = _find(request, pk, enhed_id)
        form = SagstypeForm(request.POST)
        if not (form.is_valid() and _gem(request, form, enhed, sagstype)):
            return _vis(request, form, enhed, sagstype)
        messages.success(request, f"Sagstypen »{form.cleaned_data['navn']}« er gemt.")
        return redirect("kompetenceprofil:sagstyper")


@require_POST
def arkiver(request: Foresporgsel, pk: int) -> HttpResponse:
    """Out of use, or in use again."""
    _, sagstype = _find(request, pk, None)
    assert sagstype is not None
    til_arkiv = request.POST.get("arkiver") == "ja"
    arkiver_sagstype(sagstype=sagstype, arkiver=til_arkiv, adgang=request.adgang, tidspunkt=request.tidspunkt)
    gjort = "er arkiveret. Det, der er svaret om den, bliver" if til_arkiv else "er i brug igen"
    messages.success(request, f"»{sagstype.navn}« {gjort}.")
    return redirect(f"{reverse('kompetenceprofil:sagstyper')}#enhed-{sagstype.enhed_id}")


def _find(request: Foresporgsel, pk: int | None, enhed_id: int | None) -> tuple[Enhed, Sagstype | None]:
    """The unit, and the case type where there is one; to whoever may not keep them there is nothing."""
    sagstype = get_object_or_404(Sagstype.objects.select_related("enhed"), pk=pk) if pk else None
    enhed = sagstype.enhed if sagstype else get_object_or_404(Enhed, pk=enhed_id)
    kraev(som_aktoer(maa_passe_sagstyper(request.adgang, enhed)))
    return enhed, sagstype


def _gem(request: Foresporgsel, form: SagstypeForm, enhed: Enhed, sagstype: Sagstype | None) -> bool:
    try:
        gem_sagstype(
            enhed=enhed,
            navn=form.cleaned_data["navn"],
            adgang=request.adgang,
            tidspunkt=request.tidspunkt,
            sagstype=sagstype,
        )
    except Regelbrud as fejl:
        form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
        return False
    return True


def _vis(request: Foresporgsel, form: SagstypeForm, enhed: Enhed, sagstype: Sagstype | None) -> HttpResponse:
    kontekst = {"form": form, "enhed": enhed, "sagstype": sagstype}
    return render(request, "kompetenceprofil/sagstype.html", kontekst)
