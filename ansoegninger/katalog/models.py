"""The catalogue: providers, the courses they offer, what these cost and serve, and when they are held."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from ansoegninger.katalog.hold import Gruppepris
from workflows.motor.begraensninger import hoejst, ikke_negativ, ikke_tom, kendt
from workflows.sprog.alfabet import dansk
from workflows.sprog.soegning import alle_ord


class Udbyderart(models.TextChoices):
    OFFENTLIG = "OFFENTLIG", "Offentlig"
    PRIVAT = "PRIVAT", "Privat"
    FORENING = "FORENING", "Forening"
    INTERN = "INTERN", "Intern"


class Kursustype(models.TextChoices):
    """What kind of activity it is (kilder/001, kilder/002)."""

    TEMADAG = "TEMADAG", "Temadag"
    KOMPETENCEFORLOEB = "KOMPETENCEFORLOEB", "Kompetenceforløb"
    ORGANISATORISK_FORLOEB = "ORGANISATORISK_FORLOEB", "Organisatorisk læringsforløb"
    FAGSPECIFIKT_KURSUS = "FAGSPECIFIKT_KURSUS", "Fagspecifikt kursus"
    DIPLOMMODUL = "DIPLOMMODUL", "Diplommodul"
    WEBINAR = "WEBINAR", "Webinar"
    SIDEMANDSOPLAERING = "SIDEMANDSOPLAERING", "Sidemandsoplæring"
    AKTIONSLAERING = "AKTIONSLAERING", "Aktionslæring"
    ANDET = "ANDET", "Andet"


class Funktion(models.TextChoices):
    """Which side of the desk a course is for (kilder/001)."""

    MYNDIGHED = "MYNDIGHED", "Myndighed"
    UDFOERER = "UDFOERER", "Udfører"
    BEGGE = "BEGGE", "Myndighed og udfører"


class Omraade(models.TextChoices):
    """Whose cases a course is about (kilder/001)."""

    BOERN = "BOERN", "Børn og unge"
    VOKSNE = "VOKSNE", "Voksne"
    BEGGE = "BEGGE", "Børn, unge og voksne"


class Udbyder(models.Model):
    """Who gives the course."""

    navn = models.CharField("navn", max_length=120, unique=True)
    art = models.CharField("art", max_length=10, choices=Udbyderart)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "udbyder"
        verbose_name_plural = "udbydere"
        ordering = ["navn"]
        constraints = [kendt("udbyder", "art", Udbyderart), hoejst("udbyder", "navn", 120)]

    def __str__(self) -> str:
        return self.navn


class KursusQuerySet(models.QuerySet["Kursus"]):
    def aktive(self) -> Self:
        """Courses that can be wished for."""
        return self.filter(arkiveret=False)

    def soeg(self, tekst: str) -> Self:
        """Courses whose title, provider, description or target in words holds every word."""
        return self.filter(alle_ord(tekst, "titel", "udbyder__navn", "beskrivelse", "maalgruppe"))

    def til_liste(self) -> Self:
        """Everything a list row prints, in two queries, by title."""
        return self.select_related("udbyder").prefetch_related("priser").order_by(dansk("titel"), "pk")


class Kursus(models.Model):
    """A course on offer. Extent and price may be unknown: the source says "?"."""

    titel = models.CharField("titel", max_length=200)
    udbyder = models.ForeignKey(Udbyder, models.PROTECT, related_name="kurser")
    type = models.CharField("type", max_length=30, choices=Kursustype)
    beskrivelse = models.TextField("beskrivelse", blank=True)
    # Empty: nobody has said. What two codes cannot hold stands in words beside them.
    funktion = models.CharField("funktion", max_length=10, choices=Funktion, blank=True)
    omraade = models.CharField("område", max_length=10, choices=Omraade, blank=True)
    maalgruppe = models.CharField("målgruppe i ord", max_length=120, blank=True)
    forudsaetninger = models.CharField("sprog og forudsætninger", max_length=500, blank=True)
    # Themes are versioned with the strategy; the number is what stays the same from version to version.
    temanummer = models.PositiveSmallIntegerField("tema", null=True, blank=True)
    dage = models.DecimalField("dage", max_digits=5, decimal_places=1, null=True, blank=True)
    timer = models.DecimalField("timer", max_digits=6, decimal_places=1, null=True, blank=True)
    ects = models.DecimalField("ECTS", max_digits=4, decimal_places=1, null=True, blank=True)
    # Empty: not told; the fund asks.
    eksamen = models.BooleanField("slutter med en eksamen", null=True, blank=True)
    prisnote = models.CharField("om prisen", max_length=200, blank=True)
    finansieret = models.BooleanField("finansieret", default=True)
    # A course is never deleted: a wish from last year still leads to it.
    arkiveret = models.BooleanField("arkiveret", default=False)
    arkivgrund = models.CharField("hvorfor arkiveret", max_length=300, blank=True)

    objects = KursusQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "kursus"
        verbose_name_plural = "kurser"
        ordering = ["titel", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["titel", "udbyder"], name="kursus_titel_pr_udbyder"),
            kendt("kursus", "type", Kursustype),
            models.CheckConstraint(condition=Q(funktion__in=["", *Funktion.values]), name="kursus_funktion_kendt"),
            models.CheckConstraint(condition=Q(omraade__in=["", *Omraade.values]), name="kursus_omraade_kendt"),
            models.CheckConstraint(condition=Q(arkiveret=True) | Q(arkivgrund=""), name="kursus_arkivgrund"),
            *(ikke_negativ("kursus", felt) for felt in ("dage", "timer", "ects")),
            hoejst("kursus", "titel", 200),
            hoejst("kursus", "beskrivelse", 4000),
            hoejst("kursus", "maalgruppe", 120),
            hoejst("kursus", "forudsaetninger", 500),
            hoejst("kursus", "prisnote", 200),
            hoejst("kursus", "arkivgrund", 300),
        ]

    def __str__(self) -> str:
        return self.titel

    def pris_i(self, form: Prisform) -> Kursuspris | None:
        """The price in this form, if the course has one; read `priser` with the course."""
        return next((pris for pris in self.priser.all() if pris.form == form), None)

    @property
    def pr_deltager_oere(self) -> int | None:
        """What one participant costs (øre ex. moms): the single seat, or the part of a shared price. None: not known.

        A team's price says nothing of one participant before it is known how many there are.
        """
        enkelt, delt = self.pris_i(Prisform.DELTAGER), self.pris_i(Prisform.ANDEL)
        if enkelt:
            return enkelt.pris_oere
        return delt.pr_andel_oere if delt else None

    @property
    def gruppepris(self) -> Kursuspris | None:
        """The price for several together: for a team, or else the shared one."""
        return self.pris_i(Prisform.HOLD) or self.pris_i(Prisform.ANDEL)


class Prisform(models.TextChoices):
    """What a price is for."""

    DELTAGER = "DELTAGER", "Pr. deltager"
    HOLD = "HOLD", "For et hold"
    ANDEL = "ANDEL", "Delt mellem enheder"


class Kursuspris(models.Model):
    """What a course costs in one form, ex. moms; a course may have several forms, and none when nobody knows."""

    kursus = models.ForeignKey(Kursus, models.PROTECT, related_name="priser", verbose_name="kursus")
    form = models.CharField("form", max_length=10, choices=Prisform)
    pris_oere = models.BigIntegerField("pris ekskl. moms")
    # Empty: the provider has not said how many a team has room for.
    hold_maks = models.PositiveSmallIntegerField("højst deltagere på et hold", null=True, blank=True)
    andele_i_alt = models.PositiveSmallIntegerField("deltagere, der deler prisen", null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "kursuspris"
        verbose_name_plural = "kursuspriser"
        ordering = ["kursus", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["kursus", "form"], name="kursuspris_en_pr_form"),
            kendt("kursuspris", "form", Prisform),
            ikke_negativ("kursuspris", "pris_oere"),
            models.CheckConstraint(
                condition=Q(hold_maks__isnull=True) | Q(form="HOLD", hold_maks__gte=1), name="kursuspris_hold_maks"
            ),
            models.CheckConstraint(
                condition=Q(form="ANDEL", andele_i_alt__isnull=False, andele_i_alt__gte=1)
                | (~Q(form="ANDEL") & Q(andele_i_alt__isnull=True)),
                name="kursuspris_andele",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kursus}: {self.get_form_display().lower()}"

    @property
    def pr_andel_oere(self) -> int | None:
        """One participant's part of a shared price, to the nearest øre."""
        if not self.andele_i_alt:
            return None
        return (2 * self.pris_oere + self.andele_i_alt) // (2 * self.andele_i_alt)

    def som_gruppepris(self) -> Gruppepris:
        """The same as a plain value, to be computed with."""
        delt = self.form == Prisform.ANDEL
        return Gruppepris(self.pris_oere, self.andele_i_alt if delt else self.hold_maks, delt)


class Kursusmaal(models.Model):
    """A learning goal that a course serves, in the strategy's own words: they outlive the version they came from."""

    kursus = models.ForeignKey(Kursus, models.PROTECT, related_name="maal", verbose_name="kursus")
    tekst = models.CharField("læringsmål", max_length=300)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "kursets læringsmål"
        verbose_name_plural = "kursers læringsmål"
        ordering = ["kursus", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["kursus", "tekst"], name="kursusmaal_een_gang"),
            ikke_tom("kursusmaal", "tekst"),
            hoejst("kursusmaal", "tekst", 300),
        ]

    def __str__(self) -> str:
        return self.tekst


class AfholdelseQuerySet(models.QuerySet["Kursusafholdelse"]):
    def kommende(self, dag: date) -> Self:
        """Those that have not begun, and are not called off."""
        return self.filter(start_dag__gte=dag, aflyst=False)


class Kursusafholdelse(models.Model):
    """When and where a course is held; the last day is inside. What nobody has said is empty."""

    kursus = models.ForeignKey(Kursus, models.PROTECT, related_name="afholdelser", verbose_name="kursus")
    start_dag = models.DateField("starter")
    slut_dag = models.DateField("slutter", null=True, blank=True)
    sted = models.CharField("sted", max_length=120, blank=True)
    online = models.BooleanField("online", default=False)
    tilmelding_senest_dag = models.DateField("tilmelding senest", null=True, blank=True)
    ledige_pladser = models.PositiveSmallIntegerField("ledige pladser", null=True, blank=True)
    # A date is never deleted either: whoever had planned by it can read why it is off.
    aflyst = models.BooleanField("aflyst", default=False)
    aflysningsgrund = models.CharField("hvorfor aflyst", max_length=300, blank=True)

    objects = AfholdelseQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "kursusdato"
        verbose_name_plural = "kursusdatoer"
        ordering = ["start_dag", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["kursus", "start_dag", "sted", "online"], name="afholdelse_een_gang"),
            models.CheckConstraint(
                condition=Q(slut_dag__isnull=True) | Q(slut_dag__gte=F("start_dag")), name="afholdelse_periode"
            ),
            models.CheckConstraint(
                condition=Q(tilmelding_senest_dag__isnull=True) | Q(tilmelding_senest_dag__lte=F("start_dag")),
                name="afholdelse_tilmelding",
            ),
            models.CheckConstraint(
                condition=Q(aflyst=True, aflysningsgrund__gt="") | Q(aflyst=False, aflysningsgrund=""),
                name="afholdelse_aflyst",
            ),
            hoejst("afholdelse", "sted", 120),
            hoejst("afholdelse", "aflysningsgrund", 300),
        ]

    def __str__(self) -> str:
        return f"{self.kursus}: {self.start_dag:%d.%m.%Y}"
