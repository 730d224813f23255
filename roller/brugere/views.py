"""Sign in, sign out, change password, switch role."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.valg import NOEGLE, sikker_retur
from roller.brugere.demo import demo_personer
from roller.brugere.forms import LogIndForm, SkiftKodeForm
from roller.brugere.models import Bruger
from roller.organisation.personer import forny_hash, skriv_kode_skiftet
from roller.tildelinger.roller import Rolle


class LogInd(LoginView):
    """User name and password; `next` is followed only on this host."""

    template_name = "roller/log_ind.html"
    authentication_form = LogIndForm
    redirect_authenticated_user = True
    request: Foresporgsel

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        adgangskode = form.cleaned_data["password"]
        forny_hash(person=form.get_user(), adgangskode=adgangskode, tidspunkt=self.request.tidspunkt)
        return super().form_valid(form)


class LogUd(LogoutView):
    """Ends the session; by POST only, so that no link or picture elsewhere can do it."""


class SkiftKode(PasswordChangeView):
    """A new password ends every other session of the person."""

    template_name = "roller/skift_kode.html"
    form_class = SkiftKodeForm
    success_url = "/"
    request: Foresporgsel

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        with transaction.atomic():
            svar = super().form_valid(form)
            skriv_kode_skiftet(person=self.request.user, tidspunkt=self.request.tidspunkt)
        messages.success(self.request, "Din adgangskode er skiftet.")
        return svar


class SkiftRolle(View):
    """Look at the site through another of one's roles."""

    http_method_names = ["post", "options"]

    def post(self, request: Foresporgsel) -> HttpResponse:
        valgt = request.POST.get("rolle", "")
        if valgt in request.adgang.roller:
            request.session[NOEGLE] = valgt
            messages.success(request, f"Du ser nu siden som {Rolle(valgt).label.lower()}.")
        else:
            messages.error(request, "Den rolle har du ikke i dag.")
        return redirect(sikker_retur(request, request.POST.get("retur", "")))


@method_decorator([login_not_required, never_cache, sensitive_post_parameters()], name="dispatch")
class DemoLogInd(View):
    """The people of the demo municipality, one click each. Not routed, and not there, outside the demo."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.DEMO:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: Foresporgsel) -> HttpResponse:
        kontekst = {"liste": demo_personer(request.dag), "next": request.GET.get("next", "")}
        return render(request, "roller/demo_log_ind.html", kontekst)

    def post(self, request: Foresporgsel) -> HttpResponse:
        person = request.POST.get("person", "")
        bruger = get_object_or_404(Bruger, brugernavn=person, is_active=True)
        login(request, bruger, backend="roller.adgang.backend.Adgangsbackend")
        return redirect(sikker_retur(request, request.POST.get("next", "")))
