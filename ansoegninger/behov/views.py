"""The needs that a department's own work showed: the past year, the months, and entering one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.behov import services, visning
from ansoegninger.behov.forms import BehovFilter, OpgoerelseForm
from ansoegninger.behov.models import Behovsopgoerelse
from ansoegninger.behov.perioder import i_ord
from ansoegninger.behov.policies import maa_opgoere
from ansoegninger.behov.queries import OPGOERER, synlige, temaer_i, til_liste
from ansoegninger.strategi.models import Tema
from ansoegninger.strategi.queries import strategi_for
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from roller.organisation.models import Enhed
from workflows.motor.fejl import Regelbrud
from workflows.sidedeling import Sidedeling

PR_SIDE = 25


@require_safe
def liste(request: Foresporgsel) -> HttpResponse:
    """The past year theme by theme, and every month under it."""
    enheder = list(synlige(request.adgang).order_by("enhed__path").values_list("enhed_id", "enhed__navn").distinct())
    filter_ = BehovFilter(request.GET, enheder=enheder)
    valgte = filter_.opslag()
    temaer = temaer_i(synlige(request.adgang).filter(**valgte), request.dag)
    side = Sidedeling(til_liste(request.adgang).filter(**valgte), PR_SIDE).get_page(request.GET.get("side"))
    opgoerer = request.adgang.i_rolle(*OPGOERER)
    kontekst = {
        "filter": filter_ if len(enheder) > 1 or valgte else None,
        "fundet": visning.fundet(temaer),
        "soejler": visning.soejler(temaer),
        "temakolonner": visning.TEMAKOLONNER,
        "temaraekker": visning.tabel(temaer),
        "side": side,
        "kolonner": visning.MAANEDSKOLONNER,
        "raekker": [
            visning.maanedsraekke(
                o, reverse("behov:ret", args=[o.pk]) if any(h.daekker(o.enhed.path) for h in opgoerer) else ""
            )
            for o in side
        ],
        "egne_enheder": list({h.enhed_id: (h.enhed_id, h.enhed_navn) for h in opgoerer}.values()),
    }
    return render(request, "behov/liste.html", kontekst)


class NyView(View):
    """Enter a month."""

    def get(self, request: Foresporgsel, enhed_id: int) -> HttpResponse:
        """The empty form, at the month that is nearest."""
        enhed = self._enhed(request, enhed_id)
        return self._vis(request, enhed, OpgoerelseForm(temaer=_temaer(request, enhed), dag=request.dag))

    def post(self, request: Foresporgsel, enhed_id: int) -> HttpResponse:
        """Save, and show it among the others."""
        enhed = self._enhed(request, enhed_id)
        form = OpgoerelseForm(request.POST, temaer=_temaer(request, enhed), dag=request.dag)
        if not (form.is_valid() and self._gem(request, enhed, form)):
            return self._vis(request, enhed, form)
        return redirect("behov:liste")

    def _enhed(self, request: Foresporgsel, enhed_id: int) -> Enhed:
        enhed = get_object_or_404(Enhed, pk=enhed_id)
        kraev(som_aktoer(maa_opgoere(request.adgang, enhed)))
        return enhed

    def _gem(self, request: Foresporgsel, enhed: Enhed, form: OpgoerelseForm) -> bool:
        try:
            gemt = services.opgoer(**form.felter(), enhed=enhed, adgang=request.adgang, tidspunkt=request.tidspunkt)
        except Regelbrud as fejl:
            return _afvist(form, fejl)
        messages.success(request, f"{gemt.get_art_display()} for {i_ord(gemt.maaned)} er gemt.")
        return True

    def _vis(self, request: Foresporgsel, enhed: Enhed, form: OpgoerelseForm) -> HttpResponse:
        return render(request, "behov/opgoerelse.html", {"form": form, "enhed": enhed})


class RetView(View):
    """Correct a month."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """The form as the month stands."""
        opgoerelse = self._opgoerelse(request, pk)
        return self._vis(request, opgoerelse, self._form(request, opgoerelse))

    def post(self, request: Foresporgsel, pk: int) -> HttpResponse:
        """Save, and show it among the others."""
        opgoerelse = self._opgoerelse(request, pk)
        form = self._form(request, opgoerelse, request.POST)
        if not (form.is_valid() and self._gem(request, opgoerelse, form)):
            return self._vis(request, opgoerelse, form)
        return redirect("behov:liste")

    def _opgoerelse(self, request: Foresporgsel, pk: int) -> Behovsopgoerelse:
        opgoerelse = get_object_or_404(til_liste(request.adgang), pk=pk)
        kraev(som_aktoer(maa_opgoere(request.adgang, opgoerelse.enhed)))
        return opgoerelse

    def _form(self, request: Foresporgsel, opgoerelse: Behovsopgoerelse, data: Any = None) -> OpgoerelseForm:
        brugte = {f.tema.pk: f.tema for f in opgoerelse.fund.all() if f.tema}
        temaer = {tema.pk: tema for tema in _temaer(request, opgoerelse.enhed)} | brugte
        i_orden = sorted(temaer.values(), key=lambda tema: (tema.nummer, tema.pk))
        return OpgoerelseForm(data, temaer=i_orden, dag=request.dag, opgoerelse=opgoerelse)

    def _gem(self, request: Foresporgsel, opgoerelse: Behovsopgoerelse, form: OpgoerelseForm) -> bool:
        try:
            services.ret(
                **form.felter(),
                opgoerelse=opgoerelse,
                set_version=form.cleaned_data["set_version"] or 0,
                adgang=request.adgang,
                tidspunkt=request.tidspunkt,
            )
        except Regelbrud as fejl:
            return _afvist(form, fejl)
        messages.success(request, f"{opgoerelse.get_art_display()} for {i_ord(opgoerelse.maaned)} er rettet.")
        return True

    def _vis(self, request: Foresporgsel, opgoerelse: Behovsopgoerelse, form: OpgoerelseForm) -> HttpResponse:
        kontekst = {
            "form": form,
            "enhed": opgoerelse.enhed,
            "retter": f"{opgoerelse.get_art_display()}, {i_ord(opgoerelse.maaned)}",
        }
        return render(request, "behov/opgoerelse.html", kontekst)


def _temaer(request: Foresporgsel, enhed: Enhed) -> list[Tema]:
    strategi = strategi_for(enhed, request.dag)
    return list(strategi.temaer.order_by("nummer")) if strategi else []


def _afvist(form: OpgoerelseForm, fejl: Regelbrud) -> bool:
    form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
    return False
