"""Reading a centre's waiting list for a year: who waits, what each costs now, and what is free."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import JSONObject

from ansoegninger.budget.models import Postering, Ramme, Rammeart, Udgiftsart
from ansoegninger.budget.queries import centrets_rammer
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
from ansoegninger.prioritering.queries import synlige_runder
from ansoegninger.prioritering.samling.models import Holddeltager
from ansoegninger.prioritering.samling.priser import GEBYR, paa_hold
from ansoegninger.prioritering.scorer import scorer
from ansoegninger.venteliste.forslag import Forslag, Pot, Ventende, foreslaa
from ansoegninger.venteliste.frigivelser import Bevaegelse
from ansoegninger.venteliste.holdplads import gebyr_for_een_til
from ansoegninger.venteliste.models import Overspringning
from ansoegninger.venteliste.mulighed import HOLDET_ER_FULDT, hindring
from roller.adgang.adgang import Adgang
from workflows.jsonliste import JsonListe

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


@dataclass(frozen=True, slots=True)
class Sprunget:
    """A waiting wish that is passed over in one pot, by whom and why."""

    pk: int
    ramme_id: int
    oenske_id: int
    begrundelse: str
    af: str
    kl: datetime


@dataclass(frozen=True)
class Venteliste:
    """A centre's waiting list for a year, as it stands."""

    runde: Prioriteringsrunde
    raekker: Sequence[Raekke]
    rammer: Mapping[int, Ramme]
    forslag: Sequence[Forslag]
    sprungne: Sequence[Sprunget]

    @cached_property
    def efter_oenske(self) -> dict[int, Raekke]:
        """The rows by their wish."""
        return {r.oenske.pk: r for r in self.raekker}

    @property
    def fri(self) -> dict[int, int]:
        """What is free in each pot."""
        return {pk: r.rest_oere for pk, r in self.rammer.items()}

    @cached_property
    def poster(self) -> tuple[list[Bevaegelse], set[str]]:
        """The ledger since the round, and the cases in it that the reader may open; read by `find_liste` only."""
        return _poster(self.rammer.values())

    def forslag_i(self, ramme_id: int) -> Forslag | None:
        """One pot."""
        return next((f for f in self.forslag if f.pot.ramme_id == ramme_id), None)

    def for_oensket(self, oenske_id: int) -> list[Forslag]:
        """The pots that may pay for one wish."""
        return [f for f in self.forslag if f.stand(oenske_id) is not None]

    def har_eget(self, person_id: int) -> bool:
        """Does this person wait, too?"""
        return any(r.oenske.person_id == person_id for r in self.raekker)


def ventende_svar() -> QuerySet[Beslutning]:
    """The answers that still hold: decided again, in whatever way, a wish is on the list no more."""
    senere = Beslutning.objects.filter(oenske=OuterRef("oenske"), pk__gt=OuterRef("pk"))
    return Beslutning.objects.filter(~Exists(senere), udfald=Beslutningsudfald.VENTELISTE, oenske__fase__in=VENTER)


def find_liste(adgang: Adgang, sagsnummer: str) -> Venteliste | None:
    """The list of the round with this number; None where there is none that the person may know of.

    The round comes with its rows, so that only an empty list asks once more.
    """
    runder = synlige_runder(adgang).order_by()
    i_runden = ventende_svar().filter(runde__in=runder.values("pk"), runde__sagsnummer=sagsnummer)
    svar = list(_med_plads(i_runden, adgang).select_related("runde__enhed", *_MED))
    runde = svar[0].runde if svar else runder.filter(sagsnummer=sagsnummer).first()
    return _listen(runde, svar, adgang.dag, _betalere_med_poster(runde, adgang)) if runde else None


def laes_listen(runde: Prioriteringsrunde, adgang: Adgang | None, dag: date) -> Venteliste:
    """The list of a round; without `adgang`, no row says that its case may be opened."""
    svar = _med_plads(ventende_svar().filter(runde=runde), adgang).select_related(*_MED)
    return _listen(runde, list(svar), dag, betalere_for(runde))


def _listen(runde: Prioriteringsrunde, svar: Sequence[Any], dag: date, betalere: Betalere) -> Venteliste:
    """Everything else in a constant number of queries."""
    rammer = {r.pk: r for r in betalere.rammer}
    scorerne = scorer(runde, [b.oenske_id for b in svar])
    gebyrer = _holdgebyrer(runde) if any(b.paa_hold for b in svar) else {}
    raekker = [_raekke(b, betalere, scorerne.get(b.oenske_id), gebyrer, dag) for b in svar]
    sprungne = sorted((s for b in svar for s in _sprungne(b)), key=lambda s: s.pk)
    forslag = foreslaa(
        [r.ventende for r in raekker],
        _potter(betalere.rammer, {r.egen_ramme_id for r in raekker}),
        {pk: r.rest_oere for pk, r in rammer.items()},
        {(s.ramme_id, s.oenske_id) for s in sprungne},
    )
    return Venteliste(runde, raekker, rammer, [f for f in forslag if f.poster], sprungne)


def _betalere_med_poster(runde: Prioriteringsrunde, adgang: Adgang) -> Betalere:
    """The pots, each with what the ledger says of it since the round was decided, in one query (`siden`)."""
    synlige = synlige_oensker(adgang).filter(sagsnummer=OuterRef("sagsnummer"))
    felter = {navn: F(navn) for navn in ("pk", "ramme_id", "art", "beloeb_oere", "sagsnummer", "bogfoert_kl")}
    siden = (
        Postering.objects.filter(ramme=OuterRef("pk"), bogfoert_kl__gt=runde.besluttet_kl)
        .order_by()
        .annotate(alle=Value(1))
        .values("alle")
        .annotate(liste=JsonListe(JSONObject(**felter, kan_aabnes=Exists(synlige))))
        .values("liste")
    )
    rammer = centrets_rammer(runde.enhed, runde.aar).annotate(siden=Subquery(siden)).order_by("pk")
    return Betalere(runde.aar, runde.enhed.path, list(rammer))


def _poster(rammer: Iterable[Any]) -> tuple[list[Bevaegelse], set[str]]:
    """The entries, and the numbers of those whose case the reader may open."""
    raekker = [r for ramme in rammer for r in ramme.siden or ()]
    poster = [
        Bevaegelse(r["pk"], r["ramme_id"], r["art"], r["beloeb_oere"], r["sagsnummer"], _kl(r["bogfoert_kl"]))
        for r in raekker
    ]
    return poster, {r["sagsnummer"] for r in raekker if r["kan_aabnes"]}


def _kl(tekst: str) -> datetime:
    """An instant that came as JSON; SQLite keeps its instants without a zone, in UTC."""
    kl = datetime.fromisoformat(tekst)
    return kl if kl.tzinfo else kl.replace(tzinfo=UTC)


#: What a row prints of the wish.
_MED = ("oenske__person", "oenske__enhed", "oenske__tema")


def _med_plads(svar: QuerySet[Beslutning], adgang: Adgang | None) -> QuerySet[Any]:
    """With the place on the department's list, its own ceiling, where it is passed over, and may the case be opened."""
    placering = Placering.objects.filter(indstilling__runde=OuterRef("runde"), oenske=OuterRef("oenske"))
    synlige = synlige_oensker(adgang) if adgang else Oenske.objects.none()
    return svar.annotate(
        plads=Subquery(placering.filter(uden_rang=False).values("plads")[:1]),
        egen_ramme=Subquery(placering.values("indstilling__ramme")[:1]),
        afdelingens_sti=Subquery(placering.values("indstilling__enhed__path")[:1]),
        paa_hold=paa_hold("oenske"),
        kan_ses=Exists(synlige.filter(pk=OuterRef("oenske"))),
        sprunget=Subquery(_sprunget_json()),
    ).order_by("oenske__sagsnummer")


def _sprunget_json() -> QuerySet[Any, Any]:
    """Where a wish is passed over, as one JSON value, to be read along with the wish."""
    felter = {navn: F(navn) for navn in ("pk", "ramme_id", "begrundelse", "sprunget_kl")}
    return (
        Overspringning.objects.gaelder()
        .filter(oenske=OuterRef("oenske"))
        .order_by()
        .annotate(alle=Value(1))
        .values("alle")
        .annotate(liste=JsonListe(JSONObject(**felter, af=F("sprunget_af__navn"))))
        .values("liste")
    )


def _sprungne(svar: Any) -> Iterable[Sprunget]:
    for s in svar.sprunget or ():
        yield Sprunget(s["pk"], s["ramme_id"], svar.oenske_id, s["begrundelse"], s["af"], _kl(s["sprunget_kl"]))


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
