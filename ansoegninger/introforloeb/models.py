"""The introductory programme: a department's template, one person's programme, its steps and its days of status."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from ansoegninger.strategi.models import Laeringsmaal, Strategi, Tema
from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt
from workflows.motor.sag import Sag


class Fase(models.TextChoices):
    """Where the programme is; a projection of the flow."""

    OPRETTET = "OPRETTET", "Oprettet"
    PLAN = "PLAN", "Planen lægges"
    HOS_LEDER = "HOS_LEDER", "Hos lederen"
    I_GANG = "I_GANG", "I gang"
    STATUS = "STATUS", "I gang – der gøres status"
    AFSLUTNING = "AFSLUTNING", "Skal sluttes af"
    BEKRAEFTELSE = "BEKRAEFTELSE", "Hos medarbejderen"
    AFSLUTTET = "AFSLUTTET", "Gennemført"
    STOPPET = "STOPPET", "Stoppet"


#: The plan is being made: the employee is not shown a draft.
FOER_START = (Fase.OPRETTET, Fase.PLAN, Fase.HOS_LEDER)
#: Steps are being done.
LOEBER = (Fase.I_GANG, Fase.STATUS)
#: Phases that a programme never leaves.
SLUTFASER = (Fase.AFSLUTTET, Fase.STOPPET)


class Introslags(models.TextChoices):
    """Who the programme is for."""

    NY = "NY", "Ny medarbejder"
    TILBAGE = "TILBAGE", "Kollega, der vender tilbage"


class Gaelder(models.TextChoices):
    """For whom a step of the template is proposed."""

    ALLE = "ALLE", "Alle"
    NY = "NY", "Kun nye medarbejdere"
    TILBAGE = "TILBAGE", "Kun kolleger, der vender tilbage"


class Trinart(models.TextChoices):
    """How something is learned."""

    MOEDE = "MOEDE", "Møde"
    SIDEMAND = "SIDEMAND", "Sidemandsoplæring"
    LAESNING = "LAESNING", "Læsning"
    KURSUS = "KURSUS", "Kursus"
    SYSTEM = "SYSTEM", "Fagsystem"
    PROEVESAG = "PROEVESAG", "Prøvesag"


class Ansvarlig(models.TextChoices):
    """Who sees to a step together with the employee."""

    MENTOR = "MENTOR", "Mentor"
    LEDER = "LEDER", "Leder"
    KOORDINATOR = "KOORDINATOR", "Faglig koordinator"


class Udeladt(models.TextChoices):
    """Why a step is crossed out. It stays on the plan, so that everybody sees that it was thought of."""

    KAN = "KAN", "Kan det allerede"
    IKKE_RELEVANT = "IKKE_RELEVANT", "Ikke relevant her"


class Trinindhold(models.Model):
    """What a step is, in a template and in a programme alike."""

    titel = models.CharField("trin", max_length=120)
    laering = models.TextField("det, der skal læres", max_length=1000, blank=True)
    art = models.CharField("hvordan", max_length=10, choices=Trinart)
    hvem = models.CharField("sammen med", max_length=12, choices=Ansvarlig)
    # The version of the plan, or of the template, in which the step was written last: who edits an older one is told.
    version = models.PositiveIntegerField("ændret i version", default=1)
    tema = models.ForeignKey(Tema, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tema")
    laeringsmaal = models.ManyToManyField(Laeringsmaal, blank=True, related_name="+", verbose_name="læringsmål")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.titel


#: What a programme takes over from its template, beside the learning goals.
INDHOLD = ("titel", "laering", "art", "hvem", "tema_id")
_MAAL = Trinindhold._meta.get_field("laeringsmaal")


class Introskabelon(models.Model):
    """A department's template. `version` counts its changes, so that a programme can say what it was proposed from."""

    enhed = models.OneToOneField(Enhed, models.PROTECT, related_name="introskabelon", verbose_name="afdeling")
    strategi = models.ForeignKey(Strategi, models.PROTECT, null=True, blank=True, related_name="+")
    version = models.PositiveIntegerField("version", default=1)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "skabelon til introforløb"
        verbose_name_plural = "skabeloner til introforløb"

    def __str__(self) -> str:
        return f"Skabelon til introforløb i {self.enhed}, version {self.version}"


class Skabelontrin(Trinindhold):
    """A step of the template: so many working days after the first day."""

    skabelon = models.ForeignKey(Introskabelon, models.PROTECT, related_name="trin")
    arbejdsdage = models.PositiveSmallIntegerField("arbejdsdage efter første dag")
    gaelder = models.CharField("foreslås til", max_length=10, choices=Gaelder, default=Gaelder.ALLE)

    history = HistoricalRecords(m2m_fields=[_MAAL])

    class Meta:
        verbose_name = "trin i skabelonen"
        verbose_name_plural = "trin i skabelonen"
        ordering = ["arbejdsdage", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(arbejdsdage__lte=260), name="skabelontrin_inden_for_et_aar"),
            kendt("skabelontrin", "art", Trinart),
            kendt("skabelontrin", "hvem", Ansvarlig),
            kendt("skabelontrin", "gaelder", Gaelder),
            ikke_tom("skabelontrin", "titel"),
            hoejst("skabelontrin", "titel", 120),
            hoejst("skabelontrin", "laering", 1000),
        ]


class Introforloeb(Sag):
    """One person's programme.

    Attributes:
        strategi: the version of the strategy that it is built on; none where the centre has none.
        skabelonversion: the template that it was proposed from; what is changed there later does not reach it.
        erfaring: what the person can already, from the talk with them.
        kan_temaer, kan_maal: the same in the strategy's own words; steps about nothing else were crossed out.
        planlaegger: who drafts the plan; the leader where the department has no koordinator.
        planversion: counts the changes of the plan, so that the leader agrees to what was shown.
        milepael: the status that is being made, or was made last; none when the end is reached.
    """

    praefiks: ClassVar[str] = "N"
    sagstype: ClassVar[str] = "introforløb"
    faser: ClassVar[type[models.TextChoices]] = Fase
    #: What the person can and cannot is between the three of them.
    fortroligt = frozenset({"erfaring"})

    slags = models.CharField("hvem er det for", max_length=10, choices=Introslags)
    start_dag = models.DateField("første dag")
    slut_dag = models.DateField("slutter")
    strategi = models.ForeignKey(Strategi, models.PROTECT, null=True, related_name="+", verbose_name="strategi")
    skabelonversion = models.PositiveIntegerField("skabelonens version")
    erfaring = models.TextField("erfaring og kendskab", max_length=2000, blank=True)
    kan_temaer = models.ManyToManyField(Tema, blank=True, related_name="+", verbose_name="kender temaerne")
    kan_maal = models.ManyToManyField(Laeringsmaal, blank=True, related_name="+", verbose_name="kan læringsmålene")
    planlaegger = models.CharField("planen lægges af", max_length=12, choices=Ansvarlig)
    planversion = models.PositiveIntegerField("planens version", default=1)
    milepael = models.ForeignKey(
        "Intromilepael", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="seneste status"
    )

    history = HistoricalRecords(m2m_fields=[kan_temaer, kan_maal])

    class Meta:
        verbose_name = "introforløb"
        verbose_name_plural = "introforløb"
        ordering = ["-start_dag", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(person__isnull=False), name="introforloeb_har_person"),
            models.UniqueConstraint(
                fields=["person"],
                condition=~Q(fase__in=[fase.value for fase in SLUTFASER]),
                name="introforloeb_et_aabent_pr_person",
            ),
            models.CheckConstraint(condition=Q(slut_dag__gt=F("start_dag")), name="introforloeb_periode"),
            models.CheckConstraint(
                condition=Q(planlaegger__in=[Ansvarlig.KOORDINATOR, Ansvarlig.LEDER]), name="introforloeb_planlaegger"
            ),
            kendt("introforloeb", "fase", Fase),
            kendt("introforloeb", "slags", Introslags),
            hoejst("introforloeb", "erfaring", 2000),
        ]
        indexes = [models.Index(fields=["enhed", "fase"], name="introforloeb_enhed_fase")]

    @property
    def sagstitel(self) -> str:
        return "Introforløb"

    @property
    def regelversion(self) -> str:
        return f"strategi:{self.strategi_id}" if self.strategi_id else ""

    @property
    def er_slut(self) -> bool:
        """Is nothing more to happen?"""
        return self.fase in SLUTFASER


class Introtrin(Trinindhold):
    """A step of one person's programme, on its day, with whom; copied from the template and its own from then on."""

    forloeb = models.ForeignKey(Introforloeb, models.PROTECT, related_name="trin")
    dag = models.DateField("senest")
    mentor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="mentor"
    )
    udeladt = models.CharField("streget over", max_length=15, choices=Udeladt, blank=True)
    # The day that it was last reminded of: a step that is moved is reminded of once more.
    varslet_dag = models.DateField("påmindet om", null=True, blank=True)

    history = HistoricalRecords(m2m_fields=[_MAAL])

    class Meta:
        verbose_name = "trin i introforløbet"
        verbose_name_plural = "trin i introforløbet"
        ordering = ["dag", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(hvem=Ansvarlig.MENTOR) | Q(mentor__isnull=True), name="introtrin_kun_mentortrin_har_mentor"
            ),
            models.CheckConstraint(condition=Q(udeladt__in=["", *Udeladt.values]), name="introtrin_udeladt_kendt"),
            kendt("introtrin", "art", Trinart),
            kendt("introtrin", "hvem", Ansvarlig),
            ikke_tom("introtrin", "titel"),
            hoejst("introtrin", "titel", 120),
            hoejst("introtrin", "laering", 1000),
        ]
        indexes = [models.Index(fields=["mentor", "dag"], name="introtrin_mentor_dag")]


class Intromilepael(models.Model):
    """A day on which all say in short how it goes."""

    forloeb = models.ForeignKey(Introforloeb, models.PROTECT, related_name="milepaele")
    dag = models.DateField("dag")
    # Set by the worker when the day has come.
    naaet_kl = models.DateTimeField("nået", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "dag for status"
        verbose_name_plural = "dage for status"
        ordering = ["dag", "pk"]
        constraints = [models.UniqueConstraint(fields=["forloeb", "dag"], name="intromilepael_en_pr_dag")]

    def __str__(self) -> str:
        return f"{self.forloeb.sagsnummer}: status {self.dag.isoformat()}"
