"""Open steps that nobody can do: a role is vacant, or its only holder is the person of the case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, F, Min, Q, When

from roller.adgang.adgang import NAESTE_VED_INHABILITET
from roller.tildelinger import ansvar
from roller.tildelinger.ansvar import UdenAnsvarlig
from roller.tildelinger.models import Rolletildeling
from roller.tildelinger.roller import Rolle, daekker
from workflows.motor.models import AabenOpgave
from workflows.sprog.formater import sorteringsnoegle


@dataclass(frozen=True, slots=True)
class _Holder:
    person_id: int
    aktiv: bool
    rolle: str
    art: str
    sti: str


@dataclass(frozen=True, slots=True)
class _Gruppe:
    """Open steps that the same people can do; `person_id` only where it makes a difference."""

    rolle: Rolle
    enhed_id: int
    enhed_navn: str
    sti: str
    person_id: int | None
    antal: int
    frist: date | None


def uden_ansvarlig(
    dag: date, *, uden_tildeling: int | None = None, uden_person: int | None = None
) -> list[UdenAnsvarlig]:
    """Open steps that nobody can do on this day, by unit and the role that is missing.

    A stand-in acts only for a holder who is there, so the holders alone decide.

    Args:
        dag: the day that roles are held on.
        uden_tildeling: as if this Rolletildeling had ended.
        uden_person: as if this person were not active.
    """
    holdere = list(_holdere(dag, uden_tildeling, uden_person))
    mangler: dict[tuple[int, Rolle], UdenAnsvarlig] = {}
    for gruppe in _grupper({h.person_id for h in holdere}, uden_person):
        kraevet = _kraevet(gruppe, holdere)
        if kraevet == Rolle.MEDARBEJDER or not any(_kan(h, kraevet, gruppe) for h in holdere):
            _laeg_til(mangler, gruppe, kraevet)
    return sorted(mangler.values(), key=lambda m: (sorteringsnoegle(m.enhed_navn), list(Rolle).index(m.rolle)))


def _holdere(dag: date, uden_tildeling: int | None, uden_person: int | None) -> Iterator[_Holder]:
    raekker = Rolletildeling.objects.paa(dag).exclude(pk=uden_tildeling)
    felter = ("person_id", "person__is_active", "rolle", "enhed__art", "enhed__path")
    for person_id, aktiv, rolle, art, sti in raekker.values_list(*felter):
        yield _Holder(person_id, aktiv and person_id != uden_person, rolle, art, sti)


def _grupper(holdere: set[int], uden_person: int | None) -> Iterator[_Gruppe]:
    """The open steps in few groups: only a holder's own case, and a step left with somebody inactive, is special."""
    fravaerende = Q(person__isnull=True) | Q(person__is_active=False) | Q(person=uden_person)
    saerlig = Case(When(person__in=holdere, then=F("person_id")), default=None)
    raekker = (
        AabenOpgave.objects.order_by()
        .filter(~Q(rolle=Rolle.MEDARBEJDER) | fravaerende)
        .annotate(saerlig=saerlig)
        .values_list("rolle", "enhed_id", "enhed__navn", "enhed__path", "saerlig")
        .annotate(antal=Count("pk"), frist=Min("frist_dag"))
    )
    for rolle, *resten in raekker:
        yield _Gruppe(Rolle(rolle), *resten)


def _kraevet(gruppe: _Gruppe, holdere: Iterable[_Holder]) -> Rolle:
    """The role that can do it, moved up where its holder is the person of the case (see `Adgang.kraevet_rolle`)."""
    egne = [h for h in holdere if h.person_id == gruppe.person_id]
    kraevet = gruppe.rolle
    while kraevet in NAESTE_VED_INHABILITET and any(
        h.rolle == kraevet and daekker(h.rolle, h.art, h.sti, gruppe.sti) for h in egne
    ):
        kraevet = NAESTE_VED_INHABILITET[kraevet]
    return kraevet


def _kan(holder: _Holder, kraevet: Rolle, gruppe: _Gruppe) -> bool:
    reelt = holder.aktiv and holder.rolle == kraevet and holder.person_id != gruppe.person_id
    return reelt and daekker(holder.rolle, holder.art, holder.sti, gruppe.sti)


def _laeg_til(mangler: dict[tuple[int, Rolle], UdenAnsvarlig], gruppe: _Gruppe, kraevet: Rolle) -> None:
    noegle = (gruppe.enhed_id, kraevet)
    foer = mangler.get(noegle)
    frister = [f for f in (gruppe.frist, foer.naermeste_frist if foer else None) if f]
    antal = gruppe.antal + (foer.antal if foer else 0)
    mangler[noegle] = UdenAnsvarlig(gruppe.enhed_id, gruppe.enhed_navn, kraevet, antal, min(frister, default=None))


ansvar.registrer(uden_ansvarlig)
