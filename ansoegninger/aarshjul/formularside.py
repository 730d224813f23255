"""A page with one form: shows it, saves it, or says at the field why not, with everything typed kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from roller.adgang.foresporgsel import Foresporgsel
from workflows.motor.fejl import Regelbrud


def formularside(
    request: Foresporgsel,
    form: Form,
    gem: Callable[[], str],
    *,
    tilbage: str,
    kontekst: Mapping[str, Any],
    skabelon: str = "aarshjul/formular.html",
) -> HttpResponse:
    """Answer a GET with the form, and a POST by saving.

    Args:
        request: the request.
        form: bound where it was sent.
        gem: calls the service, and answers with the receipt.
        tilbage: where to go afterwards, and where the page's way out leads.
        kontekst: what else the page shows.
        skabelon: the page.
    """
    if form.is_bound and form.is_valid():
        try:
            kvittering = gem()
        except Regelbrud as fejl:
            form.add_error(fejl.felt if fejl.felt in form.fields else None, fejl.besked)
        else:
            messages.success(request, kvittering)
            return redirect(tilbage)
    return render(request, skabelon, {"form": form, "tilbage_url": tilbage, "knap": "Gem", **kontekst})


def sti(titel: str, *imellem: tuple[str, str]) -> list[dict[str, str]]:
    """The way from the wheel to a page; `imellem` are the pages between, as (title, address)."""
    led = [("Videndeling og årshjul", reverse("aarshjul:liste")), *imellem]
    return [*({"titel": navn, "url": url} for navn, url in led), {"titel": titel}]


def hjulets_adresse(aar: int, enhed_id: int | None = None) -> str:
    """The wheel of a year."""
    return f"{reverse('aarshjul:liste')}?aar={aar}{f'&enhed={enhed_id}' if enhed_id else ''}"
