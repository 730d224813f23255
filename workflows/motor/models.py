"""The motor's own tables: open steps, idempotency keys and case numbers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from viewflow.workflow.models import Process, Task

from roller.organisation.models import Enhed
from roller.tildelinger.roller import Rolle

if TYPE_CHECKING:
    from roller.adgang.adgang import Adgang


class Sagsproces(Process):
    """viewflow's process; its artifact is the case. No business data lives in the process row (motor.md, trap 6)."""

    class Meta:
        proxy = True
        verbose_name = "proces"
        verbose_name_plural = "processer"


class AabenOpgaveQuerySet(models.QuerySet["AabenOpgave"]):
    def for_adgang(self, adgang: Adgang) -> Self:
        """The open steps this person may do now, in any capacity: the same rule as the door's."""
        return self.filter(adgang.q_kompetent())

    def til_liste(self) -> Self:
        """Everything a list row prints, in one query."""
        return self.select_related("person", "enhed")


class AabenOpgave(models.Model):
    """One open human step. Inserted and deleted by the motor, so a queue costs the same however old the archive."""

    task = models.OneToOneField(Task, models.PROTECT, related_name="aaben_opgave")
    proces = models.ForeignKey(Process, models.PROTECT, related_name="aabne_opgaver")
    sagstype = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    sag_id = models.PositiveBigIntegerField()
    sag = GenericForeignKey("sagstype", "sag_id")
    sagsnummer = models.CharField(max_length=20)
    sagstitel = models.CharField(max_length=200)
    emne = models.CharField(max_length=120, blank=True)
    forloeb = models.CharField(max_length=40)
    trin = models.CharField(max_length=60)
    titel = models.CharField(max_length=120)
    rolle = models.CharField(max_length=20, choices=Rolle)
    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    frist_dag = models.DateField(null=True)
    # The next day on which somebody is reminded; none when nobody will be.
    varsel_dag = models.DateField(null=True)
    modtaget_kl = models.DateTimeField()

    objects = AabenOpgaveQuerySet.as_manager()

    class Meta:
        verbose_name = "åben opgave"
        verbose_name_plural = "åbne opgaver"
        ordering = ["frist_dag", "modtaget_kl", "pk"]
        constraints = [
            # Twice at once would mean that a step can be done twice.
            models.UniqueConstraint(fields=["proces", "trin"], name="aabenopgave_et_trin_en_gang"),
            models.CheckConstraint(condition=models.Q(rolle__in=Rolle.values), name="aabenopgave_kendt_rolle"),
        ]
        indexes = [
            models.Index(fields=["enhed", "rolle", "frist_dag"], name="aabenopgave_koe"),
            models.Index(fields=["person", "rolle"], name="aabenopgave_person"),
            models.Index(fields=["sagsnummer"], name="aabenopgave_sagsnummer"),
            models.Index(
                fields=["varsel_dag", "id"], condition=models.Q(varsel_dag__isnull=False), name="aabenopgave_varsel"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.titel}: {self.sagsnummer}"

    def er_overskredet(self, dag: date) -> bool:
        """Is the deadline past on this day?"""
        return self.frist_dag is not None and self.frist_dag < dag


class Noegle(models.Model):
    """An idempotency key: one form, one act, however often it is sent."""

    bruger = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    noegle = models.UUIDField()
    sagsnummer = models.CharField(max_length=20)
    trin = models.CharField(max_length=60)
    oprettet_kl = models.DateTimeField()

    class Meta:
        verbose_name = "nøgle"
        verbose_name_plural = "nøgler"
        constraints = [models.UniqueConstraint(fields=["bruger", "noegle"], name="noegle_en_gang_pr_bruger")]

    def __str__(self) -> str:
        return f"{self.noegle}: {self.sagsnummer}"


class Sagsnummerserie(models.Model):
    """The last number given, per kind of case and year."""

    praefiks = models.CharField(max_length=1)
    aar = models.PositiveSmallIntegerField()
    sidste = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "sagsnummerserie"
        verbose_name_plural = "sagsnummerserier"
        constraints = [models.UniqueConstraint(fields=["praefiks", "aar"], name="sagsnummerserie_en_pr_aar")]

    def __str__(self) -> str:
        return f"{self.praefiks}-{self.aar}: {self.sidste}"
