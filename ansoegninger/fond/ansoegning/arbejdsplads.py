"""What the fund must know of a workplace: to whom it pays."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from roller.organisation.models import Enhed
from workflows.motor.begraensninger import hoejst

_CVR_CIFRE, _P_CIFRE = 8, 10
_VAEGTE = (2, 7, 6, 5, 4, 3, 2, 1)


class Arbejdsplads(models.Model):
    """The numbers of a unit in the register of businesses; empty where the unit above has them.

    Attributes:
        cvr: eight digits.
        pnummer: ten digits.
    """

    enhed = models.OneToOneField(Enhed, models.PROTECT, related_name="arbejdsplads", verbose_name="enhed")
    cvr = models.CharField("CVR-nummer", max_length=8, blank=True)
    pnummer = models.CharField("P-nummer", max_length=10, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = "arbejdsplads"
        verbose_name_plural = "arbejdspladser"
        ordering = ["enhed__path"]
        constraints = [
            models.CheckConstraint(condition=~Q(cvr="", pnummer=""), name="arbejdsplads_har_et_nummer"),
            models.CheckConstraint(condition=Q(cvr="") | Q(cvr__length=_CVR_CIFRE), name="arbejdsplads_cvr"),
            models.CheckConstraint(condition=Q(pnummer="") | Q(pnummer__length=_P_CIFRE), name="arbejdsplads_pnummer"),
            hoejst("arbejdsplads", "cvr", 8),
            hoejst("arbejdsplads", "pnummer", 10),
        ]

    def __str__(self) -> str:
        return f"{self.enhed}: CVR {self.cvr or '–'}, P-nummer {self.pnummer or '–'}"


def er_cvr(nummer: str) -> bool:
    """Eight digits whose weighted sum is divisible by eleven (the register's own check)."""
    if len(nummer) != _CVR_CIFRE or not nummer.isdecimal() or not nummer.isascii():
        return False
    return sum(int(ciffer) * vaegt for ciffer, vaegt in zip(nummer, _VAEGTE, strict=True)) % 11 == 0


def er_pnummer(nummer: str) -> bool:
    """Ten digits; the register has no check on them."""
    return len(nummer) == _P_CIFRE and nummer.isdecimal() and nummer.isascii()


def arbejdsplads_for(enhed: Enhed) -> tuple[str, str]:
    """The CVR and P number that hold for a unit: its own, else those of the nearest unit above. Empty when unknown."""
    stier = [enhed.path[:slut] for slut in range(enhed.steplen, len(enhed.path) + 1, enhed.steplen)]
    fundne = Arbejdsplads.objects.filter(enhed__path__in=stier).order_by("-enhed__path")
    raekker = list(fundne.values_list("cvr", "pnummer"))
    return next((c for c, _ in raekker if c), ""), next((p for _, p in raekker if p), "")
