"""A computation that is under way: its lease, whether somebody said stop, and that the worker is alive."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic
from uuid import UUID

from django.db import DatabaseError, connection
from django.db.models import QuerySet

from ansoegninger.prioritering.scenarier.models import Koersel

log = logging.getLogger(__name__)

#: As long as nobody else takes it up; renewed while it is worked on.
LAAN = timedelta(seconds=60)
_FORNY_SEK = 10.0

Ur = Callable[[], datetime]


class Vagt:
    """Asked now and then beside a search: has somebody said stop? Says in passing that the worker is alive."""

    def __init__(self, koersel_id: int, laan: UUID, ur: Ur) -> None:
        self.koersel_id, self.laan, self.ur = koersel_id, laan, ur
        self._fornyet = monotonic()

    def __call__(self) -> bool:
        """Shall the search be given up?"""
        try:
            if monotonic() - self._fornyet > _FORNY_SEK:
                self._fornyet = monotonic()
                if not self._egen().update(laan_til_kl=self.ur() + LAAN):
                    return True
            return self.annulleret()
        except DatabaseError:
            # A busy database is no reason to stop; the next question gets an answer.
            log.warning("Kørsel %s: kunne ikke spørge, om den skal stoppe", self.koersel_id)
            return False
        finally:
            if threading.current_thread() is not threading.main_thread():
                connection.close()

    def annulleret(self) -> bool:
        """Has somebody asked for it, or taken it over?"""
        return not self._egen().filter(annulleres=False).exists()

    def _egen(self) -> QuerySet[Koersel]:
        return Koersel.objects.filter(pk=self.koersel_id, laan=self.laan)
