"""How a version comes to hold: the case in which it is written and approved, and the approval itself."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.strategi.models import Strategi
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt
from workflows.motor.sag import Sag
from workflows.sprog.formater import kort_dato

BEGRUNDELSE = 2000


class Forslagsfase(models.TextChoices):
    """Where the proposal is; a projection of the flow."""

    OPRETTET = "OPRETTET", "Oprettet"
    SKRIVES = "SKRIVES", "Skrives"
    GODKENDELSE = "GODKENDELSE", "Hos centerchefen"
    GODKENDT = "GODKENDT", "Godkendt"
    TRUKKET = "TRUKKET", "Trukket tilbage"


#: Nothing is decided yet.
AABNE = (Forslagsfase.OPRETTET, Forslagsfase.SKRIVES, Forslagsfase.GODKENDELSE)


class Strategiforslag(Sag):
    """The proposal of a new version. The case's unit is the one whose koordinator writes it; about no single person."""

    praefiks: ClassVar[str] = "S"
    sagstype: ClassVar[str] = "strategiforslag"
    om_en_person: ClassVar[bool] = False
    faser: ClassVar[type[models.TextChoices]] = Forslagsfase

    strategi = models.OneToOneField(Strategi, models.PROTECT, related_name="forslag", verbose_name="version")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "strategiforslag"
        verbose_name_plural = "strategiforslag"
        ordering = ["-pk"]
        constraints = [kendt("strategiforslag", "fase", Forslagsfase)]

    @property
    def sagstitel(self) -> str:
        return str(self.strategi)

    @property
    def regelversion(self) -> str:
        return f"strategi:{self.strategi_id}"


class Godkendelsesart(models.TextChoices):
    """How a version came to hold."""

    IMPORT = "IMPORT", "Lagt ind i systemet"
    GODKENDT = "GODKENDT", "Godkendt her"


class Strategigodkendelse(models.Model):
    """That a version holds: approved by the chief, or brought in from where it was approved. Never changed.

    Attributes:
        gaelder_fra: the first day it holds: the period's, or the day of a later approval.
        godkendt_af: None where it was brought in; who approved it then is not known here.
        kilde: where it was brought in from.
        aftryk: a fingerprint of every word that was approved.
    """

    strategi = models.OneToOneField(Strategi, models.PROTECT, related_name="godkendelse", verbose_name="version")
    art = models.CharField("art", max_length=10, choices=Godkendelsesart)
    gaelder_fra = models.DateField("gælder fra")
    kilde = models.CharField("kilde", max_length=200, blank=True)
    begrundelse = models.TextField("bemærkning", max_length=BEGRUNDELSE, blank=True)
    godkendt_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="godkendt af"
    )
    paa_vegne_af = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="på vegne af"
    )
    godkendt_kl = models.DateTimeField("godkendt")
    aftryk = models.CharField("aftryk", max_length=16, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "godkendelse af strategien"
        verbose_name_plural = "godkendelser af strategien"
        ordering = ["-pk"]
        constraints = [
            kendt("strategigodkendelse", "art", Godkendelsesart),
            models.CheckConstraint(
                condition=Q(art=Godkendelsesart.IMPORT, godkendt_af__isnull=True)
                | Q(art=Godkendelsesart.GODKENDT, godkendt_af__isnull=False),
                name="strategigodkendelse_hvem",
            ),
            hoejst("strategigodkendelse", "kilde", 200),
            hoejst("strategigodkendelse", "aftryk", 16),
            hoejst("strategigodkendelse", "begrundelse", BEGRUNDELSE),
        ]

    def __str__(self) -> str:
        return f"{self.strategi}: {self.get_art_display().lower()}"

    def til_spor(self) -> dict[str, object]:
        fra = kort_dato(self.gaelder_fra)
        return {"svar": f"godkendte version {self.strategi.version}, der gælder fra {fra}", "aftryk": self.aftryk}


class Svarart(models.TextChoices):
    """What was said of the proposal."""

    SENDT = "SENDT", "Sendt til godkendelse"
    RETUR = "RETUR", "Sendt tilbage"
    TRUKKET = "TRUKKET", "Trukket tilbage"


class Forslagssvar(models.Model):
    """What koordinator and chief have said to each other about the proposal; each is written once."""

    forslag = models.ForeignKey(Strategiforslag, models.PROTECT, related_name="svar", verbose_name="forslag")
    art = models.CharField("art", max_length=10, choices=Svarart)
    begrundelse = models.TextField("begrundelse", max_length=BEGRUNDELSE)
    sagt_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="sagt af")
    sagt_kl = models.DateTimeField("sagt")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "svar om strategiforslaget"
        verbose_name_plural = "svar om strategiforslaget"
        ordering = ["forslag", "pk"]
        constraints = [
            kendt("forslagssvar", "art", Svarart),
            ikke_tom("forslagssvar", "begrundelse"),
            hoejst("forslagssvar", "begrundelse", BEGRUNDELSE),
        ]

    def __str__(self) -> str:
        return f"{self.forslag.sagsnummer}: {self.get_art_display()}"

    def til_spor(self) -> dict[str, object]:
        return {"svar": f"sendte version {self.forslag.strategi.version} tilbage"}
