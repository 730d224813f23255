"""A centre's criteria: the versions, the draft of the next one, and its approval."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.kriterier import services
from ansoegninger.kriterier.forms import GodkendForm, KriteriumForm
from ansoegninger.kriterier.kilder import Kilde
from ansoegninger.kriterier.models import Kriteriesaet, Kriterieudkast
from ansoegninger.kriterier.policies import forfattere, maa_godkende, maa_skrive
from ansoegninger.kriterier.queries import gaeldende, indholdet, synlige_centre, synlige_saet
from ansoegninger.kriterier.saet import Kriterietekst, forskelle, fra_json, mangler, ny_kode
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from roller.organisation.models import Enhed
from workflows.formularer import Formular
from workflows.motor.fejl import Regelbrud
from workflows.sidedeling import Sidedeling
from workflows.sprog.formater import kort_dato

PR_SIDE = 25
KOLONNER = [
    {"titel": "Version", "art": "titel"},
    {"titel": "Gælder fra"},
    {"titel": "Godkendt af"},
    {"titel": "Hvorfor"},
]


@require_safe
def liste(request: Foresporgsel) -> HttpResponse:
    """The centres within reach, and every version of their criteria."""
    centre = list(synlige_centre(request.adgang).select_related("kriterieudkast"))
    if not centre:
        kraev(som_aktoer(maa_skrive(request.adgang, Enhed(navn="centret", path="-"))))
    side = Sidedeling(synlige_saet(request.adgang), PR_SIDE).get_page(request.GET.get("side"))
    kontekst = {
        "centre": [(center, _udkast_i_ord(request, center)) for center in centre],
        "side": side,
        "kolonner": KOLONNER,
        "raekker": [_raekke(saet) for saet in side],
    }
    return render(request, "kriterier/liste.html", kontekst)


@require_safe
def saet(request: Foresporgsel, pk: int) -> HttpResponse:
    """One version as it reads."""
    fundet = get_object_or_404(synlige_saet(request.adgang), pk=pk)
    return render(request, "kriterier/saet.html", {"saet": fundet, "kriterier": indholdet(fundet).kriterier})


class UdkastView(View):
    """The next version while it is written."""

    def get(self, request: Foresporgsel, center_id: int) -> HttpResponse:
        """The draft, what it changes, and what can be done with it."""
        center = _center(request, center_id)
        udkast = Kriterieudkast.objects.filter(enhed=center).select_related("skrevet_af").first()
        kontekst: dict[str, Any] = {"center": center, "udkast": udkast, "skriver": maa_skrive(request.adgang, center)}
        kontekst["kan_skrive"] = som_aktoer(kontekst["skriver"])
        if udkast:
            kontekst |= _indholdet_af(request, center, udkast)
        return render(request, "kriterier/udkast.html", kontekst)

    def post(self, request: Foresporgsel, center_id: int) -> HttpResponse:
        """Begin a draft, or throw it away."""
        center = _center(request, center_id)
        try:
            if request.POST.get("handling") == "kasser":
                services.kasser_udkast(center=center, adgang=request.adgang)
                messages.success(request, "Udkastet er kasseret.")
                return redirect("kriterier:liste")
            services.begynd_udkast(
                center=center,
                adgang=request.adgang,
                tidspunkt=request.tidspunkt,
                fra_standard=request.POST.get("handling") == "standard",
            )
        except Regelbrud as fejl:
            messages.warning(request, fejl.besked)
        return redirect("kriterier:udkast", center.pk)


class KriteriumView(View):
    """One criterion of the draft."""

    def get(self, request: Foresporgsel, center_id: int, kode: str) -> HttpResponse:
        """The form as the criterion stands."""
        center, udkast = _til_skrivning(request, center_id)
        k = _kriteriet(udkast, kode)
        form = KriteriumForm(kilde=k.kilde, gammelt=k, vist=services.aftryk(udkast))
        return _vis_kriterium(request, center, k.kilde, form, kode)

    def post(self, request: Foresporgsel, center_id: int, kode: str) -> HttpResponse:
        """Save it, or take it out."""
        center, udkast = _til_skrivning(request, center_id)
        k = _kriteriet(udkast, kode)
        form = KriteriumForm(request.POST, kilde=k.kilde, gammelt=k, vist=services.aftryk(udkast))
        if "_fjern" in request.POST:
            gemt = _gem(request, center, form, None, kode)
        else:
            gemt = form.is_valid() and _gem(request, center, form, form.kriterium(kode), kode)
        return redirect("kriterier:udkast", center.pk) if gemt else _vis_kriterium(request, center, k.kilde, form, kode)


class NytView(View):
    """A criterion that was not there before."""

    def get(self, request: Foresporgsel, center_id: int, kilde: str) -> HttpResponse:
        """The empty form."""
        center, udkast = _til_skrivning(request, center_id)
        art = _kilde(kilde)
        form = KriteriumForm(kilde=art, gammelt=None, vist=services.aftryk(udkast))
        return _vis_kriterium(request, center, art, form, "")

    def post(self, request: Foresporgsel, center_id: int, kilde: str) -> HttpResponse:
        """Put it last in the draft."""
        center, udkast = _til_skrivning(request, center_id)
        art = _kilde(kilde)
        form = KriteriumForm(request.POST, kilde=art, gammelt=None, vist=services.aftryk(udkast))
        if form.is_valid():
            optagne = [k.kode for k in (*fra_json(udkast.indhold), *gaeldende(center.path).kriterier)]
            kode = ny_kode(form.cleaned_data["navn"], optagne)
            if _gem(request, center, form, form.kriterium(kode), kode):
                return redirect("kriterier:udkast", center.pk)
        return _vis_kriterium(request, center, art, form, "")


class GodkendView(View):
    """The chief sees exactly what changes, and makes it the version that holds."""

    def get(self, request: Foresporgsel, center_id: int) -> HttpResponse:
        """What changes against the version in force."""
        center, udkast = self._hent(request, center_id)
        return self._vis(request, center, udkast, GodkendForm(vist=services.aftryk(udkast)))

    def post(self, request: Foresporgsel, center_id: int) -> HttpResponse:
        """Approve; what was changed meanwhile is shown first."""
        center = _center(request, center_id)
        form = GodkendForm(request.POST, vist="")
        if form.is_valid():
            try:
                services.godkend(center=center, adgang=request.adgang, tidspunkt=request.tidspunkt, **form.cleaned_data)
            except Regelbrud as fejl:
                messages.error(request, fejl.besked)
                return redirect("kriterier:udkast", center.pk)
            messages.success(request, f"Den nye version gælder nu for nye vurderinger i {center}.")
            return redirect("kriterier:liste")
        return self._vis(request, *self._hent(request, center_id), form)

    def _hent(self, request: Foresporgsel, center_id: int) -> tuple[Enhed, Kriterieudkast]:
        center = _center(request, center_id)
        udkast = get_object_or_404(Kriterieudkast, enhed=center)
        kraev(som_aktoer(maa_godkende(request.adgang, center, forfattere(udkast))))
        return center, udkast

    def _vis(self, request: Foresporgsel, center: Enhed, udkast: Kriterieudkast, form: GodkendForm) -> HttpResponse:
        kontekst = {"center": center, "form": form, **_indholdet_af(request, center, udkast)}
        return render(request, "kriterier/godkend.html", kontekst)


def _center(request: Foresporgsel, pk: int) -> Enhed:
    return get_object_or_404(synlige_centre(request.adgang), pk=pk)


def _til_skrivning(request: Foresporgsel, center_id: int) -> tuple[Enhed, Kriterieudkast]:
    """The centre and its draft, for whoever writes it."""
    center = _center(request, center_id)
    kraev(som_aktoer(maa_skrive(request.adgang, center)))
    return center, get_object_or_404(Kriterieudkast, enhed=center)


def _kriteriet(udkast: Kriterieudkast, kode: str) -> Kriterietekst:
    fundet = next((k for k in fra_json(udkast.indhold) if k.kode == kode), None)
    if fundet is None:
        raise Http404
    return fundet


def _kilde(kilde: str) -> Kilde:
    if kilde not in Kilde.values:
        raise Http404
    return Kilde(kilde)


def _gem(request: Foresporgsel, center: Enhed, form: Formular, kriterium: Kriterietekst | None, kode: str) -> bool:
    """Write one criterion, or take it out; a refusal becomes the form's error."""
    faelles: dict[str, Any] = {"center": center, "adgang": request.adgang, "tidspunkt": request.tidspunkt}
    vist = request.POST.get("vist", "")
    try:
        if kriterium is None:
            services.fjern_kriterium(kode=kode, vist=vist, **faelles)
        else:
            services.saet_kriterium(kriterium=kriterium, vist=vist, **faelles)
    except Regelbrud as fejl:
        form.is_valid()
        form.add_error(None, fejl.besked)
        return False
    return True


def _vis_kriterium(request: Foresporgsel, center: Enhed, kilde: Kilde, form: KriteriumForm, kode: str) -> HttpResponse:
    return render(request, "kriterier/kriterium.html", {"center": center, "kilde": kilde, "form": form, "kode": kode})


def _indholdet_af(request: Foresporgsel, center: Enhed, udkast: Kriterieudkast) -> dict[str, Any]:
    kriterier, nu = fra_json(udkast.indhold), gaeldende(center.path)
    brugte = {k.kilde for k in kriterier if k.er_beregnet}
    return {
        "kriterier": kriterier,
        "version": nu.version,
        "forskelle": forskelle(nu.kriterier, kriterier),
        "mangler": mangler(kriterier),
        "kilder": [kilde for kilde in Kilde if kilde not in brugte],
        "godkender": som_aktoer(maa_godkende(request.adgang, center, forfattere(udkast))),
    }


def _udkast_i_ord(request: Foresporgsel, center: Enhed) -> str:
    """What the way to the draft is called for this person; empty where there is none."""
    if hasattr(center, "kriterieudkast"):
        return "Se udkastet til næste version"
    return "Skriv en ny version" if som_aktoer(maa_skrive(request.adgang, center)) else ""


def _raekke(saet: Kriteriesaet) -> dict[str, Any]:
    """One version as a row of the table."""
    adresse = reverse("kriterier:saet", args=[saet.pk])
    return {
        "id": saet.pk,
        "celler": [
            {"art": "titel", "tekst": f"Version {saet.version}", "url": adresse, "under": str(saet.enhed)},
            {"tekst": kort_dato(saet.godkendt_kl), "maerke": "Gælder fra"},
            {"tekst": str(saet.godkendt_af) if saet.godkendt_af else "Systemet", "maerke": "Godkendt af"},
            {"tekst": saet.note},
        ],
    }
