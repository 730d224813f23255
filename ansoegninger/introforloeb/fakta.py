"""What happened in a programme, each written once: what was done, said, agreed and concluded."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.introforloeb.models import Introforloeb, Intromilepael, Introtrin
from ansoegninger.strategi.models import Niveau
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt
from workflows.sprog.formater import dato


class Part(models.TextChoices):
    """The three who follow a programme."""

    MEDARBEJDER = "MEDARBEJDER", "Medarbejder"
    LEDER = "LEDER", "Leder"
    KOORDINATOR = "KOORDINATOR", "Faglig koordinator"


class Gang(models.TextChoices):
    """How it goes, in one word."""

    GODT = "GODT", "Det går godt"
    NOGENLUNDE = "NOGENLUNDE", "Det går, men noget halter"
    HJAELP = "HJAELP", "Der er brug for noget andet"


class Ophoer(models.TextChoices):
    """Why a programme ended before its time."""

    FRATRAADT = "FRATRAADT", "Medarbejderen er fratrådt"
    FLYTTET = "FLYTTET", "Medarbejderen er flyttet til en anden enhed"
    ANDET = "ANDET", "Andet"


class Anledning(models.TextChoices):
    """When a level was written down."""

    START = "START", "Ved start"
    SLUT = "SLUT", "Ved slutningen"


class Registreret(models.Model):
    """Who wrote it, and when."""

    registreret_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="registreret af"
    )
    registreret_kl = models.DateTimeField("registreret")

    class Meta:
        abstract = True


class Introgodkendelse(Registreret):
    """The leader agreed to this version of the plan, or sent it back."""

    forloeb = models.ForeignKey(Introforloeb, models.PROTECT, related_name="godkendelser")
    enig = models.BooleanField("enig")
    planversion = models.PositiveIntegerField("planens version")
    begrundelse = models.TextField("bemærkning", max_length=1000, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "lederens svar på planen"
        verbose_name_plural = "lederens svar på planen"
        ordering = ["forloeb", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(enig=True) | ~Q(begrundelse=""), name="introgodkendelse_nej_har_ord"),
            hoejst("introgodkendelse", "begrundelse", 1000),
        ]

    def __str__(self) -> str:
        return f"{self.forloeb.sagsnummer}: {'enig' if self.enig else 'sendt tilbage'}"

    def til_spor(self) -> dict[str, object]:
        return {"svar": "sagde ja til" if self.enig else "sendte", "hale": "" if self.enig else " tilbage"}


class Introniveau(models.Model):
    """The competence level at a point of the programme: C at the start, what was agreed at the end."""

    forloeb = models.ForeignKey(Introforloeb, models.PROTECT, related_name="niveauer")
    anledning = models.CharField("anledning", max_length=10, choices=Anledning)
    niveau = models.CharField("niveau", max_length=1, choices=Niveau)
    dag = models.DateField("dag")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "niveau i introforløbet"
        verbose_name_plural = "niveauer i introforløbet"
        ordering = ["forloeb", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["forloeb", "anledning"], name="introniveau_et_pr_anledning"),
            # Everybody begins at C; A is given per case type and never by a programme.
            models.CheckConstraint(
                condition=Q(niveau=Niveau.C) | Q(niveau=Niveau.B, anledning=Anledning.SLUT),
                name="introniveau_begynder_paa_c",
            ),
            kendt("introniveau", "anledning", Anledning),
        ]

    def __str__(self) -> str:
        return f"{self.forloeb.sagsnummer}: {self.niveau} {self.get_anledning_display().lower()}"


class Introudfoert(Registreret):
    """A step is done. Taken back it is gone, and its history tells of it."""

    trin = models.OneToOneField(Introtrin, models.PROTECT, related_name="udfoert")
    dag = models.DateField("gjort")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "trin, der er gjort"
        verbose_name_plural = "trin, der er gjort"

    def __str__(self) -> str:
        return f"{self.trin} gjort {self.dag.isoformat()}"


class Introstatus(Registreret):
    """One party's short word on how it goes."""

    #: Between the three of them: the trail tells that it was said, not what.
    fortroligt = frozenset({"gang", "tekst"})

    milepael = models.ForeignKey(Intromilepael, models.PROTECT, related_name="statusser")
    part = models.CharField("part", max_length=12, choices=Part)
    gang = models.CharField("hvordan går det", max_length=12, choices=Gang)
    tekst = models.TextField("med egne ord", max_length=1000, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "status"
        verbose_name_plural = "statusser"
        ordering = ["milepael", "part"]
        constraints = [
            models.UniqueConstraint(fields=["milepael", "part"], name="introstatus_en_pr_part"),
            kendt("introstatus", "part", Part),
            kendt("introstatus", "gang", Gang),
            hoejst("introstatus", "tekst", 1000),
        ]

    def __str__(self) -> str:
        return f"{self.milepael}, {self.get_part_display().lower()}"

    def til_spor(self) -> dict[str, object]:
        return {"dag": dato(self.milepael.dag)}


class Introkonklusion(Registreret):
    """What leader and employee end with: the level, and what goes on into the development plan."""

    forloeb = models.ForeignKey(Introforloeb, models.PROTECT, related_name="konklusioner")
    niveau = models.CharField("niveau", max_length=1, choices=Niveau)
    videre = models.TextField("det, der går videre", max_length=2000)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "konklusion"
        verbose_name_plural = "konklusioner"
        ordering = ["forloeb", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(niveau__in=[Niveau.C, Niveau.B]), name="introkonklusion_c_eller_b"),
            ikke_tom("introkonklusion", "videre"),
            hoejst("introkonklusion", "videre", 2000),
        ]

    def __str__(self) -> str:
        return f"{self.forloeb.sagsnummer}: niveau {self.niveau}"

    def til_spor(self) -> dict[str, object]:
        return {"niveau": self.niveau}


class Introbekraeftelse(Registreret):
    """The employee agrees with the conclusion, or says what is not right."""

    konklusion = models.OneToOneField(Introkonklusion, models.PROTECT, related_name="bekraeftelse")
    enig = models.BooleanField("enig")
    begrundelse = models.TextField("bemærkning", max_length=1000, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "medarbejderens svar"
        verbose_name_plural = "medarbejderens svar"
        constraints = [
            models.CheckConstraint(condition=Q(enig=True) | ~Q(begrundelse=""), name="introbekraeftelse_nej_har_ord"),
            hoejst("introbekraeftelse", "begrundelse", 1000),
        ]

    def __str__(self) -> str:
        return f"{self.konklusion}: {'enig' if self.enig else 'ikke enig'}"

    def til_spor(self) -> dict[str, Any]:
        return {"svar": "var enig i" if self.enig else "var ikke enig i"}


class Introophoer(Registreret):
    """The programme ended before its time."""

    forloeb = models.OneToOneField(Introforloeb, models.PROTECT, related_name="ophoer")
    grund = models.CharField("grund", max_length=12, choices=Ophoer)
    begrundelse = models.TextField("bemærkning", max_length=1000, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "ophør"
        verbose_name_plural = "ophør"
        constraints = [
            models.CheckConstraint(condition=~Q(grund=Ophoer.ANDET, begrundelse=""), name="introophoer_andet_har_ord"),
            kendt("introophoer", "grund", Ophoer),
            hoejst("introophoer", "begrundelse", 1000),
        ]

    def __str__(self) -> str:
        return f"{self.forloeb.sagsnummer} stoppet"

    def til_spor(self) -> dict[str, object]:
        return {"grund": self.get_grund_display()}
