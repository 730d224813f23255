"""The money: pots by unit and year, and the ledger that explains every total. Whole øre ex. moms."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst, ikke_negativ, kendt


class Rammeart(models.TextChoices):
    """Whose money it is."""

    AFDELING = "AFDELING", "Afdelingens ramme"
    FAELLES = "FAELLES", "Centrets pulje"
    OEREMAERKET = "OEREMAERKET", "Øremærket pulje"


class Udgiftsart(models.TextChoices):
    """What it may be spent on; catering and venue are never part of a course's price."""

    KURSUS = "KURSUS", "Kurser"
    FORPLEJNING = "FORPLEJNING", "Forplejning og lokale"


#: The totals that are already somebody's, and those that there are to take from.
BUNDET = ("reserveret_oere", "disponeret_oere", "forbrugt_oere")
MIDLER = ("ramme_oere", "tilskud_oere")


class Ramme(models.Model):
    """One pot of money for a year. The totals are kept by conditional UPDATE, and what is bound never passes the rest.

    Attributes:
        navn: empty for a department's own; a pool has a name.
        giver: where money from outside comes from.
        temanumre: the themes that earmarked money is for; empty is any. Themes are versioned, their number stays.
    """

    enhed = models.ForeignKey(Enhed, models.PROTECT, related_name="rammer", verbose_name="enhed")
    aar = models.PositiveSmallIntegerField("år")
    art = models.CharField("art", max_length=12, choices=Rammeart, default=Rammeart.AFDELING)
    udgift = models.CharField("udgift", max_length=12, choices=Udgiftsart, default=Udgiftsart.KURSUS)
    navn = models.CharField("navn", max_length=120, blank=True)
    formaal = models.CharField("formål", max_length=500, blank=True)
    giver = models.CharField("giver", max_length=120, blank=True)
    temanumre = models.JSONField("temaer", default=list, blank=True)
    ramme_oere = models.BigIntegerField("ramme")
    tilskud_oere = models.BigIntegerField("tilskud", default=0)
    reserveret_oere = models.BigIntegerField("reserveret", default=0)
    disponeret_oere = models.BigIntegerField("disponeret", default=0)
    forbrugt_oere = models.BigIntegerField("forbrugt", default=0)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "ramme"
        verbose_name_plural = "rammer"
        ordering = ["enhed__path", "-aar", "art", "udgift", "navn"]
        constraints = [
            models.UniqueConstraint(
                fields=["enhed", "aar", "udgift"], condition=Q(art="AFDELING"), name="ramme_en_pr_afdeling"
            ),
            models.UniqueConstraint(
                fields=["enhed", "aar", "navn"],
                condition=Q(art__in=["FAELLES", "OEREMAERKET"]),
                name="ramme_navn_en_gang_om_aaret",
            ),
            models.CheckConstraint(condition=Q(aar__range=(2000, 2100)), name="ramme_aar"),
            models.CheckConstraint(
                condition=Q(art="AFDELING", navn="") | (~Q(art="AFDELING") & ~Q(navn="")), name="ramme_pulje_har_navn"
            ),
            models.CheckConstraint(condition=~Q(art="OEREMAERKET") | ~Q(formaal=""), name="ramme_oeremaerket_til"),
            models.CheckConstraint(
                condition=Q(
                    ramme_oere__gte=F("reserveret_oere") + F("disponeret_oere") + F("forbrugt_oere") - F("tilskud_oere")
                ),
                name="ramme_overholdes",
            ),
            *(ikke_negativ("ramme", felt) for felt in (*MIDLER, *BUNDET)),
            kendt("ramme", "art", Rammeart),
            kendt("ramme", "udgift", Udgiftsart),
            hoejst("ramme", "navn", 120),
            hoejst("ramme", "formaal", 500),
            hoejst("ramme", "giver", 120),
        ]

    def __str__(self) -> str:
        return f"{self.kort_navn} {self.aar}"

    @property
    def kort_navn(self) -> str:
        """What a page calls it within its year."""
        if self.navn:
            return self.navn
        return f"{self.enhed}, forplejning og lokale" if self.udgift == Udgiftsart.FORPLEJNING else str(self.enhed)

    @property
    def er_udefra(self) -> bool:
        """Is it somebody else's money, who may ask how it is used?"""
        return self.art == Rammeart.OEREMAERKET and bool(self.giver)

    @property
    def midler_oere(self) -> int:
        """What there is: the ceiling and what others give."""
        return self.ramme_oere + self.tilskud_oere

    @property
    def bundet_oere(self) -> int:
        """What is somebody's already: reserved, committed or spent."""
        return self.reserveret_oere + self.disponeret_oere + self.forbrugt_oere

    @property
    def rest_oere(self) -> int:
        """What is left."""
        return self.midler_oere - self.bundet_oere

    @property
    def overfoerbar_oere(self) -> int:
        """What may go on to next year: the rest, but never what others gave for this one."""
        return min(self.rest_oere, self.ramme_oere)


class Posteringsart(models.TextChoices):
    RAMME = "RAMME", "Ramme sat"
    REGULERING = "REGULERING", "Ramme reguleret"
    OVERFOERSEL = "OVERFOERSEL", "Overført mellem år"
    FONDSTILSKUD = "FONDSTILSKUD", "Tilskud"
    RESERVERET = "RESERVERET", "Reserveret"
    DISPONERET = "DISPONERET", "Disponeret"
    FRIGIVET = "FRIGIVET", "Frigivet"
    FORBRUGT = "FORBRUGT", "Forbrugt"


#: Each total of a pot, and the kinds of entries that add up to it; every kind belongs to one.
SUMMER: dict[str, tuple[Posteringsart, ...]] = {
    "ramme_oere": (Posteringsart.RAMME, Posteringsart.REGULERING, Posteringsart.OVERFOERSEL),
    "tilskud_oere": (Posteringsart.FONDSTILSKUD,),
    "reserveret_oere": (Posteringsart.RESERVERET,),
    "disponeret_oere": (Posteringsart.DISPONERET, Posteringsart.FRIGIVET),
    "forbrugt_oere": (Posteringsart.FORBRUGT,),
}


def summens_navn(felt: str) -> str:
    """What a total is called in a sentence."""
    return str(getattr(Ramme._meta.get_field(felt), "verbose_name", felt))


class Postering(models.Model):
    """A ledger entry; added, never changed. The amount is signed: what is given back is negative."""

    #: Entries of these kinds add up to `Ramme.disponeret_oere`.
    DISPONERENDE: ClassVar[tuple[str, ...]] = SUMMER["disponeret_oere"]

    ramme = models.ForeignKey(Ramme, models.PROTECT, related_name="posteringer")
    art = models.CharField(max_length=12, choices=Posteringsart)
    beloeb_oere = models.BigIntegerField()
    # Empty when no case caused it: a ceiling that is changed later says why in `begrundelse`.
    sagsnummer = models.CharField(max_length=20, blank=True)
    begrundelse = models.CharField(max_length=500, blank=True)
    bogfoert_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    bogfoert_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "postering"
        verbose_name_plural = "posteringer"
        ordering = ["ramme", "pk"]
        constraints = [
            kendt("postering", "art", Posteringsart),
            hoejst("postering", "begrundelse", 500),
            models.CheckConstraint(
                condition=(
                    Q(art="FRIGIVET", beloeb_oere__lte=0)
                    | Q(art__in=["DISPONERET", "FORBRUGT"], beloeb_oere__gte=0)
                    | Q(art__in=["RAMME", "REGULERING", "OVERFOERSEL", "FONDSTILSKUD", "RESERVERET"])
                ),
                name="postering_fortegn",
            ),
        ]
        indexes = [models.Index(fields=["sagsnummer"], name="postering_sagsnummer")]

    def __str__(self) -> str:
        return f"{self.get_art_display()} {self.beloeb_oere} ({self.ramme})"
