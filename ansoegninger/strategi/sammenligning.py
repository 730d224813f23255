"""Two versions held up against each other: what is new, gone and changed, word by word. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from ansoegninger.strategi.indhold import Post

_ORD = re.compile(r"\s+|\S+")


class Hvad(StrEnum):
    """What became of a part."""

    NY = "Ny"
    FJERNET = "Fjernet"
    AENDRET = "Ændret"


class Ordart(StrEnum):
    """What became of some words."""

    ENS = "ens"
    UD = "ud"
    IND = "ind"


@dataclass(frozen=True, slots=True)
class Ord:
    """Some words in a row that had the same fate."""

    art: Ordart
    tekst: str


@dataclass(frozen=True, slots=True)
class Feltforskel:
    """One field that says something else."""

    navn: str
    foer: str
    efter: str

    @property
    def ord(self) -> list[Ord]:
        """The old and the new text in one, with what was taken out and put in."""
        return ordforskel(self.foer, self.efter)


@dataclass(frozen=True, slots=True)
class Forskel:
    """One part that is not the same in both versions."""

    hvad: Hvad
    navn: str
    felter: tuple[Feltforskel, ...]


@dataclass(frozen=True, slots=True)
class Afsnit:
    """One kind of part: what differs, how many are the same, and whether those that stayed changed places."""

    titel: str
    forskelle: tuple[Forskel, ...]
    ens: int
    byttet_om: bool

    @property
    def har_forskel(self) -> bool:
        """Is there anything to tell?"""
        return bool(self.forskelle) or self.byttet_om


def sammenlign(fra: Mapping[str, Sequence[Post]], til: Mapping[str, Sequence[Post]]) -> list[Afsnit]:
    """What differs, kind by kind; both have the same kinds."""
    return [_afsnit(titel, fra[titel], til[titel]) for titel in til]


def antal(afsnit: Sequence[Afsnit]) -> dict[Hvad, int]:
    """How many parts had each fate."""
    alle = [forskel.hvad for et in afsnit for forskel in et.forskelle]
    return {hvad: alle.count(hvad) for hvad in Hvad}


def ordforskel(foer: str, efter: str) -> list[Ord]:
    """The two texts in one, word by word; put together, what is the same and what is out is the old text."""
    a, b = _ORD.findall(foer), _ORD.findall(efter)
    fundne: list[Ord] = []
    for art, i, j, k, m in SequenceMatcher(str.isspace, a, b, autojunk=False).get_opcodes():
        if art == "equal":
            fundne.append(Ord(Ordart.ENS, "".join(a[i:j])))
            continue
        if i < j:
            fundne.append(Ord(Ordart.UD, "".join(a[i:j])))
        if k < m:
            fundne.append(Ord(Ordart.IND, "".join(b[k:m])))
    return fundne


def _afsnit(titel: str, fra: Sequence[Post], til: Sequence[Post]) -> Afsnit:
    par = _par(fra, til)
    forskelle: list[Forskel] = []
    for post in til:
        gammel = par.get(post.pk)
        if gammel is None:
            forskelle.append(Forskel(Hvad.NY, post.navn, _felter({}, post.felter)))
        elif felter := _felter(gammel.felter, post.felter):
            forskelle.append(Forskel(Hvad.AENDRET, post.navn, felter))
    beholdt = {gammel.pk for gammel in par.values()}
    vaek = [p for p in fra if p.pk not in beholdt]
    forskelle += [Forskel(Hvad.FJERNET, p.navn, _felter(p.felter, {})) for p in vaek]
    ens = len(til) - sum(f.hvad is not Hvad.FJERNET for f in forskelle)
    return Afsnit(titel, tuple(forskelle), ens, _byttet_om(fra, til, par))


def _par(fra: Sequence[Post], til: Sequence[Post]) -> dict[int, Post]:
    """For each new part the old one that it was: by its key, else by what it says, the surest first."""
    par: dict[int, Post] = {}
    efter_noegle = {p.noegle: p for p in fra}
    for post in til:
        if gammel := efter_noegle.get(post.noegle):
            par[post.pk] = gammel
    for nr in range(max((len(p.ens) for p in (*fra, *til)), default=0)):
        ledige = {p.ens[nr]: p for p in fra if p.pk not in {g.pk for g in par.values()}}
        for post in til:
            if post.pk not in par and (gammel := ledige.pop(post.ens[nr], None)):
                par[post.pk] = gammel
    return par


def _felter(foer: Mapping[str, str], efter: Mapping[str, str]) -> tuple[Feltforskel, ...]:
    return tuple(_aendrede(foer, efter))


def _aendrede(foer: Mapping[str, str], efter: Mapping[str, str]) -> Iterator[Feltforskel]:
    for navn in efter or foer:
        gammelt, nyt = foer.get(navn, ""), efter.get(navn, "")
        if gammelt != nyt:
            yield Feltforskel(navn, gammelt, nyt)


def _byttet_om(fra: Sequence[Post], til: Sequence[Post], par: Mapping[int, Post]) -> bool:
    """Did those that are in both change places among themselves?"""
    beholdt = [par[p.pk].pk for p in til if p.pk in par]
    return beholdt != [p.pk for p in fra if p.pk in set(beholdt)]
