"""What is asked for, held against what the catalogue offers, by theme. Nothing here knows what was decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from ansoegninger.anonymitet import kan_taelles
from ansoegninger.rapporter.diskretion import ForFaa, Offentliggjort, skjul
from workflows.sprog.formater import sorteringsnoegle
from workflows.sprog.soegning import foldet

K = TypeVar("K", bound=Hashable)

#: A wish or a course without a theme; it stands last.
UDEN_TEMA = 0
UDEN_TEMA_NAVN = "Uden tema"


@dataclass(frozen=True, slots=True)
class Oensket:
    """One wish of the round: who, within which theme, and what."""

    oenske_id: int
    person_id: int
    tema: int
    fra_kataloget: bool
    titel: str
    art: str


@dataclass(frozen=True, slots=True)
class Katalogkursus:
    """One course on offer."""

    titel: str
    tema: int


@dataclass(frozen=True, slots=True)
class Maengde:
    """Some wishes."""

    oensker: tuple[Oensket, ...] = ()

    @property
    def antal(self) -> int:
        return len(self.oensker)

    @property
    def personer(self) -> int:
        return len({o.person_id for o in self.oensker})

    @property
    def ider(self) -> frozenset[int]:
        return frozenset(o.oenske_id for o in self.oensker)

    def kun(self, hvilke: Callable[[Oensket], bool]) -> Maengde:
        """Those of them."""
        return Maengde(tuple(o for o in self.oensker if hvilke(o)))


@dataclass(frozen=True, slots=True)
class Temaraekke:
    """A theme: the wishes, those in and outside the catalogue, and how many courses it offers.

    What may not be shown is None; `faa` says that it is because of few, and not for the sake of another theme.
    """

    tema: str
    oensker: int | None
    kurser: int
    i_kataloget: int | None = None
    udenfor: int | None = None
    faa: bool = False


@dataclass(frozen=True, slots=True)
class Savnet:
    """Something outside the catalogue that enough people ask for: one title, or several of a kind within a theme."""

    navn: str
    oensker: int
    personer: int
    er_titel: bool


@dataclass(frozen=True, slots=True)
class Efterspoergsel:
    """The two tables. `savnet_rest`: wishes outside the catalogue whose kind too few ask for.

    `ude` knows every set of wishes that has a number in them, so that another table of the same round adds none that
    could be subtracted from these.
    """

    temaer: tuple[Temaraekke, ...]
    rest: Temaraekke | None
    i_alt: Temaraekke
    savnet: tuple[Savnet, ...]
    savnet_rest: int | None
    ude: Offentliggjort | None = field(default=None, compare=False, repr=False)


Valg = Callable[[Oensket], bool]
#: How many of the wishes the catalogue has, and has not; both None where that may not be told.
Delt = tuple[int, int] | tuple[None, None]
UDELT = (None, None)


def efterspoergsel(
    oensker: Sequence[Oensket], katalog: Iterable[Katalogkursus], temanavne: Mapping[int, str]
) -> Efterspoergsel:
    """Hold the round's wishes against the catalogue.

    A title that somebody typed and that stands in the catalogue is on offer like one chosen there.

    Raises:
        ForFaa: the whole round is about too few.
    """
    alle, kurser = Maengde(tuple(oensker)), list(katalog)
    if not kan_taelles(alle.personer):
        raise ForFaa
    titler = {foldet(kursus.titel) for kursus in kurser}

    def udenfor(oenske: Oensket) -> bool:
        return not oenske.fra_kataloget and foldet(oenske.titel) not in titler

    ude = Offentliggjort({o.oenske_id: o.person_id for o in oensker})
    ude.tilfoej(alle.ider)
    navne = {**temanavne, UDEN_TEMA: UDEN_TEMA_NAVN}
    temaer, rest = _temaer(alle, Counter(kursus.tema for kursus in kurser), navne, udenfor, ude)
    savnet, savnet_rest = _savnet(alle.kun(udenfor), navne, ude)
    delt = _delt(alle, udenfor) if _kan_deles(alle, udenfor) else UDELT
    i_alt = Temaraekke("I alt", alle.antal, len(kurser), *delt)
    return Efterspoergsel(temaer, rest, i_alt, savnet, savnet_rest, ude)


def _temaer(
    alle: Maengde, udbud: Mapping[int, int], navne: Mapping[int, str], udenfor: Valg, ude: Offentliggjort
) -> tuple[tuple[Temaraekke, ...], Temaraekke | None]:
    """Every theme that is asked for or offered, by number; and together those that are not shown."""
    numre = sorted({*navne, *udbud, *(o.tema for o in alle.oensker)}, key=lambda nr: (nr == UDEN_TEMA, nr))
    grupper = {nr: alle.kun(lambda o, nr=nr: o.tema == nr) for nr in numre}  # type: ignore[misc]
    skjulte = _skjul(grupper, ude)
    vist: dict[int | None, Maengde] = {nr: m for nr, m in grupper.items() if nr not in skjulte}
    poster = dict(vist)
    if skjulte and vist:
        poster[None] = _samlet([grupper[nr] for nr in skjulte])
    ude.tilfoej(*(m.ider for m in poster.values()))
    delt = _delte(poster, udenfor, ude)

    def raekke(nr: int) -> Temaraekke:
        navn, kurser = navne.get(nr, f"Tema {nr}"), udbud.get(nr, 0)
        if nr in skjulte:
            return Temaraekke(navn, None, kurser, faa=not _nok(grupper[nr]))
        return Temaraekke(navn, grupper[nr].antal, kurser, *delt.get(nr, UDELT))

    # A theme of the strategy stands also when nobody asks; "Uden tema" only when there is something in it.
    raekker = tuple(raekke(nr) for nr in numre if nr != UDEN_TEMA or grupper[nr].oensker or udbud.get(nr))
    if None not in poster:
        return raekker, None
    kurser = sum(udbud.get(nr, 0) for nr in skjulte)
    return raekker, Temaraekke(
        "De temaer, der ikke vises, tilsammen", poster[None].antal, kurser, *delt.get(None, UDELT)
    )


def _savnet(oensker: Maengde, navne: Mapping[int, str], ude: Offentliggjort) -> tuple[tuple[Savnet, ...], int | None]:
    """What is asked for outside the catalogue: a title when enough people wrote it, else its theme and kind.

    A typed title may hold a name, a citizen or an illness; what five people wrote holds none of it.
    """
    ens: dict[str, list[Oensket]] = defaultdict(list)
    for oenske in oensker.oensker:
        ens[foldet(oenske.titel)].append(oenske)
    grupper: dict[tuple[bool, str], list[Oensket]] = defaultdict(list)
    for fundne in ens.values():
        er_titel = kan_taelles(Maengde(tuple(fundne)).personer)
        for oenske in fundne:
            art = f"{navne.get(oenske.tema, UDEN_TEMA_NAVN)}: {oenske.art.lower()}"
            grupper[er_titel, fundne[0].titel if er_titel else art].append(oenske)
    samlet = {noegle: Maengde(tuple(fundne)) for noegle, fundne in grupper.items()}
    skjulte = _skjul(samlet, ude)
    rest = sum(samlet[noegle].antal for noegle in skjulte)
    ude.tilfoej(*(m.ider for noegle, m in samlet.items() if noegle not in skjulte))
    vist = [
        Savnet(navn, m.antal, m.personer, titel) for (titel, navn), m in samlet.items() if (titel, navn) not in skjulte
    ]
    vist.sort(key=lambda s: (not s.er_titel, -s.personer, sorteringsnoegle(s.navn)))
    return tuple(vist), rest if vist or kan_taelles(oensker.personer) else None


def _skjul(grupper: Mapping[K, Maengde], ude: Offentliggjort) -> frozenset[K]:
    return skjul(
        grupper,
        alene=lambda m: _nok(m) and not ude.peger_paa_faa(m.ider),
        samlet=lambda rest: (
            len(rest) > 1
            and kan_taelles(_samlet(rest).personer)
            and _samlet(rest).antal > len(rest)
            and not ude.peger_paa_faa(_samlet(rest).ider)
        ),
        stoerrelse=lambda m: m.personer,
    )


def _delte(poster: Mapping[K, Maengde], udenfor: Valg, ude: Offentliggjort) -> dict[K, Delt]:
    """The rows whose wishes may be told apart by whether the catalogue has them, with the two numbers."""
    skjulte = skjul(
        poster,
        alene=lambda m: _kan_deles(m, udenfor) and not ude.peger_paa_faa(m.kun(udenfor).ider),
        samlet=lambda rest: (
            len(rest) > 1
            and _kan_deles(_samlet(rest), udenfor)
            and not ude.peger_paa_faa(_samlet(rest).kun(udenfor).ider)
        ),
        stoerrelse=lambda m: m.personer,
    )
    delte = {noegle: m for noegle, m in poster.items() if noegle not in skjulte}
    ude.tilfoej(*(m.kun(udenfor).ider for m in delte.values()))
    return {noegle: _delt(m, udenfor) for noegle, m in delte.items()}


def _delt(m: Maengde, udenfor: Valg) -> Delt:
    uden = m.kun(udenfor).antal
    return m.antal - uden, uden


def _kan_deles(m: Maengde, udenfor: Valg) -> bool:
    uden = m.kun(udenfor)
    return _nok(uden) and _nok(m.kun(lambda o: not udenfor(o)))


def _nok(m: Maengde) -> bool:
    return not m.oensker or kan_taelles(m.personer)


def _samlet(maengder: Iterable[Maengde]) -> Maengde:
    return Maengde(tuple(o for m in maengder for o in m.oensker))
