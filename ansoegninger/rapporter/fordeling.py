"""From decided wishes to tables: how many were granted, and how much money, in each group that may be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from ansoegninger.anonymitet import kan_taelles
from ansoegninger.rapporter.diskretion import ForFaa, Offentliggjort, skjul
from ansoegninger.rapporter.grupper import DIMENSIONER, UKENDT, Ansat, Dimension, Gruppe


@dataclass(frozen=True, slots=True)
class Afgjort:
    """One decided wish."""

    oenske_id: int
    person_id: int
    bevilget: bool
    beloeb_oere: int = 0


@dataclass(frozen=True, slots=True)
class Tal:
    """The numbers of some people: how many are employed, and what was decided about their wishes."""

    ansatte: int
    afgjorte: tuple[Afgjort, ...]

    @property
    def personer(self) -> int:
        """How many people the decisions are about."""
        return len({a.person_id for a in self.afgjorte})

    @property
    def med_bevilling(self) -> int:
        """How many people were granted something."""
        return len({a.person_id for a in self.afgjorte if a.bevilget})

    @property
    def oensker(self) -> int:
        return len(self.afgjorte)

    @property
    def bevilget(self) -> int:
        return sum(a.bevilget for a in self.afgjorte)

    @property
    def andel(self) -> Fraction | None:
        """Granted of decided, 0 to 1; of nothing there is no share."""
        return Fraction(self.bevilget, self.oensker) if self.afgjorte else None

    @property
    def pr_ansat_oere(self) -> int:
        """Granted per employee, rounded to whole kroner, in øre."""
        kroner = Fraction(sum(a.beloeb_oere for a in self.afgjorte), 100 * self.ansatte) if self.ansatte else 0
        return 100 * int(kroner + Fraction(1, 2))

    def ider(self, *, kun_bevilgede: bool = False) -> frozenset[int]:
        """The wishes behind the numbers."""
        return frozenset(a.oenske_id for a in self.afgjorte if a.bevilget or not kun_bevilgede)


@dataclass(frozen=True, slots=True)
class Raekke:
    """A group with its numbers. `kroner`: may the money be shown; `faa`: if not, because few were granted anything."""

    navn: str
    tal: Tal
    i_en_saetning: str = ""
    kroner: bool = True

    @property
    def faa(self) -> bool:
        return not kan_taelles(self.tal.med_bevilling)


@dataclass(frozen=True, slots=True)
class Skjult:
    """A group without numbers: because it is of few, or so that another cannot be found by subtraction."""

    navn: str
    faa: bool


@dataclass(frozen=True, slots=True)
class Tabel:
    """One dimension: the groups that are shown, those that are not, what those are together, and all."""

    dimension: Dimension
    raekker: tuple[Raekke, ...]
    skjulte: tuple[Skjult, ...]
    rest: Raekke | None
    i_alt: Raekke


@dataclass(frozen=True, slots=True)
class Fordeling:
    """A round in every dimension, and all of it."""

    i_alt: Raekke
    tabeller: tuple[Tabel, ...]


def fordel(ansatte: Sequence[Ansat], afgjorte: Sequence[Afgjort], dag: date) -> Fordeling:
    """Divide the round's wishes by each dimension, in the order of `DIMENSIONER`.

    What an earlier table shows is remembered, so that two tables cannot be subtracted from each other either.

    Raises:
        ForFaa: the whole round is about too few.
    """
    i_alt = Tal(sum(a.er_ansat for a in ansatte), tuple(afgjorte))
    if not kan_taelles(i_alt.personer):
        raise ForFaa
    ejer = {a.oenske_id: a.person_id for a in afgjorte}
    ude, kroner_ude = Offentliggjort(ejer), Offentliggjort(ejer)
    ude.tilfoej(i_alt.ider())
    kroner_ude.tilfoej(i_alt.ider(kun_bevilgede=True))
    samlet = Raekke("I alt", i_alt, kroner=kan_taelles(i_alt.med_bevilling) or not i_alt.med_bevilling)
    tabeller = []
    for dimension in DIMENSIONER:
        grupper = _grupper(dimension, ansatte, afgjorte, dag)
        tabeller.append(_tabel(dimension, grupper, samlet, ude, kroner_ude))
    return Fordeling(samlet, tuple(tabeller))


def _grupper(
    dimension: Dimension, ansatte: Iterable[Ansat], afgjorte: Iterable[Afgjort], dag: date
) -> dict[Gruppe, Tal]:
    hvor = {a.person_id: dimension.gruppe(a, dag) for a in ansatte}
    antal: dict[Gruppe, int] = defaultdict(int)
    for a in ansatte:
        antal[hvor[a.person_id]] += a.er_ansat
    oensker: dict[Gruppe, list[Afgjort]] = defaultdict(list)
    for afgjort in afgjorte:
        oensker[hvor.get(afgjort.person_id, UKENDT)].append(afgjort)
    # Who has left without a wish is in no group.
    grupper = [gruppe for gruppe in {*antal, *oensker} if antal[gruppe] or oensker[gruppe]]
    return {g: Tal(antal[g], tuple(oensker[g])) for g in sorted(grupper, key=lambda g: (g == UKENDT, g.plads))}


def _tabel(
    dimension: Dimension,
    grupper: Mapping[Gruppe, Tal],
    i_alt: Raekke,
    ude: Offentliggjort,
    kroner_ude: Offentliggjort,
) -> Tabel:
    def maa_kendes(rest: Sequence[Tal]) -> bool:
        sammen = laeg_sammen(rest)
        if dimension.kendt and not sammen.afgjorte:
            return True
        return kan_kendes_sammen(rest) and not ude.peger_paa_faa(sammen.ider())

    skjulte = skjul(
        grupper,
        alene=lambda tal: kan_vises(tal) and not ude.peger_paa_faa(tal.ider()),
        samlet=maa_kendes,
        stoerrelse=lambda tal: tal.personer,
    )
    vist = {gruppe: tal for gruppe, tal in grupper.items() if gruppe not in skjulte}
    rest = _rest([grupper[gruppe] for gruppe in skjulte]) if vist else None
    poster: dict[Gruppe | None, Tal] = dict(vist.items())
    if rest:
        poster[None] = rest
    ude.tilfoej(*(tal.ider() for tal in poster.values()))
    uden_kroner = _uden_kroner(poster, kroner_ude)
    return Tabel(
        dimension,
        tuple(Raekke(g.navn, tal, g.i_en_saetning, g not in uden_kroner) for g, tal in vist.items()),
        tuple(Skjult(g.navn, not kan_vises(grupper[g])) for g in grupper if g in skjulte),
        Raekke("De grupper, der ikke vises, tilsammen", rest, kroner=None not in uden_kroner) if rest else None,
        i_alt,
    )


def _rest(skjulte: Sequence[Tal]) -> Tal | None:
    sammen = laeg_sammen(skjulte)
    return sammen if sammen.afgjorte else None


def _uden_kroner(poster: Mapping[Gruppe | None, Tal], ude: Offentliggjort) -> frozenset[Gruppe | None]:
    """The rows whose money is not shown: an amount is about those who were granted something, and they may be few."""
    skjulte = skjul(
        poster,
        alene=lambda tal: (
            tal.med_bevilling == 0
            or (kan_taelles(tal.med_bevilling) and not ude.peger_paa_faa(tal.ider(kun_bevilgede=True)))
        ),
        samlet=lambda rest: (
            len(rest) > 1
            and kan_taelles(laeg_sammen(rest).med_bevilling)
            and not ude.peger_paa_faa(laeg_sammen(rest).ider(kun_bevilgede=True))
        ),
        stoerrelse=lambda tal: tal.med_bevilling,
    )
    vist = [tal.ider(kun_bevilgede=True) for noegle, tal in poster.items() if noegle not in skjulte]
    rest = laeg_sammen([poster[noegle] for noegle in skjulte]).ider(kun_bevilgede=True)
    ude.tilfoej(*vist, rest)
    return skjulte


def kan_vises(tal: Tal) -> bool:
    """A group of enough employees in which nobody, or enough people, had a wish decided."""
    return kan_taelles(tal.ansatte) and (not tal.afgjorte or kan_taelles(tal.personer))


def kan_kendes_sammen(grupper: Sequence[Tal]) -> bool:
    """May it be known what these groups are together, as it can be by subtraction?

    Enough people; not all with the same answer, or each group's answer would be known; and so many wishes that they
    cannot be told apart by giving each group one.
    """
    rest = laeg_sammen(grupper)
    blandet = 0 < rest.bevilget < rest.oensker
    return len(grupper) > 1 and kan_taelles(rest.personer) and blandet and rest.oensker > len(grupper)


def laeg_sammen(grupper: Iterable[Tal]) -> Tal:
    """The numbers of several groups together."""
    alle = list(grupper)
    return Tal(sum(tal.ansatte for tal in alle), tuple(a for tal in alle for a in tal.afgjorte))
