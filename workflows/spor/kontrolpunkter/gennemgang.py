"""One pass over the trail, chain by chain: is every entry what it was, where it was, and as the checkpoints saw it?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from workflows.spor.efterproev import FELTER, INTET, fejl_i_post
from workflows.spor.kontrolpunkter.krav import Krav

#: The columns of an entry in the order in which a row holds them.
KOLONNER = (*FELTER, "hash", "salt", "indhold")
#: How often the progress is told.
TRIN = 5000

Fremdrift = Callable[[int, int], None]
Raekke = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Fund:
    """Something that does not hold: which chain (empty for none), which number (0 for the whole chain), and what."""

    kaede: str
    nummer: int
    hvad: str

    def __str__(self) -> str:
        if not self.kaede:
            return self.hvad[:1].upper() + self.hvad[1:]
        return f"{self.kaede}{f' nr. {self.nummer}' if self.nummer else ''}: {self.hvad}"


class Gennemgang:
    """Goes through the entries; a chain is left at the first thing that is wrong with it.

    Attributes:
        poster: how many entries were seen.
        kaeder: how many chains.
    """

    def __init__(self, hoveder: Mapping[str, tuple[int, str]], krav: Krav, fremdrift: Fremdrift | None = None) -> None:
        self._hoveder, self._krav = dict(hoveder), krav
        self._i_alt, self._fremdrift = sum(nummer for nummer, _ in hoveder.values()), fremdrift
        self.poster = self.kaeder = 0

    def find(self, raekker: Iterable[Raekke]) -> Iterator[Fund]:
        """What is wrong, in the order of the rows: sorted by chain and number."""
        set_ = set()
        for kaede, poster in groupby(raekker, key=itemgetter(0)):
            self.kaeder += 1
            set_.add(kaede)
            yield from self._en_kaede(kaede, poster)
        for kaede in sorted((self._hoveder.keys() | self._krav.kaeder()) - set_):
            yield Fund(kaede, 0, "kæden er væk")
        if self._fremdrift:
            self._fremdrift(self.poster, self.poster)

    def _en_kaede(self, kaede: str, raekker: Iterator[Raekke]) -> Iterator[Fund]:
        krav, sidst = self._krav.til(kaede), (0, INTET)
        for raekke in self._talte(raekker):
            post = dict(zip(KOLONNER, raekke, strict=True))
            fejl = fejl_i_post(post, *sidst) or _afviger(post["hash"], krav.pop(post["nummer"], ()))
            if fejl:
                yield Fund(kaede, post["nummer"], fejl)
                # What follows follows from it; the rest is only counted.
                self.poster += sum(1 for _ in raekker)
                return
            sidst = post["nummer"], post["hash"]
        if krav:
            nummer = max(krav)
            yield Fund(kaede, sidst[0], f"kæden ender her, men kontrolpunkt {krav[nummer][0][0]} så nr. {nummer}")
        elif self._hoveder.get(kaede) != sidst:
            yield Fund(kaede, sidst[0], "kædens hoved er ikke dens sidste post")

    def _talte(self, raekker: Iterator[Raekke]) -> Iterator[Raekke]:
        for raekke in raekker:
            self.poster += 1
            if self._fremdrift and self.poster % TRIN == 0:
                self._fremdrift(self.poster, max(self._i_alt, self.poster))
            yield raekke


def _afviger(sidste: str, krav: Iterable[tuple[int, str]]) -> str:
    for punkt, set_ in krav:
        if set_ != sidste:
            return f"er ikke den post, som kontrolpunkt {punkt} så: kæden er skrevet om"
    return ""
