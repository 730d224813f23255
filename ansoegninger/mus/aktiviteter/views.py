"""Writing the activities of a plan's goals, one at a time."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views import View

from ansoegninger.mus.aktiviteter import services
from ansoegninger.mus.aktiviteter.forms import AktivitetForm
from ansoegninger.mus.aktiviteter.models import Aktivitetsfase, Planaktivitet
from ansoegninger.mus.models import MusSamtale, Udviklingsmaal
from ansoegninger.mus.policies import maa_rette_plan
from ansoegninger.mus.views.noegle import laes_noegle
from ansoegninger.mus.views.plan import find_maal, find_samtale, gemt, sti
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import ForSent, Regelbrud


class NyAktivitet(View):
    """Add an activity to a goal; `?fase=` says in which column."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """The form, with the goal's own deadline."""
        samtale, maal = self._hent(request, sagsnummer, pk)
        fase = request.GET.get("fase", "")
        start = {"fase": fase if fase in Aktivitetsfase.values else "", "frist_dag": maal.frist_dag}
        return _vis(request, samtale, maal, AktivitetForm(dag=request.dag, start=start), uuid4())

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Save; the plan becomes a new version."""
        noegle = laes_noegle(request)
        samtale, maal = self._hent(request, sagsnummer, pk)
        form = AktivitetForm(request.POST, dag=request.dag)
        return _gem(request, samtale, maal, form, noegle)

    def _hent(self, request: Foresporgsel, sagsnummer: str, pk: int) -> tuple[MusSamtale, Udviklingsmaal]:
        samtale = find_samtale(request, sagsnummer)
        kraev(maa_rette_plan(request.adgang, samtale))
        return samtale, find_maal(request, samtale, pk)


class RetAktivitet(View):
    """Change an activity."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """The form as the activity is."""
        samtale, aktivitet = _hent(request, sagsnummer, pk)
        form = AktivitetForm(dag=request.dag, aktivitet=aktivitet)
        return _vis(request, samtale, aktivitet.maal, form, uuid4(), aktivitet)

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Save; the plan becomes a new version."""
        noegle = laes_noegle(request)
        samtale, aktivitet = _hent(request, sagsnummer, pk)
        form = AktivitetForm(request.POST, dag=request.dag, aktivitet=aktivitet)
        return _gem(request, samtale, aktivitet.maal, form, noegle, aktivitet)


class FjernAktivitet(View):
    """Take an activity out of the plan, after a confirmation."""

    def get(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Say what will happen."""
        samtale, aktivitet = _hent(request, sagsnummer, pk)
        kontekst = {"samtale": samtale, "aktivitet": aktivitet, "sti": sti(samtale, "Fjern aktiviteten")}
        return render(request, "mus/fjern_aktivitet.html", kontekst)

    def post(self, request: Foresporgsel, sagsnummer: str, pk: int) -> HttpResponse:
        """Remove it; one that is gone already is as it should be."""
        samtale = find_samtale(request, sagsnummer)
        services.slet_aktivitet(samtale=samtale, adgang=request.adgang, aktivitet_id=pk, tidspunkt=request.tidspunkt)
        return gemt(request, samtale, "Aktiviteten er fjernet.")


def _hent(request: Foresporgsel, sagsnummer: str, pk: int) -> tuple[MusSamtale, Planaktivitet]:
    samtale = find_samtale(request, sagsnummer)
    kraev(maa_rette_plan(request.adgang, samtale))
    aktivitet = Planaktivitet.objects.filter(pk=pk, maal__samtale=samtale).select_related("maal", "kursus").first()
    if aktivitet is None and request.method == "POST":
        # The other party removed it: the page for that gives back what was typed.
        raise ForSent(None, samtale.sagsnummer)
    if aktivitet is None:
        raise Http404
    return samtale, aktivitet


def _gem(
    request: Foresporgsel,
    samtale: MusSamtale,
    maal: Udviklingsmaal,
    form: AktivitetForm,
    noegle: UUID,
    aktivitet: Planaktivitet | None = None,
) -> HttpResponse:
    if form.is_valid():
        argumenter: dict[str, Any] = {
            "maal_id": maal.pk,
            "felter": form.felter(),
            "aktivitet_id": aktivitet.pk if aktivitet else None,
            "set_version": form.cleaned_data["set_version"],
            "noegle": noegle,
        }
        try:
            services.gem_aktivitet(samtale=samtale, adgang=request.adgang, tidspunkt=request.tidspunkt, **argumenter)
        except Regelbrud as fejl:
            form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
        else:
            svar = gemt(request, samtale, "Aktiviteten er gemt.")
            return redirect(f"{svar['Location']}#maal-{maal.pk}")
    return _vis(request, samtale, maal, form, noegle, aktivitet)


def _vis(
    request: Foresporgsel,
    samtale: MusSamtale,
    maal: Udviklingsmaal,
    form: AktivitetForm,
    noegle: UUID,
    aktivitet: Planaktivitet | None = None,
) -> HttpResponse:
    titel = "Ret aktiviteten" if aktivitet else "Ny aktivitet"
    kontekst = {"samtale": samtale, "maal": maal, "form": form, "noegle": noegle, "titel": titel}
    return render(request, "mus/aktivitet.html", kontekst | {"sti": sti(samtale, titel)})
