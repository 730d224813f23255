"""The numbers of the workplaces, for the systemadministrator."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ansoegninger.fond.arbejdspladser.forms import NumreForm
from ansoegninger.fond.arbejdspladser.queries import Nummer, Numre, alle_numre
from ansoegninger.fond.arbejdspladser.services import gem_numre
from ansoegninger.fond.policies import maa_skrive_numre
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.formularside import Formularside
from roller.adgang.svar import Svar, kraev
from roller.organisation.models import Enhed

KOLONNER = [{"titel": "Enhed", "art": "titel"}, {"titel": "CVR-nummer"}, {"titel": "P-nummer"}]


@require_safe
def liste(request: Foresporgsel) -> HttpResponse:
    """Every unit, with its own numbers or those that it inherits."""
    kraev(som_aktoer(maa_skrive_numre(request.adgang)))
    numre = alle_numre()
    kontekst = {
        "kolonner": KOLONNER,
        "raekker": [_raekke(n) for n in numre],
        "mangler": sum(not (n.cvr.nummer and n.pnummer.nummer) for n in numre),
    }
    return render(request, "fond/arbejdspladser.html", kontekst)


def _raekke(numre: Numre) -> dict[str, Any]:
    enhed = numre.enhed
    titel = {
        "art": "titel",
        "tekst": enhed.navn,
        "url": reverse("fond:arbejdsplads", args=[enhed.pk]),
        "under": enhed.get_art_display(),
    }
    return {"id": enhed.pk, "celler": [titel, _celle(numre.cvr, "CVR-nummer"), _celle(numre.pnummer, "P-nummer")]}


def _celle(nummer: Nummer, navn: str) -> dict[str, Any]:
    under = f"fra {nummer.arvet_fra}" if nummer.arvet_fra else ""
    return {"tekst": nummer.nummer or "Mangler", "under": under, "maerke": navn}


class ArbejdspladsView(Formularside):
    """One unit's own numbers."""

    form_class = NumreForm
    manchet = (
        "Fonden betaler til arbejdspladsen efter dens numre. Tøm begge felter for at fjerne enhedens egne: så gælder "
        "dem fra enheden over."
    )
    knap = "Gem numrene"

    @cached_property
    def enhed(self) -> Enhed:
        return get_object_or_404(Enhed.objects.select_related("arbejdsplads"), pk=self.kwargs["pk"])

    @property
    def overskrift(self) -> str:  # type: ignore[override]
        """The unit's name."""
        return self.enhed.navn

    def maa(self) -> Svar:
        """The whole municipality's systemadministrator."""
        return som_aktoer(maa_skrive_numre(self.request.adgang))

    def get_initial(self) -> dict[str, Any]:
        egne = getattr(self.enhed, "arbejdsplads", None)
        return {"cvr": egne.cvr if egne else "", "pnummer": egne.pnummer if egne else "", "noegle": uuid4()}

    def gem(self, data: dict[str, Any]) -> str:
        """Write them."""
        gem_numre(enhed=self.enhed, adgang=self.request.adgang, tidspunkt=self.request.tidspunkt, **data)
        if not data["cvr"] and not data["pnummer"]:
            return f"{self.enhed} har ikke længere egne numre."
        return f"Numrene for {self.enhed} er gemt."

    def tilbage(self) -> str:
        """The list."""
        return reverse("fond:arbejdspladser")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sti = [{"titel": "Arbejdspladsernes numre", "url": self.tilbage()}, {"titel": self.enhed.navn}]
        return super().get_context_data(sti=sti, **kwargs)
