"""What the worker does for the scenarios: one computation after the other, a slice at a time."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from time import monotonic

from django.db import DatabaseError

from ansoegninger.prioritering.scenarier.koersel import arbejd, opgiv, tag
from ansoegninger.prioritering.scenarier.models import Koersel

log = logging.getLogger(__name__)

#: After so long the worker sees to letters and deadlines before it goes on.
SKIVE_SEK = 20.0


def forfaldent(nu: datetime) -> int:
    """Compute what is ordered, as far as a slice of time reaches; the rest waits for the next round.

    Returns:
        How many computations were worked on.
    """
    start = monotonic()

    def ur() -> datetime:
        return nu + timedelta(seconds=monotonic() - start)

    antal = 0
    for pk in list(Koersel.objects.forfaldne(nu).order_by("pk").values_list("pk", flat=True)):
        rest = SKIVE_SEK - (monotonic() - start)
        if rest <= 0:
            break
        laan = tag(pk, ur())
        if laan is None:
            continue
        antal += 1
        try:
            arbejd(pk, laan, ur, rest)
        except DatabaseError:
            # The lease runs out, and it is tried again.
            raise
        except Exception:
            log.exception("Kørsel %s fejlede", pk)
            opgiv(pk, laan, ur())
    return antal
