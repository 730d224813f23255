"""A goal's activities as pages show them: three columns, their balance, and a word where something is missing.

Brinkerhoff's 40-20-40 is guidance about effort; a plan knows only how many activities there are, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ansoegninger.mus.aktiviteter.models import Aktivitet, Aktivitetsfase
from ansoegninger.mus.opfoelgning.queries import Status, Statusser

#: What each column is for, and how much of the effort lies there by rule of thumb, in per cent.
VEJLEDNING = {
    Aktivitetsfase.FOER: ("Forstå hvorfor, hver for sig og sammen", 40),
    Aktivitetsfase.UNDER: ("Selve aktiviteten", 20),
    Aktivitetsfase.EFTER: ("Øv, brug det og hold fast", 40),
}
#: The width of the picture, in its own units.
BREDDE = 1000


@dataclass(frozen=True, slots=True)
class Punkt:
    """One activity, and where it was at the latest follow-up."""

    aktivitet: Any
    status: Status


@dataclass(frozen=True, slots=True)
class Kolonne:
    """One of the three columns."""

    kode: str
    titel: str
    hvorfor: str
    vejledende: int
    punkter: tuple[Punkt, ...]


@dataclass(frozen=True, slots=True)
class Stykke:
    """One piece of the picture: its class, where it begins, how wide it is."""

    klasse: str
    x: int
    bredde: int


@dataclass(frozen=True, slots=True)
class Maalkort:
    """One goal with its activities."""

    maal: Any
    kolonner: tuple[Kolonne, ...]
    status: Status
    raad: str

    @property
    def antal(self) -> int:
        return sum(len(k.punkter) for k in self.kolonner)

    @property
    def balance(self) -> str:
        """The numbers of the picture, in words."""
        foer, under, efter = (len(k.punkter) for k in self.kolonner)
        return f"{foer} før, {under} under og {efter} efter"

    @property
    def stykker(self) -> list[Stykke]:
        """The goal's own activities as shares of the picture's width."""
        return _stykker([(k.kode, len(k.punkter)) for k in self.kolonner])

    @property
    def vejledende(self) -> list[Stykke]:
        """The rule of thumb beside it."""
        return _stykker([(k.kode, k.vejledende) for k in self.kolonner])


def maalkort(maal: Any, aktiviteter: Iterable[Aktivitet], statusser: Statusser | Mapping[Any, Status]) -> Maalkort:
    """A goal as a card."""
    egne = sorted(aktiviteter, key=lambda a: (a.frist_dag, a.pk))
    tom = Status()
    kolonner = tuple(
        Kolonne(
            kode=fase.value,
            titel=str(fase.label),
            hvorfor=hvorfor,
            vejledende=procent,
            punkter=tuple(Punkt(a, statusser.get((maal.pk, a.pk), tom)) for a in egne if a.fase == fase),
        )
        for fase, (hvorfor, procent) in VEJLEDNING.items()
    )
    return Maalkort(maal, kolonner, statusser.get((maal.pk, None), tom), raad(egne))


def raad(aktiviteter: Iterable[Aktivitet]) -> str:
    """What the plan lacks most, as a hint; a plan is never refused for it."""
    egne = list(aktiviteter)
    faser = {a.fase for a in egne}
    if not egne:
        return "Målet har ingen aktiviteter endnu. Skriv, hvad der skal ske før, under og efter."
    if Aktivitetsfase.EFTER not in faser:
        kursus = any(a.er_kursus for a in egne)
        efter = "kurset" if kursus else "aktiviteten"
        return f"Der mangler noget efter {efter}: Hvordan bliver det nye en del af hverdagen?"
    if Aktivitetsfase.FOER not in faser:
        return "Der mangler noget før: Hvorfor er det vigtigt, og hvad skal I holde øje med?"
    return ""


def i_ord(aktiviteter: Iterable[Aktivitet]) -> str:
    """The activities in one line."""
    egne = sorted(aktiviteter, key=lambda a: (list(Aktivitetsfase).index(Aktivitetsfase(a.fase)), a.frist_dag))
    return "; ".join(f"{a.get_fase_display()}: {a.hvad}" for a in egne)


def _stykker(dele: Iterable[tuple[str, int]]) -> list[Stykke]:
    alle = list(dele)
    i_alt = sum(del_ for _, del_ in alle)
    stykker, x = [], 0
    for kode, del_ in alle:
        bredde = round(BREDDE * del_ / i_alt) if i_alt else 0
        if bredde:
            stykker.append(Stykke(kode.lower(), x, bredde))
        x += bredde
    return stykker
