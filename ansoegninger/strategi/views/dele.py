"""One part of a draft: its form, taking it out, and moving it."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_POST

from ansoegninger.strategi.forms import FORMULARER, Delform, RammerForm
from ansoegninger.strategi.godkendelse import Forslagsfase, Strategiforslag
from ansoegninger.strategi.indhold import aftryk
from ansoegninger.strategi.policies import maa_rette, maa_skrive
from ansoegninger.strategi.queries import synlige_forslag
from ansoegninger.strategi.services import Imellemtiden, fjern_del, flyt_del, gem_del, gem_rammer
from ansoegninger.strategi.slags import INITIATIV, NIVEAU, SLAGS, Slags
from ansoegninger.strategi.views.noegle import laes_noegle
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from workflows.formularer import KronerFelt
from workflows.motor.faelles import kraev_aktoer
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.sprog.formater import kort_dato, kr

FJERNET = "{hvad} er taget ud af udkastet."


class RammerView(View):
    """The draft's name, period and purpose."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """The form as it stands."""
        forslag = _forslag(request, sagsnummer)
        start = RammerForm.start(forslag.strategi) | {"vist": aftryk(forslag.strategi)}
        return self._vis(request, forslag, RammerForm(initial=start))

    def post(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Keep it; what somebody else wrote meanwhile is shown beside what was typed."""
        forslag = _forslag(request, sagsnummer)
        form = RammerForm(request.POST)
        if form.is_valid():
            try:
                gem_rammer(
                    forslag=forslag,
                    felter=form.felter(),
                    vist=form.cleaned_data["vist"],
                    adgang=request.adgang,
                    tidspunkt=request.tidspunkt,
                )
            except Imellemtiden as fejl:
                return self._vis(request, forslag, *_konflikt(request, form, fejl), status=409)
            except Regelbrud as fejl:
                form.add_error(None, fejl.besked)
            else:
                return _gemt(request, forslag, "Navn, periode og formål er gemt.")
        return self._vis(request, forslag, form)

    def _vis(
        self, request: Foresporgsel, forslag: Strategiforslag, form: Delform, stod: Any = None, status: int = 200
    ) -> HttpResponse:
        kontekst = {"forslag": forslag, "form": form, "stod": stod, "overskrift": "Navn, periode og formål"}
        return render(request, "strategi/del.html", kontekst, status=status)


class DelView(View):
    """A new part, or one to change."""

    def get(self, request: Foresporgsel, sagsnummer: str, slags: str, pk: int | None = None) -> HttpResponse:
        """The form, empty or as the part stands."""
        forslag, art = _forslag(request, sagsnummer), _slags(slags)
        raekke = None if pk is None else get_object_or_404(art.model, strategi=forslag.strategi_id, pk=pk)
        start = FORMULARER[slags].start(raekke) | {"vist": aftryk(raekke)} if raekke else {}
        return _vis(request, forslag, art, pk, _form(forslag, art, pk, None, start))

    def post(self, request: Foresporgsel, sagsnummer: str, slags: str, pk: int | None = None) -> HttpResponse:
        """Keep it; what somebody else did meanwhile is shown, and nothing that was typed is lost."""
        forslag, art = _forslag(request, sagsnummer), _slags(slags)
        form = _form(forslag, art, pk, request.POST)
        if not form.is_valid():
            return _vis(request, forslag, art, pk, form)
        try:
            raekke = gem_del(
                forslag=forslag,
                slags=art,
                pk=pk,
                felter=form.felter(),
                vist=form.cleaned_data["vist"],
                adgang=request.adgang,
                tidspunkt=request.tidspunkt,
                noegle=laes_noegle(request) if pk is None else None,
            )
        except Imellemtiden as fejl:
            if fejl.raekke is None:
                return _forsvundet(request, forslag, form, fejl)
            return _vis(request, forslag, art, pk, *_konflikt(request, form, fejl), status=409)
        except Regelbrud as fejl:
            form.add_error(None, fejl.besked)
            return _vis(request, forslag, art, pk, form)
        return _gemt(request, forslag, f"{_stort(art.bestemt)} »{raekke}« er gemt.", f"{slags}-{raekke.pk}")


class FjernView(View):
    """Taking a part out of the draft, after a look at it."""

    def get(self, request: Foresporgsel, sagsnummer: str, slags: str, pk: int) -> HttpResponse:
        """What will be gone."""
        forslag, art = _forslag(request, sagsnummer), _slags(slags)
        raekke = get_object_or_404(art.model, strategi=forslag.strategi_id, pk=pk)
        return self._vis(request, forslag, art, raekke)

    def post(self, request: Foresporgsel, sagsnummer: str, slags: str, pk: int) -> HttpResponse:
        """Take it out, unless somebody else has changed it."""
        forslag, art = _forslag(request, sagsnummer), _slags(slags)
        try:
            fjern_del(
                forslag=forslag,
                slags=art,
                pk=pk,
                vist=request.POST.get("vist", ""),
                adgang=request.adgang,
                tidspunkt=request.tidspunkt,
            )
        except Imellemtiden as fejl:
            if fejl.raekke is None:
                return _gemt(request, forslag, FJERNET.format(hvad=_stort(art.bestemt)))
            return self._vis(request, forslag, art, fejl.raekke, fejl.besked, status=409)
        except Regelbrud as fejl:
            messages.error(request, fejl.besked)
            return redirect("strategi:udkast", sagsnummer)
        return _gemt(request, forslag, FJERNET.format(hvad=_stort(art.bestemt)))

    def _vis(
        self,
        request: Foresporgsel,
        forslag: Strategiforslag,
        art: Slags,
        raekke: Any,
        advarsel: str = "",
        status: int = 200,
    ) -> HttpResponse:
        kontekst = {
            "forslag": forslag,
            "slags": art,
            "overskrift": f"Tag {art.bestemt} ud",
            "hvad": str(raekke),
            "advarsel": advarsel,
            "skjulte": [{"navn": "vist", "vaerdi": aftryk(raekke)}],
            "fortryd_url": reverse("strategi:udkast", args=[forslag.sagsnummer]),
        }
        return render(request, "strategi/fjern.html", kontekst, status=status)


@require_POST
def flyt(request: Foresporgsel, sagsnummer: str, slags: str, pk: int) -> HttpResponse:
    """Move a part one place up or down."""
    forslag, art = _forslag(request, sagsnummer), _slags(slags)
    if not art.nummereret:
        raise Http404
    try:
        raekke = flyt_del(
            forslag=forslag,
            slags=art,
            pk=pk,
            op=request.POST.get("retning") == "op",
            adgang=request.adgang,
            tidspunkt=request.tidspunkt,
        )
    except Imellemtiden as fejl:
        messages.warning(request, fejl.besked)
        return redirect("strategi:udkast", sagsnummer)
    return _gemt(request, forslag, f"»{raekke}« er flyttet.", f"{slags}-{pk}")


def _forslag(request: Foresporgsel, sagsnummer: str) -> Strategiforslag:
    """The proposal, for whoever writes in it."""
    forslag = get_object_or_404(synlige_forslag(request.adgang), sagsnummer=sagsnummer)
    if (
        request.method == "POST"
        and forslag.fase != Forslagsfase.SKRIVES
        and som_aktoer(maa_skrive(request.adgang, forslag.strategi.enhed))
    ):
        # It was sent while the form was open: the page says so, and gives back what was typed.
        raise ForSent(None, sagsnummer)
    kraev_aktoer(maa_rette(request.adgang, forslag))
    return forslag


def _slags(kode: str) -> Slags:
    if kode not in SLAGS:
        raise Http404
    return SLAGS[kode]


def _form(forslag: Strategiforslag, art: Slags, pk: int | None, data: Any, start: Any = None) -> Delform:
    ekstra: dict[str, Any] = {}
    if art is INITIATIV:
        ekstra["temaer"] = forslag.strategi.temaer.order_by("nummer")
    if art is NIVEAU:
        andre = forslag.strategi.niveauer.exclude(pk=pk) if pk else forslag.strategi.niveauer
        ekstra["optagne"] = andre.values_list("niveau", flat=True)
    return FORMULARER[art.kode](data, initial=start or {}, **ekstra)


def _konflikt(request: Foresporgsel, form: Delform, fejl: Imellemtiden) -> tuple[Delform, list[dict[str, str]]]:
    """The form as it was typed, to be saved over what stands now, and what stands now."""
    form.add_error(None, fejl.besked)
    sendt = request.POST.copy()
    sendt["vist"] = aftryk(fejl.raekke) if fejl.raekke else ""
    form.data = sendt
    nu = {navn: _i_ord(form.fields[navn], vaerdi) for navn, vaerdi in type(form).start(fejl.raekke).items()}
    mit = {navn: _i_ord(form.fields[navn], form.cleaned_data.get(navn)) for navn in nu}
    forskellige = [navn for navn in nu if nu[navn] != mit[navn]]
    return form, [{"navn": str(form.fields[navn].label), "vaerdi": nu[navn] or "(tomt)"} for navn in forskellige]


def _i_ord(felt: forms.Field, vaerdi: Any) -> str:
    """A value as people read it."""
    if vaerdi is None:
        return ""
    if isinstance(felt, KronerFelt):
        return kr(vaerdi)
    if isinstance(vaerdi, date):
        return kort_dato(vaerdi)
    if isinstance(felt, forms.ChoiceField):
        valg: Any = felt.choices
        return {str(kode): str(ord_) for kode, ord_ in valg}.get(str(vaerdi), str(vaerdi))
    return str(vaerdi)


def _forsvundet(request: Foresporgsel, forslag: Strategiforslag, form: Delform, fejl: Imellemtiden) -> HttpResponse:
    indtastet = [{"navn": felt.label, "vaerdi": felt.value()} for felt in form.visible_fields() if felt.value()]
    kontekst = {
        "grund": fejl.besked,
        "indtastet": indtastet,
        "sag_url": reverse("strategi:udkast", args=[forslag.sagsnummer]),
    }
    return render(request, "fejl/409.html", kontekst, status=409)


def _gemt(request: Foresporgsel, forslag: Strategiforslag, besked: str, anker: str = "") -> HttpResponse:
    messages.success(request, besked)
    adresse = reverse("strategi:udkast", args=[forslag.sagsnummer])
    return redirect(f"{adresse}#{anker}" if anker else adresse)


def _vis(
    request: Foresporgsel,
    forslag: Strategiforslag,
    art: Slags,
    pk: int | None,
    form: Delform,
    stod: Any = None,
    status: int = 200,
) -> HttpResponse:
    kontekst = {
        "forslag": forslag,
        "form": form,
        "stod": stod,
        "noegle": (request.POST.get("noegle") or uuid4()) if pk is None else "",
        "overskrift": f"Ret {art.bestemt}" if pk else f"Tilføj {art.ubestemt}",
    }
    return render(request, "strategi/del.html", kontekst, status=status)


def _stort(ord_: str) -> str:
    return ord_[:1].upper() + ord_[1:]
