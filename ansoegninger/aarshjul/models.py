"""The competence year wheel: topics by quarter, and what knowledge sharing is to become a topic."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.oensker.models import Oenske
from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, ikke_tom


class Aarshjulsemne(models.Model):
    """A topic in a quarter; from a wish that was answered with knowledge sharing, or on its own."""

    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="aarshjulsemner", verbose_name="afdeling")
    aar = models.PositiveSmallIntegerField("år")
    kvartal = models.PositiveSmallIntegerField("kvartal")
    emne = models.CharField("emne", max_length=200)
    vidensperson = models.CharField("intern vidensressourceperson", max_length=120, blank=True)
    oenske = models.OneToOneField(Oenske, models.PROTECT, null=True, blank=True, related_name="aarshjulsemne")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "emne i årshjulet"
        verbose_name_plural = "emner i årshjulet"
        ordering = ["enhed", "aar", "kvartal", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kvartal__range=(1, 4)), name="aarshjulsemne_kvartal"),
            models.CheckConstraint(condition=Q(aar__range=(2000, 2100)), name="aarshjulsemne_aar"),
            ikke_tom("aarshjulsemne", "emne"),
            hoejst("aarshjulsemne", "emne", 200),
            hoejst("aarshjulsemne", "vidensperson", 120),
        ]

    def __str__(self) -> str:
        return f"{self.emne} ({self.kvartal}. kvartal {self.aar})"
