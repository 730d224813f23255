"""The page of one form that changes something: who may, the form, the service, and where to go afterwards."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.generic import FormView

from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.regelbrud import Regelbrud
from roller.adgang.svar import Svar, kraev
from roller.organisation.felter import EnhedFelt
from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle


class Formularside(ABC, FormView):  # type: ignore[type-arg]
    """One form on a page of its own."""

    template_name = "roller/formular.html"
    request: Foresporgsel
    overskrift = ""
    manchet = ""
    knap = "Gem"

    @abstractmethod
    def maa(self) -> Svar:
        """May this person?"""

    @abstractmethod
    def gem(self, data: dict[str, Any]) -> str:
        """Call the service, and answer with the receipt."""

    @abstractmethod
    def tilbage(self) -> str:
        """Where to go afterwards."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        kraev(self.maa())
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: Form) -> HttpResponseBase:  # type: ignore[override]
        try:
            kvittering = self.gem(form.cleaned_data)
        except Regelbrud as fejl:
            form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
            return self.form_invalid(form)
        messages.success(self.request, kvittering)
        return redirect(self.tilbage())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ramme = {
            "overskrift": self.overskrift,
            "manchet": self.manchet,
            "knap": self.knap,
            "tilbage_url": self.tilbage(),
            "sti": [{"titel": "Forside", "url": "/"}, {"titel": self.overskrift}],
        }
        return super().get_context_data(**(ramme | kwargs))


class Enhedsformularside(Formularside):
    """A form with a field `enhed`: it offers the units that the systemadministrator may administer."""

    def get_form(self, form_class: Any = None) -> Form:
        form: Form = super().get_form(form_class)
        felt = form.fields["enhed"]
        assert isinstance(felt, EnhedFelt)
        felt.afgraens(Enhed.objects.filter(self.request.adgang.q_enheder(Rolle.SYSTEMADMIN)))
        return form


class Bekraeftside(Formularside):
    """A question before something ends: what follows, what to beware of, and one button."""

    template_name = "roller/bekraeft.html"
    knap = "Bekræft"

    def foelger(self) -> list[str]:
        """Exactly what happens, as sentences."""
        return []

    def advarsel(self) -> str:
        """What is left undone by it; empty when nothing is."""
        return ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**({"foelger": self.foelger(), "advarsel": self.advarsel()} | kwargs))
