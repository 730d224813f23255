"""The leader's ranking room."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.prioritering.models import Indstilling, Indstillingsfase
from ansoegninger.prioritering.policies import har_listen, maa_rangere
from ansoegninger.prioritering.queries import synlige_indstillinger
from ansoegninger.prioritering.raekkefoelgen import Flytning, flyt_i, laas_listen
from ansoegninger.prioritering.rangering import Rangering, rangering, som_flyttet
from ansoegninger.prioritering.tilbage import Skridt, laes, skriv
from ansoegninger.prioritering.udtryk import indstillingsbadge
from ansoegninger.prioritering.views.runde import heltal
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.motor.fejl import Regelbrud
from workflows.motor.models import AabenOpgave


@require_safe
def indstilling(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The list with its sum; ranked while it is open, read-only after."""
    fundet = _hent(request, sagsnummer)
    liste = rangering(fundet, request.dag, request.adgang.bruger.pk)
    kontekst = _kontekst(liste, _kan_fortrydes(request, liste.aftryk)) | {
        "svar": maa_rangere(request.adgang, fundet, liste.rangeret),
        "badge": indstillingsbadge(fundet.fase),
        "uden_rang": liste.uden_rang(),
    }
    return render(request, "prioritering/indstilling.html", kontekst)


@require_POST
def flyt(request: Foresporgsel, sagsnummer: str, vist: str) -> HttpResponse:
    """Move a wish; somebody else's move in the meantime is shown instead of being overwritten."""
    with transaction.atomic():
        try:
            fundet = laas_listen(synlige_indstillinger(request.adgang), sagsnummer=sagsnummer)
        except Indstilling.DoesNotExist:
            raise Http404 from None
        kraev(har_listen(request.adgang, fundet))
        try:
            flytning = _flytning(request, fundet, vist)
        except Regelbrud as fejl:
            liste = rangering(fundet, request.dag, request.adgang.bruger.pk)
            return _svar(request, liste, fejl.besked, _kan_fortrydes(request, liste.aftryk), fejl=True)
        ny = flytning.gem(request.tidspunkt)
    liste = som_flyttet(fundet, flytning.rangeret, flytning.egne)
    oenske_id = flytning.rangeret[ny - 1].pk
    skridt = _efter(request, vist, flytning, oenske_id)
    return _svar(request, liste, liste.besked_om(oenske_id, ny), skridt, oenske_id=oenske_id)


def _kan_fortrydes(request: Foresporgsel, aftryk: str) -> tuple[Skridt, ...]:
    return laes(request.GET.get("tilbage", ""), aftryk)


def _efter(request: Foresporgsel, vist: str, flytning: Flytning, oenske_id: int) -> Sequence[Skridt]:
    """What can be taken back after a move: this one too, or, where it took one back, those before it."""
    foer = _kan_fortrydes(request, vist)
    if "fortryd" in request.POST:
        return foer[:-1]
    return foer if flytning.fra == flytning.plads else (*foer, Skridt(oenske_id, flytning.fra))


def _flytning(request: Foresporgsel, fundet: Indstilling, vist: str) -> Flytning:
    """The move that was asked for, in a list that is locked.

    Raises:
        Regelbrud: it cannot be made.
    """
    if fundet.fase != Indstillingsfase.RANGERES:
        raise Regelbrud("Indstillingen er låst imens, så rækkefølgen kan ikke ændres længere.")
    oenske_id, plads = heltal(request.POST.get("id")), heltal(request.POST.get("plads"))
    if oenske_id is None or plads is None:
        raise Regelbrud("Skriv et helt tal for pladsen.")
    return flyt_i(fundet, oenske_id=oenske_id, til_plads=plads, vist=vist, adgang=request.adgang)


@require_safe
def laas(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """What locking does, exactly, before it is done."""
    fundet = _hent(request, sagsnummer)
    liste = rangering(fundet, request.dag, request.adgang.bruger.pk)
    kraev(maa_rangere(request.adgang, fundet, liste.rangeret))
    opgave = get_object_or_404(AabenOpgave, sagsnummer=sagsnummer, trin="ranger")
    skjulte = [{"navn": "noegle", "vaerdi": uuid4()}, {"navn": "vist", "vaerdi": liste.aftryk}]
    kontekst = {
        "indstilling": fundet,
        "liste": liste,
        "punkter": liste.punkter(),
        "foelger": liste.foelger(),
        "skjulte": skjulte,
        "opgave_url": reverse("indbakke:opgave", args=[opgave.task_id]),
        "fortryd_url": reverse("prioritering:indstilling", args=[sagsnummer]),
    }
    return render(request, "prioritering/laas.html", kontekst)


def _hent(request: Foresporgsel, sagsnummer: str) -> Indstilling:
    return get_object_or_404(synlige_indstillinger(request.adgang), sagsnummer=sagsnummer)


def _kontekst(liste: Rangering, skridt: Sequence[Skridt] = ()) -> dict[str, object]:
    fundet = liste.indstilling
    flyt_url = reverse("prioritering:flyt", args=[fundet.sagsnummer, liste.aftryk])
    tilbage = skriv(skridt, liste.aftryk)
    return {
        "fortryd": skridt[-1] if skridt else None,
        "indstilling": fundet,
        "runde": fundet.runde,
        "punkter": liste.punkter(),
        "puljer": [liste.pulje()],
        "laast": fundet.fase != Indstillingsfase.RANGERES,
        "flyt_url": f"{flyt_url}?tilbage={tilbage}" if tilbage else flyt_url,
    }


def _svar(
    request: Foresporgsel,
    liste: Rangering,
    besked: str,
    skridt: Sequence[Skridt] = (),
    *,
    fejl: bool = False,
    oenske_id: int = 0,
) -> HttpResponse:
    """The list as it now is: as a piece of the page for htmx, by redirect without."""
    fundet = liste.indstilling
    if request.htmx:
        kontekst = _kontekst(liste, skridt) | {"besked": besked, "fejl": fejl}
        return render(request, "prioritering/_flyttet.html", kontekst)
    (messages.warning if fejl else messages.success)(request, besked)
    tilbage = skriv(skridt, liste.aftryk)
    hale = (f"?tilbage={tilbage}" if tilbage else "") + (f"#punkt-{oenske_id}" if oenske_id else "")
    return redirect(reverse("prioritering:indstilling", args=[fundet.sagsnummer]) + hale)
