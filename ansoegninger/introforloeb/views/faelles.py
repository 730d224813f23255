"""What the pages share."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from ansoegninger.introforloeb.forms import Versionsformular
from ansoegninger.introforloeb.models import Introforloeb
from ansoegninger.introforloeb.policies import maa_lave
from ansoegninger.introforloeb.queries import enheder_at_lave_i, synlige
from ansoegninger.introforloeb.services import AendretImens
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from roller.organisation.models import Enhed
from workflows.formularer import Formular
from workflows.motor.fejl import Regelbrud


def sti(*dele: tuple[str, str]) -> list[dict[str, str]]:
    """The way here from the list."""
    return [
        {"titel": "Introforløb", "url": reverse("introforloeb:liste")},
        *({"titel": titel, "url": url} for titel, url in dele),
    ]


def find_forloeb(request: Foresporgsel, sagsnummer: str) -> Introforloeb:
    """The programme, for whoever may see it."""
    forloeb = synlige(request.adgang).select_related("person", "enhed", "strategi", "ophoer")
    return get_object_or_404(forloeb, sagsnummer=sagsnummer)


def find_enhed(request: Foresporgsel, enhed_id: int) -> Enhed:
    """The department, for whoever makes programmes there.

    Raises:
        Http404: it is no department.
        IngenAdgang: it is somebody else's.
    """
    enhed = next((e for e in enheder_at_lave_i(request.adgang) if e.pk == enhed_id), None)
    if enhed is None:
        kraev(som_aktoer(maa_lave(request.adgang, get_object_or_404(Enhed, pk=enhed_id))))
        raise Http404
    return enhed


def tilfoej(form: Formular, fejl: Regelbrud) -> None:
    """A refusal becomes the form's error; what was changed meanwhile is then answered as it is."""
    if isinstance(fejl, AendretImens) and isinstance(form, Versionsformular):
        form.nu(fejl.version)
    form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)


def vejen_til(forloeb: Introforloeb, *sidst: str) -> dict[str, Any]:
    """The breadcrumbs of a page under a programme."""
    planen = (f"{forloeb.person}", reverse("introforloeb:plan", args=[forloeb.sagsnummer]))
    return {"sti": sti(planen, *((titel, "") for titel in sidst)), "forloeb": forloeb, "over": str(forloeb.person)}
