"""The ledger up to an instant, and whether it explains what the ceiling said then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, Sum

from ansoegninger.budget.models import SUMMER, Postering, Ramme, summens_navn
from ansoegninger.budget.queries import posteringer
from ansoegninger.revision.omgivelser import rammer_om
from workflows.motor.dengang import som_de_stod
from workflows.motor.sag import Sag

_VISTE = 10
_ALTID = ("ramme_oere", "disponeret_oere")


@dataclass(frozen=True, slots=True)
class Regnskab:
    """One pot at an instant: what its row said of each total, and what its entries up to then add up to (whole øre)."""

    ramme: Ramme
    raekken: Mapping[str, int]
    bogfoert: Mapping[str, int]
    antal: int

    @property
    def stemmer(self) -> bool:
        """Do the entries explain the row?"""
        return dict(self.raekken) == dict(self.bogfoert)

    @property
    def summer(self) -> list[tuple[str, int, int]]:
        """Each total that is or was something: its name, what the entries say, and what the row said."""
        fundne = ((felt, self.bogfoert[felt], self.raekken[felt]) for felt in SUMMER)
        return [(summens_navn(felt), b, r) for felt, b, r in fundne if b or r or felt in _ALTID]


def regnskaber(sag: Sag, foer: datetime) -> list[Regnskab]:
    """The ledger of each pot that the case is about, just before the instant."""
    rammer = rammer_om(sag)
    if rammer is None:
        return []
    dengang = som_de_stod(Ramme, rammer, foer, list(SUMMER))
    raekker = Ramme.objects.filter(pk__in=dengang).select_related("enhed").order_by("enhed__path", "aar", "art", "navn")
    summer = {r["ramme"]: r for r in _summer(list(dengang), foer)}
    tom: dict[str, int] = {}
    return [
        Regnskab(
            ramme=ramme,
            raekken={felt: dengang[ramme.pk][felt] for felt in SUMMER},
            bogfoert={felt: (summer.get(ramme.pk, tom).get(f"_{felt}") or 0) for felt in SUMMER},
            antal=summer.get(ramme.pk, tom).get("antal", 0),
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
            **{f"_{felt}": Sum("beloeb_oere", filter=Q(art__in=arter)) for felt, arter in SUMMER.items()},
        )
    )
