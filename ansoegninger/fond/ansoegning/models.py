"""The application to the fund: one employee's, made from one wish."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from simple_history.models import HistoricalRecords

from ansoegninger.fond.gruppe.models import Fondsgruppe
from ansoegninger.katalog.models import Kursustype
from ansoegninger.oensker.models import PRISDELE, Oenske
from roller.organisation.models import Overenskomst
from workflows.motor.begraensninger import hoejst, ikke_negativ, ikke_tom, kendt
from workflows.motor.sag import Sag


class Fase(models.TextChoices):
    """Where the application is; a projection of the flow. The words are ours: the fund's own are not known."""

    KLADDE = "KLADDE", "Kladde"
    HOS_LEDER = "HOS_LEDER", "Hos lederen"
    HOS_TR = "HOS_TR", "Hos tillidsrepræsentanten"
    KLAR = "KLAR", "Klar til fondens portal"
    UNDERSKRIFT = "UNDERSKRIFT", "Oprettet hos fonden – underskrifter mangler"
    UNDERSKREVET = "UNDERSKREVET", "Underskrevet – skal sendes til fonden"
    HOS_FONDEN = "HOS_FONDEN", "Hos fonden"
    OVERSKREDET = "OVERSKREDET", "En frist er overskredet"
    TILSAGN = "TILSAGN", "Tilsagn – kurset er ikke slut endnu"
    AFSLAG = "AFSLAG", "Afslag – lederen vælger, hvad der nu skal ske"
    UDBETALING = "UDBETALING", "Gennemført – udbetaling mangler"
    TILBAGEBETALING = "TILBAGEBETALING", "Ikke gennemført – tilskuddet skal afmeldes"
    AFSLUTTET = "AFSLUTTET", "Udbetalt og afsluttet"
    TILBAGEBETALT = "TILBAGEBETALT", "Afmeldt eller betalt tilbage"
    IKKE_AFTALT = "IKKE_AFTALT", "Ikke aftalt med lederen"
    AFSLAAET = "AFSLAAET", "Fonden gav afslag"
    OPGIVET = "OPGIVET", "Opgivet"
    ANNULLERET = "ANNULLERET", "Trukket tilbage"


#: Phases that an application never leaves.
SLUTFASER = (
    Fase.AFSLUTTET,
    Fase.TILBAGEBETALT,
    Fase.IKKE_AFTALT,
    Fase.AFSLAAET,
    Fase.OPGIVET,
    Fase.ANNULLERET,
)
#: It came to nothing before the fund had said anything: it is no longer one of a group.
UDE_AF_GRUPPEN = (Fase.IKKE_AFTALT, Fase.OPGIVET, Fase.ANNULLERET)
#: Until the signed application is with the fund, it can still be changed and is still judged on today's rules.
FOER_FONDEN = (
    Fase.KLADDE,
    Fase.HOS_LEDER,
    Fase.HOS_TR,
    Fase.KLAR,
    Fase.UNDERSKRIFT,
    Fase.UNDERSKREVET,
    Fase.OVERSKREDET,
)


#: The fund said yes, and the grant was given up or given back.
UDEN_VIRKNING = (Fase.ANNULLERET, Fase.TILBAGEBETALT)
#: There is no case number at the fund, or the one there was is given up.
UDEN_NUMMER = (Fase.KLADDE, Fase.HOS_LEDER, Fase.HOS_TR, Fase.KLAR, Fase.OVERSKREDET)


class FondsansoegningQuerySet(models.QuerySet["Fondsansoegning"]):
    def til_liste(self) -> Self:
        """Everything a list row prints, in one query."""
        return self.select_related("person", "enhed", "oenske")

    def aabne(self) -> Self:
        """Those that are not over."""
        return self.exclude(fase__in=SLUTFASER)


class Fondsansoegning(Sag):
    """An application to Den Kommunale Kompetencefond. Amounts are whole øre ex. moms.

    Attributes:
        regelversion_nr: the version of the agreement's rules that it was last judged on.
        eksamen: whether it ends with an exam; None where nobody knows.
        ansoegt_oere: what the fund is asked for; the rest of the cost is the workplace's own share.
        andre_tilskud_oere: what the employee says to have got from the fund elsewhere within the window.
    """

    praefiks: ClassVar[str] = "F"
    sagstype: ClassVar[str] = "fondsansøgning"
    faser: ClassVar[type[models.TextChoices]] = Fase

    oenske = models.ForeignKey(Oenske, models.PROTECT, related_name="fondsansoegninger", verbose_name="kursusønske")
    overenskomst = models.CharField("overenskomst", max_length=10, choices=Overenskomst)
    regelversion_nr = models.PositiveIntegerField("version af fondens regler")
    titel = models.CharField("uddannelse", max_length=200)
    udbyder = models.CharField("udbyder", max_length=120, blank=True)
    type = models.CharField("slags", max_length=30, choices=Kursustype)
    er_master = models.BooleanField("masteruddannelse", default=False)
    ects = models.DecimalField("ECTS", max_digits=4, decimal_places=1, null=True, blank=True)
    eksamen = models.BooleanField("slutter med eksamen", null=True, blank=True)
    start_dag = models.DateField("begynder")
    slut_dag = models.DateField("slutter")
    kursusgebyr_oere = models.BigIntegerField("kursusgebyr", default=0)
    materialer_oere = models.BigIntegerField("materialer", default=0)
    transport_oere = models.BigIntegerField("transport", default=0)
    ophold_oere = models.BigIntegerField("ophold", default=0)
    ansoegt_oere = models.BigIntegerField("ansøgt beløb")
    andre_tilskud_oere = models.BigIntegerField("tilskud fra fonden andre steder", default=0)
    andre_tilskud_dag = models.DateField("søgt hos fonden", null=True, blank=True)
    # Withdrawn or given up, it counts no more in its group, and stays what it was.
    gruppe = models.ForeignKey(
        Fondsgruppe, models.PROTECT, null=True, blank=True, related_name="ansoegninger", verbose_name="gruppe"
    )

    objects = FondsansoegningQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "fondsansøgning"
        verbose_name_plural = "fondsansøgninger"
        ordering = ["-oprettet_kl", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(person__isnull=False), name="fondsansoegning_har_person"),
            # Twice at once would be two applications for the same money.
            models.UniqueConstraint(
                fields=["oenske"],
                condition=~Q(fase__in=[fase.value for fase in SLUTFASER]),
                name="fondsansoegning_en_aaben_pr_oenske",
            ),
            models.CheckConstraint(condition=Q(slut_dag__gte=F("start_dag")), name="fondsansoegning_periode"),
            models.CheckConstraint(condition=Q(ansoegt_oere__gt=0), name="fondsansoegning_soeger_noget"),
            models.CheckConstraint(
                condition=Q(ansoegt_oere__lte=sum((F(felt) for felt in PRISDELE[1:]), F(PRISDELE[0]))),
                name="fondsansoegning_hoejst_udgiften",
            ),
            models.CheckConstraint(condition=Q(regelversion_nr__gte=1), name="fondsansoegning_regelversion"),
            models.CheckConstraint(
                condition=Q(andre_tilskud_oere=0, andre_tilskud_dag__isnull=True)
                | Q(andre_tilskud_oere__gt=0, andre_tilskud_dag__isnull=False),
                name="fondsansoegning_andre_tilskud_har_dag",
            ),
            *(ikke_negativ("fondsansoegning", felt) for felt in (*PRISDELE, "ects")),
            *(
                kendt("fondsansoegning", felt, koder)
                for felt, koder in (("fase", Fase), ("overenskomst", Overenskomst), ("type", Kursustype))
            ),
            ikke_tom("fondsansoegning", "titel"),
            hoejst("fondsansoegning", "titel", 200),
            hoejst("fondsansoegning", "udbyder", 120),
        ]
        indexes = [
            models.Index(fields=["person", "-oprettet_kl"], name="fondsansoegning_person"),
            models.Index(fields=["enhed", "fase"], name="fondsansoegning_enhed_fase"),
        ]

    @property
    def sagstitel(self) -> str:
        return f"Kompetencefonden: {self.titel}"

    @property
    def regelversion(self) -> str:
        return f"fond:{self.overenskomst}:{self.regelversion_nr}"

    @property
    def udgifter(self) -> dict[str, int]:
        """The cost by kind (øre)."""
        return {felt: getattr(self, felt) for felt in PRISDELE}

    @property
    def udgift_oere(self) -> int:
        """The whole cost (øre)."""
        return sum(self.udgifter.values())

    @property
    def egenandel_oere(self) -> int:
        """What the workplace pays if the fund gives what is asked for (øre)."""
        return self.udgift_oere - self.ansoegt_oere

    @property
    def er_slut(self) -> bool:
        """Is nothing more to happen?"""
        return self.fase in SLUTFASER


def udgiftsrader(ansoegning: Fondsansoegning) -> list[dict[str, Any]]:
    """The cost lines as rows of a page, without those that cost nothing."""
    navne: dict[str, Any] = {felt: Fondsansoegning._meta.get_field(felt) for felt in PRISDELE}
    return [
        {"navn": str(navne[felt].verbose_name).capitalize(), "beloeb_oere": oere}
        for felt, oere in ansoegning.udgifter.items()
        if oere
    ]
