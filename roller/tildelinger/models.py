"""Who holds which role at which unit, and who stands in for whom."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from roller.begraensninger import hoejst
from roller.organisation.models import Enhed
from roller.tildelinger.roller import STEDFORTRAEDES, TILDELES, Rolle


class PeriodeQuerySet(models.QuerySet):  # type: ignore[type-arg]
    def paa(self, dag: date) -> Self:
        """Rows that hold on this day; the end day is exclusive."""
        return self.filter(fra_dag__lte=dag).filter(Q(til_dag__isnull=True) | Q(til_dag__gt=dag))


class Rolletildeling(models.Model):
    """A role given to a person at a unit for a period."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="rolletildelinger")
    rolle = models.CharField("rolle", max_length=20, choices=[(r.value, r.label) for r in TILDELES])
    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="rolletildelinger")
    fra_dag = models.DateField("fra")
    til_dag = models.DateField("til", null=True, blank=True, help_text="Første dag uden rollen")
    grund = models.CharField("grund", max_length=200, blank=True)
    tildelt_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    objects = PeriodeQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "rolletildeling"
        verbose_name_plural = "rolletildelinger"
        ordering = ["enhed", "rolle", "fra_dag"]
        constraints = [
            models.CheckConstraint(
                # An empty period is a role that was taken back before it began.
                condition=Q(til_dag__isnull=True) | Q(til_dag__gte=F("fra_dag")),
                name="rolletildeling_periode",
            ),
            models.CheckConstraint(condition=Q(rolle__in=[r.value for r in TILDELES]), name="rolletildeling_rolle"),
            hoejst("rolletildeling", "grund", 200),
            models.UniqueConstraint(
                fields=["person", "rolle", "enhed"],
                condition=Q(til_dag__isnull=True),
                name="rolletildeling_ikke_dobbelt",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {Rolle(self.rolle).label} i {self.enhed}"


class Stedfortraeder(models.Model):
    """Somebody acts on behalf of a holder of a role, at a unit, for a period, for a reason."""

    for_person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="har_stedfortraedere")
    stedfortraeder = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="er_stedfortraeder")
    rolle = models.CharField("rolle", max_length=20, choices=[(r.value, r.label) for r in STEDFORTRAEDES])
    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="stedfortraedere")
    fra_dag = models.DateField("fra")
    til_dag = models.DateField("til", help_text="Første dag uden stedfortræder")
    grund = models.CharField("grund", max_length=200)
    oprettet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = PeriodeQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "stedfortræder"
        verbose_name_plural = "stedfortrædere"
        ordering = ["-fra_dag", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(til_dag__gte=F("fra_dag")), name="stedfortraeder_periode"),
            models.CheckConstraint(condition=~Q(for_person=F("stedfortraeder")), name="stedfortraeder_ikke_sig_selv"),
            models.CheckConstraint(
                condition=Q(rolle__in=[r.value for r in STEDFORTRAEDES]), name="stedfortraeder_rolle"
            ),
            models.CheckConstraint(condition=~Q(grund=""), name="stedfortraeder_har_grund"),
            hoejst("stedfortraeder", "grund", 200),
        ]

    def __str__(self) -> str:
        return f"{self.stedfortraeder} for {self.for_person} ({Rolle(self.rolle).label})"
