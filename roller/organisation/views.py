"""The tree of units, its people, and what the systemadministrator does to them. No case is ever shown."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views import View

from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.formularside import Bekraeftside, Enhedsformularside, Formularside
from roller.adgang.models import Mandat
from roller.adgang.policies import maa_administrere
from roller.adgang.spor import periode
from roller.adgang.svar import Svar, kraev
from roller.brugere.models import Bruger
from roller.organisation import services
from roller.organisation.forms import EnhedForm, FlytForm, NyPersonForm, PersonsoegForm
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart, Overenskomst
from roller.organisation.personer import opret_person
from roller.organisation.policies import maa_administrere_person
from roller.organisation.queries import ansatte_i, find_personer, ledere_af, med_underliggende, traeet
from roller.tildelinger.ansvar import bliver_uden_ansvarlig, uden_ansvarlig
from roller.tildelinger.forms import AfslutForm
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.queries import kan_have_stedfortraeder
from roller.tildelinger.roller import Rolle
from roller.tildelinger.tabeller import HVERVKOLONNER, ROLLEKOLONNER, hvervraekke, rolleraekke
from workflows.sprog.formater import antal

PR_SIDE = 25


def _sti(titel: str) -> list[dict[str, str]]:
    return [{"titel": "Organisation", "url": reverse("roller:organisation")}, {"titel": titel}]


class Organisation(View):
    """The tree; or, when somebody is searched for, the people who fit."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        kraev(maa_administrere(request.adgang))
        filter_ = PersonsoegForm(request.GET)
        soeg = filter_.cleaned_data["soeg"] if filter_.is_valid() else ""
        kontekst: dict[str, Any] = {"filter": filter_, "soeg": soeg, "aktive": int(bool(soeg))}
        if soeg:
            kontekst["side"] = Paginator(find_personer(request.adgang, soeg), PR_SIDE).get_page(request.GET.get("side"))
        else:
            kontekst["traeet"] = traeet(request.adgang)
            hverv = request.adgang.i_rolle(Rolle.SYSTEMADMIN)
            kontekst["hele_kommunen"] = any(h.enhed_art == Enhedsart.KOMMUNE for h in hverv)
            kontekst["uden_ansvarlig"] = sum(m.antal for m in uden_ansvarlig(request.dag))
        return render(request, "roller/organisation.html", kontekst)


class Enhedsside(View):
    """One unit: who leads it, who works there, what lies below."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        kraev(maa_administrere(request.adgang))
        enheder = med_underliggende(request.adgang, pk)
        if not enheder:
            raise Http404
        enhed = enheder[0]
        side = Paginator(ansatte_i(enhed, request.dag), PR_SIDE).get_page(request.GET.get("side"))
        under = services.UNDERENHED.get(Enhedsart(enhed.art))
        kontekst = {
            "sti": _sti(enhed.navn),
            "enhed": enhed,
            "ledere": ledere_af([enhed.pk], request.dag).get(enhed.pk, []),
            "under": [e for e in enheder if e.depth == enhed.depth + 1],
            "ny_art": under.label.lower() if under else "",
            "side": side,
        }
        return render(request, "roller/enhed.html", kontekst)


class OpretEnhed(Formularside):
    """A new unit below this one."""

    form_class = EnhedForm
    knap = "Opret enheden"

    @cached_property
    def enhed(self) -> Enhed:
        return get_object_or_404(Enhed, pk=self.kwargs["pk"])

    @property
    def overskrift(self) -> str:  # type: ignore[override]
        art = services.UNDERENHED.get(Enhedsart(self.enhed.art))
        return f"Nyt {art.label.lower()} under {self.enhed}" if art else f"Ny enhed under {self.enhed}"

    def maa(self) -> Svar:
        return maa_administrere(self.request.adgang, self.enhed)

    def gem(self, data: dict[str, Any]) -> str:
        ny = services.tilfoej_enhed(
            under=self.enhed, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data
        )
        return f"{ny} er oprettet under {self.enhed}."

    def tilbage(self) -> str:
        return reverse("roller:enhed", args=[self.enhed.pk])


class NyPerson(Enhedsformularside):
    """A new person with an employment, in the unit that one came from."""

    form_class = NyPersonForm
    overskrift = "Ny person"
    manchet = "Personen kan logge ind, når driften har sat en adgangskode."
    knap = "Opret personen"

    def maa(self) -> Svar:
        return maa_administrere(self.request.adgang)

    def get_initial(self) -> dict[str, Any]:
        return {"fra_dag": self.request.dag, "enhed": self.request.GET.get("enhed", "")[:18]}

    def gem(self, data: dict[str, Any]) -> str:
        data["overenskomst"] = Overenskomst(data["overenskomst"])
        person = opret_person(adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data)
        return f"{person} er oprettet og kan logge ind, når driften har sat en adgangskode."

    def tilbage(self) -> str:
        return reverse("roller:organisation")


class Personside(View):
    """One person: employments, roles, stand-ins and mandates."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        person = get_object_or_404(Bruger, pk=pk)
        kraev(maa_administrere_person(request.adgang, person))
        dag = request.dag
        roller = Rolletildeling.objects.filter(person=person).select_related("person", "enhed").order_by("-fra_dag")
        hverv = Stedfortraeder.objects.select_related("for_person", "stedfortraeder", "enhed")
        hverv = hverv.filter(Q(stedfortraeder=person) | Q(for_person=person))
        ansaettelser = Ansaettelse.objects.filter(person=person).select_related("enhed").order_by("-fra_dag")
        mandater = Mandat.objects.filter(user=person).select_related("content_object").order_by("-fra_dag")
        kontekst = {
            "sti": _sti(person.navn),
            "person": person,
            "ansaettelser": [(a, periode(a.fra_dag, a.til_dag)) for a in ansaettelser],
            "rollekolonner": ROLLEKOLONNER,
            "roller": [rolleraekke(t, dag) for t in roller],
            "kan_have_stedfortraeder": person.is_active and kan_have_stedfortraeder(person, dag),
            "hvervkolonner": HVERVKOLONNER,
            "hverv": [hvervraekke(s, dag, kan_afsluttes=True) for s in hverv],
            "mandater": [(m, periode(m.fra_dag, m.udloeber_dag)) for m in mandater],
        }
        return render(request, "roller/person.html", kontekst)


class _OmPerson(Formularside):
    """What the pages about one person share."""

    @cached_property
    def person(self) -> Bruger:
        return get_object_or_404(Bruger, pk=self.kwargs["pk"])

    def maa(self) -> Svar:
        return maa_administrere_person(self.request.adgang, self.person)

    def tilbage(self) -> str:
        return reverse("roller:person", args=[self.person.pk])


class Flyt(_OmPerson, Enhedsformularside):
    """Move a person's employment: the old one ends, a new one begins."""

    form_class = FlytForm
    knap = "Flyt ansættelsen"

    @property
    def overskrift(self) -> str:  # type: ignore[override]
        return f"Flyt {self.person}"

    manchet = "Sager, der er i gang, bliver i den enhed, hvor de begyndte."

    def get_initial(self) -> dict[str, Any]:
        nu = Ansaettelse.objects.filter(person=self.person, til_dag__isnull=True).first()
        return {"fra_dag": self.request.dag, "stilling": nu.stilling if nu else ""}

    def gem(self, data: dict[str, Any]) -> str:
        ny = services.flyt_ansaettelse(
            person=self.person, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data
        )
        return f"{self.person} er ansat i {ny.enhed} {periode(ny.fra_dag, None)}."


class Deaktiver(_OmPerson, Bekraeftside):
    """Let a person sign in no more."""

    form_class = AfslutForm
    knap = "Deaktivér"

    @property
    def overskrift(self) -> str:  # type: ignore[override]
        return f"Deaktivér {self.person}"

    def foelger(self) -> list[str]:
        return [
            f"{self.person} logges ud og kan ikke logge ind igen.",
            "Roller og stedfortrædere virker ikke, så længe personen er deaktiveret.",
            "Intet slettes: det, personen har gjort, kan stadig læses.",
        ]

    def advarsel(self) -> str:
        efterladt = bliver_uden_ansvarlig(self.request.dag, uden_person=self.person.pk)
        opgaver = antal(efterladt, "åben opgave", "åbne opgaver")
        return f"{self.person} er den eneste, der kan løse {opgaver}. Det skal løses først." if efterladt else ""

    def gem(self, data: dict[str, Any]) -> str:
        services.deaktiver(person=self.person, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data)
        return f"{self.person} er deaktiveret."


class Genaktiver(_OmPerson, Bekraeftside):
    """Let a person in again."""

    form_class = AfslutForm
    knap = "Genaktivér"

    @property
    def overskrift(self) -> str:  # type: ignore[override]
        return f"Genaktivér {self.person}"

    def foelger(self) -> list[str]:
        return [f"{self.person} kan logge ind igen, med de roller, hvis periode stadig løber."]

    def gem(self, data: dict[str, Any]) -> str:
        services.genaktiver(person=self.person, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data)
        return f"{self.person} er genaktiveret."
