"""What changed in a plan since a version of it: read from the field history by the plan's own version numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ansoegninger.mus.models import MusSamtale, Udviklingsmaal
from workflows.sprog.formater import dato

FELTER = {
    "maal": "Mål",
    "art": "Art",
    "tema": "Tema",
    "niveau_nu": "Niveau nu",
    "niveau_maal": "Niveau som mål",
    "aktivitet": "Aktivitet",
    "ansvarlig": "Ansvarlig",
    "frist_dag": "Frist",
    "behovskilde": "Behovskilde",
}


@dataclass(frozen=True, slots=True)
class Feltaendring:
    """A field before and after, in words."""

    felt: str
    foer: str
    efter: str


@dataclass(frozen=True, slots=True)
class Maalaendring:
    """One goal that is new, changed or gone."""

    hvad: str
    maal: str
    felter: tuple[Feltaendring, ...] = ()


def aendringer_siden(samtale: MusSamtale, version: int) -> list[Maalaendring]:
    """What is new, changed or gone since this version of the plan, in the order of the plan; two queries."""
    foer = _plan_i(samtale, version)
    nu = {maal.pk: maal for maal in samtale.maal.select_related("tema")}
    nye = [Maalaendring("Nyt mål", maal.maal) for pk, maal in nu.items() if pk not in foer]
    rettede = [
        Maalaendring("Rettet", maal.maal, felter)
        for pk, maal in nu.items()
        if pk in foer and (felter := _forskelle(foer[pk], maal))
    ]
    vaek = [Maalaendring("Fjernet", str(maal.maal)) for pk, maal in foer.items() if pk not in nu]
    return rettede + nye + vaek


def _plan_i(samtale: MusSamtale, version: int) -> Mapping[int, Any]:
    """The goals as they were in this version of the plan."""
    historie: Any = Udviklingsmaal.history
    raekker = historie.filter(samtale_id=samtale.pk, planversion__lte=version).select_related("tema")
    seneste = {raekke.id: raekke for raekke in raekker.order_by("history_id")}
    return {pk: raekke for pk, raekke in seneste.items() if raekke.history_type != "-"}


def _forskelle(foer: Any, nu: Udviklingsmaal) -> tuple[Feltaendring, ...]:
    par = ((navn, _i_ord(foer, felt), _i_ord(nu, felt)) for felt, navn in FELTER.items())
    return tuple(Feltaendring(navn, gammel, ny) for navn, gammel, ny in par if gammel != ny)


def _i_ord(maal: Any, felt: str) -> str:
    if felt == "frist_dag":
        return dato(maal.frist_dag)
    if felt == "tema":
        return str(maal.tema) if maal.tema_id else "intet tema"
    vis = getattr(maal, f"get_{felt}_display", None)
    return str(vis() if vis else getattr(maal, felt))
