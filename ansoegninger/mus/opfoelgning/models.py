"""The agreed days, what the parties said on each, and where every goal and activity was."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from ansoegninger.mus.aktiviteter.models import Planaktivitet
from ansoegninger.mus.models import MusSamtale, Part, Udviklingsmaal
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt
from workflows.sprog.formater import dato


class Naaet(models.TextChoices):
    """Where a goal or an activity is."""

    IKKE_BEGYNDT = "IKKE_BEGYNDT", "Ikke begyndt"
    I_GANG = "I_GANG", "I gang"
    NAAET = "NAAET", "Nået"
    OPGIVET = "OPGIVET", "Opgivet"


#: What is not carried over to the next plan.
LUKKET = frozenset({Naaet.NAAET, Naaet.OPGIVET})


class Opfoelgningsdag(models.Model):
    """A day on which the plan is looked at again; part of the version that both approve."""

    samtale = models.ForeignKey(MusSamtale, models.PROTECT, related_name="opfoelgningsdage")
    dag = models.DateField("dag")
    # As the goals': the version of the plan that brought the day in (in the history: that took it away).
    planversion = models.PositiveIntegerField("planens version", default=0)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "opfølgningsdag"
        verbose_name_plural = "opfølgningsdage"
        ordering = ["samtale", "dag"]
        constraints = [models.UniqueConstraint(fields=["samtale", "dag"], name="opfoelgningsdag_en_gang")]

    def __str__(self) -> str:
        return dato(self.dag)


#: Why a day is moved.
GRUND_TEGN = 500


class Dagsflytning(models.Model):
    """An agreed day that was moved once the plan held: from which, to which, and why. For a person and for a group."""

    #: As what is said at a follow-up: the trail tells that there was a reason.
    fortroligt = frozenset({"grund"})

    fra_dag = models.DateField("flyttet fra")
    til_dag = models.DateField("flyttet til")
    grund = models.CharField("hvorfor", max_length=GRUND_TEGN)
    flyttet_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="flyttet af"
    )
    flyttet_kl = models.DateTimeField("flyttet")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{dato(self.fra_dag)} til {dato(self.til_dag)}"

    def til_spor(self) -> dict[str, object]:
        return {"fra": dato(self.fra_dag), "til": dato(self.til_dag)}


def flytningens_begraensninger(tabel: str) -> list[models.BaseConstraint]:
    """What the database keeps of a move, in each of the tables."""
    return [
        models.CheckConstraint(condition=~Q(fra_dag=F("til_dag")), name=f"{tabel}_flytter"),
        ikke_tom(tabel, "grund"),
        hoejst(tabel, "grund", GRUND_TEGN),
    ]


class Planflytning(Dagsflytning):
    """A day of a person's plan that was moved."""

    samtale = models.ForeignKey(MusSamtale, models.PROTECT, related_name="flytninger")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "flyttet opfølgningsdag"
        verbose_name_plural = "flyttede opfølgningsdage"
        ordering = ["samtale", "flyttet_kl", "pk"]
        constraints = flytningens_begraensninger("planflytning")


class Opfoelgning(models.Model):
    """One party's part in following up on a day; with `afslutter`, the leader's reason for following up no more."""

    #: What is said is between the two, as in the preparation; where the goals are is part of the plan.
    fortroligt = frozenset({"bemaerkning"})

    samtale = models.ForeignKey(MusSamtale, models.PROTECT, related_name="opfoelgninger")
    dag = models.DateField("opfølgningsdag")
    part = models.CharField(max_length=12, choices=Part)
    bemaerkning = models.TextField("bemærkning", max_length=2000, blank=True)
    afslutter = models.BooleanField("afslutter opfølgningen", default=False)
    skrevet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    skrevet_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "opfølgning"
        verbose_name_plural = "opfølgninger"
        ordering = ["samtale", "skrevet_kl", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["samtale", "dag", "part"], condition=Q(afslutter=False), name="opfoelgning_en_pr_part"
            ),
            models.UniqueConstraint(
                fields=["samtale"], condition=Q(afslutter=True), name="opfoelgning_afsluttes_en_gang"
            ),
            kendt("opfoelgning", "part", Part),
            hoejst("opfoelgning", "bemaerkning", 2000),
        ]

    def __str__(self) -> str:
        return f"{self.samtale}: {self.get_part_display().lower()} {self.dag}"

    def til_spor(self) -> dict[str, object]:
        return {"dag": dato(self.dag)}


class Planstatus(models.Model):
    """Where a goal, or one of its activities, was on the day of a follow-up."""

    fortroligt = frozenset({"ord"})

    opfoelgning = models.ForeignKey(Opfoelgning, models.PROTECT, related_name="statusser")
    maal = models.ForeignKey(Udviklingsmaal, models.PROTECT, related_name="statusser", verbose_name="mål")
    aktivitet = models.ForeignKey(Planaktivitet, models.PROTECT, null=True, blank=True, related_name="statusser")
    status = models.CharField("status", max_length=12, choices=Naaet)
    ord = models.CharField("med få ord", max_length=500, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "status på planen"
        verbose_name_plural = "statusser på planen"
        ordering = ["opfoelgning", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["opfoelgning", "maal"], condition=Q(aktivitet__isnull=True), name="planstatus_en_pr_maal"
            ),
            models.UniqueConstraint(
                fields=["opfoelgning", "aktivitet"],
                condition=Q(aktivitet__isnull=False),
                name="planstatus_en_pr_aktivitet",
            ),
            kendt("planstatus", "status", Naaet),
            hoejst("planstatus", "ord", 500),
        ]

    def __str__(self) -> str:
        return f"{self.aktivitet or self.maal}: {self.get_status_display()}"
