"""The chief says what comes with a pool from outside: an area, a topic or a day of reporting at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views import View

from ansoegninger.budget.aftale import services
from ansoegninger.budget.aftale.forms import EmneForm, FristForm, OmraadeForm
from ansoegninger.budget.aftale.models import Afrapporteringsfrist, Fokusemne, Puljeomraade
from ansoegninger.budget.aftale.queries import fordelbart, synlige_puljer
from ansoegninger.budget.models import Ramme
from ansoegninger.budget.policies import maa_rette_ramme
from ansoegninger.budget.services.rammer import kraev_aktoer
from ansoegninger.strategi.queries import temaer_i
from roller.adgang.foresporgsel import Foresporgsel
from roller.organisation.models import Enhed
from workflows.motor.fejl import Regelbrud
from workflows.sprog.formater import kr


@dataclass(frozen=True, slots=True)
class Del:
    """One kind of row of the agreement: how it is asked for, kept and taken away.

    Attributes:
        navn: what the services call it.
        ny, ret, gem, fjern: the words of its page.
        lav: (request, pool, posted, initial) -> the form.
        som: the form's values of a row that is there.
    """

    model: type[models.Model]
    navn: str
    ny: str
    ret: str
    gem: str
    fjern: str
    manchet: Callable[[Ramme], str]
    lav: Callable[[Foresporgsel, Ramme, Any, dict[str, Any]], Any]
    som: Callable[[Any], dict[str, Any]]
    saet: Callable[..., Any]
    tag: Callable[..., None]


class AftaleView(View):
    """A new row, or one to change or take away."""

    slags = ""

    def get(self, request: Foresporgsel, pk: int, nr: int | None = None) -> HttpResponse:
        """The form."""
        ramme, raekke = self._hent(request, pk, nr)
        start = self._del.som(raekke) if raekke else {}
        return self._vis(request, ramme, raekke, self._del.lav(request, ramme, None, start))

    def post(self, request: Foresporgsel, pk: int, nr: int | None = None) -> HttpResponse:
        """Keep it, or take it away; a refusal keeps everything that was typed."""
        ramme, raekke = self._hent(request, pk, nr)
        start = self._del.som(raekke) if raekke else {}
        formular = self._del.lav(request, ramme, request.POST, start)
        hvem = {"adgang": request.adgang, "tidspunkt": request.tidspunkt}
        fjernes = raekke is not None and "_fjern" in request.POST
        if formular.is_valid() or fjernes:
            try:
                if fjernes:
                    self._del.tag(**{self._del.navn: raekke}, **hvem)
                else:
                    self._del.saet(ramme=ramme, **{self._del.navn: raekke}, **formular.felter(), **hvem)
            except Regelbrud as fejl:
                formular.add_error(fejl.felt or None, fejl.besked)
            else:
                messages.success(request, f"{'Fjernet' if fjernes else 'Gemt'} på {ramme}.")
                return redirect("budget:vis", ramme.pk)
        return self._vis(request, ramme, raekke, formular)

    @property
    def _del(self) -> Del:
        return DELE[self.slags]

    def _hent(self, request: Foresporgsel, pk: int, nr: int | None) -> tuple[Ramme, Any]:
        ramme = get_object_or_404(synlige_puljer(request.adgang), pk=pk)
        kraev_aktoer(maa_rette_ramme(request.adgang, ramme))
        if nr is None:
            return ramme, None
        return ramme, get_object_or_404(self._del.model._default_manager.filter(ramme=ramme), pk=nr)

    def _vis(self, request: Foresporgsel, ramme: Ramme, raekke: Any, formular: Any) -> HttpResponse:
        kontekst = {
            "ramme": ramme,
            "raekke": raekke,
            "form": formular,
            "overskrift": self._del.ret if raekke else self._del.ny,
            "manchet": self._del.manchet(ramme),
            "gem": self._del.gem,
            "fjern": self._del.fjern,
        }
        return render(request, "budget/aftale.html", kontekst)


def _omraade(request: Foresporgsel, ramme: Ramme, data: Any, start: dict[str, Any]) -> OmraadeForm:
    # At or under the pool's own unit: it reaches no others.
    enheder = Enhed.objects.filter(path__startswith=ramme.enhed.path).order_by("path")
    return OmraadeForm(data, enheder=enheder, initial=start)


def _emne(request: Foresporgsel, ramme: Ramme, data: Any, start: dict[str, Any]) -> EmneForm:
    temaer = temaer_i([ramme.enhed.path], request.dag)
    egnede = [t for t in temaer if not ramme.temanumre or t.nummer in ramme.temanumre]
    return EmneForm(data, temaer=egnede, initial=start)


def _frist(request: Foresporgsel, ramme: Ramme, data: Any, start: dict[str, Any]) -> FristForm:
    return FristForm(data, initial=start)


def _tilbage(ramme: Ramme) -> str:
    andre = sum(ramme.omraader.values_list("beloeb_oere", flat=True))
    oere = fordelbart([ramme])[ramme.pk]
    return f"Puljen er på {kr(oere, hele=True)} Heraf er {kr(andre, hele=True)} fordelt på områder."


DELE = {
    "omraade": Del(
        model=Puljeomraade,
        navn="omraade",
        ny="Nyt område",
        ret="Ret området",
        gem="Gem området",
        fjern="Fjern området",
        manchet=_tilbage,
        lav=_omraade,
        som=lambda o: {
            "navn": o.navn,
            "beloeb_oere": o.beloeb_oere,
            "enheder": [str(pk) for pk in o.enheder.values_list("enhed", flat=True)],
        },
        saet=services.saet_omraade,
        tag=services.fjern_omraade,
    ),
    "emne": Del(
        model=Fokusemne,
        navn="emne",
        ny="Nyt fokusemne",
        ret="Ret fokusemnet",
        gem="Gem fokusemnet",
        fjern="Fjern fokusemnet",
        manchet=lambda ramme: (
            "Det, puljen særligt skal løfte. Afrapporteringen viser, hvad der er brugt på hvert emne."
        ),
        lav=_emne,
        som=lambda e: {"navn": e.navn, "temanummer": str(e.temanummer or "")},
        saet=services.saet_emne,
        tag=services.fjern_emne,
    ),
    "frist": Del(
        model=Afrapporteringsfrist,
        navn="frist",
        ny="Ny frist for afrapportering",
        ret="Ret fristen",
        gem="Gem fristen",
        fjern="Fjern fristen",
        manchet=lambda ramme: "Du bliver mindet om det på forsiden 30 dage før.",
        lav=_frist,
        som=lambda f: {"modtager": f.modtager, "senest_dag": f.senest_dag, "hvad": f.hvad},
        saet=services.saet_frist,
        tag=services.fjern_frist,
    ),
}
