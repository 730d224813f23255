"""One row per completed step and per administrative act; rows are added, never changed."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models

from workflows.spor.saetninger import saetning


class SporpostQuerySet(models.QuerySet["Sporpost"]):
    def for_sag(self, sagsnummer: str) -> Self:
        """A case's story in the order in which it happened, ready to be shown."""
        return self.filter(kaede=sagsnummer).order_by("nummer").select_related("aktoer", "paa_vegne_af")


class Sporpost(models.Model):
    """An entry of the trail, numbered without gaps within its chain (a case, or the system)."""

    kaede = models.CharField(max_length=20)
    nummer = models.PositiveIntegerField()
    art = models.CharField(max_length=60)
    tidspunkt = models.DateTimeField()
    aktoer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    rolle = models.CharField(max_length=20, blank=True)
    paa_vegne_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    # A plain number, not a relation: the trail must outlive any reorganisation of what it tells about.
    enhed_id = models.BigIntegerField(null=True)
    begrundelse = models.TextField(blank=True)
    data = models.JSONField(default=dict)

    objects = SporpostQuerySet.as_manager()

    class Meta:
        verbose_name = "sporpost"
        verbose_name_plural = "sporposter"
        ordering = ["kaede", "nummer"]
        constraints = [models.UniqueConstraint(fields=["kaede", "nummer"], name="sporpost_nummer_i_kaede")]
        indexes = [models.Index(fields=["tidspunkt"], name="sporpost_tidspunkt")]

    def __str__(self) -> str:
        return f"{self.kaede} nr. {self.nummer}: {self.art}"

    @property
    def saetning(self) -> str:
        """What happened, as a sentence without its subject ("vurderede ønsket: anbefales")."""
        return saetning(self.art, self.data)
