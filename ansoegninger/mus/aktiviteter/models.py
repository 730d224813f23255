"""An activity of a goal: when in the learning it lies, what it is, who sees to it, and by when."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from simple_history.models import HistoricalRecords

from ansoegninger.katalog.models import Kursus
from ansoegninger.mus.models import Udviklingsmaal
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt


class Aktivitetsfase(models.TextChoices):
    """Where in the learning it lies (Brinkerhoff; kilder/002)."""

    FOER = "FOER", "Før"
    UNDER = "UNDER", "Under"
    EFTER = "EFTER", "Efter"


class Aktivitetsart(models.TextChoices):
    """What kind of learning it is (kilder/002)."""

    FORMAAL = "FORMAAL", "Samtale om formålet"
    LAESNING = "LAESNING", "Læsning"
    KURSUS = "KURSUS", "Kursus"
    TEMADAG = "TEMADAG", "Temadag"
    SIDEMANDSOPLAERING = "SIDEMANDSOPLAERING", "Sidemandsoplæring"
    AKTIONSLAERING = "AKTIONSLAERING", "Aktionslæring"
    SIMULATION = "SIMULATION", "Simulation"
    AFPROEVNING = "AFPROEVNING", "Afprøvning i en sag"
    FEEDBACK = "FEEDBACK", "Feedback"
    DELING = "DELING", "Deling på et møde"
    VIDENSPERSON = "VIDENSPERSON", "Hjælp fra en, der ved noget om det"
    ANDET = "ANDET", "Andet"


class Hvem(models.TextChoices):
    """Who sees to it. Nobody is named: whoever is meant changes work, and the plan need not know a colleague."""

    MEDARBEJDER = "MEDARBEJDER", "Medarbejderen"
    LEDER = "LEDER", "Lederen"
    KOORDINATOR = "KOORDINATOR", "Faglig koordinator"
    KOLLEGA = "KOLLEGA", "En kollega"
    ANDEN = "ANDEN", "En anden"


#: What one can wish for.
KURSER = frozenset({Aktivitetsart.KURSUS, Aktivitetsart.TEMADAG})


class Aktivitet(models.Model):
    """What the activities of a person's plan and of a group's share."""

    #: The words for `fase`, as a case has them: what tells of changes asks for them here.
    faser: ClassVar[type[models.TextChoices]] = Aktivitetsfase

    fase = models.CharField("hvornår", max_length=5, choices=Aktivitetsfase)
    art = models.CharField("form", max_length=20, choices=Aktivitetsart)
    hvad = models.CharField("hvad", max_length=300)
    hvem = models.CharField("hvem", max_length=12, choices=Hvem)
    frist_dag = models.DateField("senest")
    kursus = models.ForeignKey(
        Kursus, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="kursus i kataloget"
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.hvad

    @property
    def er_kursus(self) -> bool:
        """Something that a wish can be made of."""
        return self.fase == Aktivitetsfase.UNDER and self.art in KURSER


def begraensninger(tabel: str) -> list[models.BaseConstraint]:
    """What the database keeps of an activity, in each of the tables."""
    return [
        kendt(tabel, "fase", Aktivitetsfase),
        kendt(tabel, "art", Aktivitetsart),
        kendt(tabel, "hvem", Hvem),
        ikke_tom(tabel, "hvad"),
        hoejst(tabel, "hvad", 300),
    ]


class Planaktivitet(Aktivitet):
    """An activity of a goal in a person's plan; part of the version that both approve."""

    maal = models.ForeignKey(Udviklingsmaal, models.PROTECT, related_name="aktiviteter", verbose_name="mål")
    # As the goal's own: the version of the plan that gave it its present words.
    planversion = models.PositiveIntegerField("planens version", default=0)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "aktivitet i planen"
        verbose_name_plural = "aktiviteter i planen"
        ordering = ["maal", "frist_dag", "pk"]
        constraints = begraensninger("planaktivitet")
