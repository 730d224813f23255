"""An administrator changes a rule: what is typed, what it would change, and then the next version."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache

from ansoegninger.fond import services
from ansoegninger.fond.forms import RegelForm
from ansoegninger.fond.policies import maa_rette
from ansoegninger.fond.queries import gaelder_fra, nyeste
from ansoegninger.fond.regler import FLERE, Regel, Regelart, Regler
from ansoegninger.fond.standard import DAEKKEDE
from ansoegninger.fond.udtryk import i_tal
from ansoegninger.fond.virkning import virkning
from ansoegninger.fond.visning import virkningen
from roller.adgang.adgang import som_aktoer
from roller.adgang.foresporgsel import Foresporgsel
from roller.adgang.svar import kraev
from roller.organisation.models import Overenskomst
from workflows.motor.fejl import Regelbrud


@method_decorator(never_cache, name="dispatch")
class RetView(View):
    """One rule of the newest version, or a new one of a kind. Sent once to be shown what it does, and once to be so."""

    def get(self, request: Foresporgsel, kode: str, nr: int = 0, art: str = "") -> HttpResponse:
        """The rule as it is."""
        nu = _til_rettelse(request, kode)
        gammel = _reglen(nu, nr, art)
        return self._vis(request, nu, gammel, _form(request, nu, gammel, art, sendt=False))

    def post(self, request: Foresporgsel, kode: str, nr: int = 0, art: str = "") -> HttpResponse:
        """Show what it does; or, from there, write it."""
        nu = _til_rettelse(request, kode)
        gammel = _reglen(nu, nr, art)
        form = _form(request, nu, gammel, art, sendt=True)
        if not form.is_valid():
            return self._vis(request, nu, gammel, form)
        ny = None if "fjern" in request.POST else form.regel()
        regler = _med(nu.regler, nr, ny)
        if "gem" not in request.POST:
            return self._vis_virkning(request, nu, gammel, ny, regler)
        try:
            services.gem_version(
                overenskomst=kode,
                regler=regler,
                adgang=request.adgang,
                tidspunkt=request.tidspunkt,
                **{n: form.cleaned_data[n] for n in ("fra_dag", "begrundelse", "efter_version", "noegle")},
            )
        except Regelbrud as fejl:
            form.add_error(None, fejl.besked)
            return self._vis(request, nu, gammel, form)
        messages.success(request, "Den nye version er gemt.")
        return redirect("fond:overenskomst", kode)

    def _vis(self, request: Foresporgsel, nu: Regler, gammel: Regel | None, form: RegelForm) -> HttpResponse:
        kontekst = _faelles(nu) | {"form": form, "art": form.art, "gammel": gammel}
        return render(request, "fond/ret.html", kontekst)

    def _vis_virkning(
        self, request: Foresporgsel, nu: Regler, gammel: Regel | None, ny: Regel | None, regler: Sequence[Regel]
    ) -> HttpResponse:
        efter = Regler(nu.overenskomst, nu.version + 1, tuple(regler))
        skjulte = [{"navn": navn, "vaerdi": vaerdi} for navn, vaerdi in request.POST.items() if navn in _BAERES]
        kontekst = _faelles(nu) | {
            "gammel": gammel,
            "ny": ny,
            "foer_i_tal": i_tal(gammel) if gammel else "",
            "efter_i_tal": i_tal(ny) if ny else "",
            "virkning": virkningen(virkning(nu, efter, request.dag)),
            "skjulte": [*skjulte, {"navn": "gem", "vaerdi": "ja"}],
            "fortryd_url": reverse("fond:overenskomst", args=[nu.overenskomst]),
        }
        return render(request, "fond/virkning.html", kontekst)


#: What the form sends, carried along through what it does.
_BAERES = frozenset(
    (
        *("tekst", "kilde", "kilde_dag", "bekraeftet", "tal", "kode", "eksamen", "dag"),
        *("fra_dag", "begrundelse", "efter_version", "noegle", "fjern"),
    )
)


def _til_rettelse(request: Foresporgsel, kode: str) -> Regler:
    kraev(som_aktoer(maa_rette(request.adgang)))
    if kode not in DAEKKEDE:
        raise Http404
    return nyeste(kode)


def _reglen(nu: Regler, nr: int, art: str) -> Regel | None:
    """The rule with this number, or None for a new one of a kind that the set may have one more of."""
    if nr:
        if nr > len(nu.regler):
            raise Http404
        return nu.regler[nr - 1]
    if art not in nye_arter(nu):
        raise Http404
    return None


def nye_arter(nu: Regler) -> list[Regelart]:
    """The kinds that the set may have one more of."""
    return [art for art in Regelart if art in FLERE or nu.en(art) is None]


def _form(request: Foresporgsel, nu: Regler, gammel: Regel | None, art: str, *, sendt: bool) -> RegelForm:
    slags = Regelart(gammel.art) if gammel else Regelart(art)
    tidligst = max(request.dag, gaelder_fra(nu.overenskomst, nu.version))
    felter: dict[str, Any] = {"art": slags, "gammel": gammel, "dag": tidligst, "efter_version": nu.version}
    return RegelForm(request.POST, **felter) if sendt else RegelForm(**felter)


def _med(regler: Sequence[Regel], nr: int, ny: Regel | None) -> list[Regel]:
    """The set with the rule in its place, taken out, or last."""
    if not nr:
        return [*regler, ny] if ny else [*regler]
    return [*regler[: nr - 1], *([ny] if ny else []), *regler[nr:]]


def _faelles(nu: Regler) -> dict[str, Any]:
    return {"overenskomst": Overenskomst(nu.overenskomst), "version": nu.version}
