"""What the rules said of an application at the moments that count, kept so that it can be computed again.

Nothing here is ever changed: rules that change later change no verdict.
"""

from __future__ import annotations

from django.db import models
from simple_history.models import HistoricalRecords

from ansoegninger.fond.ansoegning.models import Fondsansoegning
from ansoegninger.fond.sag import Udfald
from workflows.motor.begraensninger import ikke_negativ, kendt


class Anledning(models.TextChoices):
    """When it was judged."""

    SOEGT = "SOEGT", "Ansøgningen blev skrevet"
    AFTALT = "AFTALT", "Lederen tog stilling"
    OPRETTET = "OPRETTET", "Oprettet hos fonden"
    INDSENDT = "INDSENDT", "Sendt til fonden"
    AENDRET = "AENDRET", "Datoerne blev ændret"


class Fondsdom(models.Model):
    """The check at one moment: what it was given, on which version of the rules, and what it answered.

    Attributes:
        sag: `fond.sag.Sag` as JSON.
        svar: (art, kode, udfald) of each answer in order, as JSON.
        tilskud_oere: the most that the rules let the fund pay.
    """

    ansoegning = models.ForeignKey(Fondsansoegning, models.PROTECT, related_name="domme")
    anledning = models.CharField("anledning", max_length=10, choices=Anledning)
    version = models.PositiveIntegerField("version af reglerne")
    sag = models.JSONField("oplysningerne")
    svar = models.JSONField("svarene")
    udfald = models.CharField("udfald", max_length=15, choices=Udfald)
    tilskud_oere = models.BigIntegerField("tilskud, højst")
    afsagt_kl = models.DateTimeField("afsagt")

    # Frozen in the row itself, which is never changed; the history does not copy it.
    history = HistoricalRecords(excluded_fields=["sag", "svar"])

    class Meta:
        verbose_name = "fondsdom"
        verbose_name_plural = "fondsdomme"
        ordering = ["ansoegning", "pk"]
        constraints = [
            kendt("fondsdom", "anledning", Anledning),
            kendt("fondsdom", "udfald", Udfald),
            ikke_negativ("fondsdom", "tilskud_oere"),
        ]

    def __str__(self) -> str:
        return f"{self.get_anledning_display()}: {self.get_udfald_display().lower()} efter version {self.version}"
