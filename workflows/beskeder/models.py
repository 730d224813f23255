"""The outbox: every message is a row before it is sent, written with the change that causes it."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

EMNE_LAENGDE = 200


class Beskedstatus(models.TextChoices):
    KLAR = "KLAR", "Klar til afsendelse"
    SENDES = "SENDES", "Ved at blive sendt"
    SENDT = "SENDT", "Sendt"
    FEJLET = "FEJLET", "Kunne ikke sendes"
    ANNULLERET = "ANNULLERET", "Annulleret"


class BeskedQuerySet(models.QuerySet["Besked"]):
    def til_afsendelse(self, tidspunkt: datetime) -> Self:
        """Due rows, and rows whose sender died: its lease ran out.

        Written so that the partial index answers it: the archive of sent messages costs nothing.
        """
        aabne = self.filter(status__in=["KLAR", "SENDES"], naeste_forsoeg_kl__lte=tidspunkt)
        laant_ud = Q(status=Beskedstatus.SENDES, laan_til_kl__gt=tidspunkt)
        return aabne.exclude(laant_ud).order_by("naeste_forsoeg_kl", "pk")

    def ikke_sendt(self) -> Self:
        """What is still under way, and what has failed."""
        return self.exclude(status__in=[Beskedstatus.SENDT, Beskedstatus.ANNULLERET])


class Besked(models.Model):
    """One e-mail to one person."""

    # What the message is about, e.g. "brev:17": the same message is never written twice.
    noegle = models.CharField(max_length=80, unique=True)
    modtager = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    emne = models.CharField(max_length=EMNE_LAENGDE)
    tekst = models.TextField()
    sagsnummer = models.CharField(max_length=20, blank=True)
    status = models.CharField(max_length=10, choices=Beskedstatus, default=Beskedstatus.KLAR)
    oprettet_kl = models.DateTimeField()
    naeste_forsoeg_kl = models.DateTimeField()
    laan_til_kl = models.DateTimeField(null=True, blank=True)
    forsoeg = models.PositiveSmallIntegerField(default=0)
    sendt_kl = models.DateTimeField(null=True, blank=True)
    fejl = models.CharField(max_length=300, blank=True)

    objects = BeskedQuerySet.as_manager()

    class Meta:
        verbose_name = "besked"
        verbose_name_plural = "beskeder"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status=Beskedstatus.SENDT, sendt_kl__isnull=False)
                | (~Q(status=Beskedstatus.SENDT) & Q(sendt_kl__isnull=True)),
                name="besked_sendt_har_tidspunkt",
            ),
            models.CheckConstraint(
                condition=~Q(status=Beskedstatus.SENDES) | Q(laan_til_kl__isnull=False), name="besked_sendes_har_laan"
            ),
        ]
        indexes = [
            models.Index(
                fields=["naeste_forsoeg_kl", "id"],
                condition=Q(status__in=["KLAR", "SENDES"]),
                name="besked_til_afsendelse",
            ),
            models.Index(fields=["sagsnummer"], name="besked_sagsnummer"),
        ]

    def __str__(self) -> str:
        return f"{self.emne} til {self.modtager}"


class Udbakkepause(models.Model):
    """Nothing is sent while one is open: a restored copy must not send last week's letters once more."""

    grund = models.CharField("grund", max_length=200)
    sat_kl = models.DateTimeField("sat")
    ophaevet_kl = models.DateTimeField("ophævet", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "pause for udbakken"
        verbose_name_plural = "pauser for udbakken"
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~Q(grund=""), name="udbakkepause_har_grund")]

    def __str__(self) -> str:
        return f"Udbakken på pause: {self.grund}"
