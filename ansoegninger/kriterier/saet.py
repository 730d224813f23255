"""A set of criteria as plain values: what a form asks, what a page shows, and what differs between two versions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ansoegninger.kriterier.kilder import Kilde

FAERREST, FLEST = 0, 4
STOERSTE_VAEGT = 100
_BOGSTAVER = str.maketrans({"Æ": "AE", "Ø": "OE", "Å": "AA"})
_LAENGSTE_KODE = 30


@dataclass(frozen=True, slots=True)
class Pointtekst:
    """One point of a criterion and its words.

    Attributes:
        fra: a calculated number from this one up gives the point, until another point's begins.
        koder: these codes give it.
    """

    point: int
    ord: str
    fra: int | None = None
    koder: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kriterietekst:
    """One criterion; `pk` is None where it is not written in a set yet."""

    kode: str
    navn: str
    kilde: Kilde
    point: tuple[Pointtekst, ...]
    hjaelp: str = ""
    standardvaegt: int = 0
    pk: int | None = None

    @property
    def er_beregnet(self) -> bool:
        """Is it counted from facts, and not asked?"""
        return self.kilde is not Kilde.LEDER

    def ord_for(self, point: int) -> str | None:
        """What this many points mean; None where the criterion does not use them."""
        return next((p.ord for p in self.point if p.point == point), None)

    def point_for(self, vaerdi: int | str | None) -> int | None:
        """The points that a calculated value gives; None where it is unknown or the set does not say."""
        if isinstance(vaerdi, str):
            return next((p.point for p in self.point if vaerdi in p.koder), None)
        if vaerdi is None:
            return None
        naaede = [p for p in self.point if p.fra is not None and p.fra <= vaerdi]
        return max(naaede, key=lambda p: p.fra or 0).point if naaede else None

    @property
    def faldende(self) -> tuple[Pointtekst, ...]:
        """The points as they are asked and read: the best first."""
        return tuple(sorted(self.point, key=lambda p: -p.point))


@dataclass(frozen=True, slots=True)
class Saettekst:
    """A version of a centre's criteria; `sti` is the centre's path, and `pk` None where it is the one shipped."""

    sti: str
    version: int
    kriterier: tuple[Kriterietekst, ...]
    pk: int | None = None

    @property
    def maerke(self) -> str:
        """Names the version in a form, so that answers to another one are found out."""
        return f"{self.sti}:{self.version}"

    @property
    def spoerges(self) -> tuple[Kriterietekst, ...]:
        """What the leader answers."""
        return tuple(k for k in self.kriterier if not k.er_beregnet)

    @property
    def beregnes(self) -> tuple[Kriterietekst, ...]:
        """What is counted."""
        return tuple(k for k in self.kriterier if k.er_beregnet)


class Forskel(NamedTuple):
    """What a new version changes about one criterion; an empty side means that it was not, or will not be, there."""

    navn: str
    hvad: str
    foer: str
    efter: str


def ny_kode(navn: str, optagne: Iterable[str]) -> str:
    """A stable upper-case code for a new criterion, made of its name and unlike the others."""
    ren = re.sub(r"[^A-Z0-9]+", "_", navn.upper().translate(_BOGSTAVER)).strip("_")[:_LAENGSTE_KODE].strip("_")
    kode, taget, nr = ren or "KRITERIUM", set(optagne), 1
    while (forslag := kode if nr == 1 else f"{kode[: _LAENGSTE_KODE - 3]}_{nr}") in taget:
        nr += 1
    return forslag


def mangler(kriterier: Sequence[Kriterietekst]) -> list[str]:
    """Why this cannot be a set of criteria; empty when it can."""
    if not any(not k.er_beregnet for k in kriterier):
        return ["Der skal være mindst ét kriterium, som lederen svarer på."]
    if not any(k.standardvaegt for k in kriterier):
        return ["Mindst ét kriterium skal have en vægt over 0."]
    beregnede = [k.kilde for k in kriterier if k.er_beregnet]
    if len(beregnede) != len(set(beregnede)):
        return ["Hver beregning kan kun bruges én gang."]
    return [f"{k.navn}: {fejl}" for k in kriterier for fejl in fejl_i(k)]


def fejl_i(k: Kriterietekst) -> Iterator[str]:
    """What is wrong with one criterion."""
    if len(k.point) < 2:  # noqa: PLR2004 - with one answer there is nothing to answer
        yield "Skriv ord til mindst to point."
    if not k.er_beregnet:
        return
    graenser = [p.fra for p in k.point if p.fra is not None]
    brugte = [kode for p in k.point for kode in p.koder]
    if any(p.fra is None and not p.koder for p in k.point):
        yield "Sig for hvert point, hvornår det gives."
    if len(graenser) != len(set(graenser)) or len(brugte) != len(set(brugte)):
        yield "Det samme må ikke give to forskellige point."


def forskelle(foer: Sequence[Kriterietekst], efter: Sequence[Kriterietekst]) -> list[Forskel]:
    """What one version changes against another, criterion by criterion, in the new one's order."""
    gamle, nye = {k.kode: k for k in foer}, {k.kode: k for k in efter}
    fundne: list[Forskel] = []
    for k in (*efter, *(g for g in foer if g.kode not in nye)):
        gammel, ny = gamle.get(k.kode), nye.get(k.kode)
        if gammel is None:
            fundne.append(Forskel(k.navn, "Nyt kriterium", "", _i_ord(k)))
        elif ny is None:
            fundne.append(Forskel(k.navn, "Udgår", _i_ord(k), ""))
        else:
            fundne += _rettet(gammel, ny)
    return fundne


def _rettet(gammel: Kriterietekst, ny: Kriterietekst) -> Iterator[Forskel]:
    par = (
        ("Spørgsmål", gammel.navn, ny.navn),
        ("Hjælp", gammel.hjaelp, ny.hjaelp),
        ("Standardvægt", str(gammel.standardvaegt), str(ny.standardvaegt)),
    )
    yield from (Forskel(ny.navn, hvad, f, e) for hvad, f, e in par if f != e)
    foer, efter = ({p.point: _point_i_ord(p) for p in k.point} for k in (gammel, ny))
    for point in sorted(foer.keys() | efter.keys(), reverse=True):
        if foer.get(point) != efter.get(point):
            yield Forskel(ny.navn, f"{point} point", foer.get(point, ""), efter.get(point, ""))


def _i_ord(k: Kriterietekst) -> str:
    return "; ".join([f"vægt {k.standardvaegt}", *(f"{p.point}: {p.ord}" for p in k.faldende)])


def _point_i_ord(p: Pointtekst) -> str:
    naar = [f"fra {p.fra}"] if p.fra is not None else []
    return f"{p.ord} ({', '.join([*naar, *p.koder]).lower()})" if naar or p.koder else p.ord


def som_json(kriterier: Iterable[Kriterietekst]) -> list[dict[str, Any]]:
    """The criteria as a draft keeps them."""
    return [
        {
            "kode": k.kode,
            "navn": k.navn,
            "hjaelp": k.hjaelp,
            "kilde": k.kilde.value,
            "standardvaegt": k.standardvaegt,
            "point": [{"point": p.point, "ord": p.ord, "fra": p.fra, "koder": list(p.koder)} for p in k.point],
        }
        for k in kriterier
    ]


def fra_json(indhold: Iterable[Mapping[str, Any]]) -> tuple[Kriterietekst, ...]:
    """The criteria of a draft."""
    return tuple(
        Kriterietekst(
            k["kode"],
            k["navn"],
            Kilde(k["kilde"]),
            tuple(Pointtekst(p["point"], p["ord"], p["fra"], tuple(p["koder"])) for p in k["point"]),
            k["hjaelp"],
            k["standardvaegt"],
        )
        for k in indhold
    )
