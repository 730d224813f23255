"""The three kinds of file that a selection can be taken out as."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import BinaryIO, Generic, TypeVar

from roller.adgang.regelbrud import Regelbrud
from workflows.indbakke.revision.eksport.breve import breve_om, orienteringer_om, som_filer
from workflows.indbakke.revision.eksport.tabel import skriv_csv, skriv_xlsx
from workflows.indbakke.revision.eksport.udvalg import Udvalg
from workflows.spor.kontrolpunkter.noegler import Noegle, NoegleMangler, egen_noegle
from workflows.spor.kontrolpunkter.pakke import skriv_pakke
from workflows.spor.udkast import sagsnummer_i
from workflows.sprog import formater

#: More would outlast the web server's patience, and nobody reads so much; a spreadsheet takes five times as long.
HOEJST = 50_000
HOEJST_I_REGNEARK = 10_000
HOEJST_BREVE = 500
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bestilling:
    """What is asked for: which selection, for what purpose, when."""

    udvalg: Udvalg
    formaal: str
    tidspunkt: datetime


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file. `skriv` writes it and says what it holds, counted and in words; `hoejst` is its limit."""

    navn: str
    endelse: str
    indholdstype: str
    hoejst: int
    skriv: Callable[[BinaryIO, Bestilling], tuple[int, str]]


class Talt(Generic[T]):
    """Counts what passes by."""

    def __init__(self, ting: Iterable[T]) -> None:
        self._ting, self.antal = ting, 0

    def __iter__(self) -> Iterator[T]:
        for en in self._ting:
            self.antal += 1
            yield en


def for_mange(hoejst: int, af_hvad: str) -> Regelbrud:
    """The selection is too large; what to do about it."""
    return Regelbrud(
        f"Udvalget er på mere end {formater.tal(hoejst)} {af_hvad}, og det er det meste, der kan tages ud på én gang "
        "på den måde. Vælg en kortere periode, en enhed eller en person, og tag det ud i flere dele. "
        f"En CSV-fil kan rumme {formater.tal(HOEJST)} poster."
    )


def _som_csv(ud: BinaryIO, bestilling: Bestilling) -> tuple[int, str]:
    raekker = Talt(bestilling.udvalg.raekker())
    skriv_csv(ud, bestilling.udvalg.kolonner, raekker)
    return raekker.antal, formater.antal(raekker.antal, *bestilling.udvalg.ord)


def _som_xlsx(ud: BinaryIO, bestilling: Bestilling) -> tuple[int, str]:
    udvalg, raekker = bestilling.udvalg, Talt(bestilling.udvalg.raekker())
    om = [
        ("Udvalg", udvalg.hvad),
        ("Filtre", udvalg.filtre or "hele mandatet"),
        ("Formål", bestilling.formaal),
        ("Taget ud af", str(udvalg.adgang.bruger)),
        ("Tidspunkt", formater.tidspunkt(bestilling.tidspunkt)),
    ]
    skriv_xlsx(ud, udvalg.kolonner, raekker, om)
    return raekker.antal, formater.antal(raekker.antal, *udvalg.ord)


def _som_pakke(ud: BinaryIO, bestilling: Bestilling) -> tuple[int, str]:
    udvalg, noegle = bestilling.udvalg, _noegle()
    portioner = list(udvalg.poster())
    if sum(portion.count() for portion in portioner) > HOEJST:
        raise for_mange(HOEJST, "poster, når sagernes hele kæder er med")
    kaeder = chain.from_iterable(p.order_by().values_list("kaede", flat=True).distinct() for p in portioner)
    sagsnumre = {sagsnummer_i(kaede) for kaede in kaeder} - {""}
    breve, orienteringer = breve_om(sagsnumre, udvalg.adgang), orienteringer_om(sagsnumre, udvalg.adgang)
    if breve.count() + orienteringer.count() > HOEJST_BREVE:
        raise for_mange(HOEJST_BREVE, "breve")
    poster = Talt(chain.from_iterable(portion.iterator(chunk_size=1000) for portion in portioner))
    filer = Talt(som_filer(breve, orienteringer))
    emne = f"Fra {udvalg.hvad}. Filtre: {udvalg.filtre or 'ingen'}. Formål: {bestilling.formaal}"
    skriv_pakke(ud, poster=poster, breve=filer, noegle=noegle, tidspunkt=bestilling.tidspunkt, emne=emne)
    taalt = f"{formater.antal(poster.antal, 'post', 'poster')} og {formater.antal(filer.antal, 'brev', 'breve')}"
    return poster.antal, taalt


def _noegle() -> Noegle:
    try:
        return egen_noegle()
    except NoegleMangler as fejl:
        raise Regelbrud(
            "Pakken kan ikke underskrives: systemet har ingen nøgle. Bed systemadministratoren om at lave en, eller "
            "tag udvalget ud som regneark."
        ) from fejl


FORMATER = {
    "xlsx": Format(
        "regneark",
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        HOEJST_I_REGNEARK,
        _som_xlsx,
    ),
    "csv": Format("CSV-fil", "csv", "text/csv; charset=utf-8", HOEJST, _som_csv),
    "pakke": Format("underskrevet pakke", "zip", "application/zip", HOEJST, _som_pakke),
}
