"""Every wish of a round as a few numbers: what the sums and filters of the decision room are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, Subquery

from ansoegninger.oensker.models import KAN_PRIORITERES, PRISDELE, UDEN_FOR_PRISEN
from ansoegninger.prioritering.betalere import Betalere
from ansoegninger.prioritering.mangler import Mangel, Skrevet, mangler, som_laeseren_ser_dem
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

_SKREVET = ("begrundelse", "hovedhensyn", "henvisning", "sat_rolle")


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
    mangel: tuple[Mangel, ...]
    foreslaaet: bool
    kan_ses: bool
    sum_oere: int
    forplejning_ramme_id: int | None = None
    forplejning_oere: int = 0
    hold_id: int | None = None
    er_egen: bool = False

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
        return bool(self.mangel)


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
        **{f"u_{felt}": Subquery(udkast.values(felt)[:1]) for felt in _SKREVET},
        u_foreslaaet=Exists(udkast.filter(foreslaaet=True)),
        kan_ses=Exists(Placering.objects.filter(_synlige(adgang), pk=OuterRef("pk"))),
    )
    felter = ("pk", "oenske_id", "indstilling_id", "oenske__fase", "pris", "gebyr", "optaget", "kan_ses", "paa_hold")
    navne = ("oenske__sagsnummer", "oenske__person_id", "oenske__person__navn", "oenske__titel")
    udkastets = ("u_udfald", "u_ramme", "u_foreslaaet", *(f"u_{felt}" for felt in _SKREVET))
    udenfor = tuple(f"oenske__{felt}" for felt in UDEN_FOR_PRISEN)
    afdelinger = {i.pk: i for i in indstillinger}
    laeste = list(rows.values(*felter, *navne, *udkastets, *udenfor))
    takster = priser(runde) if any(row["paa_hold"] for row in laeste) else UDEN_HOLD
    summer: dict[int, int] = {}
    _saet_mangler(laeste, adgang.bruger.pk)
    return [_linje(row, afdelinger[row["indstilling_id"]], betalere, summer, takster) for row in laeste]


def _saet_mangler(laeste: Sequence[dict[str, Any]], laeser_id: int) -> None:
    """What each row lacks, as this reader may know it; its words are read here and not kept."""
    fundne = mangler([_skrevet(row) for row in laeste if _er_med(row)])
    egne = {row["oenske__sagsnummer"] for row in laeste if row["oenske__person_id"] == laeser_id}
    kan_ses = {row["oenske__sagsnummer"] for row in laeste if row["kan_ses"]}
    for row in laeste:
        nummer = row["oenske__sagsnummer"]
        row["er_egen"] = nummer in egne
        row["mangel"] = som_laeseren_ser_dem(fundne.get(nummer, ()), egne, kan_ses, eget=row["er_egen"])


def _skrevet(row: Mapping[str, Any]) -> Skrevet:
    return Skrevet(
        sagsnummer=row["oenske__sagsnummer"],
        person_id=row["oenske__person_id"],
        navne=(row["oenske__person__navn"] or "", row["oenske__titel"]),
        udfald=row["u_udfald"] or "",
        **{felt: row[f"u_{felt}"] or "" for felt in _SKREVET},
    )


def _er_med(row: Mapping[str, Any]) -> bool:
    return row["oenske__fase"] in KAN_PRIORITERES and not row["optaget"]


def _linje(
    row: Mapping[str, Any], indstilling: Indstilling, betalere: Betalere, summer: dict[int, int], takster: Priser
) -> Linje:
    """One row, added to its pot's sum where its draft grants it."""
    er_med = _er_med(row)
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
        mangel=row["mangel"],
        foreslaaet=row["u_foreslaaet"],
        kan_ses=row["kan_ses"],
        sum_oere=summer[ramme_id],
        forplejning_ramme_id=betalere.til_forplejning(indstilling.enhed.path),
        forplejning_oere=sum(row[f"oenske__{felt}"] for felt in UDEN_FOR_PRISEN),
        hold_id=takster.hold(row["oenske_id"]),
        er_egen=row["er_egen"],
    )


def _synlige(adgang: Adgang) -> Q:
    """Which rows the person reads: all for the chief and the auditor, only the chief's own wish for the sættechef."""
    return adgang.q("indstilling__runde__enhed", Rolle.CENTERCHEF, Rolle.REVISOR) | adgang.q_som(
        Rolle.CENTERCHEF, "oenske__enhed", "oenske__person"
    )
