"""After the grant: enrolled, the purpose agreed, taken, with its proof, evaluated, and what it changed."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.utils import timezone
from simple_history.models import HistoricalRecords

from ansoegninger.evaluering.filtype import STOERST, Bevistype
from ansoegninger.oensker.models import Oenske
from workflows.motor.begraensninger import hoejst, ikke_negativ, ikke_tom, kendt
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

    @property
    def tilmeldt_dag(self) -> date:
        """The day on which the enrolment was registered."""
        return timezone.localdate(self.tilmeldt_kl)

    def til_spor(self) -> dict[str, object]:
        return {"start": dato(self.start_dag), "slut": dato(self.slut_dag)}


class Formaal(models.Model):
    """What the employee wants from the course: why, what to practise afterwards and where, and who supports it."""

    oenske = models.OneToOneField(Oenske, models.PROTECT, related_name="formaal")
    hvorfor = models.TextField("hvorfor kurset er relevant", max_length=2000)
    oeve = models.TextField("det vil jeg øve bagefter", max_length=2000)
    opgaver = models.TextField("i disse opgaver", max_length=2000)
    stoette = models.TextField("støtte undervejs", max_length=500, blank=True)
    foreslaaet_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "formål"
        verbose_name_plural = "formål"
        constraints = [
            *(ikke_tom("formaal", felt) for felt in ("hvorfor", "oeve", "opgaver")),
            *(hoejst("formaal", felt, 2000) for felt in ("hvorfor", "oeve", "opgaver")),
            hoejst("formaal", "stoette", 500),
        ]

    def __str__(self) -> str:
        return f"Formålet med {self.oenske}"


class Formaalsaftale(models.Model):
    """The leader agrees to the purpose, perhaps with something added."""

    oenske = models.OneToOneField(Oenske, models.PROTECT, related_name="formaalsaftale")
    tilfoejelse = models.TextField("lederens tilføjelse", max_length=2000, blank=True)
    aftalt_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="aftalt af")
    aftalt_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "aftale om formålet"
        verbose_name_plural = "aftaler om formålet"
        constraints = [hoejst("formaalsaftale", "tilfoejelse", 2000)]

    def __str__(self) -> str:
        return f"Aftale om formålet med {self.oenske}"

    def til_spor(self) -> dict[str, object]:
        return {"hvordan": "med en tilføjelse" if self.tilfoejelse else "som foreslået"}


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


class Kursusbevis(models.Model):
    """The proof that the course was taken: the file itself is in the row, so that neither can be without the other.

    Nobody's name for the file is kept. The bytes are not copied to the history; what they were is, by their hash.
    """

    oenske = models.OneToOneField(Oenske, models.PROTECT, related_name="kursusbevis")
    type = models.CharField("filtype", max_length=4, choices=Bevistype)
    stoerrelse = models.PositiveIntegerField("størrelse")
    sha256 = models.CharField("fingeraftryk", max_length=64)
    # Empty only when the case is erased.
    indhold = models.BinaryField("fil", null=True)
    lagt_kl = models.DateTimeField()

    # The trail says that there is a file, and which; never its bytes.
    fortroligt = frozenset({"indhold"})
    history = HistoricalRecords(excluded_fields=["indhold"])

    class Meta:
        verbose_name = "kursusbevis"
        verbose_name_plural = "kursusbeviser"
        constraints = [
            kendt("kursusbevis", "type", Bevistype),
            hoejst("kursusbevis", "sha256", 64),
            models.CheckConstraint(condition=Q(stoerrelse__range=(1, STOERST)), name="kursusbevis_stoerrelse"),
            models.CheckConstraint(
                condition=Q(indhold__isnull=True) | Q(stoerrelse=Length("indhold")), name="kursusbevis_hele_filen"
            ),
        ]

    def __str__(self) -> str:
        return f"Kursusbevis til {self.oenske}"


class Forankring(models.Model):
    """What the participant tells after 40 to 90 days: what was tried, what changed, who else should learn it."""

    oenske = models.OneToOneField(Oenske, models.PROTECT, related_name="forankring")
    proevet = models.TextField("det har jeg prøvet af", max_length=2000)
    aendret = models.TextField("det er blevet anderledes", max_length=2000)
    effekt = models.PositiveSmallIntegerField("effekt i opgaverne")
    andre = models.TextField("hvem andre kan bruge det", max_length=500, blank=True)
    deles = models.BooleanField("emne til et fagligt møde", default=False)
    emne = models.CharField("foreslået emne", max_length=120, blank=True)
    holder_oplaeg = models.BooleanField("vil selv fortælle om det", default=False)
    besvaret_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "forankring"
        verbose_name_plural = "forankringer"
        constraints = [
            models.CheckConstraint(condition=Q(effekt__range=(1, 5)), name="forankring_effekt"),
            # A suggestion has a topic, and nothing of a suggestion stands where there is none.
            models.CheckConstraint(
                condition=Q(deles=True) & ~Q(emne="") | Q(deles=False, emne="", holder_oplaeg=False),
                name="forankring_deling_har_emne",
            ),
            *(ikke_tom("forankring", felt) for felt in ("proevet", "aendret")),
            *(hoejst("forankring", felt, 2000) for felt in ("proevet", "aendret")),
            hoejst("forankring", "andre", 500),
            hoejst("forankring", "emne", 120),
        ]

    def __str__(self) -> str:
        return f"Forankring af {self.oenske}"

    def til_spor(self) -> dict[str, object]:
        return {"effekt": self.effekt, "deling": ", og foreslog emnet til et fagligt møde" if self.deles else ""}


class Forankringssyn(models.Model):
    """What the leader has seen of it, and what comes next."""

    oenske = models.OneToOneField(Oenske, models.PROTECT, related_name="forankringssyn")
    effekt = models.PositiveSmallIntegerField("effekt set af lederen")
    naeste = models.TextField("næste skridt", max_length=2000)
    set_af = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="skrevet af")
    set_kl = models.DateTimeField()

    history = HistoricalRecords()

    class Meta:
        verbose_name = "lederens syn på forankringen"
        verbose_name_plural = "lederes syn på forankringen"
        constraints = [
            models.CheckConstraint(condition=Q(effekt__range=(1, 5)), name="forankringssyn_effekt"),
            ikke_tom("forankringssyn", "naeste"),
            hoejst("forankringssyn", "naeste", 2000),
        ]

    def __str__(self) -> str:
        return f"Lederens syn på {self.oenske}"

    def til_spor(self) -> dict[str, object]:
        return {"effekt": self.effekt}
