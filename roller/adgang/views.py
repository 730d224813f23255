"""Auditors' mandates."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views import View

from roller.adgang import services
from roller.adgang.adgang import Adgang
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.forms import MandatForm
from roller.adgang.formularside import Bekraeftside, Enhedsformularside
from roller.adgang.models import Mandat
from roller.adgang.policies import maa_administrere
from roller.adgang.spor import periode
from roller.adgang.svar import Svar, kraev
from roller.tildelinger.roller import Rolle
from roller.tildelinger.tabeller import MANDATKOLONNER, mandatraekke
from workflows.formularer import Formular
from workflows.sprog.alfabet import dansk

PR_SIDE = 25


def synlige_mandater(adgang: Adgang) -> QuerySet[Mandat]:
    """The mandates that the systemadministrator looks after, those that run longest first."""
    mandater = Mandat.objects.filter(adgang.q("content_object", Rolle.SYSTEMADMIN))
    return mandater.select_related("user", "content_object").order_by("-udloeber_dag", dansk("user__navn"), "pk")


class Mandater(View):
    """Who audits what, until when."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        kraev(maa_administrere(request.adgang))
        side = Paginator(synlige_mandater(request.adgang), PR_SIDE).get_page(request.GET.get("side"))
        raekker = [mandatraekke(m, request.dag) for m in side]
        return render(request, "roller/mandater.html", {"side": side, "kolonner": MANDATKOLONNER, "raekker": raekker})


class GivMandat(Enhedsformularside):
    """Give or renew a mandate."""

    form_class = MandatForm
    overskrift = "Giv eller forny et mandat"
    manchet = "Revisoren læser alle sager i enheden og kan intet ændre. Har revisoren mandatet i forvejen, fornyes det."
    knap = "Giv mandatet"

    def maa(self) -> Svar:
        return maa_administrere(self.request.adgang)

    def gem(self, data: dict[str, Any]) -> str:
        mandat = services.giv_mandat(adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data)
        return f"{mandat.user} er revisor i {mandat.content_object}, {periode(mandat.fra_dag, mandat.udloeber_dag)}."

    def tilbage(self) -> str:
        return reverse("roller:mandater")


class AfslutMandat(Bekraeftside):
    """End a mandate before time."""

    form_class = Formular
    overskrift = "Afslut et mandat"
    knap = "Afslut fra i dag"

    @cached_property
    def mandat(self) -> Mandat:
        return get_object_or_404(synlige_mandater(self.request.adgang), pk=self.kwargs["pk"])

    def maa(self) -> Svar:
        return maa_administrere(self.request.adgang)

    def foelger(self) -> list[str]:
        return [f"{self.mandat.user} kan ikke længere læse sagerne i {self.mandat.content_object}."]

    def gem(self, data: dict[str, Any]) -> str:
        services.afslut_mandat(mandat=self.mandat, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt)
        return f"Mandatet er afsluttet for {self.mandat.user}."

    def tilbage(self) -> str:
        return reverse("roller:mandater")
