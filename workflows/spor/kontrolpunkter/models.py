"""What the whole trail looked like at an instant: added to, never changed, and signed with a key kept elsewhere."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Kontrolpunkt(models.Model):
    """A signed root over the last entry of every chain, pointing back to the checkpoint before."""

    nummer = models.PositiveIntegerField(primary_key=True)
    tidspunkt = models.DateTimeField()
    rod = models.CharField(max_length=64)
    kaeder = models.PositiveIntegerField()
    poster = models.PositiveBigIntegerField()
    hoveder_digest = models.CharField(max_length=64)
    forrige = models.CharField(max_length=64)
    noegle_id = models.CharField(max_length=16)
    underskrift = models.CharField(max_length=128)
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = "kontrolpunkt"
        verbose_name_plural = "kontrolpunkter"
        ordering = ["nummer"]
        constraints = [models.CheckConstraint(condition=Q(nummer__gte=1), name="kontrolpunkt_nummer_fra_1")]

    def __str__(self) -> str:
        return f"kontrolpunkt {self.nummer}"


class Kontrolpunkthoved(models.Model):
    """A chain's last entry at a checkpoint, kept only where it moved since the one before."""

    kontrolpunkt = models.ForeignKey(Kontrolpunkt, models.PROTECT, related_name="hoveder")
    kaede = models.CharField(max_length=30)
    nummer = models.PositiveIntegerField()
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = "kontrolpunkts kædehoved"
        verbose_name_plural = "kontrolpunkters kædehoveder"
        ordering = ["kontrolpunkt", "kaede"]
        constraints = [models.UniqueConstraint(fields=["kaede", "kontrolpunkt"], name="kontrolpunkthoved_en_gang")]

    def __str__(self) -> str:
        return f"{self.kaede} indtil nr. {self.nummer}"


class Efterproevning(models.Model):
    """That the whole trail was recomputed, against which checkpoint, and what was found."""

    begyndt_kl = models.DateTimeField()
    sluttet_kl = models.DateTimeField()
    poster = models.PositiveBigIntegerField()
    kaeder = models.PositiveIntegerField()
    kontrolpunkt = models.PositiveIntegerField(null=True)
    mod_fil = models.BooleanField()
    fund = models.PositiveIntegerField()
    foerste_fund = models.TextField(blank=True)

    class Meta:
        verbose_name = "efterprøvning"
        verbose_name_plural = "efterprøvninger"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(fund=0, foerste_fund="") | Q(fund__gt=0) & ~Q(foerste_fund=""),
                name="efterproevning_fund_er_naevnt",
            )
        ]

    def __str__(self) -> str:
        return f"{self.poster} poster, {self.fund} fund"
