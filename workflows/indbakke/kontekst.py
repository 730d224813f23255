"""What the page frame needs: who, in which role, and the menu."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from roller.adgang.adgang import Adgang
from roller.adgang.valg import valgt_rolle
from roller.tildelinger.roller import Rolle
from workflows.indbakke.koe import i_rollen
from workflows.indbakke.menu import menu
from workflows.motor.models import AabenOpgave


def skal(request: HttpRequest) -> dict[str, object]:
    """The frame's context, read when a page asks for it: a piece of a page has no frame, and costs nothing."""
    return {"skal": SimpleLazyObject(lambda: _skal(request))}


def _skal(request: HttpRequest) -> dict[str, Any]:
    """Before sign-in, or where the middleware has not run, the municipality only."""
    rammen: dict[str, Any] = {"kommune": settings.KOMMUNE_NAVN, "demo": settings.DEMO, "person": None}
    bruger = getattr(request, "user", None)
    adgang: Adgang | None = getattr(request, "adgang", None)
    if bruger is None or adgang is None or not bruger.is_authenticated:
        return rammen
    rolle = valgt_rolle(request, adgang)
    antal = _antal_opgaver(request, adgang, rolle)
    return rammen | {
        "person": bruger,
        "rolle": rolle,
        "rolle_navn": _rollenavn(rolle, adgang),
        "roller": [{"kode": r.value, "navn": _rollenavn(r, adgang), "aktiv": r == rolle} for r in adgang.roller],
        "menu": menu(rolle, request.path, antal),
        "antal_opgaver": antal,
    }


def _antal_opgaver(request: HttpRequest, adgang: Adgang, rolle: Rolle | None) -> int:
    """How many tasks wait in the role; the queue has counted them already."""
    talt: int | None = getattr(request, "antal_opgaver", None)
    if talt is not None or rolle is None:
        return talt or 0
    return AabenOpgave.objects.for_adgang(adgang).filter(i_rollen(rolle)).count()


def _rollenavn(rolle: Rolle | None, adgang: Adgang) -> str:
    """The role in words; who only stands in is told so."""
    if rolle is None:
        return "Ingen rolle i dag"
    kun_for_andre = all(hverv.for_person_id for hverv in adgang.i_rolle(rolle))
    return f"{rolle.label} (stedfortræder)" if kun_for_andre else str(rolle.label)
