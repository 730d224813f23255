"""The money: one ceiling per department and year, and the ledger that explains its totals. Whole øre ex. moms."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, ikke_negativ, kendt


class Ramme(models.Model):
    """A department's ceiling for a year. `disponeret_oere` is kept by conditional UPDATE and never passes it."""

    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="rammer", verbose_name="afdeling")
    aar = models.PositiveSmallIntegerField("år")
    ramme_oere = models.BigIntegerField("ramme")
    disponeret_oere = models.BigIntegerField("disponeret", default=0)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "ramme"
        verbose_name_plural = "rammer"
        ordering = ["enhed__path", "-aar"]
        constraints = [
            models.UniqueConstraint(fields=["enhed", "aar"], name="ramme_en_pr_aar"),
            models.CheckConstraint(condition=Q(aar__range=(2000, 2100)), name="ramme_aar"),
            models.CheckConstraint(condition=Q(disponeret_oere__lte=F("ramme_oere")), name="ramme_overholdes"),
            ikke_negativ("ramme", "ramme_oere"),
            ikke_negativ("ramme", "disponeret_oere"),
        ]

    def __str__(self) -> str:
        return f"{self.enhed} {self.aar}"

    @property
    def rest_oere(self) -> int:
        """What is left."""
        return self.ramme_oere - self.disponeret_oere


class Posteringsart(models.TextChoices):
    RAMME = "RAMME", "Ramme sat"
    DISPONERET = "DISPONERET", "Disponeret"
    FRIGIVET = "FRIGIVET", "Frigivet"


class Postering(models.Model):
    """A ledger entry; added, never changed. The amount is signed: FRIGIVET is negative."""

    #: Entries of these kinds add up to `Ramme.disponeret_oere`.
    DISPONERENDE: ClassVar[tuple[str, ...]] = (Posteringsart.DISPONERET, Posteringsart.FRIGIVET)

    ramme = models.ForeignKey(Ramme, models.PROTECT, related_name="posteringer")
    art = models.CharField(max_length=12, choices=Posteringsart)
    beloeb_oere = models.BigIntegerField()
    # Empty when no case caused it: a ceiling that is changed later says why in `begrundelse`.
    sagsnummer = models.CharField(max_length=20, blank=True)
    begrundelse = models.CharField(max_length=500, blank=True)
    bogfoert_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    bogfoert_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "postering"
        verbose_name_plural = "posteringer"
        ordering = ["ramme", "pk"]
        constraints = [
            kendt("postering", "art", Posteringsart),
            hoejst("postering", "begrundelse", 500),
            models.CheckConstraint(
                condition=(
                    Q(art="FRIGIVET", beloeb_oere__lte=0) | Q(art="DISPONERET", beloeb_oere__gte=0) | Q(art="RAMME")
                ),
                name="postering_fortegn",
            ),
        ]
        indexes = [models.Index(fields=["sagsnummer"], name="postering_sagsnummer")]

    def __str__(self) -> str:
        return f"{self.get_art_display()} {self.beloeb_oere} ({self.ramme})"
