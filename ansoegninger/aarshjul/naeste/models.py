"""»Ønsker til næste år«: a line from anybody in the department, and what the planner made of it."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, ikke_tom


class HjuloenskeQuerySet(models.QuerySet["Hjuloenske"]):
    def gaeldende(self) -> Self:
        """Those that are not withdrawn."""
        return self.filter(trukket_kl__isnull=True)


class Hjuloenske(models.Model):
    """What somebody would like to meet on the wheel of a coming year."""

    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="hjuloensker", verbose_name="afdeling")
    aar = models.PositiveSmallIntegerField("år")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="hjuloensker")
    tekst = models.CharField("ønske", max_length=200)
    skrevet_kl = models.DateTimeField("skrevet")
    trukket_kl = models.DateTimeField("trukket", null=True, blank=True)
    #: Why it was let lie; a wish that is placed is a topic whose source it is.
    hvorfor = models.CharField("hvorfor det ligger", max_length=300, blank=True)
    ligger_kl = models.DateTimeField("lagt til side", null=True, blank=True)

    objects = HjuloenskeQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "ønske til næste års hjul"
        verbose_name_plural = "ønsker til næste års hjul"
        ordering = ["enhed", "aar", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(aar__range=(2000, 2100)), name="hjuloenske_aar"),
            models.CheckConstraint(
                condition=Q(hvorfor="", ligger_kl__isnull=True) | (~Q(hvorfor="") & Q(ligger_kl__isnull=False)),
                name="hjuloenske_ligger_med_et_ord",
            ),
            ikke_tom("hjuloenske", "tekst"),
            hoejst("hjuloenske", "tekst", 200),
            hoejst("hjuloenske", "hvorfor", 300),
        ]

    def __str__(self) -> str:
        return f"{self.tekst} ({self.aar})"
