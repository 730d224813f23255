"""Reading a centre's waiting list for a year: who waits, what each costs now, and what is free."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from ansoegninger.budget.models import Postering, Ramme, Rammeart, Udgiftsart
from ansoegninger.kriterier.score import Score
from ansoegninger.oensker.models import Fase, Oenske
from ansoegninger.oensker.queries import synlige as synlige_oensker
from ansoegninger.prioritering.betalere import Betalere, betalere_for
from ansoegninger.prioritering.models import (
    Beslutning,
    Beslutningsudfald,
    Placering,
    Prioriteringsrunde,
)
from ansoegninger.prioritering.samling.models import Holddeltager
from ansoegninger.prioritering.samling.priser import GEBYR, paa_hold
from ansoegninger.prioritering.scorer import scorer
from ansoegninger.venteliste.forslag import Forslag, Pot, Ventende, foreslaa
from ansoegninger.venteliste.frigivelser import Bevaegelse
from ansoegninger.venteliste.holdplads import gebyr_for_een_til
from ansoegninger.venteliste.models import Overspringning
from ansoegninger.venteliste.mulighed import HOLDET_ER_FULDT, hindring
from roller.adgang.adgang import Adgang

#: Where a case can be while its latest answer is a place on the list; withdrawn, it waits no more.
VENTER = (Fase.AFVENTER_PRIORITERING, Fase.TILBAGEMELDING, Fase.VENTELISTE)


@dataclass(frozen=True, slots=True)
class Raekke:
    """One who waits: the answer that holds, what the proposal reads of it, and whether the reader may open the case."""

    beslutning: Beslutning
    ventende: Ventende
    kan_ses: bool
    egen_ramme_id: int | None
    score: Score | None = None

    @property
    def oenske(self) -> Oenske:
        """The wish."""
        return self.beslutning.oenske


@dataclass(frozen=True)
class Venteliste:
    """A centre's waiting list for a year, as it stands."""

    runde: Prioriteringsrunde
    raekker: Sequence[Raekke]
    rammer: Mapping[int, Ramme]
    forslag: Sequence[Forslag]
    sprungne: Sequence[Overspringning]

    @cached_property
    def efter_oenske(self) -> dict[int, Raekke]:
        """The rows by their wish."""
        return {r.oenske.pk: r for r in self.raekker}

    @property
    def fri(self) -> dict[int, int]:
        """What is free in each pot."""
        return {pk: r.rest_oere for pk, r in self.rammer.items()}

    def forslag_i(self, ramme_id: int) -> Forslag | None:
        """One pot."""
        return next((f for f in self.forslag if f.pot.ramme_id == ramme_id), None)

    def for_oensket(self, oenske_id: int) -> list[Forslag]:
        """The pots that may pay for one wish."""
        return [f for f in self.forslag if f.stand(oenske_id) is not None]

    def har_eget(self, person_id: int) -> bool:
        """Does this person wait, too?"""
        return any(r.oenske.person_id == person_id for r in self.raekker)


def svar_om_venteliste(runde: Prioriteringsrunde) -> QuerySet[Beslutning]:
    """The answers of the round that still hold: decided again, in whatever way, a wish is on the list no more."""
    return svar_om_venteliste_i(runde)


def svar_om_venteliste_i(runde: Prioriteringsrunde | OuterRef) -> QuerySet[Beslutning]:
    """The same of the round of an outer query."""
    senere = Beslutning.objects.filter(oenske=OuterRef("oenske"), pk__gt=OuterRef("pk"))
    return Beslutning.objects.filter(
        ~Exists(senere), runde=runde, udfald=Beslutningsudfald.VENTELISTE, oenske__fase__in=VENTER
    )


def laes_listen(runde: Prioriteringsrunde, adgang: Adgang | None, dag: date) -> Venteliste:
    """Read it, in a constant number of queries; without `adgang`, no row says that its case may be opened."""
    svar = list(_med_plads(svar_om_venteliste(runde), runde, adgang))
    betalere = betalere_for(runde)
    rammer = {r.pk: r for r in betalere.rammer}
    numre = [b.oenske_id for b in svar]
    scorerne = scorer(runde, numre)
    gebyrer = _holdgebyrer(runde) if any(b.paa_hold for b in svar) else {}
    raekker = [_raekke(b, betalere, scorerne.get(b.oenske_id), gebyrer, dag) for b in svar]
    sprungne = list(_sprungne(numre)) if numre else []
    forslag = foreslaa(
        [r.ventende for r in raekker],
        _potter(betalere.rammer, {r.egen_ramme_id for r in raekker}),
        {pk: r.rest_oere for pk, r in rammer.items()},
        {(s.ramme_id, s.oenske_id) for s in sprungne},
    )
    return Venteliste(runde, raekker, rammer, [f for f in forslag if f.poster], sprungne)


def bevaegelser(runde: Prioriteringsrunde, ramme_ider: Collection[int]) -> list[Bevaegelse]:
    """What the ledger says of these pots since the round was decided."""
    poster = Postering.objects.filter(ramme__in=ramme_ider, bogfoert_kl__gt=runde.besluttet_kl).order_by("pk")
    felter = ("pk", "ramme_id", "art", "beloeb_oere", "sagsnummer", "bogfoert_kl")
    return [Bevaegelse(*raekke) for raekke in poster.values_list(*felter)]


def _med_plads(svar: QuerySet[Beslutning], runde: Prioriteringsrunde, adgang: Adgang | None) -> QuerySet[Any]:
    """With the place on the department's list, its own ceiling, and whether the reader may open the case."""
    placering = Placering.objects.filter(indstilling__runde=runde, oenske=OuterRef("oenske"))
    synlige = synlige_oensker(adgang) if adgang else Oenske.objects.none()
    return (
        svar.select_related("oenske__person", "oenske__enhed", "oenske__tema")
        .annotate(
            plads=Subquery(placering.filter(uden_rang=False).values("plads")[:1]),
            egen_ramme=Subquery(placering.values("indstilling__ramme")[:1]),
            afdelingens_sti=Subquery(placering.values("indstilling__enhed__path")[:1]),
            paa_hold=paa_hold("oenske"),
            kan_ses=Exists(synlige.filter(pk=OuterRef("oenske"))),
        )
        .order_by("oenske__sagsnummer")
    )


def _raekke(svar: Any, betalere: Betalere, score: Score | None, gebyrer: Mapping[int, int | None], dag: date) -> Raekke:
    oenske: Oenske = svar.oenske
    paa_hold = oenske.pk in gebyrer
    gebyr = gebyrer.get(oenske.pk)
    i_vejen = hindring(
        fase=oenske.fase,
        start_dag=oenske.start_dag,
        slut_dag=oenske.slut_dag,
        frigivet=svar.frigivet_kl is not None,
        dag=dag,
    )
    if paa_hold and gebyr is None:
        i_vejen = i_vejen or HOLDET_ER_FULDT
    ventende = Ventende(
        oenske_id=oenske.pk,
        sagsnummer=oenske.sagsnummer,
        pris_oere=oenske.pris_oere if gebyr is None else oenske.pris_oere - getattr(oenske, GEBYR) + gebyr,
        betalere=frozenset(_betalere(betalere, svar)),
        plads=svar.plads,
        score=score.point if score else None,
        pris_kendt=oenske.pris_kendt or paa_hold,
        forplejning_ramme_id=betalere.til_forplejning(svar.afdelingens_sti or oenske.enhed.path),
        forplejning_oere=oenske.forplejning_oere + oenske.lokale_oere,
        hindring=i_vejen,
    )
    return Raekke(svar, ventende, svar.kan_ses, svar.egen_ramme, score)


def _betalere(betalere: Betalere, svar: Any) -> Iterable[int]:
    """The pots that reach the wish, by the same question as the round's."""
    enhed, tema = svar.oenske.enhed, svar.oenske.tema
    for ramme_id, kilde in betalere.kilder.items():
        if kilde.naar(
            egen_id=svar.egen_ramme or 0,
            aar=betalere.aar,
            enhed_sti=enhed.path,
            center_sti=betalere.center_sti,
            temanummer=tema.nummer if tema else None,
        ):
            yield ramme_id


def _potter(rammer: Sequence[Ramme], egne: Collection[int | None]) -> list[Pot]:
    """The departments' own ceilings that somebody waits for, and then the pools."""
    til_kurser = [r for r in rammer if r.udgift == Udgiftsart.KURSUS]
    i_orden = sorted(til_kurser, key=lambda r: (r.art != Rammeart.AFDELING, r.enhed.path, r.navn))
    return [
        Pot(r.pk, faelles=r.art != Rammeart.AFDELING) for r in i_orden if r.art != Rammeart.AFDELING or r.pk in egne
    ]


def _holdgebyrer(runde: Prioriteringsrunde) -> dict[int, int | None]:
    """What a seat on its team costs each who waits for one; None where the team is full."""
    bevilling = Beslutning.objects.filter(
        runde=runde, oenske=OuterRef("oenske"), udfald=Beslutningsudfald.BEVILGET, frigivet_kl__isnull=False
    )
    deltagere = Holddeltager.objects.aabne().filter(runde=runde).select_related("hold", "oenske")
    paa_holdet: dict[int, list[Any]] = {}
    for deltager in deltagere.annotate(bevilget=Subquery(bevilling.values("beloeb_oere")[:1])).order_by("pk"):
        paa_holdet.setdefault(deltager.hold_id, []).append(deltager)
    gebyrer: dict[int, int | None] = {}
    for fundne in paa_holdet.values():
        betalt = [_andel(d) for d in fundne if d.bevilget is not None and d.oenske.fase != Fase.IKKE_GENNEMFOERT]
        een_til = gebyr_for_een_til(fundne[0].hold.gruppepris, betalt)
        gebyrer |= {d.oenske_id: een_til for d in fundne if d.bevilget is None}
    return gebyrer


def _andel(deltager: Any) -> int:
    """The share of the team's price in what was granted: transport, materials and lodging are each one's own."""
    oenske = deltager.oenske
    return int(deltager.bevilget - (oenske.pris_oere - getattr(oenske, GEBYR)))


def _sprungne(oensker: Collection[int]) -> QuerySet[Overspringning]:
    return (
        Overspringning.objects.gaelder()
        .filter(Q(oenske__in=oensker))
        .select_related("sprunget_af", "paa_vegne_af")
        .order_by("ramme", "pk")
    )
