"""After the grant: enrolled, taken, evaluated."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.oensker.models import Oenske
from workflows.motor.begraensninger import hoejst, ikke_negativ
from workflows.sprog.formater import dato


class Tilmelding(models.Model):
    """The employee is enrolled."""

    oenske = models.OneToOneField(Oenske, models.PROTECT, related_name="tilmelding")
    start_dag = models.DateField("kurset starter")
    slut_dag = models.DateField("kurset slutter")
    tilmeldt_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "tilmelding"
        verbose_name_plural = "tilmeldinger"
        constraints = [
            models.CheckConstraint(condition=Q(slut_dag__gte=models.F("start_dag")), name="tilmelding_periode")
        ]

    def __str__(self) -> str:
        return f"{self.oenske} tilmeldt"

    def til_spor(self) -> dict[str, object]:
        return {"start": dato(self.start_dag), "slut": dato(self.slut_dag)}


class Gennemfoerelse(models.Model):
    """The course was taken, or it was not, with the reason."""

    oenske = models.OneToOneField(Oenske, models.PROTECT, related_name="gennemfoerelse")
    gennemfoert = models.BooleanField("gennemført")
    begrundelse = models.TextField("hvorfor ikke", max_length=2000, blank=True)
    # What the course cost in the end; unknown for those registered before it was asked for.
    pris_oere = models.BigIntegerField("faktisk pris", null=True, blank=True)
    registreret_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "gennemførelse"
        verbose_name_plural = "gennemførelser"
        constraints = [
            models.CheckConstraint(
                condition=Q(gennemfoert=True) | ~Q(begrundelse=""), name="gennemfoerelse_aflyst_har_begrundelse"
            ),
            models.CheckConstraint(
                condition=Q(gennemfoert=True) | Q(pris_oere__isnull=True), name="gennemfoerelse_aflyst_uden_pris"
            ),
            ikke_negativ("gennemfoerelse", "pris_oere"),
            hoejst("gennemfoerelse", "begrundelse", 2000),
        ]

    def __str__(self) -> str:
        return f"{self.oenske} {'gennemført' if self.gennemfoert else 'ikke gennemført'}"

    def til_spor(self) -> dict[str, object]:
        return {"resultat": "gennemført" if self.gennemfoert else "ikke gennemført"}


class Evaluering(models.Model):
    """What the participant got out of it, in a few words."""

    oenske = models.OneToOneField(Oenske, models.PROTECT, related_name="evaluering")
    udbytte = models.PositiveSmallIntegerField("udbytte")
    vil_anbefale = models.BooleanField("vil anbefale det til en kollega")
    tekst = models.TextField("det vil jeg bruge", max_length=2000)
    evalueret_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "evaluering"
        verbose_name_plural = "evalueringer"
        constraints = [
            models.CheckConstraint(condition=Q(udbytte__range=(1, 5)), name="evaluering_udbytte"),
            hoejst("evaluering", "tekst", 2000),
        ]

    def __str__(self) -> str:
        return f"Evaluering af {self.oenske}"

    def til_spor(self) -> dict[str, object]:
        return {"udbytte": self.udbytte}
