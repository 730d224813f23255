"""The internal resource persons of a topic: who is asked, and what they answer."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.aarshjul.models import Aarshjulsemne
from workflows.motor.begraensninger import hoejst


class Videnssvar(models.TextChoices):
    """What the person answers; none while it is open."""

    JA = "JA", "Sagt ja"
    NEJ = "NEJ", "Sagt nej"


class ForespoergselQuerySet(models.QuerySet["Forespoergsel"]):
    def gaeldende(self) -> Self:
        """Those that are not withdrawn."""
        return self.filter(trukket_kl__isnull=True)

    def ubesvarede(self) -> Self:
        """Those that wait for the person."""
        return self.gaeldende().filter(svar="")


class Forespoergsel(models.Model):
    """Whether somebody will stand for a topic on the wheel."""

    #: A colleague's reason is for the one who asked; the trail says what was answered.
    fortroligt = frozenset({"svar_tekst"})

    emne = models.ForeignKey(Aarshjulsemne, models.PROTECT, related_name="forespoergsler")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="aarshjulsforespoergsler")
    spurgt_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    besked = models.CharField("besked", max_length=500, blank=True)
    spurgt_kl = models.DateTimeField("spurgt")
    svar = models.CharField("svar", max_length=3, choices=Videnssvar, blank=True)
    svar_tekst = models.CharField("ord med på vejen", max_length=500, blank=True)
    svaret_kl = models.DateTimeField("svaret", null=True, blank=True)
    trukket_kl = models.DateTimeField("trukket tilbage", null=True, blank=True)

    objects = ForespoergselQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "spørgsmål til en vidensressourceperson"
        verbose_name_plural = "spørgsmål til vidensressourcepersoner"
        ordering = ["emne", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["emne", "person"], condition=Q(trukket_kl__isnull=True), name="forespoergsel_en_pr_person"
            ),
            models.CheckConstraint(condition=Q(svar__in=["", *Videnssvar.values]), name="forespoergsel_svar_kendt"),
            models.CheckConstraint(
                condition=Q(svar="", svaret_kl__isnull=True) | (~Q(svar="") & Q(svaret_kl__isnull=False)),
                name="forespoergsel_svaret_kl",
            ),
            hoejst("forespoergsel", "besked", 500),
            hoejst("forespoergsel", "svar_tekst", 500),
        ]

    def __str__(self) -> str:
        return f"{self.person} om {self.emne}"
