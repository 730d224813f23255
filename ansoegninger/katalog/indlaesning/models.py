"""One file of courses: what it would do, what it did, and whether that was taken back."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from workflows.motor.begraensninger import hoejst, ikke_negativ, ikke_tom


class IndlaesningQuerySet(models.QuerySet["Katalogindlaesning"]):
    def udfoerte(self) -> Self:
        """Those that were read in, newest first, without their rows."""
        return self.filter(indlaest_kl__isnull=False).select_related("indlaest_af").order_by("-indlaest_kl", "-pk")


class Katalogindlaesning(models.Model):
    """A file as rows of text. The file itself is never kept, and its rows go when they are read in.

    `linjer` is what each row would do, as it was shown; afterwards what each did, so that it can be taken back.
    """

    filnavn = models.CharField("fil", max_length=80)
    filaftryk = models.CharField("filens fingeraftryk", max_length=64)
    raekker = models.JSONField("rækker", default=dict)
    linjer = models.JSONField("linjer", default=list)
    lagt_op_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    lagt_op_kl = models.DateTimeField("lagt op")
    indlaest_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    indlaest_kl = models.DateTimeField("indlæst", null=True)
    nye = models.PositiveIntegerField("nye", default=0)
    rettede = models.PositiveIntegerField("rettede", default=0)
    afviste = models.PositiveIntegerField("afviste", default=0)
    fortrudt_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    fortrudt_kl = models.DateTimeField("fortrudt", null=True)
    fortrydelsesgrund = models.CharField("hvorfor fortrudt", max_length=300, blank=True)

    objects = IndlaesningQuerySet.as_manager()
    # The rows and lines stand in the row alone: what they did is in the courses' own history.
    history = HistoricalRecords(excluded_fields=["raekker", "linjer"])

    class Meta:
        verbose_name = "indlæsning af kurser"
        verbose_name_plural = "indlæsninger af kurser"
        ordering = ["-lagt_op_kl", "-pk"]
        constraints = [
            ikke_tom("katalogindlaesning", "filnavn"),
            hoejst("katalogindlaesning", "filnavn", 80),
            hoejst("katalogindlaesning", "filaftryk", 64),
            hoejst("katalogindlaesning", "fortrydelsesgrund", 300),
            *(ikke_negativ("katalogindlaesning", felt) for felt in ("nye", "rettede", "afviste")),
            models.CheckConstraint(
                condition=Q(indlaest_kl__isnull=True, indlaest_af__isnull=True)
                | Q(indlaest_kl__isnull=False, indlaest_af__isnull=False),
                name="katalogindlaesning_indlaest",
            ),
            models.CheckConstraint(
                condition=Q(fortrudt_kl__isnull=True, fortrudt_af__isnull=True, fortrydelsesgrund="")
                | Q(
                    fortrudt_kl__isnull=False,
                    fortrudt_af__isnull=False,
                    indlaest_kl__isnull=False,
                    fortrydelsesgrund__gt="",
                ),
                name="katalogindlaesning_fortrudt",
            ),
        ]

    def __str__(self) -> str:
        return self.filnavn
