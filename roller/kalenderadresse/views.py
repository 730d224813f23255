"""One's own calendar addresses, and the feed that they lead to."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.http import HttpResponse, HttpResponseNotFound
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_safe

from roller.adgang.adgang import adgang_for
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.regelbrud import Regelbrud
from roller.kalenderadresse import services
from roller.kalenderadresse.forms import AdresseForm
from roller.kalenderadresse.models import Kalenderadresse
from roller.kalenderadresse.queries import gaeldende, mine
from roller.kalenderadresse.registrering import Opslag, begivenheder
from roller.organisation.queries import ansaettelse_for
from workflows.sprog.ical import INDHOLDSTYPE, kalender

#: What carries the secret: in the query string, which neither our own access log nor Django's warnings repeat.
FELT = "noegle"
NAVN = "Kursussporet"
#: So often may one address be fetched in an hour, by each process; calendars ask a few times a day.
HOEJST_I_TIMEN, EN_TIME = 60, 3600


@method_decorator(never_cache, name="dispatch")
class Adresser(View):
    """The addresses one has, and a new one."""

    def get(self, request: Foresporgsel) -> HttpResponse:
        return self._vis(request, AdresseForm())

    def post(self, request: Foresporgsel) -> HttpResponse:
        """Make one, and show it this one time."""
        form = AdresseForm(request.POST)
        if form.is_valid():
            try:
                navn = form.cleaned_data["navn"]
                ny, noegle = services.opret(navn=navn, adgang=request.adgang, tidspunkt=request.tidspunkt)
            except Regelbrud as fejl:
                form.add_error(fejl.felt, fejl.besked)
            else:
                adresse = request.build_absolute_uri(f"{reverse('roller:kalender')}?{FELT}={noegle}")
                return render(request, "roller/kalenderadresse_ny.html", {"ny": ny, "adresse": adresse})
        return self._vis(request, form)

    def _vis(self, request: Foresporgsel, form: AdresseForm) -> HttpResponse:
        kontekst = {
            "form": form,
            "adresser": mine(request.user),
            "kan_have": ansaettelse_for(request.user, request.dag) is not None,
        }
        return render(request, "roller/kalenderadresser.html", kontekst)


class Luk(View):
    """Close an address of one's own: asks first."""

    def get(self, request: Foresporgsel, pk: int) -> HttpResponse:
        liste = reverse("roller:kalenderadresser")
        kontekst = {
            "overskrift": "Luk kalenderadressen",
            "over": self._adresse(request, pk).navn,
            "foelger": ["Den kalender, der bruger adressen, får ikke mere at vide. Det gælder med det samme."],
            "knap": "Luk adressen",
            "tilbage_url": liste,
            "sti": [{"titel": "Kalenderadresser", "url": liste}, {"titel": "Luk adressen"}],
        }
        return render(request, "roller/bekraeft.html", kontekst)

    def post(self, request: Foresporgsel, pk: int) -> HttpResponse:
        services.luk(adresse=self._adresse(request, pk), adgang=request.adgang, tidspunkt=request.tidspunkt)
        messages.success(request, "Adressen er lukket.")
        return redirect("roller:kalenderadresser")

    def _adresse(self, request: Foresporgsel, pk: int) -> Kalenderadresse:
        return get_object_or_404(mine(request.user).filter(lukket_kl__isnull=True), pk=pk)


@require_safe
@login_not_required
@sensitive_variables("noegle")
def kalenderen(request: Foresporgsel) -> HttpResponse:
    """The calendar of the address's person. Whoever has no business here is told nothing: not even that it was closed.

    Who happens to be signed in in the same browser does not matter.
    """
    noegle = request.GET.get(FELT, "")
    adresse = gaeldende(noegle, request.dag)
    if adresse is None:
        return _hemmeligt(HttpResponseNotFound("Ingen kalender her.", content_type="text/plain; charset=utf-8"))
    if _for_tit(adresse):
        travlt = HttpResponse(status=HTTPStatus.TOO_MANY_REQUESTS, headers={"Retry-After": str(EN_TIME)})
        return _hemmeligt(travlt)
    opslag = Opslag(adgang_for(adresse.person, request.dag), request.tidspunkt, request.build_absolute_uri)
    fil = kalender(NAVN, begivenheder(opslag), request.tidspunkt)
    services.noter_brugt(adresse=adresse, dag=request.dag)
    svar = HttpResponse(fil, content_type=INDHOLDSTYPE)
    svar["Content-Disposition"] = 'inline; filename="kursussporet.ics"'
    return _hemmeligt(svar)


def _for_tit(adresse: Kalenderadresse) -> bool:
    taeller = f"kalenderadresse:{adresse.pk}"
    if cache.add(taeller, 1, EN_TIME):
        return False
    try:
        return cache.incr(taeller) > HOEJST_I_TIMEN
    except ValueError:  # the hour ended between the two lines
        return False


def _hemmeligt(svar: HttpResponse) -> HttpResponse:
    """Kept by nobody on the way, found by no search, passed on by no link."""
    svar["Cache-Control"] = "private, no-store"
    svar["Referrer-Policy"] = "no-referrer"
    svar["X-Robots-Tag"] = "noindex, nofollow"
    return svar
