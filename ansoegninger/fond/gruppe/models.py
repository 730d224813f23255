"""A group: applications of one workplace, one education and one agreement, each still a case of its own."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from ansoegninger.katalog.models import Kursus
from roller.organisation.models import Enhed, Overenskomst
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt
from workflows.sprog.formater import dato


class Fondsgruppe(models.Model):
    """Those who apply together; the applications point here.

    Attributes:
        kursus: where the education is from the catalogue.
        start_dag: the first of their first days; `slut_dag` is the last of their last ones.
    """

    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="+", verbose_name="arbejdsplads")
    overenskomst = models.CharField("overenskomst", max_length=10, choices=Overenskomst)
    kursus = models.ForeignKey(
        Kursus, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="kursus fra kataloget"
    )
    titel = models.CharField("uddannelse", max_length=200)
    udbyder = models.CharField("udbyder", max_length=120, blank=True)
    start_dag = models.DateField("begynder")
    slut_dag = models.DateField("slutter")
    oprettet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    oprettet_kl = models.DateTimeField("dannet")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "ansøgergruppe"
        verbose_name_plural = "ansøgergrupper"
        ordering = ["-oprettet_kl", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(slut_dag__gte=F("start_dag")), name="fondsgruppe_periode"),
            kendt("fondsgruppe", "overenskomst", Overenskomst),
            ikke_tom("fondsgruppe", "titel"),
            hoejst("fondsgruppe", "titel", 200),
            hoejst("fondsgruppe", "udbyder", 120),
        ]

    def __str__(self) -> str:
        return f"{self.titel}, {self.get_overenskomst_display()}"


class Gruppefaktum(models.Model):
    """A fact about a group, who registered it and when."""

    registreret_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    registreret_kl = models.DateTimeField("registreret")

    class Meta:
        abstract = True


class Forhaandsanmodning(Gruppefaktum):
    """The form that asks the fund for an approval beforehand was sent."""

    # The fund is asked once: another answer is another group's.
    gruppe = models.OneToOneField(Fondsgruppe, models.PROTECT, related_name="anmodning")
    dag = models.DateField("sendt til fonden")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "anmodning om forhåndsgodkendelse"
        verbose_name_plural = "anmodninger om forhåndsgodkendelse"
        ordering = ["gruppe"]

    def __str__(self) -> str:
        return f"Sendt til fonden {dato(self.dag)}"


class Forhaandssvar(Gruppefaktum):
    """What the fund answered beforehand."""

    anmodning = models.OneToOneField(Forhaandsanmodning, models.PROTECT, related_name="svar")
    godkendt = models.BooleanField("godkendt")
    nummer = models.CharField("fondens nummer", max_length=40, blank=True)
    dag = models.DateField("svarets dato")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "svar om forhåndsgodkendelse"
        verbose_name_plural = "svar om forhåndsgodkendelse"
        ordering = ["anmodning"]
        constraints = [hoejst("forhaandssvar", "nummer", 40)]

    def __str__(self) -> str:
        return "Forhåndsgodkendt" if self.godkendt else "Ikke forhåndsgodkendt"
