"""Reading courses in from a spreadsheet: upload, see what each row does, confirm exactly that, take it back."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.katalog.billede import aftryk, billede
from ansoegninger.katalog.forms import BekraeftForm, FilForm, GrundForm
from ansoegninger.katalog.indlaesning import services, visning
from ansoegninger.katalog.indlaesning.models import Katalogindlaesning
from ansoegninger.katalog.indlaesning.skabelon import skabelon as byg_skabelon
from ansoegninger.katalog.policies import maa_rette_kataloget
from ansoegninger.katalog.queries import til_billede
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.formularside import Bekraeftside
from roller.adgang.svar import Svar, kraev
from workflows.motor.fejl import Regelbrud
from workflows.sidedeling import Sidedeling
from workflows.sprog.formater import antal
from workflows.sprog.regneark import UlaeseligFil

LINJER_PR_SIDE = 100
INDLAESNINGER_PR_SIDE = 25
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Indlaes(View):
    """The upload, and the imports so far."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """Choose a file."""
        kraev(som_aktoer(maa_rette_kataloget(request.adgang)))
        return self._vis(request, FilForm())

    def post(self, request: Foresporgsel) -> HttpResponse:
        """Read the file and lead on to what it would do; the catalogue is not changed."""
        kraev(som_aktoer(maa_rette_kataloget(request.adgang)))
        formular = FilForm(request.POST, request.FILES)
        if not formular.is_valid():
            return self._vis(request, formular)
        fil = formular.cleaned_data["fil"]
        try:
            lagt_op = services.laeg_op(
                navn=fil.name,
                indhold=fil.read(services.KURSER.fylder_hoejst + 1),
                adgang=request.adgang,
                tidspunkt=request.tidspunkt,
            )
        except UlaeseligFil as fejl:
            formular.add_error("fil", str(fejl))
            return self._vis(request, formular)
        return redirect("katalog:indlaesning", lagt_op.pk)

    def _vis(self, request: Foresporgsel, formular: FilForm) -> HttpResponse:
        udfoerte = Katalogindlaesning.objects.udfoerte().defer("raekker", "linjer")
        side = Sidedeling(udfoerte, INDLAESNINGER_PR_SIDE).get_page(request.GET.get("side"))
        kontekst = {
            "form": formular,
            "side": side,
            "kolonner": visning.KOLONNER,
            "raekker": [visning.indlaesningsraekke(i) for i in side],
        }
        return render(request, "katalog/indlaes.html", kontekst)


@require_safe
def skabelon(request: Foresporgsel) -> HttpResponse:
    """The columns, with the courses that can be wished for as they are."""
    kraev(som_aktoer(maa_rette_kataloget(request.adgang)))
    kurser = [billede(kursus) for kursus in til_billede().aktive().order_by("titel", "pk")]
    svar = HttpResponse(byg_skabelon(kurser), content_type=_XLSX)
    svar["Content-Disposition"] = 'attachment; filename="kurser.xlsx"'
    return svar


@require_safe
def indlaesning(request: Foresporgsel, pk: int) -> HttpResponse:
    """What a file would do, or did."""
    kraev(som_aktoer(maa_rette_kataloget(request.adgang)))
    fundet = get_object_or_404(Katalogindlaesning.objects.select_related("indlaest_af", "fortrudt_af"), pk=pk)
    return _vis_linjer(request, fundet)


@require_POST
def bekraeft(request: Foresporgsel, pk: int) -> HttpResponse:
    """Write exactly what the preview showed."""
    kraev(som_aktoer(maa_rette_kataloget(request.adgang)))
    fundet = get_object_or_404(Katalogindlaesning, pk=pk)
    formular = BekraeftForm(request.POST)
    if not formular.is_valid():
        return _vis_linjer(request, fundet, formular)
    try:
        return _indlaes(request, fundet, formular)
    except Katalogindlaesning.DoesNotExist as fejl:
        # Whoever laid it up laid up another in the same moment, and a preview goes with the next one.
        raise Http404 from fejl


def _indlaes(request: Foresporgsel, fundet: Katalogindlaesning, formular: BekraeftForm) -> HttpResponse:
    try:
        faerdig = services.indlaes_fil(
            indlaesning=fundet,
            vist=request.POST.get("vist", ""),
            kun_alle=formular.cleaned_data["hvordan"] == BekraeftForm.ALLE,
            adgang=request.adgang,
            tidspunkt=request.tidspunkt,
        )
    except Regelbrud as fejl:
        formular.add_error(fejl.felt, _med_raekker(request, fundet, fejl))
        fundet.refresh_from_db()
        return _vis_linjer(request, fundet, formular)
    nye = antal(faerdig.nye, "nyt kursus", "nye kurser")
    messages.success(request, f"Indlæst: {nye} og {antal(faerdig.rettede, 'rettet', 'rettede')}.")
    return redirect("katalog:indlaesning", faerdig.pk)


class Fortryd(Bekraeftside):
    """Take an import back as one."""

    template_name = "katalog/fortryd.html"
    form_class = GrundForm
    overskrift = "Fortryd indlæsningen"
    knap = "Fortryd indlæsningen"

    @cached_property
    def indlaesning(self) -> Katalogindlaesning:
        return get_object_or_404(Katalogindlaesning.objects.udfoerte(), pk=self.kwargs["pk"], fortrudt_kl__isnull=True)

    def maa(self) -> Svar:
        return som_aktoer(maa_rette_kataloget(self.request.adgang))

    def foelger(self) -> list[str]:
        return [
            "Kurser, filen rettede, får det tilbage, der stod før.",
            "Kurser, filen føjede til, arkiveres. Datoer, den føjede til kendte kurser, aflyses.",
            "Intet slettes: en ny udbyder bliver stående. Den samme fil kan indlæses igen.",
        ]

    def gem(self, data: dict[str, Any]) -> str:
        services.fortryd(
            indlaesning=self.indlaesning, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data
        )
        return f"Indlæsningen af {self.indlaesning.filnavn} er fortrudt."

    def tilbage(self) -> str:
        return reverse("katalog:indlaesning", args=[self.kwargs["pk"]])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sti = [
            {"titel": "Kursuskatalog", "url": reverse("katalog:liste")},
            {"titel": "Indlæs", "url": reverse("katalog:indlaes")},
            {"titel": self.indlaesning.filnavn, "url": self.tilbage()},
            {"titel": self.overskrift},
        ]
        hindringer = services.hindringer(self.indlaesning)
        return super().get_context_data(**({"sti": sti, "hindringer": hindringer} | kwargs))


def _med_raekker(request: Foresporgsel, fundet: Katalogindlaesning, fejl: Regelbrud) -> str:
    """The refusal; where the catalogue has moved, with the rows that now do something else."""
    if fejl.besked != services.AENDRET:
        return fejl.besked
    anderledes = services.vis_igen(indlaesning=fundet, adgang=request.adgang, tidspunkt=request.tidspunkt)
    if not anderledes:
        return fejl.besked
    return f"{fejl.besked} Det gælder række {', '.join(map(str, anderledes[:20]))}."


def _vis_linjer(
    request: Foresporgsel, fundet: Katalogindlaesning, formular: BekraeftForm | None = None
) -> HttpResponse:
    side = Paginator(visning.i_orden(fundet.linjer), LINJER_PR_SIDE).get_page(request.GET.get("side"))
    kontekst = {
        "indlaesning": fundet,
        "side": side,
        "kolonner": visning.LINJEKOLONNER,
        "raekker": [visning.linjeraekke(linje) for linje in side],
    }
    if fundet.indlaest_kl is None:
        kontekst |= {
            "form": formular or BekraeftForm(initial={"hvordan": BekraeftForm.GODE}),
            "kan_indlaeses": bool(fundet.nye or fundet.rettede),
            "foelger": visning.foelger(fundet),
            "skjulte": [{"navn": "vist", "vaerdi": aftryk(fundet.linjer)}],
            "url": reverse("katalog:bekraeft", args=[fundet.pk]),
            "fortryd_url": reverse("katalog:indlaes"),
        }
    return render(request, "katalog/indlaesning.html", kontekst)
