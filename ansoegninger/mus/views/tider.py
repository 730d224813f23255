"""When the talks are: the leader's list of answers, proposing times, and a talk's own time as a file."""

from __future__ import annotations

from email.utils import parseaddr
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views import View
from django.views.decorators.http import require_safe

from ansoegninger.mus import services
from ansoegninger.mus.forms import ForeslaaForm
from ansoegninger.mus.forms.runder import HOLDER_SAMTALER
from ansoegninger.mus.models import FOER_SAMTALEN, MusSamtale
from ansoegninger.mus.queries import holder, mine
from ansoegninger.mus.tidslaesning import Tidsstand, tidsstande
from ansoegninger.mus.tidsmodeller import Tidsaftale
from ansoegninger.mus.views.noegle import laes_noegle
from ansoegninger.mus.visning import tidsbadge
from roller.adgang.adgang import Adgang
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev, nej
from workflows.motor.fejl import Regelbrud
from workflows.sprog.alfabet import dansk
from workflows.sprog.formater import antal, kort_dato, tidspunkt
from workflows.sprog.ical import INDHOLDSTYPE, Begivenhed, Tid, moedefil

PR_SIDE = 25
#: So many at once: a leader's department, not a municipality.
FLEST = 200
KOLONNER = [{"titel": "Medarbejder", "art": "titel"}, {"titel": "Tid"}, {"titel": "Svar"}, {"titel": "Sted"}]


@require_safe
def tider(request: Foresporgsel) -> HttpResponse:
    """The talks that wait to be held, with what each employee has answered."""
    _kraev_leder(request.adgang)
    side = Paginator(_ventende(request.adgang), PR_SIDE).get_page(request.GET.get("side"))
    stande = tidsstande([s.pk for s in side])
    kontekst = {
        "side": side,
        "kolonner": KOLONNER,
        "raekker": [_raekke(s, stande.get(s.pk, Tidsstand()), request) for s in side],
        "sti": _sti(),
    }
    return render(request, "mus/tider.html", kontekst)


class Foreslaa(View):
    """The leader proposes times, to one employee or to many."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        """The form; those who have no time yet are ticked, or only the one in the address."""
        _kraev_leder(request.adgang)
        ventende, stande = self._ventende(request)
        uden = [s for s in ventende if not stande.get(s.pk, Tidsstand()).aftalt]
        en = [s for s in ventende if s.sagsnummer == request.GET.get("sag")]
        form = ForeslaaForm(
            samtaler=ventende, stande=stande, initial={"samtaler": [str(s.pk) for s in en or _uden_svar(uden, stande)]}
        )
        return self._vis(request, form, uuid4())

    def post(self, request: Foresporgsel) -> HttpResponse:
        """Propose them."""
        _kraev_leder(request.adgang)
        noegle = laes_noegle(request)
        ventende, stande = self._ventende(request)
        form = ForeslaaForm(request.POST, samtaler=ventende, stande=stande)
        if form.is_valid():
            try:
                inviteret = services.foreslaa_tider(
                    **form.felter(), adgang=request.adgang, tidspunkt=request.tidspunkt, noegle=noegle
                )
            except Regelbrud as fejl:
                form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
            else:
                if inviteret:
                    hvem = antal(inviteret, "medarbejder", "medarbejdere")
                    messages.success(request, f"{hvem} har fået besked om at vælge en tid.")
                return redirect("mus:tider")
        return self._vis(request, form, noegle)

    def _ventende(self, request: Foresporgsel) -> tuple[list[MusSamtale], dict[int, Tidsstand]]:
        ventende = list(_ventende(request.adgang)[:FLEST])
        return ventende, tidsstande([s.pk for s in ventende])

    def _vis(self, request: Foresporgsel, form: ForeslaaForm, noegle: UUID) -> HttpResponse:
        kontekst = {"form": form, "noegle": noegle, "sti": _sti("Foreslå tider")}
        return render(request, "mus/foreslaa.html", kontekst)


@require_safe
def kalenderfil(request: Foresporgsel, sagsnummer: str) -> HttpResponse:
    """The talk's time for one's own calendar, or that it is off; for the two of them only."""
    samtale = get_object_or_404(mine(request.adgang), sagsnummer=sagsnummer)
    aftale = Tidsaftale.objects.filter(samtale=samtale).first()
    if aftale is None:
        raise Http404
    sag_url = request.build_absolute_uri(reverse("indbakke:sag", args=[sagsnummer]))
    # As in the fund's calendar: the case number and nobody's name, for a calendar is often shown to others.
    moede = Begivenhed(
        uid=f"{sagsnummer}-tid@kursussporet",
        arrangoer=parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
        dag=timezone.localdate(aftale.begynder_kl),
        tid=Tid(aftale.begynder_kl, aftale.slutter_kl),
        titel=f"MUS, {sagsnummer}",
        sted=aftale.sted,
        url=sag_url,
        sekvens=aftale.sekvens,
        aflyst=not aftale.gaelder,
    )
    fil = moedefil("MUS", moede, request.tidspunkt)
    return HttpResponse(fil, INDHOLDSTYPE, headers={"Content-Disposition": f'attachment; filename="{sagsnummer}.ics"'})


def _kraev_leder(adgang: Adgang) -> None:
    if not adgang.i_rolle(*HOLDER_SAMTALER):
        kraev(nej("Kun den, der holder samtalerne, kan foreslå tider"))


def _ventende(adgang: Adgang) -> Any:
    fundne = holder(adgang).filter(fase__in=FOER_SAMTALEN).select_related("person", "enhed", "runde")
    return fundne.order_by(dansk("person__navn"), "pk")


def _uden_svar(uden: list[MusSamtale], stande: dict[int, Tidsstand]) -> list[MusSamtale]:
    """Those who have nothing to choose from, or could use none of it."""
    return [s for s in uden if not stande.get(s.pk, Tidsstand()).venter_paa_svar]


def _raekke(samtale: MusSamtale, stand: Tidsstand, request: Foresporgsel) -> dict[str, Any]:
    udsat = samtale.udsat_til_dag if samtale.udsat_til_dag and samtale.udsat_til_dag > request.dag else None
    indbydelse, aftalt = stand.indbydelse, stand.aftalt
    return {
        "id": samtale.pk,
        "celler": [
            {
                "art": "titel",
                "tekst": str(samtale.person),
                "url": reverse("indbakke:sag", args=[samtale.sagsnummer]),
                "under": f"{samtale.runde.navn} · {samtale.enhed.navn}",
            },
            {"tekst": tidspunkt(aftalt.begynder_kl) if aftalt else "Ingen tid endnu", "maerke": "Tid"},
            {
                "badge": tidsbadge(stand, udsat=bool(udsat)),
                "under": f"Tages op igen {kort_dato(udsat)}" if udsat else indbydelse.ord if indbydelse else "",
            },
            {"tekst": aftalt.sted if aftalt else "", "maerke": "Sted" if aftalt and aftalt.sted else ""},
        ],
    }


def _sti(sidst: str = "") -> list[dict[str, str]]:
    sti = [{"titel": "MUS", "url": reverse("mus:mine")}, {"titel": "Tider", "url": reverse("mus:tider")}]
    return [*sti, {"titel": sidst, "url": ""}] if sidst else sti
