"""Erasing what has run out: portion by portion, each its own transaction.

It may be stopped or killed anywhere, and begins the next time with what is left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from ansoegninger.sletning import slettelog
from ansoegninger.sletning.forfald import Rammer, forfaldne, planlagte, regel_for, tael
from ansoegninger.sletning.models import Omfang
from ansoegninger.sletning.services import saet_standarder
from ansoegninger.sletning.slags import SLAGS, Slags
from ansoegninger.sletning.slet import Anledning
from ansoegninger.sletning.slettelog import Slettelog
from roller.brugere.models import Bruger
from workflows.motor.laas import i_en_transaktion
from workflows.motor.sag import Sag, sagsmodeller
from workflows.spor import SYSTEM, Sporudkast, skriv

#: So many rows a transaction: their cases are locked until it ends, which is well under a second.
PORTION = 25
Fremdrift = Callable[[int, int], None]


@dataclass(slots=True)
class Koersel:
    """What one run did: how many of each kind, and whether something is left."""

    slettet: Counter[Omfang] = field(default_factory=Counter)
    flere: bool = False


def slet_udloebne(
    *,
    nu: Callable[[], datetime],
    fremdrift: Fremdrift | None = None,
    hoejst: int | None = None,
) -> Koersel:
    """Erase everything whose period has run out and that no hold keeps.

    Args:
        nu: the clock, asked once per portion.
        fremdrift: told how many are done, of how many.
        hoejst: stop after so many portions; the next call goes on.

    Raises:
        UlaeseligLog: the ledger's file cannot be written; then nothing is erased.
        Optaget: a case was held by somebody for too long; what was done before stands.
    """
    log = _aabn_log()
    saet_standarder(tidspunkt=nu())
    rammer = Rammer.paa(timezone.localdate(nu()))
    i_alt = sum(tael([planlagte(slags, rammer) for slags in SLAGS]))
    koersel = Koersel()
    portioner = 0
    for slags in SLAGS:
        sidste = 0
        while noegler := _naeste(slags, rammer, sidste):
            if portioner == hoejst:
                koersel.flere = True
                return koersel
            koersel.slettet[slags.omfang] += slet_portion(slags=slags, noegler=noegler, tidspunkt=nu())
            portioner, sidste = portioner + 1, noegler[-1]
            if log:
                log.ajourfoer()
            if fremdrift:
                fremdrift(koersel.slettet.total(), max(i_alt, koersel.slettet.total()))
    return koersel


@i_en_transaktion
def slet_portion(*, slags: Slags, noegler: Sequence[int], tidspunkt: datetime) -> int:
    """Erase these, if they still may be: rules, holds and phases are read again under the locks.

    Returns:
        How many were erased.
    """
    laas(slags.model, noegler)
    rammer = Rammer.paa(timezone.localdate(tidspunkt))
    stadig = sorted(forfaldne(slags, rammer).filter(id__in=noegler).values_list("id", flat=True))
    if stadig:
        slags.slet(stadig, Anledning(slags.omfang, tidspunkt, version=regel_for(slags, rammer).pk))
    return len(stadig)


def laas(model: type[Model], noegler: Sequence[int]) -> None:
    """Lock what is erased and the cases whose chains are written, people first: as a hold does, and as the doors do."""
    numre, personer = _beroerte(model, noegler)
    # Evaluated, so that they are locked; in the order of their keys, so that two runs never wait for each other.
    list(Bruger.objects.select_for_update(no_key=True).filter(pk__in=personer).order_by("pk").values("pk"))
    for sagsmodel in sagsmodeller().values():
        sager = sagsmodel._default_manager.select_for_update(of=("self",)).filter(sagsnummer__in=numre)
        list(sager.order_by("pk").values("pk"))


@transaction.atomic
def skriv_koert(*, koersel: Koersel, tidspunkt: datetime) -> None:
    """Write in the trail that a run is through, also when there was nothing: that it happens is what is asked about."""
    antal = {omfang.label: antal for omfang, antal in koersel.slettet.items() if antal}
    skriv(
        Sporudkast(
            kaede=SYSTEM,
            art="sletning.koert",
            tidspunkt=tidspunkt,
            data={"antal": koersel.slettet.total(), "fordelt": antal},
        )
    )


def ryd_filen() -> bool:
    """SQLite leaves what it overwrites in the file's free pages; write the file anew without them.

    Returns:
        False on PostgreSQL, which clears them by its own vacuum, and inside a transaction.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return False
    with connection.cursor() as markoer:
        markoer.execute("VACUUM")
        markoer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return True


def _naeste(slags: Slags, rammer: Rammer, efter: int) -> list[int]:
    """The next keys in order; what was passed over once is not asked for again."""
    raekker = forfaldne(slags, rammer).filter(id__gt=efter).order_by("id")
    return list(raekker.values_list("id", flat=True)[:PORTION])


def _beroerte(model: type[Model], noegler: Sequence[int]) -> tuple[set[str], set[int]]:
    """The case numbers and people that the rows of this table concern."""
    if issubclass(model, Sag):
        stier = ("sagsnummer", "person_id")
    else:
        stier = next(((s.sagsnummer, s.person) for s in SLAGS if s.model is model), ("", ""))
    brugte = [sti for sti in stier if sti]
    raekker: list[dict[str, Any]] = (
        list(model._default_manager.filter(id__in=noegler).order_by().values(*brugte)) if brugte else []
    )
    numre = {r[stier[0]] for r in raekker if stier[0] and r[stier[0]]}
    personer = {r[stier[1]] for r in raekker if stier[1] and r[stier[1]]}
    return numre, personer


def _aabn_log() -> Slettelog | None:
    """The file beside the database, brought up to date with what an earlier run was killed before writing."""
    sti = slettelog.fil()
    if sti is None:
        return None
    log = Slettelog(sti)
    log.ajourfoer()
    return log
