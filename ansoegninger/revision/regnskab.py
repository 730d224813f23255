"""The ledger up to an instant, and whether it explains what the ceiling said then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, Sum

from ansoegninger.budget.models import Postering, Posteringsart, Ramme
from ansoegninger.budget.queries import posteringer
from ansoegninger.revision.omgivelser import rammer_om
from workflows.motor.dengang import som_de_stod
from workflows.motor.sag import Sag

_VISTE = 10


@dataclass(frozen=True, slots=True)
class Regnskab:
    """One ceiling at an instant: what its row said, and what its entries up to then add up to (whole øre)."""

    ramme: Ramme
    ramme_oere: int
    disponeret_oere: int
    bogfoert_ramme_oere: int
    bogfoert_disponeret_oere: int
    antal: int

    @property
    def stemmer(self) -> bool:
        """Do the entries explain the row?"""
        bogfoert = (self.bogfoert_ramme_oere, self.bogfoert_disponeret_oere)
        return (self.ramme_oere, self.disponeret_oere) == bogfoert


def regnskaber(sag: Sag, foer: datetime) -> list[Regnskab]:
    """The ledger of each ceiling that the case is about, just before the instant."""
    rammer = rammer_om(sag)
    if rammer is None:
        return []
    dengang = som_de_stod(Ramme, rammer, foer, ["ramme_oere", "disponeret_oere"])
    raekker = Ramme.objects.filter(pk__in=dengang).select_related("enhed").order_by("enhed__path", "aar")
    summer = {r["ramme"]: r for r in _summer(list(dengang), foer)}
    tom = {"antal": 0, "rammen": 0, "disponeret": 0}
    return [
        Regnskab(
            ramme=ramme,
            ramme_oere=dengang[ramme.pk]["ramme_oere"],
            disponeret_oere=dengang[ramme.pk]["disponeret_oere"],
            bogfoert_ramme_oere=(sum_ := summer.get(ramme.pk, tom))["rammen"] or 0,
            bogfoert_disponeret_oere=sum_["disponeret"] or 0,
            antal=sum_["antal"],
        )
        for ramme in raekker
    ]


def seneste_posteringer(regnskaberne: Sequence[Regnskab], foer: datetime) -> list[Postering]:
    """The last entries of these ceilings before the instant, the newest first."""
    til_da = posteringer([r.ramme for r in regnskaberne]).filter(bogfoert_kl__lt=foer)
    return list(til_da.order_by("-bogfoert_kl", "-pk")[:_VISTE])


def _summer(rammer: Sequence[int], foer: datetime) -> list[Any]:
    til_da = Postering.objects.filter(ramme__in=rammer, bogfoert_kl__lt=foer)
    return list(
        til_da.order_by()
        .values("ramme")
        .annotate(
            antal=Count("pk"),
            rammen=Sum("beloeb_oere", filter=Q(art=Posteringsart.RAMME)),
            disponeret=Sum("beloeb_oere", filter=Q(art__in=Postering.DISPONERENDE)),
        )
    )
