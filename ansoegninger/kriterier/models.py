"""A centre's criteria in versions, with words for each point; and the draft of the next version."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.kriterier.kilder import Kilde
from ansoegninger.kriterier.saet import FLEST, STOERSTE_VAEGT
from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt


class Kriteriesaet(models.Model):
    """One version of a centre's criteria. Written once with its criteria; the database refuses to change them.

    Nobody approved the first version where it is the one that is shipped.
    """

    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="kriteriesaet", verbose_name="center")
    version = models.PositiveIntegerField("version")
    note = models.CharField("hvorfor", max_length=500)
    skrevet_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="skrevet af"
    )
    godkendt_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="godkendt af"
    )
    godkendt_kl = models.DateTimeField("godkendt")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "kriteriesæt"
        verbose_name_plural = "kriteriesæt"
        ordering = ["enhed__path", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["enhed", "version"], name="kriteriesaet_version_pr_center"),
            models.CheckConstraint(condition=Q(version__gte=1), name="kriteriesaet_version_fra_en"),
            models.CheckConstraint(
                condition=Q(skrevet_af__isnull=True, godkendt_af__isnull=True)
                | (Q(skrevet_af__isnull=False, godkendt_af__isnull=False) & ~Q(skrevet_af=models.F("godkendt_af"))),
                name="kriteriesaet_to_personer",
            ),
            ikke_tom("kriteriesaet", "note"),
            hoejst("kriteriesaet", "note", 500),
        ]

    def __str__(self) -> str:
        return f"{self.enhed}, version {self.version}"


class Kriterium(models.Model):
    """One question that wishes are held against, in one version. `kode` is the same from version to version."""

    saet = models.ForeignKey(Kriteriesaet, models.PROTECT, related_name="kriterier", verbose_name="kriteriesæt")
    kode = models.CharField("kode", max_length=30)
    navn = models.CharField("spørgsmål", max_length=200)
    hjaelp = models.CharField("hjælp", max_length=500, blank=True)
    kilde = models.CharField("kilde", max_length=20, choices=Kilde)
    orden = models.PositiveSmallIntegerField("orden")
    standardvaegt = models.PositiveSmallIntegerField("standardvægt")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "kriterium"
        verbose_name_plural = "kriterier"
        ordering = ["saet", "orden"]
        constraints = [
            models.UniqueConstraint(fields=["saet", "kode"], name="kriterium_kode_pr_saet"),
            models.UniqueConstraint(fields=["saet", "orden"], name="kriterium_orden_pr_saet"),
            models.CheckConstraint(
                condition=Q(standardvaegt__range=(0, STOERSTE_VAEGT)), name="kriterium_standardvaegt"
            ),
            kendt("kriterium", "kilde", Kilde),
            ikke_tom("kriterium", "kode"),
            ikke_tom("kriterium", "navn"),
            hoejst("kriterium", "kode", 30),
            hoejst("kriterium", "navn", 200),
            hoejst("kriterium", "hjaelp", 500),
        ]

    def __str__(self) -> str:
        return self.navn


class Kriteriepoint(models.Model):
    """What so many points mean; for a calculated criterion also when they are given."""

    kriterium = models.ForeignKey(Kriterium, models.PROTECT, related_name="pointord", verbose_name="kriterium")
    point = models.PositiveSmallIntegerField("point")
    ord = models.CharField("ord", max_length=200)
    fra = models.PositiveSmallIntegerField("fra", null=True, blank=True)
    koder = models.CharField("koder", max_length=200, blank=True, help_text="Adskilt af mellemrum")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "kriteriepoint"
        verbose_name_plural = "kriteriepoint"
        ordering = ["kriterium", "point"]
        constraints = [
            models.UniqueConstraint(fields=["kriterium", "point"], name="kriteriepoint_et_pr_point"),
            models.CheckConstraint(condition=Q(point__range=(0, FLEST)), name="kriteriepoint_point"),
            ikke_tom("kriteriepoint", "ord"),
            hoejst("kriteriepoint", "ord", 200),
            hoejst("kriteriepoint", "koder", 200),
        ]

    def __str__(self) -> str:
        return f"{self.point}: {self.ord}"


class Kriterieudkast(models.Model):
    """The next version of a centre's criteria while it is written; it goes when it is approved or thrown away."""

    enhed = models.OneToOneField(Enhed, models.PROTECT, related_name="kriterieudkast", verbose_name="center")
    indhold = models.JSONField("indhold")
    skrevet_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="skrevet af"
    )
    rettet_kl = models.DateTimeField("rettet")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "udkast til kriterier"
        verbose_name_plural = "udkast til kriterier"

    def __str__(self) -> str:
        return f"Udkast til kriterier for {self.enhed}"
