"""Taking text out of rows and their history, alike in both, so that the latest history row still is the row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import BinaryField, Case, F, JSONField, Model, Q, QuerySet, TextField, Value, When

from ansoegninger.sletning.felter import Tekst
from workflows.spor.sletning import noter

#: What stands where a text stood: constraints that want a text are still held, and a reader is told.
SLETTET = "(slettet)"
PORTION = 500


@dataclass(slots=True)
class Regnskab:
    """How much was taken, by what it was about."""

    raekker: Counter[Any] = field(default_factory=Counter)
    poster: Counter[Any] = field(default_factory=Counter)

    @property
    def i_alt(self) -> int:
        """All rows and entries together."""
        return self.raekker.total() + self.poster.total()


def slet_tekster(
    tekster: Iterable[Tekst], emner: Collection[Any], *, regel: str, tidspunkt: datetime, regnskab: Regnskab
) -> None:
    """Erase these texts about these cases or people: the ledger first, then the history, then the rows."""
    for tekst in tekster:
        for kilde in tekst.kilder:
            fundne = list(_siger_noget(kilde, tekst).filter(**{f"{tekst.vej}__in": emner}).values_list("pk", tekst.vej))
            regnskab.raekker.update(emne for _, emne in fundne)
            slet_i_raekker(kilde, [pk for pk, _ in fundne], tekst.felter, regel=regel, tidspunkt=tidspunkt)


def slet_i_raekker(
    kilde: type[Model], noegler: Sequence[Any], felter: Iterable[str], *, regel: str, tidspunkt: datetime
) -> None:
    """Erase these columns in these rows of one table."""
    standin = {felt: _standin(kilde, felt) for felt in felter}
    for start in range(0, len(noegler), PORTION):
        portion = noegler[start : start + PORTION]
        noter(tabel=kilde._meta.db_table, noegler=portion, regel=regel, tidspunkt=tidspunkt)
        kilde._default_manager.filter(pk__in=portion).update(**standin)


def har_tekst(kilde: type[Model], felter: Iterable[str]) -> Q:
    """A condition on a row: one of these columns still says something."""
    betingelse = Q()
    for felt in felter:
        if _er_fil(kilde, felt):
            betingelse |= Q(**{f"{felt}__isnull": False})
        else:
            betingelse |= ~Q(**{felt: {}}) if _er_json(kilde, felt) else ~Q(**{f"{felt}__in": ["", SLETTET]})
    return betingelse


def _siger_noget(kilde: type[Model], tekst: Tekst) -> QuerySet[Any]:
    raekker: QuerySet[Any] = kilde._default_manager.order_by()
    return raekker.filter(har_tekst(kilde, tekst.felter))


def _standin(kilde: type[Model], felt: str) -> Any:
    if _er_json(kilde, felt):
        return {}
    if _er_fil(kilde, felt):
        return None
    return Case(When(**{felt: ""}, then=F(felt)), default=Value(SLETTET), output_field=TextField())


def _er_json(kilde: type[Model], felt: str) -> bool:
    return isinstance(kilde._meta.get_field(felt), JSONField)


def _er_fil(kilde: type[Model], felt: str) -> bool:
    return isinstance(kilde._meta.get_field(felt), BinaryField)
