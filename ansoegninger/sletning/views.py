"""How long things are kept, what could be erased now, and what must not be: numbers, never content."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views import View

from ansoegninger.sletning import services
from ansoegninger.sletning.forms import PaalaegForm, RegelForm
from ansoegninger.sletning.models import Bevaringspaalaeg, Omfang
from ansoegninger.sletning.policies import maa_opsaette
from ansoegninger.sletning.queries import gaeldende_regler, paalaeg_til_liste, versioner
from ansoegninger.sletning.rapport import Udloebne, rapport
from ansoegninger.sletning.regler import STANDARD
from ansoegninger.sletning.tabeller import (
    NUMMERKOLONNER,
    PAALAEGKOLONNER,
    REGELKOLONNER,
    VERSIONSKOLONNER,
    nummerraekke,
    paalaegraekke,
    regelraekke,
    versionsraekke,
)
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.formularside import Bekraeftside, Formularside
from roller.adgang.svar import Svar, kraev
from roller.tildelinger.forms import AfslutForm
from workflows.spor.models import Sporpost

PR_SIDE = 25


class Regler(View):
    """Every rule in force, and how much each could erase today: the dry run."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        kraev(maa_opsaette(request.adgang))
        kontekst = {
            "kolonner": REGELKOLONNER,
            "raekker": [regelraekke(linje) for linje in rapport(request.dag)],
            "automatisk": settings.SLETNING_AUTOMATISK,
            "seneste": Sporpost.objects.filter(art="sletning.koert").order_by("-tidspunkt").first(),
        }
        return render(request, "opbevaring/regler.html", kontekst)


class Regel(View):
    """One rule: what it is about, its versions, and the numbers of what it could erase today."""

    def get(self, request: Foresporgsel, omfang: str) -> HttpResponse:
        kraev(maa_opsaette(request.adgang))
        valgt = _omfang(omfang)
        udloebne = Udloebne(valgt, request.dag)
        side = Paginator(udloebne, PR_SIDE).get_page(request.GET.get("side"))
        kontekst = {
            "sti": [_opbevaring(), {"titel": valgt.label}],
            "omfang": valgt,
            "kode": omfang,
            "standard": STANDARD[valgt],
            "regel": udloebne.regel,
            "bevaret": udloebne.bevaret,
            "side": side,
            "kolonner": NUMMERKOLONNER,
            "raekker": [nummerraekke(nummer) for nummer in side],
            "versionskolonner": VERSIONSKOLONNER,
            "versioner": [versionsraekke(v, udloebne.regel, request.dag) for v in versioner(valgt)],
        }
        return render(request, "opbevaring/regel.html", kontekst)


class _Opsaetning(Formularside):
    """What the forms share: who may, and the way back to the rules."""

    def maa(self) -> Svar:
        return maa_opsaette(self.request.adgang)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**({"sti": [_opbevaring(), {"titel": self.overskrift}]} | kwargs))


class RetRegel(_Opsaetning):
    """The next version of a rule."""

    form_class = RegelForm
    manchet = "Det, der gælder nu, bliver stående som sin egen version. Ændringen står i sporet."
    knap = "Gem den nye version"

    @cached_property
    def omfang(self) -> Omfang:
        return _omfang(self.kwargs["omfang"])

    @property
    def overskrift(self) -> str:  # type: ignore[override]
        return f"Ny frist: {self.omfang.label}"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"omfang": self.omfang}

    def get_initial(self) -> dict[str, Any]:
        nu = gaeldende_regler(self.request.dag)[self.omfang]
        return {"maaneder": nu.maaneder, "anker": nu.anker, "gaelder_fra": self.request.dag}

    def gem(self, data: dict[str, Any]) -> str:
        regel = services.saet_regel(
            omfang=self.omfang, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data
        )
        return f"Ny version gemt: {regel}."

    def tilbage(self) -> str:
        return reverse("opbevaring:regel", args=[self.kwargs["omfang"]])


class Paalaeg(View):
    """Every hold, those in force first."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        kraev(maa_opsaette(request.adgang))
        side = Paginator(paalaeg_til_liste(request.dag), PR_SIDE).get_page(request.GET.get("side"))
        kontekst = {
            "sti": [_opbevaring(), {"titel": "Bevaringspålæg"}],
            "side": side,
            "kolonner": PAALAEGKOLONNER,
            "raekker": [paalaegraekke(p, request.dag) for p in side],
        }
        return render(request, "opbevaring/paalaeg.html", kontekst)


class GivPaalaeg(_Opsaetning):
    """Lay a hold on a case or a person; the case is not shown."""

    form_class = PaalaegForm
    overskrift = "Giv et bevaringspålæg"
    manchet = "Så længe pålægget gælder, slettes intet på sagen eller om personen. Du kan ikke se sagen herfra."
    knap = "Giv pålægget"

    def gem(self, data: dict[str, Any]) -> str:
        paalaeg = services.giv_paalaeg(adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data)
        return f"{paalaeg} er givet."

    def tilbage(self) -> str:
        return reverse("opbevaring:paalaeg")


class OphaevPaalaeg(_Opsaetning, Bekraeftside):
    """Lift a hold."""

    form_class = AfslutForm
    overskrift = "Ophæv et bevaringspålæg"
    knap = "Ophæv fra i dag"

    @cached_property
    def paalaeg(self) -> Bevaringspaalaeg:
        return get_object_or_404(Bevaringspaalaeg.objects.select_related("person"), pk=self.kwargs["pk"])

    def foelger(self) -> list[str]:
        hvad = self.paalaeg.sagsnummer or str(self.paalaeg.person)
        return [
            f"{hvad} kan slettes igen, når fristen er udløbet.",
            "Hvem der gav og ophævede det, står i sporet.",
        ]

    def gem(self, data: dict[str, Any]) -> str:
        services.ophaev_paalaeg(
            paalaeg=self.paalaeg, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data
        )
        return f"{self.paalaeg} er ophævet."

    def tilbage(self) -> str:
        return reverse("opbevaring:paalaeg")


def _opbevaring() -> dict[str, str]:
    return {"titel": "Opbevaring", "url": reverse("opbevaring:regler")}


def _omfang(kode: str) -> Omfang:
    try:
        return Omfang(kode.upper())
    except ValueError as fejl:
        raise Http404 from fejl
