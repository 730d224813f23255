"""Needs that come from elsewhere than the strategy and the talks: what a department's own work showed in a month.

Counts and themes only. Neither a citizen nor an employee is named, and no case number is asked for.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Cast
from django.db.models.lookups import EndsWith
from simple_history.models import HistoricalRecords

from ansoegninger.strategi.models import Tema
from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt


class Behovsart(models.TextChoices):
    """What showed the need."""

    LEDELSESTILSYN = "LEDELSESTILSYN", "Ledelsestilsyn"
    KLAGE = "KLAGE", "Klager"
    HJEMVISNING = "HJEMVISNING", "Hjemvisninger fra Ankestyrelsen"


class Behovsopgoerelse(models.Model):
    """One month's management review, complaints or remittals in a unit: how many were looked at."""

    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="behovsopgoerelser", verbose_name="enhed")
    art = models.CharField("hvad det bygger på", max_length=20, choices=Behovsart)
    # The first day of the month.
    maaned = models.DateField("måned")
    antal = models.PositiveIntegerField("antal i alt")
    note = models.TextField("bemærkning", max_length=1000, blank=True)
    registreret_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="registreret af"
    )
    registreret_kl = models.DateTimeField("registreret")
    # Counts the corrections, so that of two at once the second is told.
    version = models.PositiveIntegerField("version", default=1)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "behovsopgørelse"
        verbose_name_plural = "behovsopgørelser"
        ordering = ["-maaned", "enhed__path", "art"]
        constraints = [
            models.UniqueConstraint(fields=["enhed", "art", "maaned"], name="behovsopgoerelse_en_pr_maaned"),
            # By its text: a copy of the database is opened by others too, who know no functions of Django's.
            models.CheckConstraint(
                condition=EndsWith(Cast("maaned", models.CharField()), "-01"), name="behovsopgoerelse_den_foerste"
            ),
            models.CheckConstraint(condition=Q(version__gte=1), name="behovsopgoerelse_version_fra_en"),
            kendt("behovsopgoerelse", "art", Behovsart),
            hoejst("behovsopgoerelse", "note", 1000),
        ]

    def __str__(self) -> str:
        return f"{self.get_art_display()} i {self.enhed}"


class Behovsfund(models.Model):
    """In how many of them something within a theme was lacking, and what; no theme: outside the strategy."""

    opgoerelse = models.ForeignKey(Behovsopgoerelse, models.PROTECT, related_name="fund", verbose_name="opgørelse")
    tema = models.ForeignKey(Tema, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tema")
    antal = models.PositiveIntegerField("i hvor mange")
    emne = models.CharField("hvad der manglede", max_length=300)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "fund"
        verbose_name_plural = "fund"
        ordering = ["opgoerelse", F("tema__nummer").asc(nulls_last=True), "pk"]
        constraints = [
            models.UniqueConstraint(fields=["opgoerelse", "tema"], name="behovsfund_en_pr_tema"),
            models.UniqueConstraint(
                fields=["opgoerelse"], condition=Q(tema__isnull=True), name="behovsfund_en_uden_tema"
            ),
            models.CheckConstraint(condition=Q(antal__gte=1), name="behovsfund_mindst_et"),
            ikke_tom("behovsfund", "emne"),
            hoejst("behovsfund", "emne", 300),
        ]

    def __str__(self) -> str:
        return self.emne
