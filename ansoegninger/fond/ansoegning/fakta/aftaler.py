"""What people decide about an application; each is a row, written once."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.fond.ansoegning.fakta.grundlag import Fondsfaktum
from workflows.motor.begraensninger import hoejst, ikke_tom


class Lederaftale(Fondsfaktum):
    """Whether the nearest leader agrees that it is applied for."""

    enig = models.BooleanField("enig")
    begrundelse = models.TextField("begrundelse", max_length=2000, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "lederens aftale"
        verbose_name_plural = "lederens aftaler"
        ordering = ["ansoegning", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(enig=True) | ~Q(begrundelse=""), name="lederaftale_nej_har_begrundelse"),
            hoejst("lederaftale", "begrundelse", 2000),
        ]

    def __str__(self) -> str:
        return "Aftalt med lederen" if self.enig else "Ikke aftalt med lederen"

    def til_spor(self) -> dict[str, object]:
        return {"svar": "ja" if self.enig else "nej"}


class TrErklaering(Fondsfaktum):
    """The union representative's declaration: it goes beyond the usual, and whether there is a written plan."""

    supplerer = models.BooleanField("ligger ud over det sædvanlige")
    har_plan = models.BooleanField("der er en skriftlig plan")
    begrundelse = models.TextField("bemærkning", max_length=2000, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "tillidsrepræsentantens erklæring"
        verbose_name_plural = "tillidsrepræsentantens erklæringer"
        ordering = ["ansoegning", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(supplerer=True) | ~Q(begrundelse=""), name="trerklaering_nej_har_begrundelse"
            ),
            hoejst("trerklaering", "begrundelse", 2000),
        ]

    def __str__(self) -> str:
        return "TR bekræfter" if self.supplerer else "TR bekræfter ikke"

    def til_spor(self) -> dict[str, object]:
        return {"svar": "bekræftede" if self.supplerer else "kunne ikke bekræfte"}


class Efter(models.TextChoices):
    """What the leader chooses after."""

    FRIST = "FRIST", "En overskredet frist"
    AFSLAG = "AFSLAG", "Fondens afslag"


class Vej(models.TextChoices):
    """Where the leader sends it."""

    SOEG_IGEN = "SOEG_IGEN", "Opret ansøgningen hos fonden igen"
    OPGIV = "OPGIV", "Opgiv at søge"
    SELV = "SELV", "Arbejdspladsen betaler selv det hele"
    VENTELISTE = "VENTELISTE", "Kurset kommer på venteliste"
    SLUT = "SLUT", "Kurset bliver ikke til noget"


VEJE = {Efter.FRIST: (Vej.SOEG_IGEN, Vej.OPGIV), Efter.AFSLAG: (Vej.SELV, Vej.VENTELISTE, Vej.SLUT)}


class Fondsvalg(Fondsfaktum):
    """The leader's choice after a deadline was missed or the fund refused; the latest is the one that counts."""

    efter = models.CharField("efter", max_length=10, choices=Efter)
    vej = models.CharField("valg", max_length=12, choices=Vej)
    begrundelse = models.TextField("begrundelse", max_length=2000)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "lederens valg"
        verbose_name_plural = "lederens valg"
        ordering = ["ansoegning", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(efter="FRIST", vej__in=[v.value for v in VEJE[Efter.FRIST]])
                | Q(efter="AFSLAG", vej__in=[v.value for v in VEJE[Efter.AFSLAG]]),
                name="fondsvalg_vej_efter",
            ),
            ikke_tom("fondsvalg", "begrundelse"),
            hoejst("fondsvalg", "begrundelse", 2000),
        ]

    def __str__(self) -> str:
        return str(self.get_vej_display())

    def til_spor(self) -> dict[str, object]:
        return {"valg": self.get_vej_display().lower()}


class Fondsannullering(Fondsfaktum):
    """The employee withdrew the application."""

    begrundelse = models.TextField("hvorfor", max_length=2000, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "tilbagetrækning af fondsansøgning"
        verbose_name_plural = "tilbagetrækninger af fondsansøgninger"
        ordering = ["ansoegning", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["ansoegning"], name="fondsannullering_en_pr_ansoegning"),
            hoejst("fondsannullering", "begrundelse", 2000),
        ]

    def __str__(self) -> str:
        return "Trukket tilbage"
