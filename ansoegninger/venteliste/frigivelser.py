"""Where the money that is free comes from. Pure: the ledger's entries since the round in, sums by cause out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from ansoegninger.budget.models import Posteringsart


class Aarsag(Enum):
    """Why there is more, or less, than when the round was decided."""

    IKKE_TAGET = "Kurser, der ikke blev taget eller ikke kostede noget"
    BILLIGERE = "Kurser, der kostede mindre end bevilget"
    DYRERE = "Kurser, der kostede mere end bevilget"
    TILSKUD = "Tilskud"
    RAMME = "Rammen er ændret"
    OVERFOERT = "Overført mellem år"
    RESERVERET = "Reserveret eller frigivet igen"
    BEVILGET = "Bevilget siden"


_EFTER_ART = {
    Posteringsart.FONDSTILSKUD: Aarsag.TILSKUD,
    Posteringsart.RAMME: Aarsag.RAMME,
    Posteringsart.REGULERING: Aarsag.RAMME,
    Posteringsart.OVERFOERSEL: Aarsag.OVERFOERT,
    Posteringsart.RESERVERET: Aarsag.RESERVERET,
    Posteringsart.DISPONERET: Aarsag.BEVILGET,
}
#: What adds to the pot instead of binding it.
_GIVER = {Aarsag.TILSKUD, Aarsag.RAMME, Aarsag.OVERFOERT}


@dataclass(frozen=True, slots=True)
class Bevaegelse:
    """One entry of the ledger."""

    pk: int
    ramme_id: int
    art: str
    beloeb_oere: int
    sagsnummer: str
    kl: datetime


@dataclass(frozen=True, slots=True)
class Kilde:
    """One cause in one pot: what it made free (øre; negative where it took), and the cases behind it, in order."""

    aarsag: Aarsag
    fri_oere: int
    sagsnumre: tuple[str, ...]


def kilder(bevaegelser: Iterable[Bevaegelse]) -> dict[int, tuple[Kilde, ...]]:
    """Add one pot's entries up by what caused them.

    A case that was registered as taken gave everything back and took what the course cost in the same instant: only
    the difference came free.
    """
    virkninger: dict[int, dict[Aarsag, list[tuple[int, str]]]] = {}
    for ramme_id, sagsnummer, samtidige in _hver_handling(bevaegelser):
        for aarsag, oere in _virkning(samtidige):
            if oere:
                virkninger.setdefault(ramme_id, {}).setdefault(aarsag, []).append((oere, sagsnummer))
    return {
        ramme_id: tuple(_kilde(aarsag, fundne[aarsag]) for aarsag in Aarsag if aarsag in fundne)
        for ramme_id, fundne in virkninger.items()
    }


def kommet_fri_oere(fundne: Sequence[Kilde]) -> int:
    """What came free in all; what was bound since is not taken from it."""
    return sum(k.fri_oere for k in fundne if k.fri_oere > 0)


def bundet_siden_oere(fundne: Sequence[Kilde]) -> int:
    """What was bound, or taken away, since."""
    return -sum(k.fri_oere for k in fundne if k.fri_oere < 0)


def _hver_handling(bevaegelser: Iterable[Bevaegelse]) -> list[tuple[int, str, list[Bevaegelse]]]:
    """The entries by pot, case and instant."""
    grupper: dict[tuple[int, str, datetime], list[Bevaegelse]] = {}
    for b in sorted(bevaegelser, key=lambda b: b.pk):
        grupper.setdefault((b.ramme_id, b.sagsnummer, b.kl), []).append(b)
    return [(ramme_id, sagsnummer, samtidige) for (ramme_id, sagsnummer, _), samtidige in grupper.items()]


def _virkning(samtidige: Sequence[Bevaegelse]) -> list[tuple[Aarsag, int]]:
    """What one act made free, by its cause."""
    givet = -sum(b.beloeb_oere for b in samtidige if b.art == Posteringsart.FRIGIVET)
    brugt = sum(b.beloeb_oere for b in samtidige if b.art == Posteringsart.FORBRUGT)
    taget = any(b.art == Posteringsart.FORBRUGT for b in samtidige)
    virkninger = []
    if taget:
        virkninger.append((Aarsag.BILLIGERE if givet > brugt else Aarsag.DYRERE, givet - brugt))
    elif givet:
        virkninger.append((Aarsag.IKKE_TAGET, givet))
    for b in samtidige:
        aarsag = _EFTER_ART.get(Posteringsart(b.art))
        if aarsag:
            virkninger.append((aarsag, b.beloeb_oere if aarsag in _GIVER else -b.beloeb_oere))
    return virkninger


def _kilde(aarsag: Aarsag, fundne: Sequence[tuple[int, str]]) -> Kilde:
    numre = tuple(sorted({nummer for _, nummer in fundne if nummer}))
    return Kilde(aarsag, sum(oere for oere, _ in fundne), numre)
