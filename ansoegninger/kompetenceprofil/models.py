"""The profile of competences: what an employee masters, as the employee and the leader each see it, year by year."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.strategi.models import Laeringsmaal, Strategi
from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt

SAGSTYPENAVN = 120
SAGSNUMMER = 20


class Vurderer(models.TextChoices):
    """Who looks: the employee at themselves, or the leader at the employee; the codes are those of the talk."""

    MEDARBEJDER = "MEDARBEJDER", "Medarbejderens egen vurdering"
    LEDER = "LEDER", "Lederens vurdering"


class Profilniveau(models.TextChoices):
    """A level of the strategy, or none yet. What "none" is called depends on what was asked about."""

    INTET = "INTET", "Endnu ikke"
    C = "C", "C"
    B = "B", "B"
    A = "A", "A"


class Sagstype(models.Model):
    """A kind of case in a department: an A is given for one of these. It is archived, never deleted."""

    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="sagstyper")
    navn = models.CharField("navn", max_length=SAGSTYPENAVN)
    arkiveret_kl = models.DateTimeField("arkiveret", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "sagstype"
        verbose_name_plural = "sagstyper"
        ordering = ["enhed", "navn"]
        constraints = [
            models.UniqueConstraint(fields=["enhed", "navn"], name="sagstype_navn_pr_enhed"),
            ikke_tom("sagstype", "navn"),
            hoejst("sagstype", "navn", SAGSTYPENAVN),
        ]

    def __str__(self) -> str:
        return self.navn


class Profilbesvarelse(models.Model):
    """One answer to the whole profile, on one version of the strategy. It is written once; a later one takes its place.

    `sagsnummer` is the MUS talk that it was prepared for; empty when the employee looked again in between.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="profilbesvarelser")
    vurderer = models.CharField("vurderer", max_length=12, choices=Vurderer)
    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="+")
    strategi = models.ForeignKey(Strategi, models.PROTECT, related_name="+")
    sagsnummer = models.CharField("sagsnummer", max_length=SAGSNUMMER, blank=True)
    besvaret_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    besvaret_kl = models.DateTimeField("besvaret")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "besvarelse af kompetenceprofilen"
        verbose_name_plural = "besvarelser af kompetenceprofilen"
        ordering = ["person", "besvaret_kl", "pk"]
        constraints = [
            kendt("profilbesvarelse", "vurderer", Vurderer),
            hoejst("profilbesvarelse", "sagsnummer", SAGSNUMMER),
            models.UniqueConstraint(
                fields=["sagsnummer", "vurderer"],
                condition=~Q(sagsnummer=""),
                name="profilbesvarelse_en_pr_part_i_samtalen",
            ),
        ]
        indexes = [models.Index(fields=["person", "vurderer", "-besvaret_kl"], name="profilbesvarelse_seneste")]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_vurderer_display().lower()}"


class Maalvurdering(models.Model):
    """The level on one learning goal in one answer."""

    #: Between the employee and the leader: the trail tells that it was answered, not what.
    fortroligt = frozenset({"niveau"})

    besvarelse = models.ForeignKey(Profilbesvarelse, models.PROTECT, related_name="maalvurderinger")
    laeringsmaal = models.ForeignKey(Laeringsmaal, models.PROTECT, related_name="+")
    niveau = models.CharField("niveau", max_length=6, choices=Profilniveau)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "vurdering af et læringsmål"
        verbose_name_plural = "vurderinger af læringsmål"
        ordering = ["besvarelse", "laeringsmaal"]
        constraints = [
            models.UniqueConstraint(fields=["besvarelse", "laeringsmaal"], name="maalvurdering_en_pr_maal"),
            kendt("maalvurdering", "niveau", Profilniveau),
        ]

    def __str__(self) -> str:
        return f"{self.laeringsmaal}: {self.get_niveau_display()}"


class Sagstypevurdering(models.Model):
    """The level on one kind of case in one answer; INTET: does not work with it."""

    fortroligt = frozenset({"niveau"})

    besvarelse = models.ForeignKey(Profilbesvarelse, models.PROTECT, related_name="sagstypevurderinger")
    sagstype = models.ForeignKey(Sagstype, models.PROTECT, related_name="+")
    niveau = models.CharField("niveau", max_length=6, choices=Profilniveau)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "vurdering af en sagstype"
        verbose_name_plural = "vurderinger af sagstyper"
        ordering = ["besvarelse", "sagstype"]
        constraints = [
            models.UniqueConstraint(fields=["besvarelse", "sagstype"], name="sagstypevurdering_en_pr_sagstype"),
            kendt("sagstypevurdering", "niveau", Profilniveau),
        ]

    def __str__(self) -> str:
        return f"{self.sagstype}: {self.get_niveau_display()}"


class Profilkladde(models.Model):
    """What somebody is still writing: the fields of the form as far as they are filled in. Gone when it is handed in.

    For a talk it holds the notes too, since they are written in the same form. Only who writes it reads it: a stand-in
    begins their own.
    """

    fortroligt = frozenset({"indhold"})

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    vurderer = models.CharField(max_length=12, choices=Vurderer)
    sagsnummer = models.CharField(max_length=SAGSNUMMER, blank=True)
    skrevet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    indhold = models.JSONField(default=dict)
    rettet_kl = models.DateTimeField()

    class Meta:
        verbose_name = "kladde til kompetenceprofilen"
        verbose_name_plural = "kladder til kompetenceprofilen"
        ordering = ["person", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "vurderer", "sagsnummer", "skrevet_af"], name="profilkladde_en_pr_skrivende"
            ),
            kendt("profilkladde", "vurderer", Vurderer),
            hoejst("profilkladde", "sagsnummer", SAGSNUMMER),
        ]

    def __str__(self) -> str:
        return f"kladde om {self.person}"
