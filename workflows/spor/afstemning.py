"""Does every change of business data have an entry in the trail? The database wrote the changes down itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from workflows.spor.models import Fanget, SporetTransaktion

PORTION = 5000
#: A change and its entry are kept side by side this long; the entry itself stays.
GEMMES = timedelta(days=30)
DAGLIGT = timedelta(days=1)


def uden_post() -> QuerySet[Fanget]:
    """The caught changes whose transaction wrote nothing to the trail, oldest first."""
    return Fanget.objects.filter(~Exists(_sporet())).order_by("id")


def forfaldent(nu: datetime) -> int:
    """Forget what is old enough, about once a day: for the worker, which asks again and again.

    Returns:
        How many were forgotten.
    """
    aeldste = Fanget.objects.filter(Exists(_sporet())).order_by("id").values_list("kl", flat=True).first()
    if aeldste is None or aeldste > nu - GEMMES - DAGLIGT:
        return 0
    return sum(ryd_afstemte(nu - GEMMES))


def ryd_afstemte(foer: datetime) -> Iterator[int]:
    """Forget caught changes from before this instant that do have their entry; portion by portion, safe to stop.

    Yields:
        How many rows the portion held.
    """
    while True:
        with transaction.atomic():
            numre = list(_afstemte(foer).values_list("pk", flat=True)[:PORTION])
            if not numre:
                break
            Fanget.objects.filter(pk__in=numre).delete()
        yield len(numre)
    # A transaction none of whose changes are left has nothing more to say.
    tilbage = Fanget.objects.filter(transaktion=OuterRef("transaktion"))
    SporetTransaktion.objects.filter(~Exists(tilbage)).delete()


def _sporet() -> QuerySet[SporetTransaktion]:
    return SporetTransaktion.objects.filter(transaktion=OuterRef("transaktion"))


def _afstemte(foer: datetime) -> QuerySet[Fanget]:
    return Fanget.objects.filter(Exists(_sporet()), kl__lt=foer).order_by("id")
