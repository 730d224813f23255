"""The page of one step: read, decide, save."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views import View

from roller.adgang.foresporgsel import Foresporgsel
from workflows.formularer import Formular
from workflows.indbakke.indtastet import husk_felter
from workflows.indbakke.noegle import laes_noegle, tilfoej_regelbrud
from workflows.indbakke.opgaveside import Opgaveside, aaben_side, formularfelter
from workflows.indbakke.udsnit import fulgt_koe, hale, koe_url, udsnit, videre
from workflows.indbakke.venter import naeste_i_ord
from workflows.motor.doere import Resultat, udfoer
from workflows.motor.fejl import ForSent, Regelbrud
from workflows.motor.sag import Sag, find_sag

SKABELON = "opgaver/opgave.html"


class OpgaveView(View):
    """One open step. GET shows its form, POST carries it out through the door."""

    def get(self, request: Foresporgsel, task_id: int) -> HttpResponse:
        """The form, or the page elsewhere where the step is done."""
        side = aaben_side(task_id, request.adgang)
        if side.side.egen_side:
            return redirect(side.side.egen_side(side.sag))
        return _vis(request, side, side.formular(request), noegle=uuid4())

    def post(self, request: Foresporgsel, task_id: int) -> HttpResponse:
        """Carry the step out; a refusal keeps everything that was typed."""
        noegle = laes_noegle(request)
        husk_felter(request, formularfelter(task_id, request.POST))
        try:
            side = aaben_side(task_id, request.adgang)
        except ForSent as for_sent:
            return _gentaget(request, task_id, noegle, for_sent)
        formular = side.formular(request, request.POST)
        if formular is not None:
            husk_felter(request, formular.fields)
        try:
            if formular is None or formular.is_valid():
                return _gem(request, side, formular.cleaned_data if formular else {}, noegle)
        except Regelbrud as fejl:
            formular = tilfoej_regelbrud(formular, fejl)
        return _afvist(request, side, formular, noegle)


def _udfoer(request: Foresporgsel, task_id: int, data: dict[str, Any], noegle: UUID) -> Resultat:
    return udfoer(opgave_id=task_id, adgang=request.adgang, data=data, tidspunkt=request.tidspunkt, noegle=noegle)


def _gem(request: Foresporgsel, side: Opgaveside, data: dict[str, Any], noegle: UUID) -> HttpResponse:
    """Through the door; and on through the queue, if that is the button that was pressed."""
    task_id = side.opgave.task_id
    if "_naeste" not in request.POST:
        return _faerdig(request, _udfoer(request, task_id, data, noegle), side)
    # Where the step stands must be asked before it is done and gone, what is still open afterwards.
    koe = udsnit(request, fulgt_koe(request))
    derefter = videre(koe.raekkefoelge(), task_id)
    _sig_gemt(request, _udfoer(request, task_id, data, noegle), side)
    aabne = set(koe.raekkefoelge())
    return _til_naeste(request, next((nr for nr in derefter if nr in aabne), None))


def _gentaget(request: Foresporgsel, task_id: int, noegle: UUID, for_sent: ForSent) -> HttpResponse:
    """The door knows whether this very form did the step a moment ago; if not, it was somebody else."""
    try:
        return _faerdig(request, _udfoer(request, task_id, {}, noegle))
    except Regelbrud:
        raise for_sent from None


def _vis(request: Foresporgsel, side: Opgaveside, formular: Formular | None, noegle: UUID) -> HttpResponse:
    kontekst = side.kontekst(request) | {"form": formular, "noegle": noegle}
    return render(request, side.side.skabelon or SKABELON, kontekst)


def _afvist(request: Foresporgsel, side: Opgaveside, formular: Formular | None, noegle: UUID) -> HttpResponse:
    """Show the form again with what is wrong; a page of its own shows it as a message instead."""
    if side.side.egen_side is None or formular is None:
        return _vis(request, side, formular, noegle)
    for fejl in formular.errors.values():
        messages.error(request, " ".join(map(str, fejl)))
    return redirect(side.side.egen_side(side.sag))


def _faerdig(request: Foresporgsel, resultat: Resultat, side: Opgaveside | None = None) -> HttpResponse:
    """Say what was saved and what happens next; go on to the step's own page, or the case."""
    sag = _sig_gemt(request, resultat, side)
    bagefter = side.side.bagefter if side else None
    return redirect(bagefter(sag) if bagefter else reverse("indbakke:sag", args=[resultat.sagsnummer]))


def _sig_gemt(request: Foresporgsel, resultat: Resultat, side: Opgaveside | None) -> Sag:
    sag = find_sag(resultat.sagsnummer)
    assert sag is not None, "døren har lige haft fat i sagen"
    gemt = f"»{side.opgave.titel}« er gemt." if side else "Det var allerede gemt."
    messages.success(request, f"{gemt} {naeste_i_ord(sag, request.dag)}")
    return sag


def _til_naeste(request: Foresporgsel, task_id: int | None) -> HttpResponse:
    """The next step; or the queue as it was looked at, when nothing is left in it."""
    koe = fulgt_koe(request)
    if task_id is not None:
        return redirect(reverse("indbakke:opgave", args=[task_id]) + hale(koe))
    messages.info(request, "Det var den sidste af de opgaver, du gik igennem.")
    return redirect(koe_url(koe))
