"""What a test did without an entry in the trail; what its people were made of does not count."""

from __future__ import annotations

from django.db.models import Max

from workflows.motor.fanget import Aendret, i_ord
from workflows.spor.afstemning import uden_post
from workflows.spor.models import Fanget


class Siden:
    """The changes without an entry since this was made; only where each transaction is a real one."""

    def __init__(self) -> None:
        self._fra = Fanget.objects.aggregate(sidste=Max("pk"))["sidste"] or 0

    def uden_post(self) -> list[Aendret]:
        """In the order in which they happened."""
        return list(i_ord(uden_post().filter(pk__gt=self._fra)))

    def i_ord(self) -> list[tuple[str, str, str]]:
        """(Case, table, what), each once."""
        return list(dict.fromkeys((a.sag, a.tabel, a.hvad) for a in self.uden_post()))
