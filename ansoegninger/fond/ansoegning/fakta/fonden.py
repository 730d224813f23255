"""What happens between the workplace and the fund; each is a row, written once."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.fond.ansoegning.fakta.grundlag import Fondsfaktum
from workflows.motor.begraensninger import hoejst, ikke_negativ, ikke_tom, kendt
from workflows.sprog.formater import dato, kr


class Fondsnummer(Fondsfaktum):
    """The application was created in the fund's portal and got a case number; the latest is the one that counts."""

    nummer = models.CharField("fondens sagsnummer", max_length=40)
    dag = models.DateField("oprettet hos fonden")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "fondens sagsnummer"
        verbose_name_plural = "fondens sagsnumre"
        ordering = ["ansoegning", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["ansoegning", "nummer"], name="fondsnummer_en_gang_pr_ansoegning"),
            ikke_tom("fondsnummer", "nummer"),
            hoejst("fondsnummer", "nummer", 40),
        ]

    def __str__(self) -> str:
        return self.nummer

    def til_spor(self) -> dict[str, object]:
        return {"nummer": self.nummer, "dag": dato(self.dag)}


class Part(models.TextChoices):
    """Who signs."""

    ANSOEGER = "ANSOEGER", "Ansøger"
    LEDER = "LEDER", "Leder"
    TR = "TR", "Tillidsrepræsentant"


class Underskrift(Fondsfaktum):
    """One party has signed the fund's sheet; it holds for one case number."""

    fondsnummer = models.ForeignKey(Fondsnummer, models.PROTECT, related_name="underskrifter")
    part = models.CharField("part", max_length=10, choices=Part)
    dag = models.DateField("underskrevet")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "underskrift"
        verbose_name_plural = "underskrifter"
        ordering = ["ansoegning", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["fondsnummer", "part"], name="underskrift_en_pr_part"),
            kendt("underskrift", "part", Part),
        ]

    def __str__(self) -> str:
        return f"{self.get_part_display()} har underskrevet"

    def til_spor(self) -> dict[str, object]:
        return {"part": self.get_part_display().lower(), "dag": dato(self.dag)}


class Fondsindsendelse(Fondsfaktum):
    """The signed application was uploaded to the fund: from that day it counts as applied for."""

    fondsnummer = models.OneToOneField(Fondsnummer, models.PROTECT, related_name="indsendelse")
    dag = models.DateField("sendt til fonden")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "indsendelse til fonden"
        verbose_name_plural = "indsendelser til fonden"
        ordering = ["ansoegning", "pk"]

    def __str__(self) -> str:
        return f"Sendt til fonden {dato(self.dag)}"

    def til_spor(self) -> dict[str, object]:
        return {"dag": dato(self.dag)}


class Svarudfald(models.TextChoices):
    """What the fund answered."""

    BEVILGET = "BEVILGET", "Bevilget som ansøgt"
    NEDSAT = "NEDSAT", "Bevilget med et mindre beløb"
    AFSLAG = "AFSLAG", "Afslag"


class Fondssvar(Fondsfaktum):
    """The fund's answer."""

    udfald = models.CharField("svar", max_length=10, choices=Svarudfald)
    tilskud_oere = models.BigIntegerField("tilskud")
    dag = models.DateField("svarets dato")
    begrundelse = models.TextField("fondens begrundelse", max_length=2000, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "fondens svar"
        verbose_name_plural = "fondens svar"
        ordering = ["ansoegning", "pk"]
        constraints = [
            # The fund answers an application once.
            models.UniqueConstraint(fields=["ansoegning"], name="fondssvar_et_pr_ansoegning"),
            models.CheckConstraint(
                condition=Q(udfald="AFSLAG", tilskud_oere=0) | (~Q(udfald="AFSLAG") & Q(tilskud_oere__gt=0)),
                name="fondssvar_tilskud_efter_udfald",
            ),
            kendt("fondssvar", "udfald", Svarudfald),
            hoejst("fondssvar", "begrundelse", 2000),
        ]

    def __str__(self) -> str:
        return f"{self.get_udfald_display()}: {kr(self.tilskud_oere)}"

    def til_spor(self) -> dict[str, object]:
        return {"udfald": self.get_udfald_display().lower(), "tilskud": kr(self.tilskud_oere)}


class Udbetaling(Fondsfaktum):
    """The fund paid the workplace."""

    beloeb_oere = models.BigIntegerField("udbetalt")
    dag = models.DateField("udbetalt den")
    bilag = models.CharField("bilagsnummer", max_length=60, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "udbetaling fra fonden"
        verbose_name_plural = "udbetalinger fra fonden"
        ordering = ["ansoegning", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["ansoegning"], name="udbetaling_en_pr_ansoegning"),
            ikke_negativ("udbetaling", "beloeb_oere"),
            hoejst("udbetaling", "bilag", 60),
        ]

    def __str__(self) -> str:
        return f"Udbetalt {kr(self.beloeb_oere)}"

    def til_spor(self) -> dict[str, object]:
        return {"beloeb": kr(self.beloeb_oere), "dag": dato(self.dag)}


class Tilbagebetaling(Fondsfaktum):
    """The course was not completed: the grant was cancelled at the fund, and what had been paid was paid back."""

    beloeb_oere = models.BigIntegerField("betalt tilbage")
    dag = models.DateField("afmeldt den")
    begrundelse = models.TextField("bemærkning", max_length=2000, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "tilbagebetaling til fonden"
        verbose_name_plural = "tilbagebetalinger til fonden"
        ordering = ["ansoegning", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["ansoegning"], name="tilbagebetaling_en_pr_ansoegning"),
            ikke_negativ("tilbagebetaling", "beloeb_oere"),
            hoejst("tilbagebetaling", "begrundelse", 2000),
        ]

    def __str__(self) -> str:
        return f"Afmeldt {dato(self.dag)}"

    def til_spor(self) -> dict[str, object]:
        return {"beloeb": kr(self.beloeb_oere), "dag": dato(self.dag)}
