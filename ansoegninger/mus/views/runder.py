"""The rounds: how far they are, opening one, and making talks for those employed later."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.kompetenceprofil.policies import maa_se_matrix
from ansoegninger.mus import services
from ansoegninger.mus.daekningsark import INDHOLDSTYPE, tegn_ark
from ansoegninger.mus.forms import DaekningFilter, RundeForm
from ansoegninger.mus.forms.runder import HOLDER_SAMTALER
from ansoegninger.mus.models import MusRunde
from ansoegninger.mus.policies import centre_at_aabne_i, maa_aabne_runde
from ansoegninger.mus.queries import daekning_pr_enhed, med_fremdrift, skabelon_for, synlige_runder, uden_samtale
from ansoegninger.mus.views.noegle import laes_noegle
from ansoegninger.mus.visning import DAEKNINGSKOLONNER, daekningstabel, dage_tilbage, i_alt, soejler
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import IngenAdgang, nej
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle
from workflows.motor.fejl import Regelbrud
from workflows.sprog.alfabet import dansk
from workflows.sprog.formater import antal, kort_dato

PR_SIDE = 25
KOLONNER = [
    {"titel": "Runde", "art": "titel"},
    {"titel": "Periode"},
    {"titel": "Samtaler", "art": "tal"},
    {"titel": "Holdt", "art": "tal"},
    {"titel": "Plan godkendt", "art": "tal"},
]


@require_safe
def runder(request: Foresporgsel) -> HttpResponse:
    """The rounds, latest first."""
    fundne = med_fremdrift(synlige_runder(request.adgang), request.adgang).order_by("-fra_dag", dansk("navn"), "pk")
    side = Paginator(fundne, PR_SIDE).get_page(request.GET.get("side"))
    kontekst = {
        "side": side,
        "kolonner": KOLONNER,
        "raekker": [_raekke(runde) for runde in side],
        "maa_aabne": request.adgang.har(Rolle.CENTERCHEF),
        "ser_kompetencer": bool(maa_se_matrix(request.adgang)),
        "holder_samtaler": bool(request.adgang.i_rolle(*HOLDER_SAMTALER)),
    }
    return render(request, "mus/runder.html", kontekst)


@require_safe
def runde(request: Foresporgsel, pk: int) -> HttpResponse:
    """One round: the making of its talks, and the coverage per unit."""
    fundet = _runde(request, pk)
    filter_ = _filter(request, fundet)
    raekker = filter_.udvalg()
    kontekst = {
        "runde": fundet,
        "tilbage": dage_tilbage(fundet.til_dag, request.dag),
        "filter": filter_,
        "aktive": len(filter_.valgte()),
        "soejler": soejler(raekker),
        "kolonner": DAEKNINGSKOLONNER,
        "raekker": daekningstabel(raekker),
        "sum": i_alt(raekker),
        "maa_aabne": maa_aabne_runde(request.adgang, fundet.center),
        **_fremdrift(request, fundet),
    }
    return render(request, "mus/runde.html", kontekst)


@require_safe
def daekningsark(request: Foresporgsel, pk: int) -> HttpResponse:
    """The same numbers as a spreadsheet; what is chosen stands in the address."""
    fundet = _runde(request, pk)
    fil = tegn_ark(fundet, _filter(request, fundet).udvalg(), request.dag)
    hoved = {"Content-Disposition": f'attachment; filename="mus-runde-{pk}.xlsx"'}
    return HttpResponse(fil, INDHOLDSTYPE, headers=hoved)


@require_safe
def fremdrift(request: Foresporgsel, pk: int) -> HttpResponse:
    """Only the progress, for the page that asks every other second; without htmx the whole page."""
    fundet = _runde(request, pk)
    if not request.htmx:
        return redirect("mus:runde", pk)
    svar = render(request, "komponenter/fremdrift.html", _fremdrift(request, fundet))
    if fundet.faerdig_kl:
        # The table below the bar is from before the talks were made.
        svar["HX-Refresh"] = "true"
    return svar


class NyRunde(View):
    """The centre's chief opens a round."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """The form."""
        center = _center(request)
        return self._vis(request, RundeForm(center=center, skabelon=skabelon_for(center)), center, uuid4())

    def post(self, request: Foresporgsel) -> HttpResponse:
        """Open it; the worker makes the talks."""
        center, noegle = _center(request), laes_noegle(request)
        form = RundeForm(request.POST, center=center, skabelon=skabelon_for(center))
        if form.is_valid():
            try:
                ny = services.aabn_runde(
                    center=center, **form.felter(), adgang=request.adgang, tidspunkt=request.tidspunkt, noegle=noegle
                )
            except Regelbrud as fejl:
                form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
            else:
                messages.success(request, f"{ny.navn} er åbnet.")
                return redirect("mus:runde", ny.pk)
        return self._vis(request, form, center, noegle)

    def _vis(self, request: Foresporgsel, form: RundeForm, center: Enhed, noegle: UUID) -> HttpResponse:
        andre = [c for c in centre_at_aabne_i(request.adgang) if c.pk != center.pk]
        kontekst = {"form": form, "center": center, "andre": andre, "noegle": noegle, "sti": _sti("Ny runde")}
        return render(request, "mus/ny_runde.html", kontekst)


@require_POST
def nye_medarbejdere(request: Foresporgsel, pk: int) -> HttpResponse:
    """Have talks made for those employed after the round was opened."""
    fundet = _runde(request, pk)
    nye = services.opret_for_nye(runde=fundet, adgang=request.adgang, tidspunkt=request.tidspunkt)
    if nye:
        messages.success(request, f"{antal(nye, 'samtale', 'samtaler')} oprettes nu af baggrundsarbejderen.")
    else:
        messages.info(request, "Alle har allerede en samtale.")
    return redirect("mus:runde", pk)


def _runde(request: Foresporgsel, pk: int) -> MusRunde:
    return get_object_or_404(synlige_runder(request.adgang).annotate(samtaler_i_alt=Count("samtaler")), pk=pk)


def _filter(request: Foresporgsel, fundet: MusRunde) -> DaekningFilter:
    return DaekningFilter(request.GET, raekker=daekning_pr_enhed(fundet, request.adgang))


def _center(request: Foresporgsel) -> Enhed:
    """The centre in the address, or the only one, that the person may open a round in."""
    centre = centre_at_aabne_i(request.adgang)
    if not centre:
        raise IngenAdgang(nej("Kun centerchefen eller dennes stedfortræder kan åbne en MUS-runde"))
    oensket = request.GET.get("center", "")
    return next((center for center in centre if str(center.pk) == oensket), centre[0])


def _fremdrift(request: Foresporgsel, fundet: Any) -> dict[str, Any]:
    mangler = uden_samtale(fundet, request.dag).values("person").distinct().count()
    return {
        "id": "oprettelse",
        "titel": "Samtalerne er oprettet" if fundet.faerdig_kl else "Samtalerne oprettes af baggrundsarbejderen",
        "faerdige": fundet.samtaler_i_alt,
        "i_alt": fundet.samtaler_i_alt + mangler,
        "mangler": mangler,
        "former": "samtale,samtaler",
        "faerdig": fundet.faerdig_kl is not None,
        "url": reverse("mus:fremdrift", args=[fundet.pk]),
    }


def _raekke(runde: Any) -> dict[str, Any]:
    url = reverse("mus:runde", args=[runde.pk])
    return {
        "id": runde.pk,
        "celler": [
            {
                "art": "titel",
                "tekst": runde.navn,
                "url": url,
                "under": runde.center.navn,
            },
            {"tekst": f"{kort_dato(runde.fra_dag)} – {kort_dato(runde.til_dag)}"},
            {"art": "tal", "tekst": runde.antal, "maerke": "Samtaler"},
            {"art": "tal", "tekst": runde.holdt, "maerke": "Holdt"},
            {"art": "tal", "tekst": runde.godkendt, "maerke": "Godkendt"},
        ],
    }


def _sti(sidst: str) -> list[dict[str, str]]:
    return [{"titel": "MUS-runder", "url": reverse("mus:runder")}, {"titel": sidst, "url": ""}]
