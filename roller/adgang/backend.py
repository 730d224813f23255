"""Who asks, and what the person may act as, read in one query: every page begins with both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.utils import timezone

from roller.adgang.adgang import Hverv, hverv_og_bruger
from roller.adgang.ur import nu
from roller.brugere.models import Bruger


@dataclass(frozen=True, slots=True)
class KendteHverv:
    """The capacities that were read along with a person; they hold for this day only."""

    dag: date
    hverv: tuple[Hverv, ...]


class Adgangsbackend(ModelBackend):
    """Django's own, whose person brings the capacities along."""

    def get_user(self, user_id: Any) -> Bruger | None:
        """The person of a session, today; nobody where the person is gone or no longer active."""
        dag = timezone.localdate(nu())
        bruger, hverv = hverv_og_bruger(user_id, dag)
        if bruger is None or not self.user_can_authenticate(bruger):
            return None
        bruger.kendte_hverv = KendteHverv(dag, hverv)  # type: ignore[attr-defined]
        return bruger
