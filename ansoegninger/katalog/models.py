"""The catalogue: providers and the courses they offer."""

from __future__ import annotations

from typing import Self

from django.db import models
from simple_history.models import HistoricalRecords

from workflows.motor.begraensninger import hoejst, ikke_negativ, kendt
from workflows.sprog.alfabet import dansk
from workflows.sprog.soegning import alle_ord


class Udbyderart(models.TextChoices):
    OFFENTLIG = "OFFENTLIG", "Offentlig"
    PRIVAT = "PRIVAT", "Privat"
    FORENING = "FORENING", "Forening"
    INTERN = "INTERN", "Intern"


class Kursustype(models.TextChoices):
    """What kind of activity it is (kilder/001, kilder/002)."""

    TEMADAG = "TEMADAG", "Temadag"
    KOMPETENCEFORLOEB = "KOMPETENCEFORLOEB", "Kompetenceforløb"
    ORGANISATORISK_FORLOEB = "ORGANISATORISK_FORLOEB", "Organisatorisk læringsforløb"
    FAGSPECIFIKT_KURSUS = "FAGSPECIFIKT_KURSUS", "Fagspecifikt kursus"
    DIPLOMMODUL = "DIPLOMMODUL", "Diplommodul"
    WEBINAR = "WEBINAR", "Webinar"
    SIDEMANDSOPLAERING = "SIDEMANDSOPLAERING", "Sidemandsoplæring"
    AKTIONSLAERING = "AKTIONSLAERING", "Aktionslæring"
    ANDET = "ANDET", "Andet"


class Udbyder(models.Model):
    """Who gives the course."""

    navn = models.CharField("navn", max_length=120, unique=True)
    art = models.CharField("art", max_length=10, choices=Udbyderart)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "udbyder"
        verbose_name_plural = "udbydere"
        ordering = ["navn"]
        constraints = [kendt("udbyder", "art", Udbyderart), hoejst("udbyder", "navn", 120)]

    def __str__(self) -> str:
        return self.navn


class KursusQuerySet(models.QuerySet["Kursus"]):
    def aktive(self) -> Self:
        """Courses that can be wished for."""
        return self.filter(arkiveret=False)

    def soeg(self, tekst: str) -> Self:
        """Courses whose title, provider or description holds every word."""
        return self.filter(alle_ord(tekst, "titel", "udbyder__navn", "beskrivelse"))

    def til_liste(self) -> Self:
        """Everything a list row prints, in one query, by title."""
        return self.select_related("udbyder").order_by(dansk("titel"), "pk")


class Kursus(models.Model):
    """A course on offer. Extent and price may be unknown: the source says "?"."""

    titel = models.CharField("titel", max_length=200)
    udbyder = models.ForeignKey(Udbyder, models.PROTECT, related_name="kurser")
    type = models.CharField("type", max_length=30, choices=Kursustype)
    beskrivelse = models.TextField("beskrivelse", blank=True)
    maalgruppe = models.CharField("målgruppe", max_length=120, blank=True)
    # Themes are versioned with the strategy; the number is what stays the same from version to version.
    temanummer = models.PositiveSmallIntegerField("tema", null=True, blank=True)
    dage = models.DecimalField("dage", max_digits=5, decimal_places=1, null=True, blank=True)
    timer = models.DecimalField("timer", max_digits=6, decimal_places=1, null=True, blank=True)
    ects = models.DecimalField("ECTS", max_digits=4, decimal_places=1, null=True, blank=True)
    pris_oere = models.BigIntegerField("pris ekskl. moms", null=True, blank=True)
    prisnote = models.CharField("om prisen", max_length=200, blank=True)
    finansieret = models.BooleanField("finansieret", default=True)
    arkiveret = models.BooleanField("arkiveret", default=False)

    objects = KursusQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "kursus"
        verbose_name_plural = "kurser"
        ordering = ["titel", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["titel", "udbyder"], name="kursus_titel_pr_udbyder"),
            kendt("kursus", "type", Kursustype),
            *(ikke_negativ("kursus", felt) for felt in ("dage", "timer", "ects", "pris_oere")),
            hoejst("kursus", "titel", 200),
            hoejst("kursus", "maalgruppe", 120),
            hoejst("kursus", "prisnote", 200),
        ]

    def __str__(self) -> str:
        return self.titel
