"""Rows of the lists, as `komponenter/datatabel.html` draws them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from roller.adgang.models import Mandat
from roller.adgang.spor import periode
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle

Raekke = dict[str, Any]

ROLLEKOLONNER = [
    {"titel": "Person", "art": "titel"},
    {"titel": "Rolle"},
    {"titel": "Enhed"},
    {"titel": "Periode"},
    {"titel": "Handling"},
]
HVERVKOLONNER = [
    {"titel": "Stedfortræder", "art": "titel"},
    {"titel": "For"},
    {"titel": "Rolle"},
    {"titel": "Periode"},
    {"titel": "Grund"},
    {"titel": "Handling"},
]
MANDATKOLONNER = [
    {"titel": "Revisor", "art": "titel"},
    {"titel": "Enhed"},
    {"titel": "Periode"},
    {"titel": "Grund"},
    {"titel": "Handling"},
]


def tilstand(fra: date, til: date | None, dag: date) -> dict[str, str]:
    """Badge: is it now, to come, or past?"""
    if til is not None and til <= max(dag, fra):
        return {"tekst": "Slut", "klasse": "neutral"}
    return {"tekst": "Gælder", "klasse": "groen"} if fra <= dag else {"tekst": "Kommer", "klasse": "info"}


def _periode(fra: date, til: date | None, dag: date) -> Raekke:
    return {"badge": tilstand(fra, til, dag), "under": periode(fra, til)}


def _handling(url: str, til: date | None, dag: date, fra: date) -> Raekke:
    """The way to end it; nothing where it has ended."""
    return {"tekst": "Afslut", "url": url} if til is None or til > max(dag, fra) else {"tekst": ""}


def rolleraekke(t: Rolletildeling, dag: date) -> Raekke:
    """One role in the list."""
    return {
        "id": t.pk,
        "celler": [
            {"art": "titel", "tekst": t.person.navn, "url": reverse("roller:person", args=[t.person_id])},
            {"tekst": Rolle(t.rolle).label},
            {"tekst": t.enhed.navn, "url": reverse("roller:enhed", args=[t.enhed_id])},
            _periode(t.fra_dag, t.til_dag, dag),
            _handling(reverse("roller:afslut_rolle", args=[t.pk]), t.til_dag, dag, t.fra_dag),
        ],
    }


def hvervraekke(s: Stedfortraeder, dag: date, *, kan_afsluttes: bool) -> Raekke:
    """One stand-in in the list."""
    url = reverse("roller:afslut_stedfortraeder", args=[s.pk])
    return {
        "id": s.pk,
        "celler": [
            {"art": "titel", "tekst": s.stedfortraeder.navn},
            {"tekst": s.for_person.navn, "maerke": "for"},
            {"tekst": f"{Rolle(s.rolle).label}, {s.enhed.navn}"},
            _periode(s.fra_dag, s.til_dag, dag),
            {"tekst": s.grund},
            _handling(url, s.til_dag, dag, s.fra_dag) if kan_afsluttes else {"tekst": ""},
        ],
    }


def mandatraekke(m: Mandat, dag: date) -> Raekke:
    """One mandate in the list."""
    url = reverse("roller:afslut_mandat", args=[m.pk])
    return {
        "id": m.pk,
        "celler": [
            {"art": "titel", "tekst": m.user.navn},
            {"tekst": m.content_object.navn},
            _periode(m.fra_dag, m.udloeber_dag, dag),
            {"tekst": m.grund},
            _handling(url, m.udloeber_dag, dag, m.fra_dag),
        ],
    }
