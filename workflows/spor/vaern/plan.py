"""What is guarded, said once for both databases."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models

from workflows.spor.efterproev import INTET
from workflows.spor.fangst import betingelse, bevares, fanges, historik, kun_tilfoejes, laaste, sammenlignes
from workflows.spor.kontrolpunkter.models import Efterproevning, Kontrolpunkt, Kontrolpunkthoved
from workflows.spor.models import Fanget, Kaedehoved, Sletning, SporetTransaktion, Sporpost
from workflows.spor.sletbart import efterladt

#: Every trigger and function of ours begins with this, so that they can be found and replaced.
PRAEFIKS = "spor_"
#: Said of a trigger or rule that hangs on a guarded table and is not ours: it may undo what ours does.
UKENDT = "(ukendt)"
#: What may be taken out of an entry of the trail when it is erased; everything else is chained.
SLETBARE = ("salt", "indhold")


@dataclass(frozen=True, slots=True)
class Vogtet:
    """A table of the history: rows may be added but not changed; those in the erasure ledger may lose their text.

    Attributes:
        kolonner: every column.
        efterladt: the columns that may be erased, each with what it then says.
    """

    tabel: str
    noegle: str
    kolonner: tuple[str, ...]
    efterladt: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Overvaaget:
    """A table of business data: every change is caught.

    Attributes:
        naar: SQL with `{r}` for the row, that leaves drafts out.
        ens: SQL with `{r}`; an UPDATE that changes none of these is no change. Empty: every UPDATE is one.
    """

    tabel: str
    noegle: str
    naar: str = ""
    ens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Every table that gets triggers.

    Attributes:
        laaste: tables whose rows are locked, each with when: SQL with `{r}` for the row.
        entydige: of the tables that are only added to, the columns that tell rows apart, key by key.
        bevares: tables whose rows may be changed, but never taken away.
    """

    spor: str
    hoved: str
    fanget: str
    sporet: str
    sletning: str
    intet: str
    kaedede: tuple[str, ...]
    kun_tilfoej: tuple[str, ...]
    laaste: tuple[tuple[str, str], ...]
    entydige: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    bevares: tuple[str, ...]
    historik: tuple[Vogtet, ...]
    overvaagede: tuple[Overvaaget, ...]

    def tabeller(self) -> set[str]:
        """Every table that is named."""
        egne = {
            self.spor,
            self.hoved,
            self.fanget,
            self.sporet,
            *self.kun_tilfoej,
            *self.bevares,
            *(tabel for tabel, _ in self.laaste),
        }
        return egne | {v.tabel for v in self.historik} | {o.tabel for o in self.overvaagede}


def plan() -> Plan:
    """Read from the models as they are now."""
    logboeger: tuple[type[models.Model], ...] = (Sletning, Kontrolpunkt, Kontrolpunkthoved, Efterproevning)
    kun_tilfoej = (*logboeger, *kun_tilfoejes())
    adskilles: tuple[type[models.Model], ...] = (*kun_tilfoej, Fanget)
    return Plan(
        spor=_tabel(Sporpost),
        hoved=_tabel(Kaedehoved),
        fanget=_tabel(Fanget),
        sporet=_tabel(SporetTransaktion),
        sletning=_tabel(Sletning),
        intet=INTET,
        kaedede=tuple(kolonne for kolonne in _kolonner(Sporpost) if kolonne not in SLETBARE),
        kun_tilfoej=tuple(_tabel(m) for m in kun_tilfoej),
        laaste=tuple((_tabel(m), naar) for m, naar in laaste().items()),
        entydige=tuple((_tabel(m), _entydige(m)) for m in adskilles),
        bevares=tuple(_tabel(m) for m in bevares()),
        historik=tuple(Vogtet(_tabel(m), _noegle(m), _kolonner(m), efterladt(m)) for m in historik()),
        overvaagede=tuple(Overvaaget(_tabel(m), _noegle(m), betingelse(m), sammenlignes(m)) for m in fanges()),
    )


def naar_en_af(overvaaget: Overvaaget, *raekker: str) -> str:
    """The condition, that one of these versions of the row is no draft; empty for always."""
    return " OR ".join(f"({overvaaget.naar.format(r=r)})" for r in raekker) if overvaaget.naar else ""


def _tabel(model: type[models.Model]) -> str:
    return str(model._meta.db_table)


def _kolonner(model: type[models.Model]) -> tuple[str, ...]:
    return tuple(str(felt.column) for felt in model._meta.concrete_fields)


def _entydige(model: type[models.Model]) -> tuple[tuple[str, ...], ...]:
    kolonner = {felt.name: str(felt.column) for felt in model._meta.concrete_fields}
    alene = [(kolonner[felt.name],) for felt in model._meta.concrete_fields if felt.unique]
    return (*alene, *(tuple(kolonner[f] for f in regel.fields) for regel in model._meta.total_unique_constraints))


def _noegle(model: type[models.Model]) -> str:
    return str(model._meta.pk.column)
