"""The plain rows that the figures of an outside pool are made from; no database here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from ansoegninger.oensker import models as oensker
from ansoegninger.oensker.models import FORANKRES, Fase

#: How far a course is that the pool pays, by the phase of its case. The last is no row unless somebody stands in it.
STATUS: tuple[tuple[str, frozenset[str]], ...] = (
    ("Bevilget", frozenset({Fase.TILBAGEMELDING, Fase.TILMELDING})),
    ("Tilmeldt", frozenset({Fase.GENNEMFOERELSE})),
    ("Gennemført", frozenset({Fase.EVALUERING})),
    ("Evalueret", frozenset({*FORANKRES, Fase.AFSLUTTET})),
)
ANDET = "Andet"
#: The course was taken.
TAGET = frozenset(oensker.TAGET)


@dataclass(frozen=True, slots=True)
class Post:
    """What one case holds of the pool, whole øre; without a case number, what the chief has set aside."""

    sagsnummer: str
    reserveret_oere: int
    disponeret_oere: int
    forbrugt_oere: int
    #: Who takes the course; None where there is no case.
    person: object = None
    enhed_sti: str = ""
    tema: int | None = None
    #: The catalogue's title; empty for a course that somebody has found, whose name is that person's own words.
    kursus: str = ""
    fase: str = ""

    @property
    def brugt_oere(self) -> int:
        """Reserved, committed or spent."""
        return self.reserveret_oere + self.disponeret_oere + self.forbrugt_oere

    @property
    def status(self) -> str:
        """How far the course is."""
        return next((navn for navn, faser in STATUS if self.fase in faser), ANDET)


@dataclass(frozen=True, slots=True)
class Omraade:
    """An area with its share, and the paths of its units."""

    pk: int
    navn: str
    beloeb_oere: int
    stier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Emne:
    """A focus topic, and the theme whose grants belong to it."""

    pk: int
    navn: str
    temanummer: int | None = None


@dataclass(frozen=True, slots=True)
class Sagt:
    """What the chief has reported last to somebody."""

    modtager: str
    indsendt_kl: datetime
    tekst: str


@dataclass(frozen=True, slots=True)
class Puljetal:
    """All that is read of a pool, at one instant."""

    pk: int
    navn: str
    aar: int
    enhed: str
    giver: str
    formaal: str
    midler_oere: int
    #: What the areas share: what there is, and what has gone on to next year.
    fordelbart_oere: int
    poster: tuple[Post, ...] = ()
    omraader: tuple[Omraade, ...] = ()
    emner: tuple[Emne, ...] = ()
    #: The topic that was chosen by hand, by case number.
    valg: Mapping[str, int] = field(default_factory=dict)
    sagt: tuple[Sagt, ...] = ()

    @property
    def brugt_oere(self) -> int:
        """What is somebody's: the sum of the entries."""
        return sum(p.brugt_oere for p in self.poster)

    @property
    def personer(self) -> frozenset[object]:
        """Those for whom something of the pool is used."""
        return frozenset(p.person for p in self.poster if p.person is not None)

    def omraade(self, post: Post) -> int | None:
        """The area of a grant: that of the nearest unit above where the wish is; None for none of them."""
        stier = [(len(s), o.pk) for o in self.omraader for s in o.stier if post.enhed_sti.startswith(s)]
        return max(stier)[1] if stier else None

    def emne(self, post: Post) -> int | None:
        """The topic of a grant: the one chosen by hand, or else the theme's; None for none of them."""
        return self.valg.get(post.sagsnummer) or self.temaets_emne(post)

    def temaets_emne(self, post: Post) -> int | None:
        """The topic that the wish's own theme belongs to."""
        if post.tema is None:
            return None
        return next((e.pk for e in self.emner if e.temanummer == post.tema), None)


class Frist(Protocol):
    """What is asked for, by whom and when."""

    modtager: Any
    senest_dag: Any
    hvad: Any
