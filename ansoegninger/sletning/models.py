"""How long things are kept, and what must not be erased for the time being."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from ansoegninger.sletning.frister import i_ord, laeg_til, traek_fra
from workflows.motor.begraensninger import hoejst, ikke_tom, kendt


class Omfang(models.TextChoices):
    """What a retention rule is about; the order is the order in which it is erased: cases before their people."""

    BESKEDER = "BESKEDER", "Beskeder i udbakken"
    KLADDER = "KLADDER", "Kladder, der ikke er sendt"
    TRUKNE = "TRUKNE", "Ønsker, trukket tilbage før en beslutning"
    BREVE = "BREVE", "Breve"
    OENSKER = "OENSKER", "Afsluttede ønsker"
    FONDSSAGER = "FONDSSAGER", "Afsluttede fondsansøgninger"
    INTROFORLOEB = "INTROFORLOEB", "Afsluttede introforløb"
    MUS = "MUS", "MUS-samtaler, der er afløst"
    MUS_SIDSTE = "MUS_SIDSTE", "Øvrige MUS-samtaler"
    GRUS = "GRUS", "Gruppesamtaler (GRUS)"
    VIDENSPERSONER = "VIDENSPERSONER", "Vidensressourcepersoner på årshjulet"
    PERSONER = "PERSONER", "Personer"
    SPOR = "SPOR", "Sporets indhold uden for sagerne"


class Anker(models.TextChoices):
    """The day that a period is counted from."""

    FRATRAEDELSE = "FRATRAEDELSE", "fratrædelsen"
    SIDST_RETTET = "SIDST_RETTET", "den sidste ændring"
    TRUKKET = "TRUKKET", "dagen, ønsket blev trukket"
    AFLOEST = "AFLOEST", "den næste godkendte MUS-plan"
    SKREVET = "SKREVET", "dagen, det blev skrevet"
    AARETS_UDGANG = "AARETS_UDGANG", "årets udgang"


class Opbevaringsregel(models.Model):
    """One version of a rule. It is never changed or deleted: what holds later is a version of its own."""

    omfang = models.CharField("omfatter", max_length=20, choices=Omfang)
    # None: kept until somebody decides otherwise.
    maaneder = models.PositiveSmallIntegerField("måneder", null=True, blank=True)
    anker = models.CharField("regnet fra", max_length=20, choices=Anker)
    gaelder_fra = models.DateField("gælder fra")
    kilde = models.CharField("kilde", max_length=200)
    begrundelse = models.CharField("begrundelse", max_length=500)
    # None: the rule came with the system.
    sat_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    sat_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "opbevaringsregel"
        verbose_name_plural = "opbevaringsregler"
        ordering = ["omfang", "gaelder_fra", "pk"]
        constraints = [
            kendt("opbevaringsregel", "omfang", Omfang),
            kendt("opbevaringsregel", "anker", Anker),
            ikke_tom("opbevaringsregel", "kilde"),
            ikke_tom("opbevaringsregel", "begrundelse"),
            hoejst("opbevaringsregel", "kilde", 200),
            hoejst("opbevaringsregel", "begrundelse", 500),
        ]

    def __str__(self) -> str:
        return f"{self.get_omfang_display()}: {self.i_ord}"

    @property
    def i_ord(self) -> str:
        """The rule in words: "5 år efter fratrædelsen"."""
        if self.maaneder is None:
            return "indtil andet besluttes"
        return f"{i_ord(self.maaneder)} efter {self.get_anker_display()}"

    def graense(self, dag: date) -> date | None:
        """What is counted from this day or earlier has run out on `dag`; None when it never does."""
        return None if self.maaneder is None else traek_fra(dag, self.maaneder)

    def udloeber(self, anker: date) -> date:
        """The day on which something counted from `anker` has run out."""
        assert self.maaneder is not None, "en regel uden frist udløber ikke"
        return laeg_til(anker, self.maaneder)


class BevaringspaalaegQuerySet(models.QuerySet["Bevaringspaalaeg"]):
    def paa(self, dag: date) -> Self:
        """Holds in force on this day; the end day is exclusive."""
        return self.filter(fra_dag__lte=dag).filter(Q(til_dag__isnull=True) | Q(til_dag__gt=dag))


class Bevaringspaalaeg(models.Model):
    """A legal hold: nothing of this case, or of this person, is erased while it is in force."""

    sagsnummer = models.CharField("sagsnummer", max_length=20, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="person"
    )
    grund = models.CharField("grund", max_length=200)
    givet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    givet_kl = models.DateTimeField()
    fra_dag = models.DateField("fra")
    til_dag = models.DateField("til", null=True, blank=True, help_text="Første dag uden pålægget")

    objects = BevaringspaalaegQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "bevaringspålæg"
        verbose_name_plural = "bevaringspålæg"
        ordering = ["-fra_dag", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sagsnummer="", person__isnull=False) | (~Q(sagsnummer="") & Q(person__isnull=True)),
                name="bevaringspaalaeg_sag_eller_person",
            ),
            models.CheckConstraint(
                condition=Q(til_dag__isnull=True) | Q(til_dag__gte=F("fra_dag")), name="bevaringspaalaeg_periode"
            ),
            ikke_tom("bevaringspaalaeg", "grund"),
            hoejst("bevaringspaalaeg", "grund", 200),
        ]

    def __str__(self) -> str:
        return f"Bevaringspålæg {self.sagsnummer or self.person}"
