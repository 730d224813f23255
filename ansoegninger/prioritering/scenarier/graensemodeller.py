"""What a scenario says of pots, weights and themes, where it is something else than the round."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from ansoegninger.budget.models import Ramme
from ansoegninger.kriterier.models import Kriterium
from ansoegninger.kriterier.saet import STOERSTE_VAEGT
from ansoegninger.prioritering.scenarier.models import Scenarie
from workflows.motor.begraensninger import ikke_negativ


class Scenarieramme(models.Model):
    """What a pot has in the scenario; a pot without a row has what is left of it."""

    scenarie = models.ForeignKey(Scenarie, models.CASCADE, related_name="rammer")
    ramme = models.ForeignKey(Ramme, models.PROTECT, related_name="+")
    beloeb_oere = models.BigIntegerField("beløb")

    class Meta:
        verbose_name = "scenarieramme"
        verbose_name_plural = "scenarierammer"
        ordering = ["scenarie", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["scenarie", "ramme"], name="scenarieramme_en_gang"),
            ikke_negativ("scenarieramme", "beloeb_oere"),
        ]

    def __str__(self) -> str:
        return f"{self.ramme}: {self.beloeb_oere}"


class Scenarievaegt(models.Model):
    """What a criterion weighs in the scenario; one without a row weighs what the round gives it."""

    scenarie = models.ForeignKey(Scenarie, models.CASCADE, related_name="vaegte")
    kriterium = models.ForeignKey(Kriterium, models.PROTECT, related_name="+")
    vaegt = models.PositiveSmallIntegerField("vægt")

    class Meta:
        verbose_name = "scenarievægt"
        verbose_name_plural = "scenarievægte"
        ordering = ["scenarie", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["scenarie", "kriterium"], name="scenarievaegt_en_gang"),
            models.CheckConstraint(condition=Q(vaegt__range=(0, STOERSTE_VAEGT)), name="scenarievaegt_vaegt"),
        ]

    def __str__(self) -> str:
        return f"{self.kriterium}: {self.vaegt}"


class Scenarietema(models.Model):
    """How much of the whole frame goes to a theme. Themes are versioned, their number stays."""

    scenarie = models.ForeignKey(Scenarie, models.CASCADE, related_name="temaer")
    temanummer = models.PositiveSmallIntegerField("tema")
    mindst_procent = models.PositiveSmallIntegerField("mindst", default=0)
    hoejst_procent = models.PositiveSmallIntegerField("højst", default=100)

    class Meta:
        verbose_name = "scenarietema"
        verbose_name_plural = "scenarietemaer"
        ordering = ["scenarie", "temanummer"]
        constraints = [
            models.UniqueConstraint(fields=["scenarie", "temanummer"], name="scenarietema_et_pr_tema"),
            models.CheckConstraint(
                condition=Q(mindst_procent__lte=F("hoejst_procent"), hoejst_procent__lte=100),
                name="scenarietema_graenser",
            ),
        ]

    def __str__(self) -> str:
        return f"Tema {self.temanummer}: {self.mindst_procent}-{self.hoejst_procent} %"
