"""The wizard: a course, the reasons, a last look; the draft is kept all the way."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_GET, require_POST, require_safe

from ansoegninger.katalog.queries import valgbar_dato, valgbart
from ansoegninger.oensker import guide, services
from ansoegninger.oensker.forms import Kursusformular, NytKursusformular, gyldige_felter
from ansoegninger.oensker.forslag import fra_dato, fra_kursus
from ansoegninger.oensker.krav import mangler
from ansoegninger.oensker.kvittering import kvittering_for
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.oensker.resume import resume
from ansoegninger.oensker.tilskud import forventet
from ansoegninger.oensker.tilskudsord import boks
from ansoegninger.oensker.views import kladde
from roller.adgang.foresporgsel import Foresporgsel
from workflows.motor.doere import begynd
from workflows.motor.fejl import Regelbrud


class Ny(View):
    """The first step of a wish that has no draft yet. The form's key is what makes two sendings one draft."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        noegle = kladde.uuid(request.GET.get("noegle", "")) or uuid4()
        if gemt := kladde.gemt(request, noegle):
            return redirect(kladde.med_soegning(request, guide.adresse(gemt, guide.KURSUS)))
        maal, kursus = kladde.maal(request), valgbart(request.GET.get("kursus", ""))
        start: dict[str, Any] = {"noegle": noegle, "maal": maal, **(fra_kursus(kursus) if kursus else {})}
        if dato := valgbar_dato(kursus, request.GET.get("dato", ""), request.dag):
            start |= fra_dato(dato)
        return self._vis(request, NytKursusformular(initial=start, person_id=request.user.pk), kursus)

    def post(self, request: Foresporgsel) -> HttpResponse:
        form = NytKursusformular(request.POST, person_id=request.user.pk)
        if form.is_valid():
            try:
                oenske = kladde.opret(request, form.cleaned_data)
            except Regelbrud as fejl:
                form.add_error(None, fejl.besked)
            else:
                return redirect(guide.adresse(oenske, guide.BEGRUNDELSE))
        return self._vis(request, form, form.cleaned_data.get("kursus"))

    def _vis(self, request: Foresporgsel, form: NytKursusformular, kursus: Any) -> HttpResponse:
        kontekst = kladde.kursustrin(request, form, kursus) | {"autogem_url": reverse("oensker:autogem_ny")}
        return render(request, "oensker/kursus.html", kontekst)


class Ret(View):
    """A step of a draft in which something is written."""

    def get(self, request: Foresporgsel, sagsnummer: str, trin: str) -> HttpResponse:
        oenske = kladde.eget(request, sagsnummer)
        if oenske.fase != Fase.KLADDE:
            return redirect("indbakke:sag", sagsnummer)
        form = kladde.formular(oenske, trin, adgang=request.adgang)
        if trin == guide.KURSUS and "kursus" in request.GET:
            kursus = valgbart(request.GET["kursus"])
            form.initial |= fra_kursus(kursus) if kursus else {"kursus": None}
        if trin == guide.KURSUS and "dato" in request.GET:
            # Only the dates: what was typed of the course since stays.
            dato = valgbar_dato(form.initial.get("kursus"), request.GET["dato"], request.dag)
            form.initial |= fra_dato(dato) if dato else {}
        return self._vis(request, oenske, trin, form)

    def post(self, request: Foresporgsel, sagsnummer: str, trin: str) -> HttpResponse:
        oenske = kladde.eget(request, sagsnummer)
        form = kladde.formular(oenske, trin, request.POST, adgang=request.adgang)
        if form.is_valid():
            try:
                services.ret_kladde(oenske=oenske, felter=form.cleaned_data)
            except Regelbrud as fejl:
                form.add_error(None, fejl.besked)
            else:
                return redirect(guide.adresse(oenske, guide.naeste(trin)))
        return self._vis(request, oenske, trin, form)

    def _vis(self, request: Foresporgsel, oenske: Oenske, trin: str, form: Any) -> HttpResponse:
        kontekst = {
            "form": form,
            "oenske": oenske,
            "trin": guide.led(trin, oenske),
            "autogem_url": reverse("oensker:autogem", args=[oenske.sagsnummer, trin]),
        }
        if trin == guide.KURSUS:
            kontekst |= kladde.kursustrin(request, form, form.initial.get("kursus")) | {"trin": kontekst["trin"]}
        return render(request, f"oensker/{trin}.html", kontekst)


class Send(View):
    """The last look, and the sending."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        oenske = kladde.eget(request, sagsnummer)
        if oenske.fase != Fase.KLADDE:
            return redirect("indbakke:sag", sagsnummer)
        return self._vis(request, oenske)

    def post(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        oenske = kladde.eget(request, sagsnummer)
        noegle = kladde.uuid(request.POST.get("noegle", "")) or uuid4()
        try:
            begynd(
                kode="kursusoenske",
                sag=oenske,
                adgang=request.adgang,
                data={},
                tidspunkt=request.tidspunkt,
                noegle=noegle,
            )
        except Regelbrud as fejl:
            return self._vis(request, oenske, fejl.besked)
        return redirect("oensker:kvittering", sagsnummer)

    def _vis(self, request: Foresporgsel, oenske: Oenske, fejl: str = "") -> HttpResponse:
        kontekst = {
            "oenske": oenske,
            "resume": resume(oenske),
            "mangler": [(m, guide.adresse(oenske, m.trin)) for m in mangler(oenske)],
            "fejl": fejl,
            "noegle": uuid4(),
            "trin": guide.led(guide.SEND, oenske),
            "kvittering": kvittering_for(oenske, request.dag),
            "fonden": boks(forventet(oenske, request.dag), pris_kendt=oenske.pris_kendt),
        }
        return render(request, "oensker/send.html", kontekst)


class Slet(View):
    """Throw a draft away, after being asked."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        oenske = kladde.eget(request, sagsnummer)
        if oenske.fase != Fase.KLADDE:
            return redirect("indbakke:sag", sagsnummer)
        return render(request, "oensker/slet.html", {"oenske": oenske})

    def post(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        oenske = kladde.eget(request, sagsnummer)
        try:
            services.slet_kladde(oenske=oenske)
        except Regelbrud as fejl:
            return render(request, "oensker/slet.html", {"oenske": oenske, "fejl": fejl.besked})
        return redirect("oensker:liste")


@require_GET
def begyndelsen(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """A draft without a step is opened at the first."""
    return redirect("oensker:ret", kladde.eget(request, sagsnummer).sagsnummer, guide.KURSUS)


@require_GET
def kvittering(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The receipt: number, who has it now, by when."""
    oenske = kladde.eget(request, sagsnummer)
    if oenske.fase == Fase.KLADDE:
        return redirect("oensker:send", sagsnummer)
    return render(request, "oensker/kvittering.html", {"kvittering": kvittering_for(oenske, request.dag)})


@require_POST
def autogem_ny(request: Foresporgsel) -> HttpResponse:
    """Keep what can be kept of a wish that is being begun."""
    form = NytKursusformular(request.POST, person_id=request.user.pk)
    felter = gyldige_felter(form)
    if "noegle" not in felter:
        return HttpResponse(status=400)
    return kladde.kvitter(lambda: kladde.opret(request, felter))


@require_POST
def autogem(request: Foresporgsel, sagsnummer: str, trin: str) -> HttpResponse:
    """Keep what can be kept of a step that is being written."""
    oenske = kladde.eget(request, sagsnummer)
    felter = gyldige_felter(kladde.formular(oenske, trin, request.POST))
    return kladde.kvitter(lambda: services.ret_kladde(oenske=oenske, felter=felter))


@require_safe
def prissum(request: Foresporgsel) -> HttpResponse:
    """The sum of the price as it stands in the form; the page sends its amounts only, and nothing is kept."""
    return render(request, "oensker/_prissum.html", {"form": Kursusformular(request.GET)})
