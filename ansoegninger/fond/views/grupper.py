"""Who could apply together, the groups that are made, and the sheet that asks the fund first."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.budget.views.noegle import noegle_i
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.ansoegning.queries import synlige
from ansoegninger.fond.gruppe import services, visning
from ansoegninger.fond.gruppe.ark import gruppeark_pdf
from ansoegninger.fond.gruppe.find import Medlem
from ansoegninger.fond.gruppe.forms import ForhaandssvarForm, SendtForm
from ansoegninger.fond.gruppe.models import Fondsgruppe
from ansoegninger.fond.gruppe.policies import maa_danne, maa_danne_et_sted, maa_se_grupper
from ansoegninger.fond.gruppe.queries import antal_i_alt, endnu_ikke, mindst_antal, mulige, synlige_grupper
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import Svar, kraev
from roller.brugere.models import Bruger
from roller.organisation.queries import ledere_af
from workflows.motor.fejl import Regelbrud


class GrupperView(View):
    """The educations that several could apply for together, and the groups that are made."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        kraev(maa_se_grupper(request.adgang))
        grupper, fundne = list(synlige_grupper(request.adgang)), mulige(request.adgang, request.dag)
        navne = {pk: e.navn for pk, e in fundne.enheder.items()}
        kort = [
            visning.uddannelsen(u, navne, fundne.mindst, grupper)
            | {"svar": som_aktoer(maa_danne(request.adgang, fundne.enheder[u.enhed_id]))}
            for u in fundne.uddannelser
        ]
        kontekst = {
            "uddannelser": kort,
            "kolonner": visning.GRUPPEKOLONNER,
            "raekker": [visning.grupperaekke(g) for g in grupper],
        }
        return render(request, "fond/grupper.html", kontekst)

    def post(self, request: Foresporgsel) -> HttpResponse:
        """Make the group that was shown."""
        kraev(maa_danne_et_sted(request.adgang))
        try:
            oensker = {int(pk) for pk in request.POST.getlist("oenske")}
        except ValueError as fejl:
            raise BadRequest("Et ønske er ikke et tal") from fejl
        try:
            gruppe = services.dan_gruppe(
                oensker=oensker, adgang=request.adgang, tidspunkt=request.tidspunkt, noegle=noegle_i(request)
            )
        except Regelbrud as fejl:
            messages.warning(request, fejl.besked)
            return redirect("fond:grupper")
        if gruppe is None:
            return redirect("fond:grupper")
        messages.success(request, "Gruppen er dannet. De, der ikke har søgt endnu, får besked.")
        return redirect("fond:gruppe", gruppe.pk)


class GruppeView(View):
    """One group: who is in it, and the question to the fund."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        gruppe = _gruppen(request, pk)
        return self._vis(request, gruppe, _formular(request, gruppe))

    def post(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """Register what was sent, or what was answered: whichever form was shown."""
        gruppe = _gruppen(request, pk)
        kraev(som_aktoer(maa_danne(request.adgang, gruppe.enhed)))
        svar = "godkendt" in request.POST
        form = (ForhaandssvarForm if svar else SendtForm)(request.POST, dag=request.dag)
        if not form.is_valid():
            return self._vis(request, gruppe, form)
        gem: Any = services.registrer_svar if svar else services.registrer_sendt
        try:
            gem(gruppe=gruppe, adgang=request.adgang, tidspunkt=request.tidspunkt, **form.cleaned_data)
        except Regelbrud as fejl:
            form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
            return self._vis(request, gruppe, form)
        messages.success(request, "Fondens svar er gemt." if svar else "Det er gemt, at formularen er sendt.")
        return redirect("fond:gruppe", gruppe.pk)

    def _vis(self, request: Foresporgsel, gruppe: Any, form: SendtForm | None) -> HttpResponse:
        mangler = endnu_ikke(request.adgang, gruppe, request.dag)
        mindst = mindst_antal(request.dag).get(gruppe.overenskomst)
        badge, under = visning.tilstanden(gruppe)
        i_alt = antal_i_alt(request.adgang, gruppe, request.dag)
        kontekst = {
            "gruppe": gruppe,
            "hvornaar": visning.perioden(gruppe.start_dag, gruppe.slut_dag),
            "kolonner": visning.MEDLEMSKOLONNER,
            "raekker": visning.medlemsraekker(_ansoegningerne(request, gruppe), mangler, _navne(mangler)),
            "mindst": mindst,
            "kan_sendes": mindst is not None and i_alt >= mindst,
            "forhaand": {"badge": badge, "under": under},
            "er_sendt": hasattr(gruppe, "anmodning"),
            "form": form,
            "svar": som_aktoer(maa_danne(request.adgang, gruppe.enhed)),
        }
        return render(request, "fond/gruppe.html", kontekst)


@require_safe
def gruppeark(request: Foresporgsel, pk: int) -> HttpResponse:
    """What the form about approval beforehand asks for, field by field."""
    gruppe = _gruppen(request, pk)
    grupper = _arket(request, gruppe)
    mangler = [f["navn"] for f in grupper[0][1] if f["navn"] in ("CVR-nummer", "P-nummer") and not f["vaerdi"]]
    return render(request, "fond/gruppeark.html", {"gruppe": gruppe, "grupper": grupper, "mangler": mangler})


@require_safe
def gruppeark_som_pdf(request: Foresporgsel, pk: int) -> HttpResponse:
    """The same as a file."""
    gruppe = _gruppen(request, pk)
    svar = HttpResponse(gruppeark_pdf(gruppe, _arket(request, gruppe), request.dag), content_type="application/pdf")
    svar["Content-Disposition"] = f'attachment; filename="fondsgruppe-{gruppe.pk}.pdf"'
    return svar


def _gruppen(request: Foresporgsel, pk: int) -> Fondsgruppe:
    return get_object_or_404(synlige_grupper(request.adgang), pk=pk)


def _formular(request: Foresporgsel, gruppe: Any) -> SendtForm | None:
    """The form of what comes next; None once the fund has answered, or for whoever only reads."""
    maa: Svar = som_aktoer(maa_danne(request.adgang, gruppe.enhed))
    anmodning = getattr(gruppe, "anmodning", None)
    if not maa or getattr(anmodning, "svar", None) is not None:
        return None
    return (ForhaandssvarForm if anmodning else SendtForm)(dag=request.dag)


def _ansoegningerne(request: Foresporgsel, gruppe: Fondsgruppe) -> list[Fondsansoegning]:
    return list(synlige(request.adgang).filter(gruppe=gruppe).select_related("person").order_by("sagsnummer"))


def _navne(mangler: list[Medlem]) -> dict[int, str]:
    return dict(Bruger.objects.filter(pk__in=[m.kandidat.person_id for m in mangler]).values_list("pk", "navn"))


def _arket(request: Foresporgsel, gruppe: Fondsgruppe) -> list[tuple[str, list[dict[str, Any]]]]:
    mangler = endnu_ikke(request.adgang, gruppe, request.dag)
    navne = _navne(mangler)
    af_mangler = [navne[m.kandidat.person_id] for m in mangler if m.kandidat.person_id in navne]
    ledere = ", ".join(ledere_af([gruppe.enhed_id], request.dag).get(gruppe.enhed_id, []))
    return visning.arket(gruppe, _ansoegningerne(request, gruppe), af_mangler, ledere)
