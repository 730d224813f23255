"""Writing in the catalogue: a course, its dates, and into the archive and back."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from ansoegninger.katalog import queries, services
from ansoegninger.katalog.billede import Billede, aftryk, billede
from ansoegninger.katalog.forms import DatoForm, GrundForm, Kursusform
from ansoegninger.katalog.models import Kursus, Kursusafholdelse
from ansoegninger.katalog.policies import maa_rette_kataloget
from ansoegninger.katalog.visning import periode
from ansoegninger.strategi.queries import temaer_i
from roller.adgang.adgang import som_aktoer
from roller.adgang.formularside import Bekraeftside, Formularside
from roller.adgang.svar import Svar


class _Katalogside(Formularside):
    """What the pages that write in the catalogue share."""

    def maa(self) -> Svar:
        return som_aktoer(maa_rette_kataloget(self.request.adgang))

    def tilbage(self) -> str:
        return reverse("katalog:liste")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sti = [{"titel": "Kursuskatalog", "url": reverse("katalog:liste")}, *self.under()]
        return super().get_context_data(**({"sti": [*sti, {"titel": self.overskrift}]} | kwargs))

    def under(self) -> list[dict[str, str]]:
        """Where the page is, below the catalogue."""
        return []


class _OmKursus(_Katalogside):
    """A page about one course."""

    @cached_property
    def kursus(self) -> Kursus:
        return get_object_or_404(queries.til_billede(), pk=self.kwargs["kursus_id"])

    def under(self) -> list[dict[str, str]]:
        return [{"titel": self.kursus.titel, "url": self.tilbage()}]

    def tilbage(self) -> str:
        return reverse("katalog:vis", args=[self.kursus.pk])


class Nyt(_Katalogside):
    """A new course."""

    template_name = "katalog/ret.html"
    form_class = Kursusform
    overskrift = "Nyt kursus"
    manchet = "Skriv det, du ved. Det, der står tomt, vises som ikke oplyst."
    knap = "Tilføj kurset"
    gemt: Kursus | None = None

    def foer(self) -> Billede | None:
        return None

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        # The form begins with the course, not with the empty dict of Django's own.
        kwargs.pop("initial")
        adgang = self.request.adgang
        temaer = temaer_i([h.enhed_sti for h in adgang.hverv], self.request.dag)
        return kwargs | {"temaer": temaer, "maal": queries.strategiens_maal(adgang), "foer": self.foer()}

    def form_valid(self, form: Any) -> Any:
        self.form = form
        return super().form_valid(form)

    def gem(self, data: dict[str, Any]) -> str:
        self.gemt, _ = self._gem(None, "")
        return f"{self.gemt.titel} er tilføjet til kataloget."

    def _gem(self, kursus: Kursus | None, vist: str) -> tuple[Kursus, bool]:
        return services.gem_kursus(
            kursus=kursus,
            til=self.form.billede,
            vist=vist,
            adgang=self.request.adgang,
            tidspunkt=self.request.tidspunkt,
        )

    def tilbage(self) -> str:
        return reverse("katalog:vis", args=[self.gemt.pk]) if self.gemt else super().tilbage()


class Ret(_OmKursus, Nyt):
    """A course put right."""

    overskrift = "Ret kurset"
    manchet = "Det, der står tomt, vises som ikke oplyst. Ønsker, der er skrevet, beholder deres egne oplysninger."
    knap = "Gem"

    def foer(self) -> Billede:
        return billede(self.kursus)

    def gem(self, data: dict[str, Any]) -> str:
        _, aendret = self._gem(self.kursus, self.request.POST.get("vist", ""))
        return f"{self.kursus.titel} er rettet." if aendret else "Der var ikke noget at rette."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # What was seen when the form was opened: kept when it comes back with an error.
        vist = self.request.POST.get("vist") or aftryk(self.foer())
        return super().get_context_data(**({"vist": vist} | kwargs))


class Arkiver(_OmKursus, Bekraeftside):
    """Out of what can be wished for."""

    form_class = GrundForm
    overskrift = "Arkivér kurset"
    knap = "Arkivér"

    def foelger(self) -> list[str]:
        return [
            "Kurset kan ikke længere ønskes, og det vises ikke i listen.",
            "Ønsker, der allerede gælder det, fortsætter.",
            "Intet slettes: kurset kan læses under Status: Arkiverede og hentes tilbage.",
        ]

    def gem(self, data: dict[str, Any]) -> str:
        services.arkiver(kursus=self.kursus, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data)
        return f"{self.kursus.titel} er arkiveret."


class Genopret(_OmKursus, Bekraeftside):
    """Back from the archive."""

    form_class = GrundForm
    overskrift = "Hent kurset tilbage"
    knap = "Hent tilbage"

    def foelger(self) -> list[str]:
        return ["Kurset kan ønskes igen, med de oplysninger og datoer, det har."]

    def gem(self, data: dict[str, Any]) -> str:
        services.genopret(kursus=self.kursus, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data)
        return f"{self.kursus.titel} kan ønskes igen."


class NyDato(_OmKursus):
    """A date for a course."""

    form_class = DatoForm
    overskrift = "Ny dato"
    manchet = "Datoen vises på kurset og tilbydes den, der ønsker det. Det, der står tomt, vises som ikke oplyst."
    knap = "Tilføj datoen"

    def dato(self) -> Kursusafholdelse | None:
        return None

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        kwargs.pop("initial")
        return kwargs | {"dato": self.dato()}

    def gem(self, data: dict[str, Any]) -> str:
        gemt = services.gem_dato(
            kursus=self.kursus,
            dato=self.dato(),
            felter=data,
            adgang=self.request.adgang,
            tidspunkt=self.request.tidspunkt,
        )
        return f"{self.kursus.titel} holdes {periode(gemt)}."


class RetDato(NyDato):
    """A date put right."""

    overskrift = "Ret datoen"
    knap = "Gem"

    def dato(self) -> Kursusafholdelse:
        dato = self.kursus.afholdelser.filter(pk=self.kwargs["dato_id"]).first()
        if dato is None:
            raise Http404
        return dato


class AflysDato(_OmKursus, Bekraeftside):
    """A date called off."""

    form_class = GrundForm
    overskrift = "Aflys datoen"
    knap = "Aflys"

    @cached_property
    def dato(self) -> Kursusafholdelse:
        return get_object_or_404(self.kursus.afholdelser.all(), pk=self.kwargs["dato_id"])

    def foelger(self) -> list[str]:
        return [
            f"{self.kursus.titel} holdes ikke {periode(self.dato)}, og datoen tilbydes ikke mere.",
            "Grunden kan læses på kurset af alle.",
            "Ønsker og tilmeldinger ændres ikke. Sig det selv til dem, det gælder.",
        ]

    def gem(self, data: dict[str, Any]) -> str:
        services.aflys(dato=self.dato, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data)
        return "Datoen er aflyst."
