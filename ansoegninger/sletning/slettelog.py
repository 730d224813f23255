"""The erasure ledger as a file outside the database: a restored copy is told by it what to erase again.

One JSON object a line, only ever added to. A line names what was erased by its key and by a mark (when its first
history row was written, or the like), so that another row that got the same key after a restore is never taken for
it. No content and no names.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Min, Model

from ansoegninger.sletning.models import Omfang
from ansoegninger.sletning.slags import SLAGS
from workflows.beskeder.models import Besked
from workflows.spor import SYSTEM
from workflows.spor.models import Sletning, Sporpost

PORTION = 500


class UlaeseligLog(Exception):
    """The file, or a line of it, cannot be read or written."""


@dataclass(frozen=True, slots=True)
class Linje:
    """One thing that was erased: the table, the key and its mark, by which rule and when."""

    tabel: str
    noegle: int
    maerke: str
    regel: Omfang
    slettet_kl: str

    @property
    def emne(self) -> tuple[str, int, str]:
        """What it is about; the same thing is written once."""
        return self.tabel, self.noegle, self.maerke


#: The tables that lines are about; what hangs on them is erased with them.
EMNER: dict[str, type[Model]] = {slags.model._meta.db_table: slags.model for slags in SLAGS}


def fil() -> Path | None:
    """Where the log is; None where none is kept."""
    return Path(settings.SLETTELOG) if settings.SLETTELOG else None


def maerker(model: type[Model], noegler: Iterable[int]) -> dict[int, str]:
    """Key -> mark of the rows that there are, or that the history remembers."""
    alle = list(noegler)
    fundne: dict[int, str] = {}
    for start in range(0, len(alle), PORTION):
        portion = alle[start : start + PORTION]
        fundne.update({pk: _tekst(maerke) for pk, maerke in _maerker(model, portion)})
    return fundne


class Slettelog:
    """The file, and how much of the database's ledger it has been told."""

    def __init__(self, sti: Path) -> None:
        """Read what the file holds.

        Raises:
            UlaeseligLog: it is no such log.
        """
        self._sti = sti
        self._kendte = {linje.emne for linje in laes(sti)} if sti.exists() else set()
        self._set_til = 0

    def ajourfoer(self) -> int:
        """Add what the file lacks, and see it reach the disk. The first call looks at the whole ledger.

        Returns:
            How many lines were added.

        Raises:
            UlaeseligLog: the file cannot be written.
        """
        nye = list(self._nye())
        try:
            self._sti.parent.mkdir(parents=True, exist_ok=True)
            with self._sti.open("a", encoding="utf-8") as log:
                log.writelines(json.dumps(asdict(linje), ensure_ascii=False) + "\n" for linje in nye)
                log.flush()
                os.fsync(log.fileno())
        except OSError as fejl:
            raise UlaeseligLog(f"Sletteloggen {self._sti} kan ikke skrives. Intet slettes uden den.") from fejl
        self._kendte.update(linje.emne for linje in nye)
        return len(nye)

    def _nye(self) -> Iterator[Linje]:
        raekker = Sletning.objects.filter(id__gt=self._set_til, tabel__in=EMNER).order_by("id")
        efter_tabel: dict[str, dict[int, tuple[str, datetime]]] = {}
        for pk, tabel, noegle, regel, kl in raekker.values_list("id", "tabel", "noegle", "regel", "slettet_kl"):
            efter_tabel.setdefault(tabel, {})[int(noegle)] = (regel, kl)
            self._set_til = pk
        for tabel, slettede in efter_tabel.items():
            for pk, maerke in sorted(maerker(EMNER[tabel], slettede).items()):
                regel, kl = slettede[pk]
                linje = Linje(tabel, pk, maerke, Omfang(regel), kl.isoformat())
                if linje.emne not in self._kendte:
                    yield linje


def laes(sti: Path) -> list[Linje]:
    """Every line; one that was cut short by a stop while it was written, at the end of the file, is left out.

    Raises:
        UlaeseligLog: the file is not there, or a line is not one of ours.
    """
    try:
        raa = sti.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fejl:
        raise UlaeseligLog(f"Sletteloggen {sti} kan ikke læses.") from fejl
    hele, _, _ = raa.rpartition("\n")
    return [_linje(tekst, nr) for nr, tekst in enumerate(hele.splitlines(), start=1) if tekst.strip()]


def _linje(tekst: str, nr: int) -> Linje:
    try:
        felter = json.loads(tekst)
        linje = Linje(**(felter | {"regel": Omfang(felter["regel"]), "noegle": int(felter["noegle"])}))
    except (ValueError, TypeError, KeyError) as fejl:
        raise UlaeseligLog(f"Linje {nr} i sletteloggen kan ikke læses. Intet er slettet.") from fejl
    if linje.tabel not in EMNER:
        raise UlaeseligLog(f"Linje {nr} i sletteloggen handler om en ukendt tabel. Intet er slettet.")
    return linje


def _maerker(model: type[Model], noegler: list[int]) -> Iterable[tuple[int, Any]]:
    if model is Sporpost:
        return Sporpost.objects.filter(pk__in=noegler, kaede=SYSTEM).values_list("pk", "hash")
    if model is Besked:
        return Besked.objects.filter(pk__in=noegler).values_list("pk", "oprettet_kl")
    historik: Any = model.history  # type: ignore[attr-defined]
    raekker: Iterable[tuple[int, Any]] = (
        historik.filter(id__in=noegler).order_by().values_list("id").annotate(foerste=Min("history_date"))
    )
    return raekker


def _tekst(maerke: datetime | str) -> str:
    return maerke.isoformat() if isinstance(maerke, datetime) else maerke
