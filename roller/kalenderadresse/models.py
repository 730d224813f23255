"""A person's secret calendar addresses. The secret itself is never kept."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from roller.begraensninger import hoejst

HASH_TEGN = 64


class KalenderadresseQuerySet(models.QuerySet["Kalenderadresse"]):
    def aabne(self) -> Self:
        """Those that are not closed."""
        return self.filter(lukket_kl__isnull=True)


class Kalenderadresse(models.Model):
    """An address that one calendar reads; whoever knows it reads what its person may."""

    #: That it was made is in the trail, and nothing that it could be found by.
    fortroligt = frozenset({"digest"})

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="kalenderadresser")
    navn = models.CharField("navn", max_length=60)
    digest = models.CharField(max_length=HASH_TEGN, unique=True, editable=False)
    oprettet_kl = models.DateTimeField("oprettet")
    #: By the day: when exactly somebody's calendar asks is nobody's business.
    sidst_brugt_dag = models.DateField("sidst brugt", null=True, blank=True)
    lukket_kl = models.DateTimeField("lukket", null=True, blank=True)

    objects = KalenderadresseQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["digest", "sidst_brugt_dag"])

    class Meta:
        verbose_name = "kalenderadresse"
        verbose_name_plural = "kalenderadresser"
        ordering = ["person", "pk"]
        constraints = [
            hoejst("kalenderadresse", "navn", 60),
            hoejst("kalenderadresse", "digest", HASH_TEGN),
            models.CheckConstraint(condition=~Q(navn=""), name="kalenderadresse_navn_ikke_tom"),
            models.CheckConstraint(
                condition=Q(digest__length=HASH_TEGN), name="kalenderadresse_digest_er_et_fingeraftryk"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.navn} ({self.person})"
