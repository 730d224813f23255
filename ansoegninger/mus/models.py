"""MUS: the round, the talk, both preparations, the plan and its approvals. Nothing is granted here."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from ansoegninger.strategi.models import Laeringsmaalsart, Niveau, Strategi, Tema
from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt
from workflows.motor.sag import Sag
from workflows.sprog.formater import dato


class Fase(models.TextChoices):
    """Where the talk is; a projection of the flow."""

    OPRETTET = "OPRETTET", "Oprettet"
    FORBEREDELSE = "FORBEREDELSE", "Forberedes"
    SAMTALE = "SAMTALE", "Afventer samtalen"
    PLAN = "PLAN", "Udviklingsplanen skrives"
    GODKENDELSE = "GODKENDELSE", "Planen godkendes"
    GAELDER = "GAELDER", "Planen gælder"
    OPFOELGNING = "OPFOELGNING", "Der følges op på planen"
    AFSLUTTET = "AFSLUTTET", "Opfølgningen er slut"
    UDGAAET = "UDGAAET", "Udgået"


#: The talk is not held yet: a time may be agreed, and it may be postponed.
FOER_SAMTALEN = frozenset({Fase.FORBEREDELSE, Fase.SAMTALE})
#: Something is still to be done.
AABNE = FOER_SAMTALEN | {Fase.PLAN, Fase.GODKENDELSE}
#: The plan holds, and somebody is still to look at it.
FOELGES = frozenset({Fase.GAELDER, Fase.OPFOELGNING})
#: Both have approved the plan.
GAELDENDE = (Fase.GAELDER, Fase.OPFOELGNING, Fase.AFSLUTTET)


class Part(models.TextChoices):
    """The two parties of the talk."""

    MEDARBEJDER = "MEDARBEJDER", "Medarbejder"
    LEDER = "LEDER", "Leder"


class Behovskilde(models.TextChoices):
    """Where the need for a competence comes from."""

    STRATEGI = "STRATEGI", "Strategien"
    MUS = "MUS", "MUS"
    PROFIL = "PROFIL", "Hul i kompetenceprofilen"
    LEDELSESTILSYN = "LEDELSESTILSYN", "Ledelsestilsyn"
    KLAGE = "KLAGE", "Klager"
    HJEMVISNING = "HJEMVISNING", "Hjemvisninger"
    ANDET = "ANDET", "Andet"


#: A guide of some ten headings with their questions.
GUIDE_TEGN = 6000
#: Half a year: a step that may take longer belongs in next year's round.
FLEST_DAGE = 180


def _dage(felt: str) -> models.CheckConstraint:
    """A day or more, where the round says it at all."""
    ukendt = Q(**{f"{felt}__isnull": True})
    return models.CheckConstraint(
        condition=ukendt | Q(**{f"{felt}__gte": 1, f"{felt}__lte": FLEST_DAGE}), name=f"musrunde_{felt}"
    )


class MusRunde(models.Model):
    """A round of MUS in some units, on one version of the strategy; the talks are made by an idempotent step."""

    navn = models.CharField("navn", max_length=80)
    center = models.ForeignKey(Enhed, models.PROTECT, related_name="mus_runder")
    enheder = models.ManyToManyField(Enhed, related_name="+", verbose_name="enheder")
    strategi = models.ForeignKey(Strategi, models.PROTECT, related_name="+", verbose_name="strategi")
    fra_dag = models.DateField("fra")
    til_dag = models.DateField("til", help_text="Sidste dag for samtaler")
    aabnet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    aabnet_kl = models.DateTimeField()
    # Set when every employed person has a talk; until then the worker goes on from where it was.
    faerdig_kl = models.DateTimeField(null=True, blank=True)
    # What both prepare from and talk by (`guide.laes`), and what the leader's invitation says. They stay as they were.
    guide = models.TextField("spørgeguide", max_length=GUIDE_TEGN, blank=True)
    indbydelse = models.TextField("invitation", max_length=2000, blank=True)
    # Days for each step; none means as many as the process itself says (`frister`).
    dage_forberedelse = models.PositiveSmallIntegerField("dage til forberedelse", null=True, blank=True)
    dage_samtale = models.PositiveSmallIntegerField("dage til samtalen", null=True, blank=True)
    dage_plan = models.PositiveSmallIntegerField("dage til planen", null=True, blank=True)
    dage_godkendelse = models.PositiveSmallIntegerField("dage til godkendelse", null=True, blank=True)
    skabelon = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")

    history = HistoricalRecords(m2m_fields=[enheder])

    class Meta:
        verbose_name = "MUS-runde"
        verbose_name_plural = "MUS-runder"
        ordering = ["-fra_dag", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(til_dag__gte=F("fra_dag")), name="musrunde_periode"),
            models.UniqueConstraint(fields=["center", "navn"], name="musrunde_navn_pr_center"),
            hoejst("musrunde", "navn", 80),
            hoejst("musrunde", "guide", GUIDE_TEGN),
            hoejst("musrunde", "indbydelse", 2000),
            *(_dage(felt) for felt in ("dage_forberedelse", "dage_samtale", "dage_plan", "dage_godkendelse")),
        ]

    def __str__(self) -> str:
        return self.navn


class MusSamtale(Sag):
    """One person's talk in a round. `planversion` counts the changes of the plan, so that an approval says of what."""

    praefiks: ClassVar[str] = "M"
    sagstype: ClassVar[str] = "MUS"
    faser: ClassVar[type[models.TextChoices]] = Fase
    laeses_med: ClassVar[tuple[str, ...]] = ("enhed", "runde")

    runde = models.ForeignKey(MusRunde, models.PROTECT, related_name="samtaler")
    planversion = models.PositiveIntegerField("planens version", default=0)
    # Somebody is away: the talk is taken up again on this day, and the deadlines before it count from there.
    udsat_til_dag = models.DateField("udsat til", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "MUS-samtale"
        verbose_name_plural = "MUS-samtaler"
        ordering = ["person__navn", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["runde", "person"], name="mussamtale_en_pr_person"),
            models.CheckConstraint(condition=Q(person__isnull=False), name="mussamtale_har_person"),
            kendt("mussamtale", "fase", Fase),
        ]
        indexes = [models.Index(fields=["person", "-oprettet_kl"], name="mussamtale_person")]

    @property
    def sagstitel(self) -> str:
        return self.runde.navn

    @property
    def regelversion(self) -> str:
        return f"strategi:{self.runde.strategi_id}"


class Forberedelse(models.Model):
    """One party's preparation: notes, and the employee's own level. The other party sees it when the talk is held."""

    #: What is said in confidence is between the two: the trail tells that it was written, not what.
    fortroligt = frozenset({"noter", "niveau"})

    samtale = models.ForeignKey(MusSamtale, models.PROTECT, related_name="forberedelser")
    part = models.CharField(max_length=12, choices=Part)
    noter = models.TextField("noter", max_length=8000)
    niveau = models.CharField("niveau", max_length=1, choices=Niveau, blank=True)
    forberedt_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    forberedt_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "forberedelse"
        verbose_name_plural = "forberedelser"
        ordering = ["samtale", "part"]
        constraints = [
            models.UniqueConstraint(fields=["samtale", "part"], name="forberedelse_en_pr_part"),
            kendt("forberedelse", "part", Part),
            hoejst("forberedelse", "noter", 8000),
        ]

    def __str__(self) -> str:
        return f"{self.get_part_display()}s forberedelse til {self.samtale}"


class Afholdelse(models.Model):
    """The talk was held on this day."""

    samtale = models.OneToOneField(MusSamtale, models.PROTECT, related_name="afholdelse")
    afholdt_dag = models.DateField("afholdt")
    registreret_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    registreret_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "afholdelse"
        verbose_name_plural = "afholdelser"

    def __str__(self) -> str:
        return f"{self.samtale} holdt {self.afholdt_dag}"

    def til_spor(self) -> dict[str, object]:
        return {"dag": dato(self.afholdt_dag)}


class Udviklingsmaal(models.Model):
    """A goal of the individual plan: from which level to which, who sees to it, by when.

    `aktivitet` says in a line or two how; what is done before, during and after are rows (`aktiviteter`).
    """

    samtale = models.ForeignKey(MusSamtale, models.PROTECT, related_name="maal")
    art = models.CharField("art", max_length=10, choices=Laeringsmaalsart)
    tema = models.ForeignKey(Tema, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tema")
    maal = models.CharField("mål", max_length=300)
    niveau_nu = models.CharField("niveau nu", max_length=1, choices=Niveau)
    niveau_maal = models.CharField("niveau som mål", max_length=1, choices=Niveau)
    aktivitet = models.TextField("aktivitet", max_length=2000, blank=True)
    ansvarlig = models.CharField("ansvarlig", max_length=12, choices=Part)
    frist_dag = models.DateField("frist")
    behovskilde = models.CharField("behovskilde", max_length=20, choices=Behovskilde)
    # The version of the plan that gave the goal its present words (in the history: that took it away). What a party
    # has not seen since an approval is found by this and not by the clock.
    planversion = models.PositiveIntegerField("planens version", default=0)
    fra_maal = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="fortsaettelser",
        verbose_name="fra sidste plan",
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = "udviklingsmål"
        verbose_name_plural = "udviklingsmål"
        ordering = ["samtale", "pk"]
        constraints = [
            kendt("udviklingsmaal", "art", Laeringsmaalsart),
            kendt("udviklingsmaal", "niveau_nu", Niveau),
            kendt("udviklingsmaal", "niveau_maal", Niveau),
            kendt("udviklingsmaal", "ansvarlig", Part),
            kendt("udviklingsmaal", "behovskilde", Behovskilde),
            ikke_tom("udviklingsmaal", "maal"),
            hoejst("udviklingsmaal", "maal", 300),
            hoejst("udviklingsmaal", "aktivitet", 2000),
        ]

    def __str__(self) -> str:
        return self.maal


class Bortfald(models.Model):
    """The talk will not be held or finished: the employee has left, or is away for long."""

    samtale = models.OneToOneField(MusSamtale, models.PROTECT, related_name="bortfald")
    begrundelse = models.TextField("begrundelse", max_length=1000)
    # Nobody where the system ended the talk, because the employment has ended.
    registreret_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    registreret_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "bortfald"
        verbose_name_plural = "bortfald"
        constraints = [ikke_tom("bortfald", "begrundelse"), hoejst("bortfald", "begrundelse", 1000)]

    def __str__(self) -> str:
        return f"{self.samtale} udgik"


class Plangodkendelse(models.Model):
    """One party approved this version of the plan. A later version needs both again."""

    samtale = models.ForeignKey(MusSamtale, models.PROTECT, related_name="godkendelser")
    part = models.CharField(max_length=12, choices=Part)
    planversion = models.PositiveIntegerField()
    godkendt_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    godkendt_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "plangodkendelse"
        verbose_name_plural = "plangodkendelser"
        ordering = ["samtale", "godkendt_kl"]
        constraints = [
            models.UniqueConstraint(fields=["samtale", "part", "planversion"], name="plangodkendelse_en_pr_version"),
            kendt("plangodkendelse", "part", Part),
        ]

    def __str__(self) -> str:
        return f"{self.samtale}: version {self.planversion} godkendt af {self.get_part_display()}"

    def til_spor(self) -> dict[str, object]:
        return {"version": self.planversion, "part": self.get_part_display().lower()}
