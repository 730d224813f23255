"""What deciding a round would do, exactly: computed once for the page and once more inside the transaction."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Exists, OuterRef

from ansoegninger.budget.models import Ramme
from ansoegninger.oensker.models import KAN_PRIORITERES, Oenske
from ansoegninger.prioritering.models import (
    Beslutning,
    Beslutningsudfald,
    Beslutningsudkast,
    Indstilling,
    Prioriteringsrunde,
)
from ansoegninger.prioritering.queries import laaste_placeringer


@dataclass(frozen=True)
class Raekke:
    """One wish and what is meant for it."""

    oenske: Oenske
    indstilling: Indstilling
    plads: int | None
    udkast: Beslutningsudkast | None
    besluttet_andetsteds: bool = False

    @property
    def er_med(self) -> bool:
        """Can it still be decided?

        It may have been withdrawn after the indstilling was locked, or another year's round was faster.
        """
        return self.oenske.fase in KAN_PRIORITERES and not self.besluttet_andetsteds

    @property
    def bevilget_oere(self) -> int:
        """What it would take from the budget."""
        bevilges = self.er_med and self.udkast is not None and self.udkast.udfald == Beslutningsudfald.BEVILGET
        return self.oenske.pris_oere if bevilges else 0

    @property
    def mangel(self) -> str:
        """What is missing before it can be decided; empty when nothing is."""
        if not self.er_med:
            return ""
        if self.udkast is None:
            return "Der er ikke valgt en beslutning"
        return "" if self.udkast.begrundelse.strip() else "Begrundelsen mangler"

    @property
    def pris_mangler(self) -> bool:
        """Would a grant commit less than the course will cost, because nobody knows the price?"""
        bevilges = self.er_med and self.udkast is not None and self.udkast.udfald == Beslutningsudfald.BEVILGET
        return bevilges and not self.oenske.pris_kendt


@dataclass(frozen=True)
class Rammesum:
    """A department's money as the drafts stand, whole øre."""

    ramme: Ramme
    valgt_oere: int

    @property
    def rest_oere(self) -> int:
        """What would be left; negative when it is too much."""
        return self.ramme.rest_oere - self.valgt_oere


@dataclass(frozen=True)
class Forhaandsvisning:
    """Every wish of the round with its draft, the money by department, and what stands in the way."""

    raekker: Sequence[Raekke]
    rammer: Sequence[Rammesum]

    @property
    def besluttes(self) -> list[Raekke]:
        """The wishes that would be decided."""
        return [r for r in self.raekker if r.er_med]

    @property
    def trukket(self) -> list[Raekke]:
        """Withdrawn, or decided by another round, since the indstilling was locked: they get no decision here."""
        return [r for r in self.raekker if not r.er_med]

    @cached_property
    def hindringer(self) -> list[str]:
        """Why the round cannot be decided yet, in words."""
        mangler = [f"{r.oenske.sagsnummer} {r.oenske.titel}: {r.mangel}" for r in self.raekker if r.mangel]
        for_meget = [f"{s.ramme.enhed}: rammen er overskredet" for s in self.rammer if s.rest_oere < 0]
        return for_meget + mangler

    @cached_property
    def snapshot(self) -> str:
        """A hash of everything that the decision would write, whatever the order it was read in."""
        indhold = sorted(
            [
                r.oenske.sagsnummer,
                r.oenske.fase,
                r.er_med,
                r.oenske.pris_oere,
                r.udkast.udfald if r.udkast else "",
                r.udkast.begrundelse if r.udkast else "",
                r.udkast.sat_af_id if r.udkast else 0,
            ]
            for r in self.raekker
        )
        rammer = sorted([s.ramme.pk, s.ramme.ramme_oere, s.ramme.disponeret_oere] for s in self.rammer)
        return hashlib.sha256(json.dumps([indhold, rammer], ensure_ascii=False).encode()).hexdigest()


def forhaandsvis(runde: Prioriteringsrunde) -> Forhaandsvisning:
    """Read the round as it stands now, in a constant number of queries."""
    udkast = {u.oenske_id: u for u in Beslutningsudkast.objects.filter(runde=runde).select_related("sat_af")}
    placeringer = laaste_placeringer(runde).select_related(
        "oenske__person", "oenske__enhed", "oenske__tema", "indstilling__enhed", "indstilling__ramme__enhed"
    )
    # A decision that is not released yet: the case still looks as if it waits, but it has its answer.
    ventende = Beslutning.objects.filter(oenske=OuterRef("oenske"), frigivet_kl__isnull=True)
    raekker = [
        Raekke(p.oenske, p.indstilling, None if p.uden_rang else p.plads, udkast.get(p.oenske_id), p.andetsteds)
        for p in placeringer.annotate(andetsteds=Exists(ventende))
    ]
    indstillinger = Indstilling.objects.filter(runde=runde).select_related("ramme__enhed").order_by("enhed__path")
    valgt: dict[int, int] = {}
    for raekke in raekker:
        valgt[raekke.indstilling.ramme_id] = valgt.get(raekke.indstilling.ramme_id, 0) + raekke.bevilget_oere
    return Forhaandsvisning(raekker, [Rammesum(i.ramme, valgt.get(i.ramme_id, 0)) for i in indstillinger])
