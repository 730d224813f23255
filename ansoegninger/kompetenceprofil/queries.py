"""Reading profiles. Who may read which answer is said here, once, as a filter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, Value, When

from ansoegninger.kompetenceprofil.mangler import Periode, ansat_siden, forventet, mangler
from ansoegninger.kompetenceprofil.models import (
    Profilbesvarelse,
    Profilkladde,
    Profilniveau,
    Sagstype,
    Vurderer,
)
from ansoegninger.kompetenceprofil.raekker import Stedrubrik, stedrubrikker, vurderinger
from ansoegninger.kompetenceprofil.rubrikker import RANG, Noegle, Rubrik, Vurderet
from ansoegninger.strategi.models import Laeringsmaal, Strategi
from roller.adgang.adgang import Adgang
from roller.organisation.models import Ansaettelse, Enhed, Enhedsart
from roller.tildelinger.roller import Rolle
from workflows.sprog.formater import sorteringsnoegle

#: Who reads of a unit: its leader by name, the other two as numbers with the resource persons' names.
MED_TAL = (Rolle.FAGLIG_KOORDINATOR, Rolle.CENTERCHEF)


# --- who sees what ---


def ledede(adgang: Adgang) -> QuerySet[Ansaettelse]:
    """The employments of those whose nearest leader the person is today, or stands in for."""
    return Ansaettelse.objects.paa(adgang.dag).filter(adgang.q_som(Rolle.LEDER))


def faelles() -> Q:
    """Answers that both parties may read.

    What is prepared for a talk is read by the other when the other has answered, too: nobody fits their answer to the
    other's. What the employee wrote in between was not asked of the leader.
    """
    modpart = Profilbesvarelse.objects.filter(sagsnummer=OuterRef("sagsnummer")).exclude(vurderer=OuterRef("vurderer"))
    return Q(sagsnummer="") | Q(Exists(modpart))


def synlige(adgang: Adgang) -> QuerySet[Profilbesvarelse]:
    """The answers that the person may read level by level: the employee's own, and the nearest leader's. No others.

    The leader is whoever is it today: one who has left, or whose employee has moved, reads nothing more.
    """
    ledes = Q(Exists(ledede(adgang).filter(person=OuterRef("person")).order_by()))
    egen = Q(person=adgang.bruger)
    return Profilbesvarelse.objects.filter(
        (egen & (Q(vurderer=Vurderer.MEDARBEJDER) | faelles())) | (ledes & (Q(vurderer=Vurderer.LEDER) | faelles()))
    )


def enheder_at_se(adgang: Adgang) -> list[Enhed]:
    """The units whose matrix the person may open: departments, a centre's own staff, and what else one leads.

    None lies under another: who reads numbers could subtract the one from the other.
    """
    roller = (Rolle.LEDER, *MED_TAL)
    egne = Q(pk__in=[h.enhed_id for h in adgang.i_rolle(*roller)])
    arter = Q(art__in=[Enhedsart.CENTER, Enhedsart.AFDELING])
    fundne = list(Enhed.objects.filter(adgang.q_enheder(*roller) & (arter | egne)).order_by("path"))
    fundne = [e for e in fundne if e.art != Enhedsart.KOMMUNE]
    afdelinger = [e.path for e in fundne if e.art != Enhedsart.CENTER]
    return [e for e in fundne if not any(e.path != sti and e.path.startswith(sti) for sti in afdelinger)]


# --- the rows ---


def rubrikker(sti: str, dag: date) -> list[Rubrik]:
    """What is asked in a unit on this day: its centre's strategy, and its department's case types. One query."""
    return [r.rubrik for r in stedrubrikker(_gaeldende_maal(sti, dag), sagstyper_i(sti))]


def rubrikker_i(strategi: Strategi, sti: str) -> list[Rubrik]:
    """The same on a version of the strategy that is known: a talk keeps the one that its round began on."""
    return [r.rubrik for r in stedrubrikker(Laeringsmaal.objects.filter(strategi=strategi), sagstyper_i(sti))]


def rubrikker_under(center: Enhed, dag: date) -> list[Stedrubrik]:
    """What is asked anywhere in a centre: the goals everywhere, a department's case types there. One query."""
    sagstyper = Sagstype.objects.filter(enhed__path__startswith=center.path, arkiveret_kl=None)
    return stedrubrikker(_gaeldende_maal(center.path, dag), sagstyper)


def sagstyper_i(sti: str) -> QuerySet[Sagstype]:
    """The case types in use in the unit: its own, and those of the units above it."""
    over = [sti[:laengde] for laengde in range(Enhed.steplen, len(sti) + 1, Enhed.steplen)]
    return Sagstype.objects.filter(enhed__path__in=over, arkiveret_kl=None)


def _gaeldende_maal(sti: str, dag: date) -> QuerySet[Laeringsmaal]:
    strategi = Strategi.objects.paa(dag).filter(enhed__path=sti[: 2 * Enhed.steplen]).order_by("-version").values("pk")
    return Laeringsmaal.objects.filter(strategi=Subquery(strategi[:1]))


# --- the answers ---


def seneste(besvarelser: QuerySet[Profilbesvarelse]) -> QuerySet[Profilbesvarelse]:
    """Of each person only the latest by each who assesses."""
    nyere = Profilbesvarelse.objects.filter(
        pk__in=besvarelser.order_by().values("pk"), person=OuterRef("person"), vurderer=OuterRef("vurderer")
    ).order_by("-besvaret_kl", "-pk")
    return besvarelser.filter(pk=Subquery(nyere.values("pk")[:1]))


Svarene = dict[Noegle, str]


def efter_person(vurderede: Iterable[Vurderet]) -> dict[int, dict[str, Svarene]]:
    """Person -> who assesses -> row -> level."""
    samlet: dict[int, dict[str, Svarene]] = defaultdict(dict)
    for v in vurderede:
        samlet[v.person_id].setdefault(v.vurderer, {})[v.rubrik.noegle] = v.niveau
    return dict(samlet)


def lederens(personer: Iterable[int]) -> QuerySet[Profilbesvarelse]:
    """The leaders' answers about these people that the people may read themselves: what counts for a unit."""
    return Profilbesvarelse.objects.filter(faelles(), person__in=list(personer), vurderer=Vurderer.LEDER)


def gaeldende(svar: Mapping[str, Svarene]) -> Svarene:
    """The levels that count to the leader: the leader's, and where the leader has not answered, the employee's own."""
    return svar.get(Vurderer.LEDER) or svar.get(Vurderer.MEDARBEJDER) or {}


# --- people ---


@dataclass(frozen=True, slots=True)
class Ansat:
    """Somebody employed today: in which unit, whether the reader leads them, and since when without a break."""

    person_id: int
    navn: str
    enhed: str
    sti: str
    ledes: bool
    siden: date | None

    def ventet(self, dag: date) -> str:
        """The level that the strategy expects."""
        return str(forventet(self.siden, dag).value)


def ansatte(hvor: Q, dag: date, adgang: Adgang | None = None) -> list[Ansat]:
    """Those employed on the day in the units that the filter over `enhed` finds, by name. One query.

    Their earlier employments come along: they say since when. With `adgang` each says whether the reader leads them.
    """
    ledet = Case(When(adgang.q_som(Rolle.LEDER), then=True), default=False) if adgang else Value(False)
    nu = Ansaettelse.objects.paa(dag).filter(hvor, person__is_active=True).order_by().values("person")
    raekker = Ansaettelse.objects.filter(person__in=nu, fra_dag__lte=dag).order_by("fra_dag", "pk")
    perioder: dict[int, list[Periode]] = defaultdict(list)
    om: dict[int, tuple[str, str, str, bool]] = {}
    felter = ("person_id", "person__navn", "enhed__navn", "enhed__path", "ledet", "fra_dag", "til_dag")
    for person, navn, enhed, sti, ledes, fra, til in raekker.annotate(ledet=ledet).values_list(*felter):
        perioder[person].append((fra, til))
        if til is None or til > dag:
            om[person] = (navn, enhed, sti, bool(ledes))
    fundne = [Ansat(person, *facts, ansat_siden(perioder[person], dag)) for person, facts in om.items()]
    return sorted(fundne, key=lambda a: sorteringsnoegle(a.navn))


def ansat(person_id: int, dag: date) -> Ansat | None:
    """One person's employment on the day."""
    return next(iter(ansatte(Q(person=person_id), dag)), None)


def i_enhed(enhed: Enhed) -> Q:
    """The staff of a unit as a filter over employments: a centre has only its own, a department its teams' too."""
    return Q(enhed=enhed.pk) if enhed.art == Enhedsart.CENTER else Q(enhed__path__startswith=enhed.path)


# --- the draft ---


def kladde(*, person_id: int, vurderer: str, af_id: int, sagsnummer: str = "") -> dict[str, Any]:
    """What the person has filled in so far."""
    fundet = Profilkladde.objects.filter(
        person=person_id, vurderer=vurderer, skrevet_af=af_id, sagsnummer=sagsnummer
    ).first()
    return dict(fundet.indhold) if fundet else {}


def foer(person_id: int, vurderer: str, foer_kl: datetime | None = None) -> tuple[Svarene, datetime | None]:
    """The latest answer of this kind about the person (before the instant), and when it was given. One query."""
    besvarelser = Profilbesvarelse.objects.filter(person=person_id, vurderer=vurderer)
    if foer_kl:
        besvarelser = besvarelser.filter(besvaret_kl__lt=foer_kl)
    sidste = besvarelser.order_by("-besvaret_kl", "-pk").values("pk")[:1]
    fundne = vurderinger(Profilbesvarelse.objects.filter(pk=Subquery(sidste)))
    return {v.rubrik.noegle: v.niveau for v in fundne}, (fundne[-1].kl if fundne else None)


def mestrer(adgang: Adgang, person_id: int) -> list[Vurderet]:
    """The goals in which the person is above C, where everybody begins, as the reader may know them. One query.

    The leader's answer counts, and where the leader has not answered, the employee's own.
    """
    fundne = vurderinger(seneste(synlige(adgang).filter(person=person_id)))
    lederens = [v for v in fundne if v.vurderer == Vurderer.LEDER]
    return [v for v in lederens or fundne if not v.rubrik.er_sagstype and RANG[v.niveau] > RANG[Profilniveau.C]]


def egne_mangler(adgang: Adgang, person_id: int) -> list[Rubrik]:
    """The person's gaps as the reader may know them; none for whoever may not read the profile.

    To the employee it is the employee's own latest answer that counts, to the leader the leader's.
    """
    fundne = vurderinger(seneste(synlige(adgang).filter(person=person_id)))
    om = ansat(person_id, adgang.dag) if fundne else None
    if om is None:
        return []
    svar = efter_person(fundne)[person_id]
    egne = svar.get(Vurderer.MEDARBEJDER) if person_id == adgang.bruger.pk else None
    return mangler(rubrikker(om.sti, adgang.dag), egne or gaeldende(svar), om.ventet(adgang.dag))
