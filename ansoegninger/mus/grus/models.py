"""A group's talk, who takes part, the goals they share, and where those are on the agreed days."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from ansoegninger.mus.aktiviteter.models import Aktivitet, begraensninger
from ansoegninger.mus.opfoelgning.models import Dagsflytning, Naaet, flytningens_begraensninger
from ansoegninger.mus.tidsmodeller import STED_TEGN
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt
from workflows.motor.sag import Sag
from workflows.sprog.formater import dato


class Fase(models.TextChoices):
    """Where the group's talk is; a projection of the flow."""

    OPRETTET = "OPRETTET", "Oprettet"
    PLANLAGT = "PLANLAGT", "Afventer samtalen"
    PLAN = "PLAN", "Gruppens plan skrives"
    GAELDER = "GAELDER", "Gruppens plan gælder"
    OPFOELGNING = "OPFOELGNING", "Der følges op på gruppens plan"
    AFSLUTTET = "AFSLUTTET", "Gruppens plan er fulgt til dørs"
    AFLYST = "AFLYST", "Aflyst"


#: The leader has approved the plan.
GAELDENDE = (Fase.GAELDER, Fase.OPFOELGNING, Fase.AFSLUTTET)


class Grussamtale(Sag):
    """The leader's talk with a group of the unit; it belongs to no single person."""

    praefiks: ClassVar[str] = "G"
    sagstype: ClassVar[str] = "GRUS"
    om_en_person: ClassVar[bool] = False
    faser: ClassVar[type[models.TextChoices]] = Fase
    #: What the group talks about is theirs: the trail tells that it was written, not what.
    fortroligt = frozenset({"temaer"})

    navn = models.CharField("navn", max_length=120)
    dag = models.DateField("dag")
    klokken = models.TimeField("klokken", null=True, blank=True)
    sted = models.CharField("sted", max_length=STED_TEGN, blank=True)
    temaer = models.TextField("det skal I tale om", max_length=2000)
    holdt_dag = models.DateField("holdt", null=True, blank=True)
    afslutning = models.TextField("hvorfor den sluttede", max_length=1000, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "gruppeudviklingssamtale"
        verbose_name_plural = "gruppeudviklingssamtaler"
        ordering = ["-dag", "pk"]
        constraints = [
            kendt("grussamtale", "fase", Fase),
            ikke_tom("grussamtale", "navn"),
            hoejst("grussamtale", "navn", 120),
            hoejst("grussamtale", "sted", STED_TEGN),
            hoejst("grussamtale", "temaer", 2000),
            hoejst("grussamtale", "afslutning", 1000),
        ]

    @property
    def sagstitel(self) -> str:
        return f"GRUS: {self.navn}"

    @property
    def hvornaar(self) -> str:
        """The day, and the time of it where one is set."""
        return f"{dato(self.dag)} kl. {self.klokken:%H.%M}" if self.klokken else dato(self.dag)

    @property
    def hvor(self) -> str:
        """The place as messages add it to the day."""
        return f" ({self.sted})" if self.sted else ""


class Grusdeltager(models.Model):
    """Somebody in the group, and the word they want to add."""

    fortroligt = frozenset({"ord"})

    grus = models.ForeignKey(Grussamtale, models.PROTECT, related_name="deltagere")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="deltager")
    ord = models.TextField("ord til samtalen", max_length=2000, blank=True)
    ord_kl = models.DateTimeField(null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "deltager"
        verbose_name_plural = "deltagere"
        ordering = ["grus", "person__navn"]
        constraints = [
            models.UniqueConstraint(fields=["grus", "person"], name="grusdeltager_en_gang"),
            hoejst("grusdeltager", "ord", 2000),
        ]

    def __str__(self) -> str:
        return str(self.person)


class Grusmaal(models.Model):
    """A goal that the group shares."""

    grus = models.ForeignKey(Grussamtale, models.PROTECT, related_name="maal")
    maal = models.CharField("mål", max_length=300)
    frist_dag = models.DateField("frist")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "fælles mål"
        verbose_name_plural = "fælles mål"
        ordering = ["grus", "pk"]
        constraints = [ikke_tom("grusmaal", "maal"), hoejst("grusmaal", "maal", 300)]

    def __str__(self) -> str:
        return self.maal


class Grusaktivitet(Aktivitet):
    """What the group does before, during or after."""

    maal = models.ForeignKey(Grusmaal, models.PROTECT, related_name="aktiviteter", verbose_name="mål")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "fælles aktivitet"
        verbose_name_plural = "fælles aktiviteter"
        ordering = ["maal", "frist_dag", "pk"]
        constraints = begraensninger("grusaktivitet")


class Grusdag(models.Model):
    """A day on which the group's plan is looked at again, and when it was."""

    grus = models.ForeignKey(Grussamtale, models.PROTECT, related_name="dage")
    dag = models.DateField("opfølgningsdag")
    fulgt_op_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="fulgt op af"
    )
    fulgt_op_kl = models.DateTimeField(null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "gruppens opfølgningsdag"
        verbose_name_plural = "gruppens opfølgningsdage"
        ordering = ["grus", "dag"]
        constraints = [models.UniqueConstraint(fields=["grus", "dag"], name="grusdag_en_gang")]

    def __str__(self) -> str:
        return dato(self.dag)


class Grusflytning(Dagsflytning):
    """A day of a group's plan that was moved."""

    grus = models.ForeignKey(Grussamtale, models.PROTECT, related_name="flytninger")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "gruppens flyttede opfølgningsdag"
        verbose_name_plural = "gruppens flyttede opfølgningsdage"
        ordering = ["grus", "flyttet_kl", "pk"]
        constraints = flytningens_begraensninger("grusflytning")


class Grusstatus(models.Model):
    """Where a shared goal was on that day."""

    fortroligt = frozenset({"ord"})

    dag = models.ForeignKey(Grusdag, models.PROTECT, related_name="statusser")
    maal = models.ForeignKey(Grusmaal, models.PROTECT, related_name="statusser", verbose_name="mål")
    status = models.CharField("status", max_length=12, choices=Naaet)
    ord = models.CharField("med få ord", max_length=500, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "status på et fælles mål"
        verbose_name_plural = "statusser på fælles mål"
        ordering = ["dag", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["dag", "maal"], name="grusstatus_en_pr_maal"),
            kendt("grusstatus", "status", Naaet),
            hoejst("grusstatus", "ord", 500),
        ]

    def __str__(self) -> str:
        return f"{self.maal}: {self.get_status_display()}"
