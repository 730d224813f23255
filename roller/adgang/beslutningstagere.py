"""Who can do a step: the holders of the role that it asks for, and those who stand in for them.

`Adgang` answers for the person who asks; this answers for everybody, so that a page can say whom a case waits for.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from roller.adgang.adgang import NAESTE_VED_INHABILITET
from roller.brugere.models import Bruger
from roller.organisation.models import Enhed
from roller.tildelinger.models import Rolletildeling, Stedfortraeder
from roller.tildelinger.roller import Rolle, daekker
from workflows.sprog.alfabet import dansk


@dataclass(frozen=True, slots=True)
class Kompetente:
    """Those who can do a step now, by name; `personer` are their keys, each once, and nobody who is not active."""

    rolle: Rolle
    indehavere: tuple[str, ...]
    stedfortraedere: tuple[tuple[str, str], ...] = ()
    personer: tuple[int, ...] = ()

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
        egen_opgave = (person.pk,) if person and person.is_active else ()
        return Kompetente(rolle, (person.navn,) if person else (), personer=egen_opgave)
    holdere = _holdere(enhed, dag)
    egen = person.pk if person else None
    kraevet: Rolle = rolle
    while kraevet in NAESTE_VED_INHABILITET and egen in {h.person_id for h in holdere if h.rolle == kraevet}:
        kraevet = NAESTE_VED_INHABILITET[kraevet]
    reelle = [h for h in holdere if h.rolle == kraevet and h.aktiv and h.person_id != egen]
    for_andre = _stedfortraedere(kraevet, reelle, egen, dag)
    return Kompetente(
        kraevet,
        tuple(dict.fromkeys(h.navn for h in reelle)),
        tuple(dict.fromkeys((navn, for_) for _, navn, for_ in for_andre)),
        tuple(dict.fromkeys([*(h.person_id for h in reelle), *(pk for pk, _, _ in for_andre)])),
    )


@dataclass(frozen=True, slots=True)
class _Holder:
    person_id: int
    navn: str
    aktiv: bool
    rolle: Rolle
    enhed_id: int


def _over(enhed: Enhed) -> list[str]:
    """The paths of the unit and everything above it."""
    trin = enhed.steplen
    return [enhed.path[:laengde] for laengde in range(trin, len(enhed.path) + 1, trin)]


def _holdere(enhed: Enhed, dag: date) -> list[_Holder]:
    """Whoever holds a role that reaches the unit, also those who are away: their own case still goes up."""
    raekker = (
        Rolletildeling.objects.paa(dag)
        .filter(enhed__path__in=_over(enhed))
        .order_by(dansk("person__navn"), "pk")
        .values_list("person_id", "person__navn", "person__is_active", "rolle", "enhed_id", "enhed__art", "enhed__path")
    )
    return [
        _Holder(person_id, navn, aktiv, Rolle(rolle), enhed_id)
        for person_id, navn, aktiv, rolle, enhed_id, art, sti in raekker
        if daekker(rolle, art, sti, enhed.path)
    ]


def _stedfortraedere(rolle: Rolle, holdere: list[_Holder], egen: int | None, dag: date) -> list[tuple[int, str, str]]:
    """Stand-ins for these holders, at the very units where they hold the role; never the person of the case."""
    steder = {(h.person_id, h.enhed_id) for h in holdere}
    raekker = (
        Stedfortraeder.objects.paa(dag)
        .filter(rolle=rolle, for_person__in={h.person_id for h in holdere}, stedfortraeder__is_active=True)
        .exclude(stedfortraeder=egen)
        .order_by(dansk("stedfortraeder__navn"), "pk")
        .values_list("stedfortraeder_id", "stedfortraeder__navn", "for_person__navn", "for_person_id", "enhed_id")
    )
    return [(pk, navn, for_) for pk, navn, for_, *sted in raekker if tuple(sted) in steder]
