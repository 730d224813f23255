"""An outside pool's agreement: its shares by area, its focus topics, and the days on which its use is reported."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.budget.models import Ramme
from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, ikke_negativ, ikke_tom

NAVN, HVAD, TEKST = 120, 500, 4000


class Puljeomraade(models.Model):
    """A share of a pool. What is granted at or under its units is its own; without units it is only named."""

    ramme = models.ForeignKey(Ramme, models.PROTECT, related_name="omraader", verbose_name="pulje")
    navn = models.CharField("område", max_length=NAVN)
    beloeb_oere = models.BigIntegerField("beløb")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "område i en pulje"
        verbose_name_plural = "områder i puljer"
        ordering = ["ramme", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["ramme", "navn"], name="puljeomraade_navn_en_gang"),
            ikke_tom("puljeomraade", "navn"),
            ikke_negativ("puljeomraade", "beloeb_oere"),
            hoejst("puljeomraade", "navn", NAVN),
        ]

    def __str__(self) -> str:
        return self.navn


class Omraadeenhed(models.Model):
    """A unit whose grants belong to an area; in one pool a unit is in one area."""

    # The pool once more, since the database cannot hold a rule about another table's column.
    ramme = models.ForeignKey(Ramme, models.PROTECT, related_name="+", verbose_name="pulje")
    omraade = models.ForeignKey(Puljeomraade, models.PROTECT, related_name="enheder", verbose_name="område")
    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="+", verbose_name="enhed")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "områdets enhed"
        verbose_name_plural = "områdernes enheder"
        ordering = ["omraade", "enhed__path"]
        constraints = [models.UniqueConstraint(fields=["ramme", "enhed"], name="omraadeenhed_i_et_omraade")]

    def __str__(self) -> str:
        return f"{self.enhed} i {self.omraade}"


class Fokusemne(models.Model):
    """What a pool is to lift. With a theme's number, the grants of that theme belong to it."""

    ramme = models.ForeignKey(Ramme, models.PROTECT, related_name="fokusemner", verbose_name="pulje")
    navn = models.CharField("fokusemne", max_length=NAVN)
    temanummer = models.PositiveSmallIntegerField("tema", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "fokusemne"
        verbose_name_plural = "fokusemner"
        ordering = ["ramme", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["ramme", "navn"], name="fokusemne_navn_en_gang"),
            # Otherwise a grant of the theme would belong to two.
            models.UniqueConstraint(
                fields=["ramme", "temanummer"],
                condition=Q(temanummer__isnull=False),
                name="fokusemne_tema_i_et_emne",
            ),
            ikke_tom("fokusemne", "navn"),
            hoejst("fokusemne", "navn", NAVN),
        ]

    def __str__(self) -> str:
        return self.navn


class Emnevalg(models.Model):
    """The topic that the chief has put a grant under; it counts before the theme's."""

    ramme = models.ForeignKey(Ramme, models.PROTECT, related_name="+", verbose_name="pulje")
    sagsnummer = models.CharField("sag", max_length=20)
    emne = models.ForeignKey(Fokusemne, models.PROTECT, related_name="valg", verbose_name="fokusemne")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "valg af fokusemne"
        verbose_name_plural = "valg af fokusemner"
        ordering = ["ramme", "sagsnummer"]
        constraints = [
            models.UniqueConstraint(fields=["ramme", "sagsnummer"], name="emnevalg_et_pr_sag"),
            ikke_tom("emnevalg", "sagsnummer"),
        ]

    def __str__(self) -> str:
        return f"{self.sagsnummer}: {self.emne}"


class Afrapporteringsfrist(models.Model):
    """Somebody is to be told how a pool is used: who, by when, and what they ask for."""

    ramme = models.ForeignKey(Ramme, models.PROTECT, related_name="frister", verbose_name="pulje")
    modtager = models.CharField("til hvem", max_length=NAVN)
    senest_dag = models.DateField("senest")
    hvad = models.CharField("hvad der bedes om", max_length=HVAD)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "frist for afrapportering"
        verbose_name_plural = "frister for afrapportering"
        ordering = ["senest_dag", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["ramme", "modtager", "senest_dag"], name="afrapporteringsfrist_en_gang_om_dagen"
            ),
            *(ikke_tom("afrapporteringsfrist", felt) for felt in ("modtager", "hvad")),
            hoejst("afrapporteringsfrist", "modtager", NAVN),
            hoejst("afrapporteringsfrist", "hvad", HVAD),
        ]

    def __str__(self) -> str:
        return f"{self.ramme} til {self.modtager}"


class Afrapporteringsudkast(models.Model):
    """What the chief is writing; nobody leans on it until it is handed in."""

    frist = models.OneToOneField(Afrapporteringsfrist, models.PROTECT, related_name="udkast", verbose_name="frist")
    tekst = models.TextField("status", max_length=TEKST)
    skrevet_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="skrevet af"
    )
    skrevet_kl = models.DateTimeField("skrevet")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "udkast til afrapportering"
        verbose_name_plural = "udkast til afrapportering"
        constraints = [ikke_tom("afrapporteringsudkast", "tekst"), hoejst("afrapporteringsudkast", "tekst", TEKST)]

    def __str__(self) -> str:
        return f"Udkast, {self.frist}"


class Afrapportering(models.Model):
    """What was handed in: the text, and the figures as they were. The database refuses to change it.

    Attributes:
        indhold: the whole paper as `papirer.arkiv` writes it; numbers about too few are not in it.
    """

    frist = models.ForeignKey(
        Afrapporteringsfrist, models.PROTECT, related_name="afrapporteringer", verbose_name="frist"
    )
    version = models.PositiveSmallIntegerField("version")
    tekst = models.TextField("status", max_length=TEKST)
    indhold = models.JSONField("indhold")
    indsendt_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="indsendt af"
    )
    indsendt_kl = models.DateTimeField("indsendt")

    history = HistoricalRecords(excluded_fields=["indhold"])

    class Meta:
        verbose_name = "afrapportering"
        verbose_name_plural = "afrapporteringer"
        ordering = ["frist", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["frist", "version"], name="afrapportering_version_pr_frist"),
            models.CheckConstraint(condition=Q(version__gte=1), name="afrapportering_version_fra_en"),
            ikke_tom("afrapportering", "tekst"),
            hoejst("afrapportering", "tekst", TEKST),
        ]

    def __str__(self) -> str:
        return f"{self.frist}, version {self.version}"
