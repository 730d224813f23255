"""What both reports can be narrowed by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from roller.organisation.models import Enhed
from workflows.formularer import DatoFelt, FilterFormular, ValgFelt
from workflows.sprog.formater import kort_dato


class RapportFilter(FilterFormular):
    """Which pattern or subject, in which unit, in which period."""

    hvad = ValgFelt(label="Vis", required=False, rulleliste=True, choices=())
    enhed = ValgFelt(label="Enhed", required=False, rulleliste=True, tom="Hele mandatet", choices=())
    fra = DatoFelt(label="Fra", required=False)
    til = DatoFelt(label="Til og med", required=False)

    def __init__(self, data: Any, *, enheder: Sequence[Enhed], hvad: Iterable[tuple[str, str]]) -> None:
        super().__init__(data)
        felter: dict[str, Any] = self.fields
        felter["hvad"].choices = list(hvad)
        felter["enhed"].choices = [("", "Hele mandatet"), *((str(e.pk), e.navn) for e in enheder)]

    def valgt(self) -> dict[str, Any]:
        """What is filled in and makes sense; the rest is passed over."""
        self.is_valid()
        return {navn: vaerdi for navn, vaerdi in self.cleaned_data.items() if vaerdi}


def i_ord(formular: FilterFormular, valgt: Mapping[str, Any]) -> str:
    """What a list is narrowed by, as its print and its export say it."""
    return " · ".join(f"{formular.fields[navn].label}: {_vaerdi(formular, navn, valgt[navn])}" for navn in valgt)


def _vaerdi(formular: FilterFormular, navn: str, vaerdi: Any) -> str:
    if isinstance(vaerdi, date):
        return kort_dato(vaerdi)
    felt = formular.fields[navn]
    return dict(_flade(felt.choices)).get(vaerdi, "") if isinstance(felt, ValgFelt) else str(vaerdi)


def _flade(valg: Any) -> Iterator[tuple[str, str]]:
    """Choices without their groups."""
    for vaerdi, navn in valg:
        yield from navn if isinstance(navn, list | tuple) else [(vaerdi, str(navn))]
