"""What a worker does for many cases: each in a transaction of its own, and none in the way of the others."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable

from django.db import connection

from workflows.motor.fejl import Optaget

log = logging.getLogger(__name__)


def hver_for_sig(opgaver: Iterable[int], goer: Callable[[int], bool]) -> int:
    """Do it for each, in order; what fails is logged and tried again the next time.

    Returns:
        For how many something was done.
    """
    antal = 0
    for opgave in opgaver:
        try:
            antal += goer(opgave)
        except Optaget:
            log.info("Trin %s er i brug af en anden", opgave)
        except Exception:
            log.exception("Trin %s fejlede", opgave)
            # It may be the connection that broke; the next query opens a new one.
            if not connection.in_atomic_block:
                connection.close()
    return antal
