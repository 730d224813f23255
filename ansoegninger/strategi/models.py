"""The competence strategy: versioned, with themes, their five boxes and the learning goals."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, kendt


class Niveau(models.TextChoices):
    """Competence level; an A is given per case type."""

    C = "C", "C – generelle sagstyper med let støtte"
    B = "B", "B – alle sagstyper, selvstændigt"
    A = "A", "A – ressourceperson med ekstra ansvar"


class Laeringsmaalsart(models.TextChoices):
    """The three kinds of learning goals (the fourth layer, the acts, is not recorded)."""

    METODE = "METODE", "Metoder og teknikker"
    VIDEN = "VIDEN", "Faglig viden"
    ROLLE = "ROLLE", "Roller"


#: As much as one part of a box may say.
TEKST = 4000
#: The parts of a theme's five boxes, and its introduction.
TEMATEKSTER = (
    *("indledning", "opgave", "perspektiv_kerneopgave", "perspektiv_organisation", "laering_rolle"),
    *("laering_metoder", "laering_viden", "traening_viden", "traening_afproevning", "traening_feedback"),
    *("traening_initiativer", "hverdag_maal", "hverdag_aendringer", "hverdag_stoette", "hverdag_opfoelgning"),
)


class StrategiQuerySet(models.QuerySet["Strategi"]):
    def godkendte(self) -> Self:
        """Versions that somebody has approved: nothing is judged on a draft."""
        return self.filter(godkendelse__isnull=False)

    def paa(self, dag: date) -> Self:
        """Approved versions whose period holds this day; the end day is exclusive.

        A version that was approved after its period began holds from the day it was approved: what was judged before
        that was not judged on it.
        """
        return self.filter(godkendelse__gaelder_fra__lte=dag, til_dag__gt=dag)


class Strategi(models.Model):
    """One version of a centre's strategy. Until it is approved it is a draft; after that it is never changed."""

    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="strategier")
    navn = models.CharField("navn", max_length=120)
    version = models.PositiveSmallIntegerField("version")
    fra_dag = models.DateField("gælder fra")
    til_dag = models.DateField("gælder til", help_text="Første dag, den ikke gælder")
    formaal = models.TextField("formål", max_length=4000, blank=True)
    # The version that it was begun as a copy of.
    bygger_paa = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="bygger på"
    )

    objects = StrategiQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "strategi"
        verbose_name_plural = "strategier"
        ordering = ["enhed", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["enhed", "version"], name="strategi_version_pr_enhed"),
            models.CheckConstraint(condition=Q(til_dag__gt=F("fra_dag")), name="strategi_periode"),
            hoejst("strategi", "navn", 120),
            hoejst("strategi", "formaal", 4000),
        ]

    def __str__(self) -> str:
        return f"{self.navn}, version {self.version}"


class Tema(models.Model):
    """A theme and the parts of its five boxes; a part that is missing in the strategy is empty."""

    strategi = models.ForeignKey(Strategi, models.PROTECT, related_name="temaer")
    nummer = models.PositiveSmallIntegerField("nummer")
    navn = models.CharField("navn", max_length=120)
    indledning = models.TextField("indledning", blank=True)
    opgave = models.TextField("opgave")
    perspektiv_kerneopgave = models.TextField("perspektiv for kerneopgaven", blank=True)
    perspektiv_organisation = models.TextField("perspektiv for organisationen", blank=True)
    laering_rolle = models.TextField("læringsmål: rollen", blank=True)
    laering_metoder = models.TextField("læringsmål: metoder og teknikker", blank=True)
    laering_viden = models.TextField("læringsmål: faglig viden", blank=True)
    traening_viden = models.TextField("træningsbanen: vidensopbygning", blank=True)
    traening_afproevning = models.TextField("træningsbanen: afprøvning", blank=True)
    traening_feedback = models.TextField("træningsbanen: feedback", blank=True)
    traening_initiativer = models.TextField("træningsbanen: konkrete initiativer", blank=True)
    hverdag_maal = models.TextField("hverdagen: opfølgning på mål", blank=True)
    hverdag_aendringer = models.TextField("hverdagen: organisatoriske ændringer", blank=True)
    hverdag_stoette = models.TextField("hverdagen: løbende støtte", blank=True)
    hverdag_opfoelgning = models.TextField("hverdagen: løbende opfølgning", blank=True)
    forgaenger = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="efterfoelgere", verbose_name="samme tema før"
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = "tema"
        verbose_name_plural = "temaer"
        ordering = ["strategi", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["strategi", "nummer"], name="tema_nummer_pr_strategi"),
            models.UniqueConstraint(fields=["strategi", "forgaenger"], name="tema_en_efterfoelger"),
            hoejst("tema", "navn", 120),
            *(hoejst("tema", felt, TEKST) for felt in TEMATEKSTER),
        ]

    def __str__(self) -> str:
        return f"{self.nummer}. {self.navn}"


class Niveaubeskrivelse(models.Model):
    """What a level means in this version of the strategy."""

    strategi = models.ForeignKey(Strategi, models.PROTECT, related_name="niveauer")
    niveau = models.CharField("niveau", max_length=1, choices=Niveau)
    navn = models.CharField("navn", max_length=60)
    tekst = models.CharField("beskrivelse", max_length=300)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "niveaubeskrivelse"
        verbose_name_plural = "niveaubeskrivelser"
        # C comes first: everybody begins there.
        ordering = ["strategi", "-niveau"]
        constraints = [
            models.UniqueConstraint(fields=["strategi", "niveau"], name="niveaubeskrivelse_en_pr_niveau"),
            kendt("niveaubeskrivelse", "niveau", Niveau),
            hoejst("niveaubeskrivelse", "navn", 60),
            hoejst("niveaubeskrivelse", "tekst", 300),
        ]

    def __str__(self) -> str:
        return f"{self.niveau} – {self.navn}"


class Laeringsmaal(models.Model):
    """One row of the self-assessment: what everyone is expected to master.

    `forgaenger` is the same goal in the version before: what a person has reached on it can be followed over the years,
    also when its words are changed. See `queries.samme_maal`.
    """

    strategi = models.ForeignKey(Strategi, models.PROTECT, related_name="laeringsmaal")
    art = models.CharField("art", max_length=10, choices=Laeringsmaalsart)
    nummer = models.PositiveSmallIntegerField("nummer")
    tekst = models.CharField("læringsmål", max_length=300)
    forgaenger = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="efterfoelgere", verbose_name="samme mål før"
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = "læringsmål"
        verbose_name_plural = "læringsmål"
        ordering = ["strategi", "art", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["strategi", "art", "nummer"], name="laeringsmaal_nummer"),
            models.UniqueConstraint(fields=["strategi", "forgaenger"], name="laeringsmaal_en_efterfoelger"),
            kendt("laeringsmaal", "art", Laeringsmaalsart),
            hoejst("laeringsmaal", "tekst", 300),
        ]

    def __str__(self) -> str:
        return self.tekst
