"""Every wish of a round as a few numbers: what the sums and filters of the decision room are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, Subquery

from ansoegninger.oensker.models import KAN_PRIORITERES, PRISDELE, UDEN_FOR_PRISEN
from ansoegninger.prioritering.betalere import Betalere
from ansoegninger.prioritering.models import (
    Beslutning,
    Beslutningsudfald,
    Beslutningsudkast,
    Indstilling,
    Placering,
    Prioriteringsrunde,
)
from ansoegninger.prioritering.queries import laaste_placeringer
from ansoegninger.prioritering.samling.andele import UDEN_HOLD, Priser
from ansoegninger.prioritering.samling.priser import GEBYR, paa_hold, priser
from roller.adgang.adgang import Adgang
from roller.tildelinger.roller import Rolle


@dataclass(frozen=True, slots=True)
class Linje:
    """One wish's numbers: what the sums and filters need."""

    placering_id: int
    oenske_id: int
    indstilling_id: int
    ramme_id: int
    pris_oere: int
    er_med: bool
    udfald: str
    har_begrundelse: bool
    foreslaaet: bool
    kan_ses: bool
    sum_oere: int
    forplejning_ramme_id: int | None = None
    forplejning_oere: int = 0
    hold_id: int | None = None

    @property
    def bevilges(self) -> bool:
        """Is it meant to be granted?"""
        return self.er_med and self.udfald == Beslutningsudfald.BEVILGET

    @property
    def bevilget_oere(self) -> int:
        """What it would take from the pot that pays."""
        return self.pris_oere if self.bevilges else 0

    @property
    def mangler(self) -> bool:
        """Is something missing before it can be decided?"""
        return self.er_med and not (self.udfald and self.har_begrundelse)


def linjer(
    runde: Prioriteringsrunde, indstillinger: Sequence[Indstilling], betalere: Betalere, adgang: Adgang
) -> list[Linje]:
    """Every row's numbers, with the running sum of what the drafts grant, pot by pot."""
    udkast = Beslutningsudkast.objects.filter(runde=runde, oenske=OuterRef("oenske"))
    rows = laaste_placeringer(runde).annotate(
        pris=sum((F(f"oenske__{felt}") for felt in PRISDELE[1:]), F(f"oenske__{PRISDELE[0]}")),
        paa_hold=paa_hold("oenske"),
        gebyr=F(f"oenske__{GEBYR}"),
        optaget=Exists(Beslutning.objects.filter(oenske=OuterRef("oenske"), frigivet_kl__isnull=True)),
        u_udfald=Subquery(udkast.values("udfald")[:1]),
        u_ramme=Subquery(udkast.values("ramme")[:1]),
        u_begrundet=Exists(udkast.exclude(begrundelse="")),
        u_foreslaaet=Exists(udkast.filter(foreslaaet=True)),
        kan_ses=Exists(Placering.objects.filter(_synlige(adgang), pk=OuterRef("pk"))),
    )
    felter = ("pk", "oenske_id", "indstilling_id", "oenske__fase", "pris", "gebyr", "optaget", "kan_ses", "paa_hold")
    udkastets = ("u_udfald", "u_ramme", "u_begrundet", "u_foreslaaet")
    udenfor = tuple(f"oenske__{felt}" for felt in UDEN_FOR_PRISEN)
    afdelinger = {i.pk: i for i in indstillinger}
    laeste = list(rows.values(*felter, *udkastets, *udenfor))
    takster = priser(runde) if any(row["paa_hold"] for row in laeste) else UDEN_HOLD
    summer: dict[int, int] = {}
    return [_linje(row, afdelinger[row["indstilling_id"]], betalere, summer, takster) for row in laeste]


def _linje(
    row: Mapping[str, Any], indstilling: Indstilling, betalere: Betalere, summer: dict[int, int], takster: Priser
) -> Linje:
    """One row, added to its pot's sum where its draft grants it."""
    er_med = row["oenske__fase"] in KAN_PRIORITERES and not row["optaget"]
    bevilges = er_med and row["u_udfald"] == Beslutningsudfald.BEVILGET
    ramme_id = row["u_ramme"] or indstilling.ramme_id
    pris = takster.pris(row["oenske_id"], row["pris"], row["gebyr"])
    summer[ramme_id] = summer.get(ramme_id, 0) + (pris if bevilges else 0)
    return Linje(
        placering_id=row["pk"],
        oenske_id=row["oenske_id"],
        indstilling_id=row["indstilling_id"],
        ramme_id=ramme_id,
        pris_oere=pris,
        er_med=er_med,
        udfald=row["u_udfald"] or "",
        har_begrundelse=row["u_begrundet"],
        foreslaaet=row["u_foreslaaet"],
        kan_ses=row["kan_ses"],
        sum_oere=summer[ramme_id],
        forplejning_ramme_id=betalere.til_forplejning(indstilling.enhed.path),
        forplejning_oere=sum(row[f"oenske__{felt}"] for felt in UDEN_FOR_PRISEN),
        hold_id=takster.hold(row["oenske_id"]),
    )


def _synlige(adgang: Adgang) -> Q:
    """Which rows the person reads: all for the chief and the auditor, only the chief's own wish for the sættechef."""
    return adgang.q("indstilling__runde__enhed", Rolle.CENTERCHEF, Rolle.REVISOR) | adgang.q_som(
        Rolle.CENTERCHEF, "oenske__enhed", "oenske__person"
    )
