"""Words and numbers of MUS as pages show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ansoegninger.mus.models import Fase, MusSamtale
from ansoegninger.mus.queries import Enhedsdaekning
from ansoegninger.mus.tidslaesning import Tidsstand
from roller.brugere.models import Bruger
from roller.tildelinger.roller import Rolle
from workflows.motor.models import AabenOpgave
from workflows.sprog.formater import antal, tidspunkt

_KLASSER = {
    Fase.GAELDER: ("groen", "check"),
    Fase.AFSLUTTET: ("groen", "check"),
    Fase.UDGAAET: ("neutral", ""),
    Fase.OPRETTET: ("neutral", ""),
}
BADGE = {
    fase: {"tekst": fase.label, "klasse": klasse, "ikon": ikon}
    for fase in Fase
    for klasse, ikon in [_KLASSER.get(fase, ("info", ""))]
}


def kort_tidsstand(stand: Tidsstand) -> str:
    """How far a talk is with its time, in a few words."""
    if stand.aftalt:
        return tidspunkt(stand.aftalt.begynder_kl)
    if stand.ingen_passer:
        return "ingen af tiderne passer"
    return "har ikke svaret endnu" if stand.venter_paa_svar else "ingen tid endnu"


def tidsbadge(stand: Tidsstand, *, udsat: bool) -> dict[str, str]:
    """How far a talk is with its time, as the leader's list shows it."""
    if stand.aftalt:
        return {"tekst": "Aftalt", "klasse": "groen", "ikon": "check"}
    if udsat:
        return {"tekst": "Udsat", "klasse": "neutral", "ikon": ""}
    if stand.ingen_passer:
        return {"tekst": "Ingen af tiderne passer", "klasse": "gul", "ikon": ""}
    if stand.venter_paa_svar:
        return {"tekst": "Har ikke svaret endnu", "klasse": "info", "ikon": ""}
    return {"tekst": "Ingen tider foreslået", "klasse": "neutral", "ikon": ""}


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
    """One bar of the coverage: its parts add up to the unit's talks, in per mille of the bar's width."""

    daekning: Enhedsdaekning
    godkendt: int
    holdt: int
    udsat: int


def soejler(raekker: Sequence[Enhedsdaekning]) -> list[Soejle]:
    """The bars; `holdt` is the width of all that is held, so that `godkendt` is drawn on top of it; then `udsat`."""
    return [Soejle(r, *(_promille(tal, r.samtaler) for tal in (r.godkendt, r.holdt, r.udsat))) for r in raekker]


#: The numbers of a unit, as pages and the spreadsheet call them.
TAL = (
    ("samtaler", "Samtaler"),
    ("holdt", "Holdt"),
    ("godkendt", "Plan godkendt"),
    ("udsat", "Udsat"),
    ("mangler", "Mangler"),
    ("udgaaet", "Udgået"),
)
DAEKNINGSKOLONNER = [{"titel": "Enhed", "art": "titel"}, *({"titel": titel, "art": "tal"} for _, titel in TAL)]


def i_alt(raekker: Sequence[Enhedsdaekning]) -> Enhedsdaekning:
    """The sum of the units."""
    felter = ("samtaler", "holdt", "godkendt", "udsat", "udgaaet")
    return Enhedsdaekning(0, "I alt", **{felt: sum(getattr(r, felt) for r in raekker) for felt in felter})


def med_sum(raekker: Sequence[Enhedsdaekning]) -> Sequence[Enhedsdaekning]:
    """The units, and their sum when there is more than one."""
    return [*raekker, i_alt(raekker)] if len(raekker) > 1 else raekker


def daekningstabel(raekker: Sequence[Enhedsdaekning]) -> list[dict[str, Any]]:
    """The same numbers as the bars, as rows of a table."""
    return [{"celler": _celler(r)} for r in med_sum(raekker)]


def _celler(daekning: Enhedsdaekning) -> list[dict[str, Any]]:
    celler = [{"art": "tal", "tekst": getattr(daekning, felt), "maerke": titel} for felt, titel in TAL]
    return [{"art": "titel", "tekst": daekning.enhed}, *celler]


def _promille(del_: int, helhed: int) -> int:
    return round(1000 * del_ / helhed) if helhed else 0
