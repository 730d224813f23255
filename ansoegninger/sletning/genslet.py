"""What was erased before is erased again: the ledger's file replayed on a copy from before the erasure.

Neither rules nor holds are asked: they were when it was erased the first time. A hold in the copy is older than that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Model

from ansoegninger.sletning.koersel import PORTION, Fremdrift, laas
from ansoegninger.sletning.logbog import slettede
from ansoegninger.sletning.models import Omfang
from ansoegninger.sletning.slags import SLAGS, Slags
from ansoegninger.sletning.slet import Anledning
from ansoegninger.sletning.slettelog import EMNER, Linje, maerker
from workflows.motor.laas import i_en_transaktion
from workflows.motor.sag import Sag


@dataclass(slots=True)
class Genslettet:
    """What a replay did: erased now, erased already, and not in this copy."""

    slettet: Counter[Omfang] = field(default_factory=Counter)
    allerede: int = 0
    ukendt: int = 0


def slet_igen(
    *, linjer: Iterable[Linje], nu: Callable[[], datetime], fremdrift: Fremdrift | None = None, proev: bool = False
) -> Genslettet:
    """Erase what these lines name and this database still has; safe to stop and to repeat.

    A line whose mark is another than the row's is about a row that this copy never had, and is left alone.

    Args:
        linjer: what the file says.
        nu: the clock, asked once per portion.
        fremdrift: told how many lines are done, of how many.
        proev: only count.
    """
    alle = list({linje.emne: linje for linje in linjer}.values())
    resultat, naaet = Genslettet(), 0
    for (model, regel), gruppe in sorted(_grupper(alle).items(), key=_raekkefoelge):
        for start in range(0, len(gruppe), PORTION):
            portion = gruppe[start : start + PORTION]
            noegler = _igen(model, portion, resultat)
            if noegler and not proev:
                _slet(slags=_slags(model, regel), regel=regel, noegler=noegler, tidspunkt=nu())
            resultat.slettet[regel] += len(noegler)
            naaet += len(portion)
            if fremdrift:
                fremdrift(naaet, len(alle))
    return resultat


@i_en_transaktion
def _slet(*, slags: Slags, regel: Omfang, noegler: Sequence[int], tidspunkt: datetime) -> None:
    laas(slags.model, noegler)
    slags.slet(noegler, Anledning(regel, tidspunkt, igen=True))


def _grupper(linjer: Iterable[Linje]) -> dict[tuple[type[Model], Omfang], list[Linje]]:
    grupper: dict[tuple[type[Model], Omfang], list[Linje]] = {}
    for linje in linjer:
        grupper.setdefault((EMNER[linje.tabel], linje.regel), []).append(linje)
    return grupper


def _raekkefoelge(gruppe: tuple[tuple[type[Model], Omfang], list[Linje]]) -> tuple[bool, int]:
    """Cases first: their letters and messages go with them, and are then erased already. People after everything."""
    (model, regel), _ = gruppe
    return not issubclass(model, Sag), list(Omfang).index(regel)


def _igen(model: type[Model], linjer: Sequence[Linje], resultat: Genslettet) -> list[int]:
    """The keys that this copy has and has not erased."""
    her = maerker(model, [linje.noegle for linje in linjer])
    kendte = [linje.noegle for linje in linjer if her.get(linje.noegle) == linje.maerke]
    allerede = slettede(model, kendte)
    resultat.ukendt += len(linjer) - len(kendte)
    resultat.allerede += len(allerede)
    return sorted(noegle for noegle in kendte if str(noegle) not in allerede)


def _slags(model: type[Model], regel: Omfang) -> Slags:
    """How rows of this table are erased by this rule; what went with a case is erased as its own kind is."""
    egne = [slags for slags in SLAGS if slags.model is model]
    return next((slags for slags in egne if slags.omfang == regel), egne[0])
