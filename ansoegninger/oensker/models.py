"""The course wish and the facts about it: assessment, return, withdrawal."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from guardian.models import UserObjectPermissionBase
from simple_history.models import HistoricalRecords

from ansoegninger.katalog.models import Kursus, Kursustype, Udbyderart
from ansoegninger.kriterier.models import Kriterium
from ansoegninger.kriterier.saet import FLEST
from ansoegninger.mus.models import Udviklingsmaal
from ansoegninger.strategi.models import Laeringsmaal, Strategi, Tema
from workflows.motor.begraensninger import hoejst, ikke_negativ, ikke_tom, kendt
from workflows.motor.sag import Sag

if TYPE_CHECKING:
    from workflows.motor.models import AabenOpgave


class Fase(models.TextChoices):
    """Where the wish is; a projection of the flow."""

    KLADDE = "KLADDE", "Kladde"
    HOS_LEDER = "HOS_LEDER", "Hos lederen"
    RETUR = "RETUR", "Sendt tilbage til medarbejderen"
    AFVENTER_PRIORITERING = "AFVENTER_PRIORITERING", "Afventer prioriteringen"
    TILBAGEMELDING = "TILBAGEMELDING", "Tilbagemelding sendt"
    VENTELISTE = "VENTELISTE", "På venteliste"
    TILMELDING = "TILMELDING", "Bevilget – tilmelding mangler"
    GENNEMFOERELSE = "GENNEMFOERELSE", "Bevilget – tilmeldt"
    EVALUERING = "EVALUERING", "Gennemført – evaluering mangler"
    I_PRAKSIS = "I_PRAKSIS", "Evalueret – prøves af i hverdagen"
    FORANKRING = "FORANKRING", "Evalueret – opfølgning mangler"
    FORANKRING_LEDER = "FORANKRING_LEDER", "Fulgt op – lederens syn mangler"
    AFSLUTTET = "AFSLUTTET", "Afsluttet"
    AFSLAAET = "AFSLAAET", "Ikke bevilget"
    VIDENDELING = "VIDENDELING", "Bliver til videndeling"
    IKKE_GENNEMFOERT = "IKKE_GENNEMFOERT", "Ikke gennemført"
    TRUKKET = "TRUKKET", "Trukket tilbage"


#: Phases in which a prioritisation round may take the wish up.
KAN_PRIORITERES = (Fase.AFVENTER_PRIORITERING, Fase.VENTELISTE)
#: Evaluated, and now to be seen in the everyday; and all phases of a wish whose course was taken.
FORANKRES = (Fase.I_PRAKSIS, Fase.FORANKRING, Fase.FORANKRING_LEDER)
TAGET = (Fase.EVALUERING, *FORANKRES, Fase.AFSLUTTET)
AFSLUTTEDE = (Fase.AFSLUTTET, Fase.AFSLAAET, Fase.VIDENDELING, Fase.IKKE_GENNEMFOERT, Fase.TRUKKET)

PRISDELE = ("kursusgebyr_oere", "materialer_oere", "transport_oere", "ophold_oere")
UDEN_FOR_PRISEN = ("forplejning_oere", "lokale_oere")
OMFANG = ("dage", "timer", "ects")
#: What a wish must say once it is handed in; a draft need not.
KRAEVES = ("titel", "type", "begrundelse")


class OenskeQuerySet(models.QuerySet["Oenske"]):
    def til_liste(self) -> Self:
        """Everything a list row prints, in one query."""
        return self.select_related("person", "enhed", "tema")

    def med_pris(self) -> Self:
        """Annotate `samlet_pris_oere`, the price that counts against the budget."""
        return self.annotate(samlet_pris_oere=sum((F(felt) for felt in PRISDELE[1:]), F(PRISDELE[0])))


class Oenske(Sag):
    """A course wish. Prices are whole øre ex. moms; catering and venue are never part of the price."""

    praefiks: ClassVar[str] = "K"
    sagstype: ClassVar[str] = "kursusønske"
    faser: ClassVar[type[models.TextChoices]] = Fase
    laeses_med: ClassVar[tuple[str, ...]] = ("enhed", "tema")

    maal = models.ForeignKey(
        Udviklingsmaal,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="oensker",
        verbose_name="mål i udviklingsplanen",
    )
    kursus = models.ForeignKey(
        Kursus, models.PROTECT, null=True, blank=True, related_name="oensker", verbose_name="kursus fra kataloget"
    )
    # A draft may be saved before anybody has thought of a name or a kind; a submitted wish has both.
    titel = models.CharField("kursus", max_length=200, blank=True)
    udbyder = models.CharField("udbyder", max_length=120, blank=True)
    udbyderart = models.CharField("udbyderens art", max_length=10, choices=Udbyderart, blank=True)
    type = models.CharField("type", max_length=30, choices=Kursustype, blank=True)
    dage = models.DecimalField("dage", max_digits=5, decimal_places=1, null=True, blank=True)
    timer = models.DecimalField("timer", max_digits=6, decimal_places=1, null=True, blank=True)
    ects = models.DecimalField("ECTS", max_digits=4, decimal_places=1, null=True, blank=True)
    eksamen = models.BooleanField("slutter med en eksamen", null=True, blank=True)  # unknown until said; the fund asks
    start_dag = models.DateField("starter", null=True, blank=True)
    slut_dag = models.DateField("slutter", null=True, blank=True)
    kursusgebyr_oere = models.BigIntegerField("kursusgebyr", default=0)
    materialer_oere = models.BigIntegerField("materialer", default=0)
    transport_oere = models.BigIntegerField("transport", default=0)
    ophold_oere = models.BigIntegerField("ophold", default=0)
    forplejning_oere = models.BigIntegerField("forplejning", default=0)
    lokale_oere = models.BigIntegerField("eksternt lokale", default=0)
    pris_kendt = models.BooleanField("prisen er kendt", default=True)
    strategi = models.ForeignKey(Strategi, models.PROTECT, null=True, related_name="+")
    tema = models.ForeignKey(Tema, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="tema")
    laeringsmaal = models.ManyToManyField(Laeringsmaal, blank=True, related_name="+", verbose_name="læringsmål")
    begrundelse = models.TextField("begrundelse", max_length=4000, blank=True)
    egen_prioritet = models.PositiveSmallIntegerField("din prioritet", null=True, blank=True)
    indsendt_kl = models.DateTimeField("indsendt", null=True, blank=True)

    #: The open step, where a list has looked it up.
    opgave: AabenOpgave | None

    objects = OenskeQuerySet.as_manager()
    history = HistoricalRecords(m2m_fields=[laeringsmaal])

    class Meta:
        verbose_name = "kursusønske"
        verbose_name_plural = "kursusønsker"
        ordering = ["-oprettet_kl", "-pk"]
        permissions = [("laes_oenske", "Kan læse netop denne sag")]
        constraints = [
            models.CheckConstraint(condition=Q(person__isnull=False), name="oenske_har_person"),
            *(
                models.CheckConstraint(
                    condition=Q(fase="KLADDE") | ~Q(**{felt: ""}), name=f"oenske_indsendt_har_{felt}"
                )
                for felt in KRAEVES
            ),
            models.CheckConstraint(
                condition=Q(fase="KLADDE") | Q(indsendt_kl__isnull=False), name="oenske_indsendt_kl"
            ),
            models.CheckConstraint(
                condition=Q(slut_dag__isnull=True) | Q(start_dag__isnull=True) | Q(slut_dag__gte=F("start_dag")),
                name="oenske_periode",
            ),
            models.CheckConstraint(
                condition=Q(egen_prioritet__isnull=True) | Q(egen_prioritet__range=(1, 9)), name="oenske_egen_prioritet"
            ),
            *(ikke_negativ("oenske", felt) for felt in (*PRISDELE, *UDEN_FOR_PRISEN, *OMFANG)),
            kendt("oenske", "fase", Fase),
            models.CheckConstraint(condition=Q(type__in=["", *Kursustype.values]), name="oenske_type_kendt"),
            hoejst("oenske", "titel", 200),
            hoejst("oenske", "udbyder", 120),
            hoejst("oenske", "begrundelse", 4000),
        ]
        indexes = [
            models.Index(fields=["person", "-oprettet_kl"], name="oenske_person"),
            models.Index(fields=["enhed", "fase"], name="oenske_enhed_fase"),
        ]

    @property
    def sagstitel(self) -> str:
        return self.titel or "Kladde uden navn"

    @property
    def emne(self) -> str:
        return self.tema.navn if self.tema else ""

    @property
    def regelversion(self) -> str:
        return f"strategi:{self.strategi_id}" if self.strategi_id else ""

    @property
    def pris_oere(self) -> int:
        """The price that counts against the budget, whole øre ex. moms."""
        return sum(getattr(self, felt) for felt in PRISDELE)


class Udfald(models.TextChoices):
    """The leader's assessment. Only RETUR goes back; the rest go on to the prioritisation."""

    ANBEFALES = "ANBEFALES", "Anbefales"
    ANBEFALES_IKKE = "ANBEFALES_IKKE", "Anbefales ikke"
    VIDENDELING = "VIDENDELING", "Videndeling i stedet"
    RETUR = "RETUR", "Send tilbage til medarbejderen"


class Vurdering(models.Model):
    """A leader's assessment; the latest is the one that counts."""

    oenske = models.ForeignKey(Oenske, models.PROTECT, related_name="vurderinger")
    udfald = models.CharField("udfald", max_length=20, choices=Udfald)
    begrundelse = models.TextField("begrundelse", max_length=4000, blank=True)
    rang = models.PositiveSmallIntegerField("lederens rangering", null=True, blank=True)
    vurderet_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    vurderet_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "vurdering"
        verbose_name_plural = "vurderinger"
        ordering = ["oenske", "vurderet_kl"]
        constraints = [
            models.CheckConstraint(
                condition=Q(udfald="ANBEFALES") | ~Q(begrundelse=""), name="vurdering_har_begrundelse"
            ),
            models.CheckConstraint(condition=Q(rang__isnull=True) | Q(rang__gte=1), name="vurdering_rang"),
            kendt("vurdering", "udfald", Udfald),
            hoejst("vurdering", "begrundelse", 4000),
        ]

    def __str__(self) -> str:
        return f"{self.oenske}: {self.get_udfald_display()}"

    def til_spor(self) -> dict[str, object]:
        return {"udfald": self.get_udfald_display().lower(), "rang": self.rang}


class Kriteriesvar(models.Model):
    """The leader's answer to one criterion in one assessment, on the version of the criteria that held then."""

    vurdering = models.ForeignKey(Vurdering, models.PROTECT, related_name="kriteriesvar")
    kriterium = models.ForeignKey(Kriterium, models.PROTECT, related_name="+", verbose_name="kriterium")
    point = models.PositiveSmallIntegerField("point")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "kriteriesvar"
        verbose_name_plural = "kriteriesvar"
        ordering = ["vurdering", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["vurdering", "kriterium"], name="kriteriesvar_et_pr_kriterium"),
            models.CheckConstraint(condition=Q(point__range=(0, FLEST)), name="kriteriesvar_point"),
        ]

    def __str__(self) -> str:
        return f"{self.kriterium} {self.point}"

    @property
    def ord(self) -> str:
        """What the points meant in the version that was answered."""
        return next((p.ord for p in self.kriterium.pointord.all() if p.point == self.point), "")


class Returnering(models.Model):
    """The employee's answer to a return."""

    vurdering = models.OneToOneField(Vurdering, models.PROTECT, related_name="returnering")
    svar = models.TextField("svar til lederen", max_length=4000)
    besvaret_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "svar på retur"
        verbose_name_plural = "svar på retur"
        constraints = [ikke_tom("returnering", "svar"), hoejst("returnering", "svar", 4000)]

    def __str__(self) -> str:
        return f"Svar på {self.vurdering}"

    @property
    def begrundelse(self) -> str:
        """What the trail shows as the reason."""
        return self.svar


class Tilbagetraekning(models.Model):
    """The employee withdrew the wish."""

    oenske = models.OneToOneField(Oenske, models.PROTECT, related_name="tilbagetraekning")
    begrundelse = models.TextField("hvorfor", max_length=2000, blank=True)
    trukket_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "tilbagetrækning"
        verbose_name_plural = "tilbagetrækninger"
        constraints = [hoejst("tilbagetraekning", "begrundelse", 2000)]

    def __str__(self) -> str:
        return f"{self.oenske} trukket"


class Sagsdeling(UserObjectPermissionBase):
    """One wish shared with a named person, with reason and expiry (guardian's direct foreign-key model)."""

    content_object = models.ForeignKey(Oenske, models.PROTECT, related_name="delinger")
    grund = models.CharField("grund", max_length=200)
    udloeber_dag = models.DateField("udløber", help_text="Første dag uden adgang")
    delt_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    delt_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta(UserObjectPermissionBase.Meta):
        verbose_name = "sagsdeling"
        verbose_name_plural = "sagsdelinger"
        constraints = [ikke_tom("sagsdeling", "grund"), hoejst("sagsdeling", "grund", 200)]

    def __str__(self) -> str:
        return f"{self.content_object} delt med {self.user}"
