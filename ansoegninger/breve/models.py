"""What is sent: each employee's letter, and the department's joint orientering."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from ansoegninger.prioritering.models import Beslutning, Indstilling
from workflows.beskeder.models import Besked


class Brev(models.Model):
    """An individual tilbagemelding. `indhold` is the text as sent, frozen; page, PDF and e-mail are made from it."""

    beslutning = models.OneToOneField(Beslutning, models.PROTECT, related_name="brev")
    modtager = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="breve")
    besked = models.OneToOneField(Besked, models.PROTECT, related_name="brev")
    indhold = models.JSONField()
    oprettet_kl = models.DateTimeField()

    # The text is frozen in the row itself; a second copy of every letter would only double the round's writing.
    history = HistoricalRecords(excluded_fields=["indhold"])

    class Meta:
        verbose_name = "brev"
        verbose_name_plural = "breve"
        ordering = ["-oprettet_kl", "-pk"]

    def __str__(self) -> str:
        return f"Tilbagemelding til {self.modtager}"

    @property
    def er_slettet(self) -> bool:
        """Was its text erased? That it was written, sent and read still stands."""
        return not self.indhold


class Laesekvittering(models.Model):
    """The employee confirmed having read the letter."""

    brev = models.OneToOneField(Brev, models.PROTECT, related_name="kvittering")
    laest_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "læsekvittering"
        verbose_name_plural = "læsekvitteringer"

    def __str__(self) -> str:
        return f"{self.brev} læst"


class Orientering(models.Model):
    """The joint briefing of a department: granted courses and sums, nobody refused, no group under 5."""

    indstilling = models.OneToOneField(Indstilling, models.PROTECT, related_name="orientering")
    indhold = models.JSONField()
    frigivet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    frigivet_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "orientering"
        verbose_name_plural = "orienteringer"
        ordering = ["-frigivet_kl"]

    def __str__(self) -> str:
        return f"Orientering: {self.indstilling}"
