"""Every wish of a round as a few numbers: what the sums and filters of the decision room are made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, Subquery

from ansoegninger.oensker.models import KAN_PRIORITERES, PRISDELE, UDEN_FOR_PRISEN
from ansoegninger.oensker.tilskud import oplysninger
from ansoegninger.prioritering.afvigelser.queries import grunden, som_grund, som_valg, valget
from ansoegninger.prioritering.afvigelser.regel import Grund, gaelder, retning
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
from ansoegninger.prioritering.samling.andele import Medlem, Priser
from ansoegninger.prioritering.samling.priser import GEBYR, holdet, priser_af
from ansoegninger.prioritering.scenarier.models import Koerselsvalg
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
    # What the yardstick says of the wish, which computation it is, and the reason for meaning otherwise.
    maalt: Koerselsvalg | None = None
    maalt_af: int | None = None
    grund: Grund | None = None
    # The draft's last save: who, in what role, when, and with which others.
    sat_af_id: int | None = None
    sat_rolle: str = ""
    sat_kl: datetime | None = None
    skridt: UUID | None = None
    titel: str = ""
    er_eget: bool = False
    # What the fund's rules ask about the wish, as it was read.
    fonden: Any = None
    pris_kendt: bool = True

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
        return bool(self.mangel) or self.uden_grund

    @property
    def afviger(self) -> str:
        """Which way the draft differs from the yardstick; empty where it does not, and about oneself."""
        if self.er_eget or not self.er_med:
            return ""
        valgt = self.maalt.valgt if self.maalt else None
        return retning(valgt=valgt, udfald=self.udfald, bevilges=self.bevilges, sat_rolle=self.sat_rolle)

    @property
    def uden_grund(self) -> bool:
        """Does it differ without a reason for this very difference?"""
        return bool(self.afviger) and not gaelder(self.grund, self.afviger, self.maalt_af)


_FELTER = (
    *("pk", "oenske_id", "indstilling_id", "oenske__fase", "oenske__sagsnummer", "oenske__titel", "oenske__person_id"),
    *("oenske__person__navn", "oenske__pris_kendt", "fonden"),
    *("pris", "gebyr", "optaget", "kan_ses", "holdet", "maalt", "grunden"),
    *("u_udfald", "u_ramme", "u_foreslaaet", "u_sat_af", "u_sat_kl", "u_skridt", *(f"u_{felt}" for felt in _SKREVET)),
    *(f"oenske__{felt}" for felt in UDEN_FOR_PRISEN),
)


def linjer(
    runde: Prioriteringsrunde,
    indstillinger: Sequence[Indstilling],
    betalere: Betalere,
    adgang: Adgang,
    maalt_af: int | None = None,
) -> list[Linje]:
    """Every row's numbers, with the running sum of what the drafts grant, pot by pot; one query.

    `maalt_af` is the computation that the reader sees the drafts held against, if any.
    """
    udkast = Beslutningsudkast.objects.filter(runde=runde, oenske=OuterRef("oenske"))
    rows = laaste_placeringer(runde).annotate(
        pris=sum((F(f"oenske__{felt}") for felt in PRISDELE[1:]), F(f"oenske__{PRISDELE[0]}")),
        holdet=holdet(runde),
        maalt=valget(maalt_af),
        grunden=grunden(runde),
        gebyr=F(f"oenske__{GEBYR}"),
        fonden=oplysninger("oenske", adgang.dag),
        optaget=Exists(Beslutning.objects.filter(oenske=OuterRef("oenske"), frigivet_kl__isnull=True)),
        u_udfald=Subquery(udkast.values("udfald")[:1]),
        u_ramme=Subquery(udkast.values("ramme")[:1]),
        **{f"u_{felt}": Subquery(udkast.values(felt)[:1]) for felt in _SKREVET},
        u_foreslaaet=Exists(udkast.filter(foreslaaet=True)),
        u_sat_af=Subquery(udkast.values("sat_af")[:1]),
        u_sat_kl=Subquery(udkast.values("sat_kl")[:1]),
        u_skridt=Subquery(udkast.values("skridt")[:1]),
        kan_ses=Exists(Placering.objects.filter(_synlige(adgang), pk=OuterRef("pk"))),
    )
    afdelinger = {i.pk: i for i in indstillinger}
    laeste = list(rows.values(*_FELTER))
    _saet_mangler(laeste, adgang.bruger.pk)
    takster = _takster(laeste)
    summer: dict[int, int] = {}
    fundne = ((row, afdelinger[row["indstilling_id"]]) for row in laeste)
    return [_linje(row, i, betalere, summer, takster, (adgang.bruger.pk, maalt_af)) for row, i in fundne]


def _takster(laeste: Iterable[Mapping[str, Any]]) -> Priser:
    paa_hold = (row for row in laeste if row["holdet"])
    return priser_af(
        (row["holdet"], Medlem(row["oenske_id"], row["oenske__sagsnummer"], _bevilges(row))) for row in paa_hold
    )


def _bevilges(row: Mapping[str, Any]) -> bool:
    return _er_med(row) and row["u_udfald"] == Beslutningsudfald.BEVILGET


def _saet_mangler(laeste: Sequence[dict[str, Any]], laeser_id: int) -> None:
    """What each row lacks, as this reader may know it; its words are read here and not kept."""
    fundne = mangler([_skrevet(row) for row in laeste if _er_med(row)])
    egne = {row["oenske__sagsnummer"] for row in laeste if row["oenske__person_id"] == laeser_id}
    kan_ses = {row["oenske__sagsnummer"] for row in laeste if row["kan_ses"]}
    for row in laeste:
        nummer = row["oenske__sagsnummer"]
        row["mangel"] = som_laeseren_ser_dem(fundne.get(nummer, ()), egne, kan_ses, eget=nummer in egne)


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
    row: Mapping[str, Any],
    indstilling: Indstilling,
    betalere: Betalere,
    summer: dict[int, int],
    takster: Priser,
    laeser: tuple[int, int | None],
) -> Linje:
    """One row, added to its pot's sum where its draft grants it; `laeser`: who reads, held against what."""
    er_med, bevilges = _er_med(row), _bevilges(row)
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
        maalt=som_valg(row["maalt"]),
        maalt_af=laeser[1],
        grund=som_grund(row["grunden"]),
        sat_af_id=row["u_sat_af"],
        sat_rolle=row["u_sat_rolle"] or "",
        sat_kl=row["u_sat_kl"],
        skridt=row["u_skridt"],
        titel=row["oenske__titel"],
        er_eget=row["oenske__person_id"] == laeser[0],
        fonden=row["fonden"],
        pris_kendt=row["oenske__pris_kendt"] or takster.hold(row["oenske_id"]) is not None,
    )


def _synlige(adgang: Adgang) -> Q:
    """Which rows the person reads: all for the chief and the auditor, only the chief's own wish for the sættechef."""
    return adgang.q("indstilling__runde__enhed", Rolle.CENTERCHEF, Rolle.REVISOR) | adgang.q_som(
        Rolle.CENTERCHEF, "oenske__enhed", "oenske__person"
    )
