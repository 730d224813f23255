"""A department's ranked list as it stood at an instant, with the line that the money reached to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from ansoegninger.budget.models import BUNDET, MIDLER, Ramme
from ansoegninger.oensker.models import PRISDELE, Oenske, Udfald, Vurdering
from ansoegninger.prioritering.fordeling import Post, graense
from ansoegninger.prioritering.models import Indstilling, Placering
from ansoegninger.prioritering.samling.models import Holddeltager
from ansoegninger.prioritering.samling.priser import GEBYR
from ansoegninger.revision.holdene import priser_dengang
from roller.adgang.adgang import Adgang
from roller.brugere.models import Bruger
from roller.tildelinger.roller import Rolle
from workflows.motor.dengang import HOEJST, Vaerdier, som_de_stod
from workflows.motor.sag import Sag


@dataclass(frozen=True, slots=True)
class Plads:
    """One wish on the list. `plads_i_dag` is None where it is not on it any more; `plads` is 0 for a leader's own."""

    sagsnummer: str
    titel: str
    person: str
    plads: int
    pris_oere: int
    anbefalet: bool
    over_graensen: bool
    plads_i_dag: int | None
    er_sagen: bool

    @property
    def flyttet(self) -> bool:
        """Does it stand somewhere else today?"""
        return self.plads != self.plads_i_dag


@dataclass(frozen=True, slots=True)
class Rangliste:
    """A department's list in a round; `rest_oere` is what there was to grant."""

    indstilling: Indstilling
    pladser: tuple[Plads, ...]
    rest_oere: int

    @property
    def viste(self) -> tuple[Plads, ...]:
        """The part of a long list that is around the case."""
        sagens = next((nr for nr, plads in enumerate(self.pladser) if plads.er_sagen), 0)
        fra = max(0, min(sagens - HOEJST // 2, len(self.pladser) - HOEJST))
        return self.pladser[fra : fra + HOEJST]


def ranglister(sag: Sag, adgang: Adgang, foer: datetime) -> list[Rangliste]:
    """The lists that the case stood on just before the instant, or the list that it is; those in the mandate."""
    if isinstance(sag, Oenske):
        paa = som_de_stod(Placering, Q(oenske=sag.pk), foer, ["indstilling_id"])
        numre = {r["indstilling_id"] for r in paa.values()}
    elif isinstance(sag, Indstilling):
        numre = {sag.pk}
    else:
        return []
    indstillinger = Indstilling.objects.filter(adgang.q("enhed", Rolle.REVISOR), pk__in=numre)
    fundne = indstillinger.select_related("enhed", "runde", "ramme").order_by("runde__aar")
    lister = [_liste(indstilling, sag, adgang, foer) for indstilling in fundne]
    return [liste for liste in lister if liste.pladser]


def _liste(indstilling: Indstilling, sag: Sag, adgang: Adgang, foer: datetime) -> Rangliste:
    kolonner = ["oenske_id", "plads", "uden_rang"]
    placeringer = som_de_stod(Placering, Q(indstilling=indstilling.pk), foer, kolonner)
    raekkefoelge = sorted(placeringer.values(), key=lambda p: (p["uden_rang"], p["plads"]))
    ider = [p["oenske_id"] for p in raekkefoelge]
    egne = ["sagsnummer", "titel", "person_id", "fase", *PRISDELE]
    oensker = som_de_stod(Oenske, Q(id__in=ider), foer, egne)
    navne = Bruger.objects.in_bulk({o["person_id"] for o in oensker.values()})
    anbefalede, rest = _anbefalede(ider, foer), _rest(indstilling.ramme_id, foer)
    rangerede = [p["oenske_id"] for p in raekkefoelge if not p["uden_rang"]]
    pris = _priser(indstilling, oensker, foer)
    stop = graense([Post(pris[pk], pk in anbefalede) for pk in rangerede], rest)
    over = set() if stop is None else {pk for pk in rangerede[stop:] if pk in anbefalede}
    nu = _nu(indstilling)

    def plads(p: Mapping[str, Any]) -> Plads:
        o = oensker[p["oenske_id"]]
        egen = o["person_id"] == adgang.bruger.pk
        return Plads(
            sagsnummer="" if egen else o["sagsnummer"],
            titel="Dit eget ønske" if egen else o["titel"],
            person="" if egen else str(navne.get(o["person_id"], "")),
            plads=0 if p["uden_rang"] else p["plads"],
            pris_oere=0 if egen else pris[p["oenske_id"]],
            anbefalet=p["oenske_id"] in anbefalede,
            over_graensen=p["oenske_id"] in over and pris[p["oenske_id"]] > 0,
            plads_i_dag=nu.get(p["oenske_id"]),
            er_sagen=isinstance(sag, Oenske) and p["oenske_id"] == sag.pk,
        )

    return Rangliste(indstilling, tuple(plads(p) for p in raekkefoelge if p["oenske_id"] in oensker), rest)


def _priser(indstilling: Indstilling, oensker: Mapping[Any, Vaerdier], foer: datetime) -> dict[int, int]:
    """What each wish asked for, as its leader saw it: a team's price is shared by all who are recommended."""
    paa_hold = Holddeltager.objects.filter(runde=indstilling.runde_id).values_list("oenske_id", flat=True)
    takster = priser_dengang(indstilling.runde_id, foer, oensker, _anbefalede(list(paa_hold), foer))
    return {pk: takster.pris(pk, sum(o[felt] for felt in PRISDELE), o[GEBYR]) for pk, o in oensker.items()}


def _anbefalede(ider: Collection[int], foer: datetime) -> set[int]:
    """The wishes whose latest assessment just before the instant recommends them."""
    vurderinger = Vurdering.objects.filter(oenske__in=ider, vurderet_kl__lt=foer).order_by("vurderet_kl", "pk")
    seneste = dict(vurderinger.values_list("oenske_id", "udfald"))
    return {pk for pk, udfald in seneste.items() if udfald == Udfald.ANBEFALES}


def _rest(ramme_id: int, foer: datetime) -> int:
    ramme = som_de_stod(Ramme, Q(id=ramme_id), foer, [*MIDLER, *BUNDET]).get(ramme_id)
    return sum(ramme[felt] for felt in MIDLER) - sum(ramme[felt] for felt in BUNDET) if ramme else 0


def _nu(indstilling: Indstilling) -> dict[int, int]:
    raekker = Placering.objects.filter(indstilling=indstilling).values_list("oenske_id", "plads", "uden_rang")
    return {oenske_id: 0 if uden_rang else plads for oenske_id, plads, uden_rang in raekker}
