"""What a person may act as on a given day, read once per request.

`Adgang` answers the same question twice: for one case in Python (`kompetent`) and for a list in SQL
(`q_kompetent`). A property test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import Any

from django.db.models import BigIntegerField, CharField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast

from roller.adgang.models import Mandat
from roller.adgang.opskrift import Opskrift
from roller.adgang.svar import JA, Svar, nej
from roller.brugere.models import Bruger
from roller.organisation.models import Ansaettelse, Enhed
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle, daekker

#: Who decides instead, when the case is the decider's own (forvaltningsloven § 3-6).
NAESTE_VED_INHABILITET = {Rolle.LEDER: Rolle.CENTERCHEF, Rolle.CENTERCHEF: Rolle.SAETTECHEF}


def raekkevidde(rolle: str, egen_art: str, egen_sti: str, felt: str) -> Q:
    """`daekker` as a filter over the foreign key `felt` to a unit; over units themselves without a name."""
    sti = f"{felt}__path" if felt else "path"
    hele_traeet = daekker(rolle, egen_art, egen_sti, f"{egen_sti}{Enhed.alphabet[0]}")
    return Q(**{f"{sti}__startswith" if hele_traeet else sti: egen_sti})


@dataclass(frozen=True, slots=True)
class Hverv:
    """One capacity to act: a role at a unit, on one's own behalf or for somebody else."""

    rolle: Rolle
    enhed_id: int
    enhed_navn: str
    enhed_art: str
    enhed_sti: str
    for_person_id: int | None = None
    for_person_navn: str = ""

    def daekker(self, sti: str) -> bool:
        """Does this capacity reach the unit at this path?"""
        return daekker(self.rolle, self.enhed_art, self.enhed_sti, sti)

    def q(self, felt: str) -> Q:
        """The same as a filter over a foreign key to a unit."""
        return raekkevidde(self.rolle, self.enhed_art, self.enhed_sti, felt)


@dataclass(frozen=True, slots=True)
class Aktoer:
    """Who acts, in what role, and on whose behalf: what the trail records of every act."""

    bruger: Bruger
    rolle: Rolle
    paa_vegne_af_id: int | None = None
    paa_vegne_af_navn: str = ""


@dataclass(frozen=True)
class Adgang:
    """The capacities of one person on one day."""

    bruger: Bruger
    dag: date
    hverv: tuple[Hverv, ...] = field(default=())

    @property
    def roller(self) -> tuple[Rolle, ...]:
        """Every role the person has today, in person or as a stand-in, once each; MEDARBEJDER where employed."""
        return tuple(dict.fromkeys(h.rolle for h in self.hverv))

    def i_rolle(self, *roller: Rolle) -> tuple[Hverv, ...]:
        """The capacities in any of these roles."""
        return tuple(h for h in self.hverv if h.rolle in roller)

    def har(self, rolle: Rolle, enhed: Enhed | None = None) -> bool:
        """Holds the role (at a unit that reaches `enhed`), in person or as a stand-in."""
        return any(enhed is None or h.daekker(enhed.path) for h in self.i_rolle(rolle))

    def q(self, felt: str, *roller: Rolle) -> Q:
        """A filter over the foreign key `felt` to a unit: the units that these roles reach."""
        betingelse = Q(pk__in=[])
        for hverv in self.i_rolle(*roller):
            betingelse |= hverv.q(felt)
        return betingelse

    def q_enheder(self, *roller: Rolle) -> Q:
        """A filter over units themselves: those that these roles reach."""
        betingelse = Q(pk__in=[])
        for hverv in self.i_rolle(*roller):
            betingelse |= raekkevidde(hverv.rolle, hverv.enhed_art, hverv.enhed_sti, "")
        return betingelse

    @cached_property
    def _beslutningstagere(self) -> tuple[tuple[int, Rolle, str, str], ...]:
        """Holders of LEDER and CENTERCHEF near the person's own units: (person, role, kind, path of the unit)."""
        afgoerere = self.i_rolle(*NAESTE_VED_INHABILITET, Rolle.SAETTECHEF)
        centre = {h.enhed_sti[: 2 * Enhed.steplen] for h in afgoerere}
        if not centre:
            return ()
        pladser: dict[Any, Any] = {_DAG: self.dag}
        for nr, sti in enumerate(centre):
            pladser |= {f"{_OVER} {nr}": sti[: Enhed.steplen], f"{_CENTER} {nr}%": f"{sti}%"}
        raekker = _beslutningstagere_i(len(centre)).spoerg(pladser)
        return tuple((person, Rolle(rolle), art, sti) for person, rolle, art, sti in raekker)

    def _indehavere(self, rolle: Rolle, sti: str) -> set[int]:
        """Who holds the role, in person, at a unit that reaches `sti`."""
        return {p for p, r, art, egen in self._beslutningstagere if r == rolle and daekker(r, art, egen, sti)}

    def kompetent(self, rolle: Rolle, enhed: Enhed, person_id: int | None) -> Aktoer | Svar:
        """In which capacity may this person do a `rolle` step on `person_id`'s case in `enhed`?

        Nobody decides their own case, neither through a stand-in nor as one: it goes one step up.

        Returns:
            The capacity, or a refusal with its reason.
        """
        if not self.bruger.is_active:
            return nej("Brugeren er ikke længere aktiv")
        if rolle == Rolle.MEDARBEJDER:
            if person_id == self.bruger.pk:
                return Aktoer(self.bruger, rolle)
            return nej("Kun den medarbejder, sagen handler om, kan gøre dette")
        if person_id == self.bruger.pk:
            return nej("Ingen afgør sin egen sag")
        kraevet = self.kraevet_rolle(rolle, enhed, person_id)
        for hverv in sorted(self.i_rolle(kraevet), key=lambda h: h.for_person_id is not None):
            if hverv.daekker(enhed.path) and (person_id is None or hverv.for_person_id != person_id):
                return Aktoer(self.bruger, hverv.rolle, hverv.for_person_id, hverv.for_person_navn)
        return nej(f"Det kan kun gøres af {Rolle(kraevet).label.lower()} for {enhed.navn} eller dennes stedfortræder")

    def kraevet_rolle(self, rolle: Rolle, enhed: Enhed, person_id: int | None) -> Rolle:
        """The role that the step asks for, moved up where its holder is the person of the case."""
        kraevet = rolle
        if person_id is None:
            return kraevet
        while kraevet in NAESTE_VED_INHABILITET and person_id in self._indehavere(kraevet, enhed.path):
            kraevet = NAESTE_VED_INHABILITET[kraevet]
        return kraevet

    def q_kompetent(self, enhed: str = "enhed", person: str = "person", rolle: str = "rolle") -> Q:
        """`kompetent` as a filter over a row with a unit, a person and a role."""
        if not self.bruger.is_active:
            return Q(pk__in=[])
        betingelse = Q(**{rolle: Rolle.MEDARBEJDER, f"{person}_id": self.bruger.pk})
        for trin in Rolle:
            if trin != Rolle.MEDARBEJDER and (som := self._q_som(trin, enhed, person)):
                betingelse |= Q(**{rolle: trin}) & som
        return betingelse

    def q_som(self, trin: Rolle, enhed: str = "enhed", person: str = "person") -> Q:
        """Rows on which this person could do a `trin` step."""
        return self._q_som(trin, enhed, person) or Q(pk__in=[])

    def _q_som(self, trin: Rolle, enhed: str, person: str) -> Q:
        """The same, empty where no capacity is of use: what cannot be is left out of the query."""
        betingelse = Q()
        for hverv in self.hverv:
            naar = self._q_naar(trin, hverv, enhed, person)
            if naar is not None:
                # Negated, so that Django keeps the rows about nobody: NOT IN on NULL is unknown in SQL.
                betingelse |= hverv.q(enhed) & ~Q(**{f"{person}_id__in": self._egne(hverv)}) & naar
        return betingelse

    def _egne(self, hverv: Hverv) -> set[int]:
        """Those whose cases the capacity never reaches: the person, and whoever is stood in for."""
        return {self.bruger.pk} | ({hverv.for_person_id} if hverv.for_person_id else set())

    def _q_naar(self, trin: Rolle, hverv: Hverv, enhed: str, person: str) -> Q | None:
        """When does a `trin` step in the capacity's units end up with exactly this capacity's role?"""
        kraevet, opad = trin, Q()
        while kraevet != hverv.rolle:
            indehaver = self._q_indehaver(kraevet, hverv, enhed, person)
            if not indehaver:
                return None
            opad &= indehaver
            kraevet = NAESTE_VED_INHABILITET[kraevet]
        indehaver = self._q_indehaver(kraevet, hverv, enhed, person)
        return opad & ~indehaver if indehaver else opad

    def _q_indehaver(self, rolle: Rolle, hverv: Hverv, enhed: str, person: str) -> Q:
        """Rows in the capacity's units whose person holds the role there; empty where there can be no such row."""
        betingelse = Q()
        for holder, holdt, art, sti in self._beslutningstagere:
            # A holder beside the capacity's unit reaches none of its rows; its own person's rows are out already.
            paa_linjen = sti.startswith(hverv.enhed_sti) or hverv.enhed_sti.startswith(sti)
            if holdt == rolle and paa_linjen and holder not in self._egne(hverv):
                betingelse |= Q(**{f"{person}_id": holder}) & raekkevidde(rolle, art, sti, enhed)
        return betingelse


def adgang_for(bruger: Bruger, dag: date) -> Adgang:
    """Read every capacity the person has on this day, in one query; nobody inactive has any."""
    if not bruger.is_active:
        return Adgang(bruger, dag)
    return Adgang(bruger, dag, _hverv(_hverv_for().spoerg({_BRUGER: bruger.pk, _DAG: dag})))


def hverv_og_bruger(bruger_id: int, dag: date) -> tuple[Bruger | None, tuple[Hverv, ...]]:
    """The person and every capacity on this day, in one query; None where there is no such person."""
    raekker = list(_hverv_for().sammen_med(Bruger, bruger_id, _HVERVFELTER, {_BRUGER: bruger_id, _DAG: dag}))
    fundne = ([getattr(raekke, felt) for felt in _HVERVFELTER] for raekke in raekker)
    return (raekker[0] if raekker else None), _hverv(hverv for hverv in fundne if hverv[0] is not None)


#: Stand in the compiled queries where a person, a day and paths go: none of them is anybody's, any day or any unit's.
_BRUGER, _DAG, _OVER, _CENTER = -1, date(1, 1, 1), "over", "center"


@cache
def _hverv_for() -> Opskrift:
    """Every capacity of a person on a day, whatever it comes from."""
    egne = Rolletildeling.objects.paa(_DAG).filter(person=_BRUGER)
    # A stand-in acts only for somebody who holds the role that very day: no chains, no leftovers.
    holder_selv = (
        Rolletildeling.objects.paa(_DAG)
        .filter(person=OuterRef("for_person"), rolle=OuterRef("rolle"), enhed=OuterRef("enhed"))
        .values("pk")
    )
    for_andre = Stedfortraeder.objects.paa(_DAG).filter(
        Exists(holder_selv), stedfortraeder=_BRUGER, for_person__is_active=True
    )
    som_revisor = Mandat.objects.paa(_DAG).filter(user=_BRUGER).annotate(rolle=Value(Rolle.REVISOR, CharField()))
    ansat = Ansaettelse.objects.paa(_DAG).filter(person=_BRUGER)
    som_ansat = ansat.annotate(rolle=Value(Rolle.MEDARBEJDER, CharField()))
    raekker = _raekker(egne).union(
        _raekker(for_andre, for_andre=True),
        _raekker(som_revisor, enhed="content_object"),
        _raekker(som_ansat),
        all=True,
    )
    return Opskrift(raekker)


@cache
def _beslutningstagere_i(antal: int) -> Opskrift:
    """Holders of LEDER and CENTERCHEF in this many centres."""
    # Also whoever holds the role above the centre: a chief of the whole municipality is one in every centre.
    naer = Q(enhed__path__in=[f"{_OVER} {nr}" for nr in range(antal)])
    for nr in range(antal):
        naer |= Q(enhed__path__startswith=f"{_CENTER} {nr}")
    raekker = Rolletildeling.objects.paa(_DAG).filter(naer, rolle__in=list(NAESTE_VED_INHABILITET)).order_by()
    return Opskrift(raekker.values_list("person_id", "rolle", "enhed__art", "enhed__path"))


def _raekker(kilde: QuerySet[Any], *, enhed: str = "enhed", for_andre: bool = False) -> QuerySet[Any, Any]:
    """The columns of a capacity, the same whatever it comes from, so that they can be read as one."""
    for_id, for_navn = (F("for_person_id"), F("for_person__navn")) if for_andre else (Value(None), Value(""))
    raekker: QuerySet[Any, Any] = (
        kilde.order_by()
        .annotate(for_id=Cast(for_id, BigIntegerField()), for_navn=Cast(for_navn, CharField()))
        .values_list("rolle", f"{enhed}_id", f"{enhed}__navn", f"{enhed}__art", f"{enhed}__path", "for_id", "for_navn")
    )
    return raekker


#: The columns of a capacity, in the order of `Hverv`; none is called as a column of the person is.
_HVERVFELTER = ("h_rolle", "h_enhed_id", "h_enhed_navn", "h_enhed_art", "h_enhed_sti", "h_for_id", "h_for_navn")


def _hverv(raekker: Iterable[Sequence[Any]]) -> tuple[Hverv, ...]:
    hverv = (Hverv(Rolle(raekke[0]), *raekke[1:]) for raekke in raekker)
    return tuple(sorted(hverv, key=lambda h: (list(Rolle).index(h.rolle), h.enhed_sti, h.for_person_id or 0)))


def som_aktoer(svar: Aktoer | Svar) -> Svar:
    """A capacity counts as yes; a refusal stays a refusal."""
    return JA if isinstance(svar, Aktoer) else svar
