"""When the talk is: what the leader proposes, who may choose from it, and what was agreed."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from ansoegninger.mus.models import MusSamtale
from workflows.motor.begraensninger import hoejst
from workflows.sprog.formater import tidspunkt

#: Where the talk is, and an answer in a few words.
STED_TEGN, ORD_TEGN = 120, 300


class Tidsudbud(models.Model):
    """Some times that a leader gives, to one employee or to many; each of them picks one."""

    # Whose time it is: the leader, also where a stand-in proposed it.
    leder = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    sted = models.CharField("sted", max_length=STED_TEGN, blank=True)
    oprettet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    oprettet_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "tider til samtaler"
        verbose_name_plural = "tider til samtaler"
        ordering = ["-oprettet_kl", "pk"]
        constraints = [hoejst("tidsudbud", "sted", STED_TEGN)]

    def __str__(self) -> str:
        return f"Tider hos {self.leder}"


class Samtaletid(models.Model):
    """One of the times."""

    udbud = models.ForeignKey(Tidsudbud, models.PROTECT, related_name="tider")
    begynder_kl = models.DateTimeField("begynder")
    slutter_kl = models.DateTimeField("slutter")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "tid til en samtale"
        verbose_name_plural = "tider til samtaler"
        ordering = ["begynder_kl", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(slutter_kl__gt=F("begynder_kl")), name="samtaletid_periode"),
            models.UniqueConstraint(fields=["udbud", "begynder_kl"], name="samtaletid_en_gang_pr_udbud"),
        ]

    def __str__(self) -> str:
        return tidspunkt(self.begynder_kl)


class Tidsindbydelse(models.Model):
    """An employee may choose from these times, until it is closed: by newer times, a new leader, or a talk that ends.

    An answer that none of them fits is a fact of its own; the time that was chosen is a `Tidsaftale`.
    """

    udbud = models.ForeignKey(Tidsudbud, models.PROTECT, related_name="indbydelser")
    samtale = models.ForeignKey(MusSamtale, models.PROTECT, related_name="indbydelser")
    ingen_passer_kl = models.DateTimeField("ingen af tiderne passer", null=True, blank=True)
    ord = models.CharField("medarbejderens ord", max_length=ORD_TEGN, blank=True)
    lukket_kl = models.DateTimeField("lukket", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "invitation til at vælge en tid"
        verbose_name_plural = "invitationer til at vælge en tid"
        ordering = ["samtale", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["udbud", "samtale"], name="tidsindbydelse_en_pr_udbud"),
            models.UniqueConstraint(
                fields=["samtale"], condition=Q(lukket_kl__isnull=True), name="tidsindbydelse_en_aaben_pr_samtale"
            ),
            models.CheckConstraint(
                condition=Q(ord="") | Q(ingen_passer_kl__isnull=False), name="tidsindbydelse_ord_hoerer_til_svar"
            ),
            hoejst("tidsindbydelse", "ord", ORD_TEGN),
        ]

    def __str__(self) -> str:
        return f"{self.samtale}: {self.udbud}"

    def til_spor(self) -> dict[str, object]:
        return {"svar": "ingen af dem passer"}


class Tidsaftale(models.Model):
    """The time of one talk; moved where it is, so that a calendar moves it too (`sekvens` counts the changes)."""

    samtale = models.OneToOneField(MusSamtale, models.PROTECT, related_name="tidsaftale")
    leder = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    begynder_kl = models.DateTimeField("begynder")
    slutter_kl = models.DateTimeField("slutter")
    sted = models.CharField("sted", max_length=STED_TEGN, blank=True)
    sekvens = models.PositiveSmallIntegerField("ændringer", default=0)
    aflyst_kl = models.DateTimeField("aflyst", null=True, blank=True)
    aftalt_kl = models.DateTimeField("aftalt")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "tid for samtalen"
        verbose_name_plural = "tider for samtaler"
        ordering = ["begynder_kl", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(slutter_kl__gt=F("begynder_kl")), name="tidsaftale_periode"),
            # Nobody is in two places: what overlaps is refused by the service, and two at once by this.
            models.UniqueConstraint(
                fields=["leder", "begynder_kl"],
                condition=Q(aflyst_kl__isnull=True),
                name="tidsaftale_en_samtale_ad_gangen",
            ),
            hoejst("tidsaftale", "sted", STED_TEGN),
        ]

    def __str__(self) -> str:
        return f"{self.samtale}: {tidspunkt(self.begynder_kl)}"

    @property
    def gaelder(self) -> bool:
        """Is it still on?"""
        return self.aflyst_kl is None

    def til_spor(self) -> dict[str, object]:
        hvornaar = tidspunkt(self.begynder_kl)
        return {"svar": hvornaar, "hvornaar": hvornaar}
