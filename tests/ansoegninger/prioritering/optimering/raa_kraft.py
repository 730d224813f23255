"""The best set found by looking at every set: slow, and too plain to be wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import timedelta
from itertools import product

from ansoegninger.prioritering.optimering.udvalgsopgave import Kandidat, Maerke, Udvalgsopgave

Valgt = list[Kandidat]


def bedste(opgave: Udvalgsopgave) -> tuple[int, int, int] | None:
    """How good the best set is; None when no set keeps the limits."""
    return max((noegletal(opgave, v) for v in alle(opgave) if holder(opgave, v)), default=None)


def noegletal(opgave: Udvalgsopgave, valgt: Valgt) -> tuple[int, int, int]:
    """Points, cheapness, places: equal numbers are equally good."""
    antal, pladser = len(opgave.kandidater), {k.sagsnummer: i for i, k in enumerate(opgave.kandidater)}
    return sum(k.vaerdi for k in valgt), -pris(valgt), sum(antal - pladser[k.sagsnummer] for k in valgt)


def udvalgt(opgave: Udvalgsopgave, numre: Collection[str]) -> Valgt:
    """The candidates with these case numbers."""
    return [k for k in opgave.kandidater if k.sagsnummer in numre]


def alle(opgave: Udvalgsopgave) -> Iterator[Valgt]:
    """Every set there is."""
    for inde in product((False, True), repeat=len(opgave.kandidater)):
        yield [k for k, er_inde in zip(opgave.kandidater, inde, strict=True) if er_inde]


def pris(valgt: Valgt) -> int:
    """Whole øre."""
    return sum(k.pris_oere for k in valgt)


def holder(opgave: Udvalgsopgave, valgt: Valgt) -> bool:
    """Does the set keep every limit?"""
    return (
        _maerker(opgave, valgt)
        and _antal(opgave, valgt)
        and _temaer(opgave, valgt)
        and _vaek(opgave, valgt)
        and any(_puljer(opgave, valgt, givet) for givet in _givet(opgave, valgt))
    )


def traek(valgt: Valgt, pulje: int, temaer: Collection[int] | None = None) -> int:
    """What these wishes take from the pool, perhaps only those on these themes."""
    return sum(oere for k in valgt if temaer is None or k.tema in temaer for fra, oere in k.traek if fra == pulje)


def _givet(opgave: Udvalgsopgave, valgt: Valgt) -> Iterator[tuple[int, ...]]:
    """Every way of giving money from pool to pool that could be of use."""
    mangler = {p: max(0, traek(valgt, p) - har) for p, har in opgave.puljer.items()}
    return product(*(range(min(opgave.puljer[t.fra], mangler[t.til]) + 1) for t in opgave.tilskud))


def _puljer(opgave: Udvalgsopgave, valgt: Valgt, givet: tuple[int, ...]) -> bool:
    for pulje, har in opgave.puljer.items():
        faar = sum(oere for t, oere in zip(opgave.tilskud, givet, strict=True) if t.til == pulje)
        giver = sum(oere for t, oere in zip(opgave.tilskud, givet, strict=True) if t.fra == pulje)
        if traek(valgt, pulje) + giver > har + faar or not _oeremaerket(opgave, valgt, pulje, givet):
            return False
    return True


def _oeremaerket(opgave: Udvalgsopgave, valgt: Valgt, pulje: int, givet: tuple[int, ...]) -> bool:
    """Earmarked money is poured over the wishes it fits, krone by krone, each way round."""
    oerem = [(t.temaer, oere) for t, oere in zip(opgave.tilskud, givet, strict=True) if t.til == pulje and t.temaer]
    kan = {k.sagsnummer: (k.tema, traek([k], pulje)) for k in valgt}

    def fordel(rest: list[tuple[frozenset[int], int]], plads: dict[str, tuple[int | None, int]]) -> bool:
        if not rest:
            return True
        (temaer, oere), andre = rest[0], rest[1:]
        egne = [(nummer, tema, p) for nummer, (tema, p) in plads.items() if tema in temaer]
        for del_ in product(*(range(min(oere, p) + 1) for _, _, p in egne)):
            if sum(del_) == oere:
                nu = {nr: (tema, p - brugt) for (nr, tema, p), brugt in zip(egne, del_, strict=True)}
                if fordel(andre, plads | nu):
                    return True
        return False

    return fordel(oerem, kan)


def _maerker(opgave: Udvalgsopgave, valgt: Valgt) -> bool:
    inde = {k.sagsnummer for k in valgt}
    hold: dict[int, set[bool]] = {}
    for k in opgave.kandidater:
        er_inde = k.sagsnummer in inde
        if (k.maerke is Maerke.SKAL and not er_inde) or (k.maerke is Maerke.ALDRIG and er_inde):
            return False
        if k.hold:
            hold.setdefault(k.hold, set()).add(er_inde)
    return all(len(svar) == 1 for svar in hold.values())


def _antal(opgave: Udvalgsopgave, valgt: Valgt) -> bool:
    personer = [k.person for k in valgt]
    enheder = [k.enhed for k in valgt]
    hoejst = opgave.hoejst_pr_person
    return (hoejst is None or all(personer.count(p) <= hoejst for p in personer)) and all(
        enheder.count(enhed) >= mindst for enhed, mindst in opgave.mindst_pr_enhed.items()
    )


def _temaer(opgave: Udvalgsopgave, valgt: Valgt) -> bool:
    for tema, graense in opgave.temaer.items():
        brugt = pris([k for k in valgt if k.tema == tema])
        if brugt < graense.mindst_oere or (graense.hoejst_oere is not None and brugt > graense.hoejst_oere):
            return False
    return True


def _vaek(opgave: Udvalgsopgave, valgt: Valgt) -> bool:
    for enhed, hoejst in opgave.hoejst_vaek.items():
        dage: dict[object, set[int]] = {}
        for k in valgt:
            if k.enhed == enhed and k.periode:
                fra, til = k.periode
                for n in range((til - fra).days + 1):
                    dage.setdefault(fra + timedelta(days=n), set()).add(k.person)
        if any(len(personer) > hoejst for personer in dage.values()):
            return False
    return True
