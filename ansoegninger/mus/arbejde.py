"""What the background worker does for MUS."""

from datetime import datetime

from ansoegninger.mus.models import MusRunde
from ansoegninger.mus.services import opret_samtaler


def forfaldent(nu: datetime) -> int:
    """Make the talks that are missing in every round that is not ready. Safe to stop and to run again.

    Returns:
        How many talks were made.
    """
    runder = MusRunde.objects.filter(faerdig_kl=None).order_by("pk")
    return sum(opret_samtaler(runde=runde, nu=lambda: nu) for runde in runder)
