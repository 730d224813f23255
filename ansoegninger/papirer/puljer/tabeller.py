"""The tables of an outside pool: by area, topic, course and status, with what is about too few left out. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ansoegninger.papirer.indhold import Linje, Tabel, Talart, lav_tabel
from ansoegninger.papirer.puljer.grundlag import ANDET, STATUS, Post, Puljetal
from ansoegninger.papirer.skjul import Personer, er_faa, skjul
from workflows.sprog.formater import sorteringsnoegle

Noegle = TypeVar("Noegle")

KILDE = "puljens posteringer og de sager, den betaler"
UDEN_SAG = "Sat til side uden et kursus"
ANDRE_KURSER = "Andre kurser"
HELE, IKKE_FORDELT = "Hele puljen", "Ikke fordelt på områder"
VIDERE = "Overført til næste år"
UDEN_EMNE = "Uden fokusemne"


@dataclass(frozen=True, slots=True)
class Raekke:
    """The grants of one row, and what the row is called."""

    titel: str
    poster: tuple[Post, ...]
    tildelt_oere: int = 0

    @property
    def brugt_oere(self) -> int:
        """What they hold."""
        return sum(p.brugt_oere for p in self.poster)

    @property
    def pladser(self) -> int:
        """How many places on a course."""
        return sum(1 for p in self.poster if p.sagsnummer)

    def personer(self, felt: str = "") -> frozenset[object]:
        """Who they are for; of those for whom there is something in the column, if one is named."""
        return frozenset(p.person for p in self.poster if p.person is not None and (not felt or getattr(p, felt)))


def omraadetabel(pulje: Puljetal) -> Tabel:
    """Each area's share, what is used of it, and what is left; together the whole pool."""
    efter = _efter(pulje.poster, pulje.omraade)
    raekker = [Raekke(o.navn, efter.get(o.pk, ()), o.beloeb_oere) for o in pulje.omraader]
    uden, rest = efter.get(None, ()), pulje.fordelbart_oere - sum(o.beloeb_oere for o in pulje.omraader)
    if uden or rest or not raekker:
        raekker.append(Raekke(IKKE_FORDELT if raekker else HELE, uden, rest))
    if videre := pulje.midler_oere - pulje.fordelbart_oere:
        raekker.append(Raekke(VIDERE, (), videre))
    skjult = skjul([r.personer() for r in raekker])
    tal = frozenset({1, 2, 3})
    return lav_tabel(
        "Puljen fordelt på områder",
        [("Tildelt", Talart.KR), ("Pladser", Talart.ANTAL), ("Brugt", Talart.KR), ("Tilbage", Talart.KR)],
        [
            Linje(
                r.titel,
                (r.tildelt_oere, r.pladser, r.brugt_oere, r.tildelt_oere - r.brugt_oere),
                tal if nr in skjult.raekker else frozenset(),
            )
            for nr, r in enumerate(raekker)
        ],
        foerste="Område",
        kilde=KILDE,
        skjul_i_alt=tal if skjult.i_alt else frozenset(),
    )


def emnetabel(pulje: Puljetal) -> Tabel | None:
    """What was used on each focus topic; None where the pool has none."""
    if not pulje.emner:
        return None
    efter = _efter(pulje.poster, pulje.emne)
    raekker = [Raekke(e.navn, efter.get(e.pk, ())) for e in pulje.emner]
    if None in efter:
        raekker.append(Raekke(UDEN_EMNE, efter[None]))
    return _brugt("Puljen brugt på fokusemner", "Fokusemne", raekker)


def kursustabel(pulje: Puljetal) -> Tabel | None:
    """The courses of the catalogue with enough participants to be named, and the rest as one; None for no course."""
    efter = _efter((p for p in pulje.poster if p.sagsnummer), lambda p: p.kursus)
    if not efter:
        return None
    navne = [navn for navn, poster in efter.items() if navn and not er_faa({p.person for p in poster})]
    raekker = [Raekke(navn, efter[navn]) for navn in sorted(navne, key=sorteringsnoegle)]
    andre = tuple(p for navn, poster in efter.items() if navn not in navne for p in poster)
    if andre:
        raekker.append(Raekke(ANDRE_KURSER, andre))
    if uden := tuple(p for p in pulje.poster if not p.sagsnummer):
        raekker.append(Raekke(UDEN_SAG, uden))
    return _brugt("Kurser, puljen har betalt", "Kursus", raekker)


def statustabel(pulje: Puljetal) -> Tabel | None:
    """How far the courses are, and what is reserved, committed and spent on them; None for no course."""
    sager = [p for p in pulje.poster if p.sagsnummer]
    if not sager:
        return None
    raekker = [Raekke(navn, tuple(p for p in sager if p.status == navn)) for navn, _ in STATUS]
    if andet := tuple(p for p in sager if p.status == ANDET):
        raekker.append(Raekke(ANDET, andet))
    if uden := tuple(p for p in pulje.poster if not p.sagsnummer):
        raekker.append(Raekke(UDEN_SAG, uden))
    titel, foerste = "Kurserne efter, hvor langt de er", "Status"
    felter = ("reserveret_oere", "disponeret_oere", "forbrugt_oere")
    skjulte, kan_deles = skjul_sammen([[r.personer(felt) for r in raekker] for felt in ("", *felter)])
    if not kan_deles:
        return _brugt(titel, foerste, raekker)
    tal = frozenset(range(len(felter) + 1))
    return lav_tabel(
        titel,
        [("Pladser", Talart.ANTAL), *((navn, Talart.KR) for navn in ("Reserveret", "Disponeret", "Forbrugt"))],
        [
            Linje(
                r.titel,
                (r.pladser, *(sum(getattr(p, felt) for p in r.poster) for felt in felter)),
                tal if nr in skjulte else frozenset(),
            )
            for nr, r in enumerate(raekker)
        ],
        foerste=foerste,
        kilde=KILDE,
    )


def skjul_sammen(kolonner: Sequence[Sequence[Personer]]) -> tuple[frozenset[int], bool]:
    """Hide the same rows in several columns, each of which may be about other people.

    A row is hidden in all columns, so whoever subtracts what is shown from a column's total learns of that column's
    people in the hidden rows; in each column they must be nobody, or enough.

    Returns:
        The rows, and whether that is so of every column; where it is not, the columns cannot be shown beside each
        other, since the totals of the others would tell.
    """
    skjulte: frozenset[int] = frozenset()
    while True:
        nye = skjulte
        for grupper in kolonner:
            i_dem = _samlet(grupper, nye)
            if er_faa(i_dem) or any(er_faa(g) for nr, g in enumerate(grupper) if nr not in nye):
                nye |= skjul(grupper, ogsaa=nye if i_dem else ()).raekker
        if nye == skjulte:
            return skjulte, not any(er_faa(_samlet(grupper, skjulte)) for grupper in kolonner)
        skjulte = nye


def _brugt(titel: str, foerste: str, raekker: Sequence[Raekke]) -> Tabel:
    skjult = skjul([r.personer() for r in raekker])
    begge = frozenset({0, 1})
    return lav_tabel(
        titel,
        [("Pladser", Talart.ANTAL), ("Brugt", Talart.KR)],
        [
            Linje(r.titel, (r.pladser, r.brugt_oere), begge if nr in skjult.raekker else frozenset())
            for nr, r in enumerate(raekker)
        ],
        foerste=foerste,
        kilde=KILDE,
        skjul_i_alt=begge if skjult.i_alt else frozenset(),
    )


def _efter(poster: Iterable[Post], noegle: Callable[[Post], Noegle]) -> dict[Noegle, tuple[Post, ...]]:
    samlet: dict[Noegle, list[Post]] = defaultdict(list)
    for post in poster:
        samlet[noegle(post)].append(post)
    return {hvad: tuple(fundne) for hvad, fundne in samlet.items()}


def _samlet(grupper: Sequence[Personer], raekker: Iterable[int]) -> frozenset[object]:
    return frozenset[object]().union(*(grupper[nr] for nr in raekker))
