"""Taking the content out of the trail without breaking its chain: first the ledger, then the text and its salt."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import connection

from workflows.spor.models import Sletning, Sporpost

PORTION = 500


def noter(*, tabel: str, noegler: Iterable[object], regel: str, tidspunkt: datetime) -> int:
    """Write rows into the erasure ledger, which opens exactly them for erasure; one that stands there is passed over.

    Returns:
        How many were asked for.
    """
    assert connection.in_atomic_block, "en sletning noteres i sin egen transaktion"
    raekker = [Sletning(tabel=tabel, noegle=str(n), regel=regel, slettet_kl=tidspunkt) for n in noegler]
    Sletning.objects.bulk_create(raekker, ignore_conflicts=True, batch_size=PORTION)
    return len(raekker)


def slet_indhold(*, poster: Iterable[int], regel: str, tidspunkt: datetime) -> int:
    """Erase what these entries (by key) say; who, when and in what role stays, and the chain still verifies.

    Returns:
        How many entries lost their content now.
    """
    noegler = sorted(poster)
    slettet = 0
    for start in range(0, len(noegler), PORTION):
        portion = noegler[start : start + PORTION]
        noter(tabel=Sporpost._meta.db_table, noegler=portion, regel=regel, tidspunkt=tidspunkt)
        slettet += Sporpost.objects.filter(pk__in=portion).exclude(indhold="").update(salt="", indhold="")
    return slettet
