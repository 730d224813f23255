"""Words and numbers of MUS as pages show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ansoegninger.mus.models import Fase, MusSamtale
from ansoegninger.mus.queries import Enhedsdaekning
from roller.brugere.models import Bruger
from roller.tildelinger.roller import Rolle
from workflows.motor.models import AabenOpgave
from workflows.sprog.formater import antal

_KLASSER = {Fase.AFSLUTTET: ("groen", "check"), Fase.UDGAAET: ("neutral", ""), Fase.OPRETTET: ("neutral", "")}
BADGE = {
    fase: {"tekst": fase.label, "klasse": klasse, "ikon": ikon}
    for fase in Fase
    for klasse, ikon in [_KLASSER.get(fase, ("info", ""))]
}


@dataclass(frozen=True, slots=True)
class Naeste:
    """What happens next in a talk, as one of its parties reads it."""

    tekst: str
    frist_dag: date | None = None


def naeste_skridt(samtaler: Sequence[MusSamtale], bruger: Bruger) -> dict[int, Naeste]:
    """The next step of each talk, in one query: the reader's own step before the other's."""
    aabne: dict[str, list[AabenOpgave]] = {}
    for opgave in AabenOpgave.objects.filter(sagsnummer__in=[s.sagsnummer for s in samtaler]):
        aabne.setdefault(opgave.sagsnummer, []).append(opgave)
    return {s.pk: _naeste(s, aabne.get(s.sagsnummer, []), bruger) for s in samtaler}


def _naeste(samtale: MusSamtale, opgaver: Sequence[AabenOpgave], bruger: Bruger) -> Naeste:
    egen_rolle = Rolle.MEDARBEJDER if samtale.person_id == bruger.pk else Rolle.LEDER
    if egne := [o for o in opgaver if o.rolle == egen_rolle]:
        return Naeste(f"Din tur: {egne[0].titel.lower()}", egne[0].frist_dag)
    if opgaver:
        hvem = "lederen" if opgaver[0].rolle == Rolle.LEDER else str(samtale.person)
        return Naeste(f"Venter på {hvem}: {opgaver[0].titel.lower()}", opgaver[0].frist_dag)
    return Naeste("")


def dage_tilbage(til_dag: date, dag: date) -> str:
    """How long a round still runs, in words."""
    dage = (til_dag - dag).days
    if dage == 0:
        return "Runden slutter i dag"
    ord_ = antal(abs(dage), "dag", "dage")
    return f"Runden slutter om {ord_}" if dage > 0 else f"Runden sluttede for {ord_} siden"


@dataclass(frozen=True, slots=True)
class Soejle:
    """One bar of the coverage: three parts that add up to the unit's talks, in per mille of the bar's width."""

    daekning: Enhedsdaekning
    godkendt: int
    holdt: int


def soejler(raekker: Sequence[Enhedsdaekning]) -> list[Soejle]:
    """The bars; `holdt` is the width of all that is held, so that `godkendt` is drawn on top of it."""
    return [Soejle(r, _promille(r.godkendt, r.samtaler), _promille(r.holdt, r.samtaler)) for r in raekker]


def i_alt(raekker: Sequence[Enhedsdaekning]) -> Enhedsdaekning:
    """The sum of the units."""
    tal = {navn: sum(getattr(r, navn) for r in raekker) for navn in ("samtaler", "holdt", "godkendt", "udgaaet")}
    return Enhedsdaekning("I alt", **tal)


DAEKNINGSKOLONNER = [
    {"titel": "Enhed", "art": "titel"},
    {"titel": "Samtaler", "art": "tal"},
    {"titel": "Holdt", "art": "tal"},
    {"titel": "Plan godkendt", "art": "tal"},
    {"titel": "Mangler", "art": "tal"},
]


def daekningstabel(raekker: Sequence[Enhedsdaekning]) -> list[dict[str, Any]]:
    """The same numbers as the bars, as rows of a table, with the sum when there is more than one unit."""
    alle = [*raekker, i_alt(raekker)] if len(raekker) > 1 else raekker
    return [{"celler": _celler(r)} for r in alle]


def _celler(daekning: Enhedsdaekning) -> list[dict[str, Any]]:
    tal = (daekning.samtaler, daekning.holdt, daekning.godkendt, daekning.mangler)
    titler = [kolonne["titel"] for kolonne in DAEKNINGSKOLONNER[1:]]
    celler = [{"art": "tal", "tekst": t, "maerke": titel} for titel, t in zip(titler, tal, strict=True)]
    return [{"art": "titel", "tekst": daekning.enhed}, *celler]


def _promille(del_: int, helhed: int) -> int:
    return round(1000 * del_ / helhed) if helhed else 0
