"""Writing the trail, always inside the transaction that makes the change."""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Max

from workflows.spor.models import Sporpost
from workflows.spor.saetninger import UkendtArt, kendte_arter
from workflows.spor.udkast import SYSTEM, Sporudkast

#: The system's chain belongs to no case, so no case's lock keeps two writers apart (any number; PostgreSQL only).
SYSTEMKAEDENS_LAAS = 4_907_001


def skriv(udkast: Sporudkast) -> Sporpost:
    """Append one entry to its chain.

    Raises:
        UkendtArt: the kind has no sentence, so nobody could read the entry.
    """
    return skriv_mange([udkast])[0]


def skriv_mange(udkast: Iterable[Sporudkast]) -> list[Sporpost]:
    """Append many entries, set-based: one query for the heads and one insert, whatever the number.

    The caller holds the locks of the cases; the unique number per chain refuses whoever does not. The system's own
    chain is locked here, until the transaction ends.
    """
    alle = list(udkast)
    assert connection.in_atomic_block, "sporet skrives i ændringens egen transaktion"
    ukendte = {u.art for u in alle} - kendte_arter()
    if ukendte:
        raise UkendtArt(", ".join(sorted(ukendte)))
    kaeder = {u.kaede for u in alle}
    if SYSTEM in kaeder:
        _laas_systemkaeden()
    hoveder = _hoveder(kaeder)
    poster = []
    for u in alle:
        hoveder[u.kaede] = hoveder.get(u.kaede, 0) + 1
        poster.append(_post(u, hoveder[u.kaede]))
    return Sporpost.objects.bulk_create(poster, batch_size=1000)


def _laas_systemkaeden() -> None:
    """An advisory lock: the application may not lock rows of the trail, since it may not change them."""
    if connection.vendor == "postgresql":
        with connection.cursor() as markoer:
            markoer.execute("SELECT pg_advisory_xact_lock(%s)", [SYSTEMKAEDENS_LAAS])


def _hoveder(kaeder: set[str]) -> dict[str, int]:
    """The last number of each chain."""
    hoveder: dict[str, int] = {}
    navne = sorted(kaeder)
    for start in range(0, len(navne), 1000):
        raekker = Sporpost.objects.filter(kaede__in=navne[start : start + 1000]).order_by()
        hoveder.update(raekker.values_list("kaede").annotate(hoved=Max("nummer")))
    return hoveder


def _post(u: Sporudkast, nummer: int) -> Sporpost:
    return Sporpost(
        kaede=u.kaede,
        nummer=nummer,
        art=u.art,
        tidspunkt=u.tidspunkt,
        aktoer_id=u.aktoer_id,
        rolle=u.rolle,
        paa_vegne_af_id=u.paa_vegne_af_id,
        enhed_id=u.enhed_id,
        begrundelse=u.begrundelse,
        data=dict(u.data),
    )
