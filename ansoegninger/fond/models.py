"""The fund's rules by agreement, in versions."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.fond.regler import Regel, Regelart
from roller.organisation.models import Overenskomst
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt


class Fondsregelsaet(models.Model):
    """One version of an agreement's rules. Written once with its rules; the database refuses to change them.

    Nobody wrote the first version: it is the one that is shipped.
    """

    overenskomst = models.CharField("overenskomst", max_length=10, choices=Overenskomst)
    version = models.PositiveIntegerField("version")
    fra_dag = models.DateField("gælder fra")
    note = models.CharField("hvorfor", max_length=500)
    skrevet_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="skrevet af"
    )
    skrevet_kl = models.DateTimeField("skrevet")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "fondsregelsæt"
        verbose_name_plural = "fondsregelsæt"
        ordering = ["overenskomst", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["overenskomst", "version"], name="fondsregelsaet_version_pr_overenskomst"),
            models.CheckConstraint(condition=Q(version__gte=1), name="fondsregelsaet_version_fra_en"),
            kendt("fondsregelsaet", "overenskomst", Overenskomst),
            ikke_tom("fondsregelsaet", "note"),
            hoejst("fondsregelsaet", "note", 500),
        ]

    def __str__(self) -> str:
        return f"Kompetencefonden, {self.get_overenskomst_display()}, version {self.version}"


class Fondsregel(models.Model):
    """One rule of a version with its source; `regler.Regel` says what `tal` and `kode` hold."""

    saet = models.ForeignKey(Fondsregelsaet, models.PROTECT, related_name="regler", verbose_name="fondsregelsæt")
    orden = models.PositiveSmallIntegerField("orden")
    art = models.CharField("om", max_length=20, choices=Regelart)
    tekst = models.CharField("regel", max_length=500)
    kilde = models.CharField("kilde", max_length=200)
    kilde_dag = models.DateField("kildens dato", null=True, blank=True)
    bekraeftet = models.BooleanField("bekræftet")
    tal = models.BigIntegerField("tal", null=True, blank=True)
    kode = models.CharField("kode", max_length=100, blank=True)
    eksamen = models.BooleanField("eksamen", null=True, blank=True)
    dag = models.DateField("åbner igen", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "fondsregel"
        verbose_name_plural = "fondsregler"
        ordering = ["saet", "orden"]
        constraints = [
            models.UniqueConstraint(fields=["saet", "orden"], name="fondsregel_orden_pr_saet"),
            models.CheckConstraint(condition=Q(tal__isnull=True) | Q(tal__gte=0), name="fondsregel_tal"),
            kendt("fondsregel", "art", Regelart),
            *(ikke_tom("fondsregel", felt) for felt in ("tekst", "kilde")),
            hoejst("fondsregel", "tekst", 500),
            hoejst("fondsregel", "kilde", 200),
            hoejst("fondsregel", "kode", 100),
        ]

    def __str__(self) -> str:
        return f"{self.get_art_display()}: {self.tekst}"

    @property
    def vaerdi(self) -> Regel:
        """The rule as a plain value."""
        return Regel(
            art=Regelart(self.art),
            tekst=self.tekst,
            kilde=self.kilde,
            kilde_dag=self.kilde_dag,
            bekraeftet=self.bekraeftet,
            tal=self.tal,
            kode=self.kode,
            eksamen=self.eksamen,
            dag=self.dag,
        )
