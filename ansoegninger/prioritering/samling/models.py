"""Wishes of a round that are joined into a team, and which team each is in."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from ansoegninger.katalog.hold import Gruppepris
from ansoegninger.katalog.models import Kursus, Prisform
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.models import Prioriteringsrunde
from workflows.motor.begraensninger import hoejst, ikke_negativ

#: The forms of price that several wishes can share.
FAELLES = (Prisform.HOLD, Prisform.ANDEL)


class KursusholdQuerySet(models.QuerySet["Kursushold"]):
    def aabne(self) -> Self:
        """Those that have not been dissolved."""
        return self.filter(oploest_kl__isnull=True)


class HolddeltagerQuerySet(models.QuerySet["Holddeltager"]):
    def aabne(self) -> Self:
        """The wishes that are in a team now."""
        return self.filter(udtraadt_kl__isnull=True)


class Kursushold(models.Model):
    """A team that the centre's chief has joined of wishes in a round; dissolved it joins nothing, but is remembered."""

    runde = models.ForeignKey(Prioriteringsrunde, models.PROTECT, related_name="kursushold")
    kursus = models.ForeignKey(Kursus, models.PROTECT, null=True, blank=True, related_name="+")
    # The catalogue's name; never an employee's own words, which belong to the wish and are erased with it.
    titel = models.CharField("kursus", max_length=200, blank=True)
    form = models.CharField("prisform", max_length=10, choices=Prisform)
    pris_oere = models.BigIntegerField("pris ekskl. moms")
    # Of a team: the seats, empty when nobody has said. Of a shared course: how many share the price in all.
    deltagere_maks = models.PositiveSmallIntegerField("højst deltagere", null=True, blank=True)
    oprettet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    oprettet_kl = models.DateTimeField("samlet")
    oploest_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    oploest_kl = models.DateTimeField("opløst", null=True)

    objects = KursusholdQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "kursushold"
        verbose_name_plural = "kursushold"
        ordering = ["runde", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(form__in=[*FAELLES]), name="kursushold_form_faelles"),
            models.CheckConstraint(
                condition=Q(deltagere_maks__isnull=True) | Q(deltagere_maks__gte=1), name="kursushold_maks_fra_en"
            ),
            models.CheckConstraint(
                condition=~Q(form="ANDEL") | Q(deltagere_maks__isnull=False), name="kursushold_andel_af_hvor_mange"
            ),
            models.CheckConstraint(
                condition=Q(oploest_kl__isnull=True, oploest_af__isnull=True)
                | Q(oploest_kl__gte=F("oprettet_kl"), oploest_af__isnull=False),
                name="kursushold_oploest",
            ),
            ikke_negativ("kursushold", "pris_oere"),
            hoejst("kursushold", "titel", 200),
        ]

    def __str__(self) -> str:
        return f"Hold {self.pk}{f', {self.titel}' if self.titel else ''}"

    @property
    def gruppepris(self) -> Gruppepris:
        """The price as a plain value, to be computed with."""
        return gruppepris(self.form, self.pris_oere, self.deltagere_maks)


class Holddeltager(models.Model):
    """A wish in a team. It keeps its own price as the employee wrote it."""

    hold = models.ForeignKey(Kursushold, models.PROTECT, related_name="deltagere")
    # The team's own round: here so that the database can hold a wish to one team a round.
    runde = models.ForeignKey(Prioriteringsrunde, models.PROTECT, related_name="+")
    oenske = models.ForeignKey(Oenske, models.PROTECT, related_name="holddeltagelser")
    udtraadt_kl = models.DateTimeField("taget af holdet", null=True)

    objects = HolddeltagerQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "holddeltager"
        verbose_name_plural = "holddeltagere"
        ordering = ["hold", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["hold", "oenske"], name="holddeltager_en_gang_pr_hold"),
            models.UniqueConstraint(
                fields=["runde", "oenske"], condition=Q(udtraadt_kl__isnull=True), name="holddeltager_et_aabent_hold"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.oenske} på hold {self.hold_id}"


def gruppepris(form: str, pris_oere: int, deltagere_maks: int | None) -> Gruppepris:
    """A team's stored price as a plain value."""
    return Gruppepris(pris_oere, deltagere_maks, form == Prisform.ANDEL)
