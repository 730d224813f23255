"""Writing an application from a wish, and the sheet for the fund's portal."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.fond.ansoegning import services
from ansoegninger.fond.ansoegning.ark import ark_pdf
from ansoegninger.fond.ansoegning.forms import SoegForm
from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.ansoegning.policies import maa_soege
from ansoegninger.fond.ansoegning.queries import synlige
from ansoegninger.fond.ansoegning.services.begynd import Oplysninger, kladde
from ansoegninger.fond.ansoegning.services.doem import tjek_paa
from ansoegninger.fond.ansoegning.visning import arket
from ansoegninger.fond.gruppe.queries import har_gruppe, kolleger_om
from ansoegninger.fond.visning import dom, svarene
from ansoegninger.oensker.models import PRISDELE, Oenske
from ansoegninger.oensker.queries import synlige as synlige_oensker
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud


class SoegView(View):
    """The application's form, filled in from the wish, with what the rules say of it as it stands."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        oenske = self._oensket(request, sagsnummer)
        form = SoegForm(
            initial=SoegForm.fra_oensket(oenske) | {"noegle": uuid4()}, har_gruppe=har_gruppe(oenske, request.dag)
        )
        return self._vis(request, oenske, form, _fra(oenske))

    def post(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        oenske = get_object_or_404(synlige_oensker(request.adgang), sagsnummer=sagsnummer, person=request.user.pk)
        form = SoegForm(request.POST, har_gruppe=har_gruppe(oenske, request.dag))
        if not form.is_valid():
            return self._vis(request, oenske, form, None)
        if "_beregn" not in request.POST:
            try:
                resultat = services.soeg(
                    oenske=oenske,
                    oplysninger=form.oplysninger,
                    adgang=request.adgang,
                    tidspunkt=request.tidspunkt,
                    noegle=form.cleaned_data["noegle"],
                )
            except Regelbrud as fejl:
                form.add_error(fejl.felt or None, fejl.besked)
            else:
                return redirect("indbakke:sag", resultat.sagsnummer)
        return self._vis(request, oenske, form, form.oplysninger)

    def _oensket(self, request: Foresporgsel, sagsnummer: str) -> Oenske:
        oenske = get_object_or_404(synlige_oensker(request.adgang), sagsnummer=sagsnummer)
        kraev(maa_soege(request.adgang, oenske))
        return oenske

    def _vis(
        self, request: Foresporgsel, oenske: Oenske, form: SoegForm, oplysninger: Oplysninger | None
    ) -> HttpResponse:
        kontekst = {
            "oenske": oenske,
            "form": form,
            "kolleger": kolleger_om(oenske, request.dag),
            **_regnestykket(request, oenske, oplysninger),
        }
        return render(request, "fond/soeg.html", kontekst)


def _fra(oenske: Oenske) -> Oplysninger | None:
    """What the wish itself would be as an application; None while its days are unknown."""
    if oenske.start_dag is None or oenske.slut_dag is None or not oenske.pris_kendt:
        return None
    udgifter = {felt: getattr(oenske, felt) for felt in PRISDELE}
    return Oplysninger(oenske.start_dag, oenske.slut_dag, udgifter, oenske.ects, oenske.eksamen)


def _regnestykket(request: Foresporgsel, oenske: Oenske, oplysninger: Oplysninger | None) -> dict[str, Any]:
    if oplysninger is None:
        return {}
    try:
        ansoegning = kladde(oenske, oplysninger, request.dag)
    except Regelbrud:
        return {}
    fundet = tjek_paa(ansoegning, request.dag)
    return {"ansoegning": ansoegning, "tjek": fundet, "dom": dom(fundet), "svarene": svarene(fundet)}


def _ansoegningen(request: Foresporgsel, sagsnummer: str) -> Fondsansoegning:
    fundne = synlige(request.adgang).select_related("person", "enhed", "oenske")
    return get_object_or_404(fundne, sagsnummer=sagsnummer)


@require_safe
def ark(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The fields of the fund's portal, one by one."""
    ansoegning = _ansoegningen(request, sagsnummer)
    grupper = arket(ansoegning)
    mangler = [f["navn"] for _, felter in grupper for f in felter if f["navn"] in _KRAEVET and not f["vaerdi"]]
    kontekst = {
        "ansoegning": ansoegning,
        "grupper": grupper,
        "mangler": mangler,
        "hvem_retter": "En systemadministrator skriver arbejdspladsens numre.",
    }
    return render(request, "fond/ark.html", kontekst)


#: What the fund pays by.
_KRAEVET = ("CVR-nummer", "P-nummer")


@require_safe
def ark_som_pdf(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The same as a file."""
    ansoegning = _ansoegningen(request, sagsnummer)
    pdf = ark_pdf(ansoegning, timezone.localdate(request.tidspunkt))
    svar = HttpResponse(pdf, content_type="application/pdf")
    svar["Content-Disposition"] = f'attachment; filename="fondsark-{ansoegning.sagsnummer}.pdf"'
    return svar
