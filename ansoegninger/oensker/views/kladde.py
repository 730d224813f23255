"""What the wizard's views share: finding the draft, its forms, and what stands around the first step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import urlencode

from ansoegninger.katalog.erfaringer import laeg_erfaringer
from ansoegninger.katalog.forms import Kursussoegning
from ansoegninger.katalog.models import Kursus
from ansoegninger.katalog.queries import forslag, kommende
from ansoegninger.katalog.visning import datovalg
from ansoegninger.kompetenceprofil.queries import egne_mangler
from ansoegninger.mus.models import Udviklingsmaal
from ansoegninger.oensker import guide, queries, services
from ansoegninger.oensker.forms import Begrundelsesformular, Kursusformular, vaerdier
from ansoegninger.oensker.models import Oenske
from roller.adgang.adgang import Adgang
from roller.adgang.foresporgsel import Foresporgsel
from workflows.formularer.laesning import laes_id
from workflows.motor import noegler
from workflows.motor.fejl import Regelbrud


def uuid(raa: str) -> UUID | None:
    """The key that a form or an address carries, if it is one."""
    try:
        return UUID(raa)
    except ValueError:
        return None


def eget(request: Foresporgsel, sagsnummer: str) -> Oenske:
    """The person's own wish, draft or not; anybody else's does not exist here."""
    mine = queries.mine(request.adgang).select_related("enhed", "person", "strategi", "tema", "maal", "kursus")
    return get_object_or_404(mine, sagsnummer=sagsnummer)


def gemt(request: Foresporgsel, noegle: UUID) -> Oenske | None:
    """The draft that a form with this key has made already."""
    tidligere = noegler.tidligere(request.user, noegle)
    return queries.mine(request.adgang).filter(sagsnummer=tidligere.sagsnummer).first() if tidligere else None


def maal(request: Foresporgsel) -> Udviklingsmaal | None:
    """The goal that the wish starts from, if it is the person's own."""
    maal_id = laes_id(request.GET.get("maal", ""))
    egne = Udviklingsmaal.objects.filter(samtale__person=request.user).select_related("tema")
    return egne.filter(pk=maal_id).first() if maal_id is not None else None


def opret(request: Foresporgsel, felter: Mapping[str, Any]) -> Oenske:
    """Make the draft of a form with a key, or write in the one it has made."""
    felter = dict(felter)
    noegle = felter.pop("noegle")
    return services.opret_kladde(person=request.user, felter=felter, tidspunkt=request.tidspunkt, noegle=noegle)


def formular(oenske: Oenske, trin: str, data: Mapping[str, Any] | None = None, *, adgang: Adgang | None = None) -> Any:
    """The step's form, as the draft stands or as it was sent; to whom it is shown it tells of the gaps, too."""
    if trin == guide.KURSUS:
        return Kursusformular(data, initial=vaerdier(oenske, Kursusformular))
    start = vaerdier(oenske, Begrundelsesformular)
    om = oenske.person_id
    mangler = egne_mangler(adgang, om) if adgang and om else []
    return Begrundelsesformular(data, initial=start, strategi=oenske.strategi, person_id=om, mangler=mangler)


def kursustrin(request: Foresporgsel, form: Kursusformular, valgt: Kursus | None) -> dict[str, Any]:
    """What stands around the first step: the search in the catalogue, and the course that was chosen there."""
    soegning = Kursussoegning(request.GET if "soeg" in request.GET else None)
    tekst = soegning.cleaned_data["soeg"] if soegning.is_bound and soegning.is_valid() else ""
    fundet = forslag(tekst)
    laeg_erfaringer(fundet, request.adgang)
    return {
        "form": form,
        "trin": guide.led(guide.KURSUS),
        "soegning": soegning,
        "tekst": tekst,
        "fundet": fundet,
        "valgt": valgt,
        "datoer": datovalg(kommende(valgt, request.dag)),
    }


def med_soegning(request: Foresporgsel, adresse: str) -> str:
    """The address with the search and the choice that were on their way to a draft that exists by now."""
    med = {navn: request.GET[navn] for navn in ("kursus", "dato", "soeg") if navn in request.GET}
    return f"{adresse}?{urlencode(med)}" if med else adresse


def kvitter(gem: Callable[[], object]) -> HttpResponse:
    """Answer what saves itself: kept, or no longer possible."""
    try:
        gem()
    except Regelbrud as fejl:
        return HttpResponse(fejl.besked, status=409, content_type="text/plain; charset=utf-8")
    return HttpResponse(status=204)
