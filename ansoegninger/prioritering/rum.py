"""The decision room: every wish of a round in order, with the running sum, 25 at a time.

A big round has thousands of rows. Two queries serve a page whatever its size: one reads every row's few numbers, from
which the sums and the filters are made; the other reads all that the 25 rows of the page print.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from ansoegninger.oensker.models import KAN_PRIORITERES, PRISDELE, Oenske, Vurdering
from ansoegninger.prioritering.models import (
    Beslutning,
    Beslutningsudfald,
    Beslutningsudkast,
    Indstilling,
    Placering,
    Prioriteringsrunde,
)
from ansoegninger.prioritering.queries import laaste_placeringer
from roller.adgang.adgang import Adgang, Aktoer
from roller.adgang.svar import Svar
from roller.tildelinger.roller import Rolle

PR_SIDE = 25


@dataclass(frozen=True, slots=True)
class Linje:
    """One wish's numbers: what the sums and filters need."""

    placering_id: int
    oenske_id: int
    indstilling_id: int
    pris_oere: int
    er_med: bool
    udfald: str
    har_begrundelse: bool
    foreslaaet: bool
    kan_ses: bool
    sum_oere: int

    @property
    def bevilget_oere(self) -> int:
        """What it would take from the budget."""
        return self.pris_oere if self.er_med and self.udfald == Beslutningsudfald.BEVILGET else 0

    @property
    def mangler(self) -> bool:
        """Is something missing before it can be decided?"""
        return self.er_med and not (self.udfald and self.har_begrundelse)


@dataclass(frozen=True, slots=True)
class Valg:
    """What the person asked to see."""

    indstilling_id: int | None = None
    vis: str = ""

    def passer(self, linje: Linje) -> bool:
        """Is this row asked for?"""
        if self.indstilling_id and linje.indstilling_id != self.indstilling_id:
            return False
        if self.vis == "mangler":
            return linje.mangler
        return linje.foreslaaet if self.vis == "forslag" else True


class Rum:
    """The room as one person sees it."""

    def __init__(self, runde: Prioriteringsrunde, indstillinger: Sequence[Indstilling], adgang: Adgang) -> None:
        self.runde, self.indstillinger, self.adgang = runde, indstillinger, adgang
        self.alle = _linjer(runde, adgang)
        self.linjer = [linje for linje in self.alle if linje.kan_ses]

    def side(self, valg: Valg, nummer: int | str, vis_oenske: int | None = None) -> Page[Linje]:
        """The page asked for, or the one that this wish is on."""
        valgte = [linje for linje in self.linjer if valg.passer(linje)]
        if vis_oenske is not None:
            nummer = next((i // PR_SIDE + 1 for i, v in enumerate(valgte) if v.oenske_id == vis_oenske), nummer)
        return Paginator(valgte, PR_SIDE).get_page(nummer)

    def pulje(self, valg: Valg) -> dict[str, Any]:
        """The sum that stays in sight: the chosen department's, or the whole centre's."""
        med = [i for i in self.indstillinger if valg.indstilling_id in (None, i.pk)]
        ramme = sum(i.ramme.ramme_oere for i in med)
        brugt = sum(i.ramme.disponeret_oere + self.valgt_oere(i) for i in med)
        navn = str(med[0].enhed) if valg.indstilling_id and med else f"{self.runde.enhed}, alle afdelinger"
        return {"navn": navn, "ramme_oere": ramme, "valgt_oere": brugt, "rest_oere": ramme - brugt}

    def valgt_oere(self, indstilling: Indstilling) -> int:
        """What the drafts of a department grant together, also those that this person may not read."""
        return sum(linje.bevilget_oere for linje in self.alle if linje.indstilling_id == indstilling.pk)

    def antal(self, indstilling: Indstilling) -> int:
        """How many wishes the department has in the round."""
        return sum(1 for linje in self.alle if linje.er_med and linje.indstilling_id == indstilling.pk)

    @property
    def antal_mangler(self) -> int:
        """How many still lack an outcome or a reason."""
        return sum(1 for linje in self.alle if linje.mangler)

    @property
    def antal_forslag(self) -> int:
        """How many proposals nobody has touched."""
        return sum(1 for linje in self.linjer if linje.foreslaaet)


@dataclass(frozen=True)
class Rumraekke:
    """One wish as the page prints it."""

    linje: Linje
    placering: Placering
    ramme_oere: int
    svar: Aktoer | Svar
    laeser_id: int

    @property
    def maa(self) -> bool:
        """May the person say what is to be decided?"""
        return isinstance(self.svar, Aktoer) and self.linje.er_med

    @property
    def grund(self) -> str:
        """Why not."""
        if not self.linje.er_med:
            return "Ønsket er trukket tilbage eller besluttet i en anden runde, så det får ingen beslutning her."
        return self.svar.grund if isinstance(self.svar, Svar) else ""

    @property
    def hverv(self) -> str:
        """In what capacity the person says it, where it is not their own role as the centre's chief."""
        if not isinstance(self.svar, Aktoer):
            return ""
        if self.svar.paa_vegne_af_navn:
            return f"Du handler på vegne af {self.svar.paa_vegne_af_navn}."
        er_saettechef = self.svar.rolle == Rolle.SAETTECHEF
        return "Du afgør det som sættechef, fordi ønsket er centerchefens eget." if er_saettechef else ""

    @property
    def er_eget(self) -> bool:
        """Nobody reads the draft about themselves before the letter."""
        return self.placering.oenske.person_id == self.laeser_id

    @property
    def rest_oere(self) -> int:
        """What is left of the department's money after this wish, as the drafts stand."""
        return self.ramme_oere - self.linje.sum_oere


def raekker(rum: Rum, linjer: Iterable[Linje], svar_for: Callable[[Oenske], Aktoer | Svar]) -> list[Rumraekke]:
    """Read what a page of rows prints; `svar_for` says in which capacity a wish may be drafted, or why not."""
    valgte = list(linjer)
    placeringer = {p.pk: p for p in _til_side([linje.placering_id for linje in valgte])}
    rammer = {i.pk: i.ramme.rest_oere for i in rum.indstillinger}
    laeser_id = rum.adgang.bruger.pk
    fundne = ((linje, placeringer[linje.placering_id]) for linje in valgte)
    return [Rumraekke(linje, p, rammer[linje.indstilling_id], svar_for(p.oenske), laeser_id) for linje, p in fundne]


def _linjer(runde: Prioriteringsrunde, adgang: Adgang) -> list[Linje]:
    """Every row's numbers, with the running sum of what the drafts grant, department by department."""
    udkast = Beslutningsudkast.objects.filter(runde=runde, oenske=OuterRef("oenske"))
    rows = laaste_placeringer(runde).annotate(
        pris=sum((F(f"oenske__{felt}") for felt in PRISDELE[1:]), F(f"oenske__{PRISDELE[0]}")),
        optaget=Exists(Beslutning.objects.filter(oenske=OuterRef("oenske"), frigivet_kl__isnull=True)),
        u_udfald=Subquery(udkast.values("udfald")[:1]),
        u_begrundet=Exists(udkast.exclude(begrundelse="")),
        u_foreslaaet=Exists(udkast.filter(foreslaaet=True)),
        kan_ses=Exists(Placering.objects.filter(_synlige(adgang), pk=OuterRef("pk"))),
    )
    felter = ("pk", "oenske_id", "indstilling_id", "oenske__fase", "pris", "optaget", "kan_ses")
    summer: dict[int, int] = {}
    return [_linje(row, summer) for row in rows.values(*felter, "u_udfald", "u_begrundet", "u_foreslaaet")]


def _linje(row: Mapping[str, Any], summer: dict[int, int]) -> Linje:
    """One row, added to its department's sum where its draft grants it."""
    er_med = row["oenske__fase"] in KAN_PRIORITERES and not row["optaget"]
    bevilges = er_med and row["u_udfald"] == Beslutningsudfald.BEVILGET
    indstilling_id = row["indstilling_id"]
    summer[indstilling_id] = summer.get(indstilling_id, 0) + (row["pris"] if bevilges else 0)
    return Linje(
        placering_id=row["pk"],
        oenske_id=row["oenske_id"],
        indstilling_id=indstilling_id,
        pris_oere=row["pris"],
        er_med=er_med,
        udfald=row["u_udfald"] or "",
        har_begrundelse=row["u_begrundet"],
        foreslaaet=row["u_foreslaaet"],
        kan_ses=row["kan_ses"],
        sum_oere=summer[indstilling_id],
    )


def _synlige(adgang: Adgang) -> Q:
    """Which rows the person reads: all for the chief and the auditor, only the chief's own wish for the sættechef."""
    return adgang.q("indstilling__runde__enhed", Rolle.CENTERCHEF, Rolle.REVISOR) | adgang.q_som(
        Rolle.CENTERCHEF, "oenske__enhed", "oenske__person"
    )


def _til_side(pks: Sequence[int]) -> QuerySet[Placering]:
    udkast = Beslutningsudkast.objects.filter(runde=OuterRef("indstilling__runde"), oenske=OuterRef("oenske"))
    vurdering = Vurdering.objects.filter(oenske=OuterRef("oenske")).order_by("-vurderet_kl", "-pk")
    return (
        Placering.objects.filter(pk__in=pks)
        .select_related("oenske__person", "oenske__enhed", "indstilling__enhed")
        .annotate(
            vurdering=Subquery(vurdering.values("udfald")[:1]),
            vurdering_begrundelse=Subquery(vurdering.values("begrundelse")[:1]),
            u_udfald=Subquery(udkast.values("udfald")[:1]),
            u_begrundelse=Subquery(udkast.values("begrundelse")[:1]),
            u_foreslaaet=Subquery(udkast.values("foreslaaet")[:1]),
            u_sat_af=Subquery(udkast.values("sat_af__navn")[:1]),
            u_paa_vegne_af=Subquery(udkast.values("sat_paa_vegne_af__navn")[:1]),
        )
    )
