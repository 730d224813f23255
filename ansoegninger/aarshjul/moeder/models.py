"""A department's meetings: the rhythm they come in, each meeting, and the team's own agenda for supervision."""

from __future__ import annotations

from datetime import date, datetime
from typing import Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from simple_history.models import HistoricalRecords

from ansoegninger.aarshjul.kvartaler import kvartal_for
from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt


class Moedeart(models.TextChoices):
    """What kind of meeting; the team writes the agenda of supervision itself."""

    SOCIALFAGLIGT = "SOCIALFAGLIGT", "Socialfagligt møde"
    SUPERVISION = "SUPERVISION", "Supervision"
    ANDET = "ANDET", "Andet møde"


class Ugedag(models.IntegerChoices):
    """ISO's numbers."""

    MANDAG = 1, "Mandag"
    TIRSDAG = 2, "Tirsdag"
    ONSDAG = 3, "Onsdag"
    TORSDAG = 4, "Torsdag"
    FREDAG = 5, "Fredag"


class Rytme(models.Model):
    """When a department meets: every so many weeks, or once in every quarter. Never changed, only ended."""

    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="rytmer", verbose_name="afdeling")
    art = models.CharField("mødetype", max_length=20, choices=Moedeart)
    navn = models.CharField("navn", max_length=80, blank=True)
    ugedag = models.PositiveSmallIntegerField("ugedag", choices=Ugedag)
    hver_uger = models.PositiveSmallIntegerField("uger imellem", null=True, blank=True)
    uge_i_kvartal = models.PositiveSmallIntegerField("uge i kvartalet", null=True, blank=True)
    fra_kl = models.TimeField("fra klokken")
    til_kl = models.TimeField("til klokken")
    sted = models.CharField("sted", max_length=120, blank=True)
    #: Stands first on every meeting of the rhythm.
    fast_punkt = models.CharField("fast punkt", max_length=200, blank=True)
    #: The numbers of the weeks without meetings, such as "7,29,30,31,42".
    spring_uger = models.CharField("uger uden møde", max_length=160, blank=True)
    fra_dag = models.DateField("gælder fra")
    til_dag = models.DateField("gælder til", null=True, blank=True, help_text="Første dag uden møder")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "møderytme"
        verbose_name_plural = "møderytmer"
        ordering = ["enhed", "art", "pk"]
        constraints = [
            kendt("rytme", "art", Moedeart),
            models.CheckConstraint(condition=Q(ugedag__range=(1, 5)), name="rytme_ugedag"),
            models.CheckConstraint(
                condition=Q(hver_uger__range=(1, 26), uge_i_kvartal__isnull=True)
                | Q(hver_uger__isnull=True, uge_i_kvartal__range=(1, 13)),
                name="rytme_uger_eller_kvartal",
            ),
            models.CheckConstraint(condition=Q(til_kl__gt=F("fra_kl")), name="rytme_klokken"),
            models.CheckConstraint(
                condition=Q(til_dag__isnull=True) | Q(til_dag__gte=F("fra_dag")), name="rytme_periode"
            ),
            hoejst("rytme", "navn", 80),
            hoejst("rytme", "sted", 120),
            hoejst("rytme", "fast_punkt", 200),
            hoejst("rytme", "spring_uger", 160),
        ]

    def __str__(self) -> str:
        return f"{self.titel}, {self.enhed}"

    @property
    def titel(self) -> str:
        """What its meetings are called."""
        return self.navn or str(Moedeart(self.art).label)


class MoedeQuerySet(models.QuerySet["Moede"]):
    def i_aaret(self, aar: int) -> Self:
        """Those of one year, in order."""
        return self.filter(dag__year=aar).order_by("dag", "fra_kl", "pk")

    def holdes(self) -> Self:
        """Those that are not cancelled."""
        return self.filter(aflyst_kl__isnull=True)


class Moede(models.Model):
    """One meeting. It may be moved and cancelled, and keeps its `uid`, so that calendars follow."""

    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="moeder", verbose_name="afdeling")
    rytme = models.ForeignKey(Rytme, models.PROTECT, null=True, blank=True, related_name="moeder")
    #: The day that the rhythm said; the same day is made once, wherever the meeting is moved.
    plan_dag = models.DateField("efter rytmen", null=True, blank=True)
    art = models.CharField("mødetype", max_length=20, choices=Moedeart)
    navn = models.CharField("navn", max_length=80, blank=True)
    dag = models.DateField("dag")
    fra_kl = models.TimeField("fra klokken")
    til_kl = models.TimeField("til klokken")
    sted = models.CharField("sted", max_length=120, blank=True)
    fast_punkt = models.CharField("fast punkt", max_length=200, blank=True)
    grund = models.CharField("hvorfor det er flyttet eller aflyst", max_length=200, blank=True)
    aflyst_kl = models.DateTimeField("aflyst", null=True, blank=True)
    #: How many times calendars were told something else.
    sekvens = models.PositiveIntegerField("ændringer", default=0)

    objects = MoedeQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "møde"
        verbose_name_plural = "møder"
        ordering = ["dag", "fra_kl", "pk"]
        constraints = [
            kendt("moede", "art", Moedeart),
            models.UniqueConstraint(fields=["rytme", "plan_dag"], name="moede_en_gang_pr_dag_i_rytmen"),
            models.CheckConstraint(condition=Q(til_kl__gt=F("fra_kl")), name="moede_klokken"),
            models.CheckConstraint(
                condition=Q(rytme__isnull=True, plan_dag__isnull=True) | Q(rytme__isnull=False, plan_dag__isnull=False),
                name="moede_rytmens_dag",
            ),
            models.CheckConstraint(condition=Q(aflyst_kl__isnull=True) | ~Q(grund=""), name="moede_aflyst_med_grund"),
            hoejst("moede", "navn", 80),
            hoejst("moede", "sted", 120),
            hoejst("moede", "fast_punkt", 200),
            hoejst("moede", "grund", 200),
        ]
        indexes = [models.Index(fields=["enhed", "dag"], name="moede_enhed_dag")]

    def __str__(self) -> str:
        return f"{self.titel} {self.dag}"

    @property
    def titel(self) -> str:
        """What it is called."""
        return self.navn or str(Moedeart(self.art).label)

    @property
    def kvartal(self) -> tuple[int, int]:
        """Year and quarter of the day."""
        return kvartal_for(self.dag)

    @property
    def begynder(self) -> datetime:
        """The instant; the clock on the wall is Danish."""
        return timezone.make_aware(datetime.combine(self.dag, self.fra_kl))

    @property
    def slutter(self) -> datetime:
        """The instant."""
        return timezone.make_aware(datetime.combine(self.dag, self.til_kl))

    def er_forbi(self, dag: date) -> bool:
        """Is the day of the meeting behind us?"""
        return self.dag < dag


class Moedepunkt(models.Model):
    """A point that somebody of the team put on the agenda of a supervision. Nobody else reads it."""

    #: The team's own: the trail says that a point was put and withdrawn, and not what it was.
    fortroligt = frozenset({"tekst"})

    moede = models.ForeignKey(Moede, models.PROTECT, related_name="punkter")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="moedepunkter")
    tekst = models.CharField("punkt", max_length=300)
    skrevet_kl = models.DateTimeField("skrevet")
    trukket_kl = models.DateTimeField("trukket", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "punkt til supervision"
        verbose_name_plural = "punkter til supervision"
        ordering = ["moede", "pk"]
        constraints = [ikke_tom("moedepunkt", "tekst"), hoejst("moedepunkt", "tekst", 300)]

    def __str__(self) -> str:
        return f"Punkt {self.pk} til {self.moede}"
