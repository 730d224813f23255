"""The pages of the groups' talks: the list, a new one, the talk with its plan, and what is written in it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.mus.aktiviteter.models import Aktivitetsfase
from ansoegninger.mus.grus import services
from ansoegninger.mus.grus.forms import GrusaktivitetForm, MaalForm, NyForm, OrdForm
from ansoegninger.mus.grus.models import Grusaktivitet, Grusmaal, Grussamtale
from ansoegninger.mus.grus.policies import maa_holde, maa_rette_plan, maa_skrive_ord
from ansoegninger.mus.grus.queries import synlige
from ansoegninger.mus.grus.visning import BADGE, sti, visning
from ansoegninger.mus.views.noegle import laes_noegle
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.models import AabenOpgave

PR_SIDE = 25


@require_safe
def liste(request: Foresporgsel) -> HttpResponse:
    """The talks that this person leads or takes part in."""
    alle = synlige(request.adgang).select_related("enhed").order_by("-dag", "-pk")
    side = Paginator(alle, PR_SIDE).get_page(request.GET.get("side"))
    kort = [
        {
            "titel": grus.navn,
            "url": reverse("mus:grus", args=[grus.sagsnummer]),
            "badge": BADGE[grus.fase],
            "over": grus.sagsnummer,
            "fakta": [grus.enhed.navn],
            "frist": None,
            "naeste": "",
            "dag": grus.dag,
        }
        for grus in side
    ]
    kontekst = {"side": side, "kort": kort, "maa_holde": maa_holde(request.adgang)}
    return render(request, "mus/grus/liste.html", kontekst | {"sti": sti()})


class Ny(View):
    """Plan a talk."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """The form."""
        kraev(maa_holde(request.adgang))
        return self._vis(request, NyForm(adgang=request.adgang, dag=request.dag), uuid4())

    def post(self, request: Foresporgsel) -> HttpResponse:
        """Make it, and tell the group."""
        noegle = laes_noegle(request)
        kraev(maa_holde(request.adgang))
        form = NyForm(request.POST, adgang=request.adgang, dag=request.dag)
        if form.is_valid():
            try:
                grus = services.opret(
                    **form.felter(), adgang=request.adgang, tidspunkt=request.tidspunkt, noegle=noegle
                )
            except Regelbrud as fejl:
                form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
            else:
                messages.success(request, "Samtalen er planlagt, og gruppen får besked.")
                return redirect("mus:grus", grus.sagsnummer)
        return self._vis(request, form, noegle)

    def _vis(self, request: Foresporgsel, form: NyForm, noegle: Any) -> HttpResponse:
        return render(request, "mus/grus/ny.html", {"form": form, "noegle": noegle, "sti": sti(sidst="Ny GRUS")})


@require_safe
def vis(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The talk, with what the reader may do."""
    grus = _grus(request, sagsnummer)
    opgave = AabenOpgave.objects.for_adgang(request.adgang).filter(sagsnummer=sagsnummer).first()
    kontekst = {"v": visning(grus, request.adgang), "opgave": opgave, "badge": BADGE[grus.fase], "sti": sti(grus)}
    return render(request, "mus/grus/vis.html", kontekst)


class Ord(View):
    """One of the group adds a word."""

    def get(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """The form, with what was written before."""
        grus = self._hent(request, sagsnummer)
        deltager = grus.deltagere.get(person=request.user)
        return self._vis(request, grus, OrdForm(initial={"ord": deltager.ord}))

    def post(self, request: Foresporgsel, sagsnummer: str) -> HttpResponse:
        """Save it."""
        grus, form = self._hent(request, sagsnummer), OrdForm(request.POST)
        if not form.is_valid():
            return self._vis(request, grus, form)
        ord_ = form.cleaned_data["ord"]
        services.skriv_ord(grus=grus, adgang=request.adgang, ord_=ord_, tidspunkt=request.tidspunkt)
        messages.success(request, "Dit ord er gemt.")
        return redirect("mus:grus", sagsnummer)

    def _hent(self, request: Foresporgsel, sagsnummer: str) -> Grussamtale:
        grus = _grus(request, sagsnummer)
        kraev(maa_skrive_ord(request.adgang, grus))
        return grus

    def _vis(self, request: Foresporgsel, grus: Grussamtale, form: OrdForm) -> HttpResponse:
        return _formular(request, grus, form, "Skriv et ord til samtalen", "Gem")


class Maal(View):
    """Add a shared goal, or change one."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int | None = None) -> HttpResponse:
        """The form, empty or as the goal is."""
        grus, maal = self._hent(request, sagsnummer, pk)
        return self._vis(request, grus, MaalForm(dag=request.dag, gemt=maal), maal)

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int | None = None) -> HttpResponse:
        """Save it."""
        grus, maal = self._hent(request, sagsnummer, pk)
        form = MaalForm(request.POST, dag=request.dag, gemt=maal)
        if not form.is_valid():
            return self._vis(request, grus, form, maal)
        felter: dict[str, Any] = {"felter": form.cleaned_data, "tidspunkt": request.tidspunkt}
        services.gem_maal(grus=grus, adgang=request.adgang, maal_id=pk, **felter)
        messages.success(request, "Målet er gemt.")
        return redirect("mus:grus", sagsnummer)

    def _hent(self, request: Foresporgsel, sagsnummer: str, pk: int | None) -> tuple[Grussamtale, Grusmaal | None]:
        grus = _aaben(request, sagsnummer)
        return grus, _maal(request, grus, pk) if pk else None

    def _vis(self, request: Foresporgsel, grus: Grussamtale, form: MaalForm, maal: Grusmaal | None) -> HttpResponse:
        return _formular(request, grus, form, "Ret målet" if maal else "Nyt fælles mål", "Gem målet")


class FjernMaal(View):
    """Take a shared goal out, after a confirmation."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Say what will happen."""
        grus = _aaben(request, sagsnummer)
        return _bekraeft(request, grus, str(_maal(request, grus, pk)), "Fjern målet", "Målet og dets aktiviteter")

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Remove it; one that is gone already is as it should be."""
        grus = _grus(request, sagsnummer)
        services.slet_maal(grus=grus, adgang=request.adgang, maal_id=pk, tidspunkt=request.tidspunkt)
        messages.success(request, "Målet er fjernet.")
        return redirect("mus:grus", sagsnummer)


class NyAktivitet(View):
    """Add an activity to a shared goal."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """The form, with the goal's own deadline."""
        grus = _aaben(request, sagsnummer)
        fase = request.GET.get("fase", "")
        start = {
            "fase": fase if fase in Aktivitetsfase.values else "",
            "frist_dag": _maal(request, grus, pk).frist_dag,
        }
        return _aktivitetsform(request, grus, GrusaktivitetForm(dag=request.dag, start=start))

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Save it."""
        grus = _aaben(request, sagsnummer)
        return _gem_aktivitet(request, grus, GrusaktivitetForm(request.POST, dag=request.dag), pk)


class RetAktivitet(View):
    """Change an activity of a shared goal."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """The form as it is."""
        grus = _aaben(request, sagsnummer)
        form = GrusaktivitetForm(dag=request.dag, aktivitet=_aktivitet(request, grus, pk))
        return _aktivitetsform(request, grus, form)

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Save it."""
        grus = _aaben(request, sagsnummer)
        aktivitet = _aktivitet(request, grus, pk)
        form = GrusaktivitetForm(request.POST, dag=request.dag, aktivitet=aktivitet)
        return _gem_aktivitet(request, grus, form, aktivitet.maal_id, pk)


class FjernAktivitet(View):
    """Take an activity out, after a confirmation."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Say what will happen."""
        grus = _aaben(request, sagsnummer)
        return _bekraeft(request, grus, str(_aktivitet(request, grus, pk)), "Fjern aktiviteten", "Aktiviteten")

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Remove it; one that is gone already is as it should be."""
        grus = _grus(request, sagsnummer)
        services.slet_aktivitet(grus=grus, adgang=request.adgang, aktivitet_id=pk, tidspunkt=request.tidspunkt)
        messages.success(request, "Aktiviteten er fjernet.")
        return redirect("mus:grus", sagsnummer)


def _grus(request: Foresporgsel, sagsnummer: str) -> Grussamtale:
    return get_object_or_404(synlige(request.adgang).select_related("enhed"), sagsnummer=sagsnummer)


def _aaben(request: Foresporgsel, sagsnummer: str) -> Grussamtale:
    grus = _grus(request, sagsnummer)
    kraev(maa_rette_plan(request.adgang, grus))
    return grus


def _maal(request: Foresporgsel, grus: Grussamtale, pk: int) -> Grusmaal:
    return _findes(request, grus, grus.maal.filter(pk=pk).first())


def _aktivitet(request: Foresporgsel, grus: Grussamtale, pk: int) -> Grusaktivitet:
    return _findes(request, grus, Grusaktivitet.objects.filter(pk=pk, maal__grus=grus).first())


def _findes(request: Foresporgsel, grus: Grussamtale, raekke: Any) -> Any:
    if raekke is None and request.method == "POST":
        # A stand-in removed it: the page for that gives back what was typed.
        raise ForSent(None, grus.sagsnummer)
    if raekke is None:
        raise Http404
    return raekke


def _gem_aktivitet(
    request: Foresporgsel, grus: Grussamtale, form: GrusaktivitetForm, maal_id: int, pk: int | None = None
) -> HttpResponse:
    if not form.is_valid():
        return _aktivitetsform(request, grus, form)
    felter: dict[str, Any] = {"felter": form.felter(), "tidspunkt": request.tidspunkt}
    services.gem_aktivitet(grus=grus, adgang=request.adgang, maal_id=maal_id, aktivitet_id=pk, **felter)
    messages.success(request, "Aktiviteten er gemt.")
    return redirect(f"{reverse('mus:grus', args=[grus.sagsnummer])}#maal-{maal_id}")


def _aktivitetsform(request: Foresporgsel, grus: Grussamtale, form: GrusaktivitetForm) -> HttpResponse:
    return _formular(request, grus, form, "Ret aktiviteten" if form.gemt else "Ny aktivitet", "Gem aktiviteten")


def _formular(request: Foresporgsel, grus: Grussamtale, form: Any, titel: str, knap: str) -> HttpResponse:
    kontekst = {"grus": grus, "form": form, "titel": titel, "knap": knap, "sti": sti(grus, titel)}
    return render(request, "mus/grus/formular.html", kontekst)


def _bekraeft(request: Foresporgsel, grus: Grussamtale, hvad: str, titel: str, tages_ud: str) -> HttpResponse:
    kontekst = {"grus": grus, "hvad": hvad, "titel": titel, "tages_ud": tages_ud, "sti": sti(grus, titel)}
    return render(request, "mus/grus/fjern.html", kontekst)
