"""Letters that could not be sent: seen by whoever answers for the round, and given a new start."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from ansoegninger.breve.policies import maa_se_afsendelsen, maa_sende_igen
from ansoegninger.breve.queries import afsendelse_af, fejlede_breve
from ansoegninger.prioritering.views.runde import heltal, hent
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from workflows.beskeder.services import send_igen
from workflows.sidedeling import Sidedeling
from workflows.sprog.formater import antal

PR_SIDE = 25


@require_safe
def afsendelse(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """How many letters have left, and which could not."""
    runde, _ = hent(request, sagsnummer)
    kraev(maa_se_afsendelsen(request.adgang, runde))
    kontekst = {
        "runde": runde,
        "tal": afsendelse_af(runde),
        "side": Sidedeling(fejlede_breve(runde), PR_SIDE).get_page(request.GET.get("side")),
        "svar": maa_sende_igen(request.adgang, runde),
    }
    return render(request, "breve/afsendelse.html", kontekst)


@require_POST
def send_breve_igen(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """Give one letter, or all that could not be sent, a new start. What is sent already is left alone."""
    runde, _ = hent(request, sagsnummer)
    kraev(maa_se_afsendelsen(request.adgang, runde))
    kraev(maa_sende_igen(request.adgang, runde))
    fejlede = fejlede_breve(runde)
    if (brev_id := heltal(request.POST.get("brev"))) is not None:
        fejlede = fejlede.filter(pk=brev_id)
    klar = send_igen([brev.besked for brev in fejlede], tidspunkt=request.tidspunkt)
    if klar:
        messages.success(request, f"{antal(klar, 'brev', 'breve')} er på vej igen.")
    else:
        messages.info(request, "Der var ingen breve at sende igen.")
    return redirect("breve:afsendelse", sagsnummer)
