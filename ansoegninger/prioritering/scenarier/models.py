"""A scenario's limits, and what was computed for them. Advice only: nothing here decides anything about a wish."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ansoegninger.budget.models import Ramme
from ansoegninger.oensker.models import Oenske
from ansoegninger.oensker.tilskud import Sikkerhed
from ansoegninger.prioritering.models import Prioriteringsrunde
from workflows.motor.begraensninger import hoejst, ikke_negativ, ikke_tom, kendt

GRUND_LAENGDE = 500


class Scenarie(models.Model):
    """One way to use a round's money. What is not said here is as the round has it. `version` counts the changes."""

    runde = models.ForeignKey(Prioriteringsrunde, models.PROTECT, related_name="scenarier")
    navn = models.CharField("navn", max_length=80)
    hoejst_pr_person = models.PositiveSmallIntegerField("højst ønsker pr. person", null=True, blank=True)
    hoejst_vaek_procent = models.PositiveSmallIntegerField("højst væk på samme dag", null=True, blank=True)
    mindst_pr_enhed = models.PositiveSmallIntegerField("mindst ønsker pr. afdeling", null=True, blank=True)
    sikkerhed = models.CharField(
        "penge fra kompetencefonden", max_length=11, choices=Sikkerhed, default=Sikkerhed.INTET
    )
    oprettet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    oprettet_kl = models.DateTimeField("oprettet")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = "scenarie"
        verbose_name_plural = "scenarier"
        ordering = ["runde", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["runde", "navn"], name="scenarie_navn_en_gang"),
            models.CheckConstraint(
                condition=Q(hoejst_pr_person__isnull=True) | Q(hoejst_pr_person__gte=1), name="scenarie_pr_person"
            ),
            models.CheckConstraint(
                condition=Q(hoejst_vaek_procent__isnull=True) | Q(hoejst_vaek_procent__range=(1, 100)),
                name="scenarie_vaek_procent",
            ),
            *(ikke_tom("scenarie", "navn"), hoejst("scenarie", "navn", 80)),
            kendt("scenarie", "sikkerhed", Sikkerhed),
        ]

    def __str__(self) -> str:
        return self.navn


class Maerkevalg(models.TextChoices):
    """What is said of a wish beforehand."""

    SKAL = "SKAL", "Skal med"
    ALDRIG = "ALDRIG", "Må ikke være med"


class Scenariemaerke(models.Model):
    """A wish that must be in, or must never be, and why."""

    scenarie = models.ForeignKey(Scenarie, models.CASCADE, related_name="maerker")
    oenske = models.ForeignKey(Oenske, models.PROTECT, related_name="+")
    maerke = models.CharField("mærke", max_length=10, choices=Maerkevalg)
    grund = models.CharField("begrundelse", max_length=GRUND_LAENGDE)
    sat_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    sat_kl = models.DateTimeField("sat")

    class Meta:
        verbose_name = "scenariemærke"
        verbose_name_plural = "scenariemærker"
        ordering = ["scenarie", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["scenarie", "oenske"], name="scenariemaerke_et_pr_oenske"),
            kendt("scenariemaerke", "maerke", Maerkevalg),
            *(ikke_tom("scenariemaerke", "grund"), hoejst("scenariemaerke", "grund", GRUND_LAENGDE)),
        ]

    def __str__(self) -> str:
        return f"{self.oenske}: {self.get_maerke_display()}"


class Koerselsstatus(models.TextChoices):
    """Where a computation is."""

    VENTER = "VENTER", "Venter på at blive regnet"
    I_GANG = "I_GANG", "Regnes nu"
    FAERDIG = "FAERDIG", "Færdig"
    UMULIG = "UMULIG", "Kan ikke lade sig gøre"
    UDEN_SVAR = "UDEN_SVAR", "Tiden gik uden et svar"
    ANNULLERET = "ANNULLERET", "Stoppet"
    FEJLET = "FEJLET", "Fejlet"


#: What a worker may take up.
AABNE = (Koerselsstatus.VENTER, Koerselsstatus.I_GANG)


class KoerselQuerySet(models.QuerySet["Koersel"]):
    def forfaldne(self, tidspunkt: datetime) -> Self:
        """What nobody is at: new, or left by one that was killed."""
        return self.filter(Q(laan_til_kl__isnull=True) | Q(laan_til_kl__lte=tidspunkt), status__in=AABNE)


class Koersel(models.Model):
    """One computation of a scenario, its best set, and how good that is known to be.

    Attributes:
        laan: who is at it; a lease that ran out may be taken over.
        aftryk: hash of the problem that was solved; another one now means that wishes or money have changed.
        konflikt: the limits that cannot hold together, as [kind, key].
        pris_oere: what its set takes from the pots: the price, less the grants that were counted.
        sikkerhed: how sure a grant had to be to count.
        tilskud_oere: what the fund was counted on to pay of the set.
        brugt_kl: when its set was laid as drafts; the scenario then stays.
    """

    scenarie = models.ForeignKey(Scenarie, models.CASCADE, related_name="koersler")
    status = models.CharField(max_length=12, choices=Koerselsstatus, default=Koerselsstatus.VENTER)
    bestilt_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    bestilt_kl = models.DateTimeField()
    laan = models.UUIDField(null=True)
    laan_til_kl = models.DateTimeField(null=True)
    loest_kl = models.DateTimeField(null=True)
    afsluttet_kl = models.DateTimeField(null=True)
    annulleres = models.BooleanField(default=False)
    aftryk = models.CharField(max_length=64, blank=True)
    vaerdi = models.BigIntegerField(default=0)
    pris_oere = models.BigIntegerField(default=0)
    sikkerhed = models.CharField(max_length=11, choices=Sikkerhed, default=Sikkerhed.INTET)
    tilskud_oere = models.BigIntegerField(default=0)
    graense = models.BigIntegerField(default=0)
    bevist = models.BooleanField(default=False)
    konflikt = models.JSONField(default=list)
    brugt_kl = models.DateTimeField(null=True)

    objects = KoerselQuerySet.as_manager()

    class Meta:
        verbose_name = "kørsel"
        verbose_name_plural = "kørsler"
        ordering = ["scenarie", "pk"]
        constraints = [
            *(kendt("koersel", "status", Koerselsstatus), hoejst("koersel", "aftryk", 64)),
            models.CheckConstraint(
                condition=Q(status__in=AABNE, afsluttet_kl__isnull=True)
                | (~Q(status__in=AABNE) & Q(afsluttet_kl__isnull=False, laan__isnull=True, laan_til_kl__isnull=True)),
                name="koersel_afsluttet",
            ),
            models.CheckConstraint(
                condition=~Q(status="FAERDIG") | Q(loest_kl__isnull=False), name="koersel_faerdig_er_loest"
            ),
            models.CheckConstraint(condition=Q(graense__gte=F("vaerdi")), name="koersel_graense_over_vaerdi"),
            *(ikke_negativ("koersel", felt) for felt in ("vaerdi", "pris_oere", "tilskud_oere")),
            kendt("koersel", "sikkerhed", Sikkerhed),
            models.CheckConstraint(
                condition=~Q(sikkerhed="INTET") | Q(tilskud_oere=0), name="koersel_intet_er_ingen_penge"
            ),
            # One under way per scenario: a second order would race the first for the same answer.
            models.UniqueConstraint(fields=["scenarie"], condition=Q(status__in=AABNE), name="koersel_en_aaben"),
        ]

    def __str__(self) -> str:
        return f"{self.scenarie}, kørsel {self.pk}"

    @property
    def er_aaben(self) -> bool:
        """Is something still to be computed?"""
        return self.status in AABNE

    @property
    def har_svar(self) -> bool:
        """Is there a set?"""
        return self.loest_kl is not None

    @property
    def brutto_oere(self) -> int:
        """What its set costs, whoever pays."""
        return self.pris_oere + self.tilskud_oere


class Byttestatus(models.TextChoices):
    """What is known of the price of turning a wish."""

    MANGLER = "MANGLER", "Regnes ud"
    MULIG = "MULIG", "Kan lade sig gøre"
    UMULIG = "UMULIG", "Kan ikke lade sig gøre"
    UKENDT = "UKENDT", "Ikke regnet ud"


class Koerselsvalg(models.Model):
    """One candidate of a computation: in or out, and what it would cost to turn it."""

    koersel = models.ForeignKey(Koersel, models.CASCADE, related_name="valg")
    oenske = models.ForeignKey(Oenske, models.PROTECT, related_name="+")
    # As they were when it was computed: the department's own ceiling, the theme's number, points, price and the grant
    # that was counted.
    ramme = models.ForeignKey(Ramme, models.PROTECT, related_name="+")
    temanummer = models.PositiveSmallIntegerField(null=True)
    valgt = models.BooleanField()
    point = models.PositiveIntegerField()
    pris_oere = models.BigIntegerField()
    tilskud_oere = models.BigIntegerField(default=0)
    forplejning_oere = models.BigIntegerField(default=0)
    bytte = models.CharField(max_length=10, choices=Byttestatus, default=Byttestatus.MANGLER)
    tab = models.BigIntegerField(null=True)
    mindste_tab = models.BigIntegerField(null=True)
    bytte_pris_oere = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = "kørselsvalg"
        verbose_name_plural = "kørselsvalg"
        ordering = ["koersel", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["koersel", "oenske"], name="koerselsvalg_et_pr_oenske"),
            kendt("koerselsvalg", "bytte", Byttestatus),
            *(ikke_negativ("koerselsvalg", felt) for felt in ("pris_oere", "tilskud_oere", "forplejning_oere")),
            models.CheckConstraint(
                condition=Q(tilskud_oere__lte=F("pris_oere")), name="koerselsvalg_tilskud_af_prisen"
            ),
            models.CheckConstraint(
                condition=Q(bytte="MULIG", tab__isnull=False, mindste_tab__isnull=False, bytte_pris_oere__isnull=False)
                | (~Q(bytte="MULIG") & Q(tab__isnull=True, mindste_tab__isnull=True, bytte_pris_oere__isnull=True)),
                name="koerselsvalg_bytte_helt",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.oenske}: {'med' if self.valgt else 'ikke med'}"


class Koerselstilskud(models.Model):
    """What one pot gives another for the set to be paid."""

    koersel = models.ForeignKey(Koersel, models.CASCADE, related_name="tilskud")
    fra = models.ForeignKey(Ramme, models.PROTECT, related_name="+")
    til = models.ForeignKey(Ramme, models.PROTECT, related_name="+")
    beloeb_oere = models.BigIntegerField()

    class Meta:
        verbose_name = "kørselstilskud"
        verbose_name_plural = "kørselstilskud"
        ordering = ["koersel", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["koersel", "fra", "til"], name="koerselstilskud_en_gang"),
            models.CheckConstraint(condition=Q(beloeb_oere__gt=0), name="koerselstilskud_noget"),
        ]

    def __str__(self) -> str:
        return f"{self.fra} giver {self.til} {self.beloeb_oere}"
