"""Taking the content out of the trail without breaking its chain: first the ledger, then the text and its salt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from django.db import connection
from django.db.models import CharField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast

from workflows.spor.models import Sletning, Sporpost
from workflows.spor.udkast import SYSTEM, adgangskaede, sagsnummer_i

PORTION = 500
#: What an entry that tells of an erasure is called; how many entries lost their content stands in its data.
FORTAELLER, ANTAL = "sletning.", "poster"


class Ufortalt(NamedTuple):
    """The first entry of those that lost their content at one instant, and what is wrong with that."""

    kaede: str
    nummer: int
    hvad: str


def noter(*, tabel: str, noegler: Iterable[object], regel: str, tidspunkt: datetime) -> int:
    """Write rows into the erasure ledger, which opens exactly them for erasure; one that stands there is passed over.

    Returns:
        How many were asked for.
    """
    assert connection.in_atomic_block, "en sletning noteres i sin egen transaktion"
    alle = list(dict.fromkeys(map(str, noegler)))
    for start in range(0, len(alle), PORTION):
        portion = alle[start : start + PORTION]
        # Asked first: SQLite's guard refuses a line that stands there before the insert could pass it over.
        kendte = set(Sletning.objects.filter(tabel=tabel, noegle__in=portion).values_list("noegle", flat=True))
        nye = [Sletning(tabel=tabel, noegle=n, regel=regel, slettet_kl=tidspunkt) for n in portion if n not in kendte]
        Sletning.objects.bulk_create(nye, ignore_conflicts=True)
    return len(alle)


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


def ufortalte(kaeder: Collection[str] = ()) -> Iterator[Ufortalt]:
    """Entries whose loss of content the trail itself does not tell of, though they stand in the ledger.

    Whoever may write to the ledger can open any entry with it. An erasure writes how many entries it blanked, in the
    case's chain (or the system's) and at the instant that stands in the ledger: by case and instant the two must agree.

    Args:
        kaeder: only the cases of these chains.
    """
    sager = {_sag(kaede) for kaede in kaeder}
    antal: Counter[tuple[str, datetime]] = Counter()
    foerste: dict[tuple[str, datetime], tuple[str, int]] = {}
    for kaede, nummer, kl in _noterede(sager).iterator(PORTION):
        antal[_sag(kaede), kl] += 1
        foerste.setdefault((_sag(kaede), kl), (kaede, nummer))
    # Read last: an erasure that happens meanwhile is told of and not yet counted, never the other way round.
    fortalte = _fortalte(sager)
    for hvornaar, plads in foerste.items():
        if antal[hvornaar] > fortalte[hvornaar]:
            rest = f"her og i {antal[hvornaar] - 1} til; sporet fortæller om {fortalte[hvornaar]}"
            fortalt = rest if antal[hvornaar] > 1 else "og intet i sporet fortæller, at det blev slettet"
            yield Ufortalt(*plads, f"indholdet er væk {fortalt}")


def _noterede(sager: Collection[str]) -> QuerySet[Sporpost, tuple[str, int, datetime]]:
    """The blanked entries that stand in the ledger, each with when it was noted."""
    linje = Sletning.objects.filter(
        tabel=Sporpost._meta.db_table, noegle=Cast(OuterRef("pk"), CharField(max_length=40))
    )
    poster = Sporpost.objects.filter(indhold="").annotate(noteret_kl=Subquery(linje.values("slettet_kl")))
    if sager:
        poster = poster.filter(kaede__in=[*sager, *map(adgangskaede, sager)])
    noterede = poster.filter(noteret_kl__isnull=False).order_by("kaede", "nummer")
    return noterede.values_list("kaede", "nummer", "noteret_kl")


def _fortalte(sager: Collection[str]) -> Counter[tuple[str, datetime]]:
    """How many blanked entries the trail tells of, by case and instant."""
    poster = Sporpost.objects.filter(art__startswith=FORTAELLER).exclude(indhold="").order_by()
    if sager:
        poster = poster.filter(kaede__in=sager)
    fortalte: Counter[tuple[str, datetime]] = Counter()
    for post in poster.only("kaede", "tidspunkt", "indhold").iterator(PORTION):
        antal = post.data.get(ANTAL, 0)
        fortalte[post.kaede, post.tidspunkt] += antal if isinstance(antal, int) else 0
    return fortalte


def _sag(kaede: str) -> str:
    """The chain in which an erasure of this chain's entries is told: the case's own, or the system's."""
    return sagsnummer_i(kaede) or SYSTEM
