"""What the strategy will do: initiatives with provider, extent, price and state, and what became of each."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from ansoegninger.prisandel import vores_andel
from ansoegninger.strategi.models import Strategi, Tema
from workflows.motor.begraensninger import hoejst, ikke_negativ, ikke_tom, kendt


class Udbyderart(models.TextChoices):
    """Who provides it."""

    OFFENTLIG = "OFFENTLIG", "Offentlig"
    PRIVAT = "PRIVAT", "Privat"
    FORENING = "FORENING", "Forening"
    INTERN = "INTERN", "Intern"


class Tilstand(models.TextChoices):
    """How far an initiative is."""

    PLANLAGT = "PLANLAGT", "Planlagt"
    IKKE_FINANSIERET = "IKKE_FINANSIERET", "Ikke finansieret"
    I_GANG = "I_GANG", "I gang"
    GENNEMFOERT = "GENNEMFOERT", "Gennemført"
    OPGIVET = "OPGIVET", "Opgivet"


class Initiativ(models.Model):
    """One initiative of a version, in one theme or across them.

    Attributes:
        omfang: in the strategy's own words; empty when it is not known, and shown as "?".
        pris_oere: ex. moms; what everybody pays together where it is shared. None when it is not known.
        deltagere_i_alt: how many share the price; None where it is ours alone.
        tilstand: as it was when the version was approved; what became of it since are `tilstande`.
    """

    strategi = models.ForeignKey(Strategi, models.PROTECT, related_name="initiativer")
    tema = models.ForeignKey(
        Tema, models.PROTECT, null=True, blank=True, related_name="initiativer", verbose_name="tema"
    )
    nummer = models.PositiveSmallIntegerField("nummer")
    hvad = models.CharField("initiativ", max_length=200)
    udbyder = models.CharField("udbyder", max_length=120, blank=True)
    udbyderart = models.CharField("slags udbyder", max_length=10, choices=Udbyderart)
    omfang = models.CharField("omfang", max_length=120, blank=True)
    pris_oere = models.BigIntegerField("pris", null=True, blank=True)
    deltagere_i_alt = models.PositiveIntegerField("deltagere i alt", null=True, blank=True)
    vores_deltagere = models.PositiveIntegerField("vores deltagere", null=True, blank=True)
    afhaengighed = models.CharField("afhænger af", max_length=200, blank=True)
    tilstand = models.CharField("tilstand", max_length=20, choices=Tilstand, default=Tilstand.PLANLAGT)
    forgaenger = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="efterfoelgere", verbose_name="samme initiativ før"
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = "initiativ"
        verbose_name_plural = "initiativer"
        ordering = ["strategi", "nummer"]
        constraints = [
            models.UniqueConstraint(fields=["strategi", "nummer"], name="initiativ_nummer_pr_strategi"),
            models.UniqueConstraint(fields=["strategi", "forgaenger"], name="initiativ_en_efterfoelger"),
            models.CheckConstraint(
                condition=Q(deltagere_i_alt__isnull=True, vores_deltagere__isnull=True)
                | Q(
                    # A comparison with NULL is unknown, and an unknown CHECK holds.
                    deltagere_i_alt__isnull=False,
                    vores_deltagere__isnull=False,
                    deltagere_i_alt__gte=F("vores_deltagere"),
                    vores_deltagere__gte=1,
                ),
                name="initiativ_deltagere",
            ),
            ikke_tom("initiativ", "hvad"),
            ikke_negativ("initiativ", "pris_oere"),
            kendt("initiativ", "udbyderart", Udbyderart),
            kendt("initiativ", "tilstand", Tilstand),
            hoejst("initiativ", "hvad", 200),
            hoejst("initiativ", "udbyder", 120),
            hoejst("initiativ", "omfang", 120),
            hoejst("initiativ", "afhaengighed", 200),
        ]

    def __str__(self) -> str:
        return self.hvad

    @property
    def er_delt(self) -> bool:
        """Do others pay a part of the price?"""
        return self.deltagere_i_alt is not None

    @property
    def vores_pris_oere(self) -> int | None:
        """What it costs us; None when the price is not known."""
        if self.pris_oere is None or self.deltagere_i_alt is None or self.vores_deltagere is None:
            return self.pris_oere
        return vores_andel(self.pris_oere, self.vores_deltagere, self.deltagere_i_alt)

    @property
    def senest(self) -> Initiativtilstand | None:
        """What was last said of it since the version was approved; asks nothing where the rows are prefetched."""
        return next(iter(self.tilstande.all()), None)

    @property
    def nu(self) -> Tilstand:
        """How far it is today."""
        return Tilstand(self.senest.tilstand if self.senest else self.tilstand)


class Initiativtilstand(models.Model):
    """That an initiative of an approved version has come further: said by the koordinator, added and never changed."""

    initiativ = models.ForeignKey(Initiativ, models.PROTECT, related_name="tilstande", verbose_name="initiativ")
    tilstand = models.CharField("tilstand", max_length=20, choices=Tilstand)
    note = models.CharField("bemærkning", max_length=300, blank=True)
    sat_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="sat af")
    sat_kl = models.DateTimeField("sat")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "initiativets tilstand"
        verbose_name_plural = "initiativernes tilstande"
        ordering = ["initiativ", "-pk"]
        constraints = [
            kendt("initiativtilstand", "tilstand", Tilstand),
            hoejst("initiativtilstand", "note", 300),
        ]

    def __str__(self) -> str:
        return f"{self.initiativ}: {self.get_tilstand_display()}"
