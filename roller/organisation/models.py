"""The municipality's units as a tree, and who is employed where."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords
from treebeard.mp_tree import MP_Node

from roller.begraensninger import hoejst


class Enhedsart(models.TextChoices):
    """What kind of unit it is; the order is the order of the tree."""

    KOMMUNE = "KOMMUNE", "Kommune"
    CENTER = "CENTER", "Center"
    AFDELING = "AFDELING", "Afdeling"
    TEAM = "TEAM", "Team"


class Enhed(MP_Node):
    """A unit of the municipality: kommune > center > afdeling > team."""

    navn = models.CharField("navn", max_length=120)
    art = models.CharField("art", max_length=10, choices=Enhedsart)

    # No node_order_by: a new unit is put last among its siblings, so that the paths of the others, which every
    # access filter carries, never change under a request that is running.
    # The tree's own columns are moved in bulk by treebeard; the parent is what history readers need, and a
    # move is an entry in the trail.
    history = HistoricalRecords(excluded_fields=["path", "depth", "numchild"])

    class Meta:
        verbose_name = "enhed"
        verbose_name_plural = "enheder"
        ordering = ["path"]
        permissions = [("revider_enhed", "Kan læse alle sager i enheden som revisor")]
        constraints = [
            models.CheckConstraint(condition=Q(art__in=Enhedsart.values), name="enhed_kendt_art"),
            hoejst("enhed", "navn", 120),
        ]

    def __str__(self) -> str:
        return self.navn

    def sti_for(self, art: Enhedsart) -> str | None:
        """The path of the nearest unit of this kind at or above this one, by treebeard's step length."""
        dybder = {Enhedsart.KOMMUNE: 1, Enhedsart.CENTER: 2, Enhedsart.AFDELING: 3, Enhedsart.TEAM: 4}
        if self.depth < dybder[art]:
            return None
        return str(self.path[: dybder[art] * self.steplen])

    def naermeste(self, art: Enhedsart) -> Enhed | None:
        """The nearest unit of this kind at or above this one."""
        if self.art == art:
            return self
        sti = self.sti_for(art)
        return Enhed.objects.filter(path=sti).first() if sti else None


class AnsaettelseQuerySet(models.QuerySet["Ansaettelse"]):
    def paa(self, dag: date) -> Self:
        """Employments that hold on this day; the end day is exclusive."""
        return self.filter(fra_dag__lte=dag).filter(Q(til_dag__isnull=True) | Q(til_dag__gt=dag))

    def i(self, *stier: str) -> Self:
        """Employments in these units or below them, by path."""
        betingelse = Q(pk__in=[])
        for sti in stier:
            betingelse |= Q(enhed__path__startswith=sti)
        return self.filter(betingelse)


class Overenskomst(models.TextChoices):
    """The agreement that covers the employment. Union membership is never stored (GDPR art. 9)."""

    DS = "DS", "Dansk Socialrådgiverforening"
    HK = "HK", "HK Kommunal"
    FOA = "FOA", "FOA"
    SL = "SL", "Socialpædagogernes Landsforbund"
    AK = "AK", "Akademikerne"
    SUNDHED = "SUNDHED", "Sundhedskartellet"
    ANDEN = "ANDEN", "Anden overenskomst"


class Ansaettelse(models.Model):
    """One person's employment in one unit for a period."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="ansaettelser")
    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="ansaettelser")
    stilling = models.CharField("stilling", max_length=80)
    overenskomst = models.CharField("overenskomst", max_length=10, choices=Overenskomst)
    timer_pr_uge = models.DecimalField("timer pr. uge", max_digits=4, decimal_places=2)
    fra_dag = models.DateField("ansat fra")
    til_dag = models.DateField("ansat til", null=True, blank=True, help_text="Første dag uden ansættelse")

    objects = AnsaettelseQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "ansættelse"
        verbose_name_plural = "ansættelser"
        ordering = ["person", "fra_dag"]
        constraints = [
            models.CheckConstraint(
                condition=Q(til_dag__isnull=True) | Q(til_dag__gt=F("fra_dag")), name="ansaettelse_periode"
            ),
            models.CheckConstraint(
                condition=Q(timer_pr_uge__gt=0, timer_pr_uge__lte=48), name="ansaettelse_timer_pr_uge"
            ),
            hoejst("ansaettelse", "stilling", 80),
            models.UniqueConstraint(
                fields=["person"], condition=Q(til_dag__isnull=True), name="ansaettelse_en_uden_slut_pr_person"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.stilling}, {self.enhed}"
