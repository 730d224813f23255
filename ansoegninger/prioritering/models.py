"""The annual prioritisation: the round, each department's recommendation, and the decisions."""

from __future__ import annotations

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from ansoegninger.budget.models import Ramme
from ansoegninger.kriterier.models import Kriteriesaet, Kriterium
from ansoegninger.kriterier.saet import STOERSTE_VAEGT
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.hensyn import Begrundelseskrav, Hovedhensyn
from roller.tildelinger.roller import Rolle
from workflows.motor.begraensninger import hoejst, ikke_negativ, ikke_tom, kendt
from workflows.motor.sag import Sag


class Rundefase(models.TextChoices):
    """Where the round is; a projection of the flow."""

    OPRETTET = "OPRETTET", "Oprettet"
    INDSTILLING = "INDSTILLING", "Afdelingerne indstiller"
    BESLUTNING = "BESLUTNING", "Klar til beslutning"
    FRIGIVELSE = "FRIGIVELSE", "Tilbagemeldinger frigives"
    AFSLUTTET = "AFSLUTTET", "Besluttet og frigivet"


class Prioriteringsrunde(Sag):
    """A centre's round for one budget year. The case's unit is the centre; it is about no single person."""

    praefiks: ClassVar[str] = "P"
    sagstype: ClassVar[str] = "prioriteringsrunde"
    om_en_person: ClassVar[bool] = False
    faser: ClassVar[type[models.TextChoices]] = Rundefase

    aar = models.PositiveSmallIntegerField("budgetår")
    indstil_senest_dag = models.DateField("indstillinger senest")
    besluttet_kl = models.DateTimeField("besluttet", null=True, blank=True)
    # The version that the round weighs; none for a round that was opened before there were weights.
    kriteriesaet = models.ForeignKey(
        Kriteriesaet, models.PROTECT, null=True, related_name="+", verbose_name="kriteriesæt"
    )
    # Hash of what the preview showed; the decision is written only if it is still the same.
    snapshot = models.CharField(max_length=64, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "prioriteringsrunde"
        verbose_name_plural = "prioriteringsrunder"
        ordering = ["-aar", "enhed"]
        constraints = [
            models.UniqueConstraint(fields=["enhed", "aar"], name="prioriteringsrunde_en_pr_aar"),
            models.CheckConstraint(condition=Q(aar__range=(2000, 2100)), name="prioriteringsrunde_aar"),
            kendt("prioriteringsrunde", "fase", Rundefase),
        ]

    @property
    def sagstitel(self) -> str:
        return f"Prioritering {self.aar}"


class Rundevaegt(models.Model):
    """What one criterion weighs in a round. Written when the round is opened; the database refuses to change it."""

    runde = models.ForeignKey(Prioriteringsrunde, models.PROTECT, related_name="vaegte")
    kriterium = models.ForeignKey(Kriterium, models.PROTECT, related_name="rundevaegte", verbose_name="kriterium")
    vaegt = models.PositiveSmallIntegerField("vægt")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "vægt i runden"
        verbose_name_plural = "vægte i runden"
        ordering = ["runde", "kriterium__orden"]
        constraints = [
            models.UniqueConstraint(fields=["runde", "kriterium"], name="rundevaegt_en_pr_kriterium"),
            models.CheckConstraint(condition=Q(vaegt__range=(0, STOERSTE_VAEGT)), name="rundevaegt_vaegt"),
        ]

    def __str__(self) -> str:
        return f"{self.kriterium}: {self.vaegt}"


class Indstillingsfase(models.TextChoices):
    """Where a department's part of the round is; a projection of the flow."""

    OPRETTET = "OPRETTET", "Oprettet"
    RANGERES = "RANGERES", "Lederen rangerer"
    LAAST = "LAAST", "Indstillingen er låst"
    ORIENTERING = "ORIENTERING", "Orientering kan sendes"
    AFSLUTTET = "AFSLUTTET", "Orienteret"
    INGEN_OENSKER = "INGEN_OENSKER", "Ingen ønsker"


class Indstilling(Sag):
    """A department's recommendation in a round: its wishes in the leader's order."""

    praefiks: ClassVar[str] = "I"
    sagstype: ClassVar[str] = "indstilling"
    om_en_person: ClassVar[bool] = False
    faser: ClassVar[type[models.TextChoices]] = Indstillingsfase

    runde = models.ForeignKey(Prioriteringsrunde, models.PROTECT, related_name="indstillinger")
    ramme = models.ForeignKey(Ramme, models.PROTECT, related_name="+")
    history = HistoricalRecords()

    class Meta:
        verbose_name = "indstilling"
        verbose_name_plural = "indstillinger"
        ordering = ["runde", "enhed__path"]
        constraints = [
            models.UniqueConstraint(fields=["runde", "enhed"], name="indstilling_en_pr_afdeling"),
            kendt("indstilling", "fase", Indstillingsfase),
        ]

    @property
    def sagstitel(self) -> str:
        return f"Indstilling {self.runde.aar}, {self.enhed}"


class Placering(models.Model):
    """One wish's place in a department's recommendation; places are 1..n."""

    indstilling = models.ForeignKey(Indstilling, models.PROTECT, related_name="placeringer")
    oenske = models.ForeignKey(Oenske, models.PROTECT, related_name="placeringer")
    plads = models.PositiveSmallIntegerField()
    # The leader's own wish: part of the round, but nobody ranks their own.
    uden_rang = models.BooleanField(default=False)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "placering"
        verbose_name_plural = "placeringer"
        ordering = ["indstilling", "plads", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["indstilling", "oenske"], name="placering_en_pr_oenske"),
            models.CheckConstraint(condition=Q(plads__gte=1), name="placering_fra_en"),
        ]

    def __str__(self) -> str:
        return f"{self.plads}. {self.oenske}"


class Beslutningsudfald(models.TextChoices):
    """What is decided about a wish."""

    BEVILGET = "BEVILGET", "Bevilget"
    AFSLAG = "AFSLAG", "Afslag"
    VIDENDELING = "VIDENDELING", "Videndeling"
    VENTELISTE = "VENTELISTE", "Venteliste"


HENVISNING_LAENGDE = 500
_SAGT = Q(hovedhensyn__in=Hovedhensyn.values) & ~Q(henvisning="")
_USAGT = Q(hovedhensyn="", henvisning="")


class Beslutningsudkast(models.Model):
    """What the decider means to decide about a wish; nothing holds until the whole round is decided.

    For the centre chief's own wish the draft is made by the sættechef, who then counts as its decider.
    """

    runde = models.ForeignKey(Prioriteringsrunde, models.PROTECT, related_name="udkast")
    oenske = models.ForeignKey(Oenske, models.PROTECT, related_name="+")
    udfald = models.CharField(max_length=12, choices=Beslutningsudfald)
    begrundelse = models.TextField("begrundelse", max_length=4000, blank=True)
    # Which pot is meant to pay; empty is the department's own ceiling.
    ramme = models.ForeignKey(Ramme, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="betales af")
    sat_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    # Only where it is not granted: what counted most, and the strategy, theme or frame that it leans on.
    hovedhensyn = models.CharField("hovedhensyn", max_length=12, choices=Hovedhensyn, blank=True, default="")
    henvisning = models.TextField("henvisning", max_length=HENVISNING_LAENGDE, blank=True, default="")
    sat_rolle = models.CharField(max_length=20, choices=Rolle)
    sat_paa_vegne_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    sat_kl = models.DateTimeField()
    # Filled in by "Foreslå efter indstillingen" and not touched by anybody since: such a row can be taken back.
    foreslaaet = models.BooleanField(default=False)
    # The save that it belongs to, one for all rows saved together: what "fortryd" takes back. None for proposals.
    skridt = models.UUIDField(null=True, editable=False)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "beslutningsudkast"
        verbose_name_plural = "beslutningsudkast"
        ordering = ["runde", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["runde", "oenske"], name="beslutningsudkast_et_pr_oenske"),
            models.CheckConstraint(
                condition=Q(udfald="BEVILGET") | Q(ramme__isnull=True), name="beslutningsudkast_kun_bevilling_betales"
            ),
            kendt("beslutningsudkast", "udfald", Beslutningsudfald),
            models.CheckConstraint(
                condition=Q(hovedhensyn__in=["", *Hovedhensyn.values]), name="beslutningsudkast_hovedhensyn_kendt"
            ),
            models.CheckConstraint(
                condition=~Q(udfald="BEVILGET") | _USAGT, name="beslutningsudkast_bevilling_uden_hensyn"
            ),
            hoejst("beslutningsudkast", "begrundelse", 4000),
            hoejst("beslutningsudkast", "henvisning", HENVISNING_LAENGDE),
        ]

    def __str__(self) -> str:
        return f"{self.oenske}: {self.get_udfald_display()} (udkast)"


class BeslutningQuerySet(models.QuerySet["Beslutning"]):
    def i_runden(self) -> Self:
        """As the round decided: one a wish, and the same whatever is granted from the waiting list afterwards."""
        return self.filter(efter__isnull=True)

    def gaeldende(self) -> Self:
        """What holds now: one a wish and round, the grant from the waiting list where there is one."""
        return self.filter(afloest_af__isnull=True)


class Beslutning(models.Model):
    """A decision: written once, with its reason, by whom and in what role. Only a grant has an amount."""

    runde = models.ForeignKey(Prioriteringsrunde, models.PROTECT, related_name="beslutninger")
    oenske = models.ForeignKey(Oenske, models.PROTECT, related_name="beslutninger")
    udfald = models.CharField(max_length=12, choices=Beslutningsudfald)
    begrundelse = models.TextField(max_length=4000)
    beloeb_oere = models.BigIntegerField(default=0)
    # Which pot pays a grant.
    ramme = models.ForeignKey(Ramme, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="betales af")
    # As in the letter: kept as it was sent, whatever becomes of the strategy that it names.
    hovedhensyn = models.CharField("hovedhensyn", max_length=12, choices=Hovedhensyn, blank=True, default="")
    henvisning = models.TextField("henvisning", max_length=HENVISNING_LAENGDE, blank=True, default="")
    krav = models.PositiveSmallIntegerField("krav", choices=Begrundelseskrav, default=Begrundelseskrav.HENSYN)
    besluttet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    rolle = models.CharField(max_length=20, choices=Rolle)
    paa_vegne_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    besluttet_kl = models.DateTimeField()
    # When the waiting case was moved on; the release may be stopped and run again.
    frigivet_kl = models.DateTimeField(null=True, blank=True)
    # Granted from the waiting list: the answer that it comes after, which stays as it was told (ADR 0032).
    efter = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="afloest_af", verbose_name="efter"
    )

    objects = BeslutningQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "beslutning"
        verbose_name_plural = "beslutninger"
        ordering = ["runde", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["runde", "oenske"], condition=Q(efter__isnull=True), name="beslutning_en_pr_oenske_og_runde"
            ),
            models.CheckConstraint(
                condition=Q(efter__isnull=True) | Q(udfald="BEVILGET"), name="beslutning_fra_ventelisten_bevilger"
            ),
            models.CheckConstraint(
                condition=Q(udfald="BEVILGET") | Q(beloeb_oere=0), name="beslutning_beloeb_kun_ved_bevilling"
            ),
            models.CheckConstraint(
                condition=Q(udfald="BEVILGET", ramme__isnull=False) | (~Q(udfald="BEVILGET") & Q(ramme__isnull=True)),
                name="beslutning_bevilling_betales",
            ),
            ikke_tom("beslutning", "begrundelse"),
            ikke_negativ("beslutning", "beloeb_oere"),
            kendt("beslutning", "udfald", Beslutningsudfald),
            hoejst("beslutning", "begrundelse", 4000),
            hoejst("beslutning", "henvisning", HENVISNING_LAENGDE),
            # A decision from before there were these columns says 1 and has neither; a new one says 2.
            models.CheckConstraint(
                condition=Q(krav=1) & _USAGT
                | Q(krav=2, udfald="BEVILGET") & _USAGT
                | Q(krav=2) & ~Q(udfald="BEVILGET") & _SAGT,
                name="beslutning_siger_hvad_kravet_er",
            ),
        ]
        indexes = [models.Index(fields=["oenske", "-besluttet_kl"], name="beslutning_oenske")]

    def __str__(self) -> str:
        return f"{self.oenske}: {self.get_udfald_display()}"

    def til_spor(self) -> dict[str, object]:
        hensyn = {"hovedhensyn": self.get_hovedhensyn_display()} if self.hovedhensyn else {}
        return {"udfald": self.get_udfald_display().lower(), "beloeb_oere": self.beloeb_oere} | hensyn
