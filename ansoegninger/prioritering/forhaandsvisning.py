"""What deciding a round would do, exactly: computed once for the page and once more inside the transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Exists, OuterRef

from ansoegninger.budget.models import Ramme
from ansoegninger.oensker.models import Oenske
from ansoegninger.prioritering.grundlag import Linje, Pulje, snapshot
from ansoegninger.prioritering.models import Beslutning, Beslutningsudkast, Indstilling, Prioriteringsrunde
from ansoegninger.prioritering.queries import laaste_placeringer


@dataclass(frozen=True)
class Raekke:
    """One wish and what is meant for it."""

    oenske: Oenske
    indstilling: Indstilling
    plads: int | None
    udkast: Beslutningsudkast | None
    besluttet_andetsteds: bool = False

    @cached_property
    def linje(self) -> Linje:
        """The same as plain values, which everything below is computed from."""
        u = self.udkast
        return Linje(
            sagsnummer=self.oenske.sagsnummer,
            person_id=self.oenske.person_id,
            fase=self.oenske.fase,
            pris_oere=self.oenske.pris_oere,
            besluttet_andetsteds=self.besluttet_andetsteds,
            ramme_id=self.indstilling.ramme_id,
            udfald=u.udfald if u else "",
            begrundelse=u.begrundelse if u else "",
            sat_af_id=u.sat_af_id if u else 0,
            sat_rolle=u.sat_rolle if u else "",
        )

    @property
    def er_med(self) -> bool:
        """Can it still be decided?"""
        return self.linje.er_med

    @property
    def bevilget_oere(self) -> int:
        """What it would take from the budget."""
        return self.linje.bevilget_oere

    @property
    def mangel(self) -> str:
        """What is missing before it can be decided; empty when nothing is."""
        return self.linje.mangel

    @property
    def pris_mangler(self) -> bool:
        """Would a grant commit less than the course will cost, because nobody knows the price?"""
        return self.linje.bevilges and not self.oenske.pris_kendt


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
        """A hash of everything that the decision would write."""
        puljer = [Pulje(s.ramme.pk, s.ramme.ramme_oere, s.ramme.disponeret_oere) for s in self.rammer]
        return snapshot([r.linje for r in self.raekker], puljer)


def forhaandsvis(runde: Prioriteringsrunde) -> Forhaandsvisning:
    """Read the round as it stands now, in a constant number of queries."""
    indstillinger = Indstilling.objects.filter(runde=runde).select_related("enhed", "ramme__enhed")
    efter_pk = {i.pk: i for i in indstillinger.order_by("enhed__path")}
    udkast = {u.oenske_id: u for u in Beslutningsudkast.objects.filter(runde=runde).prefetch_related("sat_af")}
    # Units, themes and deciders are few, and read once; joined, five thousand rows would each bring their own copy.
    placeringer = laaste_placeringer(runde).select_related("oenske__person")
    placeringer = placeringer.prefetch_related("oenske__enhed", "oenske__tema")
    # A decision that is not released yet: the case still looks as if it waits, but it has its answer.
    ventende = Beslutning.objects.filter(oenske=OuterRef("oenske"), frigivet_kl__isnull=True)
    raekker = [
        Raekke(
            p.oenske,
            efter_pk[p.indstilling_id],
            None if p.uden_rang else p.plads,
            udkast.get(p.oenske_id),
            p.andetsteds,
        )
        for p in placeringer.annotate(andetsteds=Exists(ventende))
    ]
    valgt: dict[int, int] = {}
    for raekke in raekker:
        valgt[raekke.indstilling.ramme_id] = valgt.get(raekke.indstilling.ramme_id, 0) + raekke.bevilget_oere
    return Forhaandsvisning(raekker, [Rammesum(i.ramme, valgt.get(i.ramme_id, 0)) for i in efter_pk.values()])
