"""What the background worker does about retention: nothing, until the municipality has said that it may."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from ansoegninger.sletning.koersel import ryd_filen, skriv_koert, slet_udloebne
from workflows.spor.models import Sporpost

log = logging.getLogger(__name__)

#: So many portions a round: letters and releases must not wait for an archive.
HOEJST = 4


def forfaldent(nu: datetime) -> int:
    """Erase what has run out, once a day, a few portions a round, where the setting says so.

    Returns:
        How many cases, people and messages were erased.
    """
    if not settings.SLETNING_AUTOMATISK or _koert_i_dag(nu):
        return 0
    koersel = slet_udloebne(nu=lambda: nu, hoejst=HOEJST)
    if not koersel.flere:
        skriv_koert(koersel=koersel, tidspunkt=nu)
        ryd_filen()
    return koersel.slettet.total()


def _koert_i_dag(nu: datetime) -> bool:
    midnat = timezone.localtime(nu).replace(hour=0, minute=0, second=0, microsecond=0)
    return Sporpost.objects.filter(
        art="sletning.koert", tidspunkt__gte=midnat, tidspunkt__lt=midnat + timedelta(days=1)
    ).exists()
