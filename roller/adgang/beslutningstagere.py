"""Who can do a step: the holders of the role that it asks for, and those who stand in for them.

`Adgang` answers for the person who asks; this answers for everybody, so that a page can say whom a case waits for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from roller.adgang.adgang import NAESTE_VED_INHABILITET
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle, daekker


@dataclass(frozen=True, slots=True)
class Kompetente:
    """Those who can do a step now, by name."""

    rolle: Rolle
    indehavere: tuple[str, ...]
    stedfortraedere: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """As in a sentence: "Lone Lervad (leder) eller Signe Skovgren (stedfortræder for Lone Lervad)"."""
        if self.rolle == Rolle.MEDARBEJDER:
            return " eller ".join(self.indehavere)
        navne = [f"{navn} ({self.rolle.label.lower()})" for navn in self.indehavere]
        navne += [f"{navn} (stedfortræder for {for_})" for navn, for_ in self.stedfortraedere]
        return " eller ".join(navne) or f"{self.rolle.label.lower()} (ingen har rollen i dag)"


def kompetente(rolle: Rolle, enhed: Enhed, person: Bruger | None, dag: date) -> Kompetente:
    """Who may do a `rolle` step on this person's case in this unit: the same rule as `Adgang.kompetent`."""
    if rolle == Rolle.MEDARBEJDER:
        return Kompetente(rolle, (person.navn,) if person else ())
    holdere = _holdere(enhed, dag)
    kraevet = rolle
    while kraevet in NAESTE_VED_INHABILITET and person and person.pk in holdere.get(kraevet, {}):
        kraevet = NAESTE_VED_INHABILITET[kraevet]
    navne = holdere.get(kraevet, {})
    return Kompetente(kraevet, tuple(navne.values()), _stedfortraedere(kraevet, enhed, person, dag, set(navne)))


def _over(enhed: Enhed) -> list[str]:
    """The paths of the unit and everything above it."""
    trin = enhed.steplen
    return [enhed.path[:laengde] for laengde in range(trin, len(enhed.path) + 1, trin)]


def _holdere(enhed: Enhed, dag: date) -> dict[Rolle, dict[int, str]]:
    """Role -> person -> name, for the roles that reach the unit."""
    raekker = (
        Rolletildeling.objects.paa(dag)
        .filter(enhed__path__in=_over(enhed), person__is_active=True)
        .order_by("person__navn", "pk")
        .values_list("person_id", "person__navn", "rolle", "enhed__art", "enhed__path")
    )
    holdere: dict[Rolle, dict[int, str]] = {}
    for person_id, navn, rolle, art, sti in raekker:
        if daekker(rolle, art, sti, enhed.path):
            holdere.setdefault(Rolle(rolle), {})[person_id] = navn
    return holdere


def _stedfortraedere(
    rolle: Rolle, enhed: Enhed, person: Bruger | None, dag: date, holdere: set[int]
) -> tuple[tuple[str, str], ...]:
    egen = Q(stedfortraeder=person) | Q(for_person=person) if person else Q(pk__in=[])
    raekker = (
        Stedfortraeder.objects.paa(dag)
        .filter(rolle=rolle, enhed__path__in=_over(enhed), for_person__in=holdere, stedfortraeder__is_active=True)
        .exclude(egen)
        .order_by("stedfortraeder__navn", "pk")
        .values_list("stedfortraeder__navn", "for_person__navn", "enhed__art", "enhed__path")
    )
    return tuple((navn, for_) for navn, for_, art, sti in raekker if daekker(rolle, art, sti, enhed.path))
