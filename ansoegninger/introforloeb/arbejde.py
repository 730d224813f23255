"""What the background worker does for the programmes."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from ansoegninger.introforloeb.services.gang import naere_trin, paamind_om_trin
from workflows.motor.hver_for_sig import hver_for_sig


def forfaldent(nu: datetime) -> int:
    """Remind of steps that come near. Safe to stop and to run again.

    Returns:
        In how many programmes somebody was reminded.
    """
    naere = naere_trin(timezone.localdate(nu)).order_by("forloeb").values_list("forloeb", flat=True).distinct()
    return hver_for_sig(list(naere), lambda pk: paamind_om_trin(forloeb_id=pk, tidspunkt=nu))
