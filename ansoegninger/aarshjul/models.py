"""The competence year wheel: topics by quarter, each perhaps at a meeting, and where they come from."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast
from simple_history.models import HistoricalRecords

from ansoegninger.aarshjul.moeder.models import Moede
from ansoegninger.oensker.models import Oenske
from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, ikke_tom

#: The source of a topic that was a wish for next year.
NAESTE_AAR = "NAESTE_AAR"


class AarshjulsemneQuerySet(models.QuerySet["Aarshjulsemne"]):
    def fra_hjuloensket(self, enhed: Any, pk: Any) -> Self:
        """The topic that this wish for next year became; by keys or by references to an outer query."""
        return self.filter(enhed=enhed, kilde=NAESTE_AAR, reference=Cast(pk, models.CharField()))


class Aarshjulsemne(models.Model):
    """A topic in a quarter; from a wish that was answered with knowledge sharing, or on its own."""

    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="aarshjulsemner", verbose_name="afdeling")
    aar = models.PositiveSmallIntegerField("år")
    kvartal = models.PositiveSmallIntegerField("kvartal")
    emne = models.CharField("emne", max_length=200)
    vidensperson = models.CharField("intern vidensressourceperson", max_length=120, blank=True)
    oenske = models.OneToOneField(Oenske, models.PROTECT, null=True, blank=True, related_name="aarshjulsemne")
    #: The meeting it is taken up at, and its place among that meeting's topics.
    moede = models.ForeignKey(Moede, models.PROTECT, null=True, blank=True, related_name="emner", verbose_name="møde")
    plads = models.PositiveSmallIntegerField("plads på mødet", default=0)
    #: Which kind of suggestion it comes from (`forslag.KILDER`), and which one; a wish has its own column.
    kilde = models.CharField("kilde", max_length=20, blank=True)
    reference = models.CharField("henvisning", max_length=60, blank=True)

    objects = AarshjulsemneQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "emne i årshjulet"
        verbose_name_plural = "emner i årshjulet"
        ordering = ["enhed", "aar", "kvartal", "plads", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kvartal__range=(1, 4)), name="aarshjulsemne_kvartal"),
            models.CheckConstraint(condition=Q(aar__range=(2000, 2100)), name="aarshjulsemne_aar"),
            ikke_tom("aarshjulsemne", "emne"),
            hoejst("aarshjulsemne", "emne", 200),
            hoejst("aarshjulsemne", "vidensperson", 120),
            hoejst("aarshjulsemne", "kilde", 20),
            hoejst("aarshjulsemne", "reference", 60),
            models.CheckConstraint(
                condition=Q(kilde="", reference="") | (~Q(kilde="") & ~Q(reference="")), name="aarshjulsemne_henvisning"
            ),
            models.UniqueConstraint(
                fields=["enhed", "kilde", "reference"], condition=~Q(kilde=""), name="aarshjulsemne_kilde_en_gang"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.emne} ({self.kvartal}. kvartal {self.aar})"
