"""Wishes for the same course: what could be joined, what joining costs, and the teams that are."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.prioritering.models import Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.samling import services, udtryk
from ansoegninger.prioritering.samling.andele import fordel
from ansoegninger.prioritering.samling.balance import balance
from ansoegninger.prioritering.samling.forms import Holdform
from ansoegninger.prioritering.samling.policies import maa_samle, maa_samle_oenske, maa_se_samling
from ansoegninger.prioritering.samling.queries import Forslag, Holdet, find_forslag, find_hold, samling
from ansoegninger.prioritering.samling.virkning import hvis_alle, virkning
from ansoegninger.prioritering.views.runde import hent
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import Svar, kraev
from workflows.motor.fejl import Regelbrud
from workflows.sprog.formater import antal, kr


@require_safe
def liste(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The groups that could be joined, and the teams."""
    runde, indstillinger = _hent(request, sagsnummer)
    fundet = samling(runde, indstillinger, request.adgang)
    kontekst = {
        "runde": runde,
        "forslag": [udtryk.forslagskort(f, runde) for f in fundet.forslag],
        "hold": [udtryk.holdkort(h, runde) for h in fundet.hold],
        "svar": som_aktoer(maa_samle(request.adgang, runde)),
    }
    return render(request, "prioritering/samling/liste.html", kontekst)


@require_safe
def forslag(request: Foresporgsel, sagsnummer: str, oenske_id: int) -> HttpResponse:
    """One course: when a team pays, which wishes there are, and what joining the chosen ones would cost."""
    runde, indstillinger = _hent(request, sagsnummer)
    fundet = _find_forslag(request, runde, indstillinger, oenske_id)
    svar = som_aktoer(maa_samle(request.adgang, runde))
    formular = _formular(request, fundet, request.GET if "se" in request.GET else None) if svar else None
    return _vis_forslag(request, runde, fundet, svar, formular)


@require_POST
def saml(request: Foresporgsel, sagsnummer: str, oenske_id: int) -> HttpResponse:
    """Join the wishes that were shown."""
    runde, indstillinger = _hent(request, sagsnummer)
    kraev(som_aktoer(maa_samle(request.adgang, runde)))
    fundet = find_forslag(runde, indstillinger, request.adgang, oenske_id)
    if fundet is None:
        messages.warning(request, "Ønskerne er samlet eller ændret, siden du åbnede siden. Her står de, som de er nu.")
        return redirect("prioritering:holdliste", sagsnummer)
    formular = _formular(request, fundet, request.POST)
    if formular.is_valid() and (hold := _gem(request, runde, formular)):
        messages.success(request, f"{antal(len(formular.cleaned_data['oensker']), 'ønske', 'ønsker')} er samlet.")
        return redirect("prioritering:hold", sagsnummer, hold.pk)
    if formular.is_valid():
        return redirect("prioritering:holdliste", sagsnummer)
    return _vis_forslag(request, runde, fundet, som_aktoer(maa_samle(request.adgang, runde)), formular)


@require_safe
def hold(request: Foresporgsel, sagsnummer: str, hold_id: int) -> HttpResponse:
    """A team: what each pays, what happens when somebody drops out, and how to take it apart."""
    runde, _ = _hent(request, sagsnummer)
    fundet = _find_hold(request, runde, hold_id)
    pris = fundet.hold.gruppepris
    bal = balance(fundet.oensker, fundet.hold.kursus, pris)
    takster = hvis_alle(fundet.oensker, pris)
    kontekst = {
        "runde": runde,
        "holdet": fundet,
        "prisen": udtryk.prisen(pris),
        "bal": bal,
        "punkter": udtryk.punktraekker(bal.punkter, bal.antal),
        "raekker": [udtryk.oenskeraekke(o, takster) for o in fundet.synlige],
        "skjulte_oensker": len(fundet.oensker) - len(fundet.synlige),
        "virkning": udtryk.virkningsraekker(virkning(fundet.oensker, pris)) if _ser_alt(fundet) else [],
        "falder_fra": _falder_fra(fundet),
        "svar": som_aktoer(maa_samle(request.adgang, runde)),
        "skjulte": [{"navn": "noegle", "vaerdi": uuid4()}],
        "oploes_url": reverse("prioritering:hold_oploes", args=[sagsnummer, hold_id]),
        "fortryd_url": reverse("prioritering:holdliste", args=[sagsnummer]),
        "foelger": [
            "Hvert ønske tæller igen med sin egen pris.",
            "Ændringen kommer i sporet på runden og på hver sag.",
        ],
    }
    return render(request, "prioritering/samling/hold.html", kontekst)


@require_POST
def oploes(request: Foresporgsel, sagsnummer: str, hold_id: int) -> HttpResponse:
    """Take a team apart."""
    runde, _ = _hent(request, sagsnummer)
    fundet = _find_hold(request, runde, hold_id)
    try:
        services.oploes(hold=fundet.hold, adgang=request.adgang, tidspunkt=request.tidspunkt, noegle=_noegle(request))
    except Regelbrud as fejl:
        messages.warning(request, fejl.besked)
    else:
        messages.success(request, "Holdet er opløst. Hvert ønske tæller igen med sin egen pris.")
    return redirect("prioritering:holdliste", sagsnummer)


def _hent(request: Foresporgsel, sagsnummer: str) -> tuple[Prioriteringsrunde, list[Indstilling]]:
    runde, indstillinger = hent(request, sagsnummer)
    kraev(maa_se_samling(request.adgang, runde))
    return runde, indstillinger


def _find_forslag(
    request: Foresporgsel, runde: Prioriteringsrunde, indstillinger: list[Indstilling], oenske_id: int
) -> Forslag:
    fundet = find_forslag(runde, indstillinger, request.adgang, oenske_id)
    if fundet is None:
        raise Http404
    return fundet


def _find_hold(request: Foresporgsel, runde: Prioriteringsrunde, hold_id: int) -> Holdet:
    fundet = find_hold(runde, request.adgang, hold_id)
    if fundet is None:
        raise Http404
    return fundet


def _formular(request: Foresporgsel, fundet: Forslag, data: Any) -> Holdform:
    valg = [(o.pk, udtryk.valgtekst(o)) for o in fundet.oensker if maa_samle_oenske(request.adgang, o)]
    return Holdform(data, valg=valg, pris=fundet.kursus.gruppepris if fundet.kursus else None)


def _gem(request: Foresporgsel, runde: Prioriteringsrunde, formular: Holdform) -> Any:
    """Through the service; what it refuses becomes the form's own error."""
    try:
        return services.saml(
            runde=runde,
            **formular.cleaned_data,
            adgang=request.adgang,
            tidspunkt=request.tidspunkt,
            noegle=_noegle(request),
        )
    except Regelbrud as fejl:
        formular.add_error(fejl.felt if fejl.felt in formular.fields else None, fejl.besked)
        return None


def _vis_forslag(
    request: Foresporgsel, runde: Prioriteringsrunde, fundet: Forslag, svar: Svar, formular: Holdform | None
) -> HttpResponse:
    klar = formular is not None and formular.is_bound and formular.is_valid()
    pris = formular.pris if formular and klar else None
    bal = balance(fundet.oensker, fundet.kursus, pris)
    spaerret = [o for o in fundet.synlige if svar and not maa_samle_oenske(request.adgang, o)]
    kontekst = {
        "runde": runde,
        "fundet": fundet,
        "svar": svar,
        "form": formular,
        "bal": bal,
        "punkter": udtryk.punktraekker(bal.punkter, bal.antal),
        "raekker": [udtryk.oenskeraekke(o) for o in fundet.synlige],
        "fordelt": udtryk.fordelt(fundet.enheder),
        "spaerret": [(o, maa_samle_oenske(request.adgang, o).grund) for o in spaerret],
        **(_preview(runde, fundet, formular) if formular and klar else {}),
    }
    return render(request, "prioritering/samling/forslag.html", kontekst)


def _preview(runde: Prioriteringsrunde, fundet: Forslag, formular: Holdform) -> dict[str, Any]:
    """What joining would do, and the form that does it."""
    data, pris = formular.cleaned_data, formular.pris
    valgte = [o for o in fundet.oensker if o.pk in data["oensker"]]
    felter = [(navn, formular.data.get(navn, "")) for navn in ("form", "pris_oere", "deltagere_maks")]
    felter += [("oensker", o.pk) for o in valgte] + [("noegle", uuid4())]
    for_mange = pris.maks is not None and len(valgte) > pris.maks
    return {
        "virkning": udtryk.virkningsraekker(virkning(valgte, pris)),
        "advarsel": f"Der er valgt {len(valgte)} ønsker, men kun plads til {pris.maks}." if for_mange else "",
        "skjulte": [{"navn": navn, "vaerdi": vaerdi} for navn, vaerdi in felter],
        "saml_url": reverse("prioritering:hold_saml", args=[runde.sagsnummer, fundet.noegle]),
        "fortryd_url": reverse("prioritering:holdliste", args=[runde.sagsnummer]),
        "foelger": [
            f"{antal(len(valgte), 'ønske', 'ønsker')} deler {udtryk.prisen(pris)}.",
            "Prisen deles på øren mellem dem, der bevilges. Transport, materialer og ophold er stadig hvers eget.",
            "Det, medarbejderne har skrevet, ændres ikke, og holdet kan opløses, indtil runden er besluttet.",
        ],
    }


def _falder_fra(fundet: Holdet) -> str:
    """What the others pay when one drops out."""
    pris, deltagere = fundet.hold.gruppepris, len(fundet.oensker)
    if deltagere < services.FAERREST:
        return ""
    nu, saa = fordel(pris, deltagere)[0], fordel(pris, deltagere - 1)[0]
    if saa <= nu:
        return "Falder én fra, betaler de andre det samme hver."
    return f"Falder én fra, stiger de andres andel fra {kr(nu)} til {kr(saa)}"


def _ser_alt(fundet: Holdet) -> bool:
    return len(fundet.synlige) == len(fundet.oensker)


def _noegle(request: Foresporgsel) -> UUID:
    try:
        return UUID(request.POST.get("noegle", ""))
    except ValueError as fejl:
        raise BadRequest("Formularen mangler sin nøgle") from fejl
