"""The computation that a round's drafts are held against, and why a draft says something else than it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde
from ansoegninger.prioritering.scenarier.models import GRUND_LAENGDE, Koersel
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt


class Maalestok(models.Model):
    """The finished computation that the room of a round shows beside the drafts; chosen by the chief, never by us."""

    runde = models.OneToOneField(Prioriteringsrunde, models.PROTECT, related_name="maalestok")
    koersel = models.ForeignKey(Koersel, models.PROTECT, related_name="maalestokke", verbose_name="beregning")
    valgt_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    valgt_kl = models.DateTimeField("valgt")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "målestok"
        verbose_name_plural = "målestokke"
        ordering = ["runde"]

    def __str__(self) -> str:
        return f"{self.koersel}"


class Retning(models.TextChoices):
    """Which way a draft differs from the yardstick."""

    MED = "MED", "bevilget, selv om det bedste udvalg ikke har det med"
    UDE = "UDE", "ikke bevilget, selv om det bedste udvalg har det med"


class Afvigelse(models.Model):
    """Why a wish is meant otherwise than the yardstick says, for leadership and audit; never in a letter.

    It holds while the draft differs that way from that computation, and is gone from the decision where it does not.

    Attributes:
        tab: the points that turning the wish costs, as known when the reason was given; None where it was not.
        pris_oere: what it makes dearer (negative: cheaper), as known then.
    """

    runde = models.ForeignKey(Prioriteringsrunde, models.PROTECT, related_name="afvigelser")
    oenske = models.ForeignKey(Oenske, models.PROTECT, related_name="+")
    koersel = models.ForeignKey(Koersel, models.PROTECT, related_name="afvigelser", verbose_name="beregning")
    retning = models.CharField("retning", max_length=3, choices=Retning)
    tab = models.BigIntegerField("point, det koster", null=True)
    pris_oere = models.BigIntegerField("kroner, det koster", null=True)
    grund = models.CharField("begrundelse", max_length=GRUND_LAENGDE)
    sat_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    sat_kl = models.DateTimeField("sat")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "afvigelse"
        verbose_name_plural = "afvigelser"
        ordering = ["runde", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["runde", "oenske"], name="afvigelse_en_pr_oenske"),
            models.CheckConstraint(
                condition=Q(tab__isnull=True, pris_oere__isnull=True) | Q(tab__isnull=False, pris_oere__isnull=False),
                name="afvigelse_pris_hel",
            ),
            kendt("afvigelse", "retning", Retning),
            *(ikke_tom("afvigelse", "grund"), hoejst("afvigelse", "grund", GRUND_LAENGDE)),
        ]

    def __str__(self) -> str:
        return f"{self.oenske}: {self.get_retning_display()}"
