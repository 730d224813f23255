"""Stand-ins, roles, and the open steps that nobody can do."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views import View

from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.formularside import Bekraeftside, Enhedsformularside, Formularside
from roller.adgang.policies import maa_administrere
from roller.adgang.spor import periode
from roller.adgang.svar import JA, Svar, kraev, nej
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from roller.organisation.policies import maa_administrere_person
from roller.tildelinger import services
from roller.tildelinger.ansvar import bliver_uden_ansvarlig, uden_ansvarlig
from roller.tildelinger.forms import AfslutForm, RolleFilter, RolleForm, StedfortraederForm
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.policies import maa_afslutte
from roller.tildelinger.queries import kan_have_stedfortraeder, soeg_roller, synlige_hverv, synlige_roller
from roller.tildelinger.roller import Rolle
from roller.tildelinger.tabeller import HVERVKOLONNER, ROLLEKOLONNER, hvervraekke, rolleraekke
from workflows.formularer import Formular
from workflows.sprog.formater import antal

PR_SIDE = 25


class Stedfortraedere(View):
    """Who stands in for me, for whom I stand in; the systemadministrator sees everybody's."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        side = Paginator(synlige_hverv(request.adgang), PR_SIDE).get_page(request.GET.get("side"))
        administrerer = bool(maa_administrere(request.adgang))
        kontekst = {
            "side": side,
            "kolonner": HVERVKOLONNER,
            "raekker": [hvervraekke(s, request.dag, kan_afsluttes=True) for s in side],
            "kan_udpege": bool(kan_have_stedfortraeder(request.user, request.dag)),
            "administrerer": administrerer,
        }
        return render(request, "roller/stedfortraedere.html", kontekst)


class Udpeg(Formularside):
    """Name a stand-in for oneself; with `?for=<brugernavn>` the systemadministrator names one for somebody else."""

    form_class = StedfortraederForm
    overskrift = "Udpeg en stedfortræder"
    knap = "Udpeg"

    @cached_property
    def holder(self) -> Bruger:
        brugernavn = self.request.GET.get("for", "")
        if not brugernavn:
            return self.request.user
        return get_object_or_404(Bruger, brugernavn=brugernavn)

    @cached_property
    def hverv(self) -> list[Rolletildeling]:
        return kan_have_stedfortraeder(self.holder, self.request.dag)

    @property
    def manchet(self) -> str:  # type: ignore[override]
        hvem = "dig" if self.holder == self.request.user else self.holder.navn
        return f"Stedfortræderen handler på vegne af {hvem}, og begge navne står i sporet."

    def maa(self) -> Svar:
        if self.holder != self.request.user:
            svar = maa_administrere_person(self.request.adgang, self.holder)
            if not svar:
                return svar
        return JA if self.hverv else nej("Kun den, der har en rolle, kan have en stedfortræder")

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"hverv": self.hverv, "initial": {"fra_dag": self.request.dag}}

    def gem(self, data: dict[str, Any]) -> str:
        tildeling: Rolletildeling = data.pop("hverv")
        hverv = services.udpeg_stedfortraeder(
            for_person=self.holder,
            rolle=Rolle(tildeling.rolle),
            enhed=tildeling.enhed,
            adgang=self.request.adgang,
            tidspunkt=self.request.tidspunkt,
            **data,
        )
        return f"{hverv.stedfortraeder} er stedfortræder {periode(hverv.fra_dag, hverv.til_dag)}."

    def tilbage(self) -> str:
        return reverse("roller:stedfortraedere")


class AfslutStedfortraeder(Bekraeftside):
    """End a stand-in before time."""

    form_class = Formular
    overskrift = "Afslut stedfortræderen"
    knap = "Afslut fra i dag"

    @cached_property
    def hverv(self) -> Stedfortraeder:
        return get_object_or_404(synlige_hverv(self.request.adgang), pk=self.kwargs["pk"])

    def maa(self) -> Svar:
        return maa_afslutte(self.request.adgang, self.hverv)

    def foelger(self) -> list[str]:
        h = self.hverv
        hvad = f"{h.stedfortraeder} handler ikke længere på vegne af {h.for_person} i {h.enhed}."
        return [hvad, "Det, der allerede er gjort, bliver stående i sporet."]

    def gem(self, data: dict[str, Any]) -> str:
        services.afslut_stedfortraeder(hverv=self.hverv, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt)
        return f"{self.hverv.stedfortraeder} er ikke længere stedfortræder for {self.hverv.for_person}."

    def tilbage(self) -> str:
        return reverse("roller:stedfortraedere")


class Roller(View):
    """Who holds which role where, for the systemadministrator."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        kraev(maa_administrere(request.adgang))
        filter_ = RolleFilter(request.GET)
        valgt = filter_.cleaned_data if filter_.is_valid() else {}
        roller = soeg_roller(
            synlige_roller(request.adgang),
            soeg=valgt.get("soeg", ""),
            rolle=valgt.get("rolle", ""),
            alle=valgt.get("vis") == "alle",
            dag=request.dag,
        )
        side = Paginator(roller, PR_SIDE).get_page(request.GET.get("side"))
        kontekst = {
            "filter": filter_,
            "aktive": sum(bool(v) for v in valgt.values()),
            "side": side,
            "kolonner": ROLLEKOLONNER,
            "raekker": [rolleraekke(t, request.dag) for t in side],
        }
        return render(request, "roller/roller.html", kontekst)


class GivRolle(Enhedsformularside):
    """Give somebody a role."""

    form_class = RolleForm
    overskrift = "Giv en rolle"
    manchet = "Rollen gælder ved en enhed i en periode. Alle ansatte er medarbejdere uden at få rollen."
    knap = "Giv rollen"

    def maa(self) -> Svar:
        return maa_administrere(self.request.adgang)

    def get_initial(self) -> dict[str, Any]:
        return {"fra_dag": self.request.dag, "person": self.request.GET.get("person", "")[:64]}

    def gem(self, data: dict[str, Any]) -> str:
        data["rolle"] = Rolle(data["rolle"])
        tildeling = services.giv_rolle(adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data)
        return f"{tildeling} {periode(tildeling.fra_dag, tildeling.til_dag)}."

    def tilbage(self) -> str:
        return reverse("roller:roller")


class AfslutRolle(Bekraeftside):
    """End a role; it says how many open steps nobody could do afterwards, and never which."""

    form_class = AfslutForm
    overskrift = "Afslut en rolle"
    knap = "Afslut fra i dag"

    @cached_property
    def tildeling(self) -> Rolletildeling:
        return get_object_or_404(synlige_roller(self.request.adgang), pk=self.kwargs["pk"])

    def maa(self) -> Svar:
        return maa_administrere(self.request.adgang)

    def foelger(self) -> list[str]:
        t = self.tildeling
        hvad = f"{t.person} er ikke længere {Rolle(t.rolle).label.lower()} i {t.enhed} fra og med i dag."
        return [hvad, "Stedfortrædere i rollen kan heller ikke længere handle."]

    def advarsel(self) -> str:
        efterladt = bliver_uden_ansvarlig(self.request.dag, uden_tildeling=self.tildeling.pk)
        if not efterladt:
            return ""
        opgaver = antal(efterladt, "åben opgave", "åbne opgaver")
        return (
            f"{opgaver} står så uden nogen, der kan løse {'den' if efterladt == 1 else 'dem'}. Giv rollen til en anden."
        )

    def gem(self, data: dict[str, Any]) -> str:
        services.afslut_rolle(
            tildeling=self.tildeling, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data
        )
        return f"Rollen er afsluttet for {self.tildeling.person}."

    def tilbage(self) -> str:
        return reverse("roller:roller")


class UdenAnsvarligside(View):
    """Open steps that nobody can do: how many, where, and which role is missing. No case is shown."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        kraev(maa_administrere(request.adgang))
        egne = set(Enhed.objects.filter(request.adgang.q_enheder(Rolle.SYSTEMADMIN)).values_list("pk", flat=True))
        mangler = [m for m in uden_ansvarlig(request.dag) if m.enhed_id in egne]
        sti = [{"titel": "Organisation", "url": reverse("roller:organisation")}, {"titel": "Opgaver uden ansvarlig"}]
        kontekst = {"mangler": mangler, "i_alt": sum(m.antal for m in mangler), "sti": sti}
        return render(request, "roller/uden_ansvarlig.html", kontekst)
