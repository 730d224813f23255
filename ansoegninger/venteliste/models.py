"""The waiting list between the rounds: what a grant from it was chosen on, and who was passed over and why."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from ansoegninger.budget.models import Ramme
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Beslutning
from roller.tildelinger.roller import Rolle
from workflows.motor.begraensninger import hoejst, ikke_negativ, ikke_tom


class Ventelistevalg(models.Model):
    """What stood on the page when somebody granted a wish from the waiting list.

    Attributes:
        foreslaaet: the wish that the list proposed in the pot that pays; none where it proposed nobody.
        fulgt: was that the one that was granted?
        hvorfor: why it was another; for the trail, never in a letter.
        fri_oere: what was free in the pot before.
    """

    beslutning = models.OneToOneField(Beslutning, models.PROTECT, related_name="ventelistevalg")
    foreslaaet = models.ForeignKey(Oenske, models.PROTECT, null=True, blank=True, related_name="+")
    fulgt = models.BooleanField("forslaget blev fulgt")
    hvorfor = models.TextField("hvorfor en anden", max_length=2000, blank=True)
    fri_oere = models.BigIntegerField("fri før bevillingen")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "valg fra ventelisten"
        verbose_name_plural = "valg fra ventelisten"
        constraints = [
            models.CheckConstraint(condition=Q(fulgt=True) | ~Q(hvorfor=""), name="ventelistevalg_en_anden_begrundes"),
            models.CheckConstraint(
                condition=Q(fulgt=False) | Q(foreslaaet__isnull=False), name="ventelistevalg_fulgt_er_foreslaaet"
            ),
            ikke_negativ("ventelistevalg", "fri_oere"),
            hoejst("ventelistevalg", "hvorfor", 2000),
        ]

    def __str__(self) -> str:
        return f"{self.beslutning}, fra ventelisten"


class OverspringningQuerySet(models.QuerySet["Overspringning"]):
    def gaelder(self) -> Self:
        """Those that nobody has taken back."""
        return self.filter(tilbage_kl__isnull=True)


class Overspringning(models.Model):
    """A waiting wish that is passed over in one pot, with the reason, until somebody takes that back."""

    oenske = models.ForeignKey(Oenske, models.PROTECT, related_name="overspringninger")
    ramme = models.ForeignKey(Ramme, models.PROTECT, related_name="+", verbose_name="ramme eller pulje")
    begrundelse = models.TextField("begrundelse", max_length=2000)
    sprunget_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    rolle = models.CharField(max_length=20, choices=Rolle)
    paa_vegne_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    sprunget_kl = models.DateTimeField("sprunget over")
    tilbage_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    tilbage_kl = models.DateTimeField("taget tilbage", null=True)

    objects = OverspringningQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "overspringning"
        verbose_name_plural = "overspringninger"
        ordering = ["ramme", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["oenske", "ramme"], condition=Q(tilbage_kl__isnull=True), name="overspringning_en_aaben"
            ),
            models.CheckConstraint(
                condition=Q(tilbage_kl__isnull=True, tilbage_af__isnull=True)
                | Q(tilbage_kl__gte=F("sprunget_kl"), tilbage_af__isnull=False),
                name="overspringning_tilbage",
            ),
            ikke_tom("overspringning", "begrundelse"),
            hoejst("overspringning", "begrundelse", 2000),
        ]

    def __str__(self) -> str:
        return f"{self.oenske} sprunget over i {self.ramme}"
