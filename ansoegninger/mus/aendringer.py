"""What changed in a plan since a version of it: read from the field history by the plan's own version numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.models import MusSamtale, Udviklingsmaal
from ansoegninger.mus.opfoelgning.models import Opfoelgningsdag
from workflows.sprog.formater import dato

FELTER = {
    "maal": "Mål",
    "art": "Art",
    "tema": "Tema",
    "niveau_nu": "Niveau nu",
    "niveau_maal": "Niveau som mål",
    "aktivitet": "Sådan når I målet",
    "ansvarlig": "Ansvarlig",
    "frist_dag": "Frist",
    "behovskilde": "Behovskilde",
}

AKTIVITETSFELTER = {
    "fase": "Hvornår",
    "art": "Form",
    "hvad": "Hvad",
    "hvem": "Hvem sørger for det",
    "frist_dag": "Senest",
    "kursus": "Kursus i kataloget",
}
#: What may be left out, and what it is called then.
_FRIVILLIGE = {"tema": "intet tema", "kursus": "intet"}


@dataclass(frozen=True, slots=True)
class Feltaendring:
    """A field before and after, in words."""

    felt: str
    foer: str
    efter: str


@dataclass(frozen=True, slots=True)
class Maalaendring:
    """One goal, activity or day that is new, changed or gone."""

    hvad: str
    maal: str
    felter: tuple[Feltaendring, ...] = ()


def aendringer_siden(samtale: MusSamtale, version: int) -> list[Maalaendring]:
    """What is new, changed or gone since this version of the plan: goals, activities, days; six queries."""
    return [*_maal(samtale, version), *_aktiviteter(samtale, version), *_dage(samtale, version)]


def _maal(samtale: MusSamtale, version: int) -> list[Maalaendring]:
    foer = _som_i(version, Udviklingsmaal, "tema", samtale=samtale.pk)
    nu = {maal.pk: maal for maal in samtale.maal.select_related("tema")}
    return _sammenlign(foer, nu, FELTER, "mål", lambda maal: str(maal.maal))


def _aktiviteter(samtale: MusSamtale, version: int) -> list[Maalaendring]:
    """Those of a goal that is gone went with it, and are not told of by themselves."""
    nu = {a.pk: a for a in Planaktivitet.objects.filter(maal__samtale=samtale).select_related("kursus", "maal")}
    foer = _som_i(version, Planaktivitet, "kursus", "maal", maal__samtale=samtale.pk)
    navn = lambda a: f"{a.get_fase_display()}: {a.hvad}"  # noqa: E731 - said once, beside what it names
    return _sammenlign(foer, nu, AKTIVITETSFELTER, "aktivitet", navn)


def _dage(samtale: MusSamtale, version: int) -> list[Maalaendring]:
    foer = _som_i(version, Opfoelgningsdag, samtale=samtale.pk)
    nu = {dag.pk: dag for dag in samtale.opfoelgningsdage.all()}
    return _sammenlign(foer, nu, {}, "opfølgningsdag", lambda raekke: dato(raekke.dag))


def _som_i(version: int, model: Any, *med: str, **hvilke: Any) -> Mapping[int, Any]:
    """The rows as they were in this version of the plan."""
    raekker = model.history.filter(planversion__lte=version, **hvilke)
    if med:
        raekker = raekker.select_related(*med)
    seneste = {raekke.id: raekke for raekke in raekker.order_by("history_id")}
    return {pk: raekke for pk, raekke in seneste.items() if raekke.history_type != "-"}


def _sammenlign(
    foer: Mapping[int, Any], nu: Mapping[int, Any], felter: Mapping[str, str], ord_: str, navn: Callable[[Any], str]
) -> list[Maalaendring]:
    """Changed first, then new, then gone."""
    nyt = f"Nyt {ord_}" if ord_ == "mål" else f"Ny {ord_}"
    rettede = [
        Maalaendring("Rettet" if ord_ == "mål" else f"Rettet {ord_}", navn(raekke), forskelle)
        for pk, raekke in nu.items()
        if pk in foer and (forskelle := _forskelle(foer[pk], raekke, felter))
    ]
    nye = [Maalaendring(nyt, navn(raekke)) for pk, raekke in nu.items() if pk not in foer]
    vaek = [
        Maalaendring("Fjernet" if ord_ == "mål" else f"Fjernet {ord_}", navn(raekke))
        for pk, raekke in foer.items()
        if pk not in nu
    ]
    return rettede + nye + vaek


def _forskelle(foer: Any, nu: Any, felter: Mapping[str, str]) -> tuple[Feltaendring, ...]:
    par = ((navn, _i_ord(foer, felt), _i_ord(nu, felt)) for felt, navn in felter.items())
    return tuple(Feltaendring(navn, gammel, ny) for navn, gammel, ny in par if gammel != ny)


def _i_ord(raekke: Any, felt: str) -> str:
    if felt == "frist_dag":
        return dato(raekke.frist_dag)
    if felt in _FRIVILLIGE:
        return str(getattr(raekke, felt)) if getattr(raekke, f"{felt}_id") else _FRIVILLIGE[felt]
    vis = getattr(raekke, f"get_{felt}_display", None)
    return str(vis() if vis else getattr(raekke, felt))
