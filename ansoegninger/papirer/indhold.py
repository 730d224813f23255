"""What a paper says: sections of blocks, the same for page, PDF and document. Pure: every total is computed here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, TypeAlias

from workflows.sprog import formater

IKKE_VIST = "vises ikke"


class Talart(StrEnum):
    """What the numbers of a column count."""

    ANTAL = "antal"
    KR = "kr"


@dataclass(frozen=True, slots=True)
class Celle:
    """A number as it is printed, and where the page shows the rows behind it."""

    tekst: str
    url: str = ""
    #: Its column, said again beside it on a phone.
    hoved: str = ""


@dataclass(frozen=True, slots=True)
class Linje:
    """A row before it is printed: the true numbers, the columns that may not be shown, and each number's address."""

    titel: str
    tal: tuple[int, ...]
    skjult: frozenset[int] = frozenset()
    adresser: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Raekke:
    """A row as it is printed."""

    titel: str
    celler: tuple[Celle, ...]


@dataclass(frozen=True, slots=True)
class Afsnit:
    """A paragraph."""

    art: ClassVar[str] = "afsnit"
    tekst: str


@dataclass(frozen=True, slots=True)
class Liste:
    """A list; a point may have an address."""

    art: ClassVar[str] = "liste"
    punkter: tuple[Celle, ...]


@dataclass(frozen=True, slots=True)
class Underskrift:
    """Lines to fill in by hand."""

    art: ClassVar[str] = "underskrift"
    felter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with its total and the source of its numbers."""

    art: ClassVar[str] = "tabel"
    titel: str
    hoveder: tuple[str, ...]
    raekker: tuple[Raekke, ...]
    i_alt: Raekke
    kilde: str


Blok: TypeAlias = Afsnit | Liste | Underskrift | Tabel


@dataclass(frozen=True, slots=True)
class Sektion:
    """A heading and what stands under it."""

    titel: str
    blokke: tuple[Blok, ...]


@dataclass(frozen=True, slots=True)
class Papir:
    """A whole paper."""

    titel: str
    center: str
    kommune: str
    #: Where it is, e.g. "Til beslutning".
    stand: str
    hentet_kl: datetime
    #: The file's name without its ending.
    filnavn: str
    sektioner: tuple[Sektion, ...]
    kolofon: str = ""

    @property
    def dato(self) -> str:
        """The day it was made, in full."""
        return formater.dato(self.hentet_kl)

    @property
    def hentet(self) -> str:
        """The instant it was made, in full."""
        return formater.tidspunkt(self.hentet_kl)


def lav_tabel(
    titel: str,
    kolonner: Sequence[tuple[str, Talart]],
    linjer: Sequence[Linje],
    *,
    foerste: str,
    kilde: str,
    skjul_i_alt: frozenset[int] = frozenset(),
    adresser_i_alt: tuple[str, ...] = (),
) -> Tabel:
    """Add the rows up and write every number that may be shown.

    Args:
        titel: what the table shows; its caption.
        kolonner: heading and kind of each column of numbers.
        linjer: the rows, with their true numbers.
        foerste: the heading of the column that names the rows.
        kilde: the query behind the numbers, in words.
        skjul_i_alt: columns whose total may not be shown.
        adresser_i_alt: where the rows behind each total are.
    """
    summer = tuple(sum(linje.tal[nr] for linje in linjer) for nr in range(len(kolonner)))
    i_alt = Linje("I alt", summer, skjul_i_alt, adresser_i_alt)
    return Tabel(
        titel=titel,
        hoveder=(foerste, *(navn for navn, _ in kolonner)),
        raekker=tuple(_raekke(linje, kolonner) for linje in linjer),
        i_alt=_raekke(i_alt, kolonner),
        kilde=f"Kilde: {kilde}.",
    )


def skriv_tal(vaerdi: int, art: Talart) -> str:
    """A number as it stands in a table or a sentence."""
    return formater.kr(vaerdi, hele=True) if art is Talart.KR else formater.tal(vaerdi)


def saetning(tekst: str) -> str:
    """End a sentence; the full stop of "kr." serves for both."""
    return tekst if tekst.endswith(".") else f"{tekst}."


def _raekke(linje: Linje, kolonner: Sequence[tuple[str, Talart]]) -> Raekke:
    return Raekke(linje.titel, tuple(_celle(linje, nr, *kolonne) for nr, kolonne in enumerate(kolonner)))


def _celle(linje: Linje, nr: int, hoved: str, art: Talart) -> Celle:
    # No address either: how many rows a page shows is the number that is not shown here.
    if nr in linje.skjult:
        return Celle(IKKE_VIST, hoved=hoved)
    return Celle(skriv_tal(linje.tal[nr], art), linje.adresser[nr] if linje.adresser else "", hoved)


def til_json(papir: Papir) -> dict[str, Any]:
    """The paper as the PDF's template reads it: text only, no addresses."""
    return {
        "overskrift": papir.titel,
        "center": papir.center,
        "kommune": papir.kommune,
        "stand": papir.stand,
        "dato": papir.dato,
        "sidefod": f"{papir.kommune} · {papir.titel}",
        "kolofon": papir.kolofon,
        "sektioner": [{"titel": s.titel, "blokke": [_blok(b) for b in s.blokke]} for s in papir.sektioner],
    }


def _blok(blok: Blok) -> dict[str, Any]:
    if isinstance(blok, Afsnit):
        return {"art": blok.art, "tekst": blok.tekst}
    if isinstance(blok, Liste):
        return {"art": blok.art, "punkter": [punkt.tekst for punkt in blok.punkter]}
    if isinstance(blok, Underskrift):
        return {"art": blok.art, "felter": list(blok.felter)}
    return {
        "art": blok.art,
        "titel": blok.titel,
        "hoveder": list(blok.hoveder),
        "raekker": [[r.titel, *(c.tekst for c in r.celler)] for r in blok.raekker],
        "i_alt": [blok.i_alt.titel, *(c.tekst for c in blok.i_alt.celler)],
        "kilde": blok.kilde,
    }
