"""The dry run: how many of what could be erased by which rule, since when. Numbers and case numbers, no content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from ansoegninger.sletning.forfald import Rammer, forfaldne, planlagte, tael, tilbageholdte, udloebne
from ansoegninger.sletning.models import Omfang, Opbevaringsregel
from ansoegninger.sletning.slags import SLAGS, Slags

#: What stands before the number of a row that has no case number.
_FORLED = {Omfang.PERSONER: "Person ", Omfang.VIDENSPERSONER: "Emne ", Omfang.SPOR: "Post "}


@dataclass(frozen=True, slots=True)
class Nummer:
    """One thing that could be erased: its number, and the day on which its period ran out."""

    navn: str
    udloebet_dag: date


@dataclass(frozen=True, slots=True)
class Linje:
    """One rule: how many rows it could erase now, how many a hold keeps, and the first numbers."""

    regel: Opbevaringsregel
    antal: int
    bevaret: int
    numre: tuple[Nummer, ...] = ()


def rapport(dag: date, *, vist: int = 0) -> list[Linje]:
    """Every rule in force on the day, in the order in which it is erased; `vist` numbers of each."""
    rammer = Rammer.paa(dag)
    talte = iter(tael([maengde(slags, rammer) for slags in SLAGS for maengde in (planlagte, tilbageholdte)]))
    antal: Counter[Omfang] = Counter()
    bevaret: Counter[Omfang] = Counter()
    for slags in SLAGS:
        antal[slags.omfang] += next(talte)
        bevaret[slags.omfang] += next(talte)
    return [
        Linje(regel, antal[omfang], bevaret[omfang], _foerste(omfang, rammer, vist) if antal[omfang] and vist else ())
        for omfang, regel in rammer.regler.items()
    ]


class Udloebne(Sequence[Nummer]):
    """Everything that one rule could erase now, read a page at a time; of each kind what ran out first, first."""

    def __init__(self, omfang: Omfang, dag: date) -> None:
        rammer = Rammer.paa(dag)
        self.regel = rammer.regler[omfang]
        self._dele = [(slags, planlagte(slags, rammer)) for slags in SLAGS if slags.omfang == omfang]
        *self._antal, self.bevaret = tael(
            [*(raekker for _, raekker in self._dele), *(tilbageholdte(slags, rammer) for slags, _ in self._dele[:1])]
        )

    def __len__(self) -> int:
        return sum(self._antal)

    def __getitem__(self, hvilke: Any) -> Any:
        """A slice, for a page; nobody asks for a single one."""
        fra, til, _ = hvilke.indices(len(self))
        numre: list[Nummer] = []
        for (slags, raekker), antal in zip(self._dele, self._antal, strict=True):
            if fra < antal and til > 0:
                valgte = raekker.order_by("anker", "id")[max(fra, 0) : min(til, antal)]
                numre += _numre(slags, valgte, self.regel)
            fra, til = fra - antal, til - antal
        return numre


def tilbage_af_personer(dag: date) -> int:
    """How many people have left for long enough, and keep their name because of a case that is not erased."""
    rammer = Rammer.paa(dag)
    slags = next(s for s in SLAGS if s.omfang == Omfang.PERSONER)
    alle, uden_sager = tael([udloebne(slags, rammer), forfaldne(slags, rammer)])
    return alle - uden_sager


def _foerste(omfang: Omfang, rammer: Rammer, vist: int) -> tuple[Nummer, ...]:
    egne = [slags for slags in SLAGS if slags.omfang == omfang]
    numre = [
        n
        for slags in egne
        for n in _numre(slags, planlagte(slags, rammer).order_by("anker", "id")[:vist], rammer.regler[omfang])
    ]
    return tuple(numre[:vist])


def _numre(slags: Slags, raekker: QuerySet[Any], regel: Opbevaringsregel) -> list[Nummer]:
    forled = _FORLED.get(slags.omfang, "")
    fundne = raekker.values_list(slags.nummer, "anker")
    return [Nummer(f"{forled}{nummer}" if nummer else "Uden sag", regel.udloeber(anker)) for nummer, anker in fundne]
